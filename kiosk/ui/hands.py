"""Hands on the panel: every touch, click and key is seen here first, wherever it lands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    from kiosk.ui.keypad import Keypad
    from kiosk.ui.session import Session

_FINGERS = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


class Hands(QObject):
    """Tells the session that somebody is there, gives keys to the keypad, and lets fingers through.

    The idle warning answers a touch itself: gone on the press, it would let the finger through to what lies under it.
    A key that answers the warning does nothing else.
    """

    def __init__(self, session: Session, keypad: Keypad) -> None:
        super().__init__()
        self._session = session
        self._keypad = keypad

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look; keys go no further."""
        kind = event.type()
        if kind in _KEYS and isinstance(watched, QQuickWindow):
            if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self._key(event)
            return True
        if kind in _FINGERS and isinstance(watched, QQuickWindow):
            self._keypad.rest()
            if self._session.seconds_left == 0:
                self._session.touch()
        return False

    def _key(self, event: QKeyEvent) -> None:
        is_warned = self._session.seconds_left > 0
        self._session.touch()
        if not is_warned:
            self._keypad.key(event)
