"""The touchscreen on a virtual display, as a screen reader meets it. Started by `bridge.py`, never by itself.

Does what its standard input says, one JSON list a line, between the events of a running event loop: a screen reader
asks it questions meanwhile.

    bridged_kiosk.py DATA TRANSLATIONS
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from kiosk.ui.__main__ import environment  # noqa: E402 - the program is found by the line above

os.environ.update({**environment(ROOT), "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})

from PySide6.QtCore import QObject, QPointF, QSocketNotifier, Qt  # noqa: E402 - reads the environment
from PySide6.QtGui import QAccessible, QGuiApplication  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from kiosk import log  # noqa: E402
from kiosk.core import events  # noqa: E402
from kiosk.core.comfort import Feature  # noqa: E402
from kiosk.core.names import Lang  # noqa: E402
from kiosk.demo.walk import ways  # noqa: E402
from kiosk.ui import stops  # noqa: E402
from kiosk.ui.printing import PaperState  # noqa: E402
from tests.ui import keys, town  # noqa: E402
from tests.ui.panel import DAY, Panel  # noqa: E402
from tests.ui.told import WAYS  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem


class Driver(QObject):
    """Reads a line, does it, answers."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self._ways = {**dict(ways(panel.session.pack, DAY)), **WAYS}
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def _read(self) -> None:
        line = sys.stdin.buffer.raw.readline() if hasattr(sys.stdin.buffer, "raw") else sys.stdin.buffer.readline()
        if not line:
            QGuiApplication.exit(0)
            return
        try:
            tell(self._do(json.loads(line)))
        except Exception:  # noqa: BLE001 - PySide would print it and go on, and the test would wait for ever
            traceback.print_exc()
            os._exit(9)

    def _do(self, command: list[object]) -> object:  # noqa: C901, PLR0912 - one arm for each thing to do
        panel, session = self._panel, self._panel.session
        match command:
            case ["jump", None, *_]:
                panel.jump(None)
            case ["jump", str(lang), str(way), *features]:
                self._jump(lang, way, features)
            case ["show", str(lang), str(way), *features]:
                before = (session.stand, session.journey.lang)
                self._jump(lang, way, features)
                panel.settle()
                return [told_of(panel), self._stops(), before != (session.stand, session.journey.lang)]
            case ["leave"]:
                session.dispatch(events.LeaveNow())
            case ["attract"]:
                panel.jump(None, events.TimeOut())
            case ["comfort", str(feature), bool(is_on)]:
                session.dispatch(events.SetComfort(Feature(feature), is_on=is_on))
            case ["pass", float(seconds)]:
                panel.clock.mono_s += seconds
                session.tick()
            case ["key", str(name)]:
                QTest.keyClick(panel.kiosk.window, Qt.Key[name])
            case ["paper", str(state)]:
                panel.kiosk.take._state = PaperState(state)
                panel.kiosk.take.changed.emit()
            case ["stand"]:
                return [panel.screen, session.journey.lang, session.stand.question]
            case ["drawn"]:
                return told_of(panel)
            case ["stops"]:
                return self._stops()
            case other:
                message = f"not understood: {other}"
                raise ValueError(message)
        panel.settle()
        return None

    def _jump(self, lang: str, way: str, features: list[object]) -> None:
        comfort = (events.SetComfort(Feature(str(feature)), is_on=True) for feature in features)
        self._panel.jump(Lang(lang), *self._ways[way], *comfort)

    def _stops(self) -> list[str]:
        self._panel.kiosk.keypad.forget()
        return [name_of(item) for item in self._panel.kiosk.keypad.stops()]


def told_of(panel: Panel) -> list[list[object]]:
    """What is on the panel that a screen reader is to be told: controls, texts by themselves, pictures with a name."""
    stops.settle(panel.kiosk.window.contentItem())
    found = list(standing(panel.kiosk.window.contentItem()))
    return [
        drawn(item, is_next=before is None or keys.follows(panel, before, item) or is_beside(before, item))
        for before, item in zip((None, *found), found, strict=False)
    ]


def is_beside(before: QQuickItem, item: QQuickItem) -> bool:
    """Whether it stands wholly to the right: beside a column of words that is taller, or in the next column."""
    return item.mapToScene(QPointF(0, 0)).x() >= before.mapToScene(QPointF(before.width(), 0)).x() - 1


def standing(item: QQuickItem) -> Iterator[QQuickItem]:
    """What stands by itself in `item`, in the order in which it is drawn."""
    if not item.isVisible() or item.opacity() == 0:
        return
    if item.inherits("QQuickAbstractButton") or stops.is_text(item) or stops.is_picture(item):
        yield item
        return
    for child in item.childItems():
        yield from standing(child)


def drawn(item: QQuickItem, *, is_next: bool) -> list[object]:
    """What a seeing visitor has of it; see `bridge.Drawn`."""
    is_control = item.inherits("QQuickAbstractButton")
    checked = bool(item.property("checked")) if is_control else False
    words = [str(text.property("text")) for text in texts_in(item)] if is_control else []
    facts = [kind_of(item), name_of(item), described(item), item.isEnabled(), checked, is_next]
    return [*facts, words, item.objectName()]


def kind_of(item: QQuickItem) -> str:
    """What it looks like."""
    if item.inherits("QQuickAbstractButton"):
        return "box" if item.metaObject().className().startswith(("SwitchLine", "CheckBoxLine")) else "button"
    if stops.is_text(item):
        return "heading" if item.property("isHeading") else "text"
    return "picture"


def texts_in(item: QQuickItem) -> Iterator[QQuickItem]:
    """What is written on it."""
    if item.isVisible():
        if stops.is_text(item):
            yield item
        for child in item.childItems():
            yield from texts_in(child)


def name_of(item: QQuickItem) -> str:
    """What a screen reader is told it is called."""
    return QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)


def described(item: QQuickItem) -> str:
    """What a screen reader is told besides."""
    return QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Description)


def tell(answer: object) -> None:
    """Answer with a line."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Show the kiosk in a town, and do as told until there is nothing more to do."""
    data, translations = Path(sys.argv[1]), Path(sys.argv[2])
    log.configure()  # to stderr: stdout is for answers
    app = QGuiApplication(["kiosk"])
    town.prepare(data)
    panel = Panel(app, data, translations)
    panel.wait_for_content()
    driver = Driver(panel)
    tell("ready")
    code = app.exec()
    driver.deleteLater()
    panel.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
