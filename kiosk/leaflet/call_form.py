"""The calls to make as a form on A4: who, which number, what to ask, and boxes for the answers."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.core.calls import FIELDS
from kiosk.core.paper import Paper
from kiosk.leaflet.fonts import LEADING_EM, PT_MM, Face, register
from kiosk.leaflet.style import INK, LINE, SOFT
from kiosk.leaflet.tags import Tags
from kiosk.leaflet.wrapping import broken

if TYPE_CHECKING:
    from kiosk.core.calls import Call

_WIDTH: Final = Paper.A4.width_mm
_HEIGHT: Final = Paper.A4.height_mm
_EDGE: Final = 12.0
_TOP: Final = 22.0
_LEFT_MM: Final = 106.0
"""How wide the words are; the boxes have the rest."""
_PAD: Final = 3.0
_ROW: Final = 6.2
"""One line to write on."""
_LABEL_MM: Final = 27.0


@dataclass(frozen=True, slots=True)
class _Row:
    words: str
    face: Face
    size_pt: float
    colour: str
    is_further: bool = False
    """Goes on with the row above."""
    is_parted: bool = False
    """Ends inside a word."""

    @property
    def height_mm(self) -> float:
        return self.size_pt * LEADING_EM * PT_MM


def render_calls(calls: tuple[Call, ...], title: str) -> bytes:
    """The form as a PDF; the same calls give the same bytes. OutsideError when the fonts are missing."""
    register()
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=(_WIDTH * mm, _HEIGHT * mm),
        pdfVersion=(1, 7),
        invariant=1,
        lang="en",
        initialFontName=Face.REGULAR.value,
    )
    canvas.setTitle(title)
    tags = Tags(canvas)
    sheets = _sheets(calls)
    for number, sheet in enumerate(sheets, start=1):
        with tags.content(tags.element("H1", tags.top)) if number == 1 else tags.artifact(is_running=True):
            _text(canvas, _EDGE, 14, _Row(title, Face.BOLD, 13, INK))
        with tags.artifact(is_running=True):
            _text(canvas, _WIDTH - _EDGE - 14, 14, _Row(f"{number} / {len(sheets)}", Face.REGULAR, 9, SOFT))
        y = _TOP
        for rows in sheet:
            _box(canvas, tags, rows, y)
            y += _height(rows) + 2
        canvas.showPage()
        tags.page_ended()
    tags.finish(title)
    canvas.save()
    return buffer.getvalue()


def _sheets(calls: tuple[Call, ...]) -> list[list[list[_Row]]]:
    """As many calls on a sheet as fit whole."""
    sheets: list[list[list[_Row]]] = [[]]
    y = _TOP
    for call in calls:
        rows = _rows(call)
        height = _height(rows) + 2
        if sheets[-1] and y + height > _HEIGHT - _EDGE:
            sheets.append([])
            y = _TOP
        sheets[-1].append(rows)
        y += height
    return sheets


def _rows(call: Call) -> list[_Row]:
    contact = call.contact
    ids = " = ".join((contact.id, *call.also))
    about = f"{ids} · {contact.place.value} · {contact.provenance.status.value}"
    found = [
        _Row(contact.name.source, Face.BOLD, 10.5, INK),
        _Row(contact.display or contact.web or "no number known", Face.BOLD, 13, INK),
        _Row(about, Face.REGULAR, 7.5, SOFT),
        *(_Row(f"– {ask}", Face.REGULAR, 8.5, INK) for ask in call.asks),
    ]
    if call.depends:
        found.append(_Row("Depends on it: " + ", ".join(call.depends), Face.REGULAR, 7.5, SOFT))
    if contact.note:
        found.append(_Row(contact.note, Face.REGULAR, 7.5, SOFT))
    return [
        _Row(line, row.face, row.size_pt, row.colour, at > 0, is_parted)
        for row in found
        for at, (line, is_parted) in enumerate(broken(row.words, row.face, row.size_pt, _LEFT_MM - 2 * _PAD))
    ]


def _height(rows: list[_Row]) -> float:
    return max(sum(row.height_mm for row in rows), (len(FIELDS) + 1) * _ROW) + 2 * _PAD


def _box(canvas: Canvas, tags: Tags, rows: list[_Row], top: float) -> None:
    height = _height(rows)
    left, right = _EDGE + _LEFT_MM, _WIDTH - _EDGE - _PAD
    with tags.artifact():
        canvas.setStrokeColor(HexColor(LINE))
        canvas.setLineWidth(0.3 * mm)
        canvas.rect(_EDGE * mm, (_HEIGHT - top - height) * mm, (_WIDTH - 2 * _EDGE) * mm, height * mm, stroke=1, fill=0)
        for field in range(1, len(FIELDS) + 1):
            y = top + _PAD + field * _ROW
            canvas.line((left + _LABEL_MM) * mm, (_HEIGHT - y) * mm, right * mm, (_HEIGHT - y) * mm)
    element = tags.element("H2", tags.top)
    y = top + _PAD
    for at, row in enumerate(rows):
        if at and not row.is_further:
            element = tags.element("P", tags.top)
        with tags.content(element):
            _text(canvas, _EDGE + _PAD, y + row.height_mm * 0.75, row)
        y += row.height_mm
    y = top + _PAD
    for label in FIELDS:
        y += _ROW
        with tags.content(tags.element("P", tags.top)):
            _text(canvas, left, y - 1, _Row(label, Face.REGULAR, 8, INK))


def _text(canvas: Canvas, x: float, y: float, row: _Row) -> None:
    canvas.setFillColor(HexColor(row.colour))
    canvas.setFont(row.face.value, row.size_pt)
    canvas.drawString(x * mm, (_HEIGHT - y) * mm, row.words if row.is_parted else f"{row.words} ")
