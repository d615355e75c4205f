"""From how far away a panel is read when nobody has measured it: the nearer, the smaller the panel is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.core.settings import PanelSettings

NEAR_MM: Final = 450.0
"""A panel of 15.6 inches stands on a counter or a narrow stand and is read with a bent arm."""
FAR_MM: Final = 600.0
"""From 24 inches on somebody stands in front of it with a stretched arm, and steps no further back to touch."""
SMALL_EDGE_MM: Final = 194.0
"""The shorter edge of 15.6 inches, 16:9."""
LARGE_EDGE_MM: Final = 299.0
"""The shorter edge of 24 inches, 16:9."""


def viewing_mm(panel: PanelSettings, width_px: int, height_px: int) -> float:
    """The distance from eye to panel in mm: the configured one, else what suits a panel of that size.

    Args:
        panel: Its `width_mm` is how wide it is as it hangs; its `viewing_mm` is 0 where nobody has measured.
        width_px: Pixels across, as it hangs; above 0.
        height_px: Pixels down.
    """
    if panel.viewing_mm > 0:
        return panel.viewing_mm
    edge_mm = panel.width_mm * min(1.0, height_px / width_px)
    share = (edge_mm - SMALL_EDGE_MM) / (LARGE_EDGE_MM - SMALL_EDGE_MM)
    return NEAR_MM + (FAR_MM - NEAR_MM) * min(1.0, max(0.0, share))
