"""The papers a leaflet may be on, as values: their sizes in mm, and what of them a printer can reach."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Paper(Enum):
    """What is in the printer, upright. The value is its name in settings and options."""

    A4 = "a4"
    A5 = "a5"
    A6 = "a6"
    WALLET = "wallet"
    """A sheet of A4 with ten places for cards, to be cut along its marks."""
    ROLL80 = "roll80"
    """A receipt printer's roll, 80 mm wide."""
    ROLL58 = "roll58"

    @property
    def width_mm(self) -> float:
        """The short side. Source: ISO 216; rolls are sold by their width."""
        return _SIZES[self][0]

    @property
    def height_mm(self) -> float:
        """The long side; 0 for a roll, which is as long as what stands on it."""
        return _SIZES[self][1]

    @property
    def edge_mm(self) -> float:
        """What a printer cannot reach at each side. An 80 mm roll has 72 mm to print on, one of 58 mm has 48."""
        return {Paper.ROLL80: 4.0, Paper.ROLL58: 5.0}.get(self, 5.0)

    @property
    def is_roll(self) -> bool:
        """Whether it is printed by heat: one colour, no cut below the last line but the printer's own."""
        return self in {Paper.ROLL80, Paper.ROLL58}


_SIZES: Final = {
    Paper.A4: (210.0, 297.0),
    Paper.A5: (148.0, 210.0),
    Paper.A6: (105.0, 148.0),
    Paper.WALLET: (210.0, 297.0),
    Paper.ROLL80: (80.0, 0.0),
    Paper.ROLL58: (58.0, 0.0),
}

CARD_WIDTH_MM: Final = 85.0
CARD_HEIGHT_MM: Final = 54.0
"""A card as it fits a wallet: that of a bank card. Source: ISO/IEC 7810, ID-1, rounded."""
CARDS_ACROSS: Final = 2
CARDS_DOWN: Final = 5

ON_THE_BUS: Final = (Paper.A4, Paper.A5, Paper.A6, Paper.ROLL80, Paper.ROLL58)
"""What the kiosk's own printer may hold. Sheets of cards are made in the office: nobody cuts paper on the bus."""
