"""Placed marks on a PDF's canvas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, assert_never

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from kiosk.book.marks import BUS, INK, LINE, MM_PT, SOFT, Box, Circle, Diamond, Stroke, Words

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from kiosk.book.marks import Mark, Picture

BUS_INK: Final = BUS
SOFT_INK: Final = HexColor(SOFT)
LINE_INK: Final = HexColor(LINE)
BLACK_INK: Final = HexColor(INK)


@dataclass(frozen=True, slots=True)
class Fonts:
    """Names under which reportlab knows the two weights."""

    regular: str
    bold: str


def draw(canvas: Canvas, marks: tuple[Mark, ...], high_mm: float, fonts: Fonts) -> None:
    """The marks, measured from the top of an area as high as that."""
    canvas.saveState()
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for mark in marks:
        _draw(canvas, mark, high_mm, fonts)
    canvas.restoreState()


def _draw(canvas: Canvas, mark: Mark, high: float, fonts: Fonts) -> None:
    match mark:
        case Stroke(points, width, colour):
            canvas.setStrokeColor(HexColor(colour))
            canvas.setLineWidth(width * MM_PT)
            _path(canvas, points, high, fill=0)
        case Circle(x, y, radius, fill, edge, width):
            _look(canvas, fill, edge, width)
            canvas.circle(x * MM_PT, (high - y) * MM_PT, radius * MM_PT, stroke=int(width > 0), fill=1)
        case Box(x, y, wide, tall, fill, edge, width):
            _look(canvas, fill, edge, width)
            place = (x * MM_PT, (high - y - tall) * MM_PT, wide * MM_PT, tall * MM_PT)
            canvas.rect(*place, stroke=int(width > 0), fill=1)
        case Diamond(x, y, radius, fill):
            canvas.setFillColor(HexColor(fill))
            _path(canvas, ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)), high, fill=1)
        case Words(x, y, words, size, colour, is_bold, is_centred):
            canvas.setFillColor(HexColor(colour))
            canvas.setFont(fonts.bold if is_bold else fonts.regular, size)
            put = canvas.drawCentredString if is_centred else canvas.drawString
            put(x * MM_PT, (high - y) * MM_PT, words)
        case _:
            assert_never(mark)


def _look(canvas: Canvas, fill: str, edge: str, width: float) -> None:
    canvas.setFillColor(HexColor(fill))
    canvas.setStrokeColor(HexColor(edge))
    canvas.setLineWidth(width * MM_PT)


def _path(canvas: Canvas, points: tuple[tuple[float, float], ...], high: float, *, fill: int) -> None:
    path = canvas.beginPath()
    for at, (x, y) in enumerate(points):
        (path.lineTo if at else path.moveTo)(x * MM_PT, (high - y) * MM_PT)
    canvas.drawPath(path, stroke=1 - fill, fill=fill)


class Signs(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Marks among the words of a page."""

    def __init__(self, marks: tuple[Mark, ...], wide_mm: float, high_mm: float, fonts: Fonts) -> None:
        """As wide and high as that."""
        super().__init__()
        self.width, self.height = wide_mm * MM_PT, high_mm * MM_PT
        self._marks, self._fonts = marks, fonts

    def draw(self) -> None:
        """On the canvas that reportlab has set."""
        draw(self.canv, self._marks, self.height / MM_PT, self._fonts)


class Sheet(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A drawing that fills a sheet, made smaller where it is taller."""

    def __init__(self, picture: Picture, wide: float, high: float, fonts: Fonts) -> None:
        """The sheet's size in points."""
        super().__init__()
        self.width, self.height = wide, high
        self._picture, self._fonts = picture, fonts

    def draw(self) -> None:
        """From the sheet's top, in its middle."""
        picture = self._picture
        scale = min(self.width / (picture.wide * MM_PT), self.height / (picture.high * MM_PT))
        self.canv.saveState()
        left = (self.width - picture.wide * MM_PT * scale) / 2
        self.canv.translate(left, self.height - picture.high * MM_PT * scale)
        self.canv.scale(scale, scale)
        draw(self.canv, picture.marks, picture.high, self._fonts)
        self.canv.restoreState()
