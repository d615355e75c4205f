"""Whether fingers and the keypad's cursor reach what can be pressed: targets, and the order of reading."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF

from kiosk.gate.fault import Rule
from kiosk.gate.items import controls, fault, name, page_above, visible
from kiosk.ui.stops import is_control, stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.gate.fault import Fault

LEAST_MM: Final = 20.0
"""Source: product.md section 8."""


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

    Zones: 0 above what scrolls, 1 what scrolls, 2 below it. A screen on which nothing scrolls is one zone.
    """
    point = item.mapToScene(QPointF(0, 0))
    top, zone = point.y(), 1
    page = page_above(item)
    if page is not None:
        top += float(page.property("contentY"))
    else:
        still = next((found for found in visible(window) if found.inherits("QQuickFlickable")), None)
        if still is not None:
            zone = 0 if top < still.mapToScene(QPointF(0, 0)).y() + 1 else 2
    return zone, point.x(), top, point.x() + item.width(), top + item.height()


def follows(window: QQuickWindow, one: QQuickItem, other: QQuickItem) -> bool:
    """Whether a reader of the page comes to `other` after `one`: further down, or further along the same row."""
    zone, _, top, right, bottom = place(window, one)
    next_zone, next_left, next_top, _, next_bottom = place(window, other)
    if zone != next_zone:
        return next_zone > zone
    is_same_row = next_top < bottom - 1 and top < next_bottom - 1
    return next_left >= right - 1 if is_same_row else next_top >= bottom - 1
