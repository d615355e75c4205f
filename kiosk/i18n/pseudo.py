"""Languages nobody speaks, made of English: to find cut, glued or untranslated text, and layouts that do not mirror."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from kiosk.core.text import LAYOUT_DIRECTION
from kiosk.i18n.messages import Entry, PoFile
from kiosk.i18n.placeholders import ADDRESS, PLACEHOLDER
from kiosk.i18n.pofile import catalog_headers, plural_count
from kiosk.i18n.width import limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.core.names import Lang


class Kind(Enum):
    """What a pseudo-language tries out."""

    LONG = "long"
    """Accented, bracketed and 40 % longer."""
    BIDI = "bidi"
    """Written from right to left, which mirrors the layout."""
    SCRIPT = "script"
    """In another alphabet, as long as English."""


_GROWTH: Final = 0.4
"""How much longer than English a text becomes: more than any shipped language needs on average."""
_RIGHT_TO_LEFT: Final = "\u202e"
"""Overrides the direction of Latin letters, as only a pseudo-language may."""
_AS_BEFORE: Final = "\u202c"
_BEGINS_RIGHT: Final = "\u200f"
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_ACCENTED: Final = str.maketrans("aceilnosuyzACEILNOSUYZ", "áçéíłñöšúýžÁÇÉÍŁÑÖŠÚÝŽ")
_GREEK: Final = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "αβκδεφγηιξκλμνοπθρστυβωχψζΑΒΚΔΕΦΓΗΙΞΚΛΜΝΟΠΘΡΣΤΥΒΩΧΨΖ",
)


def pseudo(source: str, kind: Kind = Kind.LONG, *, may_grow: bool = True) -> str:
    """The source in a pseudo-language. Placeholders and addresses stay."""
    padding = f" {_padding(max(1, round(len(source) * _GROWTH)))}" if may_grow else ""
    match kind:
        case Kind.LONG:
            return f"[{_between(source, lambda part: part.translate(_ACCENTED))}{padding}]"
        case Kind.BIDI:
            return f"{_BEGINS_RIGHT}[{_between(source, _backwards)}{padding}]"
        case Kind.SCRIPT:
            return f"[{_between(source, lambda part: part.translate(_GREEK))}]"


def _padding(length: int) -> str:
    """So many letters' worth, in words as short as people's: a line may be broken between them."""
    return ("~~~~~ " * (length // 6 + 1))[: length - 1] + "~"


def _backwards(part: str) -> str:
    """Each word from right to left; figures stay as every script writes them."""
    return _LETTERS.sub(lambda match: f"{_RIGHT_TO_LEFT}{match[0]}{_AS_BEFORE}", part)


def _between(source: str, change: Callable[[str], str]) -> str:
    """The source with what stands between its placeholders and addresses changed."""
    kept: list[re.Match[str]] = sorted(
        [*PLACEHOLDER.finditer(source), *ADDRESS.finditer(source)], key=lambda match: match.start()
    )
    out = ""
    at = 0
    for match in kept:
        if match.start() >= at:
            out += change(source[at : match.start()]) + match[0]
            at = match.end()
    return out + change(source[at:])


def pseudo_catalog(template: PoFile, lang: Lang, kind: Kind = Kind.LONG) -> PoFile:
    """The template in a pseudo-language, filed under `lang` so that the program loads it in its place.

    A text whose note says how wide it may be does not grow: no translation of it may.
    """
    entries = tuple(
        replace(entry, translations=(_words(entry, kind),) * (plural_count(lang) if entry.is_plural else 1))
        for entry in template.entries
    )
    if kind is Kind.BIDI and template.domain == "ui":
        entries = (*entries, Entry(None, LAYOUT_DIRECTION, ("RTL",)))
    return PoFile(template.domain, lang, catalog_headers(lang), entries)


def _words(entry: Entry, kind: Kind) -> str:
    return pseudo(entry.source, kind, may_grow=all(limit.is_each_word for limit in limits(entry.notes)))
