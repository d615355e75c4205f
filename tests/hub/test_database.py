from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.core.errors import OutsideError
from kiosk.core.names import BusId, ReplicaId, VisitId
from kiosk.hub.database import BusKey, Database
from kiosk.hub.sqlite import SqliteDatabase
from kiosk.wire import Count

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = date(2018, 3, 14)


def a_count(value: int, key: str = "journeys_started:10", visit: str = "radom", bus: str = "bus-1") -> Count:
    """One counter, of bus-1 at Radom unless said otherwise."""
    return Count(BusId(bus), ReplicaId("r1"), VisitId(visit), DAY, key, value)


class DatabaseContract:
    """What every implementation of `Database` promises. Inherit it and give a `database` fixture."""

    def test_the_larger_value_wins_in_any_order(self, database: Database) -> None:
        """A later smaller value changes nothing, an equal one neither; a larger one replaces it."""
        assert database.merge([a_count(5)]) == 1
        assert database.merge([a_count(3)]) == 0
        assert database.merge([a_count(5)]) == 0
        assert database.merge([a_count(8)]) == 1
        assert database.counts() == (a_count(8),)

    def test_the_larger_of_two_in_one_batch_wins(self, database: Database) -> None:
        """A batch that names a counter twice keeps its larger value, whichever comes first."""
        database.merge([a_count(9), a_count(2), a_count(4, "quiz"), a_count(6, "quiz")])
        assert database.counts() == (a_count(9), a_count(6, "quiz"))

    def test_counters_differ_by_every_part_of_their_identity(self, database: Database) -> None:
        """Another bus, visit or key is another counter, and one visit can be read alone."""
        rows = (a_count(1), a_count(2, visit="kielce"), a_count(3, key="leaflet_printed:help"), a_count(4, bus="bus-2"))
        assert database.merge(rows) == 4
        assert database.counts() == tuple(sorted(rows))
        assert database.counts(VisitId("kielce")) == (a_count(2, visit="kielce"),)

    def test_a_batch_is_kept_whole_or_not_at_all(self, database: Database) -> None:
        """When one row cannot be stored, none of its batch is."""
        with pytest.raises(OutsideError):
            database.merge([a_count(1), a_count("many")])  # type: ignore[arg-type] # what must not get in
        assert database.counts() == ()

    def test_the_largest_value_is_kept_exactly(self, database: Database) -> None:
        """2^53 - 1 comes back as it went in."""
        database.merge([a_count(2**53 - 1)])
        assert database.counts() == (a_count(2**53 - 1),)

    def test_a_key_can_be_put_read_listed_and_replaced(self, database: Database) -> None:
        """One key a bus; putting it again replaces it."""
        old = BusKey(BusId("bus-2"), "ab" * 32, DAY)
        new = BusKey(BusId("bus-2"), "cd" * 32, DAY, is_revoked=True)
        other = BusKey(BusId("bus-1"), "ef" * 32, DAY)
        assert database.key(BusId("bus-2")) is None
        for key in (old, other, new):
            database.put_key(key)
        assert database.key(BusId("bus-2")) == new
        assert database.keys() == (other, new)


class TestSqliteDatabase(DatabaseContract):
    """The default."""

    @pytest.fixture
    def database(self, tmp_path: Path) -> Iterator[Database]:
        """A new file."""
        opened = SqliteDatabase(tmp_path / "new" / "hub.db")
        yield opened
        opened.close()


def test_everything_is_there_after_reopening(tmp_path: Path) -> None:
    """Counters and keys outlive the process, and opening twice migrates nothing twice."""
    first = SqliteDatabase(tmp_path / "hub.db")
    first.merge([a_count(5)])
    first.close()
    second = SqliteDatabase(tmp_path / "hub.db")
    assert second.counts() == (a_count(5),)
    second.close()


def test_a_merge_is_durable_before_it_returns(tmp_path: Path) -> None:
    """The file is in WAL mode, the connection in synchronous FULL, and the tables are STRICT."""
    database = SqliteDatabase(tmp_path / "hub.db")
    assert database._db.execute("pragma journal_mode").fetchone() == ("wal",)
    assert database._db.execute("pragma synchronous").fetchone() == (2,)
    assert all(database._db.table(name).strict for name in ("counter", "bus_key"))
    database.close()


def test_a_file_that_is_no_database_is_said_to_be_so(tmp_path: Path) -> None:
    """The message names the file; nothing is overwritten."""
    path = tmp_path / "hub.db"
    path.write_text("these are not the counters you are looking for" * 20)
    with pytest.raises(OutsideError, match=r"hub\.db: cannot open"):
        SqliteDatabase(path)
    assert path.read_text().startswith("these are not")


def test_a_database_another_process_holds_is_an_outside_error(tmp_path: Path) -> None:
    """A write that cannot have the lock raises OutsideError and leaves what was there."""
    database = SqliteDatabase(tmp_path / "hub.db")
    database._db.execute("pragma busy_timeout = 10")
    other = sqlite3.connect(tmp_path / "hub.db")
    other.execute("begin immediate")
    with pytest.raises(OutsideError, match="cannot write"):
        database.merge([a_count(1)])
    other.rollback()
    other.close()
    assert database.merge([a_count(1)]) == 1
    database.close()
