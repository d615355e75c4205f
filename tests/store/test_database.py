"""Opening the counter database: new, damaged, copied or put back from a backup."""

from __future__ import annotations

import json
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


def test_counts_after_a_backup_was_put_back_do_not_hide_below_the_hubs(tmp_path: Path) -> None:
    """The hub has 10; the bus falls back to 4 and counts 3 more: the town had 13, and the hub says so."""
    path, backup = tmp_path / FILE, tmp_path / "backup"
    old = counted(path, 4)
    shutil.copyfile(path, backup)
    assert counted(path, 6) == old
    store = CounterStore.open(path, BUS)
    hub = merge(store.rows(), ())
    store.close()
    shutil.copyfile(backup, path)  # in place: the same file as far as the disk is concerned
    new = counted(path, 3)
    assert new != old
    store = CounterStore.open(path, BUS)
    assert store.replica == new
    assert sum(row.value for row in merge(hub, store.rows())) == 13
    store.close()


def test_a_whole_data_folder_put_back_begins_a_new_replica(tmp_path: Path) -> None:
    """An hour-old backup brings its witness along, but that says an hour ago and the file system says now."""
    data = tmp_path / "data"
    old = counted(data / FILE, 4)
    shutil.copytree(data, tmp_path / "backup")
    witness = tmp_path / "backup" / "replica"
    said = json.loads(witness.read_bytes())
    witness.write_text(json.dumps(said | {"written_ns": said["written_ns"] - 3600 * 10**9}))
    counted(data / FILE, 6)
    shutil.rmtree(data)
    shutil.copytree(tmp_path / "backup", data)
    assert counted(data / FILE, 3) != old


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b'{"replica": 1}'])
def test_a_lost_or_torn_witness_begins_a_new_replica_and_loses_nothing(tmp_path: Path, content: bytes | None) -> None:
    """When in doubt, begin anew: the old rows stay and are still sent."""
    old = counted(tmp_path / FILE, 4)
    witness = tmp_path / "replica"
    witness.unlink()
    if content is not None:
        witness.write_bytes(content)
    new = counted(tmp_path / FILE, 1)
    assert new != old
    assert counted(tmp_path / FILE, 1) == new
    store = CounterStore.open(tmp_path / FILE, BUS)
    assert {row.replica: row.value for row in store.rows_since(0)[0]} == {old: 4, new: 2}
    store.close()


def test_a_witness_left_behind_by_a_power_cut_changes_nothing(tmp_path: Path) -> None:
    """It is not forced to disk, so it may know less than the database."""
    old = counted(tmp_path / FILE, 2)
    behind = (tmp_path / "replica").read_bytes()
    counted(tmp_path / FILE, 2)
    (tmp_path / "replica").write_bytes(behind)
    assert counted(tmp_path / FILE, 1) == old


def test_a_disk_moved_to_another_bus_counts_for_that_bus(tmp_path: Path) -> None:
    """And what the first bus counted stays the first bus's."""
    counted(tmp_path / FILE, 4)
    store = CounterStore.open(tmp_path / FILE, BusId("bus-2"))
    count(store)
    assert {row.bus: row.value for row in store.rows()} == {"bus-1": 4, "bus-2": 1}
    store.close()


def test_those_who_only_read_change_nothing(tmp_path: Path) -> None:
    """Sync and reports leave identity and witness to the kiosk, even when the witness is gone."""
    old = counted(tmp_path / FILE, 4)
    (tmp_path / "replica").unlink()
    store = CounterStore.open(tmp_path / FILE, BUS, mend=False)
    assert store.replica == old
    store.close()
    assert not (tmp_path / "replica").exists()


def test_a_witness_that_cannot_be_written_does_not_fail_a_count(tmp_path: Path) -> None:
    """The count is already safe; failing now would have it counted twice."""
    store = CounterStore.open(tmp_path / FILE, BUS)
    (tmp_path / "replica").unlink()
    (tmp_path / "replica").mkdir()
    count(store)
    assert [row.value for row in store.rows()] == [1]
    store.close()
