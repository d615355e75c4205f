"""From how far away a panel is read: as configured, else as its size suggests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.settings import PanelSettings
from kiosk.core.sight import FAR_MM, NEAR_MM, viewing_mm

WIDE, HIGH = (1920, 1080), (1080, 1920)


@pytest.mark.parametrize(
    ("width_mm", "size", "expected_mm"),
    [
        (344, WIDE, 450),
        (194, HIGH, 450),
        (476, WIDE, 555),
        (531, WIDE, 600),
        (299, HIGH, 600),
        (708, (3840, 2160), 600),
        (535, HIGH, 600),
    ],
)
def test_a_panel_that_nobody_measured_is_read_from_where_its_size_suggests(
    width_mm: float, size: tuple[int, int], expected_mm: float
) -> None:
    """450 mm at 15.6 inches, 600 mm from 24 inches on, between them between; hung either way alike."""
    assert viewing_mm(PanelSettings(width_mm=width_mm), *size) == pytest.approx(expected_mm, abs=2)


def test_what_was_measured_counts() -> None:
    """Whatever the size."""
    assert viewing_mm(PanelSettings(width_mm=344, viewing_mm=700), *WIDE) == 700


@given(st.floats(50, 3000), st.integers(100, 8000), st.integers(100, 8000))
def test_it_is_always_within_an_arms_length(width_mm: float, width_px: int, height_px: int) -> None:
    """Of a larger panel never nearer than of a smaller one."""
    found = viewing_mm(PanelSettings(width_mm=width_mm), width_px, height_px)
    assert NEAR_MM <= found <= FAR_MM
    assert viewing_mm(PanelSettings(width_mm=width_mm * 1.1), width_px, height_px) >= found
