"""Codes of a PDF, as each decoder that is installed reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.core.errors import InputError
from kiosk.leaflet import decoders
from kiosk.leaflet.decode import EVERY_DPI, try_all
from kiosk.leaflet.decoders import INSTALL, Picture, installed
from tests.leaflet.codes import Printed, pages
from tests.leaflet.spoiling import CODE_SHARE

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine with neither ZBar nor OpenCV."""
    monkeypatch.setattr(decoders, "_is_here", lambda _module: False)
    installed.cache_clear()
    yield
    installed.cache_clear()


def test_each_code_is_tried_by_each_decoder_at_each_resolution() -> None:
    """Page by page; what was read is what was printed."""
    found = try_all(pages([Printed("tel:112", 30), Printed("https://strada.org.pl", 30)], (0, 0), CODE_SHARE))
    assert [(code.page, code.payload, code.misread) for code in found] == [
        (1, "tel:112", ()),
        (2, "https://strada.org.pl", ()),
    ]
    tried = {(reading.decoder, reading.dpi) for reading in found[0].readings}
    assert tried == {(name, dpi) for name in ("zxing-cpp", *INSTALL) for dpi in EVERY_DPI}


def test_a_code_that_one_decoder_takes_for_something_else_says_which() -> None:
    """ZBar takes these Cyrillic letters for Japanese ones."""
    (code,) = try_all(pages([Printed("MECARD:N:Пошта;TEL:112;;", 30)], (0, 0), CODE_SHARE))
    assert code.payload == "MECARD:N:Пошта;TEL:112;;"
    assert {reading.decoder for reading in code.misread} == {"zbar"}


@pytest.mark.usefixtures("alone")
def test_one_decoder_is_enough_to_read_with() -> None:
    """Where only zxing-cpp is installed, as on a bus."""
    (code,) = try_all(pages([Printed("tel:112", 30)], (0, 0), CODE_SHARE))
    assert {reading.decoder for reading in code.readings} == {"zxing-cpp"}
    assert code.misread == ()


def test_what_is_no_pdf_is_said() -> None:
    """As bad input."""
    with pytest.raises(InputError, match="not a PDF"):
        try_all(b"not a leaflet")


def test_a_part_of_a_picture_ends_at_its_edges() -> None:
    """A code at the edge of a sheet has less white than one in the middle."""
    picture = Picture(3, 2, b"abcdef")
    assert picture.cut(1, 0, 9, 9) == Picture(2, 2, b"bcef")
    assert picture.cut(-4, 1, 2, 2) == Picture(2, 1, b"de")


def test_a_picture_without_a_code_has_none() -> None:
    """For every decoder."""
    white = Picture(200, 200, b"\xff" * 40_000)
    assert [decoder.read(white) for decoder in installed()] == [(), (), ()]
