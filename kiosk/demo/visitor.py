"""Somebody at the panel: finds what is on it, touches it, and takes pictures."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.core.errors import KioskError
from kiosk.core.journey import Moment
from kiosk.demo.pause import pause
from kiosk.gate.items import visible
from kiosk.gate.room import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.ui.app import Kiosk

PATIENCE_S = 60.0
MOST_PARTS = 9
"""No page is longer than this many panels."""
REST_MS = 80
SETTLE_MS = 30
"""Two frames: nothing moves in reduced motion."""


class NotOnScreenError(KioskError):
    """Something the visitor looked for is not there."""

    exit_code = 1


class DemoClock:
    """The real clock, and a way to let time pass."""

    def __init__(self) -> None:
        self._skipped_s = 0.0

    def __call__(self) -> Moment:
        """Now, as the screen is told."""
        now = dt.datetime.now().astimezone()
        return Moment(now.date(), now.hour, time.monotonic() + self._skipped_s)

    def pass_time(self, seconds: float) -> None:
        """Let that many seconds pass."""
        self._skipped_s += seconds


class Visitor:
    """Drives the real window by synthetic touches."""

    def __init__(self, kiosk: Kiosk, pictures: Path) -> None:
        """`pictures` is where screenshots go; it exists."""
        self.kiosk = kiosk
        self.pictures = pictures
        self.taken: list[Path] = []
        self.cut: list[str] = []
        """Texts that did not fit where they stood, with the picture they were seen on."""
        self._finger = QTest.createTouchDevice()
        theme = kiosk.engine.singletonInstance("Kiosk.Theme", "Theme")
        if isinstance(theme, QObject):
            theme.setProperty("reducedMotion", True)  # noqa: FBT003 - Qt's signature; nothing to wait for before a picture

    def touch(self, name: str) -> None:
        """Touch what is called `name`, going down the page until it can be reached. NotOnScreenError if it cannot."""
        self._tap(self.reach(name))

    def reach(self, name: str) -> QPoint:
        """Where a finger meets what is called `name`, going through the page until it does. NotOnScreenError else."""
        return self._centre(self._reach(name))

    def press(self, point: QPoint) -> None:
        """Put a finger down."""
        QTest.touchEvent(self.kiosk.window, self._finger).press(0, point, self.kiosk.window).commit()

    def release(self, point: QPoint) -> None:
        """Lift it."""
        QTest.touchEvent(self.kiosk.window, self._finger).release(0, point, self.kiosk.window).commit()

    def settle(self) -> None:
        """Wait until nothing moves."""
        pause(SETTLE_MS)

    def see(self, name: str) -> None:
        """Take a picture of the screen, and one of each further part of a page that is longer than the panel."""
        for part in self.parts():
            self._snap(f"{name}-{part}" if part > 1 else name)

    def parts(self) -> Iterator[int]:
        """Go down the page panel by panel; the number of each part, from 1, while it is on the panel."""
        self.settle()
        yield 1
        for part in range(2, MOST_PARTS):
            if self._find("more") is None:
                return
            self.touch("more")
            self.settle()
            yield part

    def visible(self) -> Iterator[QQuickItem]:
        """Every item that is not hidden, in the order it is drawn; what is further down a page is among them."""
        return visible(self.kiosk.window)

    def cut_texts(self) -> list[str]:
        """Texts that do not fit where they stand."""
        return [fault.what for fault in cut(self.kiosk.window)]

    def wait(self, condition: Callable[[], bool], what: str) -> None:
        """Let the screen work until `condition` holds. NotOnScreenError names `what` after a minute."""
        until = time.monotonic() + PATIENCE_S
        while not condition():
            if time.monotonic() > until:
                message = f"waited {PATIENCE_S:.0f} s for {what}"
                raise NotOnScreenError(message)
            pause(5)

    def text(self, name: str) -> str:
        """The words of the item called `name`."""
        return str(self._reach(name).property("text"))

    def _snap(self, name: str) -> None:
        self.settle()
        path = self.pictures / f"{name}.png"
        self.kiosk.window.grabWindow().save(str(path))
        self.taken.append(path)
        self.cut += [f"{path.name}: {words}" for words in self.cut_texts()]

    def _reach(self, name: str) -> QQuickItem:
        found = False
        for step in range(2 * MOST_PARTS):
            item = self._find(name)
            found = found or item is not None
            if item is not None and self._is_reachable(item):
                return item
            self._scroll(down=step < MOST_PARTS)
        where = self.kiosk.session.stand.screen.value
        message = f"{name!r} {'cannot be reached' if found else 'is not there'} on the {where} screen"
        raise NotOnScreenError(message)

    def _scroll(self, *, down: bool) -> None:
        """Move the page, as far as it goes that way."""
        more = self._find("more")
        if down:
            if more is not None:
                self._tap(self._centre(more))
            return
        page = next((item for item in self.visible() if item.inherits("QQuickFlickable")), None)
        if page is None or page.property("contentY") <= 0:
            return
        top = page.mapToScene(QPointF(page.width() - 4, 40)).toPoint()
        self._drag(top, QPoint(top.x(), int(top.y() + page.height() * 0.7)))

    def _drag(self, start: QPoint, end: QPoint) -> None:
        """A finger moved over the panel at a reader's pace."""
        window = self.kiosk.window
        QTest.touchEvent(window, self._finger).press(0, start, window).commit()
        for step in range(1, 11):
            between = start + (end - start) * (step / 10)
            QTest.touchEvent(window, self._finger).move(0, between, window).commit()
            pause(8)
        pause(REST_MS)  # a finger that rests before it leaves does not flick
        QTest.touchEvent(window, self._finger).release(0, end, window).commit()
        # A touch on a page that still moves only stops it; it may start to move a frame after the finger has left.
        pause(REST_MS)
        pages = [item for item in self.visible() if item.inherits("QQuickFlickable")]
        self.wait(lambda: not any(page.property("moving") for page in pages), "the page to come to rest")

    def _tap(self, point: QPoint) -> None:
        self.press(point)
        self.release(point)
        pause(1)

    def _find(self, name: str) -> QQuickItem | None:
        return next((item for item in self.visible() if item.objectName() == name), None)

    def _is_reachable(self, item: QQuickItem) -> bool:
        """Whether a finger on its middle meets it, and not a bar drawn over it."""
        centre = QPointF(self._centre(item))
        page = self.kiosk.window.findChild(QObject, "page")
        if not isinstance(page, QQuickItem) or not page.isAncestorOf(item):
            return True
        top_left = page.mapToScene(QPointF(0, 0))
        area = QRectF(top_left.x(), top_left.y(), page.width(), page.height())
        more = self._find("more")
        if more is not None and more is not item:
            area.setBottom(min(area.bottom(), more.mapToScene(QPointF(0, 0)).y()))
        return area.contains(centre)

    def _centre(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
