"""What does not fit on a panel: words broken in two, things over one another, numbers out of sight."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from kiosk.ui.stops import settle
from tests.ui.keys import name, page_above

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.ui.panel import Panel

NUMBERS: Final = frozenset({"emergencyNumber", "emergencyLine"})
"""What names the emergency number; where there is one, it is in sight without scrolling."""


def faults(panel: Panel) -> list[str]:
    """Everything of the kind on the screen as it is shown now."""
    settle(panel.kiosk.window.contentItem())
    return [*broken(panel), *overlaps(panel), *out_of_sight(panel), *(f"cut: {words!r}" for words in panel.cut())]


def broken(panel: Panel) -> list[str]:
    """Words wider than the room their text has: Qt breaks them anywhere. An address may be broken."""
    return [
        f"broken: {word!r}"
        for item in panel.items()
        if item.inherits("QQuickText") and item.property("lineCount") > 1
        for word in str(item.property("text")).split()
        if "/" not in word and _width(item, word) > item.width() + 1
    ]


def _width(item: QQuickItem, word: str) -> float:
    font = item.property("font")
    assert isinstance(font, QFont)
    return QFontMetricsF(font).horizontalAdvance(word)


def overlaps(panel: Panel) -> list[str]:
    """Texts, pictures and buttons over one another. What is in a button may be, and `More below` over its page."""
    more = panel.item("more")
    found = [
        item
        for item in panel.items()
        if _is_something(item) and (more is None or (item != more and not more.isAncestorOf(item)))
    ]
    groups: dict[object, list[tuple[QQuickItem, QRectF]]] = {}
    for item in found:
        groups.setdefault(page_above(item), []).append((item, _rect(item)))
    return [
        f"overlap: {name(one)!r} and {name(other)!r}"
        for group in groups.values()
        for (one, of_one), (other, of_other) in combinations(group, 2)
        if _is_over(of_one, of_other) and not one.isAncestorOf(other) and not other.isAncestorOf(one)
    ]


def _is_something(item: QQuickItem) -> bool:
    if item.inherits("QQuickText"):
        return bool(str(item.property("text")).strip())
    return item.inherits("QQuickAbstractButton") or (item.inherits("QQuickImage") and item.width() > 0)


def _rect(item: QQuickItem) -> QRectF:
    """Where it is drawn, in the window's pixels. Of a text, its words rather than its room."""
    if item.inherits("QQuickText"):
        return item.mapRectToScene(item.boundingRect()).adjusted(0, 2, 0, -2)
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


def _is_over(one: QRectF, other: QRectF) -> bool:
    both = one.intersected(other)
    return both.width() > 1 and both.height() > 1


def out_of_sight(panel: Panel) -> list[str]:
    """An emergency number that has to be scrolled to."""
    more = panel.item("more")
    window = QRectF(0, 0, panel.kiosk.window.width(), panel.kiosk.window.height())
    wrong = []
    for item in panel.items():
        if item.objectName() not in NUMBERS or not str(item.property("text")).strip():
            continue
        room = QRectF(window)
        page = page_above(item)
        if page is not None:
            room = room.intersected(page.mapRectToScene(QRectF(0, 0, page.width(), page.height())))
        if more is not None:
            room.setBottom(min(room.bottom(), more.mapToScene(QPointF(0, 0)).y()))
        if not room.contains(_rect(item)):
            wrong.append(f"out of sight: {item.property('text')!r}")
    return wrong
