"""The bus's route as the screen shows it, derived from the session: tables without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.core import events
from kiosk.core.atlas import Atlas
from kiosk.core.names import Lang, VisitId
from kiosk.core.route import area_of
from kiosk.core.tour import Visit
from kiosk.i18n.catalog import Catalog
from kiosk.ui import route_props
from tests.languages import LANGS
from tests.ui.panel import AFTERNOON, DAY, mark
from tests.ui.town import ATLAS, RADOM, VISITS, session_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from kiosk.ui.session import Content, Session

UK: Final = Lang("uk")
NOWHERE: Final = Visit(id=VisitId("nowhere"), town="Wieś Której Nie Ma", day=date(2026, 12, 4))
LONG: Final = tuple(Visit(id=VisitId(f"v{n:02d}"), town=f"T{n}", day=DAY + timedelta(days=n)) for n in range(-9, 20))


@pytest.fixture
def make(catalogs: Mapping[Lang, Catalog], content: Content) -> Callable[..., Session]:
    """A session in Ukrainian with these visits, on that day."""
    return partial(session_in, catalogs, content)


def test_a_started_visit_without_a_plan_is_here(make: Callable[..., Session]) -> None:
    """Staff said only the town: it shows; one place alone is no tour, and no map is drawn of it."""
    session = make((Visit(id=VisitId("now"), town="Radom", started_at=AFTERNOON),))
    (here,) = route_props.here(session)
    assert (here["town"], here["details"]) == ("Radom", mark(UK) + "Today")
    assert (route_props.tour(session), route_props.tour_map(session)) == ([], None)


@pytest.mark.parametrize(
    ("today", "here", "tour"),
    [
        (date(2026, 11, 27), [], ["ahead Toruń", "ahead Radom", "ahead Lublin", "ahead Rzeszów", "ahead Gdańsk"]),
        (DAY, ["Radom"], ["behind Toruń", "here Radom", "ahead Lublin", "ahead Rzeszów", "ahead Gdańsk"]),
        (date(2026, 12, 3), [], ["behind Toruń", "behind Radom", "behind Lublin", "ahead Rzeszów", "ahead Gdańsk"]),
        (date(2027, 9, 29), [], ["behind Rzeszów", "ahead Gdańsk"]),
        (date(2027, 11, 3), ["Gdańsk"], []),
        (date(2027, 11, 4), [], []),
    ],
    ids=["the day before", "on it", "between two stops", "a new season", "its last stop alone", "the day after it"],
)
def test_the_tour_is_this_season_s_stops(
    make: Callable[..., Session], today: date, here: list[str], tour: list[str]
) -> None:
    """Those over, where the bus is, those to come, told apart; nothing of it once nothing is to come."""
    session = make(today=today)
    assert [stop["town"] for stop in route_props.here(session)] == here
    shown = route_props.tour(session)
    assert [f"{stop['at']} {stop['town']}" for stop in shown] == tour
    words = {"behind": "The bus was here.", "here": "The bus is here today.", "ahead": "The bus is coming here."}
    assert [stop["state"] for stop in shown] == [mark(UK) + words[stop["at"]] for stop in shown]


def test_no_more_of_the_route_than_a_page_holds(make: Callable[..., Session]) -> None:
    """Two stops behind and the next few; the cover holds more of them, and the bus is on both."""
    session = make(LONG)
    assert [stop["town"] for stop in route_props.tour(session)] == ["T-2", "T-1", "T0", "T1", "T2", "T3", "T4"]
    on_cover = route_props.on_cover(session)
    assert len(on_cover) == route_props.MOST_ON_COVER
    assert [stop["town"] for stop in on_cover if stop["at"] == "here"] == ["T0"]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("pl", ["Dzisiaj · od 10:00 do 18:00 · pl. Corazziego", "Jutro · środa, 2 grudnia · od 09:00 · pl. Litewski"]),
        ("en", ["Today · from 10:00 to 18:00", "Tomorrow · Wednesday, 2 December · from 09:00", "3 November 2027"]),
        ("uk", ["Сьогодні · з 10:00 до 18:00", "Завтра · середа, 2 грудня · з 09:00", "3 листопада 2027"]),
        ("ru", ["Сегодня · с 10:00 до 18:00", "Завтра · среда, 2 декабря · с 09:00", "3 ноября 2027"]),
    ],
)
def test_days_and_hours_are_written_as_each_language_does(
    make: Callable[..., Session], translations: Path, lang: str, expected: list[str]
) -> None:
    """With the shipped translations: today, tomorrow, a weekday for what is soon, a year for what is not."""
    session = make()
    session.catalogs = {known: Catalog.load(translations, known) for known in LANGS}
    session.dispatch(events.ChooseLanguage(Lang(lang)))
    shown = [stop["details"].replace("\u00a0", " ") for stop in route_props.tour(session)]
    for words in expected:
        assert any(details.startswith(words) for details in shown), (words, shown)


def test_the_map_shows_what_the_list_does(make: Callable[..., Session]) -> None:
    """The same towns in the same order; only the present one says when, since it is the only one without a date."""
    session = make()
    shown, listed = route_props.tour_map(session), route_props.tour(session)
    assert shown is not None
    assert [(dot["id"], dot["at"]) for dot in shown["dots"]] == [(stop["id"], stop["at"]) for stop in listed]
    assert [dot["words"] for dot in shown["dots"] if dot["at"] == "here"] == [f"Radom\u00a0· {mark(UK)}Today"]
    assert {dot["words"] for dot in shown["dots"] if dot["at"] != "here"} == {"Toruń", "Lublin", "Rzeszów", "Gdańsk"}
    for dot in shown["dots"]:
        assert 0 < dot["x"] < shown["width"]
        assert 0 < dot["y"] < shown["height"]


def test_a_town_nobody_knows_the_place_of_is_listed_and_not_drawn(make: Callable[..., Session]) -> None:
    """The way of the bus goes past it; a tour of none but such towns, or without the map's files, has no map."""
    session = make((*VISITS, NOWHERE))
    assert "nowhere" in [stop["id"] for stop in route_props.tour(session)]
    shown = route_props.tour_map(session)
    assert shown is not None
    assert [dot["id"] for dot in shown["dots"]] == ["torun", "radom", "lublin", "rzeszow", "gdansk"]
    assert route_props.tour_map(make((NOWHERE,))) is None
    session.use(replace(session.content, atlas=Atlas()))
    assert (len(route_props.tour(session)), route_props.tour_map(session)) == (6, None)


def test_the_way_of_the_bus_turns_where_it_stands(make: Callable[..., Session]) -> None:
    """Come so far and still to go meet at the present stop, between stops at the last one; another way, another key."""
    spots = [ATLAS.spot_of(area_of(visit)) for visit in VISITS]
    assert route_props.way(make()) == (spots[:2], spots[1:])
    assert route_props.way(make(today=date(2026, 12, 5))) == (spots[:3], spots[2:])
    assert route_props.way(make(today=date(2026, 11, 20))) == ([], spots)
    keys = {shown["key"] for today in (DAY, date(2026, 12, 5)) if (shown := route_props.tour_map(make(today=today)))}
    assert len(keys) == 2


def test_a_stop_s_page_ends_when_staff_take_the_stop_back(make: Callable[..., Session]) -> None:
    """It says nothing of a stop that there is no more, and the help is that of where the bus stands."""
    session = make()
    session.dispatch(events.OpenStop(VisitId("torun")))
    opened = route_props.opened(session)
    assert opened is not None
    assert (opened["town"], opened["state"]) == ("Toruń", mark(UK) + "The bus was here.")
    session.use(replace(session.content, pack=replace(session.pack, visits=(RADOM,))))
    assert route_props.opened(session) is None
    assert (found := route_props.area(session)) is not None
    assert found.town == "Radom"
