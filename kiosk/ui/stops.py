"""The places of a screen that a keypad's cursor can stand on, found in reading order from what is drawn.

Reading order is the order of the item tree: roof bar, page, floor bar. Every enabled control is a stop. Texts are stops
while the screen is read aloud, and on a page longer than the panel, where stepping through them is how keys scroll; so
is a picture there that asks for it (`activeFocusOnTab`). What stands in a picture is no stop of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMetaObject, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickWindow

WARNING: Final = "idleWarning"
PAGE: Final = "page"
_READ: Final = frozenset({QAccessible.Role.Graphic, QAccessible.Role.ProgressBar})
"""What is no text, but has a name to be read: a code to scan, a route's stop."""


def is_control(item: QQuickItem) -> bool:
    """Whether it is something to press by key. `More below` is not: stepping on scrolls."""
    return item.inherits("QQuickAbstractButton") and item.property("focusPolicy") != Qt.FocusPolicy.NoFocus.value


def is_text(item: QQuickItem) -> bool:
    """Whether it says something."""
    return item.inherits("QQuickText") and bool(str(item.property("text")).strip())


def is_picture(item: QQuickItem) -> bool:
    """Whether it is a picture with a name."""
    interface = QAccessible.queryAccessibleInterface(item)
    return (
        interface is not None
        and interface.role() in _READ
        and not item.inherits("QQuickText")
        and bool(interface.text(QAccessible.Text.Name))
    )


def stops(window: QQuickWindow, *, is_aloud: bool) -> list[QQuickItem]:
    """Every stop of what the window shows, in reading order; only the warning's while somebody is warned."""
    root = window.contentItem()
    warning = window.findChild(QObject, WARNING)
    if isinstance(warning, QQuickItem) and warning.isVisible():
        return list(_stops(warning, is_aloud=is_aloud))
    page = page_of(window)
    if page is not None:
        settle(page)
    return list(_stops(root, is_aloud=is_aloud))


def page_of(window: QQuickWindow) -> QQuickItem | None:
    """The page between the bars."""
    page = window.findChild(QObject, PAGE)
    return page if isinstance(page, QQuickItem) else None


def first_stop(window: QQuickWindow, found: list[QQuickItem], *, is_aloud: bool) -> int:
    """Where the cursor begins on a new screen: an index of `found`.

    Aloud, at the question or else at the page's first text. Else at the page's first control, unless that one is
    further down than a reader of the title sees: then at the title.
    """
    page = page_of(window)
    on_page = [index for index, item in enumerate(found) if page is not None and page.isAncestorOf(item)]
    if not on_page:
        return 0
    if is_aloud:
        return next((index for index in on_page if found[index].objectName() == "question"), on_page[0])
    controls = [index for index in on_page if is_control(found[index])]
    return controls[0] if controls and _is_in_sight(found[controls[0]]) else on_page[0]


def reveal(item: QQuickItem, part: QRectF | None = None) -> None:
    """Scroll the page until all of `item` is in sight, and not under `More below`.

    If it is too tall: that part of it, in its own pixels; or else its top.
    """
    page = _scrolled(item)
    if page is None:
        return
    top, bottom = _reach(item, page)
    now, height = float(page.property("contentY")), page.height()
    free = height - float(page.property("lowerEdge"))
    if part and bottom - top > free:
        top, bottom = top + part.top(), top + part.bottom() + 2 * float(page.property("ringRoom"))
    last = max(0.0, float(page.property("contentHeight")) - height)
    if top < now or bottom - top > free:
        target = top
    elif bottom > now + free:
        target = bottom - free
    else:
        return
    QMetaObject.invokeMethod(page, "cancelFlick")
    page.setProperty("contentY", min(max(0.0, target), last))


def _is_in_sight(item: QQuickItem) -> bool:
    page = _scrolled(item)
    if page is None:
        return True
    return _reach(item, page)[1] <= page.height() - float(page.property("lowerEdge"))


def _reach(item: QQuickItem, page: QQuickItem) -> tuple[float, float]:
    """From where to where it stands on the scrolled page with its focus ring, in the page's own pixels."""
    ring = float(page.property("ringRoom"))
    top = item.mapToItem(page, QPointF(0, 0)).y() + float(page.property("contentY"))
    return top - ring, top + item.height() + ring


def _scrolled(item: QQuickItem) -> QQuickItem | None:
    """The page `item` scrolls with; None when it stands still."""
    above: QQuickItem | None = item.parentItem()
    while above is not None and not above.inherits("QQuickFlickable"):
        above = above.parentItem()
    return above


def _stops(item: QQuickItem, *, is_aloud: bool, on_long_page: bool = False) -> Iterator[QQuickItem]:
    if not item.isVisible():
        return
    if item.inherits("QQuickAbstractButton"):
        if is_control(item) and item.isEnabled():
            yield item
        return
    if is_text(item):
        if is_aloud or on_long_page:
            yield item
        return
    if (is_aloud or item.activeFocusOnTab()) and is_picture(item):
        if is_aloud or on_long_page:
            yield item
        return
    is_long = item.inherits("QQuickFlickable") and item.property("contentHeight") > item.height() + 1
    for child in item.childItems():
        yield from _stops(child, is_aloud=is_aloud, on_long_page=on_long_page or is_long)


def settle(item: QQuickItem) -> None:
    """Let columns and rows place what is in them now rather than at the next frame; the innermost first."""
    if not item.isVisible():
        return
    for child in item.childItems():
        settle(child)
    item.ensurePolished()
