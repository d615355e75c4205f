"""Somebody at the keypad, and what a test wants to know about the cursor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

    from kiosk.core.journey import Journey
    from tests.ui.panel import Panel

MOST: Final = 80
"""No screen has more stops than this."""


def press(panel: Panel, key: Qt.Key) -> None:
    """Press a key and let it go."""
    QTest.keyClick(panel.kiosk.window, key)


def cursor(panel: Panel) -> QQuickItem:
    """What the cursor stands on."""
    item = panel.kiosk.keypad.cursor
    assert item is not None
    return item


def seat(panel: Panel) -> QQuickItem:
    """The cursor at the screen's beginning."""
    panel.kiosk.keypad.rest()
    press(panel, Qt.Key.Key_Down)
    return cursor(panel)


def tour(panel: Panel, key: Qt.Key) -> list[QQuickItem]:
    """Every stop, from the beginning, by that key alone until it comes round."""
    found = [seat(panel)]
    while len(found) < MOST:
        press(panel, key)
        if cursor(panel) == found[0]:
            return found
        found.append(cursor(panel))
    message = "the cursor does not come round"
    raise AssertionError(message)


def controls(panel: Panel) -> list[QQuickItem]:
    """Every enabled control on the panel, in the order of the tree; `More below` belongs to fingers."""
    return [item for item in panel.buttons() if item.isEnabled() and item.objectName() not in {"more", "start"}]


def page_above(item: QQuickItem) -> QQuickItem | None:
    """The page that `item` scrolls with."""
    return next((above for above in ancestors(item) if above.inherits("QQuickFlickable")), None)


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    """Its parents, the nearest first."""
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        yield above
        above = above.parentItem()


def place(panel: Panel, item: QQuickItem) -> tuple[int, float, float, float, float]:
    """Zone, left, top, right and bottom, in the order of reading; as if nothing were scrolled.

    Zones: 0 above what scrolls, 1 what scrolls, 2 below it. A screen on which nothing scrolls is one zone.
    """
    point = item.mapToScene(QPointF(0, 0))
    top, zone = point.y(), 1
    page = page_above(item)
    if page is not None:
        top += float(page.property("contentY"))
    else:
        still = next((found for found in panel.items() if found.inherits("QQuickFlickable")), None)
        if still is not None:
            zone = 0 if top < still.mapToScene(QPointF(0, 0)).y() + 1 else 2
    return zone, point.x(), top, point.x() + item.width(), top + item.height()


def follows(panel: Panel, one: QQuickItem, other: QQuickItem) -> bool:
    """Whether a reader of the page comes to `other` after `one`: further down, or further along the same row."""
    zone, _, top, right, bottom = place(panel, one)
    next_zone, next_left, next_top, _, next_bottom = place(panel, other)
    if zone != next_zone:
        return next_zone > zone
    is_same_row = next_top < bottom - 1 and top < next_bottom - 1
    return next_left >= right - 1 if is_same_row else next_top >= bottom - 1


def is_in_sight(panel: Panel, item: QQuickItem) -> bool:
    """Whether all of it can be seen, or its top if it is taller than its page: not scrolled away, not under a bar."""
    page = page_above(item)
    if page is None:
        return True
    more = panel.item("more")
    upper, lower = page.mapToScene(QPointF(0, 0)).y(), page.mapToScene(QPointF(0, page.height())).y()
    if more is not None:
        lower = min(lower, more.mapToScene(QPointF(0, 0)).y())
    top = item.mapToScene(QPointF(0, 0)).y()
    return top >= upper - 1 and (top + item.height() <= lower + 1 or item.height() > lower - upper)


def name(item: QQuickItem) -> str:
    """What a failure calls it."""
    return item.objectName() or str(item.property("text"))[:40]


def bare(journey: Journey) -> Journey:
    """The journey without its times."""
    return replace(journey, started_s=0.0, touched_s=0.0)


def go_to(panel: Panel, item: QQuickItem) -> None:
    """Step down until the cursor stands on it."""
    at = seat(panel)
    for _ in range(MOST):
        if at == item:
            return
        press(panel, Qt.Key.Key_Down)
        at = cursor(panel)
    message = f"{name(item)} is not reached"
    raise AssertionError(message)
