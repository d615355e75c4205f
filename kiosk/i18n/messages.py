"""What extraction finds, and what a PO file holds, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.core.names import SOURCE_LANG

if TYPE_CHECKING:
    from kiosk.core.errors import Fault
    from kiosk.core.names import Lang

REVIEW_HEADER = "X-Translation-Review"
MACHINE = "machine, not yet reviewed by a native speaker"
"""A new translation's review. A native reviewer replaces it: `reviewed by NAME, 2026-05-09`."""

SOURCE_REVIEW = "the source language, written in the program and the pack"


@dataclass(frozen=True, slots=True)
class Marked:
    """A text marked for translation, at one place in the sources."""

    domain: str
    context: str | None
    """The msgctxt, or None."""
    source: str
    """The English words."""
    is_plural: bool
    """It counts something: each language gives all its plural forms."""
    file: str
    """Path as the catalogs show it, with forward slashes."""
    line: int
    note: str
    """For the translator; may be empty."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one pass over sources found."""

    marked: tuple[Marked, ...]
    faults: tuple[Fault, ...]


Headers = tuple[tuple[str, str], ...]
"""A catalog's header fields, in order."""

Key = tuple[str | None, str]
"""msgctxt and msgid: what gettext looks up."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a PO or POT file."""

    context: str | None
    source: str
    translations: tuple[str, ...]
    """One, or as many as the language has plural forms; empty strings where nothing is translated."""
    is_plural: bool = False
    """It counts something."""
    files: tuple[str, ...] = ()
    """Where it occurs. Without line numbers, so that moving a line changes no catalog."""
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    """The translator's own remarks. `allow: RULE, RULE` silences those rules of the check for this entry."""
    flags: tuple[str, ...] = ()
    previous: str = ""
    """For a fuzzy entry: the English words it was translated from."""
    line: int = 0
    """1-based line of its msgid; 0 when it was not read from a file."""

    @property
    def key(self) -> Key:
        """What gettext looks up."""
        return (self.context, self.source)

    @property
    def is_fuzzy(self) -> bool:
        """Whether a translator must look at it again; a fuzzy entry is not shown."""
        return "fuzzy" in self.flags

    @property
    def is_filled(self) -> bool:
        """Whether every form has words."""
        return all(self.translations)

    def is_done(self, lang: Lang) -> bool:
        """Whether it needs no more work. English needs words of its own only for plural forms."""
        if self.is_fuzzy:
            return False
        return self.is_filled or (lang == SOURCE_LANG and not self.is_plural)


@dataclass(frozen=True, slots=True)
class PoFile:
    """A catalog as translators edit it; with `lang` None, a template."""

    domain: str
    lang: Lang | None
    headers: Headers
    entries: tuple[Entry, ...]
    obsolete: tuple[Entry, ...] = ()
    """Translations whose English text is gone, kept in case it comes back."""

    @property
    def review(self) -> str:
        """Who vouches for the translations."""
        return dict(self.headers).get(REVIEW_HEADER, MACHINE)

    @property
    def is_reviewed(self) -> bool:
        """Whether a native speaker has signed."""
        return not self.review.lower().startswith("machine")
