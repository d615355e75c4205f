"""Where the program's own files are, and where a bus keeps its data."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kiosk.core.errors import InputError


def home() -> Path:
    """The folder that holds `assets/` and `translations/`: the checkout, or the installed share folder.

    Raises InputError when neither is there.
    """
    checkout = Path(__file__).resolve().parent.parent
    installed = Path(sys.prefix) / "share" / "redbus"
    for folder in (checkout, installed):
        if (folder / "assets" / "packs").is_dir():
            return folder
    message = f"cannot find assets/packs in {checkout} or {installed}: the installation is incomplete; install again"
    raise InputError(message)


def default_pack() -> Path:
    """The pack that comes with the program."""
    return home() / "assets" / "packs" / "redbus"


def translations() -> Path:
    """The folder of the languages: $REDBUS_TRANSLATIONS, else the one that comes with the program."""
    chosen = os.environ.get("REDBUS_TRANSLATIONS")
    return Path(chosen) if chosen else home() / "translations"


def default_data() -> Path:
    """Where a bus keeps its data unless told otherwise: $REDBUS_DATA, else the user's data folder."""
    chosen = os.environ.get("REDBUS_DATA")
    if chosen:
        return Path(chosen)
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "redbus"
