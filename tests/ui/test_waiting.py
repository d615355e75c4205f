"""The waiting screen's silent demonstration: there for its twenty seconds, in nobody's way, and gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible

from kiosk.core import events
from kiosk.core.settings import IdleSettings
from kiosk.core.waiting import BEAT_S, BEATS, ROUND_S, SHOW_S, Part, Scene, waiting
from tests.ui.test_comfort_screen import moving, theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickItem

    from tests.ui.panel import Panel

STARTS_S: Final = next(second for second in range(int(ROUND_S)) if waiting(second).part is Part.SHOW)


@pytest.fixture(autouse=True)
def _awake(panel: Panel) -> Iterator[None]:
    """Each test begins, and leaves the panel, with a waiting screen that has just come up."""
    panel.jump(None, events.TimeOut())
    yield
    theme(panel).setProperty("reducedMotion", True)  # noqa: FBT003 - Qt's signature
    panel.jump(None, events.TimeOut())


def starts_s(scene: Scene) -> float:
    """When a scene begins, in seconds of waiting."""
    before = list(Scene)[: list(Scene).index(scene)]
    return STARTS_S + BEAT_S * sum(BEATS[each] for each in before)


def wait(panel: Panel, waited_s: float) -> None:
    """So much time has passed since somebody was here."""
    panel.clock.mono_s = panel.session._awake_s + waited_s
    panel.session.tick()
    panel.settle()


def shown(panel: Panel) -> QQuickItem:
    """The demonstration."""
    item = panel.item("demonstration")
    assert item is not None
    return item


def picture(panel: Panel) -> QImage:
    """The demonstration as it is drawn; not the greeting, which goes on by itself."""
    item = shown(panel)
    area = QRectF(item.mapToScene(QPointF(0, 0)), item.size()).toAlignedRect()
    return panel.kiosk.window.grabWindow().copy(area)


def within(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything in it that can be seen."""
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from within(child)


def test_it_is_loaded_for_its_twenty_seconds_and_only_then(panel: Panel) -> None:
    """Six scenes, each another picture; before and after, nothing of it is there, and the bus is."""
    assert panel.item("demonstration") is None
    wait(panel, STARTS_S - 0.1)
    assert panel.item("demonstration") is None
    pictures = []
    for scene in Scene:
        wait(panel, starts_s(scene) + BEAT_S * BEATS[scene] - 0.1)
        assert shown(panel).property("scene") == scene.value
        pictures.append(picture(panel))
    assert all(one != other for number, one in enumerate(pictures) for other in pictures[:number])
    wait(panel, STARTS_S + SHOW_S)
    assert panel.item("demonstration") is None


@pytest.mark.parametrize("scene", Scene)
def test_a_touch_on_it_begins_at_once_in_every_scene(panel: Panel, scene: Scene) -> None:
    """In its middle, as anywhere else; nothing in it can be pressed, and a screen reader is told nothing of it."""
    wait(panel, starts_s(scene) + BEAT_S)
    item = shown(panel)
    inside = list(within(item))
    assert not [each for each in inside if each.inherits("QQuickAbstractButton") or each.inherits("QQuickMouseArea")]
    words = {str(each.property("text")) for each in inside if each.inherits("QQuickText")}
    heard = {interface.text(QAccessible.Text.Name) for interface in panel.heard()}
    assert not words & heard
    point = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    panel.press(point)
    panel.release(point)
    assert panel.screen == "language"
    assert panel.item("demonstration") is None


def test_its_only_number_is_the_emergency_number_of_the_pack(panel: Panel) -> None:
    """And its only words are names of languages, each in its own script."""
    said = set()
    for scene in Scene:
        wait(panel, starts_s(scene) + BEAT_S)
        said |= {str(each.property("text")) for each in within(shown(panel)) if each.inherits("QQuickText")}
    names = {language.name for language in panel.session.languages.values()}
    assert said - names == {panel.kiosk.help.property("emergencyNumber")} == {"112"}
    assert len(said & names) == 4


def test_nobody_sees_it_on_a_panel_that_sleeps(panel: Panel) -> None:
    """However long it sleeps; woken, the screen begins with the bus at its stop."""
    sleep_s = IdleSettings().sleep_s
    wait(panel, sleep_s)
    assert panel.session.is_asleep
    for more_s in range(0, int(ROUND_S), 5):
        wait(panel, sleep_s + more_s)
        assert panel.item("demonstration") is None
    panel.session.wake()
    panel.settle()
    assert (panel.session.waiting.part, panel.item("demonstration")) == (Part.HALT, None)


def test_whoever_comes_and_goes_finds_it_from_its_start(panel: Panel) -> None:
    """A touch puts its clock back: it does not go on in the middle."""
    wait(panel, starts_s(Scene.PAPER))
    for event in (events.Begin(), events.LeaveNow(), events.TimeOut()):
        panel.session.dispatch(event)
        panel.settle()
        assert (panel.session.waiting.part, panel.item("demonstration")) == (Part.HALT, None)


@pytest.mark.parametrize("scene", Scene)
def test_without_movement_a_scene_is_one_still_picture(panel: Panel, scene: Scene) -> None:
    """The same from its first beat to its last, with nothing that runs; as usual the hand moves."""
    wait(panel, starts_s(scene))
    first = picture(panel)
    assert not moving(panel)
    wait(panel, starts_s(scene) + BEAT_S * BEATS[scene] - 0.1)
    assert picture(panel) == first
    if scene is not Scene.NUMBERS:  # there the hand rests
        wait(panel, starts_s(scene))
        theme(panel).setProperty("reducedMotion", False)  # noqa: FBT003 - Qt's signature
        panel.settle()
        panel.clock.mono_s = panel.session._awake_s + starts_s(scene) + 3 * BEAT_S
        panel.session.tick()
        assert moving(panel)
