"""Reads the pack and writes its facts, days and hours in every language.

YAML, Babel and calendars are slow to load, and large: so this is run by a `Runner`, which the screen gives a process of
its own after its first frame.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.core.atlas import Atlas
from kiosk.core.errors import KioskError
from kiosk.core.opening import trusted_days
from kiosk.core.reach import COUNTRIES
from kiosk.core.route import route
from kiosk.ui.apart import here
from kiosk.ui.session import Clocks, Content, Timetable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.core.language import Languages
    from kiosk.core.names import Lang
    from kiosk.core.pack import Pack
    from kiosk.ui.apart import Runner


def read(data: Path, shipped: Path, languages: Languages) -> Content:
    """The content to show, but for its alphabet: the pack in the data folder, or the shipped one where that is broken.

    Raises KioskError when no pack can be read.
    """
    import structlog  # noqa: PLC0415 - not before the first frame

    from kiosk.content.current import read_current  # noqa: PLC0415

    opened = read_current(data, shipped)
    if opened.faults:
        structlog.get_logger().error("pack.shipped_one_used", faults=[str(fault) for fault in opened.faults])
    return replace(_written(opened.pack, languages), atlas=_atlas())


def _atlas() -> Atlas:
    """The map that comes with the program; an empty one when it cannot be read: all else works without."""
    import structlog  # noqa: PLC0415 - not before the first frame

    from kiosk.content.atlas import read_atlas  # noqa: PLC0415 - the same
    from kiosk.home import home  # noqa: PLC0415 - the same

    try:
        return read_atlas(home() / "assets" / "map")
    except KioskError as error:
        structlog.get_logger().error("map.not_read", error=str(error))
        return Atlas()


def content_of(pack: Pack, languages: Languages, run: Runner = here) -> Content:
    """The pack, with every fact's value written in every language."""
    return in_order(run(_written, pack, languages))


def in_order(content: Content) -> Content:
    """The content with every autonym's place in each language's alphabetical order. Qt knows that, so: here."""
    from kiosk.ui.alphabet import ranks  # noqa: PLC0415 - Qt: only where the screen is

    named = content.autonyms
    return replace(content, alphabet={one.code: ranks(named, one.cldr) for one in content.languages})


def _written(pack: Pack, languages: Languages) -> Content:
    from kiosk.i18n.listing import list_pattern  # noqa: PLC0415 - loads Babel: not before the first frame
    from kiosk.i18n.numbers import format_fact  # noqa: PLC0415 - the same

    facts = {
        language.code: {fact.id: format_fact(fact.value, fact.unit, language.cldr) for fact in pack.facts.values()}
        for language in languages
    }
    return Content(
        pack,
        facts,
        clocks_of(pack, languages),
        autonyms_of(pack, languages),
        timetable=timetable_of(pack, languages),
        lists={language.code: list_pattern(language.cldr) for language in languages},
        languages=languages,
    )


def named_and_timed(pack: Pack, languages: Languages) -> tuple[Mapping[Lang, str], Timetable]:
    """What changes with what the data folder adds: the autonyms, and the timetable."""
    return autonyms_of(pack, languages), timetable_of(pack, languages)


def autonyms_of(pack: Pack, languages: Languages) -> Mapping[Lang, str]:
    """What each language that somebody in the pack speaks, or something is written in, calls itself."""
    from kiosk.i18n.autonyms import autonym  # noqa: PLC0415 - loads Babel: not before the first frame

    spoken = {lang for contact in pack.contacts.values() for lang in contact.languages}
    spoken |= {lang for contact in pack.local for lang in contact.languages}
    spoken |= {lang for material in pack.materials.values() for lang in material.languages}
    return {lang: autonym(lang) for lang in spoken} | {language.code: language.name for language in languages}


def clocks_of(pack: Pack, languages: Languages) -> Clocks:
    """Zones, holidays and written times for every contact whose hours are known."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - reads files: not before the first frame

    from kiosk.content.calendar import holidays_of  # noqa: PLC0415 - the same
    from kiosk.i18n.times import format_clock  # noqa: PLC0415 - loads Babel: not before the first frame

    known = [contact for contact in pack.contacts.values() if contact.opening is not None]
    spans = [span for contact in known if contact.opening is not None for span in contact.opening.spans]
    borders = {border for span in spans for border in (span.opens, span.closes)}
    countries = sorted({contact.country for contact in known if contact.opening is not None and contact.opening.spans})
    claims = [contact.provenance for contact in pack.contacts.values()]
    first = min((claim.checked_on.year for claim in claims), default=0)
    last = max((claim.expires_on.year for claim in claims), default=0)
    return Clocks(
        zones={country: ZoneInfo(COUNTRIES[country].zone) for country in countries if country in COUNTRIES},
        holidays=holidays_of(countries, first, last + 1),
        times={
            language.code: {border: format_clock(border, language.cldr) for border in borders} for language in languages
        },
        days=trusted_days(pack),
    )


def timetable_of(pack: Pack, languages: Languages) -> Timetable:
    """Every day and hour that the route can show, whatever the day is."""
    from kiosk.i18n.times import format_clock, format_date_of_year, format_day  # noqa: PLC0415 - loads Babel

    stops = route(pack.visits, pack.tour, date.min)
    days = {stop.day for stop in stops if stop.day is not None}
    times = {at for stop in stops for at in (stop.visit.opens, stop.visit.closes) if at is not None}
    return Timetable(
        days={one.code: {day: format_day(day, one.cldr) for day in days} for one in languages},
        dates={one.code: {day: format_date_of_year(day, one.cldr) for day in days} for one in languages},
        times={one.code: {at: format_clock(at, one.cldr) for at in times} for one in languages},
    )
