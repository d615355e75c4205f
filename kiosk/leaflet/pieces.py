"""A leaflet's blocks as pieces of a sheet: measured, not yet placed. A piece is never cut."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from kiosk.core.blocks import LANGUAGES, Beside, Closing, ContactLines, EmergencyLine, Heading, Note, NumberedStep
from kiosk.leaflet.column import Column, Piece
from kiosk.leaflet.fonts import PT_MM, Face, width_mm
from kiosk.leaflet.marks import Hairline, Look, Mark, Square, Stop
from kiosk.leaflet.style import INK, SMALLEST_PT, SOFT

if TYPE_CHECKING:
    from kiosk.core.blocks import Block, Code
    from kiosk.core.text import Text
    from kiosk.leaflet.style import Style
    from kiosk.leaflet.wording import Twin, Wording

_SECOND_TITLE_SHARE = 0.6
_CODE_GAP_MM = 2.0
_COUNT_MM = 12.0
"""Room for a sheet's number beside the title."""
_RAISED_MM = 2.0
"""How far a code's quiet zone reaches above its piece, into the space between pieces: its ink then lines up better."""
_GUTTER_MM = 9.0
_DOT_MM = 3.0
"""From a dot's middle to the words it stands before."""
_DOT_RADIUS_MM = 0.6


def title(text: Text, style: Style, wording: Wording) -> Piece:
    """The leaflet's name; the sheet's number has its place to the right of it."""
    column = Column(style.text_mm, style.column_mm - _COUNT_MM)
    words = wording.say(text)
    column.add(words.first, Face.BOLD, style.title_pt)
    column.add(words.second, Face.REGULAR, style.title_pt * _SECOND_TITLE_SHARE, SOFT)
    return Piece(tuple(column.lines), column.y_mm, 0, is_opening=True)


def piece(  # noqa: PLR0911 - one arm for each kind of block
    block: Block, style: Style, wording: Wording, columns: int
) -> Piece:
    """One block, measured. `columns` is how many codes stand side by side in the widest block of the leaflet."""
    match block:
        case Heading(text):
            column = Column(style.text_mm, style.column_mm)
            column.twin(wording.say(text), Face.BOLD, style.heading_pt)
            return Piece(tuple(column.lines), column.y_mm, style.gap_mm * 1.6, is_opening=True)
        case EmergencyLine(lead, code):
            return _emergency(wording.say(lead), code, style)
        case ContactLines():
            return _contact(block, style, wording, columns)
        case NumberedStep(number, text):
            column = Column(style.text_mm, style.column_mm)
            column.twin(wording.say(text), Face.REGULAR, style.body_pt)
            radius = 0.68 * style.body_pt * PT_MM
            stop = Stop(style.route_mm, column.middle_of_first(), radius, Look.RING, str(number), style.body_pt * 0.8)
            return Piece((*column.lines, stop), column.y_mm, style.gap_mm * 0.6)
        case Note(text, is_strong):
            column = Column(style.text_mm, style.column_mm)
            column.twin(wording.say(text), Face.BOLD if is_strong else Face.REGULAR, style.body_pt)
            stop = Stop(style.route_mm, column.middle_of_first(), style.route_width_mm * 0.28, Look.DOT)
            return Piece((*column.lines, stop), column.y_mm, style.gap_mm * 0.5)
        case Closing():
            column = Column(style.text_mm, style.column_mm)
            column.y_mm = style.gap_mm * 0.6
            column.twin(wording.say(block.text), Face.REGULAR, style.note_pt)
            column.twin(wording.checked(block), Face.REGULAR, style.note_pt, SOFT, before_mm=0.5)
            line = Hairline(style.text_mm, 0, style.column_mm)
            return Piece((line, *column.lines), column.y_mm, style.gap_mm, is_last=True)
        case Beside(left, right):
            return _beside(left, right, style, wording)
        case _:
            assert_never(block)


def stacked(blocks: tuple[Block, ...], style: Style, wording: Wording, columns: int) -> Piece:
    """Blocks one under the other as one piece."""
    marks: list[Mark] = []
    y = 0.0
    parts = [piece(block, style, wording, columns) for block in blocks]
    for index, part in enumerate(parts):
        y += part.before_mm if index else 0
        marks += [mark.moved(y) for mark in part.marks]
        y += part.height_mm
    return Piece(tuple(marks), y, parts[0].before_mm)


def _beside(left: tuple[Block, ...], right: tuple[Block, ...], style: Style, wording: Wording) -> Piece:
    """Two stacks; the route has its stops on the left, the right one has dots of its own."""
    half = (style.column_mm - _GUTTER_MM) / 2
    begins = style.text_mm + half + _GUTTER_MM
    one = stacked(left, replace(style, right_mm=style.width_mm - style.text_mm - half), wording, 1)
    other = stacked(right, replace(style, text_mm=begins, route_mm=begins - _DOT_MM), wording, 1)
    dotted = [replace(m, radius_mm=_DOT_RADIUS_MM, look=Look.FILLED) if isinstance(m, Stop) else m for m in other.marks]
    return Piece((*one.marks, *dotted), max(one.height_mm, other.height_mm), one.before_mm)


def _emergency(lead: Twin, code: Code, style: Style) -> Piece:
    column = Column(style.text_mm, style.column_mm - style.code_mm - _CODE_GAP_MM)
    column.twin(lead, Face.BOLD, style.heading_pt)
    stop = Stop(style.route_mm, column.middle_of_first(), style.route_width_mm * 1.7, Look.FILLED)
    column.whole(code.label, Face.BOLD, style.emergency_pt)
    square = Square(style.width_mm - style.right_mm - style.code_mm, -_RAISED_MM, style.code_mm, code.payload)
    height = max(column.y_mm, style.code_mm - _RAISED_MM)
    return Piece((*column.lines, stop, square), height, style.gap_mm)


def _contact(block: ContactLines, style: Style, wording: Wording, columns: int) -> Piece:
    taken = columns * (style.code_mm + _CODE_GAP_MM)
    column = Column(style.text_mm, style.column_mm - taken)
    column.twin(wording.say(block.name), Face.BOLD, style.name_pt)
    stop = Stop(style.route_mm, column.middle_of_first(), style.route_width_mm * 1.25, Look.RING)
    if block.what is not None:
        column.twin(wording.say(block.what), Face.REGULAR, style.body_pt, before_mm=0.3)
    if block.number:
        column.whole(block.number, Face.BOLD, style.number_pt, before_mm=0.6)
    if block.details:
        column.twin(wording.join(block.details), Face.REGULAR, style.note_pt, SOFT, before_mm=0.2)
    if block.languages:
        column.twin(wording.spoken(LANGUAGES, block.languages), Face.REGULAR, style.note_pt, SOFT)
    captioned = columns > 1 or not block.number
    if block.web and not (captioned and any(code.label == block.web for code in block.codes)):
        column.add(block.web, Face.REGULAR, style.note_pt, INK, 0.2)

    marks: list[Mark] = [*column.lines, stop]
    height = max(column.y_mm, style.code_mm - _RAISED_MM)
    # A number's code always stands in the same place, a website's to the right of it.
    slots = columns - 1 if block.number and columns > 1 else 0
    for index, code in enumerate(block.codes):
        from_right = max(slots - index, 0)
        x = style.width_mm - style.right_mm - style.code_mm - from_right * (style.code_mm + _CODE_GAP_MM)
        marks.append(Square(x, -_RAISED_MM, style.code_mm, code.payload))
        if captioned:
            caption = _caption(code.label, x, style)
            marks += caption.lines
            height = max(height, caption.y_mm)
    return Piece(tuple(marks), height, max(style.gap_mm * 0.7, _RAISED_MM))


def _caption(label: str, x_mm: float, style: Style) -> Column:
    """The same as the code says, for a person, in the middle under it. It begins where the quiet zone ends."""
    largest = style.note_pt * 0.85
    size = max(SMALLEST_PT, min(largest, largest * style.code_mm / width_mm(label, Face.BOLD, largest)))
    column = Column(x_mm, style.code_mm)
    column.y_mm = style.code_mm - _RAISED_MM
    column.add(label, Face.BOLD, size)
    column.lines = [
        replace(line, x_mm=x_mm + (style.code_mm - width_mm(line.words, Face.BOLD, size)) / 2) for line in column.lines
    ]
    return column
