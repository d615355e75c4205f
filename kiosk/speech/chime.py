"""The chime that goes with `Are you still here?`: two soft tones, made here, so that there is no file to go missing."""

from __future__ import annotations

import math
from functools import cache
from typing import Final

from kiosk.speech import wav

_NOTES_HZ: Final = (587.33, 880.0)
"""D5 and the A above: an open fifth, which asks and does not alarm."""
_APART_S: Final = 0.22
"""From one note's beginning to the next's."""
_RING_S: Final = 0.9
"""How long each rings."""
_RISE_S: Final = 0.012
"""A note that began at once would click."""
_FADE_S: Final = 0.22
"""After this time a note has a third of its loudness left."""
_LOUDNESS: Final = 0.18
"""Of full scale, each note: quieter than the voice."""


@cache
def chime() -> wav.Sound:
    """A little over a second, 16-bit mono."""
    count = int(wav.RATE_HZ * (_RING_S + _APART_S * (len(_NOTES_HZ) - 1)))
    levels = [0.0] * count
    for number, note_hz in enumerate(_NOTES_HZ):
        begin = int(wav.RATE_HZ * _APART_S * number)
        for at in range(int(wav.RATE_HZ * _RING_S)):
            levels[begin + at] += _level(note_hz, at / wav.RATE_HZ)
    return wav.made_of([round(0x7FFF * level) for level in levels])


def _level(note_hz: float, at_s: float) -> float:
    """How far the note swings at that time; -1 to 1. A touch of the octave above makes it a bell rather than a test."""
    turn = 2 * math.pi * note_hz * at_s
    swing = 0.85 * math.sin(turn) + 0.15 * math.sin(2 * turn)
    end = max(0.0, min(1.0, (_RING_S - at_s) / 0.1))
    return _LOUDNESS * min(1.0, at_s / _RISE_S) * math.exp(-at_s / _FADE_S) * end * swing
