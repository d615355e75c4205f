"""What a print queue is told about the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.core.errors import KioskError
from kiosk.core.paper import ON_THE_BUS, Paper
from kiosk.leaflet.job_options import job_options

if TYPE_CHECKING:
    from pathlib import Path


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


def test_only_sheets_of_cards_are_printed_on_both_sides() -> None:
    """Their folded cards have an inside; whatever else a visitor takes is read from one side."""
    assert [paper for paper in Paper if "sides" in job_options(paper, b"")] == [Paper.WALLET]


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
