"""The book as a PDF, opened and read back."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from kiosk.book.to_pdf import as_pdf
from kiosk.book.tree import Drawing, RuleRow
from kiosk.core.names import Lang
from kiosk.core.text import Text
from tests.book.books import CHILD, FONTS, PACK, bound, small, small_pack, words_in
from tests.languages import LANGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.book.tree import Book

A3 = (842, 1191)


@pytest.fixture(scope="module", params=LANGS)
def made(request: pytest.FixtureRequest) -> tuple[Book, bytes]:
    """A small book and its PDF in one language."""
    book = small(request.param)
    return book, as_pdf(book, FONTS)


def _text(pdf: bytes) -> str:
    """All words without spaces: a long word may be broken anywhere."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return _bare("".join(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()


def _bare(words: str) -> str:
    # A hyphen at a line's end is told as U+FFFE.
    return "".join(words.split()).replace("\ufffe", "-")


def test_every_word_can_be_read_back(made: tuple[Book, bytes]) -> None:
    """In Latin and in Cyrillic: all strings of the tree but those nobody sees."""
    book, pdf = made
    said = _text(pdf)
    for chapter in book.chapters:
        blocks = tuple(block for block in chapter.blocks if not isinstance(block, Drawing | RuleRow))
        unseen = {getattr(block, "anchor", "") for block in blocks} | {*LANGS, _drawing(book)}
        silent = [w for w in words_in((chapter.title, blocks)) if w not in unseen and _bare(w) not in said]
        assert silent == []


def _drawing(book: Book) -> str:
    """The section that stands in the outline only: its sheet has a title of its own."""
    return next(section.words for section in book.chapters[0].sections if section.anchor == "drawing")


def test_it_has_a_title_a_language_an_outline_and_its_own_fonts(made: tuple[Book, bytes]) -> None:
    """What a reader on a screen, and one who listens, needs."""
    book, pdf = made
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.Root.Lang == book.lang
        assert str(document.docinfo.Title).startswith(book.title)
        with document.open_outline() as outline:
            assert [entry.title for entry in outline.root] == [chapter.title for chapter in book.chapters]
            sections = [entry.title for entry in outline.root[0].children]
        assert sections == [section.words for section in book.chapters[0].sections]
        fonts = list(_fonts(document))
        assert fonts
        assert all(name.endswith(("NotoSans-Regular", "NotoSans-Bold")) and is_embedded for name, is_embedded in fonts)


def _fonts(document: pikepdf.Pdf) -> Iterator[tuple[str, bool]]:
    for page in document.pages:
        for font in dict(page.Resources.get("/Font", {})).values():
            yield str(font.BaseFont), "/FontFile2" in font.get("/FontDescriptor", {})


def test_each_check_has_its_drawing_on_a_sheet_of_its_own_and_each_other_page_a_number(
    made: tuple[Book, bytes],
) -> None:
    """A3 for the drawing, A4 for the rest."""
    book, pdf = made
    document = pypdfium2.PdfDocument(pdf)
    sizes = [tuple(round(side) for side in page.get_size()) for page in document]
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert sizes.count(A3) == 1
    for at, (size, words) in enumerate(zip(sizes, texts, strict=True), 1):
        if size != A3:
            assert book.words.page.replace("{page}", str(at)) in words


def test_the_same_book_is_the_same_pdf(made: tuple[Book, bytes]) -> None:
    """No moment, user or path is in it."""
    book, pdf = made
    assert as_pdf(book, FONTS) == pdf


def test_what_a_pack_says_is_text_and_never_markup() -> None:
    """Reportlab's paragraphs know tags; a pack's words are none."""
    hostile = '<img src="/etc/passwd"/> </para> <b> & &amp; "more"'
    check = replace(PACK.checks[CHILD], title=Text("check.child.title", hostile))
    said = _text(as_pdf(bound(small_pack(check=check), Lang("en")), FONTS))
    assert _bare(hostile) in said
