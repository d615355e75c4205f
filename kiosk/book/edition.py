"""What a book is about, and the language it is in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.book import headings as h
from kiosk.core.text import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from kiosk.core.names import Lang
    from kiosk.core.pack import Pack
    from kiosk.core.text import Translate


@dataclass(frozen=True, slots=True)
class Edition:
    """A pack, seen on a day."""

    pack: Pack
    on: date
    names: Mapping[Lang, str] = field(default_factory=dict)
    """Languages' own names; a language that is not among them shows its code."""

    def say(self, translate: Translate) -> str:
        """The edition in words."""
        values = (("id", self.pack.id), ("version", self.pack.version), ("day", self.on.isoformat()))
        return Phrase(h.EDITION, values).say(translate)


@dataclass(frozen=True, slots=True)
class Language:
    """One language's words."""

    lang: Lang
    translate: Translate
    fill: Callable[[str], str]
    """Puts the facts' values, as the language writes them, into translated words."""
