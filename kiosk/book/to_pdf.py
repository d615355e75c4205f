"""The book as one PDF: A4 pages with an outline, and an A3 sheet for each drawing."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageBreak, PageTemplate, Paragraph, Spacer

from kiosk.book.flow import PAGE_MM
from kiosk.book.ink import BUS_INK, SOFT_INK, Sheet, draw
from kiosk.book.marks import BUS as RED
from kiosk.book.marks import MM_PT, Stroke
from kiosk.book.paper import Paper, plain, styles
from kiosk.book.tree import Drawing, Heading, Section

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Flowable

    from kiosk.book.ink import Fonts
    from kiosk.book.tree import Book, Chapter

_A4: Final = (210 * mm, 297 * mm)
_A3: Final = (PAGE_MM[0] * mm, PAGE_MM[1] * mm)
_SIDE: Final = 18 * mm
_FOOT: Final = 12 * mm


def as_pdf(book: Book, fonts: Fonts) -> bytes:
    """The book's bytes, the same each time. `fonts` are names reportlab knows already; both are embedded."""
    buffer = BytesIO()
    _Document(buffer, book, fonts).build(list(_story(book, fonts)))
    return buffer.getvalue()


class _Document(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    """Pages with a foot; its headings go into the outline as they are set."""

    def __init__(self, buffer: BytesIO, book: Book, fonts: Fonts) -> None:
        super().__init__(
            buffer,
            pagesize=_A4,
            invariant=1,
            pageCompression=1,
            title=f"{book.title}. {book.edition}",
            subject=book.edition,
            author=book.title,
            creator=book.title,
            producer=book.title,
            lang=book.lang,
            displayDocTitle=True,
            initialFontName=fonts.regular,
        )
        self._book = book
        self._fonts = fonts
        text = Frame(_SIDE, 20 * mm, _A4[0] - 2 * _SIDE, _A4[1] - 38 * mm, 0, 0, 0, 0)
        sheet = Frame(0, 0, *_A3, 0, 0, 0, 0)
        self.addPageTemplates(
            [
                PageTemplate("text", [text], onPage=self._dress, pagesize=_A4),
                PageTemplate("sheet", [sheet], pagesize=_A3),
            ]
        )

    def _dress(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        """The red roof line, the book's name and the page's number."""
        draw(canvas, (Stroke(((0, 0), (210, 0)), 3, RED),), _A4[1] / MM_PT, self._fonts)
        canvas.setFillColor(SOFT_INK)
        canvas.setFont(self._fonts.regular, 8)
        canvas.drawString(_SIDE, _FOOT, f"{self._book.title}. {self._book.edition}")
        number = self._book.words.page.replace("{page}", str(canvas.getPageNumber()))
        canvas.drawRightString(_A4[0] - _SIDE, _FOOT, number)

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - reportlab's name
        """Headings carry their place in the outline."""
        mark: tuple[int, str, str] | None = getattr(flowable, "outline", None)
        if mark is not None:
            level, key, words = mark
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(words, key, level, closed=level > 0)


def _story(book: Book, fonts: Fonts) -> list[Flowable]:
    looks = styles(fonts)
    paper = Paper(looks, fonts, _A4[0] - 2 * _SIDE)
    story: list[Flowable] = [
        Spacer(1, 40 * mm),
        Paragraph(plain(book.title), looks.title),
        Paragraph(plain(book.edition), looks.soft),
        *(Paragraph(plain(sentence), looks.body) for sentence in book.lead),
        Paragraph(plain(book.words.contents), looks.section),
        *(
            Paragraph(f'<a href="#{chapter.slug}" color="{BUS_INK}">{plain(chapter.title)}</a>', looks.body)
            for chapter in book.chapters
        ),
        Paragraph(plain(book.words.how), looks.section),
        *(flowable for block in book.how for flowable in paper.set(block)),
    ]
    for chapter in book.chapters:
        story += [NextPageTemplate("text"), PageBreak(), *_chapter(chapter, paper)]
    return story


def _chapter(chapter: Chapter, paper: Paper) -> list[Flowable]:
    title = Paragraph(plain(chapter.title), paper.looks.title)
    title.outline = (0, chapter.slug, chapter.title)
    kicker = [Paragraph(plain(chapter.kicker), paper.looks.soft)] if chapter.kicker else []
    story: list[Flowable] = [*kicker, title]
    for at, block in enumerate(chapter.blocks):
        if isinstance(block, Drawing):
            story += [Sheet(block.picture, *_A3, paper.fonts), NextPageTemplate("text"), PageBreak()]
        elif isinstance(block, Section) and isinstance(chapter.blocks[at + 1], Drawing):
            # The drawing's sheet has its own title; the section is in the outline by it.
            story += [NextPageTemplate("sheet"), PageBreak(), paper.unseen(chapter.slug, block)]
        elif isinstance(block, Section | Heading):
            story += paper.heading(chapter.slug, block)
        else:
            story += paper.set(block)
    return story
