"""The dark screen: nothing to see, everything to hear, and four corners to touch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtTest import QTest

from kiosk.core import events
from kiosk.core.comfort import PLAIN, Feature
from kiosk.core.names import Lang, Place
from kiosk.core.speech import SpeechState, sentences
from kiosk.demo.pause import pause
from kiosk.ui.aloud import DARK
from kiosk.ui.corners import Corner, corner_at
from tests.languages import ALL, LANGS
from tests.ui.keys import press
from tests.ui.panel import JOB
from tests.ui.test_every_screen import SCREENS
from tests.ui.walks import corner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.panel import Panel

EN: Final = Lang("en")
IN_THE_DARK: Final = (
    events.SetComfort(Feature.ALOUD, is_on=True),
    events.SetComfort(Feature.DARK, is_on=True),
)
ASKED: Final = (events.OpenCheck(JOB), events.ChoosePlace(Place.POLAND), events.StartCheck())
MARK_MM: Final = 15
"""No mark is further than this from both edges of its corner."""


@pytest.fixture(autouse=True)
def _light(panel: Panel) -> Iterator[None]:
    """The next test begins with a screen that can be seen."""
    yield
    panel.voice.states = dict.fromkeys(ALL, SpeechState.READY)
    panel.jump(None, events.TimeOut())
    panel.kiosk.keypad.rest()


def colours(panel: Panel) -> set[int]:
    """Every colour on the panel but in its four corners."""
    picture = panel.kiosk.window.grabWindow()
    mark = int(panel.mm(MARK_MM))
    wide, high = picture.width(), picture.height()
    return {
        picture.pixel(x, y)
        for y in range(0, high, 3)
        for x in range(0, wide, 3)
        if mark <= x < wide - mark or mark <= y < high - mark
    }


@pytest.mark.parametrize("group", ["home", "questions of job", "emergency", "results", "help", "contacts", "take"])
def test_nothing_of_the_page_can_be_seen(panel: Panel, group: str) -> None:
    """One colour from edge to edge, with the keypad's ring, under the idle warning; only four faint marks."""
    told = next(reversed(SCREENS[group].values()))
    panel.jump(EN, *told, *IN_THE_DARK)
    corner(panel, "next")
    panel.settle()
    assert len(colours(panel)) == 1
    panel.clock.mono_s += 61
    panel.session.tick()
    assert panel.session.seconds_left > 0
    assert len(colours(panel)) == 1
    panel.session.dispatch(events.SetComfort(Feature.DARK, is_on=False))
    assert len(colours(panel)) > 1


def test_the_marks_are_four_and_faint(panel: Panel) -> None:
    """One in each corner, in a colour close to the ground's."""
    panel.jump(EN, *IN_THE_DARK)
    picture = panel.kiosk.window.grabWindow()
    mark = int(panel.mm(9))
    wide, high = picture.width(), picture.height()
    found = [picture.pixelColor(x, y) for x in (mark, wide - mark) for y in (mark, high - mark)]
    assert len({colour.rgb() for colour in found}) == 1
    assert 0 < found[0].lightness() < 60


@given(across=st.floats(0, 1), down=st.floats(0, 1))
def test_every_point_belongs_to_one_part_and_corners_are_large(across: float, down: float) -> None:
    """A third of the width, a quarter of the height; the middle is none of them."""
    found = corner_at(QPointF(across * 1080, down * 1920), QSizeF(1080, 1920))
    expected = Corner.ELSEWHERE
    if min(across, 1 - across) < 0.33 and min(down, 1 - down) < 0.24:
        expected = Corner(f"{'top' if down < 0.5 else 'bottom'}-{'left' if across < 0.5 else 'right'}")
        assert found is expected
    elif min(across, 1 - across) > 0.36 or min(down, 1 - down) > 0.26:
        assert found is expected


@pytest.mark.parametrize("lang", LANGS)
def test_going_dark_is_explained_in_each_language(panel: Panel, lang: Lang) -> None:
    """Before the page is read again."""
    panel.jump(lang, *ASKED, IN_THE_DARK[0])
    panel.voice.forget()
    panel.session.dispatch(IN_THE_DARK[1])
    told = sentences(panel.session.translate(DARK), lang)
    assert panel.voice.now[: len(told)] == told
    assert len(panel.voice.now) > len(told)


def test_the_corners_step_choose_and_go_back(panel: Panel) -> None:
    """Top right on, top left back one, bottom right chooses, bottom left is Back, anywhere else says it again."""
    panel.jump(EN, *ASKED, *IN_THE_DARK)
    heard = []
    for name in ("next", "next", "next", "previous"):
        corner(panel, name)
        heard.append(panel.voice.words)
    assert heard[1] == heard[3]
    assert len(set(heard)) == 3
    assert heard[2].startswith("Yes")
    window = panel.kiosk.window
    middle = QPoint(window.width() // 2, window.height() // 2)
    panel.voice.now = ()
    panel.press(middle)
    panel.release(middle)
    assert panel.voice.words == heard[3]
    corner(panel, "next")
    corner(panel, "next")
    corner(panel, "select")
    assert dict(panel.session.journey.answers) == {"J1": "no"}
    corner(panel, "back")
    assert panel.session.stand.question == "J1"


def test_a_finger_in_the_dark_meets_nothing_but_corners(panel: Panel) -> None:
    """What lies under it does not answer: not Leave now, not an answer."""
    panel.jump(EN, *ASKED)
    points = [panel.visitor._centre(item) for item in panel.buttons() if item.isEnabled()]
    for point in points:
        panel.jump(EN, *ASKED, *IN_THE_DARK)
        before = panel.session.stand, panel.session.journey.answers
        panel.press(point)
        # Slid out of its part before it is lifted: nothing at all.
        out = QPoint(panel.kiosk.window.width() // 2, panel.kiosk.window.height() // 2)
        panel.release(out)
        assert (panel.session.stand, panel.session.journey.answers) == before
    assert len(points) > 6


def test_a_palm_does_nothing(panel: Panel) -> None:
    """Several fingers at once are no answer."""
    panel.jump(EN, *ASKED, *IN_THE_DARK)
    corner(panel, "next")
    panel.voice.told = []
    window, finger = panel.kiosk.window, panel.visitor._finger
    one, other = QPoint(30, 30), QPoint(60, 90)
    QTest.touchEvent(window, finger).press(0, one, window).press(1, other, window).commit()
    QTest.touchEvent(window, finger).release(0, one, window).release(1, other, window).commit()
    assert not panel.voice.told


def test_a_mouse_in_the_dark_is_a_finger(panel: Panel) -> None:
    """Some panels speak like a mouse."""
    panel.jump(EN, *ASKED, *IN_THE_DARK)
    window = panel.kiosk.window
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(window.width() - 20, 20))
    first = panel.voice.words
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(window.width() - 20, 20))
    assert panel.voice.words != first


def test_the_home_key_and_a_button_show_the_screen_again(panel: Panel) -> None:
    """Without losing the place; the second Home goes home."""
    panel.jump(EN, *ASKED, *IN_THE_DARK)
    press(panel, Qt.Key.Key_Home)
    assert (panel.session.journey.comfort.dark, panel.screen) == (False, "question")
    assert panel.session.journey.comfort.aloud
    panel.session.dispatch(IN_THE_DARK[1])
    for _ in range(30):
        corner(panel, "previous")
        if panel.voice.words.startswith("Show the screen"):
            break
    corner(panel, "select")
    assert (panel.session.journey.comfort.dark, panel.screen) == (False, "question")
    press(panel, Qt.Key.Key_Home)
    assert panel.screen == "home"


@pytest.mark.parametrize("event", [events.LeaveNow(), events.Finish(), events.TimeOut()])
def test_the_dark_ends_with_the_journey(panel: Panel, event: events.Event) -> None:
    """Whoever comes next sees the screen."""
    panel.jump(EN, *ASKED, *IN_THE_DARK)
    panel.session.dispatch(event)
    panel.settle()
    assert panel.item("veil") is None
    assert panel.session.journey.comfort == PLAIN


def test_a_touch_answers_the_warning_in_the_dark_and_does_nothing_else(panel: Panel) -> None:
    """Wherever it lands."""
    panel.jump(EN, *ASKED, *IN_THE_DARK)
    for name in ("next", "previous", "select", "back"):
        before = panel.session.stand, panel.session.journey.answers
        panel.clock.mono_s += 61
        panel.session.tick()
        corner(panel, name)
        assert panel.session.seconds_left == 0
        assert (panel.session.stand, panel.session.journey.answers) == before


def test_without_sound_the_screen_is_shown(panel: Panel) -> None:
    """Headphones out, a sound card gone: nobody is left in the dark and in silence."""
    panel.jump(EN, *ASKED, *IN_THE_DARK)
    panel.voice.states[EN] = SpeechState.NO_SOUND
    panel.kiosk.listen.voiceChanged.emit()
    pause(1)
    assert not panel.session.journey.comfort.dark
