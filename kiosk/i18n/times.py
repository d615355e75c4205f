"""Times of day, and days, as a language writes them. Loads Babel's locale data: import it after the first frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date, format_time

from kiosk.i18n.numbers import LOCALE

if TYPE_CHECKING:
    from datetime import date, time


def format_clock(clock: time, cldr: str) -> str:
    """Hours and minutes, CLDR's short form: `09:00`."""
    return str(format_time(clock, "short", locale=LOCALE.get(cldr, cldr)))


def format_day(day: date, cldr: str) -> str:
    """A day not far from today, with its weekday: `Sunday, 14 March`, `niedziela, 14 marca`."""
    return str(format_date(day, "EEEE, d MMMM", locale=LOCALE.get(cldr, cldr)))


def format_date_of_year(day: date, cldr: str) -> str:
    """A day of another year: `14 March 2027`. A pattern, for the reason given in `i18n.numbers`."""
    return str(format_date(day, "d MMMM y", locale=LOCALE.get(cldr, cldr)))
