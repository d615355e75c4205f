"""Facts as a language writes them. Loads Babel's locale data: import it after the first frame."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, get_currency_symbol

from kiosk.core.errors import InputError
from kiosk.core.names import SOURCE_LANG

if TYPE_CHECKING:
    from collections.abc import Mapping

LOCALE: Final[Mapping[str, str]] = {SOURCE_LANG: "en_GB"}
"""English here is British: 9 May, not May 9."""
_MONEY: Final = frozenset({"PLN", "GBP"})
_COUNTED: Final = frozenset({"minutes", "hours", "days", "months", "years", "count"})
_NBSP: Final = "\u00a0"
_PLACEHOLDER: Final = re.compile(r"\{([a-z0-9][a-z0-9-]*)\}")


def format_fact(value: str, unit: str, cldr: str) -> str:
    """A fact's value as the CLDR locale `cldr` (`Language.cldr`) writes it.

    Money comes with its currency and keeps the decimals it was given (`31,40 zł`); a date reads `9 maja 2026`;
    minutes to years and counts are the bare number, since only the sentence knows in which case the word after it
    stands.

    Raises InputError when the value is not of its unit, or the unit is unknown.
    """
    locale = Locale.parse(LOCALE.get(cldr, cldr))
    try:
        if unit == "date":
            # The pattern, not the `long` style: that one ends in an abbreviation's dot in Ukrainian and Russian.
            return format_date(date.fromisoformat(value), "d MMMM y", locale=locale)
        if unit in _MONEY:
            return _money(value, unit, locale)
        if unit in _COUNTED:
            return format_decimal(Decimal(value), locale=locale, decimal_quantization=False)
    except (ValueError, InvalidOperation) as error:
        message = f"fact value {value!r} is not a {unit} value; give a plain decimal, or an ISO date for a date"
        raise InputError(message) from error
    known = ", ".join(sorted({"date", *_MONEY, *_COUNTED}))
    message = f"fact unit {unit!r} is not known; use one of {known}"
    raise InputError(message)


def _money(value: str, currency: str, locale: Locale) -> str:
    pattern = locale.currency_formats["standard"].pattern
    if "." not in value:
        pattern = pattern.replace(".00", "")
    # CLDR puts a space between digits and a currency that ends in a letter; Babel 2.18 leaves it out.
    if pattern.startswith("¤#") and get_currency_symbol(currency, locale=locale)[-1].isalpha():
        pattern = pattern.replace("¤", f"¤{_NBSP}", 1)
    return format_currency(Decimal(value), currency, format=pattern, locale=locale, currency_digits=False)


def fill(translated: str, facts: Mapping[str, str]) -> str:
    """`translated` with every `{fact-id}` replaced by its formatted value. KeyError for a fact not given."""
    return _PLACEHOLDER.sub(lambda match: facts[match[1]], translated)
