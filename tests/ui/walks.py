"""Random ways through a self-check, told as events, and three people who go them: by touch, by keys, by ear."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.core import events
from kiosk.core.check import Band, Level, evaluate
from kiosk.core.comfort import PLAIN, Feature
from kiosk.core.journey import Journey, Screen, advance, answers_of, outcome_of
from kiosk.core.names import Place
from kiosk.core.result import MAX_REASONS, result_of
from kiosk.core.speech import sentences
from kiosk.ui.stops import settle
from tests.languages import LANGS, LANGUAGE_NAMES
from tests.ui.keys import cursor, press
from tests.ui.panel import DAY, PACK, StillClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.core.events import Event
    from kiosk.core.names import CheckId, Lang
    from tests.ui.panel import Panel

WALKS: Final = 200
"""How many are gone."""
MOST_TURNS: Final = 4
"""How often a walk goes back or changes its language."""
CORNERS: Final = {"next": (0.9, 0.05), "previous": (0.1, 0.05), "select": (0.9, 0.95), "back": (0.1, 0.95)}
"""Where a finger meets the dark panel, as shares of its width and height."""
MOST_STEPS: Final = 60


@dataclass(frozen=True, slots=True)
class Walk:
    """A way through a self-check to its result: how it begins, and what is done from its first question on."""

    check: CheckId
    lang: Lang
    begun: tuple[Event, ...]
    steps: tuple[Event, ...]
    end: Journey
    """What `core` makes of these events, without a screen."""


def walk_of(seed: int) -> Walk:
    """The walk of that number: answers, Back, an earlier answer changed, another language, danger and going on."""
    chance = random.Random(seed)  # noqa: S311 - walks that can be walked again
    check = chance.choice(sorted(PACK.checks))
    lang, is_calm = chance.choice(LANGS), chance.random() < 0.1
    begun = (events.OpenCheck(check), events.ChoosePlace(chance.choice(list(Place))), events.StartCheck())
    journey, steps, turns = _told(Journey(), events.Begin(), events.ChooseLanguage(lang), *begun), [], 0
    while journey.stand.screen is not Screen.RESULT or (turns < MOST_TURNS and chance.random() < 0.25):
        event = _next(chance, journey, is_calm=is_calm, may_turn=turns < MOST_TURNS)
        turns += isinstance(event, events.Back | events.OpenLanguage)
        steps.append(event)
        journey = _told(journey, event)
    return Walk(check, lang, begun, tuple(steps), journey)


def _told(journey: Journey, *told: Event) -> Journey:
    for event in told:
        journey = advance(PACK, journey, event, StillClock()()).journey
    return journey


def _next(  # noqa: PLR0911 - one arm for each kind of place
    chance: random.Random, journey: Journey, *, is_calm: bool, may_turn: bool
) -> Event:
    here = journey.stand
    if here.screen is Screen.LANGUAGE:
        return events.ChooseLanguage(chance.choice(LANGS))
    if here.screen is Screen.RESULT:
        return events.Back() if chance.random() < 0.5 else events.OpenLanguage()
    if here.screen is Screen.CHECK_INTRO:
        return events.StartCheck()
    if may_turn and chance.random() < 0.15:
        return events.Back() if chance.random() < 0.67 else events.OpenLanguage()
    if here.screen is Screen.EMERGENCY:
        return events.GoOn()
    assert here.check is not None
    assert here.question is not None
    options = PACK.checks[here.check].question(here.question).options
    if is_calm:
        return events.Answer(next(option for option in options if option.level is Level.NONE).id)
    mild = [option for option in options if option.level < Level.CRITICAL]
    return events.Answer(chance.choice(options if chance.random() < 0.6 else mild).id)


def control(event: Event) -> str:
    """What the control is called that does this."""
    match event:
        case events.Answer(option):
            return f"answer-{option}"
        case events.ChooseLanguage(lang):
            return f"language-{lang}"
        case events.OpenLanguage():
            return "language"
        case events.GoOn():
            return "goOn"
        case events.StartCheck():
            return "startCheck"
        case events.Back():
            return "back"
        case _:
            raise AssertionError(event)


def by_touch(panel: Panel, event: Event) -> None:
    """A finger on the control."""
    settle(panel.kiosk.window.contentItem())  # a finger meets what has been drawn
    panel.visitor.touch(control(event))


def by_keys(panel: Panel, event: Event) -> None:
    """Down or Up to the control, and Select; Back has a key of its own."""
    if isinstance(event, events.Back):
        press(panel, Qt.Key.Key_Escape)
        return
    way = Qt.Key.Key_Up if isinstance(event, events.OpenLanguage) else Qt.Key.Key_Down
    for _ in range(MOST_STEPS):
        if cursor(panel).objectName() == control(event):
            press(panel, Qt.Key.Key_Select)
            return
        press(panel, way)
    raise AssertionError(event)


def by_ear(panel: Panel, event: Event) -> None:
    """On the dark screen: one corner until what is heard is what is wanted, then another."""
    if isinstance(event, events.Back):
        corner(panel, "back")
        return
    wanted = sentences(label(panel, event), _voice_of(panel, event))
    for _ in range(MOST_STEPS):
        corner(panel, "previous" if isinstance(event, events.OpenLanguage) else "next")
        if panel.voice.now[: len(wanted)] == wanted:
            corner(panel, "select")
            return
    raise AssertionError(event, wanted, panel.voice.told[-5:])


def _voice_of(panel: Panel, event: Event) -> Lang:
    return event.lang if isinstance(event, events.ChooseLanguage) else panel.session.journey.lang


def label(panel: Panel, event: Event) -> str:
    """What somebody who cannot see listens for."""
    here = panel.session.stand
    if isinstance(event, events.Answer) and here.check is not None and here.question is not None:
        question = PACK.checks[here.check].question(here.question)
        return panel.session.translate(next(o.label for o in question.options if o.id == event.option))
    if isinstance(event, events.ChooseLanguage):
        return LANGUAGE_NAMES[event.lang]
    item = panel.item(control(event))
    assert item is not None
    return QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)


def corner(panel: Panel, name: str) -> None:
    """Touch a corner of the dark panel."""
    window = panel.kiosk.window
    across, down = CORNERS[name]
    point = QPoint(int(window.width() * across), int(window.height() * down))
    QTest.touchEvent(window, panel.visitor._finger).press(0, point, window).commit()
    QTest.touchEvent(window, panel.visitor._finger).release(0, point, window).commit()


WAYS: Final[dict[str, Callable[[Panel, Event], None]]] = {"touch": by_touch, "keys": by_keys, "ear": by_ear}


def go(panel: Panel, walk: Walk, way: str) -> Journey:
    """Go this walk in that way, from its first question; the journey at its end."""
    dark = (events.SetComfort(Feature.ALOUD, is_on=True), events.SetComfort(Feature.DARK, is_on=True))
    panel.kiosk.keypad.rest()
    panel.jump(walk.lang, *walk.begun, *(dark if way == "ear" else ()))
    panel.voice.forget()
    if way == "keys":
        press(panel, Qt.Key.Key_Down)
    for event in walk.steps:
        WAYS[way](panel, event)
    return panel.session.journey


def plain(journey: Journey) -> Journey:
    """The journey without its times, its comfort and what is counted for that."""
    counted = frozenset(tally for tally in journey.counted if tally.key.metric != "comfort_used")
    return replace(journey, started_s=0.0, touched_s=0.0, comfort=PLAIN, counted=counted)


def ends_alike(panel: Panel, seed: int, ways: Iterable[str]) -> None:
    """A walk, gone in these ways, ends as `core` has it, and its result is what `evaluate` makes of these answers."""
    walk = walk_of(seed)
    for way in ways:
        journey = go(panel, walk, way)
        assert plain(journey) == plain(walk.end), f"walk {seed} by {way}"
        assert not faults(panel, walk, way), f"walk {seed} by {way}"


def faults(panel: Panel, walk: Walk, way: str) -> list[str]:
    """What the result screen has other than core."""
    journey, check = panel.session.journey, PACK.checks[walk.check]
    outcome = evaluate(check, answers_of(journey))
    shown = outcome_of(PACK, journey, walk.check)
    wrong = []
    band = Band.EMERGENCY if walk.check in walk.end.latched else outcome.band
    if shown != replace(outcome, band=band):
        wrong.append(f"{shown} is not {outcome}")
    result = result_of(PACK, check, shown, journey.place, DAY)
    expected = [panel.session.translate(result.title)]
    expected += [panel.session.translate(reason.text) for reason in result.reasons[:MAX_REASONS]]
    texts = panel.texts()
    wrong += [f"not shown: {words!r}" for words in expected if words not in texts]
    if way == "ear":
        said = [utterance for told in panel.voice.told for utterance in told]
        heard = {(utterance.words, utterance.lang) for utterance in said}
        needed = [part for words in expected for part in sentences(words, journey.lang)]
        wrong += [f"not said: {part.words!r}" for part in needed if (part.words, part.lang) not in heard]
    return wrong
