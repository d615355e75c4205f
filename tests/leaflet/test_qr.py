"""QR codes as modules and bars."""

from __future__ import annotations

import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from kiosk.leaflet.qr import QUIET_MODULES, SMALLEST_MODULE_MM, bars, modules


@given(st.from_regex(r"tel:\+?[0-9]{3,15}|https://[a-z0-9./#-]{4,60}", fullmatch=True))
def test_a_code_decodes_to_its_payload_at_level_q(payload: str) -> None:
    """Drawn at four pixels a module, an independent decoder reads it back, and it survives a quarter of damage."""
    rows = modules(payload)
    side = len(rows) * 4
    pixels = bytes(0 if dark else 255 for row in rows for _ in range(4) for dark in row for _ in range(4))
    (found,) = zxingcpp.read_barcodes(memoryview(pixels).cast("B", (side, side)))
    assert (found.text, found.ec_level) == (payload, "Q")


@given(st.text("abc", min_size=1, max_size=90), st.sampled_from([15.0, 18.0, 22.0, 26.0, 30.0]))
def test_modules_are_half_a_millimetre_or_as_few_as_can_be(payload: str, size_mm: float) -> None:
    """Level Q where there is room for it; else the next one that fits, and the weakest when none does.

    Letters only: of signs that QR codes have a shorter writing for, another encoder makes more.
    """
    sizes = {level: _side(payload, level) for level in ("Q", "M", "L")}
    fitting = next((level for level, side in sizes.items() if size_mm / side >= SMALLEST_MODULE_MM), "L")
    assert len(modules(payload, size_mm)) == sizes[fitting]


def _side(payload: str, level: str) -> int:
    """Modules a side, with the quiet zone, as another encoder makes it."""
    made = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    return int(zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False).shape[0]) + 2 * QUIET_MODULES


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
