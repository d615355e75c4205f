"""Templates out of marked texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.text import DOMAINS, Text
from kiosk.i18n.extract import from_program, from_texts, templates

if TYPE_CHECKING:
    from pathlib import Path


def test_a_text_used_in_many_places_is_one_entry_that_names_them_all() -> None:
    """Translators meet each text once, in the order of files and lines."""
    rows = [
        (Text("topic.b.title", "Later"), "b.md", 1, ""),
        (Text("topic.a.title", "Pay"), "a.md", 9, "first note"),
        (Text("topic.a.title", "Pay"), "b.md", 7, "second note"),
        (Text("topic.a.lead", "Early"), "a.md", 2, ""),
    ]
    files, faults = templates([from_texts(rows)])
    assert faults == ()
    assert set(files) == set(DOMAINS)
    entries = files["content"].entries
    assert [entry.source for entry in entries] == ["Early", "Pay", "Later"]
    assert entries[1].files == ("a.md", "b.md")
    assert entries[1].notes == ("first note", "second note")


def test_a_context_without_a_domain_is_a_fault_at_its_line() -> None:
    """No text may fall through because nobody declared its context."""
    assert from_texts([(Text("other.a", "A"), "pack.yaml", 3, "")]).faults[0].line == 3


def test_a_text_that_counts_in_one_place_only_is_a_fault(tmp_path: Path) -> None:
    """One catalog entry holds one entry for both, so one of the two places would show the wrong form."""
    package = tmp_path / "kiosk"
    package.mkdir()
    (package / "A.qml").write_text('Item { property string a: qsTr("pages") }')
    (package / "B.qml").write_text('Item { property string b: qsTr("pages", "", n) }')
    _, faults = templates([from_program(package)])
    assert [fault.file for fault in faults] == ["kiosk/B.qml"]


def test_a_program_folder_is_read_through_in_a_stable_order(tmp_path: Path) -> None:
    """Python and QML files alike, however deep, with paths that begin at the package."""
    package = tmp_path / "kiosk"
    (package / "ui" / "qml").mkdir(parents=True)
    (package / "ui" / "qml" / "Main.qml").write_text('Item { property string a: qsTr("Home") }')
    (package / "z.py").write_text('from kiosk.core.text import text\nA = text("step.a", "Call")\n')
    found = from_program(package)
    assert [(m.file, m.domain) for m in found.marked] == [("kiosk/ui/qml/Main.qml", "ui"), ("kiosk/z.py", "selfcheck")]
