"""The compiled catalogs as the program reads them."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.core.names import Lang
from kiosk.core.text import DOMAINS, Text
from kiosk.i18n.catalog import Catalog, mo_path
from kiosk.i18n.compile import compile_file, ensure_compiled
from kiosk.i18n.messages import Entry, PoFile
from kiosk.i18n.pofile import catalog_headers, po_path, write
from tests.languages import LANGS, lay

if TYPE_CHECKING:
    from pathlib import Path

PLURALS = {
    "en": ("%n line", "%n lines"),
    "pl": ("%n wiersz", "%n wiersze", "%n wierszy"),
    "uk": ("%n рядок", "%n рядки", "%n рядків"),
    "ru": ("%n строка", "%n строки", "%n строк"),
}
COUNTS = (0, 1, 2, 5, 11, 12, 21, 22, 25, 101)
FORMS = {
    "en": (1, 0, 1, 1, 1, 1, 1, 1, 1, 1),
    "pl": (2, 0, 1, 2, 2, 2, 2, 1, 2, 2),
    "uk": (2, 0, 1, 2, 2, 2, 0, 1, 2, 0),
    "ru": (2, 0, 1, 2, 2, 2, 0, 1, 2, 0),
}


def _write(folder: Path, lang: Lang, domain: str, *entries: Entry) -> None:
    write(po_path(folder, lang, domain), PoFile(domain, lang, catalog_headers(lang), entries))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("context", [None, "leaflet"])
def test_plurals_are_right_in_every_language(lang: Lang, context: str | None, tmp_path: Path) -> None:
    """0, 1, 2, 5, the teens and the numbers after twenty and a hundred take the form a reader expects."""
    _write(tmp_path, lang, "ui", Entry(context, "%n line(s)", PLURALS[lang], is_plural=True))
    compile_file(tmp_path, lang, "ui")
    catalog = Catalog.load(tmp_path, lang)
    shown = [catalog.qml("%n line(s)", context, n) for n in COUNTS]
    assert shown == [PLURALS[lang][form] for form in FORMS[lang]]


def test_a_text_is_looked_up_in_its_own_domain_and_context(tmp_path: Path) -> None:
    """The same English may be two texts."""
    pl = Lang("pl")
    _write(tmp_path, pl, "ui", Entry("ui.home", "Home", ("Początek",)))
    _write(tmp_path, pl, "content", Entry("topic.home", "Home", ("Dom",)))
    lay(tmp_path)
    ensure_compiled(tmp_path)
    catalog = Catalog.load(tmp_path, pl)
    assert catalog(Text("ui.home", "Home")) == "Początek"
    assert catalog(Text("topic.home", "Home")) == "Dom"
    assert catalog(Text("topic.other", "Home")) == "Home"


def test_qml_gets_none_for_what_has_no_translation(tmp_path: Path) -> None:
    """None, never an empty text, so that Qt shows the English; an empty text does not bring up the header."""
    pl = Lang("pl")
    _write(tmp_path, pl, "ui", Entry(None, "Back", ("Wstecz",)), Entry("a", "Back", ("Plecy",)))
    compile_file(tmp_path, pl, "ui")
    catalog = Catalog.load(tmp_path, pl)
    assert catalog.qml("Back") == "Wstecz"
    assert catalog.qml("Back", "") == "Wstecz"
    assert catalog.qml("Back", "a") == "Plecy"
    assert catalog.qml("Home") is None
    assert catalog.qml("%n page(s)", "", 3) is None
    assert catalog.qml("") is None


@pytest.mark.parametrize("damage", [b"", b"not a catalog at all, only text", b"\xde\x12\x04\x95\x00\x00", None])
def test_a_missing_or_broken_mo_shows_english_and_is_named(damage: bytes | None, tmp_path: Path) -> None:
    """The screen goes on, and staff can be told which catalog is not there."""
    pl = Lang("pl")
    for domain in DOMAINS:
        _write(tmp_path, pl, domain)
    lay(tmp_path)
    ensure_compiled(tmp_path)
    assert Catalog.load(tmp_path, pl).missing == ()
    if damage is None:
        mo_path(tmp_path, pl, "leaflet").unlink()
    else:
        mo_path(tmp_path, pl, "leaflet").write_bytes(damage)
    catalog = Catalog.load(tmp_path, pl)
    assert catalog.missing == ("leaflet",)
    assert catalog(Text("leaflet.title", "Take it with you")) == "Take it with you"


def test_a_translation_with_other_placeholders_is_left_out_and_reported_with_its_line(tmp_path: Path) -> None:
    """A wrong placeholder would show a wrong number, or none; English is shown instead."""
    pl = Lang("pl")
    good = Entry("topic.a", "At least {min-wage}", ("Co najmniej {min-wage}",))
    bad = Entry("topic.b", "At least {min-wage}", ("Co najmniej {max-wage}",))
    _write(tmp_path, pl, "content", good, bad)
    (fault,) = compile_file(tmp_path, pl, "content")
    line = po_path(tmp_path, pl, "content").read_text(encoding="utf-8").splitlines().index('msgctxt "topic.b"') + 2
    assert (fault.file, fault.line) == ("pl/LC_MESSAGES/content.po", line)
    catalog = Catalog.load(tmp_path, pl)
    assert catalog(Text("topic.a", "At least {min-wage}")) == "Co najmniej {min-wage}"
    assert catalog(Text("topic.b", "At least {min-wage}")) == "At least {min-wage}"


def test_fuzzy_and_half_plural_translations_are_not_shown(tmp_path: Path) -> None:
    """What nobody has confirmed does not reach a visitor."""
    pl = Lang("pl")
    _write(
        tmp_path,
        pl,
        "ui",
        Entry(None, "Back", ("Wstecz",), flags=("fuzzy",)),
        Entry(None, "%n line(s)", ("%n wiersz", "", ""), is_plural=True),
    )
    assert compile_file(tmp_path, pl, "ui") == ()
    catalog = Catalog.load(tmp_path, pl)
    assert catalog.qml("Back") is None
    assert catalog.qml("%n line(s)", None, 1) is None


def test_only_what_is_newer_is_compiled_and_what_fails_is_a_fault(tmp_path: Path) -> None:
    """The kiosk's start costs nothing when nothing changed, and never stops at a broken catalog."""
    pl = Lang("pl")
    _write(tmp_path, pl, "ui", Entry(None, "Back", ("Wstecz",)))
    _write(tmp_path, pl, "leaflet")
    lay(tmp_path)
    first = ensure_compiled(tmp_path)
    assert len(first.files) == 2
    assert first.faults == ()
    assert ensure_compiled(tmp_path).files == ()
    po = po_path(tmp_path, pl, "ui")
    po.write_text("msgid oops", encoding="utf-8")
    newer = mo_path(tmp_path, pl, "ui").stat().st_mtime_ns + 1
    os.utime(po, ns=(newer, newer))
    second = ensure_compiled(tmp_path)
    assert second.files == ()
    assert [fault.file for fault in second.faults] == ["pl/LC_MESSAGES/ui.po"]
    assert Catalog.load(tmp_path, pl).qml("Back") == "Wstecz", "the last good catalog stays"


def test_the_same_catalog_compiles_to_the_same_bytes(tmp_path: Path) -> None:
    """A build can be compared with another."""
    _write(tmp_path, Lang("pl"), "ui", Entry(None, "Back", ("Wstecz",)))
    compile_file(tmp_path, Lang("pl"), "ui")
    first = mo_path(tmp_path, Lang("pl"), "ui").read_bytes()
    compile_file(tmp_path, Lang("pl"), "ui")
    assert mo_path(tmp_path, Lang("pl"), "ui").read_bytes() == first
    assert b"POT-Creation-Date: 1970-01-01" in first, "no trace of the day it was built on"


def test_it_loads_nothing_heavier_than_gettext() -> None:
    """The screen imports it before its first frame; Babel and click would cost more than the frame."""
    script = "import sys, kiosk.i18n.catalog; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert loaded & {"babel", "click", "msgspec", "yaml", "PySide6"} == set()
