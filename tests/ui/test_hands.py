"""A palm, rain, the touch that wakes, and what would close the window: none of them does anything on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest

from kiosk.core import events
from kiosk.core.comfort import Feature
from kiosk.core.journey import Screen
from kiosk.core.names import Lang, Place
from kiosk.demo.pause import pause
from tests.ui.keys import press
from tests.ui.panel import JOB, Panel
from tests.ui.test_every_screen import BARS, SCREENS, where

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

EN: Final = Lang("en")
ASKED: Final = (events.OpenCheck(JOB), events.ChoosePlace(Place.POLAND), events.StartCheck())
MOST: Final = 10


@pytest.fixture(scope="module")
def real(qapp: QGuiApplication, translations: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Panel]:
    """The program as it is shipped: it minds how often it is touched."""
    made = Panel(qapp, tmp_path_factory.mktemp("bus"), translations, most_touches=MOST)
    made.wait_for_content()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _quiet(real: Panel) -> None:
    """A second after the last test's touches, with nobody there."""
    real.clock.mono_s += 2
    real.jump(None, events.TimeOut())


def fingers(panel: Panel, *points: QPoint, one_by_one: bool = False) -> None:
    """Put all down, lift all."""
    window, device = panel.kiosk.window, panel.visitor._finger
    down = QTest.touchEvent(window, device)
    for number, point in enumerate(points):
        down = down.press(number, point, window)
        if one_by_one:
            down.commit()
            down = QTest.touchEvent(window, device)
            for before in range(number + 1):
                down = down.stationary(before)
    if not one_by_one:
        down.commit()
    up = QTest.touchEvent(window, device)
    for number, point in enumerate(points):
        up = up.release(number, point, window)
    up.commit()
    pause(1)


def buttons_of(panel: Panel) -> list[QPoint]:
    """The middle of each answer on the panel."""
    found = [item for item in panel.buttons() if item.objectName().startswith("answer-")]
    return [panel.visitor._centre(item) for item in found]


@pytest.mark.parametrize("one_by_one", [False, True], ids=["at once", "one by one"])
def test_a_palm_on_the_answers_gives_none(real: Panel, *, one_by_one: bool) -> None:
    """Three fingers or more, put down together or one after the other; the next single finger counts again."""
    real.jump(EN, *ASKED)
    points = buttons_of(real)
    assert len(points) >= 3
    fingers(real, *points, one_by_one=one_by_one)
    assert real.session.journey.answers == ()
    assert not [item for item in real.buttons() if item.property("down")]
    fingers(real, points[1])
    assert len(real.session.journey.answers) == 1


def test_rain_does_nothing_and_keeps_nobodys_journey_alive(real: Panel) -> None:
    """Drops all over the panel: after the first few nothing is pressed, and the idle warning still comes."""
    real.jump(EN, *ASKED)
    outside = QPoint(5, real.kiosk.window.height() // 2)
    for _ in range(MOST):
        fingers(real, outside)
    touched_s = real.session.journey.touched_s
    leave = QPoint(*where(real, "leave"))
    for _ in range(210):
        real.clock.mono_s += 0.3
        fingers(real, leave)
    assert real.session.stand.screen is Screen.QUESTION
    assert real.session.journey.touched_s == touched_s
    real.session.tick()
    assert real.session.seconds_left > 0
    real.clock.mono_s += 1
    fingers(real, leave)
    fingers(real, leave)
    assert real.screen == "cover"


@pytest.mark.parametrize("way", ["finger", "mouse", "key"])
def test_what_wakes_the_dark_waiting_screen_does_nothing_else(real: Panel, way: str) -> None:
    """The first touch or key shows it; only the second begins a journey."""
    real.clock.mono_s += 3601
    real.session.tick()
    assert real.session.is_asleep
    assert real.item("veil") is not None
    middle = QPoint(real.kiosk.window.width() // 2, real.kiosk.window.height() // 2)

    def hand() -> None:
        if way == "finger":
            fingers(real, middle)
        elif way == "mouse":
            QTest.mouseClick(real.kiosk.window, Qt.MouseButton.LeftButton, pos=middle)
        else:
            press(real, Qt.Key.Key_Return)

    hand()
    assert (real.screen, real.session.is_asleep) == ("attract", False)
    assert real.item("veil") is None
    hand()
    assert real.screen == "language"


def test_only_the_waiting_screen_sleeps(real: Panel) -> None:
    """Whoever is on a journey is asked first, and a panel that was touched a moment ago stays awake."""
    real.jump(EN)
    real.clock.mono_s += 61
    real.session.tick()
    assert (real.session.is_asleep, real.session.seconds_left > 0) == (False, True)
    real.clock.mono_s += 4000
    real.session.tick()
    assert (real.screen, real.session.is_asleep) == ("attract", False)
    real.clock.mono_s += 3599
    real.session.tick()
    assert not real.session.is_asleep


def test_somebody_can_say_that_they_are_still_here_ten_times_and_more(real: Panel) -> None:
    """Each time the whole time begins anew, and nothing of the journey is lost."""
    real.jump(EN, *ASKED, events.Answer(real.session.pack.checks[JOB].questions[0].options[0].id))
    before = real.session.journey.stand, real.session.journey.answers
    for _ in range(12):
        real.clock.mono_s += 61
        real.session.tick()
        assert real.session.seconds_left >= 20
        fingers(real, QPoint(10, 10))
        assert real.session.seconds_left == 0
    assert (real.session.journey.stand, real.session.journey.answers) == before


def test_nothing_outside_closes_the_window(real: Panel) -> None:
    """Not what a window manager sends for Alt and F4; the program itself still can."""
    for _ in range(3):
        event = QCloseEvent()
        QCoreApplication.sendEvent(real.kiosk.window, event)
        assert real.kiosk.window.isVisible()
        assert not event.isAccepted()


@pytest.mark.parametrize("group", [name for name in SCREENS if name not in {"end", "cover"}])
def test_help_now_and_leave_now_are_one_tap_away(real: Panel, group: str) -> None:
    """A finger on the real panel, once, on each kind of screen: also with the bar for reading aloud."""
    told = next(iter(SCREENS[group].values()))
    aloud = events.SetComfort(Feature.ALOUD, is_on=True)
    for path in (told, (*told, aloud)):
        for name, screen in (("help", "help"), ("leave", "cover")):
            real.jump(EN, *path)
            real.clock.mono_s += 0.5
            fingers(real, QPoint(*where(real, name)))
            assert real.screen == screen
    assert {"help", "leave"} <= set(BARS)
