"""The tour on disk."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

import pytest

from kiosk.core.errors import InputError
from kiosk.core.names import NO_VISIT, BusId, VisitId
from kiosk.core.tour import Visit, VisitSource
from kiosk.store import FILE, CounterStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = date(2026, 5, 1)
MORNING, NOON = datetime(2026, 5, 1, 9, tzinfo=UTC), datetime(2026, 5, 1, 12, tzinfo=UTC)
RADOM = Visit(
    id=VisitId("radom-2026-05-01"),
    town="Radom",
    teryt="1463011",
    voivodeship="mazowieckie",
    venue="Plac Corazziego",
    day=DAY,
    opens=time(10),
    closes=time(17, 30),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CounterStore]:
    """A bus's store."""
    opened = CounterStore.open(tmp_path / FILE, BusId("bus-1"))
    yield opened
    opened.close()


def test_a_planned_visit_comes_back_as_it_was_given(store: CounterStore) -> None:
    """Every field, and the empty ones empty."""
    bare = Visit(id=VisitId("lublin"), town="Lublin")
    store.visits.plan([bare, RADOM])
    assert store.visits.all() == (RADOM, bare)
    assert store.visits.current_visit(DAY) == RADOM.id
    assert store.visits.current_visit(date(2026, 5, 2)) == NO_VISIT


def test_planning_again_changes_the_plan_and_not_what_happened(store: CounterStore) -> None:
    """A corrected tour file does not stop the visit under way."""
    store.visits.plan([RADOM])
    store.visits.start(RADOM.id, MORNING)
    store.visits.plan([Visit(id=RADOM.id, town="Radom", venue="Rynek", day=DAY)])
    (visit,) = store.visits.all()
    assert (visit.venue, visit.started_at) == ("Rynek", MORNING)


def test_starting_a_visit_stops_the_one_before(store: CounterStore) -> None:
    """One bus stands in one town."""
    store.visits.plan([RADOM])
    store.visits.start(RADOM.id, MORNING)
    store.visits.start(VisitId("lublin"), NOON, "Lublin")
    lublin = next(visit for visit in store.visits.all() if visit.id == "lublin")
    radom = next(visit for visit in store.visits.all() if visit.id == RADOM.id)
    assert (lublin.town, lublin.source, lublin.is_under_way) == ("Lublin", VisitSource.STAFF, True)
    assert radom.stopped_at == NOON
    assert store.visits.current_visit(DAY) == "lublin"


def test_stopping_ends_the_visit_that_counts_belong_to(store: CounterStore) -> None:
    """A planned one too, though nobody started it; afterwards there is nothing to stop."""
    store.visits.plan([RADOM])
    assert store.visits.stop(NOON) == RADOM.id
    assert store.visits.current_visit(DAY) == NO_VISIT
    with pytest.raises(InputError, match="nothing to stop"):
        store.visits.stop(NOON)


def test_a_stopped_visit_can_be_started_again(store: CounterStore) -> None:
    """Somebody pressed stop by mistake."""
    store.visits.plan([RADOM])
    store.visits.stop(NOON)
    store.visits.start(RADOM.id, NOON)
    assert store.visits.current_visit(DAY) == RADOM.id


def test_an_unknown_visit_needs_its_town(store: CounterStore) -> None:
    """The message names what is known."""
    store.visits.plan([RADOM])
    with pytest.raises(InputError, match=r"no visit is called 'radon'.*radom-2026-05-01.*--town"):
        store.visits.start(VisitId("radon"), MORNING)


@pytest.mark.parametrize("name", ["between-stops", "Radom 2026", "", "-"])
def test_a_visit_cannot_have_a_name_that_is_none(store: CounterStore, name: str) -> None:
    """Neither free text nor the id that means no visit."""
    with pytest.raises(InputError, match="cannot name a visit"):
        store.visits.start(VisitId(name), MORNING, "Radom")
