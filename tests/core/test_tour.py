"""Which visit today's counts belong to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from kiosk.core.names import NO_VISIT, VisitId
from kiosk.core.tour import Visit, current

DAY, NEXT = date(2026, 5, 1), date(2026, 5, 2)
MORNING, NOON = datetime(2026, 5, 1, 9, tzinfo=UTC), datetime(2026, 5, 1, 12, tzinfo=UTC)
RADOM = Visit(id=VisitId("radom"), town="Radom", day=DAY, opens=time(10))
LUBLIN = Visit(id=VisitId("lublin"), town="Lublin", day=NEXT)


def test_without_a_visit_counts_are_kept_between_stops() -> None:
    """They are kept and seen as such, never given to a town."""
    assert current([], DAY) == NO_VISIT
    assert current([RADOM, LUBLIN], date(2026, 5, 3)) == NO_VISIT


def test_the_planned_visit_of_the_day_is_chosen() -> None:
    """Nobody needs to start anything."""
    assert current([RADOM, LUBLIN], DAY) == "radom"
    assert current([RADOM, LUBLIN], NEXT) == "lublin"


def test_of_two_planned_for_a_day_the_first_to_open_is_chosen() -> None:
    """The choice does not depend on the order they are stored in."""
    early = replace(LUBLIN, day=DAY, opens=time(8))
    assert current([RADOM, early], DAY) == current([early, RADOM], DAY) == "lublin"


def test_what_staff_started_beats_the_plan() -> None:
    """The road was closed, and the bus stands in Lublin a day early."""
    assert current([RADOM, replace(LUBLIN, started_at=MORNING)], DAY) == "lublin"


def test_what_staff_stopped_is_over() -> None:
    """Even on its planned day."""
    assert current([replace(RADOM, started_at=MORNING, stopped_at=NOON)], DAY) == NO_VISIT
    assert current([replace(RADOM, stopped_at=NOON)], DAY) == NO_VISIT


def test_a_visit_nobody_stopped_yields_to_the_next_planned_one() -> None:
    """Or Lublin's people would be counted in Radom; on a day without a plan it goes on."""
    forgotten = replace(RADOM, started_at=MORNING)
    assert current([forgotten, LUBLIN], NEXT) == "lublin"
    assert current([forgotten, LUBLIN], date(2026, 5, 3)) == "radom"
