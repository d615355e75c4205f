"""Reads a leaflet's QR codes back from its picture, as a phone would. For tools and tests, not for the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pypdfium2

from kiosk.core.errors import InputError
from kiosk.leaflet.decoders import Picture, installed
from kiosk.leaflet.fonts import PT_MM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.leaflet.decoders import Seen

DPI: Final = 200
"""As coarse as a cheap printer."""
EVERY_DPI: Final = (150, 203, 300)
"""What leaflets are printed at: draft on a laser printer, a receipt printer's 8 dots a mm, and plain laser print."""
_QUIET_SHARE: Final = 0.15
"""The white around a code, as a share of its side, that is kept with it: 4 of 25 modules."""
_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Found:
    """A code on a sheet."""

    page: int
    """1-based."""
    payload: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one decoder reads where a code stands, at one resolution."""

    decoder: str
    dpi: int
    payload: str
    """Empty when it reads nothing."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A code on a sheet, and what every installed decoder makes of it."""

    page: int
    """1-based."""
    payload: str
    """What the decoder that found it says."""
    side_mm: float
    """Of its modules, without the quiet zone."""
    contrast: float
    """Of its light and its dark modules: 1 for black on white, 0 for nothing to see."""
    readings: tuple[Reading, ...]

    @property
    def misread(self) -> tuple[Reading, ...]:
        """Those that read nothing, or something else."""
        return tuple(reading for reading in self.readings if reading.payload != self.payload)


@dataclass(frozen=True, slots=True)
class Page:
    """What a person reads on a sheet."""

    width_mm: float
    lines: frozenset[str]
    """Spaces of any kind are plain ones."""


def read_pages(pdf: bytes) -> tuple[Page, ...]:
    """The words of each sheet. Raises InputError when it is not a PDF."""
    with _opened(pdf) as document:
        return tuple(
            Page(
                page.get_width() * PT_MM,
                frozenset(" ".join(line.split()) for line in page.get_textpage().get_text_range().splitlines()),
            )
            for page in document
        )


def _opened(pdf: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        message = f"not a PDF that can be read: {error}"
        raise InputError(message) from error


def pictures(pdf: bytes, dpi: int) -> Iterator[Picture]:
    """Each sheet as it would be printed at that resolution. Raises InputError when it is not a PDF."""
    with _opened(pdf) as document:
        for page in document:
            bitmap = page.render(scale=dpi / _POINTS_PER_INCH, grayscale=True)
            yield Picture(bitmap.stride, bitmap.height, bytes(bitmap.buffer)).cut(0, 0, bitmap.width, bitmap.height)


def decode(pdf: bytes, dpi: int = DPI) -> tuple[Found, ...]:
    """Every QR code of a PDF as zxing-cpp reads it, sheet by sheet, from the top and then from the left.

    Raises InputError when it is not a PDF.
    """
    decoder = installed()[0]
    return tuple(
        Found(number, seen.payload)
        for number, picture in enumerate(pictures(pdf, dpi), start=1)
        for seen in _in_order(decoder.read(picture), dpi)
    )


def try_all(pdf: bytes, every_dpi: tuple[int, ...] = EVERY_DPI) -> tuple[Tried, ...]:
    """Every QR code of a PDF, read by every installed decoder at every resolution, in the order of `decode`.

    The quick decoders look for codes on the whole sheet, at the finest resolution; then each code is shown alone, as a
    phone is held to one. Raises InputError when it is not a PDF.
    """
    finest = max(every_dpi)
    tried = []
    for number, sheets in enumerate(zip(*(pictures(pdf, dpi) for dpi in every_dpi), strict=True), start=1):
        by_dpi = dict(zip(every_dpi, sheets, strict=True))
        for seen in _in_order(_located(by_dpi[finest]), finest):
            readings = tuple(
                Reading(decoder.name, dpi, _one(decoder.read(alone)))
                for dpi, picture in by_dpi.items()
                for alone in (_alone(picture, seen, dpi / finest),)
                for decoder in installed()
            )
            side_mm = seen.side / finest * _POINTS_PER_INCH * PT_MM
            contrast = _alone(by_dpi[finest], seen, 1).contrast
            tried.append(Tried(number, seen.payload, side_mm, contrast, readings))
    return tuple(tried)


def _located(sheet: Picture) -> tuple[Seen, ...]:
    """What the first two decoders see; the third needs seconds for a sheet of A4."""
    found: list[Seen] = []
    for decoder in installed()[:2]:
        found += [seen for seen in decoder.read(sheet) if not any(seen.is_at(known) for known in found)]
    return tuple(found)


def _alone(picture: Picture, seen: Seen, scale: float) -> Picture:
    """The code and its quiet zone, out of a picture that is `scale` times the one it was seen in."""
    quiet = seen.side * _QUIET_SHARE
    edges = (seen.left - quiet, seen.top - quiet, seen.right + quiet, seen.bottom + quiet)
    left, top, right, bottom = (round(edge * scale) for edge in edges)
    return picture.cut(left, top, right, bottom)


def _one(seen: tuple[Seen, ...]) -> str:
    return seen[0].payload if seen else ""


def _in_order(codes: tuple[Seen, ...], dpi: int) -> Iterator[Seen]:
    """Row by row from the top, each from the left; the tops of codes side by side differ by some modules."""
    rows: list[list[Seen]] = []
    for seen in sorted(codes, key=lambda code: (code.top, code.left)):
        if rows and seen.top - rows[-1][0].top < dpi / 4:
            rows[-1].append(seen)
        else:
            rows.append([seen])
    for row in rows:
        yield from sorted(row, key=lambda code: code.left)
