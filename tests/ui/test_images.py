"""Codes and pictograms as the screen draws them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
import zxingcpp
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.leaflet.qr import modules
from kiosk.ui.glyph_image import GlyphImages
from kiosk.ui.qr_image import QrImages
from tests.ui.panel import PACK

ICONS: Final = Path(__file__).parents[2] / "assets" / "icons"
PAYLOADS: Final = {contact.id: payload for contact in PACK.contacts.values() if (payload := contact.tel or contact.web)}
"""A hidden contact may have neither."""


def decoded(image: QImage) -> list[str]:
    """What an independent decoder reads."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(bytes(grey.constBits())).cast("B", (grey.height(), grey.bytesPerLine()))
    return [code.text for code in zxingcpp.read_barcodes(pixels)]


@pytest.mark.parametrize("px", [166, 180, 397])
def test_every_contacts_code_reads_as_exactly_its_number_or_address(px: int) -> None:
    """At the three sizes the screens use, all contacts of the pack, also those not shown today."""
    images = QrImages(lambda contact: PAYLOADS[contact])  # type: ignore[index]  # ids are strings in an address
    for contact, payload in PAYLOADS.items():
        assert decoded(images.requestImage(contact, QSize(), QSize(px, px))) == [payload]


def test_a_code_stands_in_the_middle_of_its_quiet_zone() -> None:
    """Four modules of white on every side, or cheap readers see nothing. Source: ISO/IEC 18004."""
    image = QrImages(lambda _: "tel:112").requestImage("x", QSize(), QSize(180, 180))
    dark = [(x, y) for x in range(180) for y in range(180) if image.pixelColor(x, y).lightness() < 128]
    least = 4 * 180 // len(modules("tel:112"))
    for axis in (0, 1):
        before, after = min(p[axis] for p in dark), 179 - max(p[axis] for p in dark)
        assert abs(before - after) <= 1
        assert min(before, after) >= least


def test_a_code_says_how_large_it_is() -> None:
    """Qt asks for the size through an argument; without a wish it is the default."""
    images, size = QrImages(lambda _: "tel:112"), QSize()
    images.requestImage("x", size, QSize(200, 200))
    assert size == QSize(200, 200)
    assert images.requestImage("x", size, QSize()).size() == size == QSize(300, 300)


def test_a_contact_with_nothing_to_scan_is_a_white_square() -> None:
    """No code rather than a wrong one."""
    image = QrImages(lambda _: "").requestImage("nobody", QSize(), QSize(50, 50))
    assert {image.pixelColor(x, y).name() for x in range(50) for y in range(50)} == {"#ffffff"}


@pytest.mark.parametrize("name", sorted(path.stem for path in ICONS.glob("*.svg")))
def test_every_pictogram_is_drawn_in_the_colour_asked_for(name: str) -> None:
    """Something is drawn, not everything is; and only in that colour."""
    image = GlyphImages(ICONS).requestImage(f"{name}/0b5a5e", QSize(), QSize(48, 48))
    assert image.size() == QSize(48, 48)
    pixels = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    drawn = [pixel for pixel in pixels if pixel.alpha() == 255]
    assert 0 < len(drawn) < len(pixels)
    assert {pixel.name() for pixel in drawn} == {"#0b5a5e"}


@pytest.mark.parametrize("name", ["nobody-drew-it", "", "../fonts/fonts"])
def test_a_pictogram_nobody_drew_is_transparent(name: str) -> None:
    """The words beside it still say what it is."""
    image = GlyphImages(ICONS).requestImage(f"{name}/ffffff", QSize(), QSize(20, 20))
    assert {image.pixelColor(x, y).alpha() for x in range(20) for y in range(20)} == {0}


def test_every_pictogram_the_pack_names_is_drawn() -> None:
    """A tile without its picture would stand bare."""
    named = {each.icon for kind in (PACK.topics, PACK.checks, PACK.stories) for each in kind.values()}
    assert PACK.quiz is not None
    named |= {PACK.quiz.icon, "check", "cross", "calm", "idea"}
    assert named <= {path.stem for path in ICONS.glob("*.svg")}
