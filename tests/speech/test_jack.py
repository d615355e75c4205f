"""Headphones that go in and out are noticed, by the kernel's own events."""

from __future__ import annotations

import os
import queue
from typing import TYPE_CHECKING

import pytest

from kiosk.speech import jack
from kiosk.speech.jack import EVIOCGBIT_SW, EVIOCGSW, Jack, jacks
from tests.speech.card import PATIENCE_S
from tests.speech.socket import pipe_in, socket_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.speech.socket import Socket

KEY = 1


@pytest.fixture(params=["pipe", "best"])
def socket(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Socket]:
    """A pipe, and the most real socket there is."""
    with (pipe_in if request.param == "pipe" else socket_in)(tmp_path) as made:
        yield made


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], queue.Queue[bool]]]:
    """Starts a jack; what it tells comes out of the queue. Looks for devices often."""
    monkeypatch.setattr(jack, "LOOK_S", 0.05)
    made: list[Jack] = []

    def start(where: str) -> queue.Queue[bool]:
        heard: queue.Queue[bool] = queue.Queue()
        made.append(Jack(where, heard.put))
        made[-1].start()
        return heard

    yield start
    for found in made:
        found.stop()
        assert not found._thread.is_alive()


def test_in_and_out_are_told_in_order_and_once(told: Callable[[str], queue.Queue[bool]], socket: Socket) -> None:
    """Other switches and keys are nothing; the same state twice is told once."""
    heard = told(str(socket.path))
    wait_open(heard, socket)
    for is_in in (False, True, False):
        socket.send(KEY, jack.SW_HEADPHONE_INSERT, 1)
        socket.plug(is_in=not is_in)
        socket.plug(is_in=is_in)
        assert heard.get(timeout=PATIENCE_S) is is_in
    assert heard.empty()


def wait_open(heard: queue.Queue[bool], socket: Socket) -> None:
    """Until the jack reads the socket: plugged in now."""
    socket.plug(is_in=True)
    assert heard.get(timeout=PATIENCE_S)


def test_a_device_that_goes_away_takes_its_headphones_along(
    told: Callable[[str], queue.Queue[bool]], tmp_path: Path
) -> None:
    """A USB headset pulled out whole is headphones pulled out; it may come back."""
    path = tmp_path / "event0"
    heard = told(str(path))
    for _ in range(2):
        with pipe_in(tmp_path) as socket:
            wait_open(heard, socket)
        assert heard.get(timeout=PATIENCE_S) is False
        path.unlink()


def test_what_is_no_jack_is_passed_over(tmp_path: Path) -> None:
    """Looked for by ability: a file, a pipe and a keyboard have none; one that is named is believed."""
    (tmp_path / "event1").touch()
    with pipe_in(tmp_path) as socket:
        assert jacks("auto", tmp_path) == ()
        assert jacks(str(socket.path), tmp_path) == (socket.path,)
        assert jacks("none", tmp_path) == ()
    assert jacks(str(tmp_path / "event9")) == ()


def test_the_questions_to_the_kernel_are_those_of_its_header() -> None:
    """As the C compiler has them from linux/input.h: EVIOCGBIT(EV_SW, 8), EVIOCGSW(8), sizeof(struct input_event)."""
    assert (EVIOCGBIT_SW, EVIOCGSW) == (0x80084525, 0x8008451B)
    assert jack.EVENT.size == (24 if os.sysconf("SC_LONG_BIT") == 64 else 16)


def test_without_a_device_it_waits_and_ends(told: Callable[[str], queue.Queue[bool]], tmp_path: Path) -> None:
    """A kiosk without a jack behaves as ever."""
    assert told(str(tmp_path / "nothing")).empty()
