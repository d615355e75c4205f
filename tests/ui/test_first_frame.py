"""What is loaded when the first frame is on the panel, and what once all is: Qt, light modules of ours, and paper's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.cli.run import start_json
from kiosk.core.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Collection

ROOT: Final = Path(__file__).parents[2]
PACK: Final = ROOT / "assets" / "packs" / "redbus"
HOOK: Final = """
import sys
before = set(sys.modules)
import kiosk.ui.app as program

def tell():
    import json
    print(json.dumps(sorted({name for name, module in sys.modules.items() if module is not None} - before)))

def look(self):
    tell()
    self.look = program.QTimer(interval=20)
    self.look.timeout.connect(lambda: end(self))
    self.look.start()
    begin(self)

def end(self):
    if self.session.is_ready and "kiosk.leaflet.qr" in sys.modules:  # the last that is loaded for the first leaflet
        tell()
        self.app.exit(0)

begin, program.Kiosk._after_first_frame = program.Kiosk._after_first_frame, look
import kiosk.ui.__main__
sys.exit(kiosk.ui.__main__.main())
"""
"""Starts the screen as `redbus kiosk` does, and looks where it begins to load the rest, and when that is done.

What the interpreter itself loads on this machine does not count. `urllib.parse` comes with `pathlib`.
"""

SLOW: Final = frozenset(
    {
        *("asyncio", "urllib.request", "http", "socket", "ssl", "email", "multiprocessing", "unittest", "concurrent"),
        *("msgspec", "yaml", "babel", "structlog", "click", "reportlab", "qrcode", "PIL", "sqlite_utils", "sqlite3"),
        *("markdown_it", "phonenumbers", "pypdfium2", "zxingcpp", "holidays", "dateutil", "zoneinfo"),
    }
)
"""Each costs the visitor time before there is anything to see. Source: tech-notes.md section 11."""
LARGE: Final = frozenset({"msgspec", "yaml", "markdown_it", "holidays", "numpy", "rich", "ssl", "_ssl", "babel.dates"})
"""Each costs megabytes for as long as the screen runs, or could reach the network."""


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[frozenset[str], frozenset[str]]:
    """The modules of the screen's process at its first frame, and once the content is there and a leaflet could be."""
    given = start_json(Settings(), tmp_path_factory.mktemp("bus"), PACK, windowed=False)
    done = subprocess.run(
        [sys.executable, "-c", HOOK, given],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    first, last = done.stdout.splitlines()
    return frozenset(json.loads(first)), frozenset(json.loads(last))


@pytest.fixture
def loaded(twice: tuple[frozenset[str], frozenset[str]]) -> frozenset[str]:
    """The modules of the screen's process at its first frame."""
    return twice[0]


def tops(modules: Collection[str]) -> set[str]:
    """The packages these modules belong to."""
    return {module.partition(".")[0] for module in modules}


def test_only_qt_comes_from_outside(loaded: frozenset[str]) -> None:
    """Every package at the first frame is Python's own, ours, or PySide6."""
    outside = tops(loaded) - set(sys.stdlib_module_names)
    assert outside - {"__feature__", "signature_bootstrap"} <= {"kiosk", "PySide6", "shiboken6", "shibokensupport"}


def test_nothing_slow_is_loaded_before_the_first_frame(loaded: frozenset[str]) -> None:
    """Half a second of imports waits until there is something to see."""
    assert not SLOW & (tops(loaded) | loaded)


def test_only_the_four_parts_of_qt_the_screen_needs_are_loaded(loaded: frozenset[str]) -> None:
    """Core, Gui, Qml and Quick; Network only if QtQml itself brought it, never OpenGL, Widgets or Test."""
    parts = {name for name in loaded if name.startswith("PySide6.Qt") and name.count(".") == 1}
    assert {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtQml", "PySide6.QtQuick"} <= parts
    assert parts <= {f"PySide6.Qt{name}" for name in ("Core", "Gui", "Qml", "Quick", "Network", "OpenGL")}


def test_of_ours_neither_content_nor_paper_nor_store_is_loaded(loaded: frozenset[str]) -> None:
    """They follow on threads of their own."""
    ours = {name.split(".")[1] for name in loaded if name.startswith("kiosk.")}
    assert ours <= {"core", "i18n", "ui", "log"}


def test_what_only_reading_needs_is_never_loaded(twice: tuple[frozenset[str], frozenset[str]]) -> None:
    """The pack is read by a process of its own; what others load if it happens to be installed is barred."""
    assert not LARGE & (tops(twice[1]) | twice[1])
