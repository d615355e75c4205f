"""The hub's database in one SQLite file: the default, for one office and tens of buses.

WAL and synchronous FULL: an acknowledged batch outlives a power cut. A connection belongs to the thread that opened it.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Final

import sqlite_utils

from kiosk.core.errors import OutsideError
from kiosk.core.names import BusId, ReplicaId, VisitId
from kiosk.hub.database import BusKey
from kiosk.wire import Count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

FILE: Final = "hub.db"

_MIGRATIONS = sqlite_utils.Migrations("hub")


@_MIGRATIONS()
def counters_and_keys(db: sqlite_utils.Database) -> None:
    """The two tables the hub starts with."""
    db.table("counter").create(
        {"bus": str, "replica": str, "visit": str, "day": str, "key": str, "value": int},
        pk=("bus", "replica", "visit", "day", "key"),
        not_null={"value"},
        strict=True,
    )
    db.table("counter").create_index(["visit"])
    db.table("bus_key").create(
        {"bus": str, "token_hash": str, "added_on": str, "is_revoked": int},
        pk="bus",
        not_null={"token_hash", "added_on", "is_revoked"},
        strict=True,
    )


# Larger wins. The same words do the same in PostgreSQL, placeholders apart.
_MERGE = """
insert into counter (bus, replica, visit, day, key, value) values (?, ?, ?, ?, ?, ?)
on conflict (bus, replica, visit, day, key) do update set value = excluded.value
where excluded.value > counter.value
"""
_PUT_KEY = """
insert into bus_key (bus, token_hash, added_on, is_revoked) values (?, ?, ?, ?)
on conflict (bus) do update
set token_hash = excluded.token_hash, added_on = excluded.added_on, is_revoked = excluded.is_revoked
"""
_COUNTS = "select bus, replica, visit, day, key, value from counter"
_ORDER = " order by bus, replica, visit, day, key"
_KEYS = "select bus, token_hash, added_on, is_revoked from bus_key"


class SqliteDatabase:
    """A `Database` in a file."""

    def __init__(self, path: Path) -> None:
        """Open the file, made or migrated as needed. OutsideError when that fails."""
        self._path = path
        with self._guarded("open"):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._db = sqlite_utils.Database(path)
            try:
                self._db.enable_wal()
                self._db.execute("pragma synchronous = full")
                _MIGRATIONS.apply(self._db)
            except BaseException:
                self._db.close()
                raise

    def merge(self, counts: Iterable[Count]) -> int:
        """See `Database.merge`."""
        values = [(c.bus, c.replica, c.visit, c.day.isoformat(), c.key, c.value) for c in counts]
        with self._guarded("write"), self._db.atomic():
            before = self._db.conn.total_changes
            self._db.conn.executemany(_MERGE, values)
            return self._db.conn.total_changes - before

    def counts(self, visit: VisitId | None = None) -> tuple[Count, ...]:
        """See `Database.counts`."""
        with self._guarded("read"):
            found = (
                self._db.execute(_COUNTS + _ORDER)
                if visit is None
                else self._db.execute(_COUNTS + " where visit = ?" + _ORDER, [visit])
            ).fetchall()
        return tuple(
            Count(BusId(bus), ReplicaId(replica), VisitId(visit), date.fromisoformat(day), key, value)
            for bus, replica, visit, day, key, value in found
        )

    def put_key(self, key: BusKey) -> None:
        """See `Database.put_key`."""
        with self._guarded("write"), self._db.atomic():
            self._db.execute(_PUT_KEY, [key.bus, key.token_hash, key.added_on.isoformat(), int(key.is_revoked)])

    def key(self, bus: BusId) -> BusKey | None:
        """See `Database.key`."""
        with self._guarded("read"):
            found = self._db.execute(_KEYS + " where bus = ?", [bus]).fetchone()
        return None if found is None else _key(found)

    def keys(self) -> tuple[BusKey, ...]:
        """See `Database.keys`."""
        with self._guarded("read"):
            return tuple(_key(found) for found in self._db.execute(_KEYS + " order by bus").fetchall())

    def close(self) -> None:
        """See `Database.close`."""
        self._db.close()

    @contextmanager
    def _guarded(self, verb: str) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            message = f"{self._path}: cannot {verb} the hub's database: {error}. Check the disk's space and the file."
            raise OutsideError(message) from error


def _key(found: tuple[str, str, str, int]) -> BusKey:
    bus, token_hash, added_on, is_revoked = found
    return BusKey(BusId(bus), token_hash, date.fromisoformat(added_on), bool(is_revoked))
