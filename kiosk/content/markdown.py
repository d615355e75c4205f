"""The Markdown subset of topics, parsed once into blocks for screen, paper and voice.

Pages (`## Title {#id}`), paragraphs, bullets, calm and care notes, cards of contacts and of trainings and handbooks.
All other CommonMark is understood and refused by name, rather than shown as asterisks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from kiosk.core.names import is_id
from kiosk.core.topic import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_MARKDOWN: Final = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_PAGE_ID: Final = re.compile(r"\s*\{#([^{}]*)\}\Z")
_CARE: Final = "[!CARE]"
_CARDS: Final = {"contact:": BlockKind.CONTACT, "material:": BlockKind.MATERIAL}
"""What a card's address begins with: `<contact:kcik>`."""
_EMPTY: Final = "an empty block; write its text or remove it"
_REFUSED: Final = {
    "blockquote": "a note inside another block",
    "bullet_list": "a list inside another block",
    "code_block": "indented code",
    "code_inline": "code in backticks",
    "em": "emphasis (*, _)",
    "fence": "a code block",
    "hardbreak": "a forced line break",
    "heading": "a heading inside another block",
    "hr": "a rule (---)",
    "html_block": "HTML",
    "html_inline": "HTML",
    "image": "an image",
    "link": "a link; a contact's card is a paragraph of its own: <contact:id>",
    "ordered_list": "a numbered list",
    "s": "strike-through",
    "strong": "bold (**)",
    "table": "a table",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One block as written."""

    kind: BlockKind
    content: str
    """Its text in one line; the id of what a card shows."""
    line: int


@dataclass(frozen=True, slots=True)
class Section:
    """One page as written."""

    id: str
    title: str
    line: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong on a line."""

    line: int
    message: str


def sections(body: str, first_line: int) -> tuple[tuple[Section, ...], tuple[Complaint, ...]]:
    """The pages of a topic's body, and everything in it that the subset does not know.

    `first_line` is the file's line on which the body starts.
    """
    environment: dict[str, object] = {}
    tokens = _MARKDOWN.parse(body, environment)
    parser = _Parser(first_line, [], [], [])
    if environment.get("references"):
        parser.complain(0, "link definitions ([x]: ...) are not part of our Markdown; remove them")
    parser.blocks(tokens)
    parser.close_page()
    return tuple(parser.sections), tuple(parser.complaints)


@dataclass(slots=True)
class _Parser:
    first_line: int
    sections: list[Section]
    complaints: list[Complaint]
    pieces: list[Piece]
    page: tuple[str, str, int] | None = None
    """Id, title and line of the page being read."""

    def complain(self, line: int, message: str) -> None:
        self.complaints.append(Complaint(line + self.first_line, message))

    def blocks(self, tokens: list[Token]) -> None:
        for opening, inner in _grouped(tokens):
            line = opening.map[0] if opening.map else 0
            match opening.type:
                case "heading_open":
                    self._heading(opening, inner, line)
                case "paragraph_open":
                    self._paragraph(BlockKind.PARAGRAPH, inner[0], line)
                case "bullet_list_open":
                    for item, content in _grouped(inner):
                        self._paragraphs(BlockKind.BULLET, content, item.map[0] if item.map else line)
                case "blockquote_open":
                    self._note(inner, line)
                case _:
                    self._refuse(opening, line)

    def close_page(self) -> None:
        if self.page is None:
            return
        id_, title, line = self.page
        if not self.pieces:
            self.complaints.append(Complaint(line, f"the page {title!r} is empty; write its text or remove it"))
        self.sections.append(Section(id_, title, line, tuple(self.pieces)))
        self.pieces = []

    def _heading(self, opening: Token, inner: list[Token], line: int) -> None:
        text = self._plain(inner[0], line)
        if opening.tag != "h2" or opening.markup != "##":
            self.complain(line, "only page headings exist: `## Title {#page-id}`")
        self.close_page()
        found = _PAGE_ID.search(text)
        if found is None or not is_id(found[1]):
            self.complain(line, "a page's heading ends with its id: `## Title {#page-id}`, of a-z, 0-9 and '-'")
        title = text[: found.start()] if found else text
        if not title:
            self.complain(line, "a page needs a title before its id: `## Title {#page-id}`")
        self.page = (found[1] if found else "", title, line + self.first_line)

    def _note(self, inner: list[Token], line: int) -> None:
        is_care = len(inner) > 1 and inner[1].content.startswith(_CARE)
        self._paragraphs(BlockKind.CARE if is_care else BlockKind.CALM, inner, line)

    def _paragraphs(self, kind: BlockKind, tokens: list[Token], line: int) -> None:
        """The text inside a bullet or a note, where only paragraphs may stand."""
        before = len(self.pieces), len(self.complaints)
        for opening, inner in _grouped(tokens):
            own_line = opening.map[0] if opening.map else line
            if opening.type == "paragraph_open":
                self._paragraph(kind, inner[0], own_line)
            else:
                self._refuse(opening, own_line)
        if before == (len(self.pieces), len(self.complaints)):
            self.complain(line, _EMPTY)

    def _paragraph(self, kind: BlockKind, inline: Token, line: int) -> None:
        children = inline.children or []
        is_card = bool(children) and children[0].type == "link_open" and children[0].markup == "autolink"
        if is_card and inline.content == f"<{children[1].content}>":
            beginning, colon, id_ = children[1].content.partition(":")
            card = _CARDS.get(beginning + colon)
            if card is not None:
                if kind is not BlockKind.PARAGRAPH:
                    self.complain(line, "a card stands in a paragraph of its own, not in a bullet or a note")
                self._add(card, id_, line)
                return
        text = self._plain(inline, line)
        if kind is BlockKind.CARE:
            text = text.removeprefix(_CARE).strip()
        elif _CARE in text:
            self.complain(line, f"{_CARE} stands only at the start of a note: `> {_CARE}`")
        if text.startswith("[!"):
            self.complain(line, f"the only marked note is `> {_CARE}`")
        if text:
            self._add(kind, text, line)
        elif kind is not BlockKind.CARE:
            self.complain(line, _EMPTY)

    def _add(self, kind: BlockKind, content: str, line: int) -> None:
        if self.page is None:
            self.complain(line, "text before the first page; start with `## Title {#page-id}`")
            return
        self.pieces.append(Piece(kind, content, line + self.first_line))

    def _plain(self, inline: Token, line: int) -> str:
        """The words of an inline token; refuses its markup."""
        words: list[str] = []
        depth = 0
        for child in inline.children or []:
            if child.type == "softbreak":
                depth += 1
                words.append(" ")
            elif child.type == "text":
                words.append(child.content)
            elif not child.type.endswith("_close"):
                self._refuse(child, line + depth)
        return "".join(words).strip()

    def _refuse(self, token: Token, line: int) -> None:
        name = token.type.removesuffix("_open")
        self.complain(line, f"not part of our Markdown: {_REFUSED.get(name, name)}")


def _grouped(tokens: list[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """Each block at the top of `tokens` with the tokens inside it."""
    index = 0
    while index < len(tokens):
        opening = tokens[index]
        end = index
        if opening.nesting == 1:
            end = next(
                at
                for at in range(index + 1, len(tokens))
                if tokens[at].level == opening.level and tokens[at].nesting == -1
            )
        yield opening, tokens[index + 1 : end]
        index = end + 1
