"""What can stand on a sheet, placed in mm from its top left corner, so that a test can see what touches what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final, assert_never

from kiosk.leaflet.fonts import PT_MM, extent_em, width_mm

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


class Role(Enum):
    """What words are to whoever hears them."""

    TITLE = "title"
    PLEA = "plea"
    """What whoever is shown the paper reads first."""
    HEADING = "heading"
    NAME = "name"
    """Whom what follows belongs to."""
    TEXT = "text"
    ITEM = "item"
    """A sentence of a list."""
    LEFT = "left"
    """The first cell of a table's row."""
    RIGHT = "right"
    RUNNING = "running"
    """Stands on each sheet; nobody wants to hear it again."""


@dataclass(frozen=True, slots=True)
class Part:
    """Of what a line is a part; the lines of a paragraph follow one another."""

    role: Role = Role.TEXT
    is_second: bool = False
    """In the leaflet's second language."""
    is_further: bool = False
    """Goes on with what the line before began."""
    is_parted: bool = False
    """Ends inside a word, which the next line ends."""
    target: str = ""
    """What opens at a touch where it is read on a screen: a `tel:` or `https:` address."""
    tells: str = ""
    """What that does, in words."""


TEXT: Final = Part()


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
    part: Part = TEXT
    column_mm: float = 0
    """How wide its paragraph may be; 0 where it stays as it is placed."""
    is_rtl: bool = False
    """Read from right to left. Its place is that of its left end all the same."""

    @property
    def width_mm(self) -> float:
        """How wide its words are."""
        return width_mm(self.words, self.face, self.size_pt)

    @property
    def box(self) -> Box:
        """Where its ink can be."""
        size_mm, wide = self.size_pt * PT_MM, self.width_mm
        ascent, descent, _ = extent_em(self.words)
        if self.is_turned:
            return Box(self.x_mm - wide, self.y_mm - descent * size_mm, self.x_mm, self.y_mm + ascent * size_mm)
        return Box(self.x_mm, self.y_mm - ascent * size_mm, self.x_mm + wide, self.y_mm + descent * size_mm)


@dataclass(frozen=True, slots=True)
class Square:
    """A QR code with its quiet zone."""

    x_mm: float
    y_mm: float
    size_mm: float
    payload: str
    tells: str = ""
    """What it holds, for whoever does not see it."""

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
    is_mirrored: bool = False
    """The route line is at the right."""
    copied: int = 0
    """How many marks at the end are the same again, on further cards: nobody wants to hear them ten times."""
