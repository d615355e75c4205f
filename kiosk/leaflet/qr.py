"""QR codes as modules and as rectangles, drawn alike on screen and paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import Final

QUIET_MODULES: Final = 4
"""White modules on each side. Source: ISO/IEC 18004, quiet zone of a QR code."""
SMALLEST_MODULE_MM: Final = 0.5
"""Narrower ones fail on old phones. Source: tech-notes 8."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Dark modules side by side in one row, in modules from the top left of the quiet zone."""

    row: int
    first: int
    length: int


@lru_cache(maxsize=128)
def modules(payload: str, size_mm: float = inf) -> tuple[tuple[bool, ...], ...]:
    """The code for a payload, quiet zone included: rows from the top, True is dark.

    Error level Q, which bears a quarter of damage; M or L only where `size_mm`, the side with the quiet zone, would
    leave modules under `SMALLEST_MODULE_MM`. When none fits, the fewest modules: level L.
    """
    # qrcode loads Pillow, 64 ms: not before the first frame (tech-notes 8).
    from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q  # noqa: PLC0415
    from qrcode.main import QRCode  # noqa: PLC0415

    for level in (ERROR_CORRECT_Q, ERROR_CORRECT_M, ERROR_CORRECT_L):
        code = QRCode(error_correction=level, border=QUIET_MODULES)
        code.add_data(payload.encode())
        rows = tuple(tuple(bool(module) for module in row) for row in code.get_matrix())
        if size_mm / len(rows) >= SMALLEST_MODULE_MM:
            break
    return rows


@lru_cache(maxsize=128)
def bars(payload: str, size_mm: float = inf) -> tuple[Bar, ...]:
    """The dark modules of `modules(payload, size_mm)`, joined side by side: few shapes, and no seams between them."""
    found = []
    for number, row in enumerate(modules(payload, size_mm)):
        start: int | None = None
        for column, dark in enumerate((*row, False)):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                found.append(Bar(number, start, column - start))
                start = None
    return tuple(found)
