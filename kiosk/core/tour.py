"""The bus's visits as plain values, and the one rule that says which of them a count belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import Enum
from typing import TYPE_CHECKING

from kiosk.core.names import NO_VISIT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from kiosk.core.names import VisitId


class VisitSource(Enum):
    """How a visit came to be known."""

    PLAN = "plan"
    """A tour file named it."""
    STAFF = "staff"
    """Staff started it on the bus without a plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One stay of the bus in one town, planned or under way. Times are local to the town."""

    id: VisitId
    town: str
    teryt: str = ""
    """The municipality's TERYT code, seven digits, or empty."""
    voivodeship: str = ""
    venue: str = ""
    day: date | None = None
    """The planned day; None for one that staff started without a plan."""
    opens: time | None = None
    closes: time | None = None
    started_at: datetime | None = None
    """When staff started it; None while they have not."""
    stopped_at: datetime | None = None
    source: VisitSource = VisitSource.PLAN

    @property
    def is_under_way(self) -> bool:
        """Whether staff started it and have not stopped it."""
        return self.started_at is not None and self.stopped_at is None


def current(visits: Iterable[Visit], today: date) -> VisitId:
    """The visit that today's counts belong to: the one staff started, else today's planned one, else `NO_VISIT`.

    A visit somebody forgot to stop yields to another one planned for today, or one town's people would be counted in
    the town before. A visit staff stopped is over. Of two planned for one day the one that opens first is chosen.
    """
    known = tuple(visits)
    planned = sorted(
        (v for v in known if v.day == today and v.stopped_at is None), key=lambda v: (v.opens or time.min, v.id)
    )
    under_way = sorted(
        ((v.started_at, v.id) for v in known if v.started_at is not None and v.stopped_at is None), reverse=True
    )
    for started_at, visit in under_way:
        others = [v for v in planned if v.id != visit]
        if started_at.date() == today or not others:
            return visit
    return planned[0].id if planned else NO_VISIT
