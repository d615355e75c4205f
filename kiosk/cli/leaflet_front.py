"""The front of a discreet card, for the commands that make one: a timetable needs the tour that a bus has planned."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from kiosk import config as configuration
from kiosk.core.counter import LeafletKind
from kiosk.core.discreet import fronts
from kiosk.core.errors import InputError
from kiosk.core.front import Front
from kiosk.core.names import BusId

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kiosk.core.pack import Pack


def with_visits(pack: Pack, data: Path) -> Pack:
    """The pack, with the tour of the bus whose data folder this is; as it is where there is none."""
    from kiosk.store import FILE, CounterStore  # noqa: PLC0415 - for a timetable only

    path = data / FILE
    if not path.exists():
        return pack
    store = CounterStore.open(path, BusId(configuration.load(None).bus.id), mend=False)
    try:
        return replace(pack, visits=store.visits.all())
    finally:
        store.close()


def front_of(pack: Pack, kind: LeafletKind, front: str | None, on: date) -> Front | None:
    """The front asked for, phrases unless said; None for another kind of leaflet."""
    if kind is not LeafletKind.DISCREET:
        if front is not None:
            message = "--front belongs to --kind discreet"
            raise click.UsageError(message)
        return None
    chosen = Front(front) if front else Front.PHRASES
    if chosen not in fronts(pack, on):
        others = " or ".join(other.value for other in fronts(pack, on))
        message = (
            f"--front {chosen.value}: no tour is planned for {on} or later. Plan one with `redbus visits import`, name "
            f"its bus's folder with --data, or take --front {others}"
        )
        raise InputError(message)
    return chosen
