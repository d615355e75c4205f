"""The Markdown subset: five kinds of blocks, everything else refused by name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.markdown import Piece, sections
from kiosk.core.topic import BlockKind

PAGE = "## Title {#page}\n\n"


def test_the_five_kinds_of_blocks_are_read_with_their_lines() -> None:
    """Folded lines are joined, a note of two paragraphs gives two blocks, and lines are the file's."""
    body = PAGE + "One\ntwo.\n\n- a\n- b\n\n> Calm.\n>\n> Too.\n\n> [!CARE]\n> Care.\n\n<contact:kcik>\n"
    (section,), complaints = sections(body, first_line=20)
    assert complaints == ()
    assert (section.id, section.title, section.line) == ("page", "Title", 20)
    assert section.pieces == (
        Piece(BlockKind.PARAGRAPH, "One two.", 22),
        Piece(BlockKind.BULLET, "a", 25),
        Piece(BlockKind.BULLET, "b", 26),
        Piece(BlockKind.CALM, "Calm.", 28),
        Piece(BlockKind.CALM, "Too.", 30),
        Piece(BlockKind.CARE, "Care.", 32),
        Piece(BlockKind.CONTACT, "kcik", 35),
    )


def test_escapes_and_entities_are_read_as_their_characters() -> None:
    """An author may escape a star; the visitor sees the star."""
    (section,), complaints = sections(PAGE + "2 \\* 3 &amp; 4", 1)
    assert (complaints, section.pieces[0].content) == ((), "2 * 3 & 4")


@pytest.mark.parametrize(
    ("block", "line", "message"),
    [
        ("a **b** c", 3, "bold"),
        ("a\nb *c*", 4, "emphasis"),
        ("a `b`", 3, "code in backticks"),
        ("~~a~~", 3, "strike-through"),
        ("[a](https://a.example)", 3, "a link"),
        ("<https://a.example>", 3, "a link"),
        ("see <contact:kcik>", 3, "a link"),
        ("![a](b.png)", 3, "an image"),
        ("a <b>c</b>", 3, "HTML"),
        ("<div>\na\n</div>", 3, "HTML"),
        ("a\\\nb", 3, "a forced line break"),
        ("1. a", 3, "a numbered list"),
        ("- a\n  - b", 4, "a list inside another block"),
        ("> - a", 3, "a list inside another block"),
        ("> > a", 3, "a note inside another block"),
        ("```\na\n```", 3, "a code block"),
        ("    a", 3, "indented code"),
        ("***", 3, "a rule"),
        ("|a|b|\n|-|-|\n|c|d|", 3, "a table"),
        ("[a]: https://a.example", 1, "link definitions"),
        ("# Big {#big}\n\na", 3, "only page headings"),
        ("### Small {#small}\n\na", 3, "only page headings"),
        ("Title\n-----\n\na", 3, "only page headings"),
        ("## No id\n\na", 3, "ends with its id"),
        ("## {#x}\n\na", 3, "needs a title"),
        ("- <contact:kcik>", 3, "a paragraph of its own"),
        ("> [!NOTE]\n> a", 3, "the only marked note"),
        ("a [!CARE]", 3, "only at the start of a note"),
        ("> [!CARE]", 3, "an empty block"),
        ("-", 3, "an empty block"),
        (">", 3, "an empty block"),
    ],
)
def test_other_markup_is_refused_by_name_and_line(block: str, line: int, message: str) -> None:
    """Authors learn what is not possible, where, instead of seeing asterisks on the screen."""
    complaints = sections(PAGE + block, 1)[1]
    assert (line, message) in [(c.line, message) for c in complaints if message in c.message], complaints


def test_text_before_a_page_and_empty_pages_are_refused() -> None:
    """Every text belongs to a page, and every page has text."""
    messages = [complaint.message for complaint in sections("lost\n\n## A {#a}\n\n## B {#b}\n\nb", 1)[1]]
    assert any("before the first page" in message for message in messages)
    assert any("'A' is empty" in message for message in messages)


@settings(deadline=None)
@given(st.text(alphabet="ab \n-#>*_`[]!<>(){}|&\\:.1~", max_size=80))
def test_no_text_an_author_writes_can_break_the_parser(body: str) -> None:
    """Whatever is written, blocks come out or complaints, and every line lies in the file."""
    found, complaints = sections(PAGE + body, 1)
    last = (PAGE + body).count("\n") + 1
    assert all(1 <= complaint.line <= last for complaint in complaints)
    assert all(1 <= piece.line <= last and piece.content for section in found for piece in section.pieces)
