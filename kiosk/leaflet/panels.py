"""Parts of a folded sheet: an ordinary front, and the numbers on the panels inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.leaflet.column import stacked
from kiosk.leaflet.marks import Guide, Sheet, moved, turned
from kiosk.leaflet.pieces import piece, plain, title

if TYPE_CHECKING:
    from kiosk.core.blocks import Block, Leaflet
    from kiosk.leaflet.column import Piece
    from kiosk.leaflet.marks import Mark
    from kiosk.leaflet.style import Style
    from kiosk.leaflet.wording import Wording

_TICK_FROM_MM: Final = 5.5
_TICK_MM: Final = 3.0


def quartered(leaflet: Leaflet, wording: Wording, style: Style) -> tuple[Sheet, ...]:
    """One sheet, printed on one side, to be folded twice: first the top half back, then the left half back.

    The front is the lower right quarter. The upper ones are upside down: they become the inside, the upper right one
    its left page.
    """
    wide, tall = style.width_mm, style.height_mm
    left, right = (tuple(turned(mark, wide, tall) for mark in panel) for panel in on_panels(leaflet, wording, style, 2))
    marks = (
        *(moved(mark, tall, wide) for mark in front(leaflet, wording, style)),
        *(moved(mark, 0, wide) for mark in left),
        *right,
    )
    guides = (
        Guide(_TICK_FROM_MM, tall, _TICK_FROM_MM + _TICK_MM, tall),
        Guide(2 * wide - _TICK_FROM_MM - _TICK_MM, tall, 2 * wide - _TICK_FROM_MM, tall),
        Guide(wide, _TICK_FROM_MM, wide, _TICK_FROM_MM + _TICK_MM),
        Guide(wide, 2 * tall - _TICK_FROM_MM - _TICK_MM, wide, 2 * tall - _TICK_FROM_MM),
    )
    return (Sheet(2 * wide, 2 * tall, marks, guides=guides, folds=(tall,)),)


def front(leaflet: Leaflet, wording: Wording, style: Style) -> tuple[Mark, ...]:
    """What it passes for."""
    marks: tuple[Mark, ...] = ()
    for share in style.shares:
        tight = style.tightened(share)
        parts = [title(leaflet.title, tight, wording), *(piece(block, tight, wording) for block in leaflet.blocks)]
        marks, ends = stacked(map(plain, parts), style.top_mm)
        if ends <= style.floor_mm:
            break
    return marks


def on_panels(leaflet: Leaflet, wording: Wording, style: Style, panels: int) -> list[tuple[Mark, ...]]:
    """What is kept inside, on that many panels: evenly, and in the language of whoever keeps it."""
    inside = leaflet.inside
    each = max(-(-len(inside) // panels), 1)
    return [_fitted(inside[each * panel : each * (panel + 1)], wording.alone, style) for panel in range(panels)]


def _fitted(blocks: tuple[Block, ...], wording: Wording, style: Style) -> tuple[Mark, ...]:
    marks: tuple[Mark, ...] = ()
    for share in (*style.larger, *style.shares):
        parts: list[Piece] = [plain(piece(block, style.tightened(share), wording)) for block in blocks]
        marks, ends = stacked(parts, style.top_mm)
        if ends <= style.floor_mm:
            break
    return marks
