"""What does not fit on a panel: the gate's rules, and numbers out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from kiosk.gate import room
from kiosk.gate.items import drawn, page_above
from kiosk.ui.stops import settle

if TYPE_CHECKING:
    from tests.ui.panel import Panel

NUMBERS: Final = frozenset({"emergencyNumber", "emergencyLine"})
"""What names the emergency number; where there is one, it is in sight without scrolling."""


def faults(panel: Panel) -> list[str]:
    """Everything of the kind on the screen as it is shown now."""
    window = panel.kiosk.window
    settle(window.contentItem())
    found = [*room.broken(window), *room.overlaps(window), *room.cut(window)]
    return [*map(str, found), *out_of_sight(panel)]


def broken(panel: Panel) -> list[str]:
    """Words wider than the room their text has."""
    return [*map(str, room.broken(panel.kiosk.window))]


def out_of_sight(panel: Panel) -> list[str]:
    """An emergency number that has to be scrolled to."""
    more = panel.item("more")
    window = QRectF(0, 0, panel.kiosk.window.width(), panel.kiosk.window.height())
    wrong = []
    for item in panel.items():
        if item.objectName() not in NUMBERS or not str(item.property("text")).strip():
            continue
        room_left = QRectF(window)
        page = page_above(item)
        if page is not None:
            room_left = room_left.intersected(page.mapRectToScene(QRectF(0, 0, page.width(), page.height())))
        if more is not None:
            room_left.setBottom(min(room_left.bottom(), more.mapToScene(QPointF(0, 0)).y()))
        if not room_left.contains(drawn(item)):
            wrong.append(f"out of sight: {item.property('text')!r}")
    return wrong
