"""The professionals' sheets on A4, read back. Where things stand on them: `test_every_leaflet.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.core.counter import LeafletKind
from kiosk.core.names import Lang, Place
from kiosk.core.paper import Paper
from kiosk.core.roles import roles
from kiosk.leaflet.decode import decode
from kiosk.leaflet.pdf import render

if TYPE_CHECKING:
    from kiosk.core.pack import Pack
    from kiosk.core.topic import Topic
    from tests.leaflet.conftest import Samples


def _roles(pack: Pack) -> tuple[Topic, ...]:
    return roles(pack, next(iter(pack.checks.values())).provenance.checked_on)


@pytest.mark.parametrize("place", [Place.POLAND, Place.UNSAID])
def test_the_codes_of_a_sheet_read_as_the_numbers_beside_them(samples: Samples, place: Place) -> None:
    """In reading order, as coarse as 150 dots an inch."""
    leaflet = samples.leaflet(LeafletKind.ROLE, place, Paper.A4, Lang("uk"), role=_roles(samples.pack)[0].id)
    pdf = render(leaflet, samples.words(Lang("uk")))
    assert [found.payload for found in decode(pdf, dpi=150)] == [code.payload for code in leaflet.codes]
