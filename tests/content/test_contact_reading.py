"""Hours, ways and audiences of contacts as authors write them: what comes out, and every mistake that is found."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Final

import pytest

from kiosk import home
from kiosk.content.calendar import holidays_of
from kiosk.content.reader import read_pack
from kiosk.core.names import ContactId, Place
from kiosk.core.opening import ALWAYS, WEEK, Hours, OnHolidays, Span
from kiosk.core.pack import Status
from kiosk.core.reach import CHANNEL_NAMES, COUNTRIES, Channel, ForWhom

if TYPE_CHECKING:
    from tests.content.conftest import Written

FILE: Final = "contacts.yaml"
OPEN: Final = 'open: [{days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:30"}]'
SHIPPED: Final = read_pack(home.default_pack())
NUMBER: Final = 'dial: "+48226280120"'


def test_hours_come_out_as_data(pack: Written) -> None:
    """Days, times, and what holds on holidays; the country is that of the place."""
    line = read_pack(pack.folder).contacts[ContactId("line")]
    assert line.opening == Hours((Span(frozenset(WEEK[:5]), time(9), time(17, 30)),), OnHolidays.CLOSED)
    assert (line.channels, line.audience) == ((Channel.PHONE, Channel.WEB), (ForWhom.ANYONE, ForWhom.RELATIVES))
    assert line.country == "pl"


def test_always_is_day_and_night(pack: Written) -> None:
    """Holidays included."""
    pack.change(FILE, OPEN, "always: true")
    pack.change(FILE, "    on_holidays: closed\n", "")
    assert read_pack(pack.folder).contacts[ContactId("line")].opening == ALWAYS


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        (OPEN, OPEN + "\n    always: true", "keep one"),
        (f"    {OPEN}\n", "", "has holidays but no hours"),
        ("    hours: Weekdays, 9 to 17:30.\n", "", "not in words"),
        ("9 to 17:30.", "9 to 18.", "other times"),
        ("9 to 17:30.", "all day.", "other times"),
        ('from: "09:00"', 'from: "10:00"', "other times"),
        ('from: "09:00"', 'from: "9:00"', 'a time such as "10:00"'),
        ('from: "09:00"', 'form: "09:00"', "did you mean 'from'?"),
        ("[mon, tue, wed,", "[mon, mon, wed,", "each day once"),
        ("[mon, tue, wed, thu, fri]", "[]", "at least one"),
        ("[mon,", "[monday,", "one of mon, tue"),
        ("on_holidays: closed", "on_holidays: maybe", "one of open, closed, unknown"),
        ("channels: [phone, web]", "channels: [web]", "exactly when it has a dial"),
        ("channels: [phone, web]", "channels: [phone, wub]", "one of phone, sms"),
        ("channels: [phone, web]\n    audience", "channels: []\n    audience", "does not say its channels"),
        ("audience: [anyone, relatives]", "audience: []", "does not say its audience"),
        ("audience: [anyone, relatives]", "audience: [professionals]", "for professionals only"),
        (NUMBER, f"email: a@b.example\n    {NUMBER}", "add `email`"),
        (NUMBER, f"email: nobody\n    {NUMBER}", "not an e-mail address"),
        ("id: line\n    place: pl", "id: line\n    place: pl\n    country: de", "does not lie in 'pl'"),
        ("id: line\n    place: pl", "id: line\n    place: pl\n    country: xx", "no country here"),
    ],
)
def test_each_mistake_in_hours_ways_and_audience_is_named(pack: Written, old: str, new: str, part: str) -> None:
    """With what to do about it."""
    pack.change(FILE, old, new)
    assert any(fault.file == FILE and part in fault.message for fault in pack.faults()), pack.faults()


def test_a_hidden_contact_may_have_neither_number_nor_address(pack: Written) -> None:
    """A body that was looked for and not found is kept, so that nobody looks again."""
    pack.change(FILE, 'dial: "+48226280120"\n    display: "22 628 01 20"', 'dial: ""\n    display: ""')
    pack.change(FILE, 'web: "https://line.example/help"', 'web: ""')
    pack.change(FILE, "channels: [phone, web]", "channels: [web]")
    assert any("neither be rung nor opened" in fault.message for fault in pack.faults())
    path = pack.folder / FILE
    path.write_text(path.read_text(encoding="utf-8")[::-1].replace("deifirev", "neddih", 1)[::-1], encoding="utf-8")
    assert pack.faults() == ()


def test_every_way_and_every_country_is_known() -> None:
    """Each way has a name for visitors; each country has a zone and holidays, Ukraine but for the war's years."""
    assert set(CHANNEL_NAMES) == set(Channel)
    found = holidays_of(COUNTRIES, 2026, 2027)
    assert set(found) == set(COUNTRIES)
    assert [country for country in COUNTRIES if not found[country].days] == ["ua"]


def test_polish_and_british_holidays_are_those_of_the_law() -> None:
    """One of each kind: fixed, moving, moved from a weekend, of one nation only, and Christmas Eve since 2025."""
    found = holidays_of(("pl", "gb", "gb-eng", "gb-sct"), 2026, 2027)
    assert {date(2026, 11, 11), date(2026, 12, 24), date(2027, 3, 29), date(2027, 5, 27)} <= found["pl"].days
    assert date(2026, 12, 28) in found["gb-eng"].days
    assert date(2026, 11, 30) not in found["gb-eng"].days
    assert date(2026, 11, 30) in found["gb-sct"].days
    assert found["gb-eng"].days | found["gb-sct"].days <= found["gb"].days


def test_every_shipped_line_that_always_answers_says_so_in_words() -> None:
    """And no line whose sources disagree about the night, such as Unseen's."""
    always = [contact for contact in SHIPPED.contacts.values() if contact.opening == ALWAYS]
    assert len(always) > 10
    assert all(c.hours is not None and "day and night" in c.hours.source for c in always)
    assert SHIPPED.contacts[ContactId("unseen-helpline")].opening is None


def test_a_line_of_one_country_is_not_shown_to_somebody_in_another() -> None:
    """What OTHER shows can be reached from every country."""
    today = date(2026, 12, 1)
    shown = {
        contact.id: contact
        for contact in SHIPPED.contacts.values()
        for role in contact.roles
        if contact in SHIPPED.contacts_for(Place.OTHER, role, today)
    }
    assert {"emergency-eu", "kcik-abroad", "la-strada-abroad"} <= set(shown)
    assert {contact.country for contact in shown.values()} == {""}
    verified = [c for c in SHIPPED.contacts.values() if c.country == "cz" and c.provenance.status is Status.VERIFIED]
    assert verified
