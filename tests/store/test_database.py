"""Opening the counter database: new, damaged, copied or put back from a backup."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest

import kiosk.store
from kiosk.core.counter import journey_started, merge
from kiosk.core.errors import OutsideError
from kiosk.core.names import BusId, VisitId, is_id
from kiosk.store import FILE, CounterStore
from kiosk.store.migrations import schema

BUS = BusId("bus-1")
DAY = date(2026, 5, 1)


def count(store: CounterStore, times: int = 1) -> None:
    """Add to one cell."""
    for _ in range(times):
        store.add([journey_started(9)], VisitId("radom"), DAY)


def counted(path: Path, times: int) -> str:
    """Open, count, close; the replica that counted."""
    store = CounterStore.open(path, BUS)
    count(store, times)
    store.close()
    assert store.replica is not None
    return store.replica


def test_the_committed_schema_is_the_one_migrations_make() -> None:
    """Run `python -c "from kiosk.store.migrations import schema; print(schema(), end='')" > kiosk/store/schema.sql`."""
    assert (Path(kiosk.store.__file__).parent / "schema.sql").read_text() == schema()


def test_a_new_database_is_durable_and_strict(tmp_path: Path) -> None:
    """WAL, synchronous FULL on this connection, every table of ours STRICT; the replica is an id."""
    store = CounterStore.open(tmp_path / "new" / FILE, BUS)
    assert store._db.execute("pragma journal_mode").fetchone() == ("wal",)
    assert store._db.execute("pragma synchronous").fetchone() == (2,)
    strict = dict(store._db.execute("select name, strict from pragma_table_list where type = 'table'").fetchall())
    assert {name for name, is_strict in strict.items() if is_strict} == {"counter", "identity", "mark", "visit"}
    with pytest.raises(sqlite3.IntegrityError):
        store._db.execute("insert into mark (hub, seq) values ('office', 'many')")
    assert store.replica is not None
    assert is_id(store.replica)
    store.close()


@pytest.mark.parametrize("damage", ["not a database at all", "zeroed pages"])
def test_a_damaged_database_is_moved_aside_and_counting_goes_on(tmp_path: Path, damage: str) -> None:
    """Nothing is deleted, staff are told, and the new counts have a new replica."""
    path = tmp_path / FILE
    before = counted(path, 3)
    content = path.read_bytes()
    broken = b"x" * 5000 if damage == "not a database at all" else content[:4096] + bytes(len(content) - 4096)
    path.write_bytes(broken)
    with pytest.raises(OutsideError, match="moves the file aside"):
        CounterStore.open(path, BUS, mend=False)
    store = CounterStore.open(path, BUS)
    assert f"moved to {path}.broken-1" in store.notice
    assert store.replica != before
    count(store)
    assert [row.value for row in store.rows()] == [1]
    store.close()
    assert (tmp_path / f"{FILE}.broken-1").read_bytes() == broken
    path.write_bytes(b"x" * 5000)
    store = CounterStore.open(path, BUS)
    assert "broken-2" in store.notice
    store.close()
    assert (tmp_path / f"{FILE}.broken-1").read_bytes() == broken


@pytest.mark.parametrize("backup", ["the database", "the whole folder"])
def test_counts_after_a_backup_was_put_back_do_not_hide_below_the_hubs(tmp_path: Path, backup: str) -> None:
    """The hub has 10; the bus falls back to 4 and counts 3 more: the town had 13, and the hub says so."""
    data = tmp_path / "data"
    counted(data / FILE, 4)
    shutil.copytree(data, tmp_path / "backup")
    counted(data / FILE, 6)
    store = CounterStore.open(data / FILE, BUS, mend=False)
    hub = merge(store.rows(), ())
    store.close()
    if backup == "the database":
        shutil.copyfile(tmp_path / "backup" / FILE, data / FILE)  # in place: the same file, as far as the disk knows
    else:
        shutil.rmtree(data)
        shutil.copytree(tmp_path / "backup", data)
    counted(data / FILE, 3)
    store = CounterStore.open(data / FILE, BUS, mend=False)
    assert sum(row.value for row in merge(hub, store.rows())) == 13
    store.close()


def test_two_that_count_at_once_do_not_share_an_id(tmp_path: Path) -> None:
    """A second kiosk on the same folder, or on a copy of it, hides nothing and adds nothing of the other's."""
    first, second = CounterStore.open(tmp_path / FILE, BUS), CounterStore.open(tmp_path / FILE, BUS)
    count(first, 2)
    count(second, 3)
    count(first)
    assert {row.replica: row.value for row in first.rows()} == {first.replica: 3, second.replica: 3}
    first.close()
    second.close()


def test_starts_that_nobody_touched_leave_nothing_behind(tmp_path: Path) -> None:
    """An id is written with its first count; a refused or an empty one is none."""
    counted(tmp_path / FILE, 1)
    for _ in range(3):
        store = CounterStore.open(tmp_path / FILE, BUS)
        store.add([], VisitId("radom"), DAY)
        store._db.execute("pragma query_only = on")
        with pytest.raises(OutsideError):
            count(store)
        store.close()
    store = CounterStore.open(tmp_path / FILE, BUS)
    assert store._db.execute("select count(*) from identity").fetchone() == (1,)
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_disk_moved_to_another_bus_counts_for_that_bus(tmp_path: Path) -> None:
    """And what the first bus counted stays the first bus's."""
    counted(tmp_path / FILE, 4)
    store = CounterStore.open(tmp_path / FILE, BusId("bus-2"))
    count(store)
    assert {row.bus: row.value for row in store.rows()} == {"bus-1": 4, "bus-2": 1}
    store.close()


def test_those_who_only_read_cannot_count(tmp_path: Path) -> None:
    """Sync and reports have no id to count under; what is there they read."""
    old = counted(tmp_path / FILE, 4)
    store = CounterStore.open(tmp_path / FILE, BUS, mend=False)
    assert store.replica is None
    for tallies in ([journey_started(9)], []):
        with pytest.raises(RuntimeError, match="mend=False"):
            store.add(tallies, VisitId("radom"), DAY)
    assert {row.replica: row.value for row in store.rows()} == {old: 4}
    store.close()
