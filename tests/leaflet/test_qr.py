"""QR codes as modules and bars."""

from __future__ import annotations

import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from kiosk.leaflet.qr import QUIET_MODULES, bars, modules


@given(st.from_regex(r"tel:\+?[0-9]{3,15}|https://[a-z0-9./#-]{4,60}", fullmatch=True))
def test_a_code_decodes_to_its_payload_at_level_q(payload: str) -> None:
    """Drawn at four pixels a module, an independent decoder reads it back, and it survives a quarter of damage."""
    rows = modules(payload)
    side = len(rows) * 4
    pixels = bytes(0 if dark else 255 for row in rows for _ in range(4) for dark in row for _ in range(4))
    (found,) = zxingcpp.read_barcodes(memoryview(pixels).cast("B", (side, side)))
    assert (found.text, found.ec_level) == (payload, "Q")


@given(st.from_regex(r"[a-z0-9:+/.]{1,80}", fullmatch=True))
def test_bars_cover_exactly_the_dark_modules(payload: str) -> None:
    """What is drawn on paper is what is drawn on screen."""
    drawn = [(bar.row, bar.first + step) for bar in bars(payload) for step in range(bar.length)]
    dark = {(y, x) for y, row in enumerate(modules(payload)) for x, is_dark in enumerate(row) if is_dark}
    assert len(drawn) == len(set(drawn))
    assert set(drawn) == dark


def test_the_quiet_zone_is_four_white_modules_on_each_side() -> None:
    """Without it a code beside text cannot be found."""
    rows = modules("tel:112")
    size = len(rows)
    edge = set(range(QUIET_MODULES)) | set(range(size - QUIET_MODULES, size))
    assert not any(rows[y][x] for y in range(size) for x in range(size) if x in edge or y in edge)
    assert rows[QUIET_MODULES][QUIET_MODULES]
