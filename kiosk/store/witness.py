"""The file beside the counter database that notices when an old copy of the database was put back.

Counts go on from where an old copy stood, below what the hub already has, and larger-wins would swallow them. So the
witness remembers which replica counted last, how far, and which file it was. Whenever it does not vouch for the
database a new replica begins: always safe, as the old rows stay, so a lost or torn witness is worth no more care.
It cannot notice a whole disk put back as an image.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.names import ReplicaId

NAME: Final = "replica"

_SIZE: Final = 256
"""Bytes; fixed, so that rewriting it in place needs no space on a full disk and is torn at most once."""


@dataclass(frozen=True, slots=True)
class Witness:
    """What was last seen of a database."""

    replica: str
    seq: int
    inode: int
    """The database file's: a copy put in its place has another."""

    def vouches_for(self, replica: ReplicaId, seq: int, inode: int) -> bool:
        """Whether a database with this replica, highest `seq` and inode has everything that was confirmed."""
        return self.replica == replica and self.inode == inode and self.seq <= seq


def read(path: Path) -> Witness | None:
    """The witness in the file; None when it is absent or cannot be read."""
    try:
        found = json.loads(path.read_bytes())
        return Witness(str(found["replica"]), int(found["seq"]), int(found["inode"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write(path: Path, witness: Witness) -> None:
    """Rewrite the file in place, not forced to disk: a stale witness says too little, never something wrong.

    Raises OSError.
    """
    content = json.dumps({"replica": witness.replica, "seq": witness.seq, "inode": witness.inode}).encode()
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        os.pwrite(file, content.ljust(_SIZE), 0)
    finally:
        os.close(file)
