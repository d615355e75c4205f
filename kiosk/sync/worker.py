"""Pushes this bus's rows to a hub. The table is the queue: nothing is deleted; a mark moves, and only after an Ack.

A lost reply means the same rows go again; rows are cumulative and the larger wins, so that changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kiosk import wire

if TYPE_CHECKING:
    from kiosk.core.counter import Row


class Counters(Protocol):
    """What sync may see of the bus's counts: rows and its own marks. `kiosk.store` has it."""

    def rows_since(self, mark: int) -> tuple[tuple[Row, ...], int]:
        """Rows changed after `mark`, and the mark that covers them."""
        ...

    def mark(self, hub: str) -> int:
        """Up to where this hub has everything; 0 before the first exchange."""
        ...

    def acknowledge(self, hub: str, mark: int) -> None:
        """Remember that this hub has everything up to `mark`."""
        ...


class Hub(Protocol):
    """Where rows go."""

    @property
    def name(self) -> str:
        """What its marks are kept under."""
        ...

    def push(self, batch: wire.Batch) -> wire.Ack:
        """Hand one batch over. OutsideError unless the hub keeps all of it."""
        ...


@dataclass(frozen=True, slots=True)
class Pushed:
    """What one push did."""

    rows: int
    """Rows the hub now has from this push."""
    mark: int
    """Up to where the hub has everything."""
    unknown: tuple[str, ...]
    """Keys the hub keeps but cannot read before its own update."""


def push_once(store: Counters, hub: Hub, *, everything: bool = False, batch_size: int = wire.MAX_ROWS) -> Pushed:
    """Send what the hub has not acknowledged, or `everything`, which also heals a hub restored from an old backup.

    Raises OutsideError when the hub is away or refuses; the mark then stays, and the next push sends the rows again.
    """
    held = store.mark(hub.name)
    rows, mark = store.rows_since(0 if everything else held)
    unknown: set[str] = set()
    for batch in wire.batches(rows, batch_size):
        unknown.update(hub.push(batch).unknown)
    if mark > held:
        store.acknowledge(hub.name, mark)
    return Pushed(len(rows), max(mark, held), tuple(sorted(unknown)))
