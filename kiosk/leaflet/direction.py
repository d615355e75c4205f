"""Sheets of languages that are read from right to left: laid out like any other, then seen in a mirror.

Words are not: what stands in a line is `bidi.py`'s. A paragraph whose language runs the other way than the sheet's
begins at the other edge of its column.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from kiosk.leaflet.bidi import has_right_to_left
from kiosk.leaflet.marks import Guide, Hairline, Line, Square, Stop

if TYPE_CHECKING:
    from kiosk.leaflet.marks import Mark, Sheet


def directed(sheet: Sheet, is_rtl: bool, second_is_rtl: bool) -> Sheet:  # noqa: FBT001 - the two languages' directions
    """The sheet for a first and a second language of these directions."""
    if not is_rtl and not second_is_rtl:
        return sheet
    marks = tuple(
        _begun(mark, is_rtl=is_rtl, second_is_rtl=second_is_rtl) if isinstance(mark, Line) else mark
        for mark in sheet.marks
    )
    if not is_rtl:
        return replace(sheet, marks=marks)
    wide = sheet.width_mm
    guides = tuple(Guide(wide - g.to_x_mm, g.y_mm, wide - g.x_mm, g.to_y_mm) for g in sheet.guides)
    return replace(sheet, marks=tuple(_mirrored(mark, wide) for mark in marks), guides=guides, is_mirrored=True)


def _begun(line: Line, *, is_rtl: bool, second_is_rtl: bool) -> Line:
    """A line read as its language is, if it has a letter of it: `22 628`, `0 °C`, `strada.org.pl` stay as they are."""
    runs = second_is_rtl if line.part.is_second else is_rtl
    spare = line.column_mm - line.width_mm if line.column_mm and runs is not is_rtl else 0
    return replace(
        line,
        is_rtl=runs and has_right_to_left(line.words),
        x_mm=line.x_mm + (-spare if line.is_turned else spare),
    )


def _mirrored(mark: Mark, wide_mm: float) -> Mark:
    x = wide_mm - mark.x_mm
    match mark:
        case Line():
            return replace(mark, x_mm=x + (mark.width_mm if mark.is_turned else -mark.width_mm))
        case Square():
            return replace(mark, x_mm=x - mark.size_mm)
        case Hairline():
            return replace(mark, x_mm=x - mark.length_mm)
        case Stop():
            return replace(mark, x_mm=x)
        case _:
            assert_never(mark)
