"""What the waiting screen shows while nobody is there: a bus that halts and drives, now and then the demonstration.

One clock for all that happens by itself there: seconds waited in, what is shown out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from typing import Final


class Part(Enum):
    """What the bus does."""

    HALT = "halt"
    AWAY = "away"
    """It drives off."""
    BACK = "back"
    """It comes back."""
    SHOW = "show"
    """It is gone, and how this screen is used is shown instead."""


class Scene(Enum):
    """A stop of the demonstration: one thing that a visitor does."""

    TOUCH = "touch"
    LANGUAGE = "language"
    QUESTION = "question"
    NUMBERS = "numbers"
    PAPER = "paper"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is shown. `scene` and `beat` belong to the demonstration."""

    part: Part = Part.HALT
    scene: Scene | None = None
    beat: int = 0
    """How many beats the scene has lasted."""


BEAT_S: Final = 0.5
BEATS: Final = {
    Scene.TOUCH: 6,
    Scene.LANGUAGE: 7,
    Scene.QUESTION: 7,
    Scene.NUMBERS: 6,
    Scene.PAPER: 7,
    Scene.LEAVE: 7,
}
"""How long each scene lasts, in their order: twenty seconds in all."""
SHOW_S: Final = BEAT_S * sum(BEATS.values())
HALT_S: Final = 9.0
DRIVE_S: Final = 6.0
_ROUND: Final = (
    (Part.HALT, HALT_S),
    (Part.AWAY, DRIVE_S),
    (Part.BACK, DRIVE_S),
    (Part.HALT, HALT_S),
    (Part.AWAY, DRIVE_S),
    (Part.SHOW, SHOW_S),
    (Part.BACK, DRIVE_S),
)
ROUND_S: Final = sum(seconds for _, seconds in _ROUND)
"""Then it begins anew: a demonstration a minute."""


def waiting(waited_s: float) -> Waiting:
    """What is shown after so many seconds of waiting; before the first, what a round begins with."""
    into_s = max(0.0, waited_s) % ROUND_S
    for (part, lasts_s), ends_s in zip(_ROUND, accumulate(seconds for _, seconds in _ROUND), strict=True):
        if into_s < ends_s:
            return _scene(into_s - (ends_s - lasts_s)) if part is Part.SHOW else Waiting(part)
    return Waiting()


def _scene(into_s: float) -> Waiting:
    beat = int(into_s / BEAT_S)
    for scene, beats in BEATS.items():
        if beat < beats:
            return Waiting(Part.SHOW, scene, beat)
        beat -= beats
    return Waiting()
