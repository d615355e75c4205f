"""Codes and pictograms as the screen draws them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.core import events
from kiosk.core.names import ContactId
from kiosk.core.saving import SAVED_AS, can_be_saved, card
from kiosk.i18n.catalog import Catalog
from kiosk.leaflet.decoders import INSTALL, Picture, installed
from kiosk.leaflet.qr import modules
from kiosk.ui.glyph_image import GlyphImages
from kiosk.ui.qr_image import QrImages
from tests.languages import ALL, LANGS
from tests.ui.panel import DAY, PACK

if TYPE_CHECKING:
    from kiosk.core.names import Lang
    from tests.ui.panel import Panel

ICONS: Final = Path(__file__).parents[2] / "assets" / "icons"
PAYLOADS: Final = {contact.id: payload for contact in PACK.contacts.values() if (payload := contact.tel or contact.web)}
"""A hidden contact may have neither."""


SMALLEST_PX: Final = 166
SHOWN: Final = {payload for id_, payload in PAYLOADS.items() if PACK.contacts[id_].provenance.is_showable(DAY)}


def as_picture(image: QImage) -> Picture:
    """The image in grey."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return Picture(grey.bytesPerLine(), grey.height(), bytes(grey.constBits())).cut(0, 0, grey.width(), grey.height())


def decoded(image: QImage) -> list[str]:
    """What an independent decoder reads."""
    return [seen.payload for seen in installed()[0].read(as_picture(image))]


def decoded_by_all(image: QImage) -> dict[str, list[str]]:
    """What each decoder reads."""
    return {decoder.name: [seen.payload for seen in decoder.read(as_picture(image))] for decoder in installed()}


def said_by_all(payload: str) -> dict[str, list[str]]:
    """What each of the three would read in a code with this payload."""
    return {name: [payload] for name in ("zxing-cpp", *INSTALL)}


@pytest.mark.parametrize("px", [SMALLEST_PX, 180, 397])
def test_every_contacts_code_reads_as_exactly_its_number_or_address(px: int) -> None:
    """At the three sizes the screens use, all contacts; those that are shown by three decoders, at the smallest."""
    images = QrImages(lambda contact: PAYLOADS[contact])  # type: ignore[index]  # ids are strings in an address
    for contact, payload in PAYLOADS.items():
        image = images.requestImage(contact, QSize(), QSize(px, px))
        if px == SMALLEST_PX and payload in SHOWN:
            assert decoded_by_all(image) == said_by_all(payload)
        else:
            assert decoded(image) == [payload]


@pytest.mark.parametrize("lang", ALL)
def test_every_number_can_be_saved_under_the_languages_ordinary_name(translations: Path, lang: Lang) -> None:
    """Some by three decoders. ZBar takes many a Cyrillic word for Japanese: should one fail here, choose another."""
    name = Catalog.load(translations, lang)(SAVED_AS)
    assert name.isalpha()
    assert len(name) <= 12
    showable = (c for c in PACK.contacts.values() if can_be_saved(c) and c.provenance.is_showable(DAY))
    numbers = sorted({contact.dial for contact in showable}, key=len)
    for number in numbers:
        payload = card(name, number)
        image = QrImages(lambda _, payload=payload: payload).requestImage("x", QSize(), QSize(300, 300))  # type: ignore[misc]
        if number in {numbers[0], numbers[len(numbers) // 2], numbers[-1]}:
            assert decoded_by_all(image) == said_by_all(payload)
        else:
            assert decoded(image) == [payload]


def test_the_code_on_a_contacts_screen_calls_or_saves_and_starts_with_calling(panel: Panel) -> None:
    """Read from the window by three decoders; another contact, or the next visitor, begins with the call again."""
    line, other = (PACK.contacts[ContactId(id_)] for id_ in ("la-strada", "kcik"))
    for lang in LANGS:
        panel.jump(lang, events.OpenContact(line.id))
        assert decoded_by_all(code_on(panel)) == said_by_all(line.tel)
        panel.kiosk.help.save(on=True)
        panel.settle()
        name = panel.session.translate(SAVED_AS)
        assert decoded_by_all(code_on(panel)) == said_by_all(card(name, line.dial))
        assert any(name in words for words in panel.texts())
        assert not panel.cut()
        panel.session.dispatch(events.Back())
        panel.session.dispatch(events.OpenContact(line.id))
        panel.settle()
        assert decoded(code_on(panel)) == [line.tel]
    panel.kiosk.help.save(on=True)
    panel.jump(LANGS[0], events.OpenContact(other.id))
    assert decoded(code_on(panel)) == [other.tel]


def test_an_emergency_number_is_not_offered_to_be_saved(panel: Panel) -> None:
    """It is known by heart; neither is a website."""
    for id_, is_offered in (("la-strada", True), ("emergency-112", False), ("pip", False)):
        panel.jump(LANGS[0], events.OpenContact(ContactId(id_)))
        assert (panel.item("saveNumber") is not None) == is_offered, id_


def code_on(panel: Panel) -> QImage:
    """The part of the window that holds the large code."""
    item = panel.item("code")
    assert item is not None
    page = item.mapRectToScene(item.boundingRect()).toRect()
    return panel.kiosk.window.grabWindow().copy(page)


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
