"""The comfort screen: what it switches is seen at once, on every screen, and gone with the journey."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QObject, Qt

from kiosk.core import events
from kiosk.core.comfort import PLAIN, Comfort, Feature, TextSize
from kiosk.core.names import Lang
from kiosk.gate.items import page_above
from tests.languages import ALL
from tests.ui import fit
from tests.ui.keys import cursor, go_to, press
from tests.ui.test_every_screen import SCREENS, TO_QUESTION, small_targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

    from kiosk.core.events import Event
    from tests.ui.panel import Panel

EN: Final = Lang("en")
SWITCHES: Final = {
    "size-large": Comfort(size=TextSize.LARGE),
    "size-largest": Comfort(size=TextSize.LARGEST),
    "contrast": Comfort(contrast=True),
    "still": Comfort(still=True),
    "low": Comfort(low=True),
    "aloud": Comfort(aloud=True),
}
"""What a touch on each control of the screen switches on."""


def on(*features: Feature) -> tuple[Event, ...]:
    """Switched on."""
    return tuple(events.SetComfort(feature, is_on=True) for feature in features)


LARGEST: Final = on(Feature.LARGEST)
LONGEST: Final = (Lang("ru"), Lang("uk"), Lang("pl"))
"""Whose words are longest, of those that have words for every screen."""
MANY: Final = 60


@pytest.fixture(autouse=True)
def _plain(panel: Panel) -> Iterator[None]:
    """The next test begins with a screen as everybody finds it."""
    yield
    panel.jump(None, events.TimeOut())
    panel.kiosk.keypad.rest()


def theme(panel: Panel) -> QObject:
    """The theme of the panel."""
    found = panel.kiosk.engine.singletonInstance("Kiosk.Theme", "Theme")
    assert isinstance(found, QObject)
    return found


@pytest.mark.parametrize("name", SWITCHES)
def test_every_switch_is_one_touch_from_every_screen_and_shows_at_once(panel: Panel, name: str) -> None:
    """Comfort in the upper bar, the switch, and back to the question that was on the panel."""
    panel.jump(EN, *TO_QUESTION)
    before = panel.session.stand
    panel.visitor.touch("comfort")
    panel.visitor.touch(name)
    assert panel.session.journey.comfort == SWITCHES[name]
    panel.visitor.touch("back")
    assert panel.session.stand == before
    size, contrast = SWITCHES[name].size.value, SWITCHES[name].contrast
    assert (theme(panel).property("textScale"), theme(panel).property("isNight")) == (size, contrast)


def test_every_switch_is_reached_and_said_by_keypad(panel: Panel) -> None:
    """Pressed, the cursor stays on it and its new state is said."""
    panel.jump(EN, *TO_QUESTION, *on(Feature.ALOUD))
    comfort = panel.item("comfort")
    assert comfort is not None
    go_to(panel, comfort)
    press(panel, Qt.Key.Key_Select)
    assert panel.screen == "comfort"
    for name in ("contrast", "still", "low"):
        item = found(panel, name)
        go_to(panel, item)
        assert panel.voice.words.endswith("Not ticked")
        press(panel, Qt.Key.Key_Select)
        assert cursor(panel) == found(panel, name)
        assert panel.voice.words.endswith("Ticked")
    assert panel.session.journey.comfort == Comfort(aloud=True, contrast=True, still=True, low=True)


def found(panel: Panel, name: str) -> QQuickItem:
    """What is called so and is on the panel."""
    item = panel.item(name)
    assert item is not None, name
    return item


def test_the_size_in_use_is_marked_and_the_usual_one_leads_back(panel: Panel) -> None:
    """One of the three, always."""
    panel.jump(EN, events.OpenComfort())
    for name in ("size-largest", "size-large", "size-normal"):
        panel.visitor.touch(name)
        marked = [s for s in ("size-normal", "size-large", "size-largest") if found(panel, s).property("isChosen")]
        assert marked == [name]
    assert panel.session.journey.comfort == PLAIN


def test_slower_speech_and_the_dark_screen_stand_there_while_it_is_read_aloud(panel: Panel) -> None:
    """They belong to reading aloud; without a voice none of the three is offered."""
    panel.jump(EN, events.OpenComfort())
    assert panel.item("slower") is None
    panel.visitor.touch("aloud")
    panel.visitor.touch("slower")
    panel.visitor.touch("goDark")
    assert panel.session.journey.comfort == Comfort(aloud=True, slow=True, dark=True)


@pytest.mark.parametrize("event", [events.LeaveNow(), events.Finish(), events.TimeOut()])
def test_the_next_visitor_finds_the_screen_as_everybody_does(panel: Panel, event: Event) -> None:
    """Whatever was switched on, the end of the journey ends it, on the panel too."""
    panel.jump(EN, *on(Feature.LARGEST, Feature.CONTRAST, Feature.STILL, Feature.LOW))
    panel.session.dispatch(event)
    panel.settle()
    shown = [theme(panel).property(name) for name in ("textScale", "isNight", "wantsStill", "isLow")]
    assert shown == [1.0, False, False, False]


def moving(panel: Panel) -> list[QObject]:
    """Every animation of QML's that runs."""
    window = panel.kiosk.window
    every = [window, *(item for item in panel.items())]
    seen = {id(a): a for owner in every for a in owner.findChildren(QObject) if a.inherits("QQuickAbstractAnimation")}
    return [animation for animation in seen.values() if animation.property("running")]


def test_in_reduced_motion_nothing_moves(panel: Panel) -> None:
    """From screen to screen no animation runs; as usual, one does, and ends."""
    theme(panel).setProperty("reducedMotion", False)  # noqa: FBT003 - Qt's signature; the visitor of these tests sets it
    try:
        for is_still in (True, False):
            panel.jump(EN, *(on(Feature.STILL) if is_still else ()))
            for event in (events.OpenHelp(), events.OpenComfort(), events.Back(), events.OpenGames()):
                panel.session.dispatch(event)
                assert bool(moving(panel)) != is_still, event
        panel.visitor.wait(lambda: not moving(panel), "everything to come to rest")
    finally:
        theme(panel).setProperty("reducedMotion", True)  # noqa: FBT003 - as above


@pytest.mark.parametrize("lang", ALL)
def test_the_comfort_screen_fits_at_every_size_in_every_language(panel: Panel, lang: Lang) -> None:
    """Also aloud, when it is longest."""
    for features in ((), (Feature.LARGE,), (Feature.LARGEST,), (Feature.LARGEST, Feature.LOW)):
        panel.jump(lang, *on(Feature.ALOUD, *features), events.OpenComfort())
        assert not [*fit.faults(panel), *small_targets(panel)], features


@pytest.mark.parametrize("group", SCREENS)
def test_every_screen_fits_in_the_largest_size(panel: Panel, group: str) -> None:
    """No word broken, nothing over anything else, every target 20 mm, the emergency number in sight without scrolling.

    Each screen in one language, in turn those whose words are longest: each kind of screen is seen in all of them.
    Of what there is very much of, every third.
    """
    wrong = []
    every = 1 if len(SCREENS[group]) < MANY else 3
    for index, (name, path) in enumerate(list(SCREENS[group].items())[::every]):
        lang = LONGEST[index % len(LONGEST)]
        panel.jump(lang, *path, *LARGEST)
        wrong += [f"{lang}, {name}: {fault}" for fault in (*fit.faults(panel), *small_targets(panel))]
    assert not wrong, "\n".join(wrong)


def test_the_gate_catches_what_does_not_fit(panel: Panel) -> None:
    """A word broken, something over something else, a number pushed out of sight: each is named."""
    panel.jump(EN, *LARGEST, events.OpenHelp())
    assert not fit.faults(panel)
    page = page_above(found(panel, "emergencyNumber"))
    assert page is not None
    page.setProperty("contentY", 2.0 * panel.kiosk.window.height())
    assert any(fault.startswith("out of sight") for fault in fit.faults(panel))
    panel.jump(EN, *LARGEST, *TO_QUESTION)
    assert not fit.faults(panel)
    found(panel, "question").setWidth(panel.mm(40))
    found(panel, "answer-yes").setY(panel.mm(12))
    said = fit.faults(panel)
    assert {fault.split(":")[0] for fault in said} >= {"cut", "overlap"}, said
