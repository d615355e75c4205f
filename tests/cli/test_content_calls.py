"""`redbus content calls`: list, JSON, table and a form to print."""

from __future__ import annotations

import csv
import json
from datetime import date
from typing import TYPE_CHECKING, Final

import pypdfium2
from click.testing import CliRunner

from kiosk import home
from kiosk.cli.main import redbus
from kiosk.content.reader import read_pack
from kiosk.core.calls import FIELDS, calls

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

DAY: Final = "2026-12-01"


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(redbus, ["content", "calls", "--date", DAY, *arguments], catch_exceptions=False)


def test_the_list_names_who_why_and_what_to_ask() -> None:
    """Data on stdout, the sum on stderr."""
    done = _run()
    assert done.exit_code == 0
    assert done.stdout.startswith("kcik  22 628 01 20  KCIK: national help centre\n  verified; help now pl")
    assert "never rung" in done.stderr


def test_scripts_get_every_call_in_order() -> None:
    """The most needed first, with the fields to fill in."""
    rows = json.loads(_run("--json").stdout)
    assert rows[0]["id"] == "kcik"
    assert [row["weight"] for row in rows] == sorted((row["weight"] for row in rows), reverse=True)
    assert all(row["ask"] and row["fill_in"] == list(FIELDS) for row in rows)


def test_the_table_has_an_empty_cell_for_each_answer(tmp_path: Path) -> None:
    """One row a call; a spreadsheet reads its letters right."""
    path = tmp_path / "calls.csv"
    assert _run("--csv", str(path)).exit_code == 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert len(rows) == len(json.loads(_run("--json").stdout))
    assert all(row[field] == "" for row in rows for field in FIELDS)


def test_the_form_has_every_number_and_a_line_for_each_answer(tmp_path: Path) -> None:
    """As many A4 sheets as it takes, none without its number."""
    path = tmp_path / "calls.pdf"
    assert _run("--pdf", str(path)).exit_code == 0
    document = pypdfium2.PdfDocument(path)
    try:
        sheets = [page.get_textpage().get_text_bounded() for page in document]
        sizes = {tuple(round(side * 25.4 / 72) for side in page.get_size()) for page in document}
    finally:
        document.close()
    words = " ".join(" ".join(sheets).split())
    found = calls(read_pack(home.default_pack()), date.fromisoformat(DAY))
    assert sizes == {(210, 297)}
    assert all(f"{number} / {len(sheets)}" in sheet for number, sheet in enumerate(sheets, start=1))
    assert all(call.contact.name.source in words and (call.contact.display or "") in words for call in found)
    assert all(words.count(field) >= len(found) for field in FIELDS if field not in {"By", "Cost"})


def test_a_file_that_cannot_be_written_is_a_message(tmp_path: Path) -> None:
    """Exit code 3, and what to do."""
    done = CliRunner().invoke(redbus, ["content", "calls", "--pdf", str(tmp_path / "no" / "calls.pdf")])
    assert done.exit_code == 3
    assert "Choose another file" in done.output
