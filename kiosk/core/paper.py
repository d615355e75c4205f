"""The papers a leaflet may be on, as values: their sizes in mm."""

from __future__ import annotations

from enum import Enum


class Paper(Enum):
    """A sheet in the printer, upright. The value is its name in settings and options."""

    A4 = "a4"
    A6 = "a6"

    @property
    def width_mm(self) -> float:
        """The short side. Source: ISO 216."""
        return {Paper.A4: 210.0, Paper.A6: 105.0}[self]

    @property
    def height_mm(self) -> float:
        """The long side. Source: ISO 216."""
        return {Paper.A4: 297.0, Paper.A6: 148.0}[self]
