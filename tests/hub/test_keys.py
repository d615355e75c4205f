from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.core.errors import InputError
from kiosk.core.names import BusId
from kiosk.hub import keys
from kiosk.hub.sqlite import SqliteDatabase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = date(2018, 3, 14)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[SqliteDatabase]:
    """A hub's new database."""
    opened = SqliteDatabase(tmp_path / "hub.db")
    yield opened
    opened.close()


def test_a_token_opens_its_own_bus_only(database: SqliteDatabase) -> None:
    """Each token names its holder; a changed, cut, borrowed or empty one names nobody."""
    one, two = keys.add(database, "bus-1", TODAY), keys.add(database, "bus-2", TODAY)
    assert keys.holder(database, one) == BusId("bus-1")
    assert keys.holder(database, two) == BusId("bus-2")
    swapped = "bus-2." + one.partition(".")[2]
    for bad in ("", ".", "bus-1", "bus-1.", one[:-1], one + "x", swapped, one.upper(), "bus-9.x", "' or 1=1 --"):
        assert keys.holder(database, bad) is None, bad


def test_only_a_hash_of_the_token_is_on_disk(database: SqliteDatabase, tmp_path: Path) -> None:
    """Whoever reads the hub's files cannot write as a bus."""
    secret = keys.add(database, "bus-1", TODAY).partition(".")[2]
    files = list(tmp_path.iterdir())
    assert files
    assert not any(secret.encode() in file.read_bytes() for file in files)


def test_a_revoked_token_opens_nothing_and_a_new_one_may_follow(database: SqliteDatabase) -> None:
    """Revoking twice is harmless; adding again gives another token, and the old one stays dead."""
    old = keys.add(database, "bus-1", TODAY)
    keys.revoke(database, "bus-1")
    keys.revoke(database, "bus-1")
    assert keys.holder(database, old) is None
    new = keys.add(database, "bus-1", TODAY)
    assert keys.holder(database, new) == BusId("bus-1")
    assert keys.holder(database, old) is None


def test_a_second_token_an_odd_name_and_an_unknown_bus_are_refused(database: SqliteDatabase) -> None:
    """Each refusal says what to do; none changes anything."""
    token = keys.add(database, "bus-1", TODAY)
    with pytest.raises(InputError, match="revoke bus-1"):
        keys.add(database, "bus-1", TODAY)
    with pytest.raises(InputError, match="a-z, 0-9"):
        keys.add(database, "Bus 1", TODAY)
    with pytest.raises(InputError, match="bus list"):
        keys.revoke(database, "bus-9")
    assert keys.holder(database, token) == BusId("bus-1")
