"""Marked catalogs of every language, as far as it has words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk import home
from kiosk.core.text import DOMAINS
from kiosk.i18n.catalog import mo_path
from kiosk.i18n.check import is_covered
from kiosk.i18n.compile import to_mo
from kiosk.i18n.pofile import pot_path, read
from tests.languages import ALL, LANGUAGE, lay
from tests.ui.panel import Marked, marked_catalog

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.language import Language
    from kiosk.i18n.messages import PoFile


def lay_marked(folder: Path) -> Marked:
    """Lay them in `folder`, compiled."""
    lay(folder, ALL)
    for domain in DOMAINS:
        template = read(pot_path(home.translations(), domain), domain, None)
        for lang in ALL:
            path = mo_path(folder, lang, domain)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(to_mo(_covered(marked_catalog(template, lang), LANGUAGE[lang]), lang, path.name)[0])
    return Marked(folder)


def _covered(file: PoFile, language: Language) -> PoFile:
    return replace(file, entries=tuple(entry for entry in file.entries if is_covered(file, entry, language)))
