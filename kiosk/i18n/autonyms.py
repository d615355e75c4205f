"""What a language calls itself. Loads Babel's locale data: import it after the first frame."""

from __future__ import annotations

import unicodedata
from typing import Final

from babel import Locale, UnknownLocaleError

SCRIPTS: Final = frozenset({"LATIN", "CYRILLIC", "GREEK"})
"""What the screen's font, Noto Sans, has letters of; as Unicode's names of letters begin."""


def autonym(code: str) -> str:
    """The language's name in its own words and script, as CLDR has it: `Română`.

    The code (`AR`) where CLDR knows none, and where the screen would show boxes instead of its letters.
    """
    try:
        name = Locale.parse(code).get_language_name()
    except (UnknownLocaleError, ValueError):
        name = None
    return f"{name[0].upper()}{name[1:]}" if name and _can_be_drawn(name) else code.upper()


def _can_be_drawn(name: str) -> bool:
    return all(unicodedata.name(letter, "").split(" ")[0] in SCRIPTS for letter in name if letter.isalpha())
