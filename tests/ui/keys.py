"""Somebody at the keypad, and what a test wants to know about the cursor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.gate import reach
from kiosk.gate.items import name, page_above

if TYPE_CHECKING:
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


def follows(panel: Panel, one: QQuickItem, other: QQuickItem) -> bool:
    """Whether a reader of the page comes to `other` after `one`."""
    return reach.follows(panel.kiosk.window, one, other)


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
