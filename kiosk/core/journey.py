"""One person's use of the screen: what every touch leads to, and what each step adds to the counters.

`advance` is the whole journey: a frozen state and an event give the next state and the tallies. Answers live in
`Journey` and go no further: a tally's type has no room for them, and every ending returns a journey without them
(rule 1). Time comes in as an argument.
"""

from __future__ import annotations

import math
from dataclasses import replace
from enum import Enum
from itertools import takewhile
from typing import TYPE_CHECKING, assert_never

from kiosk.core import counter, games
from kiosk.core.checking import answer, answers_of, next_question, outcome_of, question_after, without_checks
from kiosk.core.comfort import Feature
from kiosk.core.counter import Ending
from kiosk.core.ends import begin, begin_aloud, behind_cover, end, hide, switch
from kiosk.core.events import (
    Answer,
    Back,
    Begin,
    Choose,
    ChooseLanguage,
    ChoosePlace,
    Finish,
    GoHome,
    GoOn,
    Guess,
    LeaveNow,
    NextItem,
    NextPage,
    OpenCheck,
    OpenChecks,
    OpenComfort,
    OpenContact,
    OpenGames,
    OpenHelp,
    OpenLanguage,
    OpenLimits,
    OpenLocal,
    OpenNearby,
    OpenQuiz,
    OpenStop,
    OpenStory,
    OpenTake,
    OpenTopic,
    OpenTopics,
    PlugIn,
    PlugOut,
    Printed,
    SetComfort,
    ShowCode,
    StartCheck,
    StillHere,
    TimeOut,
)
from kiosk.core.nearby import COUNTED_AS, local_contact
from kiosk.core.roles import roles
from kiosk.core.route import stop_of
from kiosk.core.standing import WITHOUT_JOURNEY, Journey, Moment, Screen, Stand, Stepped, count, push

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.events import Event, Move
    from kiosk.core.language import Coverage
    from kiosk.core.names import Lang, TopicId
    from kiosk.core.pack import Pack

__all__ = [
    "WITHOUT_JOURNEY",
    "Idleness",
    "Journey",
    "Moment",
    "Screen",
    "Stand",
    "Stepped",
    "advance",
    "answers_of",
    "idleness",
    "outcome_of",
    "question_after",
]


def advance(  # noqa: C901, PLR0911, PLR0912 - one arm for each event
    pack: Pack, journey: Journey, event: Event, now: Moment
) -> Stepped:
    """The next state and its tallies. An event that makes no sense where the visitor stands changes nothing."""
    if journey.behind is not None:
        return behind_cover(journey, journey.behind, event, now)
    if not journey.is_someones:
        if isinstance(event, Begin):
            return begin(now)
        if isinstance(event, PlugIn):
            return begin_aloud(now)
        return Stepped(Journey() if isinstance(event, TimeOut) else journey)
    touched = replace(journey, touched_s=now.mono_s)
    match event:
        case LeaveNow():
            return end(touched, Ending.LEFT, Screen.COVER, now)
        case TimeOut():
            return end(journey, Ending.TIMED_OUT, Screen.ATTRACT, now)
        case Finish():
            return end(touched, Ending.FINISHED, Screen.END, now)
        case Back():
            return _back(touched, now)
        case StillHere() | Begin():
            return Stepped(touched)
        case ShowCode(contact):
            is_known = contact in pack.contacts and pack.contacts[contact].provenance.is_showable(now.day)
            return count(touched, counter.qr_shown(contact)) if is_known else Stepped(touched)
        case Printed():
            return Stepped(replace(touched, prints=touched.prints + 1))
        case SetComfort(feature, is_on):
            return switch(touched, feature, is_on=is_on)
        case PlugIn():
            return switch(touched, Feature.ALOUD, is_on=True)
        case PlugOut():
            return Stepped(hide(touched))
        case _:
            return _move(pack, touched, event, now.day)


def _back(journey: Journey, now: Moment) -> Stepped:
    if journey.stand.screen is Screen.TOPIC and journey.stand.page > 0:
        page = replace(journey.stand, page=journey.stand.page - 1)
        return Stepped(replace(journey, stack=(*journey.stack[:-1], page)))
    if len(journey.stack) > 1:
        return Stepped(replace(journey, stack=journey.stack[:-1]))
    if journey.stand.screen is Screen.HOME:
        return Stepped(replace(journey, stack=(Stand(Screen.LANGUAGE),)))
    return end(journey, Ending.HOME, Screen.ATTRACT, now)


def _move(  # noqa: C901, PLR0911, PLR0912 - one arm for each event: the table of the journey, meant to be read whole
    pack: Pack,
    journey: Journey,
    event: Move,
    today: date,
) -> Stepped:
    here = journey.stand
    match event:
        case ChooseLanguage(lang, covers):
            return _choose_language(journey, lang, covers)
        case GoHome():
            first = Screen.HOME if journey.has_language else Screen.LANGUAGE
            return Stepped(replace(journey, stack=(Stand(first),), answers=(), guesses=()))
        case OpenLanguage():
            return Stepped(_open_language(journey))
        case OpenComfort():
            return Stepped(_on_top(journey, Stand(Screen.COMFORT)))
        case ChoosePlace(place):
            chosen = replace(journey, place=place, has_place=True)
            if here.screen is not Screen.PLACE:
                return Stepped(chosen)
            return Stepped(replace(chosen, stack=(*journey.stack[:-1], Stand(Screen.CHECK_INTRO, check=here.check))))
        case OpenTopics(audience):
            found = pack.topics_for(audience, journey.place, today)
            if len(found) == 1:
                return _open_topic(pack, journey, found[0].id, today)
            return Stepped(push(journey, Stand(Screen.TOPICS, audience=audience)) if found else journey)
        case OpenTopic(topic):
            return _open_topic(pack, journey, topic, today)
        case NextPage():
            return Stepped(_next_page(pack, journey, today))
        case OpenChecks():
            return Stepped(push(without_checks(journey), Stand(Screen.CHECKS)))
        case OpenCheck(check):
            if check not in pack.checks or not pack.checks[check].provenance.is_showable(today):
                return Stepped(journey)
            screen = Screen.CHECK_INTRO if journey.has_place else Screen.PLACE
            return Stepped(push(without_checks(journey), Stand(screen, check=check)))
        case StartCheck():
            if here.screen is not Screen.CHECK_INTRO or here.check is None:
                return Stepped(journey)
            question = pack.checks[here.check].questions[0]
            asked = push(journey, Stand(Screen.QUESTION, check=here.check, question=question.id))
            return count(asked, counter.check_started(here.check))
        case Answer(option):
            return answer(pack, journey, option)
        case GoOn():
            if here.screen is not Screen.EMERGENCY:
                return Stepped(journey)
            return next_question(pack, replace(journey, stack=journey.stack[:-1]))
        case OpenHelp():
            return Stepped(push(journey, Stand(Screen.HELP)))
        case OpenContact(contact):
            if contact not in pack.contacts or not pack.contacts[contact].provenance.is_showable(today):
                return Stepped(journey)
            opened = push(journey, Stand(Screen.CONTACT, contact=contact))
            return count(opened, counter.contact_opened(contact), counter.qr_shown(contact))
        case OpenNearby():
            return Stepped(push(journey, Stand(Screen.NEARBY)))
        case OpenLocal(contact):
            if local_contact(pack, contact, today) is None:
                return Stepped(journey)
            opened = push(journey, Stand(Screen.CONTACT, local=contact))
            return count(opened, counter.contact_opened(COUNTED_AS), counter.qr_shown(COUNTED_AS))
        case OpenStop(stop):
            is_known = stop_of(pack, stop, today) is not None
            return Stepped(push(journey, Stand(Screen.STOP, stop=stop)) if is_known else journey)
        case OpenTake():
            role = here.topic if here.topic in {sheet.id for sheet in roles(pack, today)} else None
            return Stepped(push(journey, Stand(Screen.TAKE, check=here.check, topic=role)))
        case OpenLimits():
            return Stepped(push(journey, Stand(Screen.LIMITS)))
        case OpenGames() | OpenQuiz() | Guess() | NextItem() | OpenStory() | Choose():
            return games.play(pack, journey, event, today)
        case _:
            assert_never(event)


def _open_language(journey: Journey) -> Journey:
    """Put the language screen on top, so that choosing leads back to where the visitor stands.

    Of those behind only the one a journey begins with stays, or Back would run in circles.
    """
    language = Stand(Screen.LANGUAGE)
    if journey.stand == language:
        return journey
    kept = tuple(stand for index, stand in enumerate(journey.stack) if index == 0 or stand != language)
    return replace(journey, stack=(*kept, language))


def _on_top(journey: Journey, stand: Stand) -> Journey:
    """Put the screen over where the visitor stands: Back leads there again, and nothing between is lost."""
    return replace(journey, stack=(*(one for one in journey.stack if one != stand), stand))


def _choose_language(journey: Journey, lang: Lang, covers: Coverage) -> Stepped:
    """Read on in `lang`, where the visitor stands or, without words for that, where they stood before."""
    first = () if journey.has_language else (counter.language_chosen(lang),)
    stack = journey.stack[:-1] if journey.stand.screen is Screen.LANGUAGE else journey.stack
    kept = tuple(takewhile(lambda stand: covers.has(stand.about), stack)) or (Stand(Screen.HOME),)
    return Stepped(replace(journey, lang=lang, has_language=True, stack=kept), first)


def _open_topic(pack: Pack, journey: Journey, topic: TopicId, today: date) -> Stepped:
    if topic not in pack.topics or not pack.readable_pages(pack.topics[topic], today):
        return Stepped(journey)
    return count(push(journey, Stand(Screen.TOPIC, topic=topic)), counter.topic_opened(topic))


def _next_page(pack: Pack, journey: Journey, today: date) -> Journey:
    here = journey.stand
    if here.topic is None or here.page + 1 >= len(pack.readable_pages(pack.topics[here.topic], today)):
        return journey
    return replace(journey, stack=(*journey.stack[:-1], replace(here, page=here.page + 1)))


class Idleness(Enum):
    """How long nobody has touched the screen."""

    ACTIVE = "active"
    WARNED = "warned"
    EXPIRED = "expired"


def idleness(journey: Journey, idle_s: float, warn_s: float, mono_s: float) -> tuple[Idleness, int]:
    """How idle the journey is, and the whole seconds left until everything is cleared (0 unless warned).

    The end and cover screens hold nobody's journey: they give way to the attract screen without asking. What a cover
    hides waits for its headphones as long as the question whether somebody is still here would stay.
    """
    waited_s = mono_s - journey.touched_s
    if journey.behind is not None:
        return (Idleness.EXPIRED if waited_s >= warn_s else Idleness.ACTIVE), 0
    if waited_s < idle_s or journey.stand.screen is Screen.ATTRACT:
        return Idleness.ACTIVE, 0
    if not journey.is_someones:
        return Idleness.EXPIRED, 0
    left_s = idle_s + warn_s - waited_s
    if left_s <= 0:
        return Idleness.EXPIRED, 0
    return Idleness.WARNED, math.ceil(left_s)
