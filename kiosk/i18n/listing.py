"""How a language joins a list. Loads Babel's locale data: import it after the first frame."""

from __future__ import annotations

from babel import Locale

from kiosk.core.listing import ListPattern
from kiosk.i18n.numbers import LOCALE


def list_pattern(cldr: str) -> ListPattern:
    """CLDR's standard list of the locale `cldr` (`Language.cldr`): `a, b and c`."""
    parts = Locale.parse(LOCALE.get(cldr, cldr)).list_patterns["standard"]
    return ListPattern(pair=parts["2"], start=parts["start"], middle=parts["middle"], end=parts["end"])
