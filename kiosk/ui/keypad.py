"""The whole kiosk by five keys and Home: each key is a move, and the cursor is the item with the focus.

Keys never reach QML: what a key does is decided here, so that a key held down or two pressed at once do nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMetaObject, Qt, QTimer
from PySide6.QtGui import QAccessible

from kiosk.ui.moves import Move
from kiosk.ui.stops import first_stop, is_control, is_text, reveal, stops

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.ui.journey_view import JourneyView
    from kiosk.ui.listen_view import ListenView
    from kiosk.ui.session import Session


STILL_HERE: Final = "stillHere"


_STEERING: Final = frozenset({Move.REPEAT, Move.PAUSE, Move.SLOWER, Move.FASTER, Move.SOFTER, Move.LOUDER})
"""Moves that steer the voice, wherever the cursor is."""
_LEADING: Final = frozenset({Move.BACK, Move.HOME, Move.LISTEN})
"""Moves after which the cursor shows, be it on another screen."""
_ALONE: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""Keys pressed together with any other modifier are no moves."""


class Keypad:
    """The cursor. It shows once a key is used, and goes when a finger is."""

    def __init__(
        self,
        window: QQuickWindow,
        session: Session,
        journey: JourneyView,
        listen: ListenView,
        keys: Mapping[Qt.Key, Move],
    ) -> None:
        """Follow `session`; `journey` is asked for Back, Home and Begin, `listen` to read aloud."""
        self._window = window
        self._session = session
        self._journey = journey
        self._listen = listen
        self.keys = keys
        self.heard: QQuickItem | None = None
        """What is being read: a step goes on from there."""
        self._is_used = False
        self._index, self._name = 0, ""
        self._seen: object = session.stand
        self._known: list[QQuickItem] | None = None
        """The screen's stops, as long as no view has changed."""
        self._watchers: list[Callable[[], None]] = []
        session.watch(self._follow)
        window.activeFocusItemChanged.connect(self._look_later)
        self._later = QTimer(window)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.keep)

    @property
    def cursor(self) -> QQuickItem | None:
        """Where the cursor stands; None while no key is used, or the focus is on nothing that has words."""
        held = self._window.activeFocusItem() if self._is_used else None
        # Between two screens the window gives the focus to what holds the page.
        return held if held is not None and QAccessible.queryAccessibleInterface(held) is not None else None

    def watch(self, watcher: Callable[[], None]) -> None:
        """Call `watcher` whenever a move has put the cursor somewhere, be it where it was."""
        self._watchers.append(watcher)

    def plug(self, event: QKeyEvent) -> bool:
        """Whether the key says that headphones went in or out; that counts whatever else is on the panel."""
        move = self.keys.get(Qt.Key(event.key()))
        if move not in {Move.PLUG_IN, Move.PLUG_OUT}:
            return False
        if not event.isAutoRepeat():
            self._listen.plugged.emit(move is Move.PLUG_IN)
        return True

    def key(self, event: QKeyEvent) -> None:
        """Do what the key means. A key held down steps on, but presses nothing again."""
        move = self.keys.get(Qt.Key(event.key()))
        if move is None or event.modifiers() & ~_ALONE:
            return
        if event.isAutoRepeat() and move not in {Move.NEXT, Move.PREVIOUS}:
            return
        self.do(move)

    def do(self, move: Move) -> None:
        """Make the move. Where nobody's journey is, every move begins one."""
        self._is_used = self._is_used or move in _LEADING
        if move is Move.LISTEN:
            self._listen.toggleAloud()
            return
        if not self._session.journey.is_someones:
            self._is_used = True
            self._journey.begin()
            return
        if move in _STEERING:
            self._steer(move)
            return
        match move:
            case Move.BACK:
                self._journey.back()
            case Move.HOME if self._session.journey.comfort.dark:
                self._listen.toggleDark()
            case Move.HOME:
                if self._journey.canGoHome:
                    self._journey.goHome()
            case _:
                self._step(move)

    def _steer(self, move: Move) -> None:
        match move:
            case Move.PAUSE:
                self._listen.pause()
            case Move.SLOWER:
                self._listen.slower()
            case Move.FASTER:
                self._listen.faster()
            case Move.SOFTER:
                self._listen.softer()
            case Move.LOUDER:
                self._listen.louder()
            case _:
                self._listen.again()

    def rest(self) -> None:
        """A finger is used: no ring."""
        self._is_used = False
        held = self._window.activeFocusItem()
        if held is not None:
            held.setFocus(False, Qt.FocusReason.MouseFocusReason)  # noqa: FBT003 - Qt's signature

    def start(self) -> None:
        """Show the cursor at the screen's beginning."""
        self._is_used = True
        found = self.stops()
        if found:
            self._put(found, first_stop(self._window, found, is_aloud=self._is_aloud))

    def keep(self) -> None:
        """If what the cursor stood on is gone, put it where that was."""
        if self._is_used and self._session.journey.is_someones and not self._stands():
            found = self.stops()
            if found and self._at(found) is None:
                names = [item.objectName() for item in found]
                again = names.index(self._name) if self._name and self._name in names else self._index
                self._put(found, min(again, len(found) - 1))

    def _stands(self) -> bool:
        """Whether the cursor stands on something, at a glance."""
        held: QQuickItem | None = self._window.activeFocusItem()
        if held is None or self._session.seconds_left > 0 or held.objectName() == STILL_HERE:
            return False
        return held.isVisible() and held.isEnabled() and (is_control(held) or self._is_aloud or is_text(held))

    def _step(self, move: Move) -> None:
        found = self.stops()
        if not found:
            return
        at = self._at(found)
        if at is not None and move is not Move.PRESS and self.heard in found:
            at = found.index(self.heard)
        if not self._is_used or at is None:
            self._is_used = True
            at = first_stop(self._window, found, is_aloud=self._is_aloud)
        elif move is Move.NEXT:
            at = (at + 1) % len(found)
        elif move is Move.PREVIOUS:
            at = (at - 1) % len(found)
        else:
            self._press(found[at])
            return
        self._put(found, at)
        self._tell()

    def _press(self, item: QQuickItem) -> None:
        before = self._heard
        if is_control(item):
            QMetaObject.invokeMethod(item, "click")
        if before == self._heard:
            self._tell()

    @property
    def _heard(self) -> tuple[object, ...]:
        """What is said by itself when it changes; after any other press the stop is said again, with its state."""
        comfort = self._session.journey.comfort
        return self._session.journey.stand, comfort.aloud, comfort.dark

    def _tell(self) -> None:
        for watcher in self._watchers:
            watcher()

    def _follow(self) -> None:
        seen = (self._session.stand, self._session.is_ready)
        is_new, self._seen = seen != self._seen, seen
        if not self._is_used:
            return
        if not self._session.journey.is_someones:
            self._is_used = False
        elif is_new:
            self.start()
        else:
            self.keep()

    def _look_later(self) -> None:
        if self._is_used:
            self._later.start()

    def forget(self) -> None:
        """A view changed: what is on the screen must be looked at anew."""
        self._known = None

    def stops(self) -> list[QQuickItem]:
        """Where the cursor can stand on this screen, in reading order."""
        if self._known is None or not _are_there(self._known):
            self._known = stops(self._window, is_aloud=self._is_aloud)
        return self._known

    @property
    def _is_aloud(self) -> bool:
        return self._session.journey.comfort.aloud

    def _at(self, found: list[QQuickItem]) -> int | None:
        held = self._window.activeFocusItem()
        return found.index(held) if held in found else None

    def _put(self, found: list[QQuickItem], index: int) -> None:
        if self._session.seconds_left == 0:  # else the cursor returns to where it was before the warning
            self._index, self._name = index, found[index].objectName()
        found[index].forceActiveFocus(Qt.FocusReason.TabFocusReason)
        reveal(found[index])


def _are_there(items: list[QQuickItem]) -> bool:
    """Whether all still exist and can be seen."""
    try:
        return all(item.isVisible() for item in items)
    except RuntimeError:  # Qt has deleted one
        return False
