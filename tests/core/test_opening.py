"""When a line answers, and what the screen may say about now."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.names import ContactId, Place, SourceId
from kiosk.core.opening import (
    ALWAYS,
    NO_HOLIDAYS_KNOWN,
    WEEK,
    AlwaysOpen,
    Holidays,
    Hours,
    OnHolidays,
    Opening,
    OpensAt,
    OpenUntil,
    Span,
    Unknown,
    Weekday,
    opening,
    trusted_days,
)
from kiosk.core.pack import Contact, Pack, Provenance, Role, Status
from kiosk.core.text import Text

YEAR: Final = Holidays(frozenset({date(2026, 12, 25), date(2027, 1, 1)}), date(2026, 1, 1), date(2027, 12, 31))
WORKDAYS: Final = frozenset(WEEK[:5])
OFFICE: Final = Span(WORKDAYS, time(9), time(17))
NIGHT: Final = Span(frozenset({Weekday.FRIDAY}), time(22), time(6))
MONDAY: Final = date(2026, 12, 7)
MINUTE: Final = timedelta(minutes=1)


def says(hours: Hours | None, there: datetime, holidays: Holidays = YEAR) -> Opening:
    """What a trusted clock says."""
    return opening(hours, holidays, there, clock_is_trusted=True)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A wall clock."""
    return datetime.combine(day, time(hour, minute))


def hours(*spans: Span, on_holidays: OnHolidays = OnHolidays.OPEN) -> Hours:
    """Hours of these spans."""
    return Hours(spans, on_holidays)


@pytest.mark.parametrize(
    ("there", "said"),
    [
        (at(MONDAY, 8, 59), OpensAt(at(MONDAY, 9))),
        (at(MONDAY, 9), OpenUntil(at(MONDAY, 17))),
        (at(MONDAY, 16, 59), OpenUntil(at(MONDAY, 17))),
        (at(MONDAY, 17), OpensAt(at(MONDAY + timedelta(days=1), 9))),
        (at(MONDAY + timedelta(days=4), 17), OpensAt(at(MONDAY + timedelta(days=7), 9))),
        (at(MONDAY - timedelta(days=1), 23, 59), OpensAt(at(MONDAY, 9))),
    ],
)
def test_a_line_is_open_from_its_first_minute_until_its_last(there: datetime, said: Opening) -> None:
    """Both sides of each border; after Friday comes Monday."""
    assert says(hours(OFFICE), there) == said


@pytest.mark.parametrize(
    ("there", "said"),
    [
        (at(MONDAY + timedelta(days=4), 21, 59), OpensAt(at(MONDAY + timedelta(days=4), 22))),
        (at(MONDAY + timedelta(days=4), 22), OpenUntil(at(MONDAY + timedelta(days=5), 6))),
        (at(MONDAY + timedelta(days=5), 0), OpenUntil(at(MONDAY + timedelta(days=5), 6))),
        (at(MONDAY + timedelta(days=5), 5, 59), OpenUntil(at(MONDAY + timedelta(days=5), 6))),
        (at(MONDAY + timedelta(days=5), 6), OpensAt(at(MONDAY + timedelta(days=11), 22))),
    ],
)
def test_a_night_that_began_yesterday_is_still_open(there: datetime, said: Opening) -> None:
    """Hours past midnight belong to the day on which they begin."""
    assert says(hours(NIGHT), there) == said


def test_spans_that_touch_are_one() -> None:
    """A lunch hour that another span covers closes nothing."""
    morning, rest = Span(WORKDAYS, time(9), time(12)), Span(WORKDAYS, time(12), time(17))
    assert says(hours(rest, morning), at(MONDAY, 11)) == OpenUntil(at(MONDAY, 17))


def test_every_hour_of_the_week_written_out_is_always() -> None:
    """Midnight to midnight on seven days."""
    whole = Span(frozenset(WEEK), time(0), time(0))
    assert says(hours(whole), at(MONDAY, 3)) == AlwaysOpen()


def test_day_and_night_does_not_depend_on_the_clock() -> None:
    """Nor on holidays: it is the only thing a wrong clock cannot make false."""
    assert opening(ALWAYS, NO_HOLIDAYS_KNOWN, at(MONDAY, 3), clock_is_trusted=False) == AlwaysOpen()


def test_a_clock_in_doubt_says_nothing_about_hours() -> None:
    """The words remain."""
    assert opening(hours(OFFICE), YEAR, at(MONDAY, 12), clock_is_trusted=False) == Unknown()


def test_hours_nobody_knows_say_nothing() -> None:
    """Most lines of a new country begin so."""
    assert says(None, at(MONDAY, 12)) == Unknown()


@pytest.mark.parametrize(
    ("on_holidays", "said"),
    [
        (OnHolidays.OPEN, OpenUntil(at(date(2026, 12, 25), 17))),
        (OnHolidays.CLOSED, OpensAt(at(date(2026, 12, 28), 9))),
        (OnHolidays.UNKNOWN, Unknown()),
    ],
)
def test_christmas_is_open_closed_or_not_to_be_talked_about(on_holidays: OnHolidays, said: Opening) -> None:
    """A source that does not mention holidays promises nothing for them. 25.12.2026 is a Friday."""
    assert says(hours(OFFICE, on_holidays=on_holidays), at(date(2026, 12, 25), 12)) == said


def test_before_a_doubtful_holiday_no_next_opening_is_promised() -> None:
    """On Thursday evening the next hours are those of Christmas; on Christmas evening they are Monday's again."""
    unknown = hours(OFFICE, on_holidays=OnHolidays.UNKNOWN)
    assert says(unknown, at(date(2026, 12, 24), 16, 59)) == OpenUntil(at(date(2026, 12, 24), 17))
    assert says(unknown, at(date(2026, 12, 24), 17)) == Unknown()
    assert says(unknown, at(date(2026, 12, 25), 17)) == OpensAt(at(date(2026, 12, 28), 9))


def test_a_day_outside_the_known_holidays_is_doubtful() -> None:
    """Unless the line is open on holidays anyway."""
    assert says(hours(OFFICE, on_holidays=OnHolidays.CLOSED), at(MONDAY, 12), NO_HOLIDAYS_KNOWN) == Unknown()
    assert says(hours(OFFICE), at(MONDAY, 12), NO_HOLIDAYS_KNOWN) == OpenUntil(at(MONDAY, 17))


@pytest.mark.parametrize(
    ("utc", "said"),
    [
        # 28.03.2027, 01:00 UTC: Warsaw goes from 02:00 to 03:00.
        (datetime(2027, 3, 28, 0, 59, tzinfo=UTC), OpensAt(at(date(2027, 3, 28), 3))),
        (datetime(2027, 3, 28, 1, 0, tzinfo=UTC), OpenUntil(at(date(2027, 3, 28), 17))),
        # 31.10.2027, 01:00 UTC: Warsaw goes from 03:00 back to 02:00, so the line closes again for an hour.
        (datetime(2027, 10, 31, 0, 59, tzinfo=UTC), OpensAt(at(date(2027, 10, 31), 3))),
        (datetime(2027, 10, 31, 1, 59, tzinfo=UTC), OpensAt(at(date(2027, 10, 31), 3))),
        (datetime(2027, 10, 31, 2, 0, tzinfo=UTC), OpenUntil(at(date(2027, 10, 31), 17))),
    ],
)
def test_when_the_clocks_change_the_wall_clock_there_decides(utc: datetime, said: Opening) -> None:
    """A line that opens at three on Sundays, in the two nights of the year in which three is not an hour after two."""
    there = utc.astimezone(ZoneInfo("Europe/Warsaw")).replace(tzinfo=None)
    assert says(hours(Span(frozenset({Weekday.SUNDAY}), time(3), time(17))), there) == said


_CLOCKS = st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30)))
_SPANS = st.builds(Span, st.frozensets(st.sampled_from(WEEK), min_size=1), _CLOCKS, _CLOCKS)
_HOURS = st.builds(Hours, st.lists(_SPANS, min_size=1, max_size=3).map(tuple), st.sampled_from(OnHolidays))
_THERE = st.datetimes(at(date(2026, 12, 1), 0), at(date(2027, 1, 20), 0)).map(
    lambda t: t.replace(second=0, microsecond=0)
)


def answers(given_hours: Hours, there: datetime) -> bool | None:
    """Whether somebody answers at that minute, found without looking ahead; None when a holiday makes it doubtful."""
    found: bool | None = False
    for day in (there.date() - timedelta(days=1), there.date()):
        for span in given_hours.spans:
            start = datetime.combine(day, span.opens)
            end = datetime.combine(day, span.closes)
            end += timedelta(days=0 if span.closes > span.opens else 1)
            if WEEK[day.weekday()] not in span.days or not start <= there < end:
                continue
            if day not in YEAR.days or given_hours.on_holidays is OnHolidays.OPEN:
                return True
            if given_hours.on_holidays is OnHolidays.UNKNOWN:
                found = None
    return found


@given(_HOURS, _THERE)
def test_what_is_said_about_now_is_what_the_hours_say(given_hours: Hours, there: datetime) -> None:
    """Open is open, and closed is closed; in doubt nothing is said."""
    said = says(given_hours, there)
    truth = answers(given_hours, there)
    if isinstance(said, AlwaysOpen | OpenUntil):
        assert truth is True
    elif isinstance(said, OpensAt):
        assert truth is False
    else:
        assert truth is not True


@given(_HOURS, _THERE)
def test_the_border_that_is_named_is_the_first_one(given_hours: Hours, there: datetime) -> None:
    """Open for every quarter until it closes, and not a minute after; closed for every quarter until it opens."""
    said = says(given_hours, there)
    if isinstance(said, OpenUntil):
        quarters = int((said.until - there) / timedelta(minutes=15))
        assert all(answers(given_hours, there + n * timedelta(minutes=15)) for n in range(quarters))
        assert answers(given_hours, said.until - MINUTE)
        assert answers(given_hours, said.until) is not True
    elif isinstance(said, OpensAt):
        quarters = int((said.at - there) / timedelta(minutes=15))
        assert not any(answers(given_hours, there + n * timedelta(minutes=15)) for n in range(quarters))
        assert answers(given_hours, said.at - MINUTE) is False
        assert answers(given_hours, said.at)


@pytest.mark.parametrize(
    ("today", "is_trusted"),
    [
        (date(1970, 1, 1), False),
        (date(2026, 11, 20), False),
        (date(2026, 11, 21), True),
        (date(2027, 11, 20), True),
        (date(2027, 11, 21), False),
    ],
)
def test_a_clock_is_trusted_from_the_packs_last_check_until_its_last_expiry(today: date, *, is_trusted: bool) -> None:
    """A clock that shows an earlier day is wrong; one that shows a later day finds nothing left to show."""
    pack = pack_of((date(2026, 11, 1), date(2027, 11, 20)), (date(2026, 11, 21), date(2027, 5, 31)))
    assert trusted_days(pack).has(today) is is_trusted


def test_without_content_no_clock_is_trusted() -> None:
    """There is nothing to hold it against."""
    assert not trusted_days(pack_of()).has(MONDAY)


def pack_of(*dates: tuple[date, date]) -> Pack:
    """A pack with a contact for each pair of checked and expiry days."""
    words = Text("contact.a.name", "A")
    contacts = {
        ContactId(f"c{n}"): Contact(
            id=ContactId(f"c{n}"),
            place=Place.POLAND,
            roles=frozenset({Role.POLICE}),
            order=1,
            name=words,
            what=words,
            hours=None,
            cost=None,
            anonymity=None,
            languages=(),
            dial="112",
            display="112",
            web="",
            provenance=Provenance((SourceId("S"),), checked, expires, Status.VERIFIED),
            called_on=None,
        )
        for n, (checked, expires) in enumerate(dates)
    }
    return Pack(id="p", version="1.0", sources={}, contacts=contacts, facts={}, topics={}, steps={}, checks={}, tour=())
