"""What a print queue is told of a leaflet's paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.core.media import media_name
from kiosk.core.paper import Paper
from kiosk.leaflet.fonts import PT_MM

if TYPE_CHECKING:
    from collections.abc import Mapping

_PAGE: Final = re.compile(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]")
_BOTH_SIDES: Final = 2
"""Sheets that a folded card has: its outside and its inside."""


def job_options(paper: Paper, pdf: bytes) -> Mapping[str, str]:
    """A job's options. Without scaling, or the codes shrink below what a phone reads.

    A roll is cut where the leaflet ends, so its length is that of the PDF's first page; a folded card is printed on
    both sides, turned over its long edge. Nothing else asks for that: a printer that cannot do it refuses the job.
    """
    pages = _PAGE.findall(pdf)
    tall_mm = paper.height_mm
    if not tall_mm and pages:
        tall_mm = float(pages[0][1]) * PT_MM
    options = {"media": media_name(paper.width_mm, tall_mm), "print-scaling": "none"}
    is_folded = paper is Paper.WALLET and len(pages) == _BOTH_SIDES
    return options | {"sides": "two-sided-long-edge"} if is_folded else options
