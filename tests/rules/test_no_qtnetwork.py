"""Qt has a network of its own, which the import contracts cannot see: nothing of ours may touch it."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
QML: Final = tuple(sorted((ROOT / "kiosk" / "ui" / "qml").rglob("*.qml")))

QT_MODULES: Final = frozenset({"QtCore", "QtGui", "QtQml", "QtQuick", "QtQuickControls2", "QtTest", "QtQuickTest"})
"""The parts of PySide6 that open no socket. QtNetwork, QtWebSockets, QtWebEngine and the rest are not among them."""

QML_MODULES: Final = re.compile(
    r"(QtQuick(\.(Controls|Layouts|Templates|Shapes|Window))?|QtQml(\.Models)?|Kiosk\.\w+)$"
)

LOADS: Final = re.compile(
    r"""XMLHttpRequest | \bWebSocket\b | \bfetch\s*\( | openUrlExternally | ["'`](?:https?|wss?|ftp):""", re.VERBOSE
)
IMPORT: Final = re.compile(r"^\s*import\s+(\S+)", re.MULTILINE)


def test_python_imports_no_part_of_qt_that_has_a_network() -> None:
    """Every import from PySide6 is of a module that cannot open a connection."""
    breaches = [
        f"{path.relative_to(ROOT)} imports PySide6.{name}"
        for path in sorted((ROOT / "kiosk").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _qt_modules(node)
        if name not in QT_MODULES
    ]
    assert not breaches, f"{breaches}\nThe screen has no network: what needs one belongs to kiosk/sync, without Qt."


def test_qml_imports_no_module_that_has_a_network() -> None:
    """Every import in QML is of Qt Quick, of Qt QML or of ours; a folder or a script is not imported at all."""
    breaches = [
        f"{path.relative_to(ROOT)}: import {name}"
        for path in QML
        for name in IMPORT.findall(path.read_text(encoding="utf-8"))
        if not QML_MODULES.match(name)
    ]
    assert not breaches, f"{breaches}\nIf this module opens no connection, add it to QML_MODULES."


def test_qml_loads_nothing_from_a_network() -> None:
    """No QML file asks for a web address or uses an object that could."""
    breaches = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in QML
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if LOADS.search(line)
    ]
    assert not breaches, f"{breaches}\nAddresses for visitors come from the pack, as text or as a QR code."


def test_there_is_qml_to_look_at() -> None:
    """The rules above look at files that exist."""
    assert QML


def _qt_modules(node: ast.AST) -> list[str]:
    """The parts of PySide6 that an import statement names."""
    if isinstance(node, ast.Import):
        return [part[1] for alias in node.names if (part := alias.name.split("."))[0] == "PySide6" and len(part) > 1]
    if isinstance(node, ast.ImportFrom) and node.module is not None:
        if node.module == "PySide6":
            return [alias.name for alias in node.names]
        if node.module.startswith("PySide6."):
            return [node.module.split(".")[1]]
    return []
