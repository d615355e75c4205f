"""A contact, and the number for danger now, as pieces: words with their QR codes beside or under them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.core.blocks import LANGUAGES
from kiosk.leaflet.column import ROUNDING, Column, Piece
from kiosk.leaflet.fonts import Face, width_mm
from kiosk.leaflet.marks import TEXT, Look, Mark, Part, Role, Square, Stop
from kiosk.leaflet.style import INK, SMALLEST_PT, SOFT

if TYPE_CHECKING:
    from kiosk.core.blocks import Code, ContactLines
    from kiosk.core.text import Text
    from kiosk.leaflet.style import Style
    from kiosk.leaflet.wording import Wording

_CODE_GAP_MM: Final = 2.0
_RAISED_MM: Final = 2.0
"""How far a code's quiet zone reaches above its piece, into the space between pieces: its ink then lines up better."""
_STACKED_MM: Final = 1.0


def emergency_piece(lead: Text, code: Code, style: Style, wording: Wording) -> Piece:
    """The number for danger now, as large as there is room."""
    beside = 0.0 if style.is_stacked else style.code_mm + _CODE_GAP_MM
    column = Column(style.text_mm, style.column_mm - beside, style.second_share)
    column.twin(wording.say(lead), Face.BOLD, style.heading_pt, part=Part(Role.NAME))
    stop = Stop(style.route_mm, column.middle_of_first(), style.route_width_mm * 1.7, Look.FILLED)
    column.whole(code.label, Face.BOLD, style.emergency_pt, part=wording.link(code))
    if style.is_stacked:
        return _over_codes(column, [stop], (code,), style, wording)
    x = style.width_mm - style.right_mm - style.code_mm
    square = Square(x, -_RAISED_MM, style.code_mm, code.payload, wording.held(code))
    height = max(column.y_mm, style.code_mm - _RAISED_MM)
    return Piece((*column.lines, stop, square), height, style.gap_mm)


def contact_piece(block: ContactLines, style: Style, wording: Wording, columns: int) -> Piece:
    """One contact. `columns` is how many codes stand side by side in the widest contact of the leaflet."""
    beside = 0.0 if style.is_stacked else columns * (style.code_mm + _CODE_GAP_MM)
    captioned = (columns > 1 or not block.number) and not style.is_stacked
    column = Column(style.text_mm, style.column_mm - beside, style.second_share)
    column.twin(wording.say(block.name), Face.BOLD, style.name_pt, part=Part(Role.NAME))
    stop = Stop(style.route_mm, column.middle_of_first(), style.route_width_mm * 1.25, Look.RING)
    if block.what is not None:
        column.twin(wording.say(block.what), Face.REGULAR, style.body_pt, before_mm=0.3)
    links = {code.label: wording.link(code) for code in block.codes}
    if block.number:
        column.whole(block.number, Face.BOLD, style.number_pt, 0.6, links.get(block.number, TEXT))
    if block.details:
        column.twin(wording.join(block.details), Face.REGULAR, style.note_pt, SOFT, before_mm=0.2)
    if block.languages:
        column.twin(wording.spoken(LANGUAGES, block.languages), Face.REGULAR, style.note_pt, SOFT)
    if block.web and not (captioned and any(code.label == block.web for code in block.codes)):
        column.add(block.web, Face.REGULAR, style.note_pt, INK, 0.2, links.get(block.web, TEXT))
    if style.is_stacked:
        return _over_codes(column, [stop], block.codes, style, wording)

    marks: list[Mark] = [*column.lines, stop]
    height = max(column.y_mm, style.code_mm - _RAISED_MM)
    # A number's code always stands in the same place, a website's to the right of it.
    slots = columns - 1 if block.number and columns > 1 else 0
    for index, code in enumerate(block.codes):
        from_right = max(slots - index, 0)
        x = style.width_mm - style.right_mm - style.code_mm - from_right * (style.code_mm + _CODE_GAP_MM)
        marks.append(Square(x, -_RAISED_MM, style.code_mm, code.payload, wording.held(code)))
        if captioned:
            caption = _caption(code.label, x, style, links[code.label])
            marks += caption.lines
            height = max(height, caption.y_mm)
    return Piece(tuple(marks), height, max(style.gap_mm * 0.7, _RAISED_MM))


def _over_codes(column: Column, stops: list[Mark], codes: tuple[Code, ...], style: Style, wording: Wording) -> Piece:
    """Words above, codes one under the other below them: for paper too narrow for both side by side."""
    y = column.y_mm + _STACKED_MM
    marks: list[Mark] = [*column.lines, *stops]
    for code in codes:
        marks.append(Square(style.text_mm, y, style.code_mm, code.payload, wording.held(code)))
        y += style.code_mm
    return Piece(tuple(marks), y, style.gap_mm)


def _caption(label: str, x_mm: float, style: Style, part: Part) -> Column:
    """The same as the code says, for a person, in the middle under it. It begins where the quiet zone ends.

    As wide as the code and half of the gap on each side.
    """
    largest = style.note_pt * 0.85
    room = style.code_mm + _CODE_GAP_MM
    natural = width_mm(label, Face.BOLD, largest) * ROUNDING
    size = max(SMALLEST_PT, min(largest, largest * room / natural))
    column = Column(x_mm - _CODE_GAP_MM / 2, room)
    column.y_mm = style.code_mm - _RAISED_MM
    column.add(label, Face.BOLD, size, part=part)
    column.lines = [
        replace(line, x_mm=column.x_mm + (room - width_mm(line.words, Face.BOLD, size)) / 2) for line in column.lines
    ]
    return column
