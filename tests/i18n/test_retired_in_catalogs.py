"""A retired number in a catalog is a fault, in every language and spelling; and in the program's own texts."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from kiosk import home
from kiosk.cli.main import redbus
from kiosk.cli.translate import collect
from kiosk.content.reader import read_pack
from kiosk.core.counter import LeafletKind
from kiosk.core.leaflet import LeafletRequest, compose
from kiosk.core.names import Lang, Place
from kiosk.core.pack import Status
from kiosk.core.paper import Paper
from kiosk.core.retired import RetiredNumber, sightings
from kiosk.i18n.catalog import Catalog
from kiosk.i18n.compile import ensure_compiled
from kiosk.i18n.messages import Entry, PoFile
from kiosk.i18n.pofile import catalog_headers, po_path
from kiosk.i18n.retired import retired_numbers
from tests.languages import LANGS

if TYPE_CHECKING:
    from pathlib import Path

OLD: Final = RetiredNumber("+443003038151", "A line, until 2021", "It has another number now.", ())
PACK: Final = read_pack(home.default_pack())


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("words", ["0300 303 8151", "+44 300 303-81-51", "00443003038151"])
@pytest.mark.parametrize("where", ["source", "translation", "comment", "note", "obsolete"])
def test_a_retired_number_in_any_part_of_a_catalog_is_a_finding(lang: Lang, words: str, where: str) -> None:
    """Even behind `allow`, and in what no longer shows, since it may come back."""
    entry = Entry(
        "ui.x",
        words if where == "source" else "Call.",
        (words if where in {"translation", "obsolete"} else "Call.",),
        notes=(words,) if where == "note" else (),
        comments=("allow: retired", words) if where == "comment" else ("allow: retired",),
        line=7,
    )
    entries, obsolete = ((), (entry,)) if where == "obsolete" else ((entry,), ())
    file = PoFile("ui", lang, catalog_headers(lang), entries, obsolete)
    (found,) = retired_numbers(file, (OLD,), "x.po")
    assert (found.rule, found.fault.file, found.fault.line) == ("retired", "x.po", 7)
    assert "until 2021" in found.fault.message


@pytest.mark.parametrize("lang", LANGS)
def test_translate_check_fails_on_a_retired_number(lang: Lang, tmp_path: Path) -> None:
    """In a copy of the shipped catalogs, in the middle of a translated sentence."""
    folder = tmp_path / "translations"
    shutil.copytree(home.translations(), folder)
    path = po_path(folder, lang, "ui")
    text = path.read_text(encoding="utf-8")
    path.write_text(text + '\nmsgctxt "ui.more"\nmsgid "More"\nmsgstr "0300 303 8151"\n', encoding="utf-8")
    done = CliRunner().invoke(redbus, ["translate", "check", lang, "--folder", str(folder)], catch_exceptions=False)
    assert done.exit_code == 1
    assert "Salvation Army, UK, until 4 January 2021" in done.stdout


def test_no_text_of_the_program_or_the_pack_holds_a_retired_number() -> None:
    """What the templates are made of: QML, Python, YAML and Markdown."""
    found = [f for t in collect(home.default_pack()).values() for f in retired_numbers(t, PACK.retired, t.domain)]
    assert len(PACK.retired) > 8
    assert found == []


@pytest.mark.parametrize("place", Place)
def test_no_leaflet_in_any_language_holds_a_retired_number(place: Place, tmp_path: Path) -> None:
    """Words, numbers, labels and what the codes carry."""
    folder = tmp_path / "translations"
    shutil.copytree(home.translations(), folder, ignore=shutil.ignore_patterns("*.mo"))
    ensure_compiled(folder)
    for lang in LANGS:
        request = LeafletRequest(LeafletKind.HELP, lang, None, place, Paper.A4)
        leaflet = compose(PACK, request, None, date(2026, 12, 1))
        words = [Catalog.load(folder, lang)(text) for text in leaflet.texts]
        words += [part for code in leaflet.codes for part in (code.payload, code.label)]
        assert words
        assert [found for text in words for found in sightings(text, PACK.retired)] == []


def test_what_the_pack_retires_is_what_no_contact_shows() -> None:
    """Each retired number is found in the very spelling of its own contact, which is hidden, or in no contact."""
    for contact in PACK.contacts.values():
        if any(sightings(contact.display, PACK.retired)):
            assert contact.provenance.status is Status.HIDDEN
