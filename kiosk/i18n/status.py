"""How far each catalog is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.core.names import Lang
    from kiosk.i18n.messages import PoFile


@dataclass(frozen=True, slots=True)
class Progress:
    """One catalog's numbers of texts: `total` = `translated` + `fuzzy` + `untranslated`."""

    lang: str
    domain: str
    total: int
    translated: int
    fuzzy: int
    untranslated: int
    reviewed: bool
    """Whether a native speaker has signed."""
    review: str
    """What the header says about it."""


def progress(file: PoFile, lang: Lang) -> Progress:
    """Count a catalog. An English text that counts nothing is its own translation."""
    fuzzy = sum(entry.is_fuzzy for entry in file.entries)
    done = sum(entry.is_done(lang) for entry in file.entries)
    total = len(file.entries)
    return Progress(lang, file.domain, total, done, fuzzy, total - done - fuzzy, file.is_reviewed, file.review)
