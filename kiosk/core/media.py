"""A paper's size by the name printers know it by. Source: PWG 5101.1, Media Standardized Names."""

from __future__ import annotations

from typing import Final

_NAMED: Final = {(210, 297): "iso_a4", (148, 210): "iso_a5", (105, 148): "iso_a6", (74, 105): "iso_a7"}
"""Millimetres upright. Source: ISO 216."""


def media_name(width_mm: float, height_mm: float) -> str:
    """The IPP `media` keyword of a sheet, or of a piece of a roll; rounded to a tenth of a millimetre.

    A driver that knows no such paper takes the size from the name, so a roll's every length has one.
    """
    size = f"{_short(width_mm)}x{_short(height_mm)}mm"
    return f"{_NAMED.get((round(width_mm), round(height_mm)), f'custom_{size}')}_{size}"


def _short(length_mm: float) -> str:
    return f"{length_mm:.1f}".removesuffix(".0")
