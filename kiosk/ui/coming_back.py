"""Back from a stop of the tour leads to where it was chosen, not to the top of a long page: people look at several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.journey import Screen
from kiosk.ui.stops import page_of, reveal, settle

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.ui.session import Session


class ComingBack:
    """Scrolls the page that a visitor has come back to. Made after the views, so that the page is there."""

    def __init__(self, window: QQuickWindow, session: Session) -> None:
        """Watch `session`."""
        self._window = window
        self._session = session
        self._stand = session.stand
        session.watch(self._follow)

    def _follow(self) -> None:
        left, self._stand = self._stand, self._session.stand
        page = page_of(self._window)
        if left.screen is Screen.STOP and self._stand.screen is Screen.NEARBY and page is not None:
            line = _named(page, f"stop-{left.stop}")
            if line is not None:
                settle(page)
                reveal(line)


def _named(item: QQuickItem, name: str) -> QQuickItem | None:
    if item.objectName() == name:
        return item
    return next((found for child in item.childItems() if (found := _named(child, name)) is not None), None)
