"""A page begins where it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF

from kiosk.core import events
from kiosk.core.names import Lang, TopicId
from kiosk.ui.printing import PaperState
from tests.languages import LANGS

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.ui.panel import Panel


TROUBLES: Final = [
    state for state in PaperState if state not in {PaperState.IDLE, PaperState.PRINTING, PaperState.DONE}
]


def scrolled(panel: Panel) -> QQuickItem:
    """The page that can be scrolled."""
    waiting = [panel.kiosk.window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible() and item.inherits("QQuickFlickable"):
            return item
        waiting += item.childItems()
    raise AssertionError


def first_code(panel: Panel) -> QQuickItem:
    """The code that is shown since paper failed: the first."""
    code = panel.item("code")
    assert code is not None
    return code


def is_in_sight(panel: Panel) -> bool:
    """Whether all of the first code can be seen, above the strip that says there is more."""
    page, code = scrolled(panel), first_code(panel)
    bottom = code.mapToItem(page, QPointF(0, code.height())).y()
    return code.height() <= bottom <= page.height() - float(page.property("lowerEdge"))


def test_the_next_page_begins_at_its_top_however_far_the_last_was_scrolled(panel: Panel) -> None:
    """Its title is the first thing to read."""
    panel.jump(Lang("uk"), events.OpenTopic(TopicId("help-now")))
    scrolled(panel).setProperty("contentY", 300)
    panel.visitor.touch("next")
    assert panel.session.stand.page == 1
    assert scrolled(panel).property("contentY") == 0


def test_when_paper_fails_the_screen_says_why_and_brings_the_first_code_into_sight(panel: Panel) -> None:
    """On a panel so low that it was out of sight; in every language each trouble has words of its own."""
    window = panel.kiosk.window
    size = window.size()
    window.resize(size.width(), size.height() * 3 // 5)
    for lang in LANGS:
        panel.begin(lang, events.OpenHelp(), events.OpenTake())
        said = set()
        for state in TROUBLES:
            scrolled(panel).setProperty("contentY", 0)
            panel.kiosk.take._state = state
            panel.kiosk.take.changed.emit()
            panel.settle()
            panel.visitor.wait(lambda: is_in_sight(panel), f"the first code, {state.value}, in {lang}")
            message = panel.item("printMessage")
            assert message is not None
            said.add(str(message.property("words")))
        assert len(said) == len(TROUBLES)
    window.resize(size)
