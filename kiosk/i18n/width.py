"""How wide a text may be on the panel, as its note to the translator says, and how wide it is in the real font.

A note such as `At most 71 mm wide, in note size.` or `Each word at most 122 mm wide, in bold body size.` stands above
the text where it is marked, comes to the translator with it, and is what is measured.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Measure = Callable[[str, bool], float]
"""The width of words in em, in the regular or (True) the bold face."""

DEGREES: Final = {"note": 0.7, "label": 0.75, "body": 0.9, "question": 1.3, "title": 1.6}
"""The height of a capital in degrees of sight, by the size's name; as `Theme.qml` has them."""
_VIEWING_MM: Final = 600
"""The distance the limits are meant for; nearer or further, text and panel grow alike."""
_CAPITAL_EM: Final = 0.714

_NOTE: Final = re.compile(
    rf"\b(?P<each>Each word at|At) most (?P<mm>\d+) mm wide, in (?P<bold>bold )?(?P<size>{'|'.join(DEGREES)}) size"
)


@dataclass(frozen=True, slots=True)
class Limit:
    """How wide a text may be."""

    mm: float
    em_mm: float
    is_bold: bool
    is_each_word: bool
    """The text may take several lines, but no word may be cut."""


def limits(notes: Iterable[str]) -> Iterator[Limit]:
    """The limits that notes declare."""
    for match in _NOTE.finditer("\n".join(notes)):
        em_mm = _VIEWING_MM * math.tan(math.radians(DEGREES[match["size"]])) / _CAPITAL_EM
        yield Limit(float(match["mm"]), em_mm, bool(match["bold"]), match["each"].startswith("Each"))


def too_wide(notes: Iterable[str], target: str, measure: Measure) -> Iterator[str]:
    """What is wider than its notes allow."""
    for limit in limits(notes):
        for part in target.split() if limit.is_each_word else (target,):
            wide = measure(part, limit.is_bold) * limit.em_mm
            if wide > limit.mm:
                yield f"is {wide:.0f} mm wide ({part!r}), at most {limit.mm:.0f} mm fit"
