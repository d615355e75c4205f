"""The bus's counts on disk: what was added is safe when `add` returns, and what changed is what `rows_since` gives.

The table is the queue: rows are cumulative, so a batch sent twice or lost changes nothing (rule 3). The only thing that
can come in is a `Tally`, which has no room for an answer (rule 1). One store belongs to one thread; open one for each.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final

from kiosk.core.counter import Row, parse_key
from kiosk.core.names import BusId, ReplicaId, VisitId
from kiosk.store.database import Opened, confirm, highest_seq, open_database
from kiosk.store.failures import reported
from kiosk.store.visits import Visits

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.core.counter import Tally

_ADD: Final = """
insert into counter (replica, visit, day, metric, value, seq) values (?, ?, ?, ?, ?, ?)
on conflict (replica, visit, day, metric) do update set value = value + excluded.value, seq = excluded.seq
"""
_ROWS: Final = """
select bus, replica, visit, day, metric, value, seq from counter join identity using (replica)
where (:visit is null or visit = :visit) and seq > :mark order by seq, replica, visit, day, metric
"""
_ACKNOWLEDGE: Final = """
insert into mark (hub, seq) values (?, ?) on conflict (hub) do update set seq = excluded.seq where excluded.seq > seq
"""


class CounterStore:
    """The counter database, open."""

    def __init__(self, opened: Opened) -> None:
        """Use `open`."""
        self._opened = opened
        self._db = opened.db
        self.visits = Visits(opened)
        """The tour: what is planned, and where the bus stands."""

    @classmethod
    def open(cls, path: Path, bus: BusId, *, mend: bool = True) -> CounterStore:
        """Open the database at `path` (`<data>/counters.sqlite3`), made when absent. OutsideError when it cannot be.

        A damaged file is moved to `<path>.broken-<n>` and a new one made: see `notice`. A database that is not the one
        this bus counted in last, such as a backup put back, counts on from zero under a new replica id.
        `mend=False` is for those who do not count (sync, reports): they leave both to the kiosk.
        """
        return cls(open_database(path, bus, mend=mend))

    @property
    def replica(self) -> ReplicaId:
        """The id this life of this bus counts under."""
        return self._opened.replica

    @property
    def notice(self) -> str:
        """What to log and tell staff about the opening; empty when all was well."""
        return self._opened.notice

    def add(self, tallies: Iterable[Tally], visit: VisitId, day: date) -> None:
        """Add one to each tally's cell, all in one transaction that is on disk when this returns.

        OutsideError when the disk is full, read-only or held by another: then nothing was added, and the caller keeps
        the tallies and tries again.
        """
        amounts = Counter(str(tally.key) for tally in tallies)
        if not amounts:
            return
        with self._opened.writing():
            seq = highest_seq(self._db) + 1
            for metric, amount in sorted(amounts.items()):
                self._db.execute(_ADD, [self.replica, visit, day.isoformat(), metric, amount, seq])
        confirm(self._opened, seq)

    def rows(self, visit: VisitId | None = None) -> tuple[Row, ...]:
        """Every counter, or one visit's. Those whose metric this version does not know are left out."""
        return self._rows(visit, 0)[0]

    def rows_since(self, mark: int) -> tuple[tuple[Row, ...], int]:
        """The rows that changed after `mark` (0: all), and the mark that stands for having them."""
        return self._rows(None, mark)

    def mark(self, hub: str) -> int:
        """How far a hub has acknowledged: a mark for `rows_since`; 0 for a hub never met."""
        with reported(self._opened.path):
            found = self._db.execute("select seq from mark where hub = ?", [hub]).fetchone()
        return 0 if found is None else int(found[0])

    def acknowledge(self, hub: str, mark: int) -> None:
        """Remember that a hub has everything up to `mark`. A late or repeated one never takes the mark back."""
        with self._opened.writing():
            self._db.execute(_ACKNOWLEDGE, [hub, mark])

    def close(self) -> None:
        """Close the file. The store cannot be used afterwards."""
        self._db.close()

    def _rows(self, visit: VisitId | None, mark: int) -> tuple[tuple[Row, ...], int]:
        with reported(self._opened.path):
            found = self._db.execute(_ROWS, {"visit": visit, "mark": mark}).fetchall()
        rows = []
        for bus, replica, at, day, metric, value, _ in found:
            try:
                key = parse_key(metric)
            except ValueError:  # counted by a newer version; kept here, and sent again once that is back
                continue
            rows.append(Row(BusId(bus), ReplicaId(replica), VisitId(at), date.fromisoformat(day), key, value))
        return tuple(rows), max((row[-1] for row in found), default=mark)
