"""A drawing as placed marks, in mm from its top left corner, before it is SVG or PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

INK: Final = "#16202E"
SOFT: Final = "#3D4856"
BUS: Final = "#AD111B"
WHITE: Final = "#FFFFFF"
LINE: Final = "#C9C2B6"
MM_PT: Final = 72 / 25.4
"""One mm, in points."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points, with round ends."""

    points: tuple[tuple[float, float], ...]
    width: float
    colour: str = INK


@dataclass(frozen=True, slots=True)
class Circle:
    """A stop of the route, or one dot of a weight."""

    x: float
    y: float
    radius: float
    fill: str
    edge: str
    width: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    wide: float
    high: float
    fill: str
    edge: str
    width: float


@dataclass(frozen=True, slots=True)
class Diamond:
    """A square on its tip: danger now."""

    x: float
    y: float
    radius: float
    fill: str


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; `y` is its baseline."""

    x: float
    y: float
    words: str
    size_pt: float
    colour: str = INK
    is_bold: bool = False
    is_centred: bool = False


Mark = Stroke | Circle | Box | Diamond | Words


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole drawing."""

    wide: float
    high: float
    lang: str
    title: str
    marks: tuple[Mark, ...]


class Wrap(Protocol):
    """Breaks words into lines that fit a column."""

    def __call__(self, words: str, size_pt: float, column_mm: float, *, is_bold: bool) -> tuple[str, ...]:
        """The lines of a paragraph set in Noto Sans."""
        ...
