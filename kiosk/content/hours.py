"""The hours of a contact: the words a visitor reads and the times the screen computes with, kept together."""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING, Final

from kiosk.core.opening import ALWAYS, Hours, OnHolidays, Span

if TYPE_CHECKING:
    from kiosk.content.contact_schema import ContactEntry
    from kiosk.content.reading import Reading

_TIME: Final = re.compile(r"\b([0-9]{1,2})(?::([0-9]{2}))?\b")


def hours_of(entry: ContactEntry, reading: Reading) -> Hours | None:
    """The hours as data, or None when they are not known; everything wrong with them goes to `reading`."""
    if entry.always and entry.open:
        reading.fault(entry.where.at("open"), f"{entry.id!r} is open `always` and at certain hours; keep one")
    if not entry.always and not entry.open:
        if entry.on_holidays is not OnHolidays.UNKNOWN:
            reading.fault(entry.where.at("on_holidays"), f"{entry.id!r} has holidays but no hours; write `open` too")
        return None
    if entry.hours is None:
        reading.fault(entry.where, f"{entry.id!r} has hours as data but not in words; write `hours` too")
    if entry.always:
        return ALWAYS
    spans = tuple(
        Span(frozenset(span.days), time.fromisoformat(span.opens), time.fromisoformat(span.closes))
        for span in entry.open
    )
    for index, span in enumerate(spans):
        if not span.days or len(span.days) < len(entry.open[index].days):
            reading.fault(entry.where.at("open", index), "name each day once, and at least one")
    if entry.hours is not None:
        _compare(entry, entry.hours, spans, reading)
    return Hours(spans, entry.on_holidays)


def _compare(entry: ContactEntry, words: str, spans: tuple[Span, ...], reading: Reading) -> None:
    """Hours that were changed in one of two places are wrong in the other."""
    said = {(int(match[1]), int(match[2] or 0)) for match in _TIME.finditer(words)}
    meant = {(clock.hour, clock.minute) for span in spans for clock in (span.opens, span.closes)}
    if said != meant:
        times = ", ".join(f"{hour}:{minute:02}" for hour, minute in sorted(meant))
        message = f"{entry.id!r}: the words name other times than `open`, which has {times}; mend one"
        reading.fault(entry.where.at("hours"), message)
