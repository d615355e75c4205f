"""The map's files (`assets/map/`) -> an atlas."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from kiosk.core.atlas import Atlas, Town, atlas
from kiosk.core.errors import InputError
from kiosk.core.nearby import VOIVODESHIPS

if TYPE_CHECKING:
    from pathlib import Path


def read_atlas(folder: Path) -> Atlas:
    """The map of Poland. Raises InputError when its files cannot be read."""
    try:
        lines = json.loads((folder / "poland.json").read_text(encoding="utf-8"))
        rows = list(csv.reader((folder / "towns.csv").read_text(encoding="utf-8").splitlines()))[1:]
        towns = [Town(name, VOIVODESHIPS[teryt], float(lat), float(lon)) for name, teryt, lat, lon in rows]
        return atlas(lines["outline"], lines["borders"], towns)
    except (OSError, ValueError, KeyError) as error:
        message = f"{folder}: the map cannot be read: {error!r}. Install the program again, or run packaging/map.py"
        raise InputError(message) from error
