"""How the paper looks: what a sheet's measures mean, in mm, type in points. Each sheet's own: `styles.py`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

INK: Final = "#000000"
"""Pure black: a laser printer draws it with crisp edges, and a dark blue as dots."""
SOFT: Final = "#3D4856"
BUS: Final = "#AD111B"
PAPER: Final = "#FFFFFF"
LINE: Final = "#C9C2B6"
SMALLEST_CODE_MM: Final = 30.0
"""Source: product.md section 8, paper."""
ROLL_CODE_MM: Final = 35.0
"""On a roll, whose dots are coarser. Source: issue 6, item 4."""
SECOND_SHARE: Final = 0.86
"""The second language's size beside the first's."""
SMALLEST_PT: Final = 6.5
"""As small as a number on a bank card; nothing on paper is smaller."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One sheet's, or one panel's, measures. `*_mm` are distances on paper, `*_pt` sizes of type."""

    width_mm: float
    height_mm: float
    """0 for a roll: as long as what stands on it."""
    top_mm: float
    bottom_mm: float
    right_mm: float
    route_mm: float
    """From the left edge to the middle of the route line."""
    text_mm: float
    """From the left edge to the words."""
    route_width_mm: float
    code_mm: float
    """A QR code with its quiet zone; `SMALLEST_CODE_MM` or more."""
    gap_mm: float
    title_pt: float
    emergency_pt: float
    heading_pt: float
    name_pt: float
    number_pt: float
    body_pt: float
    note_pt: float
    second_share: float = SECOND_SHARE
    is_stacked: bool = False
    """Codes stand under the words, not beside them."""
    is_mono: bool = False
    """Drawn in black only: a thermal printer makes dots of anything else."""
    shares: tuple[float, ...] = (1.0, 0.94, 0.88)
    """Sizes of type to try when it does not fit one sheet; smaller would be hard to read."""
    larger: tuple[float, ...] = ()
    """Sizes of type to try when it does fit one sheet, the largest first."""

    larger_codes_mm: tuple[float, ...] = ()
    """Sizes for the one code of a poster, which is as large as the words leave room for."""

    @property
    def floor_mm(self) -> float:
        """The lowest line anything may touch, from the top edge."""
        return self.height_mm - self.bottom_mm if self.height_mm else float("inf")

    @property
    def column_mm(self) -> float:
        """From where words begin to the right margin."""
        return self.width_mm - self.right_mm - self.text_mm

    def tightened(self, share: float) -> Style:
        """The same sheet with smaller, or larger, type and gaps; codes stay readable, margins stay."""
        if share == 1:
            return self
        smallest = ROLL_CODE_MM if self.is_mono else SMALLEST_CODE_MM
        return replace(
            self,
            code_mm=self.code_mm if self.larger_codes_mm else max(smallest, self.code_mm * min(share, 1.0)),
            gap_mm=self.gap_mm * share * share,
            title_pt=self.title_pt * share,
            emergency_pt=self.emergency_pt * share,
            heading_pt=self.heading_pt * share,
            name_pt=self.name_pt * share,
            number_pt=self.number_pt * share,
            body_pt=self.body_pt * share,
            note_pt=self.note_pt * share,
        )
