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
from kiosk.store.database import Opened, open_database
from kiosk.store.failures import reported
from kiosk.store.visits import Visits

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.core.counter import Tally

_BEGIN: Final = "insert into identity (replica, bus) values (?, ?) on conflict (replica) do nothing"
_NEXT_SEQ: Final = "select coalesce(max(seq), 0) + 1 from counter"
_ADD: Final = """
insert into counter (replica, visit, day, metric, value, seq) values (?, ?, ?, ?, ?, ?)
on conflict (replica, visit, day, metric) do update set value = value + excluded.value, seq = excluded.seq
"""
# Ordered for gzip: a tenth smaller on the wire than in the order of counting.
_ROWS: Final = """
select bus, replica, visit, day, metric, value, seq from counter join identity using (replica)
where (:visit is null or visit = :visit) and seq > :mark order by day, replica, visit, metric
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

        A damaged file is moved to `<path>.broken-<n>` and a new one made: see `notice`. Each opening counts under a new
        replica id, whatever stood in the file before, so a copy put back cannot hide counts (rule 3).
        `mend=False` is for those who do not count (sync, reports, the tour): the file is taken as it is, and `add`
        raises RuntimeError.
        """
        return cls(open_database(path, bus, mend=mend))

    @property
    def replica(self) -> ReplicaId | None:
        """The id this opening counts under; None when it was opened to read."""
        return None if self._opened.identity is None else self._opened.identity.replica

    @property
    def notice(self) -> str:
        """What to log and tell staff about the opening; empty when all was well."""
        return self._opened.notice

    def add(self, tallies: Iterable[Tally], visit: VisitId, day: date) -> None:
        """Add one to each tally's cell, all in one transaction that is on disk when this returns.

        OutsideError when the disk is full, read-only or held by another: then nothing was added, and the caller keeps
        the tallies and tries again.
        """
        identity = self._opened.identity
        if identity is None:
            message = "opened with mend=False, to read: only the process that shows the screen counts"
            raise RuntimeError(message)
        amounts = Counter(str(tally.key) for tally in tallies)
        if not amounts:
            return
        with self._opened.writing():
            # With the first count, not at the opening: starts that nobody touched leave nothing behind.
            self._db.execute(_BEGIN, [identity.replica, identity.bus])
            seq = self._db.execute(_NEXT_SEQ).fetchone()[0]
            for metric, amount in sorted(amounts.items()):
                self._db.execute(_ADD, [identity.replica, visit, day.isoformat(), metric, amount, seq])

    def rows(self, visit: VisitId | None = None) -> tuple[Row, ...]:
        """Every counter, or one visit's. Those whose metric this version does not know are left out."""
        return self._rows(visit, 0)[0]

    def rows_since(self, mark: int) -> tuple[tuple[Row, ...], int]:
        """The rows that changed after `mark` (0: all), and the mark that stands for having them.

        The mark stops short of a row whose metric this version does not know: that row is left out here, and waits for
        the version that counted it. What changed after it is sent each time until then, which changes nothing.
        """
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
        reached = max((row[-1] for row in found), default=mark)
        for bus, replica, at, day, metric, value, seq in found:
            try:
                key = parse_key(metric)
            except ValueError:  # counted by a newer version; kept here, and sent once that is back
                reached = min(reached, seq - 1)
                continue
            rows.append(Row(BusId(bus), ReplicaId(replica), VisitId(at), date.fromisoformat(day), key, value))
        return tuple(rows), reached
