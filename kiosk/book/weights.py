"""How heavy an answer weighs, as a small sign: told by shape and by words, never by colour alone.

Dots are filled one by one; a frame round them says `enough alone`; danger is a diamond with its exclamation mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.book.marks import BUS, INK, WHITE, Box, Circle, Diamond, Stroke
from kiosk.core.check import Level
from kiosk.core.check_words import GATE, LEVELS

if TYPE_CHECKING:
    from kiosk.book.marks import Mark
    from kiosk.core.text import Translate

WIDE: Final = 12.0
HIGH: Final = 4.2
"""The sign's size, mm."""

_DOTS: Final = 3
_RADIUS: Final = 1.15


@dataclass(frozen=True, slots=True)
class Weight:
    """What an answer weighs, in one language."""

    level: Level
    is_gate: bool
    words: str


def weight_of(level: Level, translate: Translate, *, is_gate: bool) -> Weight:
    """The weight with its words."""
    words = translate(LEVELS[level])
    return Weight(level, is_gate, f"{words}, {translate(GATE)}" if is_gate else words)


def sign(weight: Weight, x: float = 0.0, y: float = 0.0) -> tuple[Mark, ...]:
    """The sign's marks; `x` and `y` are its top left corner."""
    middle = y + HIGH / 2
    if weight.level is Level.NONE:
        return (Stroke(((x + 4.4, middle), (x + 7.6, middle)), 0.5),)
    if weight.level is Level.CRITICAL:
        return (
            Diamond(x + WIDE / 2, middle, 2.3, BUS),
            Stroke(((x + WIDE / 2, middle - 1.05), (x + WIDE / 2, middle + 0.2)), 0.5, WHITE),
            Circle(x + WIDE / 2, middle + 1.05, 0.3, WHITE, WHITE, 0.0),
        )
    frame = (Box(x + 0.3, y + 0.2, WIDE - 0.6, HIGH - 0.4, WHITE, INK, 0.45),) if weight.is_gate else ()
    dots = tuple(
        Circle(x + WIDE / 2 + (at - 1) * 3.4, middle, _RADIUS, INK if at < weight.level else WHITE, INK, 0.3)
        for at in range(_DOTS)
    )
    return (*frame, *dots)
