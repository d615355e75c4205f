"""A fleet to break: buses with real stores, real hub applications, and roads on which messages get lost.

A `Bus` counts into its own SQLite file and keeps, beside it, a ledger of what was really counted. An `Office` is the
real hub application on its own database. A `Road` joins the two and does to each message what it is told. Whatever
happens on the road, once it is good again an office's totals are the ledger's: never less, never more.
"""

from __future__ import annotations

import shutil
from collections import Counter, deque
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from litestar.testing import TestClient

from kiosk import wire
from kiosk.core.counter import Key, Row, Tally, merge
from kiosk.core.errors import OutsideError
from kiosk.core.names import BusId, VisitId
from kiosk.hub import keys
from kiosk.hub.app import create_app
from kiosk.hub.sqlite import SqliteDatabase
from kiosk.store import FILE, CounterStore
from kiosk.sync.worker import Pushed, push_once

if TYPE_CHECKING:
    from pathlib import Path

Cell = tuple[VisitId, date, str]
"""A counter whatever its replica: what a report adds up."""

DAYS: Final = (date(2018, 3, 14), date(1970, 1, 1), date(2038, 1, 19), date(2199, 12, 31))
"""A right clock, a dead battery, and two clocks far ahead."""
VISITS: Final = (VisitId("radom-2018-03-14"), VisitId("between-stops"))
KEYS: Final = (Key("journeys_started", ("10",)), Key("check_finished", ("job", "serious")), Key("qr_shown", ("ku",)))


class Weather(Enum):
    """What the road does to one message."""

    CLEAR = "clear"
    LOSES_REQUEST = "loses request"
    LOSES_REPLY = "loses reply"
    REPEATS = "repeats"
    DELAYS = "delays"
    """The sender gives up; the message arrives later, after newer ones."""


class Office:
    """A hub: the real application, its database also open from outside."""

    def __init__(self, path: Path) -> None:
        """Start it on a new database."""
        self.path = path
        self.client = TestClient(create_app(lambda: SqliteDatabase(path)))
        self.client.__enter__()
        self.outside = SqliteDatabase(path)

    def admit(self, bus: BusId) -> str:
        """Give a bus its token."""
        return keys.add(self.outside, bus, DAYS[0])

    def receive(self, body: bytes, token: str) -> wire.Ack:
        """One real exchange. OutsideError with the hub's words when it refuses."""
        headers = {"authorization": f"Bearer {token}", "content-encoding": "gzip"}
        reply = self.client.post("/api/v1/counters", content=body, headers=headers)
        if reply.status_code != 200:
            raise OutsideError(reply.text)
        return wire.decode(reply.content, wire.Ack)

    def rows(self, bus: BusId) -> frozenset[Row]:
        """What the hub holds of a bus."""
        return frozenset(count.row() for count in self.outside.counts() if count.bus == bus)

    def close(self) -> None:
        """End it."""
        self.outside.close()
        self.client.__exit__(None, None, None)


class Road:
    """The way from one bus to one office; what sync sees as its hub."""

    def __init__(self, office: Office, bus: BusId, name: str) -> None:
        """A clear road."""
        self.name = name
        self.office = office
        self._token = office.admit(bus)
        self.weather: deque[Weather] = deque()
        """For the messages to come, in order; clear when it runs out."""
        self.delayed: list[bytes] = []

    def push(self, batch: wire.Batch) -> wire.Ack:
        """Carry a batch, as the weather lets it."""
        weather = self.weather.popleft() if self.weather else Weather.CLEAR
        body = wire.pack(batch)
        message = f"{self.name}: {weather.value}"
        if weather is Weather.DELAYS:
            self.delayed.append(body)
        if weather in {Weather.DELAYS, Weather.LOSES_REQUEST}:
            raise OutsideError(message)
        ack = self.office.receive(body, self._token)
        if weather is Weather.REPEATS:
            self.office.receive(body, self._token)
        if weather is Weather.LOSES_REPLY:
            raise OutsideError(message)
        return ack

    def deliver_delayed(self) -> None:
        """Everything that was late arrives now, the latest first."""
        while self.delayed:
            self.office.receive(self.delayed.pop(), self._token)


class Bus:
    """A bus: a real store, and the ledger of what it really counted."""

    def __init__(self, bus: BusId, folder: Path, roads: dict[str, Office]) -> None:
        """A bus with a road to each office."""
        self.id = bus
        self._data = folder / "data"
        self._backup = folder / "backup"
        self.store = CounterStore.open(self._data / FILE, bus)
        self.roads = {name: Road(office, bus, name) for name, office in roads.items()}
        self.ledgers: dict[str, Counter[Cell]] = {name: Counter() for name in roads}
        """What each office must end up with."""

    def count(self, key: Key, visit: VisitId, day: date, times: int) -> None:
        """Count something, in the store and in the ledgers."""
        self.store.add([Tally(key)] * times, visit, day)
        for ledger in self.ledgers.values():
            ledger[visit, day, str(key)] += times

    def push(self, road: str, *, everything: bool = False, batch_size: int = 2) -> Pushed | None:
        """Try once; None when the road was bad. Small batches, so that a push can fail in its middle."""
        try:
            return push_once(self.store, self.roads[road], everything=everything, batch_size=batch_size)
        except OutsideError:
            return None

    def back_up(self) -> None:
        """Copy the data folder aside, whole, as an image of the disk would."""
        self.store.close()
        shutil.rmtree(self._backup, ignore_errors=True)
        shutil.copytree(self._data, self._backup)
        self._reopen()

    def restore(self) -> None:
        """Put the copy back. What was counted since and reached no office is gone with the disk: the ledgers say so."""
        if not self._backup.exists():
            return
        self.store.close()
        shutil.rmtree(self._data)
        shutil.copytree(self._backup, self._data)
        self._reopen()
        for name, road in self.roads.items():
            self.ledgers[name] = cells(merge(road.office.rows(self.id), self.store.rows()))

    def restart(self) -> None:
        """Switch the bus off and on."""
        self.store.close()
        self._reopen()

    def _reopen(self) -> None:
        self.store = CounterStore.open(self._data / FILE, self.id)


def cells(rows: frozenset[Row]) -> Counter[Cell]:
    """Rows added up over replicas."""
    total: Counter[Cell] = Counter()
    for row in rows:
        total[row.visit, row.day, str(row.key)] += row.value
    return total
