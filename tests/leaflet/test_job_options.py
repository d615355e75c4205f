"""What a print queue is told about the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from kiosk import config
from kiosk.core.counter import LeafletKind
from kiosk.core.errors import KioskError
from kiosk.core.names import SOURCE_LANG, Place
from kiosk.core.paper import ON_THE_BUS, Paper
from kiosk.leaflet.job_options import job_options
from kiosk.leaflet.pdf import render

if TYPE_CHECKING:
    from pathlib import Path

    from tests.leaflet.conftest import Samples


def _page(width_pt: float, height_pt: float) -> bytes:
    return f"%PDF-1.4\n/MediaBox [ 0 0 {width_pt} {height_pt} ]".encode()


@pytest.mark.parametrize(
    ("paper", "media"),
    [
        (Paper.A4, "iso_a4_210x297mm"),
        (Paper.A5, "iso_a5_148x210mm"),
        (Paper.A6, "iso_a6_105x148mm"),
        (Paper.WALLET, "iso_a4_210x297mm"),
        (Paper.ROLL80, "custom_80x436.5mm_80x436.5mm"),
        (Paper.ROLL58, "custom_58x436.5mm_58x436.5mm"),
    ],
)
def test_a_sheet_is_named_and_a_roll_is_as_long_as_the_leaflet(paper: Paper, media: str) -> None:
    """In CUPS's words; sheets of cards are sheets of A4."""
    options = job_options(paper, _page(226.7717, 1237.3))
    assert (options["media"], options["print-scaling"]) == (media, "none")


def test_only_folded_cards_are_printed_on_both_sides() -> None:
    """They have an inside. A printer without that would refuse cards that need one side only."""
    sides = _page(595.3, 841.9)
    assert [paper for paper in Paper if "sides" in job_options(paper, sides + sides)] == [Paper.WALLET]
    assert not [paper for paper in Paper if "sides" in job_options(paper, sides)]


@pytest.mark.parametrize("paper", [paper for paper in Paper if paper.is_roll])
def test_a_roll_s_real_leaflet_is_fed_as_far_as_it_is_printed(samples: Samples, paper: Paper) -> None:
    """To a tenth of a millimetre, for a short leaflet and a long one; never a page of some default length."""
    for kind in (LeafletKind.HELP, LeafletKind.RESULT):
        leaflet = samples.leaflet(kind, Place.POLAND, paper, SOURCE_LANG)
        pdf = render(leaflet, samples.words(SOURCE_LANG))
        with pypdfium2.PdfDocument(pdf) as document:
            ((wide, tall),) = [page.get_size() for page in document]
        name = job_options(paper, pdf)["media"]
        width_mm, length_mm = map(float, name.rpartition("_")[2].removesuffix("mm").split("x"))
        assert width_mm == paper.width_mm == pytest.approx(wide * 25.4 / 72, abs=0.05)
        assert length_mm == pytest.approx(tall * 25.4 / 72, abs=0.06)


@pytest.mark.parametrize("paper", Paper)
def test_a_bus_may_hold_any_paper_but_sheets_of_cards(paper: Paper, tmp_path: Path) -> None:
    """Nobody cuts paper on the bus; the message says which papers there are."""
    settings = tmp_path / "config.toml"
    settings.write_text(f'[printer]\npaper = "{paper.value}"\n')
    if paper in ON_THE_BUS:
        assert config.load(settings).printer.paper == paper.value
    else:
        with pytest.raises(KioskError, match="roll80"):
            config.load(settings)
