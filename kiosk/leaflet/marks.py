"""What can stand on a sheet, placed in mm from its top left corner, so that a test can see what touches what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, assert_never

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
    """One line of words; `x_mm`, `y_mm` is where its baseline begins."""

    x_mm: float
    y_mm: float
    words: str
    face: Face
    size_pt: float
    colour: str
    is_turned: bool = False
    """Upside down: it runs to the left from where it begins."""

    @property
    def width_mm(self) -> float:
        """How wide its words are."""
        return width_mm(self.words, self.face, self.size_pt)

    @property
    def box(self) -> Box:
        """Where its ink can be."""
        size_mm, wide = self.size_pt * PT_MM, self.width_mm
        if self.is_turned:
            return Box(self.x_mm - wide, self.y_mm - DESCENT_EM * size_mm, self.x_mm, self.y_mm + ASCENT_EM * size_mm)
        return Box(self.x_mm, self.y_mm - ASCENT_EM * size_mm, self.x_mm + wide, self.y_mm + DESCENT_EM * size_mm)


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


Mark = Line | Square | Stop | Hairline


def moved(mark: Mark, down_mm: float, right_mm: float = 0.0) -> Mark:
    """The same, elsewhere."""
    return replace(mark, x_mm=mark.x_mm + right_mm, y_mm=mark.y_mm + down_mm)


def turned(mark: Mark, width_mm: float, height_mm: float) -> Mark:
    """The same on a panel of that size turned upside down. A code stays upright: cameras do not mind."""
    x, y = width_mm - mark.x_mm, height_mm - mark.y_mm
    match mark:
        case Line():
            return replace(mark, x_mm=x, y_mm=y, is_turned=not mark.is_turned)
        case Square():
            return replace(mark, x_mm=x - mark.size_mm, y_mm=y - mark.size_mm)
        case Hairline():
            return replace(mark, x_mm=x - mark.length_mm, y_mm=y)
        case Stop():
            return replace(mark, x_mm=x, y_mm=y)
        case _:
            assert_never(mark)


@dataclass(frozen=True, slots=True)
class Guide:
    """Where to cut or to fold: a thin line from one point to another, clear of everything else."""

    x_mm: float
    y_mm: float
    to_x_mm: float
    to_y_mm: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed side."""

    width_mm: float
    height_mm: float
    marks: tuple[Mark, ...]
    route: tuple[float, float] | None = None
    """Where the route line begins and ends, in mm from the top; None when nothing on the sheet is a stop."""
    guides: tuple[Guide, ...] = ()
    folds: tuple[float, ...] = ()
    """Where it is folded across, in mm from the top: nothing lies on a fold."""
