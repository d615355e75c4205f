"""Lines one under the other, and a piece of a sheet made of them: measured, not yet placed. A piece is never cut."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.leaflet.fonts import PT_MM, Face, extent_em, width_mm
from kiosk.leaflet.marks import TEXT, Line, Mark, Part, moved
from kiosk.leaflet.style import INK, SECOND_SHARE, SMALLEST_PT, SOFT
from kiosk.leaflet.wrapping import broken, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.leaflet.wording import Twin

ROUNDING: Final = 1.001
"""So that what was made to fit a line does fit."""
_MIDDLE_EM: Final = 0.36
"""The middle of the capitals, where a stop stands."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Marks from its own top, and how it stands among others."""

    marks: tuple[Mark, ...]
    height_mm: float
    before_mm: float
    """The space above it, unless it opens a sheet."""
    is_opening: bool = False
    """A heading: the next piece stays with it."""
    is_last: bool = False
    """Stands at the foot of the last sheet."""


class Column:
    """Lines one under the other."""

    def __init__(self, x_mm: float, width_mm: float, second_share: float = SECOND_SHARE) -> None:
        """`second_share`: the second language's size beside the first's."""
        self.x_mm = x_mm
        self.width_mm = width_mm
        self.second_share = second_share
        self.y_mm = 0.0
        self.lines: list[Line] = []

    def add(  # noqa: PLR0913, PLR0917 - the words, how they look, what they are
        self, words: str, face: Face, size_pt: float, colour: str = INK, before_mm: float = 0.0, part: Part = TEXT
    ) -> None:
        """A paragraph; nothing when there are no words. Smaller where a word would not fit in a line."""
        if not words:
            return
        if self.lines:
            self.y_mm += before_mm
        widest = paragraph(words, face).widest_em * size_pt * PT_MM * ROUNDING
        if widest > self.width_mm:
            size_pt = max(size_pt * self.width_mm / widest, SMALLEST_PT)
        ascent, _, leading = extent_em(words)
        for line, is_parted in broken(words, face, size_pt, self.width_mm):
            baseline = self.y_mm + ascent * size_pt * PT_MM
            if is_parted:
                part = replace(part, is_parted=True)
            placed = Line(self.x_mm, baseline, line, face, size_pt, colour, part=part, column_mm=self.width_mm)
            self.lines.append(placed)
            self.y_mm += leading * size_pt * PT_MM
            if is_parted or not part.is_further:
                part = replace(part, is_parted=False, is_further=True)

    def twin(  # noqa: PLR0913, PLR0917 - as `add`
        self, words: Twin, face: Face, size_pt: float, colour: str = INK, before_mm: float = 0.0, part: Part = TEXT
    ) -> None:
        """A paragraph and the same in the second language, smaller and softer."""
        self.add(words.first, face, size_pt, colour, before_mm, part)
        self.second(words, max(size_pt * self.second_share, SMALLEST_PT), part)

    def second(self, words: Twin, size_pt: float, part: Part) -> None:
        """What the second language says of it."""
        if words.second:
            self.add(words.second, Face.REGULAR, size_pt, SOFT, 0.0, replace(part, is_second=True, is_further=True))

    def whole(self, words: str, face: Face, size_pt: float, before_mm: float = 0.0, part: Part = TEXT) -> None:
        """One line that is never broken: made smaller until it fits."""
        natural = width_mm(words, face, size_pt) * ROUNDING
        size_pt *= min(1.0, self.width_mm / natural) if natural else 1
        self.add(words, face, size_pt, INK, before_mm, part)

    def middle_of_first(self) -> float:
        """Where a stop beside the first line stands, from the top."""
        first = self.lines[0]
        return first.y_mm - _MIDDLE_EM * first.size_pt * PT_MM


def stacked(parts: Iterable[Piece], top_mm: float = 0.0) -> tuple[tuple[Mark, ...], float]:
    """Pieces one under the other from `top_mm` on: their marks, and where the last one ends."""
    marks: list[Mark] = []
    y = top_mm
    for index, part in enumerate(parts):
        y += part.before_mm if index else 0
        marks += [moved(mark, y) for mark in part.marks]
        y += part.height_mm
    return tuple(marks), y
