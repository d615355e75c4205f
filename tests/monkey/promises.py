"""What holds after whatever was done to the panel."""

from __future__ import annotations

import gc
import operator
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.core.journey import WITHOUT_JOURNEY, Journey, Screen, Stand
from tests.core.stands import every_stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMessageLogContext
    from PySide6.QtQuick import QQuickItem

    from tests.ui.panel import Panel

_GRAPHIC: Final = 2


class Promises:
    """Looks at a panel once, when all is well, and then again and again."""

    def __init__(self, panel: Panel, own: tuple[str, ...] = ()) -> None:
        """The panel shows its content and nobody is at it. In the folders `own` the monkey's files may be open."""
        self._panel = panel
        self._said: list[str] = []
        self._graph = {stand for stand, *_ in every_stand(panel.session.pack)} | {Stand(s) for s in WITHOUT_JOURNEY}
        self._sockets = _open("socket:")
        self._places = (*own, str(panel.data), "/dev/", "/proc/", "pipe:", "anon_inode:", "socket:", "/memfd:")
        self._files = _open("/")
        self._threads = len(os.listdir("/proc/self/task"))  # noqa: PTH208 - the kernel's list, no folder of ours
        self._most = max(1, _journeys())
        self._windows = QGuiApplication.topLevelWindows()
        self._hooks = sys.excepthook, sys.unraisablehook, qInstallMessageHandler(self._hear)
        sys.excepthook = lambda kind, error, trace: self._said.append(
            f"{kind.__name__}: {error}" + "".join(traceback.format_tb(trace)[-3:])
        )
        sys.unraisablehook = lambda args: self._said.append(f"{args.exc_type.__name__}: {args.exc_value}")

    def close(self) -> None:
        """Hear no more."""
        sys.excepthook, sys.unraisablehook, handler = self._hooks
        qInstallMessageHandler(handler)

    def broken(self) -> list[str]:
        """What does not hold now; each promise that is broken in words."""
        return [*self._window(), *self._place(), *self._buttons(), *self._memory(), *self._outside(), *self._said]

    def _hear(self, kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
        if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg:
            self._said.append(f"Qt: {message}")

    def _window(self) -> Iterator[str]:
        window = self._panel.kiosk.window
        if not window.isVisible():
            yield "the window is gone"
        others = [w.title() for w in QGuiApplication.topLevelWindows() if w not in self._windows]
        if others:
            yield f"other windows: {others}"

    def _place(self) -> Iterator[str]:
        session = self._panel.session
        strange = [stand for stand in session.journey.stack if stand not in self._graph]
        if strange:
            yield f"not on the screen graph: {strange}"
        if session.is_broken or not session.is_ready:
            yield "the content is gone"
        page = self._panel.item("page")
        if page is None or not page.childItems():
            yield f"nothing is shown for {session.stand.screen}"

    def _buttons(self) -> Iterator[str]:
        """Help now and Leave now are under a finger that goes where they are, if nothing is in the way."""
        session = self._panel.session
        for name, is_promised in (("help", session.stand.screen is not Screen.HELP), ("leave", True)):
            button = self._panel.item(name)
            if not session.journey.is_someones:
                if button is not None:
                    yield f"{name} is there without a journey"
            elif button is None or (is_promised and not button.isEnabled()):
                yield f"{name} cannot be pressed on {session.stand}"
            elif session.seconds_left == 0 and not session.journey.comfort.dark and _under(self._panel, button):
                yield f"{name} is covered on {session.stand}"

    def _memory(self) -> Iterator[str]:
        """One journey, and one behind the cover; once the wiper is done, the last visitor's is no object any more."""
        if self._too_many() and self._panel.kiosk.wiper.is_pending:
            self._panel.visitor.wait(lambda: not self._panel.kiosk.wiper.is_pending, "the wiper")
        if self._too_many():
            yield f"{self._too_many()} journeys too many in memory"

    def _too_many(self) -> int:
        return max(0, _journeys() - self._most - (self._panel.session.journey.behind is not None))

    def _outside(self) -> Iterator[str]:
        more = _open("socket:") - self._sockets
        if more:
            yield f"sockets were opened: {sorted(more)}"
        strange = [path for path in _open("/") - self._files if not path.startswith(self._places)]
        if strange:
            yield f"files are open: {strange}"
        threads = len(os.listdir("/proc/self/task"))  # noqa: PTH208 - see above
        if threads > self._threads + _GRAPHIC:
            yield f"{threads} threads, {self._threads} at first"


def _journeys() -> int:
    """How many are objects now, nobody's among them.

    In one breath, without Python code in between: another thread that is just making a tuple would fail if it ran while
    somebody holds a reference to it (gc.get_objects in Python's manual).
    """
    return operator.countOf(map(type, gc.get_objects()), Journey)


def _under(panel: Panel, button: QQuickItem) -> bool:
    """Whether something else lies over the middle of the button."""
    centre = QPointF(panel.visitor._centre(button))
    top = max((i for i in _drawn(panel.kiosk.window.contentItem()) if _meets(i, centre)), key=lambda i: i[0])
    return not (top[1] is button or button.isAncestorOf(top[1]))


def _drawn(root: QQuickItem) -> Iterator[tuple[tuple[tuple[float, int], ...], QQuickItem]]:
    """Every visible item that takes touches, with its place in the order of drawing."""
    waiting: list[tuple[tuple[tuple[float, int], ...], QQuickItem]] = [((), root)]
    while waiting:
        order, item = waiting.pop()
        if item.isVisible() and item.opacity() > 0:
            if item.inherits("QQuickAbstractButton") or item.inherits("QQuickMouseArea"):
                yield order, item
            waiting += [((*order, (child.z(), at)), child) for at, child in enumerate(item.childItems())]


def _meets(found: tuple[object, QQuickItem], point: QPointF) -> bool:
    item = found[1]
    return item.contains(item.mapFromScene(point))


def _open(beginning: str) -> set[str]:
    """What this process has open, as the kernel names it."""
    found = set()
    for link in Path("/proc/self/fd").iterdir():
        try:
            name = str(link.readlink())
        except OSError:  # closed meanwhile
            continue
        if name.startswith(beginning):
            found.add(name)
    return found


def own_mib() -> float:
    """Memory that belongs to this process alone, in MiB.

    Not its share (PSS): that grows by Qt's whole code when another program that uses it ends.
    """
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Anonymous:"):
            return int(line.split()[1]) / 1024
    return 0.0
