"""The panels the screen is made for, as they hang."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Shape:
    """A panel."""

    name: str
    """Inches across its corners, and which way it hangs: `24-upright`."""
    width_px: int
    height_px: int
    width_mm: float


PANELS: Final = (
    Shape("15.6-upright", 1080, 1920, 194),
    Shape("15.6-wide", 1920, 1080, 344),
    Shape("24-upright", 1080, 1920, 299),
    Shape("24-wide", 1920, 1080, 531),
    Shape("32-upright", 1080, 1920, 398),
    Shape("32-wide-4k", 3840, 2160, 708),
    Shape("43-upright", 1080, 1920, 535),
    Shape("43-wide-4k", 3840, 2160, 952),
)
PANEL: Final = {shape.name: shape for shape in PANELS}
USUAL: Final = PANEL["24-upright"]
"""The one most buses have."""
