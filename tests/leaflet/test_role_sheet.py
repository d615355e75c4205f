"""The professionals' sheets on A4: every role, every language that has topics, every place."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest

from kiosk.core.counter import LeafletKind
from kiosk.core.names import Lang, Place
from kiosk.core.paper import Paper
from kiosk.core.role_sheet import roles
from kiosk.leaflet.decode import decode
from kiosk.leaflet.fonts import register
from kiosk.leaflet.layout import sheets
from kiosk.leaflet.marks import Line, Square
from kiosk.leaflet.pdf import render
from kiosk.leaflet.wording import Wording
from tests.languages import LANGS

if TYPE_CHECKING:
    from kiosk.core.pack import Pack
    from kiosk.core.topic import Topic
    from tests.leaflet.conftest import Samples


def _roles(pack: Pack) -> tuple[Topic, ...]:
    return roles(pack, next(iter(pack.checks.values())).provenance.checked_on)


def test_every_role_in_every_language_and_place_is_one_page_on_which_nothing_touches(samples: Samples) -> None:
    """One side to pin up; each code 30 mm or more, no word smaller than 8 points, none outside."""
    register()
    assert len(_roles(samples.pack)) == 11
    faults: list[tuple[object, ...]] = []
    for topic, lang, place in product(_roles(samples.pack), LANGS, Place):
        leaflet = samples.leaflet(LeafletKind.ROLE, place, Paper.A4, lang, role=topic.id)
        found = sheets(leaflet, Wording(lang, samples.words(lang), None, None))
        where = (topic.id, lang, place.value)
        if len(found) != 1:
            faults.append((*where, "sheets", len(found)))
        marks = found[0].marks
        faults += [(*where, "outside", m) for m in marks if m.box.right > 201 or m.box.bottom > 288 or m.box.left < 9]
        faults += [(*where, "touch", one, two) for one, two in combinations(marks, 2) if one.box.touches(two.box)]
        faults += [(*where, "small", m) for m in marks if isinstance(m, Square) and m.size_mm < 30]
        faults += [(*where, "small", m) for m in marks if isinstance(m, Line) and m.size_pt < 7.5]
    assert faults == []


@pytest.mark.parametrize("place", [Place.POLAND, Place.UNSAID])
def test_the_codes_of_a_sheet_read_as_the_numbers_beside_them(samples: Samples, place: Place) -> None:
    """In reading order, as coarse as 150 dots an inch."""
    leaflet = samples.leaflet(LeafletKind.ROLE, place, Paper.A4, Lang("uk"), role=_roles(samples.pack)[0].id)
    pdf = render(leaflet, samples.words(Lang("uk")))
    assert [found.payload for found in decode(pdf, dpi=150)] == [code.payload for code in leaflet.codes]
