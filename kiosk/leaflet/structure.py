"""A leaflet's marks as elements of its PDF's tree: headings, lists, tables, links and pictures, in reading order."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, assert_never

from kiosk.leaflet.fonts import PT_MM
from kiosk.leaflet.marks import Hairline, Line, Role, Square, Stop
from kiosk.leaflet.tags import DECIMAL, ROW_HEADER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.names import Lang
    from kiosk.leaflet.marks import Box, Mark, Sheet
    from kiosk.leaflet.tags import Element, Tags


def spans(marks: tuple[Mark, ...]) -> Iterator[list[Mark]]:
    """Marks that are one thing to a reader: the lines of a paragraph in one language; signs that say nothing."""
    group: list[Mark] = []
    for mark in marks:
        if group and not _goes_on(group[-1], mark):
            yield group
            group = []
        group.append(mark)
    if group:
        yield group


def _goes_on(last: Mark, mark: Mark) -> bool:
    if isinstance(mark, Line):
        return isinstance(last, Line) and mark.part.is_further and mark.part.is_second == last.part.is_second
    return _is_silent(last) and _is_silent(mark)


def _is_silent(mark: Mark) -> bool:
    return isinstance(mark, Hairline) or (isinstance(mark, Stop) and not mark.number)


class Outline:
    """The tree of one leaflet, as its marks are drawn."""

    def __init__(self, tags: Tags, second: Lang | None) -> None:
        self._tags = tags
        self._second = second or ""
        self._level = 0
        """Of the last title or heading that others stand under; 0 while there is none."""
        self._list: tuple[Element, bool] | None = None
        """The list that is open, and whether it is numbered."""
        self._labelled: Element | None = None
        """A list's item whose number stands there and whose words are to come."""
        self._row: Element | None = None
        self._table: Element | None = None
        self._last = tags.top

    @contextmanager
    def drawn(self, span: list[Mark], sheet: Sheet) -> Iterator[None]:
        """What is painted in here are these marks of the sheet."""
        first = span[0]
        if _is_silent(first) or (isinstance(first, Line) and first.part.role is Role.RUNNING):
            with self._tags.artifact(is_running=isinstance(first, Line)):
                yield
            return
        element = self._element(first, sheet)
        with self._tags.content(element):
            yield
        for mark in span:
            if isinstance(mark, Line) and mark.part.target:
                self._tags.link(element, _points(mark.box, sheet), mark.part.target, mark.part.tells)

    def _element(self, mark: Mark, sheet: Sheet) -> Element:
        match mark:
            case Line(part=part) if part.is_further:
                return self._tags.element("Span", self._last, lang=self._second)
            case Line():
                return self._opened(mark)
            case Stop():
                item = self._tags.element("LI", self._listed(is_numbered=True))
                self._labelled = item
                return self._tags.element("Lbl", item)
            case Square():
                self._closed()
                left, bottom, right, top = _points(mark.box, sheet)
                extra = f"/A<</O/Layout/Placement/Block/BBox[{left:.2f} {bottom:.2f} {right:.2f} {top:.2f}]>>"
                return self._tags.element("Figure", self._tags.top, alt=mark.tells, extra=extra)
            case Hairline():
                raise AssertionError(mark)
            case _:
                assert_never(mark)

    def _opened(self, line: Line) -> Element:
        part, tags = line.part, self._tags
        match part.role:
            case Role.ITEM:
                item = self._labelled or tags.element("LI", self._listed(is_numbered=False))
                self._labelled = None
                self._last = tags.element("LBody", item)
            case Role.LEFT:
                self._list = None
                self._table = self._table or tags.element("Table", tags.top)
                self._row = tags.element("TR", self._table)
                self._last = tags.element("TH", self._row, extra=ROW_HEADER)
            case Role.RIGHT:
                self._last = tags.element("TD", self._row, lang=self._second if part.is_second else "")
            case _:
                self._closed()
                self._last = tags.element(self._name(part.role), tags.top)
        return tags.element("Link", self._last) if part.target else self._last

    def _name(self, role: Role) -> str:
        """A heading's level; what would be a heading of nothing is a paragraph."""
        if role is Role.TITLE or (role is Role.PLEA and not self._level):
            self._level = 1
            return "H1"
        if role is Role.HEADING and self._level:
            self._level = 2
            return "H2"
        if role is Role.NAME and self._level:
            return f"H{self._level + 1}"
        return "P"

    def _listed(self, *, is_numbered: bool) -> Element:
        if self._list is None or self._list[1] is not is_numbered:
            self._closed()
            self._list = self._tags.element("L", self._tags.top, extra=DECIMAL if is_numbered else ""), is_numbered
        return self._list[0]

    def _closed(self) -> None:
        self._list = self._labelled = self._table = self._row = None


def _points(box: Box, sheet: Sheet) -> tuple[float, float, float, float]:
    """Left, bottom, right and top as PDF counts them, in points from the lower left corner."""
    tall = sheet.height_mm
    return box.left / PT_MM, (tall - box.bottom) / PT_MM, box.right / PT_MM, (tall - box.top) / PT_MM
