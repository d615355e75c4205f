"""A sound card that keeps what would be heard, and an ear: real ALSA, real aplay."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.comfort import Pace, Volume
from kiosk.speech import wav

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.core.speech import Utterance
    from kiosk.speech.reader import Reader

    MakeReader = Callable[..., Reader]
    """`(settings=..., clips=...)`; both may be left out."""

PATIENCE_S = 30.0
"""How long a test waits for what must happen; it never waits that long when all is well."""


class Card:
    """ALSA as the test's programs see it. Device `default` keeps what it plays, `stuck` blocks, `null` forgets."""

    def __init__(self, folder: Path) -> None:
        self._heard = folder / "heard.wav"
        fifo = folder / "stuck"
        os.mkfifo(fifo)
        # An end for reading that nobody reads: the player blocks once the pipe is full.
        self._end = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
        self.config = folder / "asound.conf"
        self.config.write_text(
            f'pcm.!default {{ type file slave.pcm {{ type null }} file "{self._heard}" format "wav" truncate false }}\n'
            f'pcm.stuck {{ type file slave.pcm {{ type null }} file "{fifo}" format "raw" }}\n'
            "pcm.null { type null }\n"
        )

    def heard(self) -> list[wav.Sound]:
        """What was played, in order, without the silence the reader tries the card with."""
        files = sorted(self._heard.parent.glob("heard.wav*"))
        sounds = [sound for file in files if (sound := wav.parse(file.read_bytes())) is not None]
        return [sound for sound in sounds if any(sound.data)]

    def close(self) -> None:
        """Let the blocked player's pipe go."""
        os.close(self._end)


class Ear:
    """Notes what the reader tells, and lets a test wait for it."""

    def __init__(self) -> None:
        self.started: list[int] = []
        self.is_done = threading.Event()
        self._begun = threading.Condition()

    def note(self, index: int) -> None:
        """The reader's `started`."""
        with self._begun:
            self.started.append(index)
            self._begun.notify_all()

    def wait_started(self, index: int) -> None:
        """Until that utterance sounds."""
        with self._begun:
            assert self._begun.wait_for(lambda: index in self.started, PATIENCE_S)

    def wait_done(self) -> None:
        """Until all was said."""
        assert self.is_done.wait(PATIENCE_S)


def speak(
    reader: Reader, said: tuple[Utterance, ...], *, pace: Pace = Pace.NORMAL, volume: Volume = Volume.LOUDEST
) -> Ear:
    """Say it and listen."""
    ear = Ear()
    reader.say(said, pace=pace, volume=volume, started=ear.note, done=ear.is_done.set)
    return ear


def engine(folder: Path, script: str) -> tuple[str, ...]:
    """An operator's engine: a shell script."""
    path = folder / "engine.sh"
    path.write_text(script)
    return ("sh", str(path), "{lang}", "{rate}", "{stretch}")


def children() -> list[int]:
    """The processes this one has started and that still run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid() and fields[0] != "Z":
            found.append(int(stat.parent.name))
    return found
