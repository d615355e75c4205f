from __future__ import annotations

import itertools
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from kiosk.core.names import BusId
from tests.fleet import DAYS, KEYS, VISITS, Bus, Office, Weather, cells

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.core.counter import Key
    from kiosk.core.names import VisitId

BUSES = st.sampled_from(["red", "blue"])
ROADS = st.sampled_from(["warsaw", "london"])
CELLS = st.tuples(st.sampled_from(KEYS), st.sampled_from(VISITS), st.sampled_from(DAYS))


class Season(RuleBasedStateMachine):
    """Two buses, two offices, and whatever a season brings."""

    offices: dict[str, Office]
    _number = itertools.count()

    def __init__(self) -> None:
        """New buses at the same offices: a hub outlives many buses."""
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        number = next(self._number)
        self.buses = {
            name: Bus(BusId(f"{name}-{number}"), self.folder / name, self.offices) for name in ("red", "blue")
        }

    @rule(bus=BUSES, cell=CELLS, times=st.integers(1, 5))
    def count(self, bus: str, cell: tuple[Key, VisitId, date], times: int) -> None:
        """Somebody uses the screen, whatever its clock says."""
        self.buses[bus].count(*cell, times)

    @rule(bus=BUSES, road=ROADS, weather=st.lists(st.sampled_from(Weather), max_size=4), everything=st.booleans())
    def push(self, bus: str, road: str, weather: list[Weather], everything: bool) -> None:  # noqa: FBT001 - Hypothesis calls it by keyword
        """Sync runs, in this weather."""
        self.buses[bus].roads[road].weather.extend(weather)
        self.buses[bus].push(road, everything=everything)
        self.buses[bus].roads[road].weather.clear()

    @rule(bus=BUSES, road=ROADS)
    def late_messages_arrive(self, bus: str, road: str) -> None:
        """After newer ones, and in reverse."""
        self.buses[bus].roads[road].deliver_delayed()

    @rule(bus=BUSES)
    def back_up(self, bus: str) -> None:
        """Somebody copies the disk."""
        self.buses[bus].back_up()

    @rule(bus=BUSES, road=ROADS, cell=CELLS, before=st.integers(0, 5), after=st.integers(0, 5))
    def restore(self, bus: str, road: str, cell: tuple[Key, VisitId, date], before: int, after: int) -> None:
        """Somebody puts an old copy back in the middle of a stop: some of it was sent, and then it goes on."""
        self.buses[bus].count(*cell, before)
        self.buses[bus].push(road)
        for each in self.buses[bus].roads.values():
            each.delayed.clear()  # what only they carry would be found later than the ledger is corrected
        self.buses[bus].restore()
        self.buses[bus].count(*cell, after)

    @rule(bus=BUSES)
    def restart(self, bus: str) -> None:
        """The power goes and comes."""
        self.buses[bus].restart()

    @invariant()
    def no_office_ever_has_more_than_was_counted(self) -> None:
        """Never counted twice, at any moment."""
        for bus in self.buses.values():
            for name, road in bus.roads.items():
                assert cells(road.office.rows(bus.id)) <= bus.ledgers[name]

    def teardown(self) -> None:
        """The roads are good again: every office has exactly what was counted."""
        try:
            for bus in self.buses.values():
                for name, road in bus.roads.items():
                    assert bus.push(name) is not None
                    road.deliver_delayed()
                    assert cells(road.office.rows(bus.id)) == bus.ledgers[name]
                    again = bus.push(name)
                    assert again is not None
                    assert again.rows == 0
        finally:
            for bus in self.buses.values():
                bus.store.close()
            shutil.rmtree(self.folder)


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[dict[str, Office]]:
    """Two hubs that know nothing of each other."""
    running = {name: Office(tmp_path / f"{name}.db") for name in ("warsaw", "london")}
    yield running
    for office in running.values():
        office.close()


def test_whatever_the_road_does_every_office_ends_with_exactly_what_was_counted(offices: dict[str, Office]) -> None:
    """Lost, repeated, delayed and reordered messages, restarts, restored copies, wrong clocks, two hubs."""

    class ThisSeason(Season):
        pass

    ThisSeason.offices = offices
    run_state_machine_as_test(
        ThisSeason,
        settings=settings(
            max_examples=25,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )


@pytest.fixture
def bus(tmp_path: Path, offices: dict[str, Office]) -> Iterator[Bus]:
    """One bus that knows both hubs."""
    made = Bus(BusId("bus-1"), tmp_path / "bus", offices)
    yield made
    made.store.close()


def total(office: Office, bus: Bus) -> int:
    """Everything an office holds of a bus."""
    return sum(row.value for row in office.rows(bus.id))


def test_a_push_that_breaks_in_its_middle_is_finished_by_the_next(bus: Bus, offices: dict[str, Office]) -> None:
    """The first batch arrived, the second did not: the mark has not moved, and all is there after the next push."""
    for key in KEYS:
        bus.count(key, VISITS[0], DAYS[0], 2)
    bus.roads["warsaw"].weather.extend([Weather.CLEAR, Weather.LOSES_REQUEST])
    assert bus.push("warsaw", batch_size=1) is None
    assert bus.store.mark("warsaw") == 0
    assert total(offices["warsaw"], bus) == 2
    pushed = bus.push("warsaw", batch_size=1)
    assert pushed is not None
    assert pushed.rows == 3
    assert total(offices["warsaw"], bus) == 6


def test_each_hub_has_its_own_mark(bus: Bus, offices: dict[str, Office]) -> None:
    """What one hub has acknowledged still waits for the other."""
    bus.count(KEYS[0], VISITS[0], DAYS[0], 4)
    assert bus.push("warsaw")
    assert (total(offices["warsaw"], bus), total(offices["london"], bus)) == (4, 0)
    assert bus.push("london")
    assert total(offices["london"], bus) == 4


def test_what_is_counted_while_a_push_is_under_way_goes_with_the_next(bus: Bus, offices: dict[str, Office]) -> None:
    """The mark that is acknowledged is that of the rows sent, not that of the rows there are by then."""
    bus.count(KEYS[0], VISITS[0], DAYS[0], 1)
    road = bus.roads["warsaw"]
    send = road.push

    def push_while_counting(batch: object) -> object:
        bus.count(KEYS[0], VISITS[0], DAYS[0], 1)
        return send(batch)  # type: ignore[arg-type] # passes on what it was given

    road.push = push_while_counting  # type: ignore[method-assign,assignment] # a visitor comes at the worst moment
    bus.push("warsaw")
    assert total(offices["warsaw"], bus) == 1
    road.push = send  # type: ignore[method-assign] # and nobody after
    bus.push("warsaw")
    assert total(offices["warsaw"], bus) == 2


def test_counts_after_a_disk_was_put_back_are_added_to_all_that_was_acknowledged(
    bus: Bus, offices: dict[str, Office]
) -> None:
    """4 in the copy, 6 more acknowledged, 5 more lost with the disk, then 3 and, after a restart, 2: 15, and no less.

    The other hub, which had nothing, gets what the copy and the new counts have: 9.
    """
    cell = (KEYS[0], VISITS[0], DAYS[0])
    bus.count(*cell, 4)
    bus.back_up()
    bus.count(*cell, 6)
    assert bus.push("warsaw")
    bus.count(*cell, 5)
    bus.restore()
    bus.count(*cell, 3)
    bus.restart()
    bus.count(*cell, 2)
    for name, expected in (("warsaw", 15), ("london", 9)):
        assert bus.push(name)
        assert total(offices[name], bus) == expected
        assert bus.push(name, everything=True)
        assert total(offices[name], bus) == expected


def test_a_hub_restored_from_an_old_backup_is_whole_after_one_push_of_everything(bus: Bus, tmp_path: Path) -> None:
    """The bus believes that the hub has its rows; sending everything, as `sync run` does daily, brings them back."""
    old, new = Office(tmp_path / "old.db"), Office(tmp_path / "new.db")
    lost = Bus(BusId("bus-2"), tmp_path / "bus-2", {"office": old})
    lost.count(KEYS[0], VISITS[0], DAYS[0], 7)
    lost.push("office")
    token = new.admit(lost.id)
    lost.roads["office"].office = new
    lost.roads["office"]._token = token
    lost.push("office")
    assert total(new, lost) == 0
    assert lost.push("office", everything=True)
    assert total(new, lost) == 7
    lost.store.close()
    for office in (old, new):
        office.close()
    assert bus.store.rows() == ()
