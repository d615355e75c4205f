"""Headphones start private speech; pulled out there is silence and nothing to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.core import events
from kiosk.core.comfort import PLAIN, Comfort, Feature
from kiosk.core.names import Lang, Place
from kiosk.core.settings import HeadphoneSettings, KeypadSettings
from kiosk.core.speech import Kind, SpeechState, sentences
from kiosk.demo.pause import pause
from kiosk.speech.jack import Jack
from kiosk.ui.moves import moves
from tests.languages import ALL
from tests.speech.socket import socket_in
from tests.ui.keys import press
from tests.ui.panel import JOB

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.speech.socket import Socket
    from tests.ui.panel import Panel

EN: Final = Lang("en")
ALOUD: Final = events.SetComfort(Feature.ALOUD, is_on=True)
DARK: Final = events.SetComfort(Feature.DARK, is_on=True)
ASKED: Final = (events.OpenCheck(JOB), events.ChoosePlace(Place.POLAND), events.StartCheck())


@pytest.fixture(autouse=True)
def _voices(panel: Panel) -> Iterator[None]:
    """Every language has a voice."""
    panel.voice.states = dict.fromkeys(ALL, SpeechState.READY)
    panel.jump(None, events.TimeOut())
    panel.voice.forget()
    yield
    panel.jump(None, events.TimeOut())
    panel.kiosk.keypad.rest()


@pytest.fixture
def socket(panel: Panel, tmp_path: Path) -> Iterator[Socket]:
    """A socket that the kiosk watches."""
    with socket_in(tmp_path) as made:
        jack = Jack(str(made.path), panel.kiosk.listen.plugged.emit)
        jack.start()
        panel.visitor.wait(lambda: jack._was_in is not None, "the jack")
        yield made
        jack.stop()


def plug(panel: Panel, *, is_in: bool) -> None:
    """As the jack tells it."""
    panel.kiosk.listen.plugged.emit(is_in)


def test_headphones_begin_a_journey_by_ear_and_leaving_them_hides_it(panel: Panel, socket: Socket) -> None:
    """From the waiting screen: every language is named in its own voice; pulled out, silence and the cover."""
    socket.plug(is_in=True)
    panel.visitor.wait(lambda: panel.screen == "language", "the languages")
    assert {part.lang for part in panel.voice.now} == set(ALL)
    press(panel, Qt.Key.Key_Down)
    press(panel, Qt.Key.Key_Select)
    assert panel.screen == "home"
    assert panel.voice.now
    socket.plug(is_in=False)
    panel.visitor.wait(lambda: panel.screen == "cover", "the cover")
    assert not panel.voice.now
    assert panel.item("cover") is not None
    assert panel.item("home") is None


def test_back_in_the_listener_is_where_they_were(panel: Panel) -> None:
    """In the dark, if it was dark; the page is read again."""
    panel.jump(EN, *ASKED, ALOUD, DARK)
    before = panel.session.stand
    plug(panel, is_in=False)
    assert (panel.voice.now, panel.screen) == ((), "cover")
    assert panel.kiosk.listen.recital._parts == ()
    plug(panel, is_in=True)
    assert (panel.session.stand, panel.session.journey.comfort) == (before, Comfort(aloud=True, dark=True))
    assert "Are you in danger" in panel.voice.words


@pytest.mark.parametrize("way", ["touch", "key"])
def test_whoever_touches_the_cover_finds_nothing_of_the_listener(panel: Panel, way: str) -> None:
    """A new journey, in silence; headphones put in after that begin nothing old."""
    panel.jump(EN, *ASKED, ALOUD)
    plug(panel, is_in=False)
    panel.settle()
    if way == "touch":
        panel.press(QPoint(500, 900))
        panel.release(QPoint(500, 900))
    else:
        press(panel, Qt.Key.Key_Down)
    assert (panel.screen, panel.session.journey.behind) == ("language", None)
    assert not panel.voice.now
    plug(panel, is_in=True)
    assert panel.screen == "language"
    assert panel.session.journey.comfort.aloud


def test_a_cover_with_somebody_behind_it_is_cleared_in_time_and_wiped(panel: Panel) -> None:
    """After as long as the warning would stay; without a question, which others would see."""
    panel.jump(EN, *ASKED, ALOUD)
    plug(panel, is_in=False)
    panel.visitor.wait(lambda: not panel.kiosk.wiper.is_pending, "the wipe of what was shown")
    panel.clock.mono_s += panel.kiosk.start.settings.idle.warn_s - 1
    panel.session.tick()
    assert (panel.session.seconds_left, panel.screen) == (0, "cover")
    panel.clock.mono_s += 1
    panel.session.tick()
    assert panel.screen == "attract"
    assert panel.session.journey.behind is None
    assert panel.kiosk.wiper.is_pending


def test_who_does_not_listen_is_not_disturbed(panel: Panel) -> None:
    """Headphones out while reading by eye; headphones in where nothing can be heard."""
    panel.jump(EN, *ASKED)
    plug(panel, is_in=False)
    assert panel.screen == "question"
    panel.voice.states = dict.fromkeys(ALL, SpeechState.NO_VOICE)
    plug(panel, is_in=True)
    assert panel.session.journey.comfort == PLAIN
    panel.jump(None, events.TimeOut())
    plug(panel, is_in=True)
    assert panel.screen == "attract"


def test_a_keypad_with_a_socket_of_its_own_says_it_by_keys(panel: Panel) -> None:
    """Also while somebody is asked whether they are still here; held down or doubled they do no more."""
    keypad = panel.kiosk.keypad
    was = keypad.keys
    keypad.keys = moves(KeypadSettings(), HeadphoneSettings(in_key="F15", out_key="F16"))
    try:
        press(panel, Qt.Key.Key_F15)
        assert (panel.screen, panel.session.journey.comfort.aloud) == ("language", True)
        panel.clock.mono_s += 61
        panel.session.tick()
        assert panel.session.seconds_left > 0
        press(panel, Qt.Key.Key_F16)
        assert (panel.screen, panel.voice.now) == ("cover", ())
    finally:
        keypad.keys = was


def test_the_warning_has_a_chime_and_for_listeners_the_seconds(panel: Panel) -> None:
    """Once in ten seconds; a touch silences it; switched off there is none."""
    for comfort in ((), (ALOUD,)):
        panel.jump(EN, *ASKED, *comfort)
        panel.voice.forget()
        for _ in range(4 * 85):
            panel.clock.mono_s += 0.25
            panel.session.tick()
        assert [said[0].kind for said in panel.voice.told] == [Kind.CHIME] * 3
        assert all((len(said) > 1) == bool(comfort) for said in panel.voice.told)
        panel.press(QPoint(500, 1900))
        assert not panel.voice.now
        panel.release(QPoint(500, 1900))
        assert panel.session.seconds_left == 0
    panel.kiosk.aloud._has_chime = False
    try:
        panel.jump(EN, *ASKED)
        panel.voice.forget()
        panel.clock.mono_s += 61
        panel.session.tick()
        assert panel.session.seconds_left > 0
        assert not panel.voice.told
    finally:
        panel.kiosk.aloud._has_chime = True


def test_still_here_can_be_said_again_and_again(panel: Panel) -> None:
    """Twelve times by its button, and nothing of the journey is lost; the words are read."""
    panel.jump(EN, *ASKED, ALOUD)
    for _ in range(12):
        panel.clock.mono_s += 61
        panel.session.tick()
        assert sentences("Are you still here?", EN)[0] in panel.voice.now
        pause(1)
        panel.visitor.touch("stillHere")
        assert (panel.session.seconds_left, panel.screen) == (0, "question")
