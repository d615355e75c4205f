"""The tour on disk: planned visits, and the one under way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from kiosk.core import tour
from kiosk.core.errors import InputError
from kiosk.core.names import NO_VISIT, VisitId, is_id
from kiosk.core.tour import Visit, VisitSource
from kiosk.store.failures import reported

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.store.database import Opened

_COLUMNS: Final = (
    "id",
    "town",
    "teryt",
    "voivodeship",
    "venue",
    "day",
    "opens",
    "closes",
    "started_at",
    "stopped_at",
    "source",
)
_PUT: Final = (
    f"insert into visit ({', '.join(_COLUMNS)}) "  # noqa: S608 - column names only
    f"values ({', '.join('?' * len(_COLUMNS))}) on conflict (id) do update set "
    + ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[1:])
)


class Visits:
    """The visits in a bus's database."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def all(self) -> tuple[Visit, ...]:
        """Every visit known, in order of day, those without one last."""
        with reported(self._opened.path):
            found = self._opened.db.query(f"select {', '.join(_COLUMNS)} from visit")  # noqa: S608 - column names only
            visits = [_visit(row) for row in found]
        return tuple(sorted(visits, key=lambda v: (v.day or date.max, v.opens or time.min, v.id)))

    def current_visit(self, today: date) -> VisitId:
        """Where today's counts belong: see `core.tour.current`."""
        return tour.current(self.all(), today)

    def plan(self, visits: Iterable[Visit]) -> None:
        """Take over a tour: all of it or, on an error, nothing. Visits not named stay; what was started stays so."""
        with self._opened.writing():
            held = {visit.id: visit for visit in self.all()}
            for visit in visits:
                old = held.get(visit.id)
                known = visit if old is None else replace(visit, started_at=old.started_at, stopped_at=old.stopped_at)
                self._put(known)

    def start(self, visit: VisitId, at: datetime, town: str = "") -> None:
        """Start a visit; the one under way stops. One not planned needs its town.

        InputError when the id is not one, is reserved, or is unknown and no town is given.
        """
        if not is_id(visit) or visit == NO_VISIT:
            message = f"{visit!r} cannot name a visit: use 1-48 of a-z, 0-9 and '-', and not {NO_VISIT!r}."
            raise InputError(message)
        with self._opened.writing():
            held = {known.id: known for known in self.all()}
            if visit not in held and not town:
                message = (
                    f"no visit is called {visit!r}. Known: {', '.join(sorted(held)) or 'none'}. "
                    "For one that is not planned, say where: --town."
                )
                raise InputError(message)
            chosen = held.get(visit) or Visit(id=visit, town=town, source=VisitSource.STAFF)
            for other in held.values():
                if other.is_under_way and other.id != visit:
                    self._put(replace(other, stopped_at=at))
            self._put(replace(chosen, town=town or chosen.town, started_at=at, stopped_at=None))

    def stop(self, at: datetime) -> VisitId:
        """Stop the visit that counts belong to now, and say which it was. InputError when there is none."""
        with self._opened.writing():
            held = {known.id: known for known in self.all()}
            visit = tour.current(held.values(), at.date())
            if visit == NO_VISIT:
                message = "no visit is under way, so there is nothing to stop."
                raise InputError(message)
            for other in held.values():
                if other.is_under_way or other.id == visit:
                    self._put(replace(other, stopped_at=at))
        return visit

    def _put(self, visit: Visit) -> None:
        """Write one visit, inside the caller's transaction."""
        moments = (visit.day, visit.opens, visit.closes, visit.started_at, visit.stopped_at)
        self._opened.db.execute(
            _PUT,
            [
                visit.id,
                visit.town,
                visit.teryt,
                visit.voivodeship,
                visit.venue,
                *(None if moment is None else moment.isoformat() for moment in moments),
                visit.source.value,
            ],
        )


def _visit(row: dict[str, str | None]) -> Visit:
    day, opens, closes, started_at, stopped_at = (
        row[name] for name in ("day", "opens", "closes", "started_at", "stopped_at")
    )
    return Visit(
        id=VisitId(row["id"] or ""),
        town=row["town"] or "",
        teryt=row["teryt"] or "",
        voivodeship=row["voivodeship"] or "",
        venue=row["venue"] or "",
        day=date.fromisoformat(day) if day else None,
        opens=time.fromisoformat(opens) if opens else None,
        closes=time.fromisoformat(closes) if closes else None,
        started_at=datetime.fromisoformat(started_at) if started_at else None,
        stopped_at=datetime.fromisoformat(stopped_at) if stopped_at else None,
        source=VisitSource(row["source"]),
    )
