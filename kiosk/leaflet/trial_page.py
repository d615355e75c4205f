"""A page that shows what a printer does to a leaflet: a code to scan, greys to tell apart, a line to measure."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.core.payloads import TRIAL
from kiosk.leaflet.code_mark import draw_code
from kiosk.leaflet.fonts import Face, register, width_mm
from kiosk.leaflet.marks import Square
from kiosk.leaflet.style import BUS, INK, LINE
from kiosk.leaflet.tags import Tags

if TYPE_CHECKING:
    from kiosk.core.paper import Paper

_LINES: Final = (
    "Printer test",
    "Scan the code: it reads “" + TRIAL + "”.",
    "Tell all eleven greys apart.",
)
_GREYS: Final = 11
_LINE_MM: Final = 0.5
"""From one line to the next, for each point of type."""
_LARGE_MM: Final = 150.0
_SMALL_MM: Final = 100.0
"""Wider than the first is a large sheet; narrower than the second a roll."""
_ROLL_MM: Final = 130.0
"""How much of a roll the page takes."""
_EDGE_MM: Final = 5.0
"""A printer may leave this much of each edge blank."""


@dataclass(frozen=True, slots=True)
class _Size:
    """Lengths in mm, but `type_pt`."""

    margin: float
    code: float
    rule: float
    grey: float
    type_pt: float


def trial_page(paper: Paper) -> bytes:
    """The page as a PDF; the same paper gives the same bytes. Raises OutsideError when the fonts are missing."""
    register()
    tall_mm = paper.height_mm or _ROLL_MM
    size = _size(paper.width_mm, tall_mm)
    buffer = BytesIO()
    page = (paper.width_mm * mm, tall_mm * mm)
    canvas = Canvas(
        buffer, pagesize=page, pdfVersion=(1, 7), invariant=1, lang="en", initialFontName=Face.REGULAR.value
    )
    canvas.setTitle(_LINES[0])
    tags = Tags(canvas)
    canvas.translate(0, page[1])
    canvas.scale(mm, -mm)  # millimetres downwards from here on
    with tags.artifact():
        _frame(canvas, paper.width_mm, tall_mm)
    y = size.margin
    for at, line in enumerate((*_LINES, f"{paper.name}: measure the line below, {size.rule:g} mm.")):
        face, points = (Face.BOLD, size.type_pt * 1.6) if at == 0 else (Face.REGULAR, size.type_pt)
        with tags.content(tags.element("P" if at else "H1", tags.top)):
            for piece in _wrapped(line, face, points, paper.width_mm - 2 * size.margin):
                y += points * _LINE_MM
                _say(canvas, (size.margin, y), f"{piece} ", face, points)
    y += 3
    with tags.content(tags.element("Figure", tags.top, alt=f"A line of {size.rule:g} mm")):
        _ruler(canvas, size.margin, y, size.rule)
    y += 5
    with tags.content(tags.element("Figure", tags.top, alt=f"A code that reads: {TRIAL}")):
        _code(canvas, size.margin, y, size.code)
    y += size.code + 1
    with tags.content(tags.element("Figure", tags.top, alt="Eleven greys, and a red bar")):
        _colours(canvas, size, y)
    canvas.showPage()
    tags.page_ended()
    tags.finish(_LINES[0])
    canvas.save()
    return buffer.getvalue()


def _colours(canvas: Canvas, size: _Size, y: float) -> None:
    for step in range(_GREYS):
        shade = 255 - round(255 * step / (_GREYS - 1))
        canvas.setFillColor(HexColor(f"#{shade:02x}{shade:02x}{shade:02x}"))
        canvas.setStrokeColor(HexColor(LINE))
        canvas.setLineWidth(0.2)
        canvas.rect(size.margin + step * size.grey, y, size.grey, size.grey, stroke=1, fill=1)
    y += size.grey + 3
    canvas.setFillColor(HexColor(BUS))
    canvas.rect(size.margin, y, size.grey * _GREYS, size.grey / 2, stroke=0, fill=1)


def _size(width: float, height: float) -> _Size:
    margin = 20.0 if width > _LARGE_MM else 8.0 if width > _SMALL_MM else 6.0
    room = width - 2 * margin
    return _Size(
        margin,
        min(60.0, room, height / 2.5),
        min(100.0, room // 10 * 10),
        room / _GREYS,
        12 if width > _SMALL_MM else 9,
    )


def _wrapped(line: str, face: Face, points: float, room: float) -> list[str]:
    lines = [""]
    for word in line.split():
        longer = f"{lines[-1]} {word}".strip()
        if width_mm(longer, face, points) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _say(canvas: Canvas, at: tuple[float, float], words: str, face: Face, points: float) -> None:
    canvas.saveState()
    canvas.translate(*at)
    canvas.scale(1 / mm, -1 / mm)
    canvas.setFillColor(HexColor(INK))
    canvas.setFont(face.value, points)
    canvas.drawString(0, 0, words)
    canvas.restoreState()


def _frame(canvas: Canvas, wide_mm: float, tall_mm: float) -> None:
    """Where the blank edge may end: a side of it that is missing shows a shifted or scaled page."""
    canvas.setStrokeColor(HexColor(INK))
    canvas.setLineWidth(0.2)
    canvas.rect(_EDGE_MM, _EDGE_MM, wide_mm - 2 * _EDGE_MM, tall_mm - 2 * _EDGE_MM)


def _ruler(canvas: Canvas, x: float, y: float, length: float) -> None:
    canvas.setLineWidth(0.3)
    canvas.line(x, y, x + length, y)
    for tick in range(int(length) // 10 + 1):
        canvas.line(x + tick * 10, y, x + tick * 10, y + (3 if tick * 10 in {0, length} else 1.5))


def _code(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.saveState()
    canvas.translate(x, y + size)
    canvas.scale(1 / mm, -1 / mm)
    draw_code(canvas, Square(0, 0, size, TRIAL), 0)
    canvas.restoreState()
