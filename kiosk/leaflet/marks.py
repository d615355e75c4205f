"""What can stand on a sheet, placed in mm from its top left corner, so that a test can see what touches what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from kiosk.leaflet.fonts import ASCENT_EM, DESCENT_EM, PT_MM, width_mm

if TYPE_CHECKING:
    from kiosk.leaflet.fonts import Face


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Box) -> bool:
        """Whether they share an area of more than a hundredth of a mm each way."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.01 and down > 0.01  # noqa: PLR2004 - rounding, not a measure


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words; `y_mm` is its baseline."""

    x_mm: float
    y_mm: float
    words: str
    face: Face
    size_pt: float
    colour: str

    @property
    def box(self) -> Box:
        """Where its ink can be."""
        size_mm = self.size_pt * PT_MM
        right = self.x_mm + width_mm(self.words, self.face, self.size_pt)
        return Box(self.x_mm, self.y_mm - ASCENT_EM * size_mm, right, self.y_mm + DESCENT_EM * size_mm)

    def moved(self, down_mm: float) -> Line:
        """The same, further down."""
        return replace(self, y_mm=self.y_mm + down_mm)


@dataclass(frozen=True, slots=True)
class Square:
    """A QR code with its quiet zone."""

    x_mm: float
    y_mm: float
    size_mm: float
    payload: str

    @property
    def box(self) -> Box:
        """The code and its quiet zone."""
        return Box(self.x_mm, self.y_mm, self.x_mm + self.size_mm, self.y_mm + self.size_mm)

    def moved(self, down_mm: float) -> Square:
        """The same, further down."""
        return replace(self, y_mm=self.y_mm + down_mm)


class Look(Enum):
    """How a stop is drawn."""

    FILLED = "filled"
    """Here and now."""
    RING = "ring"
    DOT = "dot"
    """White, inside the route line."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop on the route, with a number in it or nothing. `x_mm`, `y_mm` is its middle."""

    x_mm: float
    y_mm: float
    radius_mm: float
    look: Look
    number: str = ""
    number_pt: float = 0

    @property
    def box(self) -> Box:
        """The square around it."""
        r = self.radius_mm
        return Box(self.x_mm - r, self.y_mm - r, self.x_mm + r, self.y_mm + r)

    def moved(self, down_mm: float) -> Stop:
        """The same, further down."""
        return replace(self, y_mm=self.y_mm + down_mm)


@dataclass(frozen=True, slots=True)
class Hairline:
    """A thin line across the words' column; `y_mm` is its middle."""

    x_mm: float
    y_mm: float
    length_mm: float

    @property
    def box(self) -> Box:
        """A line has no height worth keeping clear."""
        return Box(self.x_mm, self.y_mm, self.x_mm + self.length_mm, self.y_mm)

    def moved(self, down_mm: float) -> Hairline:
        """The same, further down."""
        return replace(self, y_mm=self.y_mm + down_mm)


Mark = Line | Square | Stop | Hairline


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed side."""

    marks: tuple[Mark, ...]
    route: tuple[float, float] | None
    """Where the route line begins and ends, in mm from the top; None when nothing on the sheet is a stop."""
