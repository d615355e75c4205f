"""The book's blocks set for a PDF's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, assert_never
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, KeepTogether, Paragraph, Spacer
from reportlab.platypus import Table as Grid

from kiosk.book.ink import BLACK_INK, LINE_INK, SOFT_INK, Signs
from kiosk.book.marks import BUS, INK, SOFT, WHITE, Circle, Words
from kiosk.book.tree import (
    Answers,
    Bullets,
    Drawing,
    Fields,
    Heading,
    Link,
    Notice,
    Para,
    RuleRow,
    Section,
    SignOff,
    SignSets,
    Table,
)
from kiosk.book.weights import HIGH, WIDE, sign
from kiosk.core.check import Band

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from kiosk.book.ink import Fonts
    from kiosk.book.tree import Answer, Block, SignSet
    from kiosk.book.weights import Weight

_STOP: Final = 11.0
"""A question's stop, mm across."""
_INDENT: Final = 5 * mm
_FILLS: Final = {Band.EMERGENCY: (BUS, WHITE), Band.SERIOUS: (INK, WHITE)}


@dataclass(frozen=True, slots=True)
class Looks:
    """How each kind of paragraph looks."""

    title: ParagraphStyle
    section: ParagraphStyle
    heading: ParagraphStyle
    body: ParagraphStyle
    bold: ParagraphStyle
    soft: ParagraphStyle
    cell: ParagraphStyle


def styles(fonts: Fonts) -> Looks:
    """Noto Sans in a few sizes."""

    def look(name: str, size: float, font: str = fonts.regular, colour: str = INK, before: float = 0) -> ParagraphStyle:
        return ParagraphStyle(
            name, fontName=font, fontSize=size, leading=size * 1.38, textColor=colour, spaceBefore=before,
            spaceAfter=size * 0.35, splitLongWords=1, bulletFontName=fonts.regular, bulletFontSize=size,
        )  # fmt: skip

    return Looks(
        title=look("title", 22, fonts.bold),
        section=look("section", 15, fonts.bold, before=14),
        heading=look("heading", 11.5, fonts.bold, before=9),
        body=look("body", 9.5),
        bold=look("bold", 9.5, fonts.bold),
        soft=look("soft", 9, colour=SOFT),
        cell=look("cell", 8.5),
    )


def plain(words: str) -> str:
    """Words for reportlab's paragraphs, in which `<` would begin markup."""
    return escape(words)


@dataclass(frozen=True, slots=True)
class Paper:
    """A column as wide as that, in points."""

    looks: Looks
    fonts: Fonts
    wide: float

    def unseen(self, chapter: str, section: Section) -> Flowable:
        """Nothing on the page; a place in the outline."""
        place = Spacer(0, 0)
        place.outline = (1, f"{chapter}-{section.anchor}", section.words)
        return place

    def heading(self, chapter: str, block: Section | Heading) -> list[Flowable]:
        """A heading that stays with what follows it, and goes into the outline."""
        key = f"{chapter}-{block.anchor}"
        if isinstance(block, Section):
            words = Paragraph(plain(block.words), self.looks.section)
            words.outline = (1, key, block.words)
            return [CondPageBreak(50 * mm), words]
        words = Paragraph(plain(block.words), self.looks.heading)
        outlined = " ".join(filter(None, (block.mark, block.words)))
        place = Spacer(0, 0)
        place.outline = (2, key, outlined)
        if not block.mark:
            return [CondPageBreak(30 * mm), place, words]
        line = self._columns([[self._stop(block), words]], _STOP * mm + 6)
        return [CondPageBreak(45 * mm), Spacer(1, 3 * mm), place, line]

    def set(self, block: Block) -> list[Flowable]:  # noqa: C901, PLR0911 - one kind of block a case
        """The block, top to bottom."""
        looks = self.looks
        match block:
            case Para(words, is_soft):
                return [Paragraph(plain(words), looks.soft if is_soft else looks.body)]
            case Notice(words):
                return [Paragraph(f"<b>{plain(words)}</b>", looks.body)]
            case Fields(rows):
                cells = [[Paragraph(plain(r.name), looks.soft), Paragraph(plain(r.value), looks.body)] for r in rows]
                return [self._columns(cells, 42 * mm), Spacer(1, 2 * mm)] if cells else []
            case Bullets(lines):
                return [self._bullet(words, 1) for words in lines]
            case Answers(rows):
                return [self._columns([self._answer(row) for row in rows], (WIDE + 4) * mm, lines=True)] if rows else []
            case RuleRow():
                return [self._rule_row(block)]
            case SignSets(example, rows):
                return [self._sign_set(row, example) for row in rows]
            case Table():
                return [self._table(block), Spacer(1, 2 * mm)]
            case SignOff():
                return [self._sign_off(block)]
            case Section() | Heading() | Drawing():
                message = "headings and drawings are set with their chapter"
                raise AssertionError(message)
            case _:
                assert_never(block)

    def _columns(self, cells: list[list[Flowable]], first: float, *, lines: bool = False) -> Grid:
        rules = [("LINEABOVE", (0, 0), (-1, -1), 0.4, LINE_INK), ("LINEBELOW", (0, -1), (-1, -1), 0.4, LINE_INK)]
        return self._grid(
            cells,
            widths=[first, self.wide - first],
            style=[
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
                *(rules if lines else []),
            ],
        )

    def _grid(
        self,
        cells: list[list[Flowable]],
        widths: list[float],
        style: list[tuple[object, ...]],
        *,
        heights: list[float | None] | None = None,
        heads: int = 0,
    ) -> Grid:
        # Without a font of ours a grid names Helvetica for its cells, which is not embedded.
        fonts = ("FONTNAME", (0, 0), (-1, -1), self.fonts.regular)
        return Grid(cells, colWidths=widths, rowHeights=heights, repeatRows=heads, style=[fonts, *style])

    def _stop(self, heading: Heading) -> Flowable:
        middle, red = _STOP / 2, heading.is_danger
        ring = Circle(middle, middle, middle - 0.8, BUS if red else WHITE, BUS, 1.2)
        words = Words(middle, middle + 1.3, heading.mark, 9.5, WHITE if red else INK, is_bold=True, is_centred=True)
        return Signs((ring, words), _STOP, _STOP, self.fonts)

    def _sign(self, weight: Weight) -> Flowable:
        return Signs(sign(weight), WIDE, HIGH, self.fonts)

    def _bullet(self, words: str, depth: int) -> Paragraph:
        look = ParagraphStyle(
            f"bullet-{depth}", parent=self.looks.body, leftIndent=depth * _INDENT, bulletIndent=(depth - 0.6) * _INDENT
        )
        return Paragraph(plain(words), look, bulletText="•")

    def _answer(self, row: Answer) -> list[Flowable]:
        words = f"{row.label}: {row.weight.words}" if row.label else row.weight.words
        told = [Paragraph(plain(words), self.looks.body), *(Paragraph(plain(t), self.looks.soft) for t in row.then)]
        return [self._sign(row.weight), told]

    def _rule_row(self, row: RuleRow) -> Flowable:
        fill, colour = _FILLS.get(row.band, (WHITE, INK))
        look = ParagraphStyle("row", parent=self.looks.bold, textColor=colour, spaceAfter=0)
        lines = [
            self._bullet(words, depth) if depth else Paragraph(plain(words), self.looks.body)
            for depth, words in row.lines
        ]
        return self._boxed([Paragraph(plain(f"{row.id}   {row.words}"), look)], lines, fill)

    def _boxed(self, head: list[Flowable], lines: list[Flowable], fill: str) -> Flowable:
        grid = self._grid(
            [[head], [lines]],
            widths=[self.wide],
            style=[
                ("BACKGROUND", (0, 0), (-1, 0), fill),
                ("BOX", (0, 0), (-1, -1), 0.8, BLACK_INK),
                ("LINEBELOW", (0, 0), (-1, 0), 0.4, BLACK_INK),
                ("BOTTOMPADDING", (0, 0), (-1, 0), 5),
            ],
        )
        return KeepTogether([grid, Spacer(1, 3 * mm)])

    def _sign_set(self, row: SignSet, example: str) -> Flowable:
        signs = [
            [self._sign(weight), Paragraph(plain(" ".join(filter(None, (weight.words, about)))), self.looks.bold)]
            for weight, about in row.signs
        ]
        said = [
            Paragraph(f'{plain(question)} <font name="{self.fonts.bold}">{plain(answer)}</font>', self.looks.cell)
            for question, answer in row.examples
        ]
        told = Paragraph(plain(f"{row.count}. {example}:"), self.looks.soft)
        rows = [self._columns(signs, (WIDE + 4) * mm), told, *said, Spacer(1, 3 * mm)]
        return KeepTogether(rows)

    def _table(self, block: Table) -> Grid:
        heads = [Paragraph(plain(words), self.looks.bold) for words in block.heads]
        rows = [[Paragraph(_cell(cell), self.looks.cell) for cell in row] for row in block.rows]
        return self._grid(
            [heads, *rows],
            widths=[self.wide * width / 100 for width in block.widths],
            heads=1,
            style=[
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("GRID", (0, 0), (-1, -1), 0.4, LINE_INK),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
            ],
        )

    def _sign_off(self, block: SignOff) -> Flowable:
        words = [[Paragraph(plain(line), self.looks.bold)] for line in block.words]
        lines = [[Paragraph(plain(line), self.looks.soft)] for line in block.lines]
        heights = [None] * len(words) + [14 * mm] * (len(lines) - 1) + [40 * mm]
        first = len(words)
        grid = self._grid(
            [*words, *lines],
            widths=[self.wide],
            heights=heights,
            style=[
                ("BOX", (0, 0), (-1, -1), 1, BLACK_INK),
                ("LINEBELOW", (0, first), (-1, -2), 0.5, SOFT_INK),
                ("VALIGN", (0, first), (-1, -2), "BOTTOM"),
                ("VALIGN", (0, -1), (-1, -1), "TOP"),
            ],
        )
        return KeepTogether([grid])


def _cell(cell: str | Link) -> str:
    return plain(cell.url if isinstance(cell, Link) else cell)
