"""What a language calls itself. Loads Babel's locale data: import it after the first frame."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError


def autonym(code: str) -> str:
    """The language's name in its own words and script, as CLDR has it: `Română`; the code where CLDR knows none."""
    try:
        name = Locale.parse(code).get_language_name()
    except (UnknownLocaleError, ValueError):
        name = None
    return f"{name[0].upper()}{name[1:]}" if name else code.upper()
