"""What the shipped pack's QR codes carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.web_address import fault_of
from kiosk.leaflet.qr import QUIET_MODULES, modules

if TYPE_CHECKING:
    from tests.content.conftest import Written

PACK: Final = read_pack(home.default_pack())
PAYLOADS: Final = frozenset(filter(None, (code for c in PACK.contacts.values() for code in (c.tel, c.web))))
SHORT_BYTES: Final = 32
"""What a code of 29 modules a side holds at level Q. Source: product.md section 8, paper."""
LONG: Final = {
    "https://www.citizensadvice.org.uk": "the site's own name",
    "https://workersupportcentre.org.uk": "the site's own name",
    "https://www.kok-gegen-menschenhandel.de": "the site's own name",
    "https://www.funduszsprawiedliwosci.gov.pl": "the site's own name",
    "https://www.gov.pl/web/wielkabrytania": "a government page; www.gov.pl alone says nothing",
    "https://stor.praca.gov.pl/portal/#/kraz": "a government register; the part after # is the page",
}
"""Longer ones, and why nothing can be left out of them."""


def test_no_code_goes_through_a_shortener_or_tells_where_a_visitor_came_from() -> None:
    """Of all contacts and handbooks, also those not shown; none has any parameter at all."""
    handbooks = {material.address.url for material in PACK.materials.values() if material.address}
    assert [payload for payload in PAYLOADS | handbooks if "?" in payload or fault_of(payload)] == []


def test_a_pack_with_such_an_address_is_refused(pack: Written) -> None:
    """With file and line, and what to write instead."""
    pack.change("contacts.yaml", "https://line.example/help", "https://bit.ly/line")
    assert any("shortener" in str(fault) for fault in pack.faults())


def test_every_payload_is_short_but_for_these() -> None:
    """A new long one needs a reason in this table, and one that is gone leaves it."""
    assert {payload for payload in PAYLOADS if len(payload.encode()) > SHORT_BYTES} == set(LONG)


def test_every_payload_fits_three_centimetres_at_level_q() -> None:
    """Half a millimetre a module, so no code of the pack has to go down a level on paper."""
    largest = max(PAYLOADS, key=lambda payload: len(modules(payload)))
    assert 30 / len(modules(largest)) >= 0.7, largest
    assert (len(modules(largest)) - 2 * QUIET_MODULES - 17) / 4 <= 4
