"""Which addresses may stand in a QR code."""

from __future__ import annotations

import pytest

from kiosk.core.web_address import fault_of


@pytest.mark.parametrize(
    "address", ["https://bit.ly/3xYz", "https://www.tinyurl.com/abc", "https://t.co/x", "https://qrco.de"]
)
def test_a_shortener_is_refused_by_name(address: str) -> None:
    """Its owner sees who scans, and can send them elsewhere tomorrow."""
    assert "is a shortener" in (fault_of(address) or "")


@pytest.mark.parametrize(
    "query", ["?utm_source=bus", "?a=1&utm_medium=qr", "?gclid=x", "?fbclid=x", "?mc_cid=x", "?ref=bus", "#utm_id=3"]
)
def test_a_parameter_that_tells_where_a_visitor_came_from_is_refused(query: str) -> None:
    """The site need not know that somebody stood at the bus."""
    assert "where a visitor came from" in (fault_of(f"https://help.example/page{query}") or "")


@pytest.mark.parametrize(
    "address",
    [
        "https://strada.org.pl",
        "https://stor.praca.gov.pl/portal/#/kraz",
        "https://bit.ly.example/",
        "https://a.example/?id=7",
    ],
)
def test_a_sites_own_address_stays_however_long(address: str) -> None:
    """Also one whose host only looks like a shortener's, and one that needs a parameter of its own."""
    assert fault_of(address) is None
