"""Cards on a sheet of A4, to be cut along its marks: ten to show, or five folded ones, printed on both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.blocks import ContactLines, Form, Note, Plea
from kiosk.core.paper import CARD_HEIGHT_MM, CARD_WIDTH_MM, CARDS_ACROSS, CARDS_DOWN, Paper
from kiosk.leaflet.column import Column, stacked
from kiosk.leaflet.fonts import Face
from kiosk.leaflet.marks import TEXT, Guide, Part, Role, Sheet, Square, Stop, moved
from kiosk.leaflet.panels import front, on_panels
from kiosk.leaflet.pieces import piece, plain

if TYPE_CHECKING:
    from kiosk.core.blocks import Leaflet
    from kiosk.leaflet.marks import Mark
    from kiosk.leaflet.style import Style
    from kiosk.leaflet.wording import Wording

_LEFT_MM: Final = (Paper.WALLET.width_mm - CARDS_ACROSS * CARD_WIDTH_MM) / 2
_TOP_MM: Final = (Paper.WALLET.height_mm - CARDS_DOWN * CARD_HEIGHT_MM) / 2
_MARK_MM: Final = 5.0
"""How long a cut mark is; it ends a little before the cards."""
_CLEAR_MM: Final = 1.5
_CODE_GAP_MM: Final = 1.5


def cards(leaflet: Leaflet, wording: Wording, style: Style) -> tuple[Sheet, ...]:
    """Ten times the same card on one sheet; or the outsides and the insides of five folded ones, on two."""
    if leaflet.form is Form.FOLDED:
        outside = [(), front(leaflet, wording, style)]
        inside = on_panels(leaflet, wording, style, 2)
        return (_sheet(outside, is_folded=True), _sheet(inside, is_folded=True))
    return (_sheet([_shown(leaflet, wording, style)] * CARDS_ACROSS, is_folded=False),)


def _shown(leaflet: Leaflet, wording: Wording, style: Style) -> tuple[Mark, ...]:
    """What is asked for to the left, the code to the right, the rest below both."""
    marks: tuple[Mark, ...] = ()
    for share in style.shares:
        marks, ends = _arranged(leaflet, wording, style.tightened(share))
        if ends <= style.floor_mm:
            break
    return marks


def _arranged(leaflet: Leaflet, wording: Wording, style: Style) -> tuple[tuple[Mark, ...], float]:
    column = Column(style.text_mm, style.column_mm - style.code_mm - _CODE_GAP_MM)
    codes: list[Mark] = []
    below = []
    for block in leaflet.blocks:
        if isinstance(block, Plea):
            column.twin(wording.say(block.text), Face.BOLD, style.title_pt, part=Part(Role.PLEA))
        elif isinstance(block, Note):
            column.twin(wording.say(block.text), Face.REGULAR, style.body_pt, before_mm=style.gap_mm)
        elif isinstance(block, ContactLines):
            link = next((wording.link(code) for code in block.codes if code.label == block.number), TEXT)
            column.whole(block.number, Face.BOLD, style.number_pt, style.gap_mm * 0.5, link)
            x = style.width_mm - style.right_mm - style.code_mm
            codes += [
                Square(x, style.top_mm - 1, style.code_mm, code.payload, wording.held(code)) for code in block.codes
            ]
        else:
            below.append(plain(piece(block, style, wording)))
    upper = max(style.top_mm + column.y_mm, *(code.box.bottom for code in codes)) + style.gap_mm * 0.5
    lower, ends = stacked(below, upper)
    return (*(moved(line, style.top_mm) for line in column.lines), *codes, *lower), ends


def _sheet(across: list[tuple[Mark, ...]], *, is_folded: bool) -> Sheet:
    """These cards, side by side, in each row; the first row comes first, and of what is the same the first."""
    plain_cards = [tuple(mark for mark in card if not isinstance(mark, Stop)) for card in across]
    marks = tuple(
        moved(mark, _TOP_MM + row * CARD_HEIGHT_MM, _LEFT_MM + place * CARD_WIDTH_MM)
        for row in range(CARDS_DOWN)
        for place, card in enumerate(plain_cards)
        for mark in card
    )
    once = sum(len(card) for place, card in enumerate(plain_cards) if card not in plain_cards[:place])
    paper = Paper.WALLET
    guides = tuple(_guides(is_folded=is_folded))
    return Sheet(paper.width_mm, paper.height_mm, marks, guides=guides, copied=len(marks) - once)


def _guides(*, is_folded: bool) -> list[Guide]:
    """Short lines in the margins where to cut; none between the halves of a folded card."""
    right, bottom = Paper.WALLET.width_mm - _LEFT_MM, Paper.WALLET.height_mm - _TOP_MM
    found = []
    for row in range(CARDS_DOWN + 1):
        y = _TOP_MM + row * CARD_HEIGHT_MM
        found.append(Guide(_LEFT_MM - _CLEAR_MM - _MARK_MM, y, _LEFT_MM - _CLEAR_MM, y))
        found.append(Guide(right + _CLEAR_MM, y, right + _CLEAR_MM + _MARK_MM, y))
    for place in range(CARDS_ACROSS + 1):
        if not (is_folded and 0 < place < CARDS_ACROSS):
            x = _LEFT_MM + place * CARD_WIDTH_MM
            found.append(Guide(x, _TOP_MM - _CLEAR_MM - _MARK_MM, x, _TOP_MM - _CLEAR_MM))
            found.append(Guide(x, bottom + _CLEAR_MM, x, bottom + _CLEAR_MM + _MARK_MM))
    return found
