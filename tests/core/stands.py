"""The screen graph: every way to stand somewhere, found by trying what a visitor can do at each of them.

What opens a screen is tried from where journeys begin, the language and home screens; what moves on from a screen is
tried on each. A place is kept apart by whether a language and a country were chosen, and by the answers that decide
which questions are asked.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from kiosk.core import events
from kiosk.core.journey import Screen, Stand
from kiosk.core.names import Lang, OptionId, Place, QuestionId
from kiosk.core.topic import Audience
from tests.core.journeys import SHIPPED, play
from tests.languages import LANGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.events import Event
    from kiosk.core.journey import Journey
    from kiosk.core.pack import Pack

Key = tuple[Stand, bool, bool, frozenset[tuple[QuestionId, OptionId]]]
_BEGINNINGS: Final = frozenset({Screen.LANGUAGE, Screen.HOME})


def every_stand(pack: Pack = SHIPPED, langs: tuple[Lang, ...] = LANGS) -> dict[Key, Journey]:
    """One journey for each way to stand somewhere. The attract, end and cover screens are nobody's journey."""
    deciding = {q.show_if.question for check in pack.checks.values() for q in check.questions if q.show_if is not None}
    found: dict[Key, Journey] = {}
    waiting = deque([play(events.Begin(), pack=pack)])
    while waiting:
        journey = waiting.popleft()
        decided = frozenset(pair for pair in journey.answers if pair[0] in deciding)
        key = (journey.stand, journey.has_language, journey.has_place, decided)
        if journey.is_someones and key not in found:
            found[key] = journey
            told = [*_onward(pack, journey.stand), *(_openers(pack, langs) if _begins(journey) else ())]
            waiting += [play(event, pack=pack, journey=journey) for event in told]
    return found


def _begins(journey: Journey) -> bool:
    return journey.stand.screen in _BEGINNINGS


def _openers(pack: Pack, langs: tuple[Lang, ...]) -> Iterator[Event]:
    """What leads to a screen from anywhere."""
    yield from map(events.ChooseLanguage, langs)
    yield from map(events.OpenTopics, Audience)
    yield from map(events.OpenTopic, pack.topics)
    yield from map(events.OpenContact, pack.contacts)
    yield from (events.OpenLocal(one.id) for one in pack.local)
    yield from (events.OpenStop(id_) for id_ in [stop.id for stop in pack.tour] + [visit.id for visit in pack.visits])
    yield from map(events.OpenCheck, pack.checks)
    yield from map(events.OpenStory, pack.stories)
    yield from (events.OpenChecks(), events.OpenNearby(), events.OpenGames(), events.OpenQuiz())


def _onward(pack: Pack, here: Stand) -> Iterator[Event]:
    """What every screen's bars do, and what can be done on this one."""
    yield from (events.Back(), events.GoHome(), events.OpenLanguage(), events.OpenComfort(), events.OpenHelp())
    yield from (
        events.OpenTake(),
        events.OpenLimits(),
        events.NextPage(),
        events.StartCheck(),
        events.GoOn(),
        events.NextItem(),
    )
    yield from map(events.ChoosePlace, Place)
    yield from map(events.Guess, (True, False))
    if here.check is not None and here.question is not None:
        yield from (events.Answer(option.id) for option in pack.checks[here.check].question(here.question).options)
    if here.story is not None and here.scene is not None:
        yield from (events.Choose(choice.id) for choice in pack.stories[here.story].scene(here.scene).choices)
