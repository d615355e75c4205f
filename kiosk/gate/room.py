"""What does not fit: texts that are cut, words broken in two, things over one another."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont, QFontMetricsF

from kiosk.gate.fault import Rule
from kiosk.gate.items import drawn, fault, find, is_something, name, page_above, texts, visible, words

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.gate.fault import Fault

HALF: Final = 0.5
"""Pixels that rounding may take."""


def cut(window: QQuickWindow) -> list[Fault]:
    """Texts that do not fit where they stand: clipped or elided."""
    return [fault(Rule.CUT, repr(words(item)), item) for item in texts(window) if not _fits(item)]


def _fits(item: QQuickItem) -> bool:
    return (
        not item.property("truncated")
        and item.property("contentWidth") <= item.width() + HALF
        and item.property("contentHeight") <= item.height() + HALF
    )


def broken(window: QQuickWindow) -> list[Fault]:
    """Words wider than the room their text has: Qt breaks them anywhere. An address may be broken."""
    return [
        fault(Rule.CUT, f"broken: {word!r}", item)
        for item in texts(window)
        if item.property("lineCount") > 1
        for word in words(item).split()
        if "/" not in word and _width(item, word) > item.width() + 1
    ]


def _width(item: QQuickItem, word: str) -> float:
    return QFontMetricsF(QFont(item.property("font"))).horizontalAdvance(word)


def overlaps(window: QQuickWindow) -> list[Fault]:
    """Texts, pictures and buttons over one another. What is in a button may be, and `More below` over its page."""
    more = find(window, "more")
    groups: dict[object, list[tuple[QQuickItem, QRectF]]] = {}
    for item in visible(window):
        if is_something(item) and (more is None or (item != more and not more.isAncestorOf(item))):
            groups.setdefault(page_above(item), []).append((item, drawn(item)))
    return [
        fault(Rule.OVERLAP, f"{name(one)!r} and {name(other)!r}", one)
        for group in groups.values()
        for (one, of_one), (other, of_other) in combinations(group, 2)
        if _is_over(of_one, of_other) and not one.isAncestorOf(other) and not other.isAncestorOf(one)
    ]


def _is_over(one: QRectF, other: QRectF) -> bool:
    both = one.intersected(other)
    return both.width() > 1 and both.height() > 1
