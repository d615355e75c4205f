"""A leaflet as PDF bytes, in memory only: no file is ever written, so nothing about a visitor stays behind."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, assert_never

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.leaflet.fonts import PT_MM, Face, forget_words, register, width_mm
from kiosk.leaflet.layout import sheets
from kiosk.leaflet.marks import Hairline, Line, Look, Square, Stop
from kiosk.leaflet.qr import bars, modules
from kiosk.leaflet.style import BUS, INK, LINE, PAPER, STYLES
from kiosk.leaflet.wording import Wording

if TYPE_CHECKING:
    from kiosk.core.blocks import Leaflet
    from kiosk.core.text import Translate
    from kiosk.leaflet.marks import Mark, Sheet
    from kiosk.leaflet.style import Style

_RING_MM = 0.7
_CAP_EM = 0.714


def render(leaflet: Leaflet, translate: Translate, second: Translate | None = None) -> bytes:
    """The leaflet as a PDF; the same input gives the same bytes.

    `second` says the texts in `leaflet.second`. Raises ValueError when only one of the two is given, OutsideError
    when the fonts are missing.
    """
    if (leaflet.second is None) != (second is None):
        message = "a second language needs both its code in the leaflet and its translations"
        raise ValueError(message)
    register()
    wording = Wording(leaflet.lang, translate, leaflet.second, second)
    style = STYLES[leaflet.paper]
    buffer = BytesIO()
    size = (style.width_mm * mm, style.height_mm * mm)
    canvas = Canvas(
        buffer,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        lang=leaflet.lang,
        initialFontName=Face.REGULAR.value,  # or reportlab names Helvetica too, which it does not embed
    )
    title = translate(leaflet.title)
    canvas.setTitle(title)
    canvas.setSubject(title)
    canvas.setAuthor(title)
    canvas.setCreator(title)
    canvas.setProducer(title)
    try:
        for sheet in sheets(leaflet, wording):
            _draw(canvas, sheet, style)
            canvas.showPage()
    finally:
        forget_words()
    canvas.save()
    return buffer.getvalue()


def _draw(canvas: Canvas, sheet: Sheet, style: Style) -> None:
    if sheet.route is not None:
        start, end = sheet.route
        canvas.setStrokeColor(HexColor(BUS))
        canvas.setLineWidth(style.route_width_mm * mm)
        canvas.setLineCap(1)
        x = style.route_mm * mm
        canvas.line(x, _up(start, style), x, _up(end, style))
    for mark in sheet.marks:
        _draw_mark(canvas, mark, style)


def _draw_mark(canvas: Canvas, mark: Mark, style: Style) -> None:
    match mark:
        case Line(x, y, words, face, size, colour):
            canvas.setFillColor(HexColor(colour))
            canvas.setFont(face.value, size)
            canvas.drawString(x * mm, _up(y, style), words)
        case Square():
            _draw_code(canvas, mark, style)
        case Stop():
            _draw_stop(canvas, mark, style)
        case Hairline(x, y, length):
            canvas.setStrokeColor(HexColor(LINE))
            canvas.setLineWidth(0.25 * mm)
            canvas.line(x * mm, _up(y, style), (x + length) * mm, _up(y, style))
        case _:
            assert_never(mark)


def _draw_stop(canvas: Canvas, stop: Stop, style: Style) -> None:
    canvas.setStrokeColor(HexColor(BUS))
    canvas.setLineWidth(_RING_MM * mm)
    canvas.setFillColor(HexColor(BUS if stop.look is Look.FILLED else PAPER))
    x, y = stop.x_mm * mm, _up(stop.y_mm, style)
    canvas.circle(x, y, stop.radius_mm * mm, stroke=1 if stop.look is Look.RING else 0, fill=1)
    if stop.number:
        canvas.setFillColor(HexColor(INK))
        canvas.setFont(Face.BOLD.value, stop.number_pt)
        left = x - width_mm(stop.number, Face.BOLD, stop.number_pt) * mm / 2
        canvas.drawString(left, y - _CAP_EM * stop.number_pt / 2, stop.number)


def _draw_code(canvas: Canvas, square: Square, style: Style) -> None:
    """One path a code: its bars, as wide as a module each."""
    count = len(modules(square.payload))
    module = square.size_mm * mm / count
    canvas.saveState()
    # In modules from here on: whole numbers are short to write and leave no seams.
    canvas.transform(module, 0, 0, module, square.x_mm * mm, _up(square.y_mm + square.size_mm, style))
    path = canvas.beginPath()
    for bar in bars(square.payload):
        path.rect(bar.first, count - bar.row - 1, bar.length, 1)
    canvas.setFillColor(HexColor(INK))
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _up(y_mm: float, style: Style) -> float:
    """Our y, in mm downwards, as PDF's, in points upwards."""
    up_mm = style.height_mm - y_mm
    return up_mm / PT_MM
