"""Reads a leaflet's QR codes back from its picture, as a phone would. For tools and tests, not for the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

import pypdfium2
import zxingcpp

from kiosk.core.errors import InputError

DPI: Final = 200
"""As coarse as a cheap printer."""
_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Found:
    """A code on a sheet."""

    page: int
    """1-based."""
    payload: str


def decode(pdf: bytes, dpi: int = DPI) -> tuple[Found, ...]:
    """Every QR code of a PDF, sheet by sheet, from the top and then from the left.

    Raises InputError when it is not a PDF.
    """
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        message = f"not a PDF that can be read: {error}"
        raise InputError(message) from error
    found: list[Found] = []
    with document:
        for number, page in enumerate(document, start=1):
            bitmap = page.render(scale=dpi / _POINTS_PER_INCH, grayscale=True)
            # A named buffer: an ImageView of a temporary one does not keep it alive, and crashes the process.
            pixels = memoryview(bytes(bitmap.buffer)).cast("B", (bitmap.height, bitmap.stride))
            codes = zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
            spots = [_Spot(code.position.top_left.y, code.position.top_left.x, code.text) for code in codes]
            found += [Found(number, spot.payload) for row in _rows(spots, dpi) for spot in row]
    return tuple(found)


class _Spot(NamedTuple):
    """Where a code was seen, in pixels."""

    y: int
    x: int
    payload: str


def _rows(spots: list[_Spot], dpi: int) -> list[list[_Spot]]:
    """Codes side by side in one row, from the left; their tops differ by some modules."""
    rows: list[list[_Spot]] = []
    for spot in sorted(spots):
        if rows and spot.y - rows[-1][0].y < dpi / 4:
            rows[-1].append(spot)
        else:
            rows.append([spot])
    return [sorted(row, key=lambda spot: spot.x) for row in rows]
