"""Times of day as a language writes them. Loads Babel's locale data: import it after the first frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_time

from kiosk.i18n.numbers import LOCALE

if TYPE_CHECKING:
    from datetime import time

    from kiosk.core.names import Lang


def format_clock(clock: time, lang: Lang) -> str:
    """Hours and minutes, CLDR's short form: `09:00`."""
    return str(format_time(clock, "short", locale=LOCALE.get(lang, lang)))
