"""Texts that stayed behind in the source language, in a real language and in a pseudo-language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, Protocol

from kiosk.core.text import DOMAINS
from kiosk.gate.fault import Rule
from kiosk.gate.items import fault, texts, words
from kiosk.i18n.placeholders import PLACEHOLDER
from kiosk.i18n.pofile import po_path, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from PySide6.QtQuick import QQuickWindow

    from kiosk.core.names import Lang
    from kiosk.core.pack import Pack
    from kiosk.gate.fault import Fault
    from kiosk.ui.session import Session

_LEAST_LETTERS: Final = 3
"""Words shorter than that are the same in too many languages."""
_JOINED: Final = "\u00a0· "
"""Stands between a name, a day and an hour in one line."""
_DATED: Final = re.compile(r"\d\d\.\d\d\.\d{4}(\s· )?")
_LETTERS: Final = re.compile(r"[^\W\d_]")
_NAMES: Final = frozenset({"", "#BigRedBus", "Big Red Bus", "Red Bus"})


class Reads(Protocol):
    """Knows what a language's texts look like."""

    def is_foreign(self, said: str) -> bool:
        """Whether this text is not of the language."""
        ...


def leftovers(window: QQuickWindow, reads: Reads, plain: frozenset[str]) -> list[Fault]:
    """Texts that are not of the visitor's language; `plain` are the same in every one."""
    return [
        fault(Rule.LEFTOVER, repr(words(item)), item)
        for item in texts(window)
        if reads.is_foreign(words(item))
        and any(undated(part) not in plain and reads.is_foreign(part) for part in words(item).split(_JOINED))
    ]


def undated(said: str) -> str:
    """The text without a date that stands before it."""
    return _DATED.sub("", said)


def never_translated(pack: Pack, named: Mapping[Lang, str], others: Iterable[str]) -> frozenset[str]:
    """What is the same in every language: names, numbers and addresses.

    `named` is what the languages spoken in the pack call themselves; `others` are what else no catalog has: the
    installed languages' names, days as a calendar writes them.
    """
    return _NAMES.union(
        others,
        named.values(),
        (told for stop in pack.tour for told in (stop.town, stop.venue)),
        (told for visit in pack.visits for told in (visit.town, visit.venue)),
        (contact.display for contact in pack.contacts.values()),
        (_bare(contact.web) for contact in pack.contacts.values()),
        (told for contact in pack.local for told in (contact.name, contact.display, _bare(contact.web))),
        (material.title for material in pack.materials.values()),
        (_bare(material.address.url) for material in pack.materials.values() if material.address),
    )


def _bare(address: str) -> str:
    return address.removeprefix("https://").rstrip("/")


def of_the_page(session: Session) -> frozenset[str]:
    """Publisher, year and languages of each handbook on the page, which hold no word of ours."""
    from kiosk.ui import props  # noqa: PLC0415 - loads Qt's views

    here = session.stand
    if here.topic is None:
        return frozenset()
    page = session.pack.readable_pages(session.pack.topics[here.topic], session.now.day)[here.page]
    shown = [session.pack.materials[block.material] for block in page.blocks if block.material]
    return frozenset(props.material_props(session, material)["details"] for material in shown)


@dataclass(frozen=True)
class Pseudo:
    """Reads a pseudo-language: every text of the catalogs stands in brackets."""

    def is_foreign(self, said: str) -> bool:
        """Whether it came by no catalog."""
        return not said.lstrip("\u200f").startswith("[") and _LETTERS.search(said) is not None


@dataclass(frozen=True)
class Translated:
    """Reads a real language by its catalogs: what the source language says otherwise is foreign."""

    sources: frozenset[str]
    """English texts that this language says otherwise."""

    @classmethod
    def load(cls, folder: Path, lang: Lang) -> Translated:
        """From its catalogs in a translations folder."""
        entries = [entry for domain in DOMAINS for entry in read(po_path(folder, lang, domain), domain, lang).entries]
        own = {form for entry in entries for form in entry.translations}
        return cls(frozenset(e.source for e in entries if e.source not in own and _letters(e.source) >= _LEAST_LETTERS))

    @cached_property
    def _filled(self) -> re.Pattern[str] | None:
        """The texts with placeholders, whatever stands in them."""
        found = [
            ".+?".join(map(re.escape, PLACEHOLDER.split(source)))
            for source in sorted(self.sources)
            if PLACEHOLDER.search(source) and _letters(PLACEHOLDER.sub("", source)) >= _LEAST_LETTERS
        ]
        return re.compile("|".join(found), re.DOTALL) if found else None

    def is_foreign(self, said: str) -> bool:
        """Whether it is an English text of the catalogs, with whatever is filled in."""
        return said in self.sources or (self._filled is not None and self._filled.fullmatch(said) is not None)


def _letters(source: str) -> int:
    return len(_LETTERS.findall(source))
