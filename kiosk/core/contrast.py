"""How much one colour stands out from another."""

from __future__ import annotations

from typing import Final

LEAST_TEXT: Final = 7.0
"""Of a text to its ground. Source: WCAG 2.2, 1.4.6 (AAA), for text of any size."""
LEAST_SHAPE: Final = 3.0
"""Of what is needed to see a control or a pictogram. Source: WCAG 2.2, 1.4.11."""

_LINEAR: Final = 0.04045
"""Up to here sRGB is a straight line."""

Rgb = tuple[float, float, float]
"""Red, green and blue of sRGB, each from 0 to 1."""


def luminance(colour: Rgb) -> float:
    """Relative luminance, from 0 to 1. Source: WCAG 2.2, relative luminance."""
    red, green, blue = (part / 12.92 if part <= _LINEAR else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """From 1 to 21, whichever is lighter. Source: WCAG 2.2, contrast ratio."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
