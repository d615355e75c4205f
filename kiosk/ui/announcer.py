"""Tells a screen reader what came up by itself: another screen, the idle warning, the printer's word, reading aloud.

Costs nothing while none runs. A screen reader follows the focus; on a panel that changes under a finger there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from shiboken6 import isValid

from kiosk.core.comfort import PLAIN
from kiosk.ui.aloud import AGAIN_S, ALERT, DARK, HOW, LIGHT
from kiosk.ui.stops import is_text, page_of, stops

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.ui.session import Session

_SOON = QAccessible.AnnouncementPoliteness.Polite
_NOW = QAccessible.AnnouncementPoliteness.Assertive


class Announcer:
    """Follows the session. Make it after the views: what it reads is then on the screen already."""

    def __init__(self, window: QQuickWindow, session: Session) -> None:
        self._window = window
        self._session = session
        self._seen: object = None
        self._was = PLAIN
        self._warned_at = 0
        self._alert = ""
        session.watch(self._follow)

    def say_alert(self) -> None:
        """Tell the printer's word, if there is a new one."""
        # The printer may have a last word while the program ends.
        is_heard = QAccessible.isActive() and isValid(self._window)
        item = self._window.findChild(QObject, ALERT) if is_heard else None
        words = str(item.property("words")) if item is not None else ""
        is_new, self._alert = words != self._alert, words
        if is_new:
            self._tell(words, _NOW)

    def _follow(self) -> None:
        if not (QAccessible.isActive() and isValid(self._window)):
            return
        session = self._session
        if session.seconds_left > 0:
            self._warn(session.seconds_left)
            return
        self._warned_at = 0
        seen = (session.stand, session.is_ready, session.journey.lang)
        is_new, self._seen = seen != self._seen, seen
        if is_new:
            self._tell(self._heading(), _SOON)
        self._follow_comfort()

    def _warn(self, left: int) -> None:
        if self._warned_at and left > self._warned_at - AGAIN_S:
            return
        self._warned_at = left
        said = [str(item.property("text")) for item in stops(self._window, is_aloud=True) if is_text(item)]
        self._tell(" ".join(said), _NOW)

    def _follow_comfort(self) -> None:
        was, self._was = self._was, self._session.journey.comfort
        if self._was.dark != was.dark and self._was.aloud:
            self._tell(self._session.translate(DARK if self._was.dark else LIGHT), _SOON)
        elif self._was.aloud and not was.aloud:
            self._tell(self._session.translate(HOW), _SOON)

    def _heading(self) -> str:
        page = page_of(self._window)
        return next(_headings(page), "") if page is not None else ""

    def _tell(self, words: str, politeness: QAccessible.AnnouncementPoliteness) -> None:
        if words:
            event = QAccessibleAnnouncementEvent(self._window, words)
            event.setPoliteness(politeness)
            QAccessible.updateAccessibility(event)


def _headings(item: QQuickItem) -> Iterator[str]:
    """The names of what is marked as a heading, in reading order."""
    if not item.isVisible():
        return
    if item.property("isHeading"):
        yield str(item.property("text"))
    for child in item.childItems():
        yield from _headings(child)
