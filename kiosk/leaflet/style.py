"""How the paper looks: sizes in mm, type in points. The bus route down the left edge, ink on white, one red."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kiosk.core.paper import Paper

INK: Final = "#000000"
"""Pure black: a laser printer draws it with crisp edges, and a dark blue as dots."""
SOFT: Final = "#3D4856"
BUS: Final = "#AD111B"
PAPER: Final = "#FFFFFF"
LINE: Final = "#C9C2B6"
SMALLEST_CODE_MM: Final = 30.0
"""Source: product.md section 8, paper."""
SMALLEST_PT: Final = 6.5
"""As small as a number on a bank card; nothing on paper is smaller."""


@dataclass(frozen=True, slots=True)
class Style:
    """One sheet's measures. `*_mm` are distances on paper, `*_pt` sizes of type."""

    width_mm: float
    height_mm: float
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

    @property
    def floor_mm(self) -> float:
        """The lowest line anything may touch, from the top edge."""
        return self.height_mm - self.bottom_mm

    @property
    def column_mm(self) -> float:
        """From where words begin to the right margin."""
        return self.width_mm - self.right_mm - self.text_mm

    def tightened(self, share: float) -> Style:
        """The same sheet with smaller type and gaps; codes stay readable, margins stay."""
        return replace(
            self,
            code_mm=max(SMALLEST_CODE_MM, self.code_mm * share),
            gap_mm=self.gap_mm * share * share,
            title_pt=self.title_pt * share,
            emergency_pt=self.emergency_pt * share,
            heading_pt=self.heading_pt * share,
            name_pt=self.name_pt * share,
            number_pt=self.number_pt * share,
            body_pt=self.body_pt * share,
            note_pt=self.note_pt * share,
        )


STYLES: Final = {
    Paper.A4: Style(
        width_mm=Paper.A4.width_mm,
        height_mm=Paper.A4.height_mm,
        top_mm=12,
        bottom_mm=10,
        right_mm=12,
        route_mm=17,
        text_mm=28,
        route_width_mm=2.0,
        code_mm=32,
        gap_mm=4.2,
        title_pt=27,
        emergency_pt=48,
        heading_pt=13.5,
        name_pt=12.5,
        number_pt=19,
        body_pt=10.5,
        note_pt=9.0,
    ),
    Paper.A6: Style(
        width_mm=Paper.A6.width_mm,
        height_mm=Paper.A6.height_mm,
        top_mm=8,
        bottom_mm=7,
        right_mm=6,
        route_mm=8.5,
        text_mm=15,
        route_width_mm=1.4,
        code_mm=30,
        gap_mm=3.2,
        title_pt=17,
        emergency_pt=34,
        heading_pt=10.5,
        name_pt=9.5,
        number_pt=13.5,
        body_pt=8.5,
        note_pt=7.5,
    ),
}
