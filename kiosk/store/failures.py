"""SQLite's failures as errors that say what to do."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import OutsideError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SAID: Final = {
    "SQLITE_FULL": "the disk is full. Nothing of this was written. Free some space; it is tried again",
    "SQLITE_READONLY": "it cannot be written to. Check the disk and who owns the file and its folder",
    "SQLITE_BUSY": "another program holds it. Nothing of this was written; try again",
    "SQLITE_LOCKED": "another program holds it. Nothing of this was written; try again",
    "SQLITE_CANTOPEN": "it cannot be opened. Check that its folder exists and may be written to",
    "SQLITE_IOERR": "the disk failed. Nothing of this was confirmed; check the disk",
    "SQLITE_CORRUPT": "the file is damaged. Start the kiosk: it moves the file aside and counts on in a new one",
    "SQLITE_NOTADB": "the file is not a database. Start the kiosk: it moves the file aside and counts on in a new one",
}
_BROKEN: Final = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


@contextmanager
def reported(path: Path) -> Iterator[None]:
    """Turn what SQLite raises about the outside into an OutsideError that names the file. Our own mistakes pass."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.ProgrammingError | sqlite3.IntegrityError):
            raise
        name = _name(error)
        said = next((said for code, said in _SAID.items() if name.startswith(code)), str(error))
        message = f"{path}: {said} ({name or 'SQLite'})."
        raise OutsideError(message) from error


def is_broken(error: sqlite3.DatabaseError) -> bool:
    """Whether the file itself is damaged, rather than full, busy or out of reach."""
    return _name(error).startswith(_BROKEN)


def _name(error: sqlite3.DatabaseError) -> str:
    return str(getattr(error, "sqlite_errorname", ""))  # absent when Python raised it without SQLite's code
