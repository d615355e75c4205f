"""One person's use of the screen: where they stand, what they answered, and what each step adds to the counters.

`advance` is the whole journey: a frozen state and an event give the next state and the tallies. Answers live in
`Journey` and go no further: a tally's type has no room for them, and every ending returns a journey without them
(rule 1). Time comes in as an argument.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, assert_never

from kiosk.core import counter
from kiosk.core.check import Band, evaluate, is_emergency, visible
from kiosk.core.counter import Ending
from kiosk.core.events import (
    Answer,
    Back,
    Begin,
    ChooseLanguage,
    ChoosePlace,
    Finish,
    GoHome,
    GoOn,
    LeaveNow,
    NextPage,
    OpenCheck,
    OpenChecks,
    OpenContact,
    OpenHelp,
    OpenLanguage,
    OpenTake,
    OpenTopic,
    Printed,
    StartCheck,
    StillHere,
    TimeOut,
)
from kiosk.core.names import LANGS, Lang, Place

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.check import Answers, Outcome, Question
    from kiosk.core.counter import Tally
    from kiosk.core.events import Event, Move
    from kiosk.core.names import CheckId, ContactId, OptionId, QuestionId, TopicId
    from kiosk.core.pack import Pack


class Screen(Enum):
    """What is on the panel."""

    ATTRACT = "attract"
    LANGUAGE = "language"
    HOME = "home"
    TOPIC = "topic"
    CHECKS = "checks"
    """The self-checks to choose from."""
    PLACE = "place"
    CHECK_INTRO = "check-intro"
    QUESTION = "question"
    EMERGENCY = "emergency"
    RESULT = "result"
    HELP = "help"
    CONTACT = "contact"
    TAKE = "take"
    END = "end"
    COVER = "cover"
    """What Leave now shows: the tour map, as a passer-by would expect."""


WITHOUT_JOURNEY = frozenset({Screen.ATTRACT, Screen.END, Screen.COVER})
"""Screens on which nobody's journey exists."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A screen and what it is about."""

    screen: Screen
    topic: TopicId | None = None
    page: int = 0
    check: CheckId | None = None
    question: QuestionId | None = None
    contact: ContactId | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, as the program is told."""

    day: date
    hour: int
    """0-23, local time; for one counter only."""
    mono_s: float
    """Seconds of a clock that never jumps."""


@dataclass(frozen=True, slots=True)
class Journey:
    """One journey. A new one begins with every touch on the attract screen."""

    stack: tuple[Stand, ...] = (Stand(Screen.ATTRACT),)
    """Where the visitor came from; the last is where they stand. Never empty."""
    lang: Lang = LANGS[0]
    """Polish until one is chosen: the bus stands in Poland."""
    has_language: bool = False
    """Whether the visitor has chosen it."""
    place: Place = Place.UNSAID
    has_place: bool = False
    """Whether the visitor was asked where."""
    answers: tuple[tuple[QuestionId, OptionId], ...] = ()
    latched: frozenset[CheckId] = frozenset()
    """Checks in which danger was said: their result stays `emergency` until everything is cleared."""
    counted: frozenset[Tally] = frozenset()
    """What this journey has added already; a cell gets at most one from a journey."""
    started_s: float = 0.0
    touched_s: float = 0.0
    prints: int = 0

    @property
    def stand(self) -> Stand:
        """Where the visitor stands."""
        return self.stack[-1]

    @property
    def is_someones(self) -> bool:
        """Whether somebody is on a journey now."""
        return self.stand.screen not in WITHOUT_JOURNEY


@dataclass(frozen=True, slots=True)
class Stepped:
    """The journey after an event, and what the event adds to the counters."""

    journey: Journey
    tallies: tuple[Tally, ...] = ()


def advance(  # noqa: PLR0911 - one arm for each event
    pack: Pack, journey: Journey, event: Event, now: Moment
) -> Stepped:
    """The next state and its tallies. An event that makes no sense where the visitor stands changes nothing."""
    if not journey.is_someones:
        if isinstance(event, Begin):
            return _begin(now)
        return Stepped(Journey() if isinstance(event, TimeOut) else journey)
    touched = replace(journey, touched_s=now.mono_s)
    match event:
        case LeaveNow():
            return _end(touched, Ending.LEFT, Screen.COVER, now)
        case TimeOut():
            return _end(journey, Ending.TIMED_OUT, Screen.ATTRACT, now)
        case Finish():
            return _end(touched, Ending.FINISHED, Screen.END, now)
        case Back():
            return _back(touched, now)
        case StillHere() | Begin():
            return Stepped(touched)
        case Printed():
            return Stepped(replace(touched, prints=touched.prints + 1))
        case _:
            return _move(pack, touched, event, now.day)


def _begin(now: Moment) -> Stepped:
    journey = Journey(stack=(Stand(Screen.LANGUAGE),), started_s=now.mono_s, touched_s=now.mono_s)
    return Stepped(journey, (counter.journey_started(now.hour),))


def _end(journey: Journey, ending: Ending, screen: Screen, now: Moment) -> Stepped:
    """Clear everything but the words the last screen is written in."""
    lang = journey.lang if screen is Screen.END else LANGS[0]
    tallies = (counter.journey_ended(ending), counter.journey_length(now.mono_s - journey.started_s))
    return Stepped(Journey(stack=(Stand(screen),), lang=lang, touched_s=now.mono_s), tallies)


def _back(journey: Journey, now: Moment) -> Stepped:
    if journey.stand.screen is Screen.TOPIC and journey.stand.page > 0:
        page = replace(journey.stand, page=journey.stand.page - 1)
        return Stepped(replace(journey, stack=(*journey.stack[:-1], page)))
    if len(journey.stack) > 1:
        return Stepped(replace(journey, stack=journey.stack[:-1]))
    if journey.stand.screen is Screen.HOME:
        return Stepped(replace(journey, stack=(Stand(Screen.LANGUAGE),)))
    return _end(journey, Ending.HOME, Screen.ATTRACT, now)


def _move(  # noqa: C901, PLR0911, PLR0912 - one arm for each event: the table of the journey, meant to be read whole
    pack: Pack,
    journey: Journey,
    event: Move,
    today: date,
) -> Stepped:
    here = journey.stand
    match event:
        case ChooseLanguage(lang):
            return _choose_language(journey, lang)
        case GoHome():
            first = Screen.HOME if journey.has_language else Screen.LANGUAGE
            return Stepped(replace(journey, stack=(Stand(first),), answers=()))
        case OpenLanguage():
            return Stepped(_open_language(journey))
        case ChoosePlace(place):
            chosen = replace(journey, place=place, has_place=True)
            if here.screen is not Screen.PLACE:
                return Stepped(chosen)
            return Stepped(replace(chosen, stack=(*journey.stack[:-1], Stand(Screen.CHECK_INTRO, check=here.check))))
        case OpenTopic(topic):
            if topic not in pack.topics or not pack.readable_pages(pack.topics[topic], today):
                return Stepped(journey)
            return _count(_push(journey, Stand(Screen.TOPIC, topic=topic)), counter.topic_opened(topic))
        case NextPage():
            return Stepped(_next_page(pack, journey, today))
        case OpenChecks():
            return Stepped(_push(_without_checks(journey), Stand(Screen.CHECKS)))
        case OpenCheck(check):
            if check not in pack.checks or not pack.checks[check].provenance.is_showable(today):
                return Stepped(journey)
            screen = Screen.CHECK_INTRO if journey.has_place else Screen.PLACE
            return Stepped(_push(_without_checks(journey), Stand(screen, check=check)))
        case StartCheck():
            if here.screen is not Screen.CHECK_INTRO or here.check is None:
                return Stepped(journey)
            question = pack.checks[here.check].questions[0]
            asked = _push(journey, Stand(Screen.QUESTION, check=here.check, question=question.id))
            return _count(asked, counter.check_started(here.check))
        case Answer(option):
            return _answer(pack, journey, option)
        case GoOn():
            if here.screen is not Screen.EMERGENCY:
                return Stepped(journey)
            return _next_question(pack, replace(journey, stack=journey.stack[:-1]))
        case OpenHelp():
            return Stepped(_push(journey, Stand(Screen.HELP)))
        case OpenContact(contact):
            if contact not in pack.contacts or not pack.contacts[contact].provenance.is_showable(today):
                return Stepped(journey)
            opened = _push(journey, Stand(Screen.CONTACT, contact=contact))
            return _count(opened, counter.contact_opened(contact), counter.qr_shown(contact))
        case OpenTake():
            return Stepped(_push(journey, Stand(Screen.TAKE, check=here.check)))
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


def _choose_language(journey: Journey, lang: Lang) -> Stepped:
    chosen = replace(journey, lang=lang, has_language=True)
    first = () if journey.has_language else (counter.language_chosen(lang),)
    if journey.stand.screen is not Screen.LANGUAGE:
        return Stepped(chosen, first)
    stack = journey.stack[:-1] or (Stand(Screen.HOME),)
    return Stepped(replace(chosen, stack=stack), first)


def _without_checks(journey: Journey) -> Journey:
    """Drop a check under way. Back must not lead to its questions: without its answers some may not even be asked."""
    return replace(journey, answers=(), stack=tuple(stand for stand in journey.stack if stand.check is None))


def _push(journey: Journey, stand: Stand) -> Journey:
    """Go to `stand`; when it is already somewhere behind, go back to it instead, so that Back never runs in circles."""
    if stand in journey.stack:
        return replace(journey, stack=journey.stack[: journey.stack.index(stand) + 1])
    return replace(journey, stack=(*journey.stack, stand))


def _count(journey: Journey, *tallies: Tally) -> Stepped:
    new = tuple(tally for tally in tallies if tally not in journey.counted)
    return Stepped(replace(journey, counted=journey.counted | set(new)), new)


def _next_page(pack: Pack, journey: Journey, today: date) -> Journey:
    here = journey.stand
    if here.topic is None or here.page + 1 >= len(pack.readable_pages(pack.topics[here.topic], today)):
        return journey
    return replace(journey, stack=(*journey.stack[:-1], replace(here, page=here.page + 1)))


def _answer(pack: Pack, journey: Journey, option: OptionId) -> Stepped:
    here = journey.stand
    if here.screen is not Screen.QUESTION or here.check is None or here.question is None:
        return Stepped(journey)
    question = pack.checks[here.check].question(here.question)
    if option not in {o.id for o in question.options}:
        return Stepped(journey)
    kept = tuple(pair for pair in journey.answers if pair[0] != question.id)
    answered = replace(journey, answers=(*kept, (question.id, option)))
    if is_emergency(question, option):
        # The emergency screen opens on the very tap and the band is latched. Source: self-check.md 0.7 and P4.
        latched = replace(answered, latched=answered.latched | {here.check})
        # It is a result too, and the last one most of these visitors will see.
        return _finish_check(_push(latched, Stand(Screen.EMERGENCY, check=here.check)), here.check, Band.EMERGENCY)
    return _next_question(pack, answered)


def _next_question(pack: Pack, journey: Journey) -> Stepped:
    here = journey.stand
    if here.check is None or here.question is None:
        return Stepped(journey)
    following = question_after(pack, journey, here.check, here.question)
    if following is not None:
        return Stepped(_push(journey, Stand(Screen.QUESTION, check=here.check, question=following.id)))
    outcome = outcome_of(pack, journey, here.check)
    return _finish_check(_push(journey, Stand(Screen.RESULT, check=here.check)), here.check, outcome.band)


def _finish_check(journey: Journey, check: CheckId, band: Band) -> Stepped:
    """Count a check's result: once in a journey, however often its answers are changed."""
    if any(t.key.metric == counter.CHECK_FINISHED.name and t.key.values[0] == check for t in journey.counted):
        return Stepped(journey)
    return _count(journey, counter.check_finished(check, band))


def question_after(pack: Pack, journey: Journey, check: CheckId, question: QuestionId) -> Question | None:
    """The question asked after this one, given the answers so far; None after the last."""
    asked = visible(pack.checks[check], answers_of(journey))
    ids = [q.id for q in asked]
    index = ids.index(question) + 1
    return asked[index] if index < len(asked) else None


def answers_of(journey: Journey) -> Answers:
    """The journey's answers by question."""
    return dict(journey.answers)


def outcome_of(pack: Pack, journey: Journey, check: CheckId) -> Outcome:
    """What the journey's answers call for; `emergency` once danger was said, whatever was changed afterwards."""
    outcome = evaluate(pack.checks[check], answers_of(journey))
    return replace(outcome, band=Band.EMERGENCY) if check in journey.latched else outcome


class Idleness(Enum):
    """How long nobody has touched the screen."""

    ACTIVE = "active"
    WARNED = "warned"
    EXPIRED = "expired"


def idleness(journey: Journey, idle_s: float, warn_s: float, mono_s: float) -> tuple[Idleness, int]:
    """How idle the journey is, and the whole seconds left until everything is cleared (0 unless warned).

    The end and cover screens hold nobody's journey: they give way to the attract screen without asking.
    """
    waited_s = mono_s - journey.touched_s
    if waited_s < idle_s or journey.stand.screen is Screen.ATTRACT:
        return Idleness.ACTIVE, 0
    if not journey.is_someones:
        return Idleness.EXPIRED, 0
    left_s = idle_s + warn_s - waited_s
    if left_s <= 0:
        return Idleness.EXPIRED, 0
    return Idleness.WARNED, math.ceil(left_s)
