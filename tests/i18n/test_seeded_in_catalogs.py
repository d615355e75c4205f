"""`redbus translate check` against a catalog with one mistake: the file, the line, and words that say what is wrong."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from kiosk import home
from kiosk.cli.main import redbus
from kiosk.core.names import Lang
from kiosk.core.text import DOMAINS
from kiosk.i18n.messages import Entry, PoFile
from kiosk.i18n.pofile import catalog_headers, po_path, pot_path, template_headers, write
from tests.languages import lay

if TYPE_CHECKING:
    from pathlib import Path

PL: Final = Lang("pl")
WIDE: Final = "A button. At most 71 mm wide, in note size."
GOOD: Final = (
    Entry("ui.leave", "Leave now", ("Wyjdź teraz",), notes=(WIDE,)),
    Entry("ui.pay", "At least {wage} an hour.", ("Co najmniej {wage} za godzinę.",)),
    Entry("ui.call", "Call 22 628 01 20.", ("Zadzwoń: 22 628 01 20.",)),
    Entry("ui.web", "See gov.pl/pip and write to a@pip.gov.pl.", ("Zobacz gov.pl/pip i napisz do a@pip.gov.pl.",)),
    Entry("ui.paper", "An employment contract", ("Umowa o pracę",)),
    Entry("ui.say", 'Say "no" (it is your right).', ("Powiedz „nie” (to Twoje prawo).",)),
    Entry(None, "%n line(s)", ("%n wiersz", "%n wiersze", "%n wierszy"), is_plural=True),
)
"""One small good catalog."""

SEEDED: Final = [
    ("Wyjdź teraz", "", "Leave now", "missing: not translated"),
    ("Wyjdź teraz", "Leave now", "Leave now", "is the English text"),
    ("Wyjdź teraz", "Wyjdź i zostaw wszystko teraz", "Leave now", "at most 71 mm fit"),
    ("Wyjdź teraz", "wyjdź teraz", "Leave now", "begins with a small letter"),
    ("Wyjdź teraz", "Wyjdź teraz ", "Leave now", "begins or ends with a space"),
    ("Wyjdź teraz", "Wyjdź  teraz", "Leave now", "two spaces in a row"),
    ("Wyjdź teraz", "Wyjdź teraz!", "Leave now", "ends with !, the source with none"),
    ("Wyjdź teraz", "Wyjdź wyjdź", "Leave now", "has 'Wyjdź' twice in a row"),
    ("Wyjdź teraz", "Wyjdź\\nteraz", "Leave now", "has 2 line(s), the source 1"),
    ("Wyjdź teraz", "Wyjdź tеraz", "Leave now", "mixes Latin letters"),
    ("Wyjdź teraz", "Już czas, ofiaro", "Leave now", "may not stand on the screen"),
    ("{wage} za", "{wagę} za", "At least", "no placeholder"),
    ("{wage} za", "za", "At least", "no placeholder, the source {wage}"),
    ("{wage} za", "{wage} za 1", "At least", "numbers are 1, the source has none"),
    ("za godzinę.", "za godzinę", "At least", "ends with no punctuation"),
    ("za godzinę.", "za godzinę...", "At least", "three dots; write one ellipsis"),
    ("Zadzwoń: 22 628 01 20.", "Zadzwoń: 22 628 01 21.", "Call 22", "numbers are 226280121"),
    ("Zadzwoń: 22", "Zadzwoń : 22", "Call 22", "a space before a punctuation mark"),
    ("Zadzwoń: 22 628 01 20.", "Zadzwoń: 0300 303 8151.", "Call 22", "is retired"),
    ("Zobacz gov.pl/pip", "Zobacz gov.pl/pib", "See gov", "addresses are"),
    ("do a@pip.gov.pl", "do b@pip.gov.pl", "See gov", "addresses are"),
    ("Umowa o pracę", "Dokument", "An employment", "in the glossary"),
    ("„nie”", '\\"nie\\"', "Say", "the language writes „...”"),
    ("„nie”", "„nie", "Say", "does not pair „ with ”"),
    ("(to Twoje prawo)", "(to Twoje prawo", "Say", "lacks a ')'"),
    ("(to Twoje prawo)", "- to Twoje prawo", "Say", "a hyphen for a dash"),
    ("%n wierszy", "wierszy", "%n line", "has no placeholder, the source %n"),
    ("%n wierszy", "", "%n line", "2 of 3 plural forms are there"),
    (
        'msgstr[0] "%n wiersz"\nmsgstr[1] "%n wiersze"',
        'msgstr[0] "%n wierszy"\nmsgstr[1] "%n wierszy"',
        "%n line",
        "3 plural forms",
    ),
    ('msgctxt "ui.leave"', '#, fuzzy\nmsgctxt "ui.leave"', "Leave now", "fuzzy: the English changed"),
    ('msgid "Leave now"', 'msgid "Leave"', "", "outdated: 1 text(s) not in it, 1 gone"),
    ("n==1 ? 0", "n==2 ? 0", "", "plural-forms: the header is"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small catalog and its template, with our glossary."""
    shutil.copy(home.translations() / "glossary.csv", tmp_path)
    lay(tmp_path)
    for domain in DOMAINS:
        entries = GOOD if domain == "ui" else ()
        write(pot_path(tmp_path, domain), PoFile(domain, None, template_headers(), tuple(_blank(e) for e in entries)))
        write(po_path(tmp_path, PL, domain), PoFile(domain, PL, catalog_headers(PL), entries))
    return tmp_path


def _blank(entry: Entry) -> Entry:
    return Entry(entry.context, entry.source, ("",) * (2 if entry.is_plural else 1), entry.is_plural, (), entry.notes)


def _check(folder: Path) -> list[tuple[str, int, str]]:
    result = CliRunner().invoke(redbus, ["translate", "check", PL, "--json", "--folder", str(folder)])
    found = json.loads(result.stdout)
    assert result.exit_code == (1 if found else 0)
    return [(fault["file"], fault["line"], fault["message"]) for fault in found]


def test_the_catalog_that_is_broken_below_has_no_fault(folder: Path) -> None:
    """So that every fault found is the seeded one's."""
    assert _check(folder) == []


@pytest.mark.parametrize("seed", SEEDED, ids=lambda seed: f"{seed[1]}-{seed[3]}")
def test_a_seeded_fault_is_found_on_its_line(folder: Path, seed: tuple[str, str, str, str]) -> None:
    """The line is the msgid's; a fault of the whole catalog stands on line 0."""
    old, new, source, phrase = seed
    path = po_path(folder, PL, "ui")
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(n for n, words in enumerate(lines, 1) if words.startswith(f'msgid "{source}')) if source else 0
    found = _check(folder)
    assert [row for row in found if row[:2] == ("pl/LC_MESSAGES/ui.po", line) and phrase in row[2]], found
