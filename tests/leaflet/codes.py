"""Every code that can come out of the printer, and pictures of each, drawn as a leaflet draws it."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from itertools import count, groupby, product
from typing import TYPE_CHECKING, Final

import pikepdf
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.core.counter import LeafletKind
from kiosk.core.names import SOURCE_LANG
from kiosk.core.printable import requests
from kiosk.leaflet.code_mark import draw_code
from kiosk.leaflet.decode import pictures
from kiosk.leaflet.marks import Square
from kiosk.leaflet.styles import style_of
from tests.languages import INSTALLED
from tests.leaflet.spoiling import CODE_SHARE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.core.blocks import Leaflet
    from kiosk.core.leaflet import LeafletRequest
    from kiosk.core.names import Lang
    from kiosk.leaflet.decoders import Picture
    from tests.leaflet.conftest import Samples


_SHAPE: Final = re.compile(r"\bq\s([\d.]+) 0 0 \1 \S+ \S+ cm\s0 0 0 rg\s((?:\d+ \d+ \d+ 1 re\s)+f)\s")
"""A code in a PDF's own words: black, scaled alike both ways, one path of bars."""


@dataclass(frozen=True, slots=True, order=True)
class Printed:
    """A code as some leaflet has it; the size includes the quiet zone."""

    payload: str
    size_mm: float


def printed(samples: Samples) -> tuple[Printed, ...]:
    """Every payload of every leaflet at every size its paper can give it. What a code says depends on no language."""
    found = set()
    for leaflet in every(samples, (SOURCE_LANG,)):
        style = style_of(leaflet)
        sizes = {style.tightened(share).code_mm for share in (*style.shares, *style.larger)}
        sizes |= {*style.larger_codes_mm}
        found |= {Printed(code.payload, size) for code, size in product(leaflet.codes, sizes)}
    return tuple(sorted(found))


def every(samples: Samples, langs: Iterable[Lang]) -> Iterator[Leaflet]:
    """Each kind on each of its papers, in each print, for each place and front, in these languages.

    Professions take turns; Ukrainian comes with Polish where there is a second language.
    """
    day = next(iter(samples.pack.checks.values())).provenance.checked_on
    turns = count()
    for lang in langs:
        language = next(one for one in INSTALLED if one.code == lang)
        asked = sorted(requests(samples.pack, (language,), day), key=_what)
        for _, versions in groupby(asked, _what):
            found = list(versions)
            if found[0].kind is LeafletKind.ROLE:
                yield samples.composed(found[next(turns) % len(found)])
            else:
                with_polish = [request for request in found if lang == "uk" and request.second == "pl"]
                yield samples.composed((with_polish or found)[0])


def _what(request: LeafletRequest) -> tuple[str, ...]:
    front = request.front.value if request.front else ""
    return request.kind.value, request.paper.value, request.place.value, front, str(request.is_large)


def smallest(codes: Iterable[Printed]) -> tuple[Printed, ...]:
    """Each payload at its smallest size."""
    return tuple({code.payload: code for code in sorted(codes, reverse=True)}.values())


def drawn(
    codes: Iterable[Printed], dpi: int, offset_px: tuple[float, float] = (0, 0), share: float = CODE_SHARE
) -> Iterator[Picture]:
    """Each code alone on a white page, by the leaflet's own drawing, moved by a part of a pixel.

    `share` of the page's side is the code and its quiet zone.
    """
    return pictures(pages(codes, tuple(part * 25.4 / dpi for part in offset_px), share), dpi)


def shapes(pdf: bytes) -> list[str]:
    """Every code of a PDF as it is drawn, in the order of drawing: scale and path, not its place on the sheet."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = []
        for page in document.pages:
            page.contents_coalesce()
            words = page.Contents.read_bytes().decode("latin-1")
            found += [" ".join(match.groups()) for match in _SHAPE.finditer(words)]
        return found


def drawings(codes: tuple[Printed, ...]) -> dict[str, Printed]:
    """The codes by their shapes, as `shapes` says them."""
    return dict(zip(shapes(pages(codes, (0, 0), CODE_SHARE)), codes, strict=True))


def pages(codes: Iterable[Printed], moved_mm: tuple[float, ...], share: float) -> bytes:
    """A PDF with a page for each code, moved from its middle by so much, the code being `share` of the page's side."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    right, down = moved_mm
    for code in codes:
        side = code.size_mm / share
        canvas.setPageSize((side * mm, side * mm))
        corner = (side - code.size_mm) / 2
        square = Square(corner + right, corner + down, code.size_mm, code.payload)
        draw_code(canvas, square, (corner - down) * mm)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
