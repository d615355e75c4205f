"""Every code that can come out of the printer, and pictures of each, drawn as a leaflet draws it."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.core.counter import LeafletKind
from kiosk.core.leaflet import Paper
from kiosk.core.names import SOURCE_LANG, Place
from kiosk.leaflet.decode import pictures
from kiosk.leaflet.layout import _TIGHTER
from kiosk.leaflet.marks import Square
from kiosk.leaflet.pdf import _draw_code
from kiosk.leaflet.style import STYLES
from tests.leaflet.spoiling import CODE_SHARE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.leaflet.decoders import Picture
    from tests.leaflet.conftest import Samples


@dataclass(frozen=True, slots=True, order=True)
class Printed:
    """A code as some leaflet has it; the size includes the quiet zone."""

    payload: str
    size_mm: float


def printed(samples: Samples) -> tuple[Printed, ...]:
    """Every payload of every leaflet at every size its paper can give it. What a code says depends on no language."""
    found = set()
    for kind, place, paper in product(LeafletKind, Place, Paper):
        sizes = {STYLES[paper].tightened(share).code_mm for share in _TIGHTER}
        codes = samples.leaflet(kind, place, paper, SOURCE_LANG).codes
        found |= {Printed(code.payload, size) for code, size in product(codes, sizes)}
    return tuple(sorted(found))


def smallest(codes: Iterable[Printed]) -> tuple[Printed, ...]:
    """Each payload at its smallest size."""
    return tuple({code.payload: code for code in sorted(codes, reverse=True)}.values())


def drawn(codes: Iterable[Printed], dpi: int, offset_px: tuple[float, float] = (0, 0)) -> Iterator[Picture]:
    """Each code alone on a white page, by the leaflet's own drawing, moved by a part of a pixel."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for code in codes:
        side = code.size_mm / CODE_SHARE
        canvas.setPageSize((side * mm, side * mm))
        right, down = (part * 25.4 / dpi for part in offset_px)
        corner = (side - code.size_mm) / 2
        square = Square(corner + right, corner + down, code.size_mm, code.payload)
        _draw_code(canvas, square, replace(STYLES[Paper.A6], width_mm=side, height_mm=side))
        canvas.showPage()
    canvas.save()
    return pictures(buffer.getvalue(), dpi)
