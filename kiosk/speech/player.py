"""Sound out, by ALSA's `aplay`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.speech.process import Leash, Running
    from kiosk.speech.wav import Sound

APLAY: Final = "aplay"
MARGIN_S: Final = 5.0
"""How much longer than the sound itself a player may take, before the device counts as hung."""


def play(sound: Sound, device: str, leash: Leash) -> Running:
    """Start to play. Wait for it with `time_for`. Raises CutError when the leash is cut."""
    # Anonymous memory as its stdin: the whole sound is there at once, so nobody has to feed a pipe while it plays, and
    # there is no file.
    memory = os.memfd_create("speech", os.MFD_CLOEXEC)
    try:
        with os.fdopen(os.dup(memory), "wb") as file:
            file.write(sound.wav)
        os.lseek(memory, 0, os.SEEK_SET)
        return leash.start((APLAY, "-q", "-D", device, "-t", "wav", "-"), stdin=memory)
    finally:
        os.close(memory)


def time_for(sound: Sound) -> float:
    """Seconds within which it must have been played."""
    return sound.duration_s + MARGIN_S
