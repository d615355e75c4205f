"""The public holidays of the countries that answer. Loads the holidays library: import it after the first frame."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import holidays

from kiosk.core.opening import Holidays
from kiosk.core.reach import COUNTRIES

if TYPE_CHECKING:
    from collections.abc import Iterable


def holidays_of(countries: Iterable[str], first: int, last: int) -> dict[str, Holidays]:
    """For each of these keys of `COUNTRIES`, its public holidays from the first year to the last, both included."""
    years = range(first, last + 1)
    return {
        country: Holidays(
            frozenset(day for code in COUNTRIES[country].holidays for day in _days(code, years)),
            date(first, 1, 1),
            date(last, 12, 31),
        )
        for country in countries
        if country in COUNTRIES
    }


def _days(code: str, years: Iterable[int]) -> Iterable[date]:
    country, _, part = code.partition("-")
    return holidays.country_holidays(country, subdiv=part or None, years=years).keys()
