"""Where the bus was, is and goes: from what the bus itself knows, and from the pack's tour."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.names import NO_VISIT, VisitId
from kiosk.core.nearby import Area
from kiosk.core.pack import Pack, Stop
from kiosk.core.route import At, area_of, near_today, on_tour, route, standing, stop_of
from kiosk.core.tour import Visit, current

DAY: Final = date(2026, 5, 1)
PACK: Final = Pack(id="empty", version="0", sources={}, contacts={}, facts={}, topics={}, steps={}, checks={})
ONE: Final = timedelta(days=1)
MORNING: Final = datetime(2026, 5, 1, 9, tzinfo=UTC)
RADOM: Final = Visit(id=VisitId("radom"), town="Radom", voivodeship="mazowieckie", day=DAY, opens=time(10))
LUBLIN: Final = Visit(id=VisitId("lublin"), town="Lublin", day=DAY + ONE)


def packed(id_: str, town: str, day: date | None) -> Stop:
    """A stop of a pack's tour."""
    return Stop(VisitId(id_), town, "", "lubelskie", "rynek", day, None, None, (), "")


def line(visits: tuple[Visit, ...], tour: tuple[Stop, ...], today: date = DAY) -> list[tuple[str, str]]:
    """Ids and where they lie, in their order."""
    return [(stop.visit.id, stop.at.value) for stop in route(visits, tour, today)]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (DAY - ONE, [("radom", "ahead"), ("lublin", "ahead")]),
        (DAY, [("radom", "here"), ("lublin", "ahead")]),
        (DAY + ONE, [("radom", "behind"), ("lublin", "here")]),
        (DAY + 2 * ONE, [("radom", "behind"), ("lublin", "behind")]),
    ],
    ids=["the day before", "the first day", "the last day", "the day after"],
)
def test_the_bus_moves_along_its_route_by_the_date(today: date, expected: list[tuple[str, str]]) -> None:
    """Nobody needs to start anything, whether the bus has the tour or only the pack."""
    assert line((RADOM, LUBLIN), (), today) == expected
    tour = (packed("radom", "Radom", DAY), packed("lublin", "Lublin", DAY + ONE))
    assert line((), tour, today) == expected


def test_without_any_tour_there_is_no_route() -> None:
    """And the bus stands nowhere anybody knows."""
    assert (route((), (), DAY), standing((), (), DAY)) == ((), None)


def test_a_stop_without_a_day_comes_last_and_is_never_here() -> None:
    """Nothing is guessed."""
    tour = (packed("bialystok", "Białystok", None), packed("torun", "Toruń", DAY + ONE))
    assert line((RADOM,), tour) == [("radom", "here"), ("torun", "ahead"), ("bialystok", "undated")]


def test_what_staff_started_is_here_today_whatever_was_planned() -> None:
    """A day early: it stands at today on the line, not at its planned day."""
    assert line((replace(LUBLIN, started_at=MORNING), RADOM), ()) == [("lublin", "here"), ("radom", "ahead")]


def test_what_staff_stopped_is_behind_even_on_its_day() -> None:
    """The bus has left."""
    stopped = replace(RADOM, started_at=MORNING, stopped_at=MORNING)
    assert line((stopped, LUBLIN), ()) == [("radom", "behind"), ("lublin", "ahead")]
    assert standing((stopped,), (packed("radom", "Radom", DAY),), DAY) is None
    assert standing((stopped,), (packed("other", "RADOM", DAY),), DAY) is None, "the same stop by town and day"


def test_what_the_bus_knows_of_a_stop_counts_for_more_than_the_pack() -> None:
    """The same id, and another town in the pack's tour on the same day."""
    newer = replace(RADOM, venue="dworzec")
    assert [stop.visit.venue for stop in route((newer,), (packed("radom", "Radom", DAY),), DAY)] == ["dworzec"]
    assert standing((RADOM,), (packed("a-lublin", "Lublin", DAY),), DAY) == RADOM


def test_a_visit_nobody_stopped_yields_to_the_packs_stop_of_today() -> None:
    """As it does to a planned one; without either it goes on."""
    forgotten = replace(RADOM, started_at=MORNING)
    tour = (packed("torun", "Toruń", DAY + ONE),)
    assert line((forgotten,), tour, DAY + ONE) == [("radom", "behind"), ("torun", "here")]
    assert line((forgotten,), (), DAY + ONE) == [("radom", "here")]


MAYBE_DAY: Final = st.none() | st.integers(-3, 3).map(lambda days: DAY + days * ONE)
MAYBE_AT: Final = st.none() | st.integers(-3, 1).map(lambda days: MORNING + days * ONE)
VISITS: Final = st.lists(
    st.builds(
        Visit,
        id=st.sampled_from("abcd").map(VisitId),
        town=st.sampled_from(["Radom", "Lublin"]),
        day=MAYBE_DAY,
        started_at=MAYBE_AT,
        stopped_at=MAYBE_AT,
    ),
    max_size=4,
    unique_by=lambda visit: visit.id,
).map(tuple)
TOURS: Final = st.lists(
    st.builds(packed, st.sampled_from("cdef"), st.sampled_from(["Radom", "Toruń"]), MAYBE_DAY),
    max_size=4,
    unique_by=lambda stop: stop.id,
).map(tuple)


@given(visits=VISITS, tour=TOURS)
def test_a_route_has_each_stop_once_and_at_most_one_is_here(visits: tuple[Visit, ...], tour: tuple[Stop, ...]) -> None:
    """What is behind comes before the bus, what is ahead after it; whatever was planned, started and stopped."""
    stops = route(visits, tour, DAY)
    assert len({stop.visit.id for stop in stops}) == len(stops)
    assert {visit.id for visit in visits} <= {stop.visit.id for stop in stops}
    order = [list(At).index(stop.at) for stop in stops]
    assert order.count(list(At).index(At.HERE)) <= 1
    assert order == sorted(order)


@given(visits=VISITS)
def test_the_screen_says_the_town_that_is_counted(visits: tuple[Visit, ...]) -> None:
    """Without a tour in the pack, where the bus stands is where its counts go."""
    here = standing(visits, (), DAY)
    assert (here.id if here else NO_VISIT) == current(visits, DAY)


@given(count=st.integers(0, 30), at=st.integers(0, 30), most=st.integers(1, 12))
def test_a_panel_holds_the_stops_around_today(count: int, at: int, most: int) -> None:
    """As many as fit, without a gap, and the one the bus is at among them."""
    visits = tuple(Visit(id=VisitId(f"v{n:02d}"), town=f"T{n}", day=DAY + (n - at) * ONE) for n in range(count))
    stops = route(visits, (), DAY)
    shown = near_today(stops, most)
    assert len(shown) == min(count, most)
    assert "".join(stop.visit.id for stop in shown) in "".join(stop.visit.id for stop in stops)
    assert (At.HERE in {stop.at for stop in shown}) == (At.HERE in {stop.at for stop in stops})


def test_a_stop_lies_in_the_area_its_visit_says() -> None:
    """Town, code and voivodeship."""
    assert area_of(replace(RADOM, teryt="1463011")) == Area("Radom", "1463011", "mazowieckie")


def on_tour_ids(visits: tuple[Visit, ...], tour: tuple[Stop, ...] = (), most: int = 9) -> list[str]:
    """Of the tour on DAY."""
    return [stop.visit.id for stop in on_tour(replace(PACK, visits=visits, tour=tour), DAY, most)]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([], []),
        ([0], []),
        ([-1], []),
        ([1], ["v0"]),
        ([-1, 0], ["v0", "v1"]),
        ([-300, -1, 1], ["v0", "v1", "v2"]),
        ([-301, -1, 1], ["v1", "v2"]),
        ([-301, -300], []),
        ([-301, 0], []),
    ],
)
def test_a_tour_is_this_season_and_has_somewhere_to_go(days: list[int], expected: list[str]) -> None:
    """What is over belongs to it while something is ahead, or while the bus stands at its last stop."""
    visits = tuple(Visit(id=VisitId(f"v{n}"), town=f"T{n}", day=DAY + day * ONE) for n, day in enumerate(days))
    assert on_tour_ids(visits) == expected
    assert on_tour_ids((), tuple(packed(f"v{n}", f"T{n}", DAY + day * ONE) for n, day in enumerate(days))) == expected


def test_a_stop_without_a_day_and_a_tour_of_years_ago_are_not_on_it() -> None:
    """The pack's stops of 2018 do not come along with a tour of today."""
    old = (packed("undated", "Białystok", None), packed("old", "Radom", date(2018, 3, 14)))
    assert on_tour_ids((LUBLIN,), old) == ["lublin"]
    assert on_tour_ids((), old) == []


def test_a_stop_is_found_by_its_id_as_long_as_somebody_knows_it() -> None:
    """Of the bus or of the pack, on tour or not."""
    pack = replace(PACK, visits=(LUBLIN,), tour=(packed("old", "Radom", date(2018, 3, 14)),))
    assert [stop.visit.town for id_ in ("lublin", "old") if (stop := stop_of(pack, VisitId(id_), DAY))] == [
        "Lublin",
        "Radom",
    ]
    assert stop_of(pack, VisitId("radom"), DAY) is None
