"""Whether somebody answers now, as the screen says it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

import pytest

from kiosk.core import events
from kiosk.core.journey import Moment
from kiosk.core.names import ContactId, Lang, Place
from kiosk.core.opening import WEEK, Hours, OnHolidays, Span
from kiosk.core.result import help_now
from kiosk.core.settings import IdleSettings
from kiosk.i18n.times import format_clock
from kiosk.ui import props
from kiosk.ui.loading import clocks_of, content_of
from kiosk.ui.opening_line import is_closed, opening_line
from kiosk.ui.session import Content, Session
from tests.languages import INSTALLED, LANGS
from tests.ui.panel import DAY, PACK, mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.core.pack import Contact
    from kiosk.i18n.catalog import Catalog

WARSAW: Final = ZoneInfo("Europe/Warsaw")
EN: Final = Lang("en")
UNHCR, ACAS, BLUE = (PACK.contacts[ContactId(id_)] for id_ in ("unhcr-pl", "acas", "niebieska-linia"))


def warsaw(*parts: int) -> datetime:
    """Year, month, day, hour, minute in Warsaw."""
    year, month, day, hour, minute = (*parts, 0, 0)[:5]
    return datetime(year, month, day, hour, minute, tzinfo=WARSAW)


class SetClock:
    """A clock that is set."""

    def __init__(self) -> None:
        self.at: datetime | None = warsaw(2026, 12, 1, 14)

    def __call__(self) -> Moment:
        """That instant, in Warsaw."""
        at = self.at or warsaw(2026, 12, 1, 14)
        return Moment(at.date(), at.hour, 1000.0, self.at)


@pytest.fixture
def clock() -> SetClock:
    """Tuesday, 1 December 2026, two in the afternoon in Warsaw."""
    return SetClock()


@pytest.fixture
def session(catalogs: Mapping[Lang, Catalog], content: Content, clock: SetClock) -> Session:
    """A journey in English, on the home screen."""
    made = Session(catalogs, IdleSettings(), clock, lambda _tallies, _now: None)
    made.use(content)
    made.dispatch(events.Begin())
    made.dispatch(events.ChooseLanguage(EN))
    return made


def line(session: Session, contact: Contact) -> str:
    """The line without the test catalogs' marks."""
    return opening_line(session, contact).replace(mark(EN), "")


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (warsaw(2026, 12, 1, 8, 29), "Opens at 08:30"),
        (warsaw(2026, 12, 1, 8, 30), "Open now, until 16:30"),
        (warsaw(2026, 12, 1, 16, 29), "Open now, until 16:30"),
        (warsaw(2026, 12, 1, 16, 30), "Opens tomorrow at 08:30"),
        (warsaw(2026, 12, 4, 16, 30), "Opens on Monday at 08:30"),
        (warsaw(2026, 12, 6, 12, 0), "Opens tomorrow at 08:30"),
        (warsaw(2026, 12, 24, 12, 0), ""),
        (warsaw(2026, 12, 23, 17, 0), ""),
    ],
)
def test_the_line_says_whether_somebody_answers_and_when(
    session: Session, clock: SetClock, at: datetime, said: str
) -> None:
    """Both sides of each border; nothing on or before a holiday for which no source speaks."""
    clock.at = at
    assert line(session, UNHCR) == said
    assert is_closed(session, UNHCR) is said.startswith("Opens")


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (warsaw(2026, 12, 1, 8, 59), "Opens at 08:00 (local time there)"),
        (warsaw(2026, 12, 1, 9, 0), "Open now, until 18:00 (local time there)"),
        (warsaw(2026, 12, 1, 18, 59), "Open now, until 18:00 (local time there)"),
        (warsaw(2026, 12, 1, 19, 0), "Opens tomorrow at 08:00 (local time there)"),
        (warsaw(2026, 12, 2, 0, 30), "Opens on Wednesday at 08:00 (local time there)"),
    ],
)
def test_a_line_in_another_time_zone_says_so(session: Session, clock: SetClock, at: datetime, said: str) -> None:
    """Acas opens at eight in Britain, which is nine in Poland; past midnight `tomorrow` would be two days."""
    clock.at = at
    assert line(session, ACAS) == said


def test_british_time_is_not_marked_where_the_clocks_agree(session: Session, clock: SetClock) -> None:
    """A bus that stands in Britain."""
    clock.at = datetime(2026, 12, 1, 9, tzinfo=ZoneInfo("Europe/London"))
    assert line(session, ACAS) == "Open now, until 18:00"


@pytest.mark.parametrize("at", [None, warsaw(2026, 11, 20, 12), warsaw(2031, 1, 7, 12)])
def test_with_a_clock_in_doubt_only_the_words_are_shown(session: Session, clock: SetClock, at: datetime | None) -> None:
    """No clock, one from before the pack was checked, one from after all of it expired."""
    clock.at = at
    assert line(session, UNHCR) == ""
    shown = props.contact_props(session, UNHCR)
    assert "Monday to Friday, 8:30 to 16:30." in shown["details"]
    assert (shown["opening"], shown["isOpen"]) == ("", False)


@pytest.mark.parametrize("at", [None, warsaw(2026, 12, 25, 3), warsaw(1970, 1, 1)])
def test_day_and_night_is_said_whatever_the_clock(session: Session, clock: SetClock, at: datetime | None) -> None:
    """In the contact's own words, which then do not stand a second time among its details."""
    clock.at = at
    shown = props.contact_props(session, BLUE)
    assert (shown["opening"].replace(mark(EN), ""), shown["isOpen"]) == ("Every day, day and night.", True)
    assert "day and night" not in shown["details"]
    assert "Free." in shown["details"]


def test_hours_that_end_after_more_than_a_day_name_no_time(session: Session, clock: SetClock) -> None:
    """`Until 18:00` would be read as today's."""
    week = Hours(
        (Span(frozenset(WEEK[:5]), time(0), time(0)), Span(frozenset({WEEK[5]}), time(0), time(18))), OnHolidays.OPEN
    )
    contact = replace(UNHCR, opening=week)
    pack = replace(PACK, contacts={**PACK.contacts, contact.id: contact})
    session.use(content_of(pack, INSTALLED))
    clock.at = warsaw(2026, 12, 1, 14)
    assert line(session, contact) == "Open now"
    clock.at = warsaw(2026, 12, 5, 14)
    assert line(session, contact) == "Open now, until 18:00"


def test_every_border_of_the_pack_is_written_in_every_language_beforehand() -> None:
    """Babel is asked on the worker thread, once."""
    clocks = clocks_of(PACK, INSTALLED)
    borders = {b for c in PACK.contacts.values() if c.opening for s in c.opening.spans for b in (s.opens, s.closes)}
    assert borders
    for lang in LANGS:
        assert clocks.times[lang] == {border: format_clock(border, lang) for border in borders}


def test_the_help_screen_keeps_its_lines_and_puts_those_closed_last(session: Session, clock: SetClock) -> None:
    """Among the lines of one country and kind only; the children's line stays where it is."""
    day, _ = help_now(PACK, Place.POLAND, DAY)[:2]
    office = Hours((Span(frozenset(WEEK), time(9), time(17)),), OnHolidays.OPEN)
    contacts = {**PACK.contacts, day.id: replace(day, opening=office)}
    session.use(content_of(replace(PACK, contacts=contacts), INSTALLED))
    session.dispatch(events.OpenHelp())
    session.dispatch(events.ChoosePlace(Place.POLAND))
    by_day = [row["contactId"] for row in props.help_contacts(session)]
    assert by_day == [contact.id for contact in help_now(PACK, Place.POLAND, DAY)]
    clock.at = warsaw(2026, 12, 1, 20)
    assert [row["contactId"] for row in props.help_contacts(session)] == [by_day[1], by_day[0], *by_day[2:]]


def test_the_other_ways_are_named_and_a_telling_address_is_not_shown(session: Session) -> None:
    """What stands large on the screen is not repeated."""
    number = props.contact_props(session, PACK.contacts[ContactId("nspcc")])["reach"].replace(mark(EN), "")
    assert number == "Also by: form on the web and e-mail. www.nspcc.org.uk"
    scottish = props.contact_props(session, PACK.contacts[ContactId("migrant-help-scotland")])["reach"]
    assert "@" not in scottish
    assert props.contact_props(session, BLUE)["reach"] == ""


def test_the_summer_of_one_country_ends_with_the_others(session: Session, clock: SetClock) -> None:
    """On the night of 28 March 2027 both go forward in one instant: Acas opens at nine Polish time before and after."""
    for day in (26, 29):
        clock.at = datetime(2027, 3, day, 7, 0, tzinfo=UTC).astimezone(WARSAW) + timedelta(hours=1 if day == 26 else 0)
        assert clock.at.hour == 9
    clock.at = datetime(2027, 3, 24, 8, 0, tzinfo=UTC).astimezone(WARSAW)
    assert line(session, ACAS).startswith("Open now")
    clock.at = datetime(2027, 3, 31, 6, 59, tzinfo=UTC).astimezone(WARSAW)
    assert line(session, ACAS) == "Opens at 08:00 (local time there)"
    clock.at = datetime(2027, 3, 31, 7, 0, tzinfo=UTC).astimezone(WARSAW)
    assert line(session, ACAS).startswith("Open now")
