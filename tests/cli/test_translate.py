"""`redbus translate`, as a translator types it."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from kiosk import home
from kiosk.cli.main import redbus
from kiosk.core.names import Lang
from kiosk.core.text import DOMAINS, Text
from kiosk.i18n.catalog import Catalog
from kiosk.i18n.messages import Entry, PoFile
from kiosk.i18n.pofile import po_path, pot_path, read, template_headers, write
from tests.languages import LANGS, lay

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

PL = Lang("pl")


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(redbus, ["translate", *map(str, arguments)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small translations folder: one plain and one counting text in `ui`, the other domains empty."""
    shutil.copy(home.translations() / "glossary.csv", tmp_path)
    lay(tmp_path)
    for domain in DOMAINS:
        entries = (
            (Entry("ui.leave", "Leave now", ("",)), Entry(None, "%n line(s)", ("", ""), is_plural=True))
            if domain == "ui"
            else ()
        )
        write(pot_path(tmp_path, domain), PoFile(domain, None, template_headers(), entries))
    return tmp_path


def _translate(folder: Path, *words: str) -> None:
    """Type these translations of the two texts into the Polish `ui` catalog."""
    path = po_path(folder, PL, "ui")
    text = path.read_text(encoding="utf-8")
    for field, word in zip(("msgstr", "msgstr[0]", "msgstr[1]", "msgstr[2]"), words, strict=False):
        head, _, tail = text.rpartition(f'{field} ""\n')
        text = f'{head}{field} "{word}"\n{tail}'
    path.write_text(text, encoding="utf-8")


def test_a_translator_goes_from_template_to_screen(folder: Path) -> None:
    """Update, translate, check, compile: then the program speaks Polish."""
    assert _run("update", "--folder", folder).exit_code == 0
    missing = _run("check", "pl", "--folder", folder)
    assert missing.exit_code == 1
    assert missing.stdout.count(": missing: not translated") == 2
    _translate(folder, "Wyjdź teraz", "%n wiersz", "%n wiersze", "%n wierszy")
    checked = _run("check", "pl", "--folder", folder)
    assert (checked.exit_code, checked.stdout) == (0, "")
    assert _run("compile", "--folder", folder).exit_code == 0
    catalog = Catalog.load(folder, PL)
    assert catalog.missing == ()
    assert catalog(Text("ui.leave", "Leave now")) == "Wyjdź teraz"
    assert catalog.qml("%n line(s)", "", 5) == "%n wierszy"


def test_updating_again_changes_no_byte(folder: Path) -> None:
    """So that a commit shows only what a translator did."""
    _run("update", "--folder", folder)
    _translate(folder, "Wyjdź teraz")
    _run("update", "--folder", folder)
    before = {path: path.read_bytes() for path in folder.rglob("*.po")}
    assert len(before) == len(LANGS) * len(DOMAINS)
    assert "changed" not in _run("update", "--folder", folder).stderr
    assert {path: path.read_bytes() for path in folder.rglob("*.po")} == before


def test_one_language_can_be_updated_alone(folder: Path) -> None:
    """The other languages' files are left as they are."""
    assert _run("update", "uk", "--folder", folder).exit_code == 0
    assert {path.parent.parent.name for path in folder.rglob("*.po")} == {"uk"}


def test_check_gives_scripts_the_rule_file_line_and_message(folder: Path) -> None:
    """The JSON stands alone on stdout."""
    _run("update", "--folder", folder)
    _translate(folder, "Uciekaj")
    result = _run("check", "pl", "--json", "--folder", folder)
    assert result.exit_code == 1
    rows = json.loads(result.stdout)
    assert [row["rule"] for row in rows] == ["glossary", "missing"]
    line = rows[0]["line"]
    path = folder / rows[0]["file"]
    assert path.read_text(encoding="utf-8").splitlines()[line - 1] == 'msgid "Leave now"'


def test_compile_leaves_out_what_would_show_something_false_and_says_so(folder: Path) -> None:
    """Exit code 1, the file and the line, and English on the screen."""
    _run("update", "--folder", folder)
    _translate(folder, "Wyjdź {teraz}")
    result = _run("compile", "--folder", folder)
    assert result.exit_code == 1
    assert "pl/LC_MESSAGES/ui.po:" in result.stderr
    assert Catalog.load(folder, PL)(Text("ui.leave", "Leave now")) == "Leave now"


def test_status_counts_each_language_and_domain(folder: Path) -> None:
    """And says whether a native speaker has signed."""
    _run("update", "--folder", folder)
    _translate(folder, "Wyjdź teraz")
    rows = {
        (row["lang"], row["domain"]): row for row in json.loads(_run("status", "--json", "--folder", folder).stdout)
    }
    assert len(rows) == len(LANGS) * len(DOMAINS)
    row = rows["pl", "ui"]
    assert (row["total"], row["translated"], row["untranslated"], row["reviewed"]) == (2, 1, 1, False)
    assert "machine, not yet reviewed" in _run("status", "--folder", folder).stdout


def test_pseudo_catalogs_load_in_place_of_every_language(folder: Path, tmp_path: Path) -> None:
    """The program can be started on them, and they never overwrite the real ones."""
    out = tmp_path / "pseudo"
    assert _run("pseudo", "--out", out, "--folder", folder).exit_code == 0
    for lang in LANGS:
        catalog = Catalog.load(out, lang)
        assert catalog.missing == ()
        assert catalog(Text("ui.leave", "Leave now")).startswith("[Łéávé ñöw ~")
    refused = _run("pseudo", "--out", folder, "--folder", folder)
    assert refused.exit_code == 2
    assert not list((folder / "pl").rglob("*.po"))


def test_extract_collects_the_program_and_the_pack(tmp_path: Path) -> None:
    """Every domain gets a template, and extracting again changes nothing."""
    first = _run("extract", "--folder", tmp_path)
    assert first.exit_code == 0, first.stderr
    assert {path.name for path in tmp_path.iterdir()} == {f"{domain}.pot" for domain in DOMAINS}
    content = read(pot_path(tmp_path, "content"), "content", None)
    assert any(file.startswith("assets/packs/redbus/") for entry in content.entries for file in entry.files)
    assert "changed" not in _run("extract", "--folder", tmp_path).stderr


def test_a_missing_or_broken_catalog_is_a_message_not_a_traceback(folder: Path) -> None:
    """Exit code 2, the file, and what to do."""
    missing = _run("check", "--folder", folder)
    assert missing.exit_code == 2
    assert "redbus translate" in missing.stderr
    _run("update", "--folder", folder)
    po_path(folder, PL, "ui").write_text('msgid "x"\noops\n', encoding="utf-8")
    broken = _run("compile", "--folder", folder)
    assert broken.exit_code == 2
    assert "ui.po:2:" in broken.stderr
    unknown = _run("update", "xx", "--folder", folder)
    assert unknown.exit_code == 2
