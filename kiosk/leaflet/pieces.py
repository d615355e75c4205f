"""A leaflet's blocks as pieces of a sheet: measured, not yet placed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, assert_never

from kiosk.core.blocks import (
    Beside,
    Closing,
    ContactLines,
    EmergencyLine,
    Heading,
    Note,
    NumberedStep,
    Plea,
    Rows,
    Spoken,
)
from kiosk.leaflet.column import ROUNDING, Column, Piece, stacked
from kiosk.leaflet.contact_piece import contact_piece, emergency_piece
from kiosk.leaflet.fonts import PT_MM, Face, width_mm
from kiosk.leaflet.marks import Hairline, Line, Look, Mark, Part, Role, Stop
from kiosk.leaflet.style import SOFT

if TYPE_CHECKING:
    from kiosk.core.blocks import Block, Row
    from kiosk.core.text import Text
    from kiosk.leaflet.style import Style
    from kiosk.leaflet.wording import Twin, Wording

_SECOND_TITLE_SHARE: Final = 0.6
_COUNT_MM: Final = 12.0
"""Room for a sheet's number beside the title."""
_GUTTER_MM: Final = 9.0
_DOT_MM: Final = 3.0
"""From a dot's middle to the words it stands before."""
_DOT_RADIUS_MM: Final = 0.6
_NARROWEST_SHARE: Final = 0.4
"""The right half of a table's row, where both halves want more than there is."""
_BETWEEN_MM: Final = 2.0
"""Between the halves of a table's row."""


def title(text: Text, style: Style, wording: Wording) -> Piece:
    """The leaflet's name; the sheet's number has its place to the right of it."""
    column = Column(style.text_mm, style.column_mm - (_COUNT_MM if style.height_mm else 0))
    words = wording.say(text)
    column.add(words.first, Face.BOLD, style.title_pt, part=Part(Role.TITLE))
    column.second(words, style.title_pt * _SECOND_TITLE_SHARE, Part(Role.TITLE))
    return Piece(tuple(column.lines), column.y_mm, 0, is_opening=True)


def piece(  # noqa: C901, PLR0911 - one arm for each kind of block
    block: Block, style: Style, wording: Wording, columns: int = 1
) -> Piece:
    """One block, measured. `columns` is how many codes stand side by side in the widest block of the leaflet."""
    match block:
        case Heading(text):
            column = Column(style.text_mm, style.column_mm, style.second_share)
            column.twin(wording.say(text), Face.BOLD, style.heading_pt, part=Part(Role.HEADING))
            return Piece(tuple(column.lines), column.y_mm, style.gap_mm * 1.6, is_opening=True)
        case Plea(text):
            column = Column(style.text_mm, style.column_mm, style.second_share)
            words = wording.say(text)
            column.add(words.first, Face.BOLD, style.title_pt, part=Part(Role.PLEA))
            column.second(words, style.title_pt * _SECOND_TITLE_SHARE, Part(Role.PLEA))
            stop = Stop(style.route_mm, column.middle_of_first(), style.route_width_mm * 1.7, Look.FILLED)
            return Piece((*column.lines, stop), column.y_mm, style.gap_mm)
        case EmergencyLine(lead, code):
            return emergency_piece(lead, code, style, wording)
        case ContactLines():
            return contact_piece(block, style, wording, columns)
        case NumberedStep(number, text):
            column = Column(style.text_mm, style.column_mm, style.second_share)
            column.twin(wording.say(text), Face.REGULAR, style.body_pt, part=Part(Role.ITEM))
            radius = min(0.68 * style.body_pt * PT_MM, style.route_mm - style.right_mm)
            size_pt = min(style.body_pt * 0.8, radius / PT_MM * 1.2)
            stop = Stop(style.route_mm, column.middle_of_first(), radius, Look.RING, str(number), size_pt)
            return Piece((stop, *column.lines), column.y_mm, style.gap_mm * 0.6)
        case Note(text, is_strong):
            return _note(wording.say(text), Face.BOLD if is_strong else Face.REGULAR, style)
        case Spoken(text, languages):
            return _note(wording.spoken(text, languages), Face.REGULAR, style)
        case Rows(rows):
            return _table(rows, style, wording)
        case Closing():
            column = Column(style.text_mm, style.column_mm, style.second_share)
            column.y_mm = style.gap_mm * 0.6
            column.twin(wording.say(block.text), Face.REGULAR, style.note_pt)
            column.twin(wording.checked(block), Face.REGULAR, style.note_pt, SOFT, before_mm=0.5)
            line = Hairline(style.text_mm, 0, style.column_mm)
            return Piece((line, *column.lines), column.y_mm, style.gap_mm, is_last=True)
        case Beside(left, right):
            return _beside(left, right, style, wording)
        case _:
            assert_never(block)


def plain(part: Piece) -> Piece:
    """The piece without its stops: for what shall not look like ours."""
    return replace(part, marks=tuple(mark for mark in part.marks if not isinstance(mark, Stop)))


def rule(style: Style) -> Piece:
    """A thin line across."""
    return Piece((Hairline(style.text_mm, 0, style.column_mm),), 0, style.gap_mm)


def _note(words: Twin, face: Face, style: Style) -> Piece:
    column = Column(style.text_mm, style.column_mm, style.second_share)
    column.twin(words, face, style.body_pt, part=Part(Role.ITEM))
    stop = Stop(style.route_mm, column.middle_of_first(), style.route_width_mm * 0.28, Look.DOT)
    return Piece((stop, *column.lines), column.y_mm, style.gap_mm * 0.5)


def _table(rows: tuple[Row, ...], style: Style, wording: Wording) -> Piece:
    """Rows of two: the left one begins at the left, the right one ends at the right."""
    lines: list[Line] = []
    y = 0.0
    worded = [wording.row(row) for row in rows]
    room = _right_mm(worded, style)
    for row, (left, right) in zip(rows, worded, strict=True):
        is_second = row.right is None and wording.second is not None
        one = Column(style.text_mm, style.column_mm - room - _BETWEEN_MM)
        one.add(left, Face.REGULAR, style.body_pt, part=Part(Role.LEFT))
        other = Column(style.text_mm, room)
        other.add(right, Face.REGULAR, style.body_pt, part=Part(Role.RIGHT, is_second))
        ends = style.width_mm - style.right_mm
        lines += [replace(line, y_mm=line.y_mm + y) for line in one.lines]
        lines += [replace(line, x_mm=ends - line.width_mm, y_mm=line.y_mm + y, column_mm=0) for line in other.lines]
        y += max(one.y_mm, other.y_mm) + style.gap_mm * 0.2
    return Piece(tuple(lines), y, style.gap_mm)


def _right_mm(rows: list[tuple[str, str]], style: Style) -> float:
    """The room of a table's right half: what its words need where both halves fit, else about half of it."""
    left, right = (
        max(width_mm(side, Face.REGULAR, style.body_pt) * ROUNDING for side in sides)
        for sides in zip(*rows, strict=True)
    )
    room = style.column_mm - _BETWEEN_MM
    return right if left + right <= room else room * min(max(right / (left + right), _NARROWEST_SHARE), 0.5)


def _beside(left: tuple[Block, ...], right: tuple[Block, ...], style: Style, wording: Wording) -> Piece:
    """Two stacks; the route has its stops on the left, the right one has dots of its own."""
    half = (style.column_mm - _GUTTER_MM) / 2
    begins = style.text_mm + half + _GUTTER_MM
    ours = replace(style, right_mm=style.width_mm - style.text_mm - half)
    theirs = replace(style, text_mm=begins, route_mm=begins - _DOT_MM)
    parts = [piece(block, ours, wording) for block in left]
    one, one_ends = stacked(parts)
    other, other_ends = stacked(piece(block, theirs, wording) for block in right)
    dotted: list[Mark] = [
        replace(m, radius_mm=_DOT_RADIUS_MM, look=Look.FILLED) if isinstance(m, Stop) else m for m in other
    ]
    return Piece((*one, *dotted), max(one_ends, other_ends), parts[0].before_mm)
