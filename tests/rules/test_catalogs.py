"""The catalogs that come with the program: up to date, complete, and accepted by GNU gettext."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfbase import pdfmetrics

from kiosk import home
from kiosk.cli.translate import collect, findings
from kiosk.content.reader import read_pack
from kiosk.core.text import DOMAINS
from kiosk.i18n.compile import to_mo
from kiosk.i18n.pofile import po_path, pot_path, read, render
from kiosk.i18n.update import update
from kiosk.leaflet.fonts import Face, register
from tests.languages import ALL, LANGUAGE

if TYPE_CHECKING:
    from kiosk.core.names import Lang

FOLDER = home.translations()


def test_the_templates_are_what_extraction_gives() -> None:
    """Mend it with `redbus translate extract`, then `redbus translate update`."""
    stale = [
        domain
        for domain, template in collect(home.default_pack()).items()
        if pot_path(FOLDER, domain).read_text(encoding="utf-8") != render(template)
    ]
    assert stale == [], "run `redbus translate extract`, then `redbus translate update`"


@pytest.mark.parametrize("lang", ALL)
def test_each_catalog_is_up_to_date_with_its_template(lang: Lang) -> None:
    """Mend it with `redbus translate update`."""
    stale = []
    for domain in DOMAINS:
        path = po_path(FOLDER, lang, domain)
        new = update(read(pot_path(FOLDER, domain), domain, None), read(path, domain, lang), lang)
        if path.read_text(encoding="utf-8") != render(new):
            stale.append(domain)
    assert stale == [], "run `redbus translate update`"


@pytest.mark.parametrize("lang", ALL)
def test_each_language_is_complete_and_without_a_fault(lang: Lang) -> None:
    """Nothing missing, nothing fuzzy, no rule broken: `redbus translate check` says what to mend."""
    found = [str(finding.fault) for finding in findings(FOLDER, LANGUAGE[lang], read_pack(home.default_pack()))]
    assert not found, f"{len(found)} fault(s), the first: " + "; ".join(found[:5])


@pytest.mark.parametrize("lang", ALL)
@pytest.mark.parametrize("domain", DOMAINS)
def test_msgfmt_accepts_each_catalog(lang: Lang, domain: str) -> None:
    """GNU gettext's own check has nothing to say."""
    path = po_path(FOLDER, lang, domain)
    done = subprocess.run(
        ["msgfmt", "--check", "--output-file=/dev/null", path], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("lang", ALL)
def test_no_translation_is_left_out_when_compiled(lang: Lang) -> None:
    """Every translation in the catalogs carries its source's placeholders."""
    faults = [
        fault
        for domain in DOMAINS
        for fault in to_mo(read(po_path(FOLDER, lang, domain), domain, lang), lang, domain)[1]
    ]
    assert faults == []


@pytest.mark.parametrize("lang", ALL)
def test_the_font_has_every_letter_of_each_language(lang: Lang) -> None:
    """The screen's and the leaflet's font, in both weights: no empty box on paper or panel."""
    register()
    entries = [entry for domain in DOMAINS for entry in read(po_path(FOLDER, lang, domain), domain, lang).entries]
    letters = {letter for entry in entries for words in (LANGUAGE[lang].name, *entry.translations) for letter in words}
    for face in Face:
        known = pdfmetrics.getFont(face.value).face.charToGlyph
        assert {letter for letter in letters if ord(letter) not in known and letter.isprintable()} == set(), face
