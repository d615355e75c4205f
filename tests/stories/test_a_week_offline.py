"""A bus without a connection for a week, and the office that gets it all at once, twice."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.content.reader import read_pack
from kiosk.core import events
from kiosk.core.journey import Moment
from kiosk.core.names import NO_VISIT, BusId, CheckId, Lang, OptionId, Place, VisitId
from kiosk.core.privacy import publish
from kiosk.core.settings import IdleSettings
from kiosk.core.text import in_english
from kiosk.core.tour import Visit
from kiosk.ui.loading import content_of
from kiosk.ui.session import Session
from tests.fleet import Bus, Office, Weather, cells
from tests.languages import INSTALLED, LANGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.counter import Tally
    from kiosk.core.events import Event

ROOT: Final = Path(__file__).parents[2]
PACK: Final = read_pack(ROOT / "assets" / "packs" / "redbus")
MONDAY: Final = date(2026, 11, 30)
TOWNS: Final = tuple(VisitId(town) for town in ("radom", "kielce", "lublin", "chelm", "zamosc"))
JOB: Final = CheckId("job")
QUESTIONS: Final = len(PACK.checks[JOB].questions)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """The campaign office's hub."""
    made = Office(tmp_path / "hub.db")
    yield made
    made.close()


@pytest.fixture
def bus(tmp_path: Path, office: Office) -> Iterator[Bus]:
    """A bus whose only road leads to the office."""
    made = Bus(BusId("bus-1"), tmp_path / "bus", {"office": office})
    yield made
    made.store.close()


def visitor(lang: str, answer: str) -> tuple[Event, ...]:
    """Somebody who does the whole check, with one answer to everything, and finishes."""
    return (
        events.Begin(),
        events.ChooseLanguage(Lang(lang)),
        events.OpenCheck(JOB),
        events.ChoosePlace(Place.POLAND),
        events.StartCheck(),
        *[events.Answer(OptionId(answer))] * QUESTIONS,
        events.Finish(),
    )


def test_a_week_offline_reaches_the_office_once_and_safely(bus: Bus, office: Office) -> None:
    """Told in order: five towns, nine visitors a day, no signal; then a bad road, then a good one, then a report."""
    now = Moment(MONDAY, 10, 0.0)

    def count(tallies: tuple[Tally, ...], moment: Moment) -> None:
        visit = bus.store.visits.current_visit(moment.day)
        for tally in tallies:
            bus.count(tally.key, visit, moment.day, 1)

    session = Session(dict.fromkeys(LANGS, in_english), IdleSettings(), lambda: now, count)
    session.use(content_of(PACK, INSTALLED))
    bus.store.visits.plan(
        Visit(id=town, town=town.title(), day=MONDAY + timedelta(days=number)) for number, town in enumerate(TOWNS)
    )

    # Monday to Sunday. Each night the bus tries to reach the office, and fails; on Wednesday its power is cut.
    for day in range(7):
        now = Moment(MONDAY + timedelta(days=day), 10, 1000.0 * day)
        for number in range(9):
            for event in visitor(LANGS[number % 4], "no" if number < 7 else "skip"):
                session.dispatch(event)
        bus.roads["office"].weather.append(Weather.LOSES_REQUEST)
        assert bus.push("office") is None
        if day == 2:
            bus.restart()
    assert office.rows(bus.id) == frozenset()

    # Monday again: the road is there and bad. A reply is lost, a message comes twice, one comes late.
    bus.roads["office"].weather.extend([Weather.CLEAR, Weather.LOSES_REPLY])
    assert bus.push("office") is None
    bus.roads["office"].weather.extend([Weather.REPEATS, Weather.DELAYS])
    assert bus.push("office") is None
    bus.roads["office"].weather.clear()
    assert bus.push("office", everything=True) is not None
    bus.roads["office"].deliver_delayed()
    again = bus.push("office")
    assert again is not None
    assert again.rows == 0

    # The office has exactly what was counted: each town its nine, and the weekend under no visit.
    received = office.rows(bus.id)
    assert cells(received) == bus.ledgers["office"]
    started: Counter[VisitId] = Counter()
    for row in received:
        if row.key.metric == "journeys_started":
            started[row.visit] += row.value
    assert started == Counter({**dict.fromkeys(TOWNS, 9), NO_VISIT: 18})

    # What leaves for a town tells how many came, rounded, and hides how many of them had which result.
    tables = {table.metric.name: table for table in publish([TOWNS[0]], received)}
    finished = tables["check_finished"]
    assert {cell.value for cell in finished.cells} <= {None, 0}
    assert None in {cell.value for cell in finished.cells}
    shown = [cell.value for table in tables.values() for cell in table.cells if cell.value is not None]
    assert not [value for value in shown if value % 5]
