"""Where a leaflet goes on to its next sheet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.leaflet.breaks import filled
from kiosk.leaflet.column import Piece

ROOM = 100.0

pieces = st.lists(
    st.builds(
        lambda height, before, is_opening: Piece((), height, before, is_opening=is_opening),
        st.floats(min_value=1, max_value=60),
        st.floats(min_value=0, max_value=8),
        st.booleans(),
    ),
    max_size=14,
)


def _piece(height: float, *, is_opening: bool = False, is_last: bool = False) -> Piece:
    return Piece((), height, 0.0, is_opening=is_opening, is_last=is_last)


def _height(sheet: tuple[Piece, ...]) -> float:
    return sum(piece.height_mm for piece in sheet) + sum(piece.before_mm for piece in sheet[1:])


def _greedy(parts: list[Piece]) -> int:
    """How many sheets it takes when each is filled as far as it goes, and nothing has to stay together."""
    sheets: list[tuple[Piece, ...]] = [()]
    for part in parts:
        if sheets[-1] and _height((*sheets[-1], part)) > ROOM:
            sheets.append(())
        sheets[-1] = (*sheets[-1], part)
    return len(sheets)


@given(pieces)
def test_every_piece_is_there_once_in_its_order_and_no_sheet_is_too_full(parts: list[Piece]) -> None:
    """Whatever their heights; no better filling takes another sheet, unless a heading would end one."""
    sheets = filled(parts, ROOM, ROOM).sheets
    assert [piece for sheet in sheets for piece in sheet] == parts
    assert all(_height(sheet) <= ROOM for sheet in sheets)
    if not any(part.is_opening for part in parts):
        assert len(sheets) == _greedy(parts)


def test_a_further_sheet_begins_with_a_heading_where_that_takes_no_more_sheets() -> None:
    """A country, or what a visitor told us, has a sheet for itself."""
    poland = [_piece(5, is_opening=True), *[_piece(20)] * 3]
    there = [_piece(5, is_opening=True), *[_piece(20)] * 4]
    first, second = filled([*poland, *there], ROOM, ROOM).sheets
    assert (list(first), list(second)) == (poland, there)


def test_one_line_is_not_left_alone_on_the_last_sheet() -> None:
    """Others go with it, so that the sheet looks meant."""
    first, second = filled([*[_piece(19)] * 6], ROOM, ROOM).sheets
    assert (len(first), len(second)) == (4, 2)


def test_the_foot_stays_with_what_it_ends_and_a_heading_with_what_it_opens() -> None:
    """Neither stands on a sheet without it."""
    parts = [*[_piece(30)] * 3, _piece(10, is_opening=True), _piece(5), _piece(5, is_last=True)]
    *_, last = filled(parts, ROOM, ROOM).sheets
    assert list(last[-3:]) == parts[-3:]


def test_without_pieces_there_is_one_empty_sheet() -> None:
    """A leaflet always has paper."""
    assert filled([], ROOM, ROOM).sheets == ((),)
