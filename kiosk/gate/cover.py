"""Which screens are looked at in which language, size and panel: everything, or a cover of it that takes minutes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

from kiosk.core.comfort import TextSize
from kiosk.gate.panels import PANELS, USUAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.gate.panels import Shape

SIZES: Final = {"normal": TextSize.NORMAL, "large": TextSize.LARGE, "largest": TextSize.LARGEST}
PSEUDO: Final = "pseudo-"
"""Stands before a pseudo-language's kind where a real one's code would be."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """A walk over the screens in one language and size, on one panel."""

    panel: Shape
    lang: str
    """A language's code, or `pseudo-long` and the like."""
    size: str
    """A name of `SIZES`."""
    is_whole: bool
    """Whether it looks at every screen; else at some of each kind."""

    @property
    def kind(self) -> str:
        """The pseudo-language's kind; empty for a real language."""
        return self.lang.removeprefix(PSEUDO) if self.lang.startswith(PSEUDO) else ""

    @property
    def name(self) -> str:
        """A file's name, and what is said of it."""
        return f"{self.lang}-{self.panel.name}-{self.size}"


_SOME: Final = (
    ("15.6-upright", "largest"),
    ("15.6-wide", "normal"),
    ("15.6-wide", "largest"),
    ("24-upright", "large"),
    ("24-wide", "largest"),
    ("32-wide-4k", "normal"),
    ("43-upright", "largest"),
)
"""Where each language shows some screens of each kind: every size, both ways to hang, from the least room to the most.

Small panels leave the fewest letters to a line, the largest size leaves fewer still; the others differ from these by
less than these from each other.
"""
_PSEUDO: Final = (("15.6-wide", "normal"), ("24-upright", "normal"), ("24-upright", "largest"))
"""Where a pseudo-language does."""


def everything(langs: Sequence[str], panels: Sequence[Shape] = PANELS, sizes: Sequence[str] = ()) -> list[Sitting]:
    """Every screen, language, panel and size."""
    return [Sitting(*one, is_whole=True) for one in product(panels, langs, sizes or SIZES)]


def cover(langs: Sequence[str], panels: Sequence[Shape] = PANELS, sizes: Sequence[str] = ()) -> list[Sitting]:
    """Every screen once in every language, and some of each kind on other panels and in other sizes.

    Where panels or sizes are named, each of them is looked at: the first panel and size whole, the others in part. A
    pseudo-language in which texts grow is looked at in part only; one that does not grow finds what no catalog has.
    """
    named = list(product([shape.name for shape in panels], sizes or SIZES)) if sizes or panels != PANELS else None
    found = []
    for lang in langs:
        is_pseudo = lang.startswith(PSEUDO)
        pairs = named or [(USUAL.name, "normal"), *(_PSEUDO if is_pseudo else _SOME)]
        is_whole = not is_pseudo or lang.endswith("script")
        shapes = {shape.name: shape for shape in panels}
        for at, (panel, size) in enumerate(dict.fromkeys(pairs)):
            found.append(Sitting(shapes[panel], lang, size, is_whole=is_whole and at == 0))
    return sorted(found, key=lambda sitting: not sitting.is_whole)  # the long ones first, so that all end together
