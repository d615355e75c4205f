"""What is on the window: texts, controls and pictures, where each is, and in which page it scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF

from kiosk.gate.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.gate.fault import Rule


def visible(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Every item that is not hidden, in the order it is drawn; what is further down a page is among them."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop(0)
        if not item.isVisible() or item.opacity() == 0:
            continue
        yield item
        waiting = [*item.childItems(), *waiting]


def texts(window: QQuickWindow) -> list[QQuickItem]:
    """Every text that says something."""
    return [item for item in visible(window) if item.inherits("QQuickText") and words(item)]


def words(item: QQuickItem) -> str:
    """What it says."""
    return str(item.property("text") or "").strip()


def controls(window: QQuickWindow) -> list[QQuickItem]:
    """Everything a finger can press."""
    return [item for item in visible(window) if item.inherits("QQuickAbstractButton")]


def find(window: QQuickWindow, name: str) -> QQuickItem | None:
    """The first visible item of that name."""
    return next((item for item in visible(window) if item.objectName() == name), None)


def is_enabled(item: QQuickItem) -> bool:
    """Whether it is somebody's to read or press: not a word on a control that does nothing now."""
    return item.isEnabled() and all(above.isEnabled() for above in ancestors(item))


def is_something(item: QQuickItem) -> bool:
    """Whether it says, shows or does something by itself: a text, a picture, a control."""
    if item.inherits("QQuickText"):
        return bool(words(item))
    return item.inherits("QQuickAbstractButton") or (item.inherits("QQuickImage") and item.width() > 0)


def name(item: QQuickItem) -> str:
    """What a fault calls it."""
    return item.objectName() or words(item)[:40]


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    """Its parents, the nearest first."""
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        yield above
        above = above.parentItem()


def page_above(item: QQuickItem) -> QQuickItem | None:
    """The page that `item` scrolls with."""
    return next((above for above in ancestors(item) if above.inherits("QQuickFlickable")), None)


def drawn(item: QQuickItem) -> QRectF:
    """Where it is drawn, in the window's pixels. Of a text, its words rather than its room."""
    if item.inherits("QQuickText"):
        return item.mapRectToScene(item.boundingRect()).adjusted(0, 2, 0, -2)
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


def box(item: QQuickItem) -> QRect:
    """The room it has on the panel, in whole pixels."""
    at = item.mapToScene(QPointF(0, 0)).toPoint()
    return QRect(at.x(), at.y(), int(item.width()), int(item.height()))


def in_view(window: QQuickWindow, item: QQuickItem, more: QQuickItem | None) -> QRect:
    """The part of its room that is seen: of a page that scrolls, neither under its lower strip nor further on.

    `more` is the strip's button, if there is one.
    """
    view = QRect(0, 0, window.width(), window.height())
    for above in ancestors(item):
        if above.inherits("QQuickFlickable"):
            view &= box(above)
            if more is not None and not more.isAncestorOf(item):
                view.setBottom(min(view.bottom(), box(more.parentItem()).top()))
    return view & box(item)


def fault(rule: Rule, what: str, item: QQuickItem) -> Fault:
    """A fault of that item, as the page stands now."""
    at = drawn(item).toRect()
    page = page_above(item)
    top = at.y() + (round(float(page.property("contentY"))) if page is not None else 0)
    return Fault(rule, what, (at.x(), top, at.width(), at.height()), scrolls=page is not None)
