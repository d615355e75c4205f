"""A language nobody speaks: English made longer, accented and bracketed, to find cut, glued or untranslated text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.i18n.messages import PoFile
from kiosk.i18n.placeholders import ADDRESS, PLACEHOLDER
from kiosk.i18n.pofile import catalog_headers, plural_count

if TYPE_CHECKING:
    import re

    from kiosk.core.names import Lang

_ACCENTED: Final = str.maketrans("aceilnosuyzACEILNOSUYZ", "áçéíłñöšúýžÁÇÉÍŁÑÖŠÚÝŽ")
_GROWTH: Final = 0.4
"""How much longer than English a text becomes: more than any shipped language needs on average."""


def pseudo(source: str) -> str:
    """The source in the pseudo-language. Placeholders and addresses stay."""
    padding = "~" * max(1, round(len(source) * _GROWTH))
    return f"[{_accent(source)} {padding}]"


def _accent(source: str) -> str:
    kept: list[re.Match[str]] = sorted(
        [*PLACEHOLDER.finditer(source), *ADDRESS.finditer(source)], key=lambda match: match.start()
    )
    out = ""
    at = 0
    for match in kept:
        if match.start() >= at:
            out += source[at : match.start()].translate(_ACCENTED) + match[0]
            at = match.end()
    return out + source[at:].translate(_ACCENTED)


def pseudo_catalog(template: PoFile, lang: Lang) -> PoFile:
    """The template in the pseudo-language, filed under `lang` so that the program loads it in its place."""
    entries = tuple(
        replace(entry, translations=(pseudo(entry.source),) * (plural_count(lang) if entry.is_plural else 1))
        for entry in template.entries
    )
    return PoFile(template.domain, lang, catalog_headers(lang), entries)
