"""Where things stand on the sheet: measured, for every leaflet there is."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from kiosk.core.blocks import ContactLines
from kiosk.core.counter import LeafletKind
from kiosk.core.names import Lang, Place
from kiosk.core.paper import Paper
from kiosk.core.text import text
from kiosk.leaflet.fonts import register
from kiosk.leaflet.layout import sheets
from kiosk.leaflet.marks import Line, Square, Stop
from kiosk.leaflet.wording import Wording
from tests.languages import LANGS

if TYPE_CHECKING:
    from kiosk.core.blocks import Leaflet
    from kiosk.leaflet.marks import Sheet
    from tests.leaflet.conftest import Samples

KINDS = (LeafletKind.HELP, LeafletKind.RESULT)
EVERY = list(product(KINDS, Place, (Paper.A4, Paper.A5, Paper.A6, Paper.ROLL58)))
PAIRS = [(lang, None) for lang in LANGS] + [(lang, Lang("pl")) for lang in LANGS if lang != "pl"]
EDGE_MM = {Paper.A4: 9.0, Paper.A6: 5.5}
"""What printers cannot reach, and some air."""


def _sheets(samples: Samples, leaflet: Leaflet) -> tuple[Sheet, ...]:
    register()
    second = None if leaflet.second is None else samples.words(leaflet.second)
    return sheets(leaflet, Wording(leaflet.lang, samples.words(leaflet.lang), leaflet.second, second))


@pytest.mark.parametrize(("kind", "place", "paper"), EVERY)
def test_a_contact_is_never_parted_from_its_codes(
    samples: Samples, kind: LeafletKind, place: Place, paper: Paper
) -> None:
    """Its name stands on the sheet that holds its codes."""
    leaflet = samples.leaflet(kind, place, paper, Lang("en"))
    pages = _sheets(samples, leaflet)
    for block in leaflet.blocks:
        if isinstance(block, ContactLines) and block.codes:
            for code in block.codes:
                holding = [
                    s for s in pages if any(isinstance(m, Square) and m.payload == code.payload for m in s.marks)
                ]
                label = code.label.replace(" ", "\u00a0")
                lines = [m.words for s in holding for m in s.marks if isinstance(m, Line)]
                assert label in lines or code.label in lines, block.name.source


def test_the_general_leaflet_for_poland_is_one_sheet_of_a4(samples: Samples) -> None:
    """What most visitors take is one page in each language."""
    counts = {
        lang: len(_sheets(samples, samples.leaflet(LeafletKind.HELP, Place.POLAND, Paper.A4, lang))) for lang in LANGS
    }
    assert counts == dict.fromkeys(LANGS, 1)


def test_a_further_sheet_says_the_emergency_number_again(samples: Samples) -> None:
    """Sheets get parted."""
    first, *others = _sheets(samples, samples.leaflet(LeafletKind.RESULT, Place.POLAND, Paper.A6, Lang("en")))
    assert others
    for number, sheet in enumerate((first, *others), start=1):
        words = [mark.words for mark in sheet.marks if isinstance(mark, Line)]
        assert any("112" in line for line in words)
        assert f"{number} / {1 + len(others)}" in words


def test_the_route_runs_from_the_first_stop_to_the_last(samples: Samples) -> None:
    """Every stop stands on the line."""
    for sheet in _sheets(samples, samples.leaflet(LeafletKind.RESULT, Place.UK, Paper.A4, Lang("en"))):
        stops = [mark.y_mm for mark in sheet.marks if isinstance(mark, Stop)]
        assert sheet.route is not None
        assert sheet.route[0] <= min(stops)
        assert sheet.route[1] >= max(stops)


def test_each_country_and_what_a_visitor_told_us_begin_a_sheet(samples: Samples) -> None:
    """Where two countries fill two sheets of A4, each has one; the reasons can be parted from the numbers."""
    for lang in LANGS:
        words = samples.words(lang)
        both = _sheets(samples, samples.leaflet(LeafletKind.HELP, Place.UNSAID, Paper.A4, lang))
        told = _sheets(samples, samples.leaflet(LeafletKind.RESULT, Place.POLAND, Paper.A4, lang))
        for pages, opening in ((both, "In the United Kingdom"), (told, "My notes")):
            assert len(pages) == 2
            context = {"In the United Kingdom": "leaflet.place.uk", "My notes": "leaflet.reasons"}[opening]
            first = next(mark.words for mark in pages[1].marks if isinstance(mark, Line))
            assert first.replace("\u00a0", " ") == words(text(context, opening))


def test_a_poster_s_code_takes_the_room_the_words_leave(samples: Samples) -> None:
    """Ten centimetres and more on A4, seven on A5, with two languages too."""
    for lang, paper in product(LANGS, (Paper.A4, Paper.A5)):
        second = Lang("pl") if lang != "pl" else Lang("en")
        sizes = []
        for other in (None, second):
            (sheet,) = _sheets(samples, samples.leaflet(LeafletKind.POSTER, Place.POLAND, paper, lang, other))
            (square,) = [mark for mark in sheet.marks if isinstance(mark, Square)]
            sizes.append(square.size_mm)
        assert min(sizes) >= {Paper.A4: 100, Paper.A5: 70}[paper]
        assert sizes[0] >= sizes[1]
