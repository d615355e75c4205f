"""The book's pages: well-formed, without anything from elsewhere, whatever a pack says."""

from __future__ import annotations

import html
import posixpath
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Final

import pytest

from kiosk.book.clothes import CSS
from kiosk.book.to_html import PAPER, pages
from kiosk.core.names import Lang
from kiosk.core.text import Text
from tests.book.books import CHILD, PACK, bound, plain, small, small_pack, words_in
from tests.languages import LANGS

BOOKS: Final = tuple(small(lang) for lang in LANGS)
PAGES: Final = pages(BOOKS)
_VOID: Final = {"meta", "col"}
_PARENTS: Final = {
    "li": {"ul", "ol"},
    "dt": {"dl"},
    "dd": {"dl"},
    "tr": {"thead", "tbody"},
    "td": {"tr"},
    "th": {"tr"},
    "col": {"colgroup"},
    "title": {"head", "svg"},
}
_BLOCKS: Final = {"p", "div", "ul", "ol", "dl", "table", "section", "h1", "h2", "h3", "nav"}


@dataclass
class _Read(HTMLParser):
    """Reads a page and remembers what a browser would have to mend."""

    wrong: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    langs: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        parent = self.open[-1] if self.open else ""
        if tag in _PARENTS and parent not in _PARENTS[tag]:
            self.wrong.append(f"<{tag}> in <{parent}>")
        if tag in _BLOCKS and set(self.open) & {"p", "h1", "h2", "h3", "span", "a"}:
            self.wrong.append(f"<{tag}> in {self.open}")
        if parent in {"ul", "ol"} and tag != "li":
            self.wrong.append(f"<{tag}> in <{parent}>")
        if tag in {"script", "link", "img", "iframe", "object"} or any(n in {"src", "onclick"} for n, _ in attrs):
            self.wrong.append(f"<{tag}>")
        named = dict(attrs)
        self.ids += [named["id"] or ""] if "id" in named else []
        self.links += [named["href"] or ""] if "href" in named else []
        self.langs += [named["lang"] or ""] if "lang" in named else []
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.words.append(data)


def _read(page: bytes) -> _Read:
    reader = _Read()
    reader.feed(page.decode())
    reader.close()
    return reader


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_well_formed_and_brings_nothing_from_elsewhere(path: str) -> None:
    """Each tag closed in its turn and where it may stand; no script; links lead to pages, headings and sources only."""
    read = _read(PAGES[path])
    assert (read.wrong, read.open) == ([], [])
    assert len(set(read.ids)) == len(read.ids)
    known = {*PAGES, *(f"{lang}/{PAPER}" for lang in LANGS)}
    urls = {source.url for source in PACK.sources.values()}
    for link in read.links:
        if link.startswith("#"):
            assert link[1:] in read.ids
        elif "://" in link:
            assert link in urls
        else:
            assert posixpath.normpath(posixpath.join(posixpath.dirname(path), link)) in known


def test_each_page_says_which_language_it_is_in() -> None:
    """The pages of a language first, then what stands in another one."""
    for path, page in PAGES.items():
        lang = path.partition("/")[0] if "/" in path else LANGS[0]
        assert _read(page).langs[0] == lang
    english = _read(PAGES["pl/check-child.html"]).langs
    assert "en" in english  # the indicators, and the way to the other languages
    assert {"uk", "ru"} <= set(english)


def test_the_pages_bring_their_clothes_along() -> None:
    """No address in them."""
    assert "url(" not in CSS
    assert "@import" not in CSS
    assert all(CSS.encode() in page for page in PAGES.values())


@pytest.mark.parametrize("at", range(len(LANGS)))
def test_a_page_says_all_that_its_chapter_holds(at: int) -> None:
    """Every string of the tree is on the page, once markup is taken off."""
    book = BOOKS[at]
    for chapter in book.chapters:
        read = _read(PAGES[f"{book.lang}/{chapter.slug}.html"])
        said = plain(" ".join(read.words))
        blocks = [block for block in chapter.blocks if type(block).__name__ not in {"Drawing", "RuleRow"}]
        unseen = {*read.ids, *LANGS}
        wanted = [words for words in words_in((chapter.title, tuple(blocks))) if words not in unseen]
        assert [words for words in wanted if plain(words) not in said] == []


def test_what_a_pack_says_is_text_and_never_markup_or_a_way_out() -> None:
    """Angle brackets stay brackets; an address that is none on the web is no link."""
    hostile = '</title><script>alert(1)</script> & "more" <b>'
    check = replace(PACK.checks[CHILD], title=Text("check.child.title", hostile))
    pack = small_pack(check=check)
    source = check.questions[0].sources[0]
    pack = replace(
        pack, sources={**pack.sources, source: replace(pack.sources[source], url="javascript:alert(1)", title=hostile)}
    )
    page = pages((bound(pack, Lang("en")),))["en/check-child.html"]
    assert b"<script" not in page
    read = _read(page)
    assert read.wrong == []
    assert plain(hostile) in plain(" ".join(read.words))
    assert html.escape("javascript:alert(1)").encode() in page
    assert not [link for link in read.links if link.startswith("javascript")]


def test_the_same_book_has_the_same_bytes() -> None:
    """No moment, user or path is in it."""
    assert pages(BOOKS) == PAGES
