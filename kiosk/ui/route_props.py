"""The bus's route as the screen shows it: where it stands, where it was and goes, and that on a map. Pure functions."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypedDict
from zlib import crc32

from kiosk.core.journey import Screen
from kiosk.core.route import SEASON, At, area_of, near_today, on_tour, route, standing, stop_of
from kiosk.core.text import text

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.atlas import Spot
    from kiosk.core.nearby import Area
    from kiosk.core.route import RouteStop
    from kiosk.core.tour import Visit
    from kiosk.ui.session import Session

#: {opens}, {closes}: times of day, such as 10:00.
FROM_TO = text("ui.nearby.from_to", "from {opens} to {closes}")
FROM = text("ui.nearby.from", "from {opens}")
TODAY = text("ui.nearby.today", "Today")
TOMORROW = text("ui.nearby.tomorrow", "Tomorrow")
STATES: Final = {
    #: Beside a town of the tour, and beside a mark of the map.
    At.BEHIND: text("ui.nearby.was", "The bus was here."),
    At.HERE: text("ui.nearby.is", "The bus is here today."),
    At.AHEAD: text("ui.nearby.comes", "The bus is coming here."),
}

MOST_STOPS: Final = 7
"""Of the tour, on a page that has more to say."""
MOST_ON_COVER: Final = 12
"""Of the route, on the cover."""
_DOT: Final = "\u00a0· "
"""A line breaks after it, never before."""


class StopProps(TypedDict):
    """One stop of the route; `at` is a `core.route.At`, `state` says it in words, empty without a day."""

    id: str
    at: str
    town: str
    details: str
    state: str


class DotProps(TypedDict):
    """A stop on the map, in its kilometres. `words` is its town, and that the bus is there today.

    `town` stands instead of them where there is no room for more.
    """

    id: str
    at: str
    town: str
    words: str
    x: float
    y: float


class MapProps(TypedDict):
    """The map of the tour: its size in kilometres, its stops in order of time; its ground is `ui.map_image`'s."""

    width: float
    height: float
    key: str
    """Of its picture: another way of the bus has another one."""
    dots: list[DotProps]


def here(session: Session) -> list[StopProps]:
    """Where the bus stands today: one stop, or none between stops."""
    return [_stop_props(session, stop) for stop in _route(session) if stop.at is At.HERE]


def tour(session: Session) -> list[StopProps]:
    """The tour's stops around today: what the map shows, and those whose place nobody knows."""
    return [_stop_props(session, stop) for stop in _tour(session)]


def tour_map(session: Session) -> MapProps | None:
    """The map of the tour; None when there is none, or nobody knows where one of its towns lies."""
    drawn = _drawn(session)
    if not drawn:
        return None
    return MapProps(
        width=session.content.atlas.width,
        height=session.content.atlas.height,
        key=f"{crc32(repr(way(session)).encode()):08x}",
        dots=[_dot_props(session, stop, spot) for stop, spot in drawn],
    )


def way(session: Session) -> tuple[list[Spot], list[Spot]]:
    """The way the bus has come, and the one it still goes, from where it is or was last; towns in order of time."""
    drawn = _drawn(session)
    passed = sum(stop.at is not At.AHEAD for stop, _ in drawn)
    spots = [spot for _, spot in drawn]
    return spots[:passed], spots[max(0, passed - 1) :]


def opened(session: Session) -> StopProps | None:
    """The stop whose page this is; None on another page, or when nobody knows the stop any more."""
    stop = _opened(session)
    return _stop_props(session, stop) if stop else None


def area(session: Session) -> Area | None:
    """Whose local help is asked for: the opened stop's, else that of the place the bus stands in."""
    found = _opened(session)
    visit = found.visit if found else standing(session.pack.visits, session.pack.tour, session.now.day)
    return area_of(visit) if visit else None


def on_cover(session: Session) -> list[StopProps]:
    """The stops around today for the cover, each with its date in figures; those without a day come last."""
    return [
        StopProps(
            id=stop.visit.id,
            at=stop.at.value,
            town=stop.visit.town,
            details=_DOT.join(part for part in (f"{stop.day:%d.%m.%Y}" if stop.day else "", stop.visit.venue) if part),
            state="",
        )
        for stop in near_today(_route(session), MOST_ON_COVER)
    ]


def _opened(session: Session) -> RouteStop | None:
    stand = session.stand
    if stand.screen is not Screen.STOP or stand.stop is None:
        return None
    return stop_of(session.pack, stand.stop, session.now.day)


def _route(session: Session) -> tuple[RouteStop, ...]:
    return route(session.pack.visits, session.pack.tour, session.now.day)


def _tour(session: Session) -> tuple[RouteStop, ...]:
    return on_tour(session.pack, session.now.day, MOST_STOPS)


def _drawn(session: Session) -> list[tuple[RouteStop, Spot]]:
    atlas = session.content.atlas
    return [(stop, spot) for stop in _tour(session) if (spot := atlas.spot_of(area_of(stop.visit))) is not None]


def _dot_props(session: Session, stop: RouteStop, spot: Spot) -> DotProps:
    town = stop.visit.town
    words = _DOT.join((town, session.translate(TODAY))) if stop.at is At.HERE else town
    return DotProps(id=stop.visit.id, at=stop.at.value, town=town, words=words, x=spot.x, y=spot.y)


def _stop_props(session: Session, stop: RouteStop) -> StopProps:
    parts = (_day(session, stop), _hours(session, stop.visit), stop.visit.venue)
    return StopProps(
        id=stop.visit.id,
        at=stop.at.value,
        town=stop.visit.town,
        details=_DOT.join(part for part in parts if part),
        state=session.translate(STATES[stop.at]) if stop.at in STATES else "",
    )


def _day(session: Session, stop: RouteStop) -> str:
    today = session.now.day
    day = today if stop.at is At.HERE else stop.day
    if day is None:
        return ""
    if day == today:
        return session.translate(TODAY)
    written = _written(session, day, is_soon=abs(day - today) < SEASON)
    if day - today == timedelta(days=1):
        return _DOT.join((session.translate(TOMORROW), written))
    return written[:1].upper() + written[1:]


def _written(session: Session, day: date, *, is_soon: bool) -> str:
    """A day so near needs no year."""
    table = session.content.timetable
    return (table.days if is_soon else table.dates)[session.journey.lang][day]


def _hours(session: Session, visit: Visit) -> str:
    if visit.opens is None:
        return ""
    times = session.content.timetable.times[session.journey.lang]
    words = session.translate(FROM if visit.closes is None else FROM_TO).replace("{opens}", times[visit.opens])
    return words if visit.closes is None else words.replace("{closes}", times[visit.closes])
