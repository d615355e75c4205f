"""The book as pages that open from a folder: no network, no script, nothing but links to the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from kiosk.book.clothes import CSS
from kiosk.book.markup import as_html, drawing, small, tag
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

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from kiosk.book.tree import Block, Book, Chapter, Field
    from kiosk.book.weights import Weight
    from kiosk.core.names import Lang

PAPER = "book.pdf"
"""The PDF beside each language's pages."""


def pages(books: tuple[Book, ...]) -> dict[str, bytes]:
    """Each page's path in the folder, with `/`, and what is in it."""
    found = {"index.html": _front(books)}
    for book in books:
        found[f"{book.lang}/index.html"] = _contents(book, books)
        for chapter in book.chapters:
            found[f"{book.lang}/{chapter.slug}.html"] = _chapter(book, chapter, books)
    return found


def _page(lang: Lang, title: str, *children: ET.Element) -> bytes:
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", CSS),
    )
    return as_html(tag("html", head, tag("body", *children), lang=lang))


def _front(books: tuple[Book, ...]) -> bytes:
    """Choose the language; everything is said in each of them."""
    choices = [
        tag(
            "li",
            tag("a", book.name, href=f"{book.lang}/index.html", hreflang=book.lang),
            tag("div", book.title),
            tag("div", book.edition, class_="soft"),
            lang=book.lang,
        )
        for book in books
    ]
    first = books[0]
    return _page(first.lang, first.title, tag("main", tag("h1", first.title), tag("ol", *choices, class_="route")))


def _tongues(book: Book, books: tuple[Book, ...], file: str) -> ET.Element:
    """The same page in the other languages."""
    items = [
        tag("li", tag("a", b.name, href=f"../{b.lang}/{file}", lang=b.lang, hreflang=b.lang))
        for b in books
        if b.lang != book.lang
    ]
    return tag("nav", tag("ul", *items), class_="tongues", aria_label=book.words.languages)


def _contents(book: Book, books: tuple[Book, ...]) -> bytes:
    chapters = [
        tag(
            "li", tag("a", chapter.title, href=f"{chapter.slug}.html"), " ", tag("small", chapter.kicker, class_="soft")
        )
        for chapter in book.chapters
    ]
    return _page(
        book.lang,
        book.title,
        _tongues(book, books, "index.html"),
        tag(
            "main",
            tag("p", book.edition, class_="soft"),
            tag("h1", book.title),
            *(tag("p", sentence) for sentence in book.lead),
            *([tag("p", tag("a", book.words.paper, href=PAPER))] if book.words.paper else []),
            tag("h2", book.words.contents),
            tag("ol", *chapters, class_="route"),
            *([tag("h2", book.words.how), *map(_block, book.how)] if book.how else []),
        ),
    )


def _chapter(book: Book, chapter: Chapter, books: tuple[Book, ...]) -> bytes:
    sections = [tag("li", tag("a", s.words, href=f"#{s.anchor}")) for s in chapter.sections]
    back = tag("nav", tag("p", tag("a", book.title, href="index.html")))
    return _page(
        book.lang,
        f"{chapter.title} - {book.title}",
        _tongues(book, books, f"{chapter.slug}.html"),
        back,
        tag(
            "main",
            *([tag("p", chapter.kicker, class_="soft")] if chapter.kicker else []),
            tag("h1", chapter.title),
            tag("nav", tag("ul", *sections), aria_label=book.words.contents),
            *_sections(chapter),
            tag("p", book.edition, class_="soft"),
        ),
    )


def _sections(chapter: Chapter) -> list[ET.Element]:
    """A section for each `Section`, a division in it for each `Heading`, each with what follows it."""
    found: list[ET.Element] = []
    within: list[ET.Element] = []
    for block in chapter.blocks:
        if isinstance(block, Section):
            element = tag("section", tag("h2", block.words), id=block.anchor)
            found.append(element)
            within = [element]
        elif isinstance(block, Heading):
            mark = tag("span", block.mark, class_="mark danger" if block.is_danger else "mark")
            heading = tag("h3", mark, " ", block.words) if block.mark else tag("h3", block.words)
            element = tag("div", heading, id=block.anchor, class_="stop" if block.mark else "part")
            within[0].append(element)
            within = [within[0], element]
        else:
            if not within:  # what stands before the first section
                within = [tag("section")]
                found.append(within[0])
            within[-1].append(_block(block))
    return found


def _block(block: Block) -> ET.Element:  # noqa: C901, PLR0911 - one kind of block a case
    match block:
        case Para(words, is_soft):
            return tag("p", words, **({"class_": "soft"} if is_soft else {}))
        case Notice(words):
            return tag("p", words, class_="notice")
        case Fields(rows):
            return tag("dl", *(element for row in rows for element in _field(row)))
        case Bullets(lines):
            return tag("ul", *(tag("li", words) for words in lines))
        case Answers(rows):
            told = [(r.weight, f"{r.label}: {r.weight.words}" if r.label else r.weight.words, r.then) for r in rows]
            items = [
                tag("li", _sign(weight), tag("div", words, *(tag("p", t, class_="soft") for t in then)))
                for weight, words, then in told
            ]
            return tag("ul", *items, class_="answers plain")
        case RuleRow(id_, band, words, lines):
            head = tag("p", tag("b", id_), words)
            return tag("div", head, tag("div", *_nested(lines)), class_=f"row {band.value}")
        case SignSets():
            return _sets(block)
        case Table():
            return _table(block)
        case Drawing(picture):
            return tag("div", drawing(picture), class_="drawing")
        case SignOff(words, lines):
            told_ = [tag("p", sentence) for sentence in words]
            return tag("div", *told_, *(tag("div", line, class_="line") for line in lines), class_="signoff")
        case Section() | Heading():
            message = "a heading opens a division; it is none itself"
            raise AssertionError(message)
        case _:
            assert_never(block)


def _field(row: Field) -> tuple[ET.Element, ET.Element]:
    return tag("dt", row.name), tag("dd", row.value, **({"lang": str(row.lang)} if row.lang else {}))


def _sign(weight: Weight) -> ET.Element:
    return small(sign(weight), WIDE, HIGH)


def _nested(lines: tuple[tuple[int, str], ...]) -> list[ET.Element]:
    """The condition as a paragraph, and as lists within lists below it."""
    found: list[ET.Element] = []
    lists: list[ET.Element] = []
    for depth, words in lines:
        if depth == 0:
            found.append(tag("p", words))
            continue
        del lists[depth:]
        if len(lists) < depth:
            deeper = tag("ul")
            (lists[-1][-1].append if lists else found.append)(deeper)
            lists.append(deeper)
        lists[-1].append(tag("li", words))
    return found


def _sets(block: SignSets) -> ET.Element:
    found = []
    for row in block.rows:
        signs = [
            tag("li", _sign(weight), tag("span", " ".join(filter(None, (weight.words, about)))))
            for weight, about in row.signs
        ]
        examples = [tag("li", question, " ", tag("strong", answer)) for question, answer in row.examples]
        found.append(
            tag(
                "div",
                tag("ul", *signs, class_="signs"),
                tag("p", row.count, class_="soft"),
                tag("p", f"{block.example}:"),
                tag("ul", *examples),
                class_="set",
            )
        )
    return tag("div", *found)


def _table(block: Table) -> ET.Element:
    widths = [tag("col", style=f"width: {width}%") for width in block.widths]
    heads = tag("thead", tag("tr", *(tag("th", words, scope="col") for words in block.heads)))
    rows = [tag("tr", *(tag("td", _cell(cell)) for cell in row)) for row in block.rows]
    return tag("table", tag("colgroup", *widths), heads, tag("tbody", *rows))


def _cell(cell: str | Link) -> ET.Element | str:
    if isinstance(cell, str):
        return cell
    return tag("a", cell.url, href=cell.url, rel="noreferrer") if is_web(cell.url) else cell.url


def is_web(url: str) -> bool:
    """Whether it may be a link: nothing but an address on the web."""
    return url.startswith(("https://", "http://"))
