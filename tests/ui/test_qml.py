"""The controls that do something, each with a `tst_*.qml` of its own beside this file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent / "qml"
ROOT: Final = Path(__file__).parents[2]
RUN: Final = """
import sys
from pathlib import Path
from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuickTest import QUICK_TEST_MAIN_WITH_SETUP
from kiosk.ui.app import QML
from kiosk.ui.glyph_image import GlyphImages

class Setup(QObject):
    @Slot(QQmlEngine)
    def qmlEngineAvailable(self, engine):
        engine.addImportPath(str(QML))
        engine.addImageProvider("glyph", GlyphImages(Path("assets/icons")))

sys.exit(QUICK_TEST_MAIN_WITH_SETUP("controls", Setup, ["controls", "-input", sys.argv[1]]))
"""


def test_the_controls_keep_what_their_own_tests_promise() -> None:
    """Run by Qt's own test runner, in a process of its own; a warning of QML's fails it too."""
    files = sorted(HERE.glob("tst_*.qml"))
    promised = sum(len(re.findall(r"function test_", path.read_text(encoding="utf-8"))) for path in files)
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(HERE)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert not [line for line in said.splitlines() if line.startswith(("FAIL!", "QWARN", "SKIP"))], said
    passed = [line for line in said.splitlines() if line.startswith("PASS") and "Test" not in line.split("::")[-1]]
    assert len([line for line in passed if "::test_" in line]) >= promised > 0, said
