"""Puts a finished report in its place whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from kiosk.core.errors import OutsideError


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path`, replacing what was there only when all of it is on disk. OutsideError otherwise."""
    draft: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            draft = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o644)  # a report is for others to read; temporary files are the writer's alone
        draft.replace(path)
    except OSError as error:
        if draft is not None:
            draft.unlink(missing_ok=True)
        message = (
            f"{path}: cannot write the report: {error.strerror}. Check the folder and the disk, or give another --out."
        )
        raise OutsideError(message) from error
