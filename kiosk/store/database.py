"""Opens the counter database: durable, migrated, whole, and under a replica id that never counted before.

Larger-wins would swallow counts that go on from where an old copy of the database stood, below what a hub already has.
No file can tell whether the disk under it is an image put back, so nothing asks: every opening for counting is a new
replica, and what earlier ones counted is never changed again. A copy put back then only sends again what the hub has.
"""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import sqlite_utils

from kiosk.core.errors import OutsideError
from kiosk.core.names import BusId, ReplicaId
from kiosk.store.failures import is_broken, reported
from kiosk.store.migrations import MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "counters.sqlite3"
"""The database's name in a bus's data folder."""

BUSY_MS: Final = 2000
"""How long a write waits for another process before it gives up, in ms. A write takes well under one."""

_REPLICA_BYTES: Final = 8
"""Of chance. That a bus switched on thrice a day for a century ever repeats an id has a chance below 1 in 10^9."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who counts: a bus, and the one opening of its database that this is."""

    bus: BusId
    replica: ReplicaId


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database. Belongs to the thread that opened it."""

    db: sqlite_utils.Database
    path: Path
    identity: Identity | None
    """What this opening counts under; None when it was opened to read. On disk only once it has counted something."""
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

    With `mend` a damaged file is moved aside and a new one made, and what is counted has a new replica id. Without, the
    database is taken as it is and cannot be counted into.
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
    identity = Identity(bus, ReplicaId(secrets.token_hex(_REPLICA_BYTES))) if mend else None
    return Opened(db, path, identity, notice)


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
