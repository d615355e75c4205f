"""A page begins where it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core import events
from kiosk.core.names import Lang, TopicId

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.ui.panel import Panel


def scrolled(panel: Panel) -> QQuickItem:
    """The page that can be scrolled."""
    waiting = [panel.kiosk.window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible() and item.inherits("QQuickFlickable"):
            return item
        waiting += item.childItems()
    raise AssertionError


def test_the_next_page_begins_at_its_top_however_far_the_last_was_scrolled(panel: Panel) -> None:
    """Its title is the first thing to read."""
    panel.jump(Lang("uk"), events.OpenTopic(TopicId("help-now")))
    scrolled(panel).setProperty("contentY", 300)
    panel.visitor.touch("next")
    assert panel.session.stand.page == 1
    assert scrolled(panel).property("contentY") == 0
