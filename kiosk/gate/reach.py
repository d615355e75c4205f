"""Whether fingers and the keypad's cursor reach what can be pressed: targets, and the order of reading."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.gate.fault import Rule
from kiosk.gate.items import controls, fault, name, page_above, visible
from kiosk.ui.stops import is_control, page_of, stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.gate.fault import Fault

LEAST_MM: Final = 20.0
"""Source: product.md section 8."""
_ZONES: Final = 3
"""Above, within and below what scrolls."""


def small_targets(window: QQuickWindow, width_mm: float) -> list[Fault]:
    """Controls smaller than a finger, on a panel that is so wide."""
    px_per_mm = window.width() / width_mm
    least = LEAST_MM * px_per_mm - 1  # sizes are rounded to whole pixels
    return [
        fault(
            Rule.TARGET, f"{name(item)!r} is {item.width() / px_per_mm:.1f} x {item.height() / px_per_mm:.1f} mm", item
        )
        for item in controls(window)
        if min(item.width(), item.height()) < least
    ]


def order(window: QQuickWindow, *, is_aloud: bool = False) -> list[Fault]:
    """Controls the keypad's cursor never comes to, and steps on which it jumps."""
    found = stops(window, is_aloud=is_aloud)
    reached = {id(item) for item in found}
    missed = [item for item in controls(window) if is_control(item) and item.isEnabled() and id(item) not in reached]
    lost = [fault(Rule.ORDER, f"{name(item)!r} is reached by no key", item) for item in missed]
    return [*lost, *jumps(window, found)]


def jumps(window: QQuickWindow, found: Sequence[QQuickItem]) -> list[Fault]:
    """Steps from one stop to the next that a reader of the page would not take."""
    return [
        fault(Rule.ORDER, f"from {name(one)!r} back to {name(other)!r}", other)
        for one, other in pairwise(found)
        if not follows(window, one, other)
    ]


def place(window: QQuickWindow, item: QQuickItem) -> tuple[int, float, float, float, float]:
    """Zone, left, top, right and bottom, in the order of reading; as if nothing were scrolled.

    Zones are read one after the other: what stands above what scrolls, what scrolls, and what stands below it. A screen
    on which nothing scrolls is one zone. Bars at the page's side are read as they would be above and below it. From
    right to left all is as in a mirror.
    """
    point = item.mapToScene(QPointF(0, 0))
    left, top, zone = point.x(), point.y(), 1
    page = page_above(item)
    beside = _side(window, item) if window.width() > window.height() else 1
    if page is not None:
        top += float(page.property("contentY"))
    elif beside == 1:
        still = next((found for found in visible(window) if found.inherits("QQuickFlickable")), None)
        if still is not None:
            zone = 0 if top < still.mapToScene(QPointF(0, 0)).y() + 1 else 2
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        left = window.width() - left - item.width()
    return _ZONES * beside + zone, left, top, left + item.width(), top + item.height()


def _side(window: QQuickWindow, item: QQuickItem) -> int:
    """Before the page (0), in it (1) or after it (2) in the tree, which is the order in which it is heard."""
    page = page_of(window)
    if page is None or page == item or page.isAncestorOf(item):
        return 1
    beside = page.parentItem().childItems()
    own = next((at for at, one in enumerate(beside) if one == item or one.isAncestorOf(item)), len(beside))
    return 0 if own < beside.index(page) else 2


def follows(window: QQuickWindow, one: QQuickItem, other: QQuickItem) -> bool:
    """Whether a reader of the page comes to `other` after `one`: further down, or further along the same row.

    A panel wider than high has columns: there it may also be further along and higher up.
    """
    zone, _, top, right, bottom = place(window, one)
    next_zone, next_left, next_top, _, next_bottom = place(window, other)
    if zone != next_zone:
        return next_zone > zone
    is_same_row = next_top < bottom - 1 and top < next_bottom - 1
    has_columns = window.width() > window.height()
    return next_left >= right - 1 if is_same_row else next_top >= bottom - 1 or (has_columns and next_left >= right - 1)
