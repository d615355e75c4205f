"""The one line that says whether somebody answers now, and when they will. Pure functions of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from kiosk.core.opening import (
    NO_HOLIDAYS_KNOWN,
    WEEK,
    AlwaysOpen,
    OpensAt,
    OpenUntil,
    Unknown,
    Weekday,
    opening,
)
from kiosk.core.text import text

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.core.opening import Opening
    from kiosk.core.pack import Contact
    from kiosk.core.text import Text
    from kiosk.ui.session import Session

#: Beside a helpline: it answers at this moment.
OPEN = text("ui.opening.now", "Open now")
#: {time}: when it closes, such as 18:00.
OPEN_UNTIL = text("ui.opening.until", "Open now, until {time}")
#: {time}: when it opens, later today.
OPENS_TODAY = text("ui.opening.today", "Opens at {time}")
OPENS_TOMORROW = text("ui.opening.tomorrow", "Opens tomorrow at {time}")
OPENS_ON = {
    Weekday.MONDAY: text("ui.opening.mon", "Opens on Monday at {time}"),
    Weekday.TUESDAY: text("ui.opening.tue", "Opens on Tuesday at {time}"),
    Weekday.WEDNESDAY: text("ui.opening.wed", "Opens on Wednesday at {time}"),
    Weekday.THURSDAY: text("ui.opening.thu", "Opens on Thursday at {time}"),
    Weekday.FRIDAY: text("ui.opening.fri", "Opens on Friday at {time}"),
    Weekday.SATURDAY: text("ui.opening.sat", "Opens on Saturday at {time}"),
    Weekday.SUNDAY: text("ui.opening.sun", "Opens on Sunday at {time}"),
}
#: Stands in place of {time} when the helpline's country has another time than this screen.
THERE = text("ui.opening.there", "{time} (local time there)")

_WEEK_DAYS = 7


def opening_now(session: Session, contact: Contact) -> Opening:
    """What may be said about this moment."""
    there = _there(session, contact)
    if contact.opening is None or (there is None and not contact.opening.is_always):
        return Unknown()
    if there is None:
        return AlwaysOpen()
    return opening(
        contact.opening,
        session.content.clocks.holidays.get(contact.country, NO_HOLIDAYS_KNOWN),
        there.replace(tzinfo=None),
        clock_is_trusted=session.content.clocks.days.has(session.now.day),
    )


def opening_line(session: Session, contact: Contact) -> str:
    """The line in the journey's language; empty when nothing can be said that the hours in words do not say."""
    there = _there(session, contact)
    match opening_now(session, contact):
        case AlwaysOpen():
            return session.translate(contact.hours) if contact.hours is not None else session.translate(OPEN)
        case OpenUntil(until):
            now = there.replace(tzinfo=None) if there else until
            is_soon = (until - now).days < 1
            return _timed(session, OPEN_UNTIL, until, there) if is_soon else session.translate(OPEN)
        case OpensAt(at):
            words = _opens(session, at, there)
            return _timed(session, words, at, there) if words is not None else ""
        case Unknown():
            return ""
        case other:
            assert_never(other)


def is_closed(session: Session, contact: Contact) -> bool:
    """Whether it is known that nobody answers now."""
    return isinstance(opening_now(session, contact), OpensAt)


def _there(session: Session, contact: Contact) -> datetime | None:
    """Now, as the clocks of the contact's country show it."""
    at, zone = session.now.at, session.content.clocks.zones.get(contact.country)
    return at.astimezone(zone) if at is not None and zone is not None else None


def _opens(session: Session, at: datetime, there: datetime | None) -> Text | None:
    """Which sentence says the day; None when the day is too far for a weekday to name it."""
    here = session.now.at
    if there is None or here is None:
        return None
    days = (at.date() - there.date()).days
    # `today` and `tomorrow` are the visitor's words: near midnight another country's day is not theirs.
    if there.date() == here.date() and days <= 1:
        return OPENS_TOMORROW if days else OPENS_TODAY
    return OPENS_ON[WEEK[at.weekday()]] if days < _WEEK_DAYS else None


def _timed(session: Session, words: Text, at: datetime, there: datetime | None) -> str:
    written = session.content.clocks.times[session.journey.lang][at.time()]
    here = session.now.at
    if there is not None and here is not None and there.utcoffset() != here.utcoffset():
        written = session.translate(THERE).replace("{time}", written)
    return session.translate(words).replace("{time}", written)
