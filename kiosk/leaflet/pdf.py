"""A leaflet as PDF bytes, in memory only: no file is ever written, so nothing about a visitor stays behind."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, assert_never

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.leaflet.bidi import seen, stretches
from kiosk.leaflet.code_mark import draw_code
from kiosk.leaflet.fonts import PT_MM, Face, beside, parts, register, width_mm
from kiosk.leaflet.layout import sheets
from kiosk.leaflet.marks import Hairline, Line, Look, Square, Stop
from kiosk.leaflet.shaping import is_simple, shaped
from kiosk.leaflet.structure import Outline, spans
from kiosk.leaflet.style import BUS, INK, LINE, PAPER
from kiosk.leaflet.styles import style_of
from kiosk.leaflet.tags import Tags
from kiosk.leaflet.wording import Wording
from kiosk.leaflet.wrapping import forget_paragraphs

if TYPE_CHECKING:
    from kiosk.core.blocks import Leaflet
    from kiosk.core.language import Languages
    from kiosk.core.text import Translate
    from kiosk.leaflet.marks import Mark, Sheet
    from kiosk.leaflet.style import Style

rl_config.useA85 = 0  # or every font is written as letters: a tenth of the time and a fifth of the bytes, for nothing

_RING_MM = 0.7
_CAP_EM = 0.714


def render(leaflet: Leaflet, translate: Translate, second: Translate | None = None, languages: Languages = ()) -> bytes:
    """The leaflet as a PDF; the same input gives the same bytes.

    `second` says the texts in `leaflet.second`; `languages` say in which letters and which way those two are written,
    where that is not Latin or Cyrillic from left to right. Raises ValueError when only one of the two is given,
    OutsideError when a font, or FriBidi where it is needed, is missing.
    """
    if (leaflet.second is None) != (second is None):
        message = "a second language needs both its code in the leaflet and its translations"
        raise ValueError(message)
    spoken = [language for language in languages if language.code in {leaflet.lang, leaflet.second}]
    families = tuple(sorted({language.font for language in spoken} - {""}))
    from_right = {language.code for language in spoken if language.is_rtl}
    register(families=families)
    wording = Wording(
        leaflet.lang, translate, leaflet.second, second, leaflet.lang in from_right, leaflet.second in from_right
    )
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        invariant=1,
        pageCompression=1,
        pdfVersion=(1, 7),
        lang=leaflet.lang,
        initialFontName=Face.REGULAR.value,  # or reportlab names Helvetica too, which it does not embed
    )
    title = translate(leaflet.title)
    canvas.setTitle(title)
    canvas.setSubject(title)
    canvas.setAuthor(title)
    canvas.setCreator(title)
    canvas.setProducer(title)
    tags = Tags(canvas)
    outline = Outline(tags, leaflet.second)
    try:
        with beside(families):
            for sheet in sheets(leaflet, wording):
                canvas.setPageSize((sheet.width_mm * mm, sheet.height_mm * mm))
                _Drawing(canvas, tags, sheet, style_of(leaflet)).draw(outline)
                canvas.showPage()
                tags.page_ended()
    finally:
        forget_paragraphs()
    tags.finish(title)
    canvas.save()
    return buffer.getvalue()


class _Drawing:
    """One sheet on the canvas."""

    def __init__(self, canvas: Canvas, tags: Tags, sheet: Sheet, style: Style) -> None:
        self._canvas = canvas
        self._tags = tags
        self._sheet = sheet
        self._style = style

    def draw(self, outline: Outline) -> None:
        """The route below everything, then the guides and the marks."""
        if self._sheet.route is not None or self._sheet.guides:
            with self._tags.artifact():
                self._signs()
        marks = self._sheet.marks
        heard = len(marks) - self._sheet.copied
        for span in spans(marks[:heard]):
            with outline.drawn(span, self._sheet):
                for mark in span:
                    self._mark(mark)
        if self._sheet.copied:
            with self._tags.artifact():
                for mark in marks[heard:]:
                    self._mark(mark)

    def _signs(self) -> None:
        canvas = self._canvas
        if self._sheet.route is not None:
            start, end = self._sheet.route
            canvas.setStrokeColor(self._colour(BUS))
            canvas.setLineWidth(self._style.route_width_mm * mm)
            canvas.setLineCap(1)
            route_mm = self._style.route_mm
            x = (self._sheet.width_mm - route_mm if self._sheet.is_mirrored else route_mm) * mm
            canvas.line(x, self._up(start), x, self._up(end))
        for guide in self._sheet.guides:
            canvas.setStrokeColor(self._colour(INK))
            canvas.setLineWidth(0.1 * mm)
            canvas.setLineCap(0)
            canvas.line(guide.x_mm * mm, self._up(guide.y_mm), guide.to_x_mm * mm, self._up(guide.to_y_mm))

    def _mark(self, mark: Mark) -> None:
        match mark:
            case Line():
                self._line(mark)
            case Square():
                draw_code(self._canvas, mark, self._up(mark.y_mm + mark.size_mm))
            case Stop():
                self._stop(mark)
            case Hairline(x, y, length):
                self._canvas.setStrokeColor(self._colour(LINE))
                self._canvas.setLineWidth(0.25 * mm)
                self._canvas.line(x * mm, self._up(y), (x + length) * mm, self._up(y))
            case _:
                assert_never(mark)

    def _line(self, line: Line) -> None:
        canvas = self._canvas
        canvas.setFillColor(self._colour(line.colour))
        canvas.setFont(line.face.value, line.size_pt)
        if not line.is_turned:
            self._say(line, line.x_mm * mm, self._up(line.y_mm))
            return
        canvas.saveState()
        canvas.transform(-1, 0, 0, -1, line.x_mm * mm, self._up(line.y_mm))
        self._say(line, 0, 0)
        canvas.restoreState()

    def _say(self, line: Line, x: float, y: float) -> None:
        # A space ends a word for whoever reads the file; on paper it is nothing.
        words = line.words if line.part.is_parted else f"{line.words} "
        if not line.is_rtl and is_simple(words):
            self._canvas.drawString(x, y, words)
            return
        with self._tags.instead(seen(words)):
            text = self._canvas.beginText(x, y)
            for stretch, is_rtl in stretches(line.words, is_rtl=line.is_rtl):
                found = parts(stretch, line.face)
                for name, part in reversed(found) if is_rtl else found:
                    text.setFont(name, line.size_pt)
                    is_base = name == line.face.value
                    is_plain = is_base and not is_rtl
                    text.textOut(part if is_plain else shaped(part, name, is_rtl=is_rtl, is_base=is_base))
            self._canvas.drawText(text)

    def _stop(self, stop: Stop) -> None:
        canvas = self._canvas
        canvas.setStrokeColor(self._colour(BUS))
        canvas.setLineWidth(_RING_MM * mm)
        canvas.setFillColor(self._colour(BUS if stop.look is Look.FILLED else PAPER))
        x, y = stop.x_mm * mm, self._up(stop.y_mm)
        canvas.circle(x, y, stop.radius_mm * mm, stroke=1 if stop.look is Look.RING else 0, fill=1)
        if stop.number:
            canvas.setFillColor(self._colour(INK))
            canvas.setFont(Face.BOLD.value, stop.number_pt)
            left = x - width_mm(stop.number, Face.BOLD, stop.number_pt) * mm / 2
            canvas.drawString(left, y - _CAP_EM * stop.number_pt / 2, stop.number)

    def _colour(self, name: str) -> HexColor:
        """The colour, or black where the printer has no other."""
        return HexColor(INK if self._style.is_mono and name != PAPER else name)

    def _up(self, y_mm: float) -> float:
        """Our y, in mm downwards, as PDF's, in points upwards."""
        up_mm = self._sheet.height_mm - y_mm
        return up_mm / PT_MM
