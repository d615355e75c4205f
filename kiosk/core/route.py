"""The bus's route: where it was, where it stands today, where it goes next, as far as anybody has said.

What the bus itself knows of a stop (an imported tour, what staff started and stopped) counts for more than the pack.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Final

from kiosk.core.nearby import Area
from kiosk.core.tour import Visit, current

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.core.names import VisitId
    from kiosk.core.pack import Pack, Stop


SEASON: Final = timedelta(days=300)
"""A stop so long ago belongs to another tour."""


class At(Enum):
    """Where a stop lies on the route, seen from today."""

    BEHIND = "behind"
    HERE = "here"
    AHEAD = "ahead"
    UNDATED = "undated"
    """Nobody has said its day."""


@dataclass(frozen=True, slots=True)
class RouteStop:
    """One stop of the route."""

    visit: Visit
    at: At

    @property
    def day(self) -> date | None:
        """The day it began or is planned for."""
        return _day(self.visit)


def standing(visits: Iterable[Visit], tour: Iterable[Stop], today: date) -> Visit | None:
    """Where the bus stands today: what its counts belong to, else the pack's stop of that day; None between stops.

    A visit somebody forgot to stop yields to the pack's stop of today as it does to a planned one: see `core.tour`.
    """
    own = tuple(visits)
    known = _known(own, tour)
    by_id = {visit.id: visit for visit in known}
    found = by_id.get(current(own, today))
    if found is not None and today in {found.day, found.started_at.date() if found.started_at else None}:
        return found
    return by_id.get(current(known, today))


def route(visits: Iterable[Visit], tour: Iterable[Stop], today: date) -> tuple[RouteStop, ...]:
    """Every stop in order of time, those without a day last."""
    own, packed = tuple(visits), tuple(tour)
    here = standing(own, packed, today)
    stops = [RouteStop(visit, _at(visit, here, today)) for visit in _known(own, packed)]
    return tuple(sorted(stops, key=lambda stop: _order(stop, today)))


def near_today(stops: Sequence[RouteStop], most: int) -> tuple[RouteStop, ...]:
    """At most so many neighbouring stops, a third of them behind: what a panel can hold of a long tour."""
    behind = sum(stop.at is At.BEHIND for stop in stops)
    first = max(0, min(behind - most // 3, len(stops) - most))
    return tuple(stops[first : first + most])


def on_tour(pack: Pack, today: date, most: int) -> tuple[RouteStop, ...]:
    """This season's stops around today, in order: those over, where the bus is, those to come.

    None when the tour is over, has not been planned, or is nothing but the place the bus stands in.
    """
    stops = [
        stop
        for stop in route(pack.visits, pack.tour, today)
        if stop.day is not None and (stop.at is not At.BEHIND or stop.day >= today - SEASON)
    ]
    is_tour = any(stop.at is At.AHEAD for stop in stops) or (len(stops) > 1 and any(s.at is At.HERE for s in stops))
    return near_today(stops, most) if is_tour else ()


def stop_of(pack: Pack, id_: VisitId, today: date) -> RouteStop | None:
    """The stop of that id; None when nobody knows it, or not any more."""
    return next((stop for stop in route(pack.visits, pack.tour, today) if stop.visit.id == id_), None)


def area_of(visit: Visit) -> Area:
    """The area the stop lies in."""
    return Area(visit.town, visit.teryt, visit.voivodeship)


def _known(visits: tuple[Visit, ...], tour: Iterable[Stop]) -> tuple[Visit, ...]:
    """The bus's own visits, and the pack's stops that are not among them, by id or by town and day."""
    ids = {visit.id for visit in visits}
    days = {(visit.town.casefold(), visit.day) for visit in visits}
    return visits + tuple(
        Visit(
            id=stop.id,
            town=stop.town,
            teryt=stop.teryt,
            voivodeship=stop.voivodeship,
            venue=stop.venue,
            day=stop.day,
            opens=stop.opens,
            closes=stop.closes,
        )
        for stop in tour
        if stop.id not in ids and (stop.town.casefold(), stop.day) not in days
    )


def _day(visit: Visit) -> date | None:
    return visit.started_at.date() if visit.started_at is not None else visit.day


def _at(visit: Visit, here: Visit | None, today: date) -> At:
    if here is not None and visit.id == here.id:
        return At.HERE
    if visit.started_at is not None or visit.stopped_at is not None:
        return At.BEHIND
    if visit.day is None:
        return At.UNDATED
    return At.BEHIND if visit.day < today else At.AHEAD


def _order(stop: RouteStop, today: date) -> tuple[date, int, time, str]:
    """Today's: what is over, where the bus is, what is still to come. What is over never comes after today."""
    day = today if stop.at is At.HERE else stop.day or date.max
    day = min(day, today) if stop.at is At.BEHIND else day
    return day, list(At).index(stop.at), stop.visit.opens or time.min, stop.visit.id
