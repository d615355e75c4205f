"""For every test: what makes them quicker, and that a busy machine is no fault (speed is for `tests/bench`)."""

from __future__ import annotations

import gc

from hypothesis import HealthCheck, settings

settings.register_profile("kiosk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kiosk")


def pytest_collection_finish() -> None:
    """Garbage is looked for only among what tests make: thousands of them are collected, and stay."""
    gc.collect()
    gc.freeze()
