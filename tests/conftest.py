"""For every test: what makes them quicker, and that a busy machine is no fault (speed is for `tests/bench`)."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    import pytest

settings.register_profile("kiosk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kiosk")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Some tests can do the whole of what the suite has time for a part of."""
    parser.addoption("--thorough", action="store_true", help="go every walk in every way, and the like: takes longer")


def pytest_collection_finish() -> None:
    """Garbage is looked for only among what tests make: thousands of them are collected, and stay."""
    gc.collect()
    gc.freeze()
