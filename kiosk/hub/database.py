"""What the hub asks of a database. Narrow on purpose: one upsert rule serves SQLite now and PostgreSQL later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kiosk.core.names import BusId, VisitId
    from kiosk.wire import Count


@dataclass(frozen=True, slots=True, order=True)
class BusKey:
    """Which token may write for a bus. The token itself is kept nowhere."""

    bus: BusId
    token_hash: str
    """SHA-256 of the token, as hexadecimal."""
    added_on: date
    is_revoked: bool = False


class Database(Protocol):
    """The hub's memory. Every method is one transaction; a failing disk raises OutsideError, nothing changed."""

    def merge(self, counts: Iterable[Count]) -> int:
        """Keep the larger value of each counter, all or none of them. How many are new or larger."""
        ...

    def counts(self, visit: VisitId | None = None) -> tuple[Count, ...]:
        """Every counter, or one visit's; sorted."""
        ...

    def put_key(self, key: BusKey) -> None:
        """Set a bus's key, replacing the one it had. Its counters stay."""
        ...

    def key(self, bus: BusId) -> BusKey | None:
        """The bus's key, revoked or not."""
        ...

    def keys(self) -> tuple[BusKey, ...]:
        """Every bus's key, sorted by bus."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...
