"""The file beside the counter database that notices when an old copy of the database was put back.

Counts go on from where an old copy stood, below what the hub already has, and larger-wins would swallow them. So the
witness remembers which replica counted last and how far. If it was itself put back with the database, the file system
gives it away: the moment written in it is not the moment the file last changed. Whenever it does not vouch for the
database a new replica begins: always safe, as the old rows stay, so a lost or torn witness is worth no more care.
It cannot notice a whole disk put back as an image.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.names import ReplicaId

NAME: Final = "replica"

_SIZE: Final = 256
"""Bytes; fixed, so that rewriting it in place needs no space on a full disk and is torn at most once."""


_APART_NS: Final = 60 * 10**9
"""How far the two moments may be apart: a power cut may keep the file's times and lose its last content, or the other
way round, for as long as the kernel holds writes back (30 s by default)."""


@dataclass(frozen=True, slots=True)
class Witness:
    """What was last seen of a database."""

    replica: str
    seq: int

    def vouches_for(self, replica: ReplicaId, seq: int) -> bool:
        """Whether a database with this replica and highest `seq` has everything that was confirmed."""
        return self.replica == replica and self.seq <= seq


def read(path: Path) -> Witness | None:
    """The witness in the file; None when it is absent, cannot be read, or is a copy put back."""
    try:
        found = json.loads(path.read_bytes())
        if abs(path.stat().st_ctime_ns - int(found["written_ns"])) > _APART_NS:
            return None
        return Witness(str(found["replica"]), int(found["seq"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write(path: Path, witness: Witness) -> None:
    """Rewrite the file in place, not forced to disk: a stale witness says too little, never something wrong.

    Raises OSError.
    """
    # The clock may be wrong: it is only ever compared with the file system's, which is the same clock.
    content = {"replica": witness.replica, "seq": witness.seq, "written_ns": time.time_ns()}
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        os.pwrite(file, json.dumps(content).encode().ljust(_SIZE), 0)
    finally:
        os.close(file)
