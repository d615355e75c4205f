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

from PySide6.QtCore import QObject, QSocketNotifier, Qt  # noqa: E402 - reads the environment
from PySide6.QtGui import QAccessible, QGuiApplication  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from kiosk import log  # noqa: E402
from kiosk.core import events  # noqa: E402
from kiosk.core.comfort import Feature  # noqa: E402
from kiosk.core.names import Lang  # noqa: E402
from kiosk.demo.walk import ways  # noqa: E402
from kiosk.ui.printing import PaperState  # noqa: E402
from tests.ui import town  # noqa: E402
from tests.ui.panel import DAY, Panel  # noqa: E402

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem


class Driver(QObject):
    """Reads a line, does it, answers."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self._ways = dict(ways(panel.session.pack, DAY))
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
            case ["ways"]:
                return list(self._ways)
            case ["jump", None, *_]:
                panel.jump(None)
            case ["jump", str(lang), str(way), *features]:
                comfort = (events.SetComfort(Feature(str(feature)), is_on=True) for feature in features)
                panel.jump(Lang(lang), *self._ways[way], *comfort)
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
                return [drawn(item) for item in panel.items() if is_told(item)]
            case ["stops"]:
                panel.kiosk.keypad.forget()
                return [name_of(item) for item in panel.kiosk.keypad.stops()]
            case other:
                message = f"not understood: {other}"
                raise ValueError(message)
        panel.settle()
        return None


def is_told(item: QQuickItem) -> bool:
    """Whether it is a control or a text that stands by itself."""
    if item.inherits("QQuickAbstractButton"):
        return True
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        if above.inherits("QQuickAbstractButton"):
            return False
        above = above.parentItem()
    return item.inherits("QQuickText") and bool(str(item.property("text")).strip())


def drawn(item: QQuickItem) -> list[object]:
    """What a seeing visitor has of it: control or text, its name, enabled, chosen, and what tests call it."""
    is_control = item.inherits("QQuickAbstractButton")
    checked = bool(item.property("checked")) if is_control else False
    return [is_control, name_of(item), item.isEnabled(), checked, item.objectName()]


def name_of(item: QQuickItem) -> str:
    """What a screen reader is told it is called."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name)


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
