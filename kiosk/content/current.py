"""The pack the kiosk works with: the installed one, or the one that came with the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.install import current_pack
from kiosk.content.reader import read_pack
from kiosk.core.errors import FaultsError

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.errors import Fault
    from kiosk.core.pack import Pack


@dataclass(frozen=True, slots=True)
class Opened:
    """The pack the kiosk works with."""

    pack: Pack
    folder: Path
    faults: tuple[Fault, ...]
    """Why the installed pack was left aside for the shipped one; empty when it was not."""


def read_current(data: Path, shipped: Path) -> Opened:
    """The installed pack, or the shipped one when none is installed or the installed one is broken.

    Raises what `read_pack` raises only when the shipped pack is broken too.
    """
    folder = current_pack(data, shipped)
    try:
        return Opened(read_pack(folder), folder, ())
    except FaultsError as error:
        if folder == shipped:
            raise
        return Opened(read_pack(shipped), shipped, error.faults)
