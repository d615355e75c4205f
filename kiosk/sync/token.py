"""Reads this bus's hub token from its file, which only this bus's programs may read."""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

_TOKEN = re.compile(r"[a-z0-9-]{1,48}\.[A-Za-z0-9_-]{16,200}")
_FORBIDDEN: Final = stat.S_IWGRP | stat.S_IRWXO
"""The group may read: a service user's file can belong to root. It may not write, and others may do nothing."""


def read(path: Path) -> str:
    """The token. InputError when the file is missing, open to others, or holds something else; never its content."""
    how = f"Put there the one line that `redbus hub bus add` printed, then: chmod 600 {path}"
    try:
        with path.open(encoding="ascii") as file:
            mode = stat.S_IMODE(path.stat().st_mode)
            text = file.read(1024).strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not plain text"
        message = f"{path}: cannot read the hub token: {reason}. {how}"
        raise InputError(message) from error
    if mode & _FORBIDDEN:
        message = f"{path}: others may read or change the hub token (mode {mode:04o}). Run: chmod 600 {path}"
        raise InputError(message)
    if not _TOKEN.fullmatch(text):
        message = f"{path}: this is not a hub token. {how}"
        raise InputError(message)
    return text
