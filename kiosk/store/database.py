"""Opens the counter database: durable, migrated, whole, and under a replica id that has not counted elsewhere."""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import sqlite_utils

from kiosk.core.errors import OutsideError
from kiosk.core.names import BusId, ReplicaId
from kiosk.store import witness
from kiosk.store.failures import is_broken, reported
from kiosk.store.migrations import MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "counters.sqlite3"
"""The database's name in a bus's data folder."""

BUSY_MS: Final = 2000
"""How long a write waits for another process before it gives up, in ms. A write takes well under one."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database. Belongs to the thread that opened it."""

    db: sqlite_utils.Database
    path: Path
    replica: ReplicaId
    """Under which this life of this bus counts."""
    notice: str
    """What staff should be told about the opening, such as a damaged file moved aside; empty when all was well."""

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that holds the write lock from its start, so that nothing read in it can be out of date."""
        with reported(self.path):
            self.db.execute("begin immediate")
            try:
                yield
                self.db.execute("commit")
            except BaseException:
                self.db.rollback()
                raise


def open_database(path: Path, bus: BusId, *, mend: bool) -> Opened:
    """Open the file, made and migrated as needed. OutsideError when that fails.

    With `mend` a damaged file is moved aside and a new one made, and a new replica begins when the database is not the
    one this bus counted in last. Without, nothing about an existing database is changed: for a process that only reads.
    """
    notice = ""
    with reported(path):
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            message = f"{path.parent}: cannot make the data folder: {error.strerror}. Check --data and the disk."
            raise OutsideError(message) from error
        try:
            db = _connect(path)
        except sqlite3.DatabaseError as error:
            if not (mend and is_broken(error)):
                raise
            notice = f"{path}: damaged ({error}); moved to {_move_aside(path)}. Counting goes on in a new database."
            db = _connect(path)
    try:
        with reported(path):
            replica = _replica(db)
        opened = Opened(db, path, replica or ReplicaId(""), notice)
        if replica is None or (mend and not _is_ours(opened, bus)):
            opened = Opened(db, path, _begin_replica(opened, bus), notice)
    except BaseException:
        db.close()
        raise
    return opened


def confirm(opened: Opened, seq: int) -> None:
    """Let the witness know how far the database counts. Never raises: the counts themselves are already safe."""
    try:
        witness.write(opened.path.with_name(witness.NAME), witness.Witness(opened.replica, seq))
    except OSError:  # then the next opening may begin a new replica, which costs a few rows and loses nothing
        return


def highest_seq(db: sqlite_utils.Database) -> int:
    """The sequence number of the latest change; 0 before the first."""
    return int(db.execute("select coalesce(max(seq), 0) from counter").fetchone()[0])


def _connect(path: Path) -> sqlite_utils.Database:
    connection = sqlite3.connect(path, timeout=BUSY_MS / 1000)
    try:
        db = sqlite_utils.Database(connection)
        db.enable_wal()
        db.execute("pragma synchronous = full")  # per connection: in a WAL, only FULL outlives a power cut
        db.execute("pragma foreign_keys = on")
        _refuse_damage(db)
        if MIGRATIONS.pending(db):
            MIGRATIONS.apply(db)
    except BaseException:
        connection.close()
        raise
    return db


def _refuse_damage(db: sqlite_utils.Database) -> None:
    """Raise what SQLite would raise later, on the damaged page. Takes a few ms on a season's counts."""
    state = db.execute("pragma quick_check(1)").fetchone()[0]
    if state != "ok":
        error = sqlite3.DatabaseError(state)
        error.sqlite_errorname = "SQLITE_CORRUPT"
        raise error


def _move_aside(path: Path) -> Path:
    """Rename the database and its log to the next free `.broken-N`. Nothing is deleted."""
    number = 1
    while list(path.parent.glob(f"{path.name}.broken-{number}*")):
        number += 1
    aside = path.with_name(f"{path.name}.broken-{number}")
    try:
        for suffix in ("-wal", "-shm", ""):  # the log first: SQLite would replay one left behind into the new file
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
    except OSError as error:
        message = f"{path}: damaged, and cannot be moved aside: {error.strerror}. Check who owns the data folder."
        raise OutsideError(message) from error
    return aside


def _replica(db: sqlite_utils.Database) -> ReplicaId | None:
    found = db.execute("select replica from identity order by number desc limit 1").fetchone()
    return None if found is None else ReplicaId(found[0])


def _is_ours(opened: Opened, bus: BusId) -> bool:
    # The witness is read first: the kiosk may count on meanwhile, and then the database is only further ahead of it.
    seen = witness.read(opened.path.with_name(witness.NAME))
    with reported(opened.path):
        named = opened.db.execute("select bus from identity where replica = ?", [opened.replica]).fetchone()[0]
        seq = highest_seq(opened.db)
    return named == bus and seen is not None and seen.vouches_for(opened.replica, seq)


def _begin_replica(opened: Opened, bus: BusId) -> ReplicaId:
    with opened.writing():
        replica = _replica(opened.db)
        if replica is not None and replica != opened.replica:
            return replica  # another process was quicker
        replica = ReplicaId(secrets.token_hex(8))
        opened.db.execute("insert into identity (bus, replica) values (?, ?)", [bus, replica])
    confirm(Opened(opened.db, opened.path, replica, ""), highest_seq(opened.db))
    return replica
