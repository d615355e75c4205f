"""The QML check finds what it is for; packaging/test runs it on the real files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]

VIEW: Final = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class SampleView(QObject):
    changed = Signal()

    @Property(str, notify=changed)
    def title(self) -> str:
        return "title"

    @Property(list, notify=changed)
    def lines(self) -> list[str]:
        return []

    @Property(dict, constant=True)
    def contact(self) -> dict[str, str]:
        return {}

    @Property(bool, constant=True)
    def isOpen(self) -> bool:
        return True

    @Slot()
    def proceed(self) -> None:
        pass
"""

SCREEN: Final = """import QtQuick

import Kiosk.Views

Text {
    id: root

    required property SampleView view

    Accessible.name: root.view.contact.name
    enabled: root.view.lines.length > 0
    text: root.view.title

    Text {
        visible: root.view.isOpen
    }

    TapHandler {
        onTapped: root.view.proceed()
    }

    Connections {
        target: root.view
    }
}
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with one view in Python and one good screen that uses it."""
    screens = tmp_path / "kiosk" / "ui" / "qml" / "Kiosk" / "Screens"
    screens.mkdir(parents=True)
    (tmp_path / "kiosk" / "ui" / "sample_view.py").write_text(VIEW, encoding="utf-8")
    (screens / "qmldir").write_text("module Kiosk.Screens\nSample 1.0 Sample.qml\n", encoding="utf-8")
    (screens / "Sample.qml").write_text(SCREEN, encoding="utf-8")
    return tmp_path


def screen(checkout: Path) -> Path:
    """The screen of the sample checkout."""
    return checkout / "kiosk" / "ui" / "qml" / "Kiosk" / "Screens" / "Sample.qml"


def check(checkout: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the check on a checkout."""
    command = [sys.executable, str(ROOT / "packaging" / "qmlcheck.py"), "--root", str(checkout), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_qml_in_order_is_accepted_and_the_python_types_are_known(checkout: Path) -> None:
    """A screen that uses a Python view rightly passes without a word."""
    done = check(checkout)
    assert (done.returncode, done.stderr) == (0, "1 QML files in order\n")


@pytest.mark.parametrize(
    ("mistakes", "said"),
    [
        (
            {
                "view.title": "view.titel",
                "root.view.proceed": "view.proceed",
                "id: root\n": "id: root\n    colour: 1\n",
            },
            ("titel", "unqualified", "colour"),
        ),
        ({"view.proceed()": "view.procede()"}, ("procede",)),
        ({"import Kiosk.Views": "import Kiosk.Vews", "TapHandler": "TapHendler"}, ("Kiosk.Vews", "TapHendler")),
    ],
)
def test_every_mistake_in_qml_is_an_error_that_names_it(
    checkout: Path, mistakes: dict[str, str], said: tuple[str, ...]
) -> None:
    """Misspelt members of a Python view, unqualified names, unknown types and modules are refused, with the file."""
    text = SCREEN
    for right, wrong in mistakes.items():
        text = text.replace(right, wrong)
    screen(checkout).write_text(text, encoding="utf-8")
    done = check(checkout)
    assert done.returncode == 1
    assert [word for word in (*said, "Sample.qml") if word not in done.stderr] == []


def test_unformatted_qml_is_shown_as_a_difference_and_can_be_put_right(checkout: Path) -> None:
    """Bad formatting is refused with a diff; `--fix` formats the file, and the check then passes."""
    screen(checkout).write_text(SCREEN.replace("    text: root", "  text:root"), encoding="utf-8")
    done = check(checkout)
    assert done.returncode == 1
    assert "-  text:root.view.title" in done.stderr
    assert check(checkout, "--fix").returncode == 0
    assert screen(checkout).read_text(encoding="utf-8") == SCREEN
    assert check(checkout).returncode == 0


def test_a_checkout_without_qml_is_bad_usage(tmp_path: Path) -> None:
    """With nothing to check it does not claim that all is well."""
    assert check(tmp_path).returncode == 2
