"""Every QR code that can be printed, read back by three decoders, clean and after what happens to paper."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

import numpy as np
import pytest

from kiosk.core.counter import LeafletKind
from kiosk.core.names import Lang, Place
from kiosk.core.paper import Paper
from kiosk.leaflet.decode import EVERY_DPI, try_all
from kiosk.leaflet.decoders import INSTALL, installed
from kiosk.leaflet.pdf import render
from kiosk.leaflet.qr import SMALLEST_MODULE_MM, modules
from tests.languages import LANGS
from tests.leaflet.codes import drawings, drawn, every, printed, shapes, smallest
from tests.leaflet.spoiling import SPOILERS, Sample, as_grey, as_picture

if TYPE_CHECKING:
    from kiosk.core.blocks import Leaflet
    from tests.leaflet.codes import Printed
    from tests.leaflet.conftest import Samples

THREE: Final = ("zxing-cpp", *INSTALL)
OFFSETS: Final = tuple(product((0.25, 0.5), (0.0, 0.75)))
"""Where a code begins within a pixel, in both directions."""
LARGE_MM: Final = 60.0
SNUG: Final = 0.95
"""Of the page, the code with its quiet zone: no white to help a decoder."""


@pytest.fixture(scope="module")
def codes(samples: Samples) -> tuple[Printed, ...]:
    """Every payload of every leaflet, at every size it can have."""
    return printed(samples)


def test_the_three_decoders_are_here() -> None:
    """Without one of them the tests below would prove less than they say."""
    assert tuple(decoder.name for decoder in installed()) == THREE


@pytest.mark.parametrize("dpi", EVERY_DPI)
def test_every_code_is_read_by_every_decoder_at_every_size(codes: tuple[Printed, ...], dpi: int) -> None:
    """All of them, all payloads as in the pack: a phone at arm's length sees no more than these dots."""
    assert _misread(codes, dpi, (0, 0)) == []


@pytest.mark.parametrize("offset", OFFSETS)
def test_every_code_is_read_by_every_decoder_wherever_it_falls_on_the_pixels(
    codes: tuple[Printed, ...], offset: tuple[float, float]
) -> None:
    """At its smallest and at the coarsest resolution, where a module has four to six pixels."""
    assert _misread(smallest(codes), min(EVERY_DPI), offset) == []


def seen_at(codes: tuple[Printed, ...], dpi: int) -> tuple[Printed, ...]:
    """Those that are hard to see: a poster's, larger than a hand, at the coarsest resolution only."""
    return tuple(code for code in codes if code.size_mm <= LARGE_MM or dpi == min(EVERY_DPI))


def _misread(codes: tuple[Printed, ...], dpi: int, offset_px: tuple[float, float]) -> list[tuple[object, ...]]:
    return [
        (code, decoder.name, read)
        for code, picture in zip(seen_at(codes, dpi), drawn(seen_at(codes, dpi), dpi, offset_px, SNUG), strict=True)
        for decoder in installed()
        if (read := [seen.payload for seen in decoder.read(picture)]) != [code.payload]
    ]


@pytest.mark.parametrize("what", SPOILERS)
def test_a_spoilt_code_is_read_by_some_decoder_and_by_none_as_something_else(
    codes: tuple[Printed, ...], what: str
) -> None:
    """Of all codes at their smallest, at three resolutions, at least 98 of 100; never a wrong number."""
    chance = np.random.default_rng(1)
    read = tried = 0
    for dpi in EVERY_DPI:
        for code, picture in zip(smallest(codes), drawn(smallest(codes), dpi, (0.25, 0.5)), strict=True):
            spoilt = as_picture(SPOILERS[what](Sample(as_grey(picture), dpi, chance)))
            tried += 1
            for decoder in installed():
                found = {seen.payload for seen in decoder.read(spoilt)}
                assert found <= {code.payload}, (code, dpi, decoder.name)
                if found:
                    read += 1
                    break
    assert read / tried >= 0.98, f"{read} of {tried}"


def _rendered(samples: Samples, leaflet: Leaflet) -> bytes:
    second = None if leaflet.second is None else samples.words(leaflet.second)
    return render(leaflet, samples.words(leaflet.lang), second)


def test_what_the_codes_say_depends_on_no_language(samples: Samples) -> None:
    """Each kind, paper, print, place and front carries the same codes in every language, and at least one."""
    for here, *others in zip(*(every(samples, (lang,)) for lang in LANGS), strict=True):
        assert here.codes
        assert all(leaflet.codes == here.codes for leaflet in others if leaflet.title == here.title), here


def test_a_leaflets_codes_are_those_above_drawn_the_same_way(samples: Samples, codes: tuple[Printed, ...]) -> None:
    """Each leaflet in one language, in turn: the same shapes, but for where they stand; on each card of a sheet."""
    known = drawings(codes)
    for number, versions in enumerate(zip(*(every(samples, (lang,)) for lang in LANGS), strict=True)):
        leaflet = versions[number % len(LANGS)]
        found = [known[shape].payload for shape in shapes(_rendered(samples, leaflet))]
        copies = len(found) // len(leaflet.codes)  # ten cards are cut from one sheet
        assert sorted(found) == sorted(copies * [code.payload for code in leaflet.codes]), leaflet


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A6, Paper.ROLL80])
def test_whole_sheets_are_read_back_by_every_decoder(samples: Samples, paper: Paper) -> None:
    """In reading order, each code once; the codes of a sheet do not disturb each other."""
    for kind, place, lang in (LeafletKind.HELP, Place.POLAND, "ru"), (LeafletKind.RESULT, Place.UK, "en"):
        leaflet = samples.leaflet(kind, place, paper, Lang(lang))
        found = try_all(_rendered(samples, leaflet))
        assert [tried.payload for tried in found] == [code.payload for code in leaflet.codes]
        assert [tried for tried in found if tried.misread] == []


def test_every_code_has_level_q_and_modules_of_half_a_millimetre(codes: tuple[Printed, ...]) -> None:
    """None had to go down to a weaker level for want of room."""
    for code in codes:
        assert modules(code.payload, code.size_mm) == modules(code.payload)
        assert code.size_mm / len(modules(code.payload)) >= SMALLEST_MODULE_MM
