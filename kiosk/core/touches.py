"""Which touches are a person's: a palm, rain and a drumming hand are none (product.md section 8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

FINGERS: Final = 2
"""More at once are a palm or a sleeve. Two are not: somebody may rest a finger beside the one that points."""
WITHIN_S: Final = 1.0
QUIET_S: Final = 0.5
"""Seconds without a touch after which a burst is over."""


@dataclass(frozen=True, slots=True)
class Touches:
    """The latest touches."""

    at_s: tuple[float, ...] = ()
    """When, by a clock that never jumps; those of the last second."""
    is_burst: bool = False
    """Whether the last of them belongs to a burst: it is to do nothing."""


def touched(before: Touches, most_a_second: int, mono_s: float) -> Touches:
    """One more touch. A burst begins with more than `most_a_second`, and lasts until it is quiet; 0: never."""
    recent = (*(at for at in before.at_s if mono_s - at < WITHIN_S), mono_s)
    goes_on = before.is_burst and mono_s - before.at_s[-1] < QUIET_S
    return Touches(recent, is_burst=most_a_second > 0 and (goes_on or len(recent) > most_a_second))
