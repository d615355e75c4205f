"""Brings a catalog up to its template without losing a translator's work."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from kiosk.i18n.messages import PoFile
from kiosk.i18n.pofile import catalog_headers, plural_count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.core.names import Lang
    from kiosk.i18n.messages import Entry, Headers, Key

_ALIKE: Final = 0.6
"""How alike two English texts without a context must be for the old translation to be worth offering."""


def update(template: PoFile, old: PoFile | None, lang: Lang) -> PoFile:
    """The template's entries with the translations of `old`.

    An entry whose English changed keeps its translation as fuzzy, with the English it was made from; it is not shown
    until somebody has looked. Translations with no entry left become obsolete, and come back if their English does.
    """
    headers = catalog_headers(lang, old.headers if old else ())
    known = {} if old is None else {entry.key: entry for entry in (*old.obsolete, *old.entries)}
    wanted = {entry.key for entry in template.entries}
    spare = [entry for key, entry in known.items() if key not in wanted and any(entry.translations)]
    used: set[Key] = set()
    entries = []
    for entry in template.entries:
        same = known.get(entry.key)
        if same is not None and (any(same.translations) or same.comments):
            entries.append(_carry(entry, same, lang, headers))
            continue
        near = _nearest(entry, [one for one in spare if one.key not in used]) or _same_words(entry, known.values())
        if near is None:
            entries.append(replace(entry, translations=("",) * _forms(entry, lang, headers)))
            continue
        used.add(near.key)
        entries.append(_offer(entry, near, lang, headers))
    obsolete = tuple(_retire(entry) for entry in spare if entry.key not in used)
    return PoFile(template.domain, lang, headers, tuple(entries), obsolete)


def _forms(entry: Entry, lang: Lang, headers: Headers) -> int:
    return plural_count(lang, headers) if entry.is_plural else 1


def _fit(translations: tuple[str, ...], forms: int) -> tuple[str, ...]:
    return (*translations[:forms], *("",) * (forms - len(translations)))


def _carry(entry: Entry, same: Entry, lang: Lang, headers: Headers) -> Entry:
    """The same English as before."""
    flags = set(same.flags)
    if same.is_plural != entry.is_plural and any(same.translations):
        flags.add("fuzzy")
    return replace(
        entry,
        translations=_fit(same.translations, _forms(entry, lang, headers)),
        comments=same.comments,
        flags=tuple(sorted(flags)),
        previous=same.previous if "fuzzy" in flags else "",
    )


def _offer(entry: Entry, near: Entry, lang: Lang, headers: Headers) -> Entry:
    """A translation of other words, for a person to look at."""
    return replace(
        entry,
        translations=_fit(near.translations, _forms(entry, lang, headers)),
        comments=near.comments,
        flags=tuple(sorted({*near.flags, "fuzzy"})),
        previous=near.previous or near.source,
    )


def _retire(entry: Entry) -> Entry:
    return replace(entry, files=(), notes=(), previous="", line=0)


def _nearest(entry: Entry, spare: list[Entry]) -> Entry | None:
    """The unused old entry this one most likely came from: of the same context, or alike where there is none."""
    scored = [
        (SequenceMatcher(None, one.source, entry.source).ratio(), one) for one in spare if one.context == entry.context
    ]
    if entry.context is None:
        scored = [(score, one) for score, one in scored if score >= _ALIKE]
    return max(scored, key=lambda pair: pair[0], default=(0.0, None))[1]


def _same_words(entry: Entry, known: Iterable[Entry]) -> Entry | None:
    """An entry of the same English words under another context."""
    return next((one for one in known if one.source == entry.source and any(one.translations)), None)
