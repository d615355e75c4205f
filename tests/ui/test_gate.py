"""Each rule of the every-screen gate finds the fault that is put before it, on the real screen; and the command."""

from __future__ import annotations

import json
import re
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.cli.main import redbus
from kiosk.core import events
from kiosk.core.names import Lang
from kiosk.gate.fault import Rule
from kiosk.gate.look import Eyes, look
from kiosk.gate.reach import jumps
from kiosk.gate.words import Pseudo, Translated
from kiosk.i18n.pofile import po_path
from kiosk.ui.stops import stops

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.panel import Panel

PL: Final = Lang("pl")
ENGLISH: Final = "Touch to start"
ODD: Final = "\ue000"
"""A letter of nobody's: no font has it."""
WORDS: Final = """Text {
    objectName: "planted"; z: 9; x: 100; y: 1300; width: 500; height: 90
    color: "black"; font.family: "Noto Sans"; font.pixelSize: 40; text: "Zadzwoń teraz"
}"""
BUTTON: Final = """T.AbstractButton {
    objectName: "planted"; focusPolicy: Qt.StrongFocus; x: 400; y: 800; width: 200; height: 200
}"""
SEEDS: Final[dict[str, tuple[Rule, str, dict[str, object]]]] = {
    "elided": (Rule.CUT, WORDS, {"width": 90, "elide": Qt.TextElideMode.ElideRight.value}),
    "clipped": (Rule.CUT, WORDS, {"height": 20}),
    "broken": (Rule.CUT, WORDS, {"width": 60, "height": 600, "wrapMode": 4}),
    "a letter without a glyph": (Rule.LETTER, WORDS, {"text": f"Zadzwoń {ODD}"}),
    "English": (Rule.LEFTOVER, WORDS, {"text": ENGLISH}),
    "English, filled": (Rule.LEFTOVER, WORDS, {"text": "Step 3 of 9"}),
    "a small target": (Rule.TARGET, BUTTON, {"width": 40}),
    "small text": (Rule.SIZE, WORDS.replace("pixelSize: 40", "pixelSize: 20"), {}),
    "faint text": (Rule.CONTRAST, WORDS, {"color": "#777"}),
    "text whose pixels are faint": (Rule.CONTRAST, WORDS, {"opacity": 0.4}),
    "a control out of order": (Rule.ORDER, BUTTON, {}),
}
"""What is put on the panel, and which rule is to find it."""


def eyes(panel: Panel) -> Eyes:
    """Somebody who reads Polish, in front of that panel."""
    sources = frozenset({ENGLISH, "Step %1 of %2"})
    return Eyes(panel.kiosk.start.settings.panel.width_mm, 600.0, Translated(sources), frozenset())


@contextmanager
def planted(panel: Panel, qml: str, **changes: object) -> Iterator[QQuickItem]:
    """That item on the panel, over all else."""
    component = QQmlComponent(panel.kiosk.engine)
    component.setData(f"import QtQuick\nimport QtQuick.Templates as T\n{qml}".encode(), QUrl())
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    item.setParentItem(panel.kiosk.window.contentItem())
    for name, value in changes.items():
        assert item.setProperty(name, value), name
    try:
        yield item
    finally:
        item.setParentItem(None)  # type: ignore[arg-type]  # Qt takes it off so
        item.deleteLater()
        panel.settle()


def rules(panel: Panel) -> list[Rule]:
    """Which rules find something now."""
    return [fault.rule for fault in look(panel.kiosk.window, eyes(panel))[0]]


@pytest.mark.parametrize("seed", SEEDS)
def test_each_rule_finds_its_fault(panel: Panel, seed: str) -> None:
    """On a screen where nothing is wrong before."""
    rule, qml, changes = SEEDS[seed]
    panel.jump(PL, events.OpenLanguage())
    assert rules(panel) == []
    with planted(panel, qml, **changes):
        found = [fault for fault in look(panel.kiosk.window, eyes(panel))[0] if fault.rule is rule]
    assert found
    assert any(word in fault.what for fault in found for word in ("planted", "Zadzwo", ENGLISH, "Step 3"))


def test_a_text_over_another_is_found(panel: Panel) -> None:
    """Moved by so much as a line."""
    panel.jump(PL, events.OpenHelp())
    assert Rule.OVERLAP not in rules(panel)
    number = panel.item("emergencyNumber")
    assert number is not None
    with planted(panel, WORDS) as item:
        item.setParentItem(number.parentItem())
        item.setPosition(number.position())
        assert Rule.OVERLAP in rules(panel)


def test_a_cursor_that_goes_backwards_is_found(panel: Panel) -> None:
    """The stops of a screen from the last to the first."""
    panel.jump(PL)
    found = stops(panel.kiosk.window, is_aloud=False)
    assert not jumps(panel.kiosk.window, found)
    assert len(jumps(panel.kiosk.window, found[::-1])) == len(found) - 1


def test_a_fault_further_down_a_page_is_found_and_framed(panel: Panel, tmp_path: Path) -> None:
    """Every part of a long page is looked at and kept as a picture, with a red frame where the fault is."""
    panel.jump(PL, events.OpenHelp())
    number = panel.item("emergencyNumber")
    assert number is not None
    column = number.parentItem()
    while column.parentItem() is not None and not column.parentItem().inherits("QQuickFlickable"):
        column = column.parentItem()
    with planted(panel, WORDS, color="#aaa") as item:
        item.setParentItem(column)
        item.setPosition(item.position() + item.position() * 1.2)
        faults, names = look(panel.kiosk.window, eyes(panel), tmp_path / "help")
    (faint,) = [fault for fault in faults if fault.rule is Rule.CONTRAST]
    assert faint.scrolls
    assert faint.box[1] > panel.kiosk.window.height() - 400
    assert len(names) > 1
    assert not is_framed(QImage(str(tmp_path / names[0])))
    assert any(is_framed(QImage(str(tmp_path / name))) for name in names[1:])


def is_framed(picture: QImage) -> bool:
    """Whether anything on it has the frame's red."""
    colours = (QColor(picture.pixel(x, y)) for x in range(picture.width()) for y in range(picture.height()))
    return any(c.red() > 190 and c.green() < 40 and c.blue() < 60 for c in colours)


def test_in_a_pseudo_language_a_text_without_brackets_came_by_no_catalog() -> None:
    """Numbers and signs are nobody's words."""
    reads = Pseudo()
    assert reads.is_foreign("Press here")
    assert not any(reads.is_foreign(said) for said in ("[Préss ~~]", "\u200f[x]", "112", "· 12:30"))


def run(out: Path, *options: str) -> tuple[int, str]:
    """The command on a few screens of the usual panel: its exit code, and its data."""
    usual = ("--panel", "24-upright", "--size", "normal", "--jobs", "1", "--out", str(out))
    done = CliRunner().invoke(redbus, ["screens", *usual, *options], catch_exceptions=False)
    return done.exit_code, done.stdout


def test_the_first_screens_hold_and_each_is_named_once_on_the_sheet(
    panel: Panel, translations: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 0, no line; pictures of each, which the page shows."""
    del panel  # Qt is up
    monkeypatch.setenv("REDBUS_TRANSLATIONS", str(translations))
    code, said = run(tmp_path / "out", "--locale", "uk", "--first", "5")
    assert (code, said) == (0, "")
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r"<h2>(.*?)</h2>", page) == ["attract", "language", "home", "help", "help-pl"]
    shown = re.findall(r'src="(.*?)"', page)
    assert len(shown) >= 5
    assert all((tmp_path / "out" / path).is_file() for path in shown)


def test_a_fault_is_a_line_for_scripts_too_and_exit_code_1(
    panel: Panel, translations: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A translator's odd letter, on the screen it stands on."""
    del panel  # Qt is up
    folder = tmp_path / "translations"
    shutil.copytree(translations, folder)
    monkeypatch.setenv("REDBUS_TRANSLATIONS", str(folder))
    po = po_path(folder, Lang("uk"), "ui")
    home = "Що Ви хочете дізнатися?"
    assert home in po.read_text(encoding="utf-8")
    po.write_text(po.read_text(encoding="utf-8").replace(home, f"Що {ODD}?"), encoding="utf-8")
    code, said = run(tmp_path / "out", "--locale", "uk", "--first", "3", "--no-pictures", "--json")
    assert code == 1
    told = json.loads(said)
    assert not told["holds"]
    assert [(row["lang"], row["screen"], row["rule"]) for row in told["faults"]] == [("uk", "home", "letter")]
    assert "U+E000" in told["faults"][0]["what"]


def test_a_folder_with_somebodys_files_is_left_alone(tmp_path: Path) -> None:
    """Exit code 2, as for a panel nobody makes."""
    (tmp_path / "thesis.txt").write_text("a year's work")
    assert run(tmp_path)[0] == 2
    assert (tmp_path / "thesis.txt").exists()
    assert run(tmp_path / "out", "--panel", "99-round")[0] == 2
