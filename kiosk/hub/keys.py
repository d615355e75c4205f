"""Which bus may write: one token a bus, shown once, of which only a hash is kept.

A token is `BUS.SECRET`: the bus is looked up by its public name, the secret is compared in constant time. SHA-256
without salt or stretching is right here, and only here: the secret is 256 random bits, in no list and past guessing.
"""

from __future__ import annotations

import dataclasses
import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import InputError
from kiosk.core.names import BusId, is_id
from kiosk.hub.database import BusKey

if TYPE_CHECKING:
    from datetime import date

    from kiosk.hub.database import Database

_SECRET_BYTES: Final = 32
_NOBODY: Final = "0" * 64
"""Compared against when there is no such bus, so that the answer takes as long; no token has this hash."""


def add(database: Database, bus: str, today: date) -> str:
    """Give a bus a token and return it: nobody can read it again. InputError when the bus already has one."""
    if not is_id(bus):
        message = f"{bus!r} cannot name a bus; use 1 to 48 of a-z, 0-9 and '-', not starting with '-'"
        raise InputError(message)
    held = database.key(BusId(bus))
    if held is not None and not held.is_revoked:
        message = f"{bus} already has a token. To replace it: redbus hub bus revoke {bus}, then add it again."
        raise InputError(message)
    token = f"{bus}.{secrets.token_urlsafe(_SECRET_BYTES)}"
    database.put_key(BusKey(BusId(bus), _hash(token), today))
    return token


def revoke(database: Database, bus: str) -> None:
    """End a bus's token; its counters stay. InputError when there is no such bus."""
    held = database.key(BusId(bus))
    if held is None:
        message = f"no bus is called {bus!r}. `redbus hub bus list` shows those there are."
        raise InputError(message)
    database.put_key(dataclasses.replace(held, is_revoked=True))


def holder(database: Database, token: str) -> BusId | None:
    """The bus this token may write for, or None."""
    bus = BusId(token.partition(".")[0])
    held = database.key(bus)
    kept = _NOBODY if held is None or held.is_revoked else held.token_hash
    return bus if hmac.compare_digest(_hash(token), kept) else None


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
