"""For every test: a busy machine is no fault, so nothing fails for having taken long (speed is for `tests/bench`)."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("kiosk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kiosk")
