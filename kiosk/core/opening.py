"""When a line answers: opening hours against a wall clock, and what may honestly be said about now.

Everything here is wall-clock time at the place that answers. The shell knows its zone; changes of the clock in spring
and autumn are thereby its business, and a border that falls into the hour that comes twice is taken twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.pack import Pack

_AHEAD: Final = 15
"""Days looked ahead; Christmas and a line of one day a week together close it for less."""
_DAY: Final = timedelta(days=1)


class Weekday(Enum):
    """A day of the week; the value is what authors write."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


WEEK: Final = tuple(Weekday)
"""In the order of `date.weekday()`."""


class OnHolidays(Enum):
    """What a line does on a public holiday of its country."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"
    """No source says: nothing is claimed about a holiday."""


@dataclass(frozen=True, slots=True)
class Span:
    """From `opens` until `closes` on each of these days; past midnight when `closes` is not later than `opens`."""

    days: frozenset[Weekday]
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Hours:
    """When a line answers. No spans at all means day and night."""

    spans: tuple[Span, ...]
    on_holidays: OnHolidays

    @property
    def is_always(self) -> bool:
        """Whether it answers every day, day and night."""
        return not self.spans


ALWAYS: Final = Hours((), OnHolidays.OPEN)


@dataclass(frozen=True, slots=True)
class Holidays:
    """The public holidays of a country from one day to another, both included; other days are not known."""

    days: frozenset[date]
    first: date
    last: date

    def is_holiday(self, day: date) -> bool | None:
        """Whether it is one; None when the day is not known."""
        return day in self.days if self.first <= day <= self.last else None


NO_HOLIDAYS_KNOWN: Final = Holidays(frozenset(), date.max, date.min)


@dataclass(frozen=True, slots=True)
class AlwaysOpen:
    """It answers whatever the time."""


@dataclass(frozen=True, slots=True)
class OpenUntil:
    """It answers now, at least until then. Wall-clock time there."""

    until: datetime


@dataclass(frozen=True, slots=True)
class OpensAt:
    """It does not answer now, and will again then. Wall-clock time there."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing can be said about now; the hours in words are all there is."""


Opening = AlwaysOpen | OpenUntil | OpensAt | Unknown


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: datetime
    end: datetime
    is_certain: bool
    """False on a day that may be a holiday on which it may be closed."""


def opening(hours: Hours | None, holidays: Holidays, there: datetime, *, clock_is_trusted: bool) -> Opening:
    """What may be said about now. `there` is the naive wall-clock time at the place that answers.

    A clock that is not trusted says nothing, except about a line that answers whatever the time.
    """
    if hours is None:
        return Unknown()
    if hours.is_always:
        return AlwaysOpen()
    if not clock_is_trusted:
        return Unknown()
    stretches = sorted(_stretches(hours, holidays, there.date()), key=lambda stretch: (stretch.start, stretch.end))
    certain = [stretch for stretch in stretches if stretch.is_certain]
    if any(stretch.start <= there < stretch.end for stretch in certain):
        until = _end(certain, there)
        return AlwaysOpen() if until >= there + (_AHEAD - 1) * _DAY else OpenUntil(until)
    following = next((stretch for stretch in stretches if stretch.end > there), None)
    return OpensAt(following.start) if following is not None and following.is_certain else Unknown()


@dataclass(frozen=True, slots=True)
class TrustedDays:
    """The days that a clock may show and be right; none when `first` is after `last`."""

    first: date = date.max
    last: date = date.min

    def has(self, today: date) -> bool:
        """Whether the clock's day can be true.

        A battery that died sets a clock back to its factory's day; this finds it. It cannot find a wrong hour.
        """
        return self.first <= today <= self.last


def trusted_days(pack: Pack) -> TrustedDays:
    """Not before the pack was last checked, not after all of it expired."""
    claims = [contact.provenance for contact in pack.contacts.values()]
    if not claims:
        return TrustedDays()
    return TrustedDays(max(claim.checked_on for claim in claims), max(claim.expires_on for claim in claims))


def _stretches(hours: Hours, holidays: Holidays, today: date) -> Iterator[_Stretch]:
    """Every stretch that can matter, those that began yesterday included."""
    for ahead in range(-1, _AHEAD):
        if ahead < 0 and today == date.min:
            continue
        day = today + ahead * _DAY
        is_holiday = False if hours.on_holidays is OnHolidays.OPEN else holidays.is_holiday(day)
        if is_holiday and hours.on_holidays is OnHolidays.CLOSED:
            continue
        for span in hours.spans:
            if WEEK[day.weekday()] in span.days:
                end = day if span.closes > span.opens else day + _DAY
                yield _Stretch(
                    datetime.combine(day, span.opens), datetime.combine(end, span.closes), is_holiday is False
                )


def _end(certain: list[_Stretch], there: datetime) -> datetime:
    """Where the stretches that follow each other without a gap end."""
    end = there
    for stretch in certain:
        if stretch.start <= end < stretch.end:
            end = stretch.end
    return end
