"""Hands on the panel: every touch, click and key is seen here first, wherever it lands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSizeF
from PySide6.QtGui import QEventPoint, QKeyEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.core.touches import FINGERS, Touches, touched
from kiosk.ui.corners import Finger

if TYPE_CHECKING:
    from kiosk.ui.aloud import Aloud
    from kiosk.ui.keypad import Keypad
    from kiosk.ui.session import Session

_DOWN = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_UP = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease})
_MOVED = frozenset({QEvent.Type.TouchUpdate, QEvent.Type.MouseMove, QEvent.Type.Wheel})
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_SEEN = _DOWN | _UP | _MOVED | _KEYS | {QEvent.Type.Close}


class Hands(QObject):
    """Tells the session that somebody is there, gives keys to the keypad, and lets fingers through.

    The idle warning answers a touch itself: gone on the press, it would let the finger through to what lies under it.
    A key that answers the warning does nothing else. On the dark screen fingers reach nothing but its corners.
    What wakes the panel does nothing else; a palm and a burst of touches do nothing at all, and nobody is there.
    """

    def __init__(
        self, session: Session, keypad: Keypad, aloud: Aloud, most_touches: int = 0, *, keeps_window: bool = True
    ) -> None:
        """`most_touches` within a second are a person's; 0: any number. `keeps_window`: nothing outside closes it."""
        super().__init__()
        self._session = session
        self._keypad = keypad
        self._aloud = aloud
        self._finger = Finger()
        self._is_held = False
        """Whether a finger that came down on the dark screen is still down."""
        self._most_touches = most_touches
        self._keeps_window = keeps_window
        self._touches = Touches()
        self._is_stray = False
        """Whether what is on the panel does nothing, until it is lifted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look; keys go no further."""
        kind = event.type()
        if kind not in _SEEN or not isinstance(watched, QQuickWindow):
            return False
        if kind is QEvent.Type.Close:
            if self._keeps_window:
                event.ignore()
            return self._keeps_window
        if kind in _KEYS:
            if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self._key(event)
            return True
        if self._strays(watched, event):
            event.accept()
            return True
        if self._is_held or self._session.journey.comfort.dark:
            self._touch_in_the_dark(watched, event)
            return True
        if kind in _DOWN:
            self._aloud.hush()
            self._keypad.rest()
            if self._session.seconds_left == 0:
                self._session.touch()
        return False

    def _key(self, event: QKeyEvent) -> None:
        if self._keypad.plug(event):
            return
        if self._session.is_asleep:
            self._session.wake()
            return
        is_warned = self._session.seconds_left > 0
        self._aloud.hush()
        self._session.touch()
        if not is_warned:
            self._keypad.key(event)

    def _strays(self, window: QQuickWindow, event: QEvent) -> bool:
        """Whether this is no finger that wants something: it wakes the panel, is a palm, or one of a burst."""
        kind = event.type()
        if self._is_stray:
            self._is_stray = kind not in _UP
            return True
        if self._session.is_asleep and kind in _DOWN:
            self._session.wake()
            self._is_stray = True
            return True
        points = event.points() if isinstance(event, QTouchEvent) else []
        new = sum(point.state() is QEventPoint.State.Pressed for point in points) or int(kind in _DOWN)
        for _ in range(new):
            self._touches = touched(self._touches, self._most_touches, self._session.now.mono_s)
        is_palm = len(points) > FINGERS and not self._is_held
        if is_palm or (new and self._touches.is_burst):
            if kind not in _DOWN and isinstance(event, QTouchEvent):  # the fingers before are let go of first
                QCoreApplication.sendEvent(window, QTouchEvent(QEvent.Type.TouchCancel, event.pointingDevice()))
            self._is_stray = kind not in _UP
            return True
        return False

    def _touch_in_the_dark(self, window: QQuickWindow, event: QEvent) -> None:
        event.accept()
        if event.type() in _DOWN:
            self._is_held = self._session.seconds_left == 0  # the touch that answers the warning does nothing else
            self._aloud.hush()
            self._session.touch()
        move = self._finger.take(event, QSizeF(window.size()))
        if event.type() in _UP:
            is_held, self._is_held = self._is_held, False
            if move is not None and is_held:
                self._keypad.do(move)
