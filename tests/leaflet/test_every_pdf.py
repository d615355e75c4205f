"""Leaflets as files: a set that has every kind, paper, language, place and front in it, opened by others' programs."""

from __future__ import annotations

import subprocess
from functools import cache
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from kiosk.core.counter import LeafletKind
from kiosk.core.names import Lang, Place
from kiosk.core.paper import Paper
from kiosk.core.printable import requests
from kiosk.leaflet.decode import decode
from kiosk.leaflet.pdf import render
from tests.languages import INSTALLED, LANGUAGE

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.blocks import Leaflet
    from kiosk.core.leaflet import LeafletRequest
    from tests.leaflet.conftest import Samples

PT_PER_MM = 72 / 25.4


def _pdf(samples: Samples, leaflet: Leaflet) -> bytes:
    second = None if leaflet.second is None else samples.words(leaflet.second)
    return render(leaflet, samples.words(leaflet.lang), second)


def test_the_set_has_every_kind_paper_language_and_place_in_it(
    files: list[tuple[LeafletRequest, Leaflet, Path]],
) -> None:
    """Or what follows would prove less than it says."""
    asked = [request for request, _, _ in files]
    assert {r.kind for r in asked} == {*LeafletKind}
    assert {r.paper for r in asked} == {*Paper}
    assert {r.lang for r in asked} == {*LANGUAGE}
    assert {r.place for r in asked} == {*Place}


def test_qpdf_finds_nothing_wrong(files: list[tuple[LeafletRequest, Leaflet, Path]]) -> None:
    """What `qpdf --check` does, by its own library: the file's syntax and every stream of it."""
    for _, _, path in files:
        with pikepdf.open(path) as pdf:
            assert pdf.check_pdf_syntax() == [], path.name


def test_two_readers_open_each_and_see_sheets_of_the_paper_s_size(
    files: list[tuple[LeafletRequest, Leaflet, Path]],
) -> None:
    """Pdfium and poppler agree on the number of pages and on their size; a roll is as long as it needs to be."""
    for request, _, path in files:
        with pypdfium2.PdfDocument(path) as document:
            sizes = [page.get_size() for page in document]
        for width, height in sizes:
            assert width == pytest.approx(request.paper.width_mm * PT_PER_MM, abs=0.01)
            if request.paper.height_mm:
                assert height == pytest.approx(request.paper.height_mm * PT_PER_MM, abs=0.01)
            else:
                assert height > width
        said = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True, timeout=120)
        assert said.stderr == ""
        assert f"Pages:           {len(sizes)}\n" in said.stdout


def test_title_and_language_are_set_and_nothing_tells_when_or_where_it_was_made(
    files: list[tuple[LeafletRequest, Leaflet, Path]], samples: Samples
) -> None:
    """The title is the leaflet's, in its first language; the dates are no dates."""
    for _, leaflet, path in files:
        with pikepdf.open(path) as pdf:
            particulars = {str(key): str(value) for key, value in pdf.docinfo.items()}
            assert particulars["/Title"] == samples.words(leaflet.lang)(leaflet.title)
            assert str(pdf.Root.Lang) == leaflet.lang
            assert {particulars["/CreationDate"], particulars["/ModDate"]} == {"D:20000101000000+00'00'"}


def test_the_same_request_is_the_same_bytes(
    files: list[tuple[LeafletRequest, Leaflet, Path]], samples: Samples
) -> None:
    """Whatever was made in between."""
    for request, _, path in files[:: max(len(files) // 12, 1)]:
        assert _pdf(samples, samples.composed(request)) == path.read_bytes()


def test_paper_has_one_red_and_rolls_have_none(files: list[tuple[LeafletRequest, Leaflet, Path]]) -> None:
    """Every colour is the bus's red, or grey; a thermal printer gets black only."""
    for request, _, path in files:
        drawn = _colours(path, "rg", "RG")
        colours = {colour for colour in drawn if max(colour) - min(colour) > 0.15}
        assert colours <= {(0.678, 0.067, 0.106)}, path.name
        if request.paper.is_roll:
            assert drawn <= {(0.0, 0.0, 0.0), (1.0, 1.0, 1.0)}, path.name


def test_a_grey_copy_says_as_much(files: list[tuple[LeafletRequest, Leaflet, Path]]) -> None:
    """Nothing filled is lighter in grey than 4.5 to 1 against the paper."""
    for _, _, path in files:
        for red, green, blue in _colours(path, "rg") - {(1.0, 1.0, 1.0)}:
            grey = 0.299 * red + 0.587 * green + 0.114 * blue
            assert 1.05 / (((grey + 0.055) / 1.055) ** 2.4 + 0.05) > 4.5, path.name


@cache
def _every_colour(path: Path) -> frozenset[tuple[str, tuple[float, ...]]]:
    with pikepdf.open(path) as pdf:
        return frozenset(
            (str(instruction.operator), tuple(round(float(str(value)), 3) for value in instruction.operands))
            for page in pdf.pages
            for instruction in pikepdf.parse_content_stream(page)
            if isinstance(instruction, pikepdf.ContentStreamInstruction) and str(instruction.operator) in {"rg", "RG"}
        )


def _colours(path: Path, *operators: str) -> set[tuple[float, ...]]:
    """What these operators set."""
    return {colour for operator, colour in _every_colour(path) if operator in operators}


def test_every_card_of_a_sheet_can_be_scanned(samples: Samples) -> None:
    """Ten cards, ten codes, all of them the same number."""
    day = next(iter(samples.pack.checks.values())).provenance.checked_on
    request = next(
        r
        for r in requests(samples.pack, INSTALLED, day)
        if r.kind is LeafletKind.BILINGUAL and r.paper is Paper.WALLET and r.lang == Lang("uk")
    )
    leaflet = samples.composed(request)
    found = [code.payload for code in decode(_pdf(samples, leaflet))]
    assert sorted(found) == sorted(code.payload for code in leaflet.codes) * 10
