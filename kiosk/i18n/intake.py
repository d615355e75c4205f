"""Takes in what somebody drops into a folder of translations while the program runs: tries each file, and keeps count.

A file that is not right is refused whole; what was good of it before stays good as long as there is a file. It is read
again only when it has changed. Light to import, for the screen's sake: what needs Babel is loaded when there is a file.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import Fault, FaultsError, KioskError
from kiosk.core.language import by_code
from kiosk.i18n.dropped import bytes_of, listing, mark_of
from kiosk.i18n.languages import FILE, described

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from kiosk.core.language import Language, Languages
    from kiosk.core.names import Lang
    from kiosk.core.retired import RetiredNumber
    from kiosk.i18n.dropped import Mark, Place
    from kiosk.i18n.messages import Entry, Key

STILL_S: Final = 1.0
"""Seconds since a file's last change before its faults are believed: a copy may be half made until then."""

Words = dict[tuple["Lang", str], bytes]
"""Compiled catalogs by language and domain."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What the folder amounts to."""

    words: Words
    languages: Languages
    """The program's own and the new ones, in the order of the language screen."""
    faults: Mapping[str, str]
    """What is not used, by its name in the folder, and why."""


@dataclass(frozen=True, slots=True)
class _Tried:
    """What became of a file."""

    mark: Mark | None
    """None when the file was too new to be sure."""
    written: bytes
    language: Language | None
    """The language it was held against."""
    good: bytes | Language | None
    """What is used of it: the last that was right, be it older than the file."""
    fault: str


class Intake:
    """One folder, looked at again and again. Use it on one thread."""

    def __init__(self, folder: Path, shipped: Path, languages: Languages) -> None:
        """`folder` is looked into; `shipped` holds the program's own translations, into `languages`."""
        self._folder = folder
        self._shipped = shipped
        self._own = by_code(languages)
        self._tried: dict[str, _Tried] = {}
        self._needed: dict[str, frozenset[Key]] = {}

    def look(self, retired: Sequence[RetiredNumber]) -> Taken:
        """What is there now. Never raises: what is wrong is a fault."""
        found = listing(self._folder)
        faults = {fault.file: fault.message for fault in found.odd}
        tried: dict[str, _Tried] = {}
        languages: dict[Lang, Language] = dict(self._own)
        words: Words = {}
        for place in found.places:
            known = languages.get(place.lang)
            if place.domain and known is None:
                absent = f"no such language here: put its {FILE} beside LC_MESSAGES"
                faults.setdefault(f"{place.lang}/{FILE}", absent)
                continue
            one = tried[place.name] = self._try(place, known, retired)
            if one.fault and one.mark is not None:
                faults[place.name] = one.fault
            if isinstance(one.good, bytes):
                words[place.lang, place.domain] = one.good
            elif one.good is not None:
                languages[place.lang] = one.good
        for lang in languages.keys() - self._own.keys():
            if (lang, "ui") not in words:
                name = f"{lang}/{FILE}"
                if tried[name].mark is not None:
                    faults.setdefault(name, f"the language waits for {lang}/LC_MESSAGES/ui.po to be there and right")
                del languages[lang]
                words = {key: mo for key, mo in words.items() if key[0] != lang}
        self._tried = tried
        return Taken(words, tuple(sorted(languages.values(), key=lambda one: (one.order, one.code))), faults)

    def _try(self, place: Place, known: Language | None, retired: Sequence[RetiredNumber]) -> _Tried:
        before = self._tried.get(place.name)
        mark = mark_of(place.path)
        if before is not None and (mark, known) == (before.mark, before.language):
            return before
        # The file may change between its mark and its reading. So one that has just changed is given no mark, and is
        # read again at the next look.
        is_still = mark is not None and not 0 <= time.time() - mark[2] / 1e9 < STILL_S
        one = _Tried(mark if is_still else None, b"", known, before.good if before is not None else None, "")
        try:
            one = replace(one, written=bytes_of(place.path))
            if before is not None and one.written and (one.written, known) == (before.written, before.language):
                return replace(before, mark=one.mark)
            return replace(one, good=self._read(place, one.written, known, retired))
        except KioskError as error:
            return replace(one, fault=_first(error))
        except Exception as error:  # noqa: BLE001 - a stranger's file must not end the looking; it is named all the same
            return replace(one, fault=f"cannot be read as what it should be ({type(error).__name__}): copy it again")

    def _read(
        self, place: Place, written: bytes, known: Language | None, retired: Sequence[RetiredNumber]
    ) -> bytes | Language | None:
        if known is None:
            return _new_language(place, written, self._own)
        if not place.domain:
            _require_same(place, written, known)
            return None
        from kiosk.i18n.trial import compiled  # noqa: PLC0415 - Babel: not before the first frame

        needed, shipped, is_new = self._texts(place.domain), self._entries(place), place.lang not in self._own
        return compiled(written, place, known, needed, shipped, retired, is_new=is_new)

    def _texts(self, domain: str) -> frozenset[Key]:
        """The texts the program has; they do not change while it runs."""
        from kiosk.i18n.pofile import pot_path, read  # noqa: PLC0415 - Babel: not before the first frame

        if domain not in self._needed:
            template = read(pot_path(self._shipped, domain), domain, None)
            self._needed[domain] = frozenset(entry.key for entry in template.entries)
        return self._needed[domain]

    def _entries(self, place: Place) -> Mapping[Key, Entry]:
        """The program's own entries of a catalog; none where it has no such catalog."""
        from kiosk.i18n.pofile import po_path, read  # noqa: PLC0415 - Babel: not before the first frame

        try:
            file = read(po_path(self._shipped, place.lang, place.domain), place.domain, place.lang)
        except KioskError:
            return {}
        return {entry.key: entry for entry in file.entries}


def _new_language(place: Place, written: bytes, own: Iterable[Lang]) -> Language:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - not before the first frame

    language, faults = described(place.lang, written)
    if language is None:
        raise FaultsError(place.name, tuple(faults))
    strangers = [lang for lang in language.fallback if lang not in own]
    if strangers:
        message = f"fallback: {', '.join(strangers)} is not among the program's own: {', '.join(own)}"
        raise FaultsError(place.name, (Fault(place.name, 0, message),))
    try:
        Locale.parse(language.cldr)
    except (UnknownLocaleError, ValueError) as error:
        message = f'locale: CLDR does not know {language.cldr}; name one to write numbers with, as in locale = "en_GB"'
        raise FaultsError(place.name, (Fault(place.name, 0, message),)) from error
    return language


def _require_same(place: Place, written: bytes, known: Language) -> None:
    """A copied folder brings the language's own file along; a language of the program's own is not changed by one."""
    language, faults = described(place.lang, written)
    if faults or language != known:
        message = "is not the program's own: texts can be tried here, not a language's order or coverage; take it away"
        raise FaultsError(place.name, (Fault(place.name, 0, message),))


def _first(error: KioskError) -> str:
    """One line for the log: the first fault, and how many more there are."""
    if not isinstance(error, FaultsError):
        return str(error)
    first, more = error.faults[0], len(error.faults) - 1
    line = f"line {first.line}: " if first.line else ""
    return f"{line}{first.message}" + (f" (and {more} more: `redbus translate check` names all)" if more else "")
