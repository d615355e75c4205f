"""What a discreet card passes for: ordinary things, as they would be handed out today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.core.blocks import Rows
from kiosk.core.counter import LeafletKind
from kiosk.core.discreet import discreet, fronts
from kiosk.core.front import Front
from kiosk.core.leaflet import LeafletRequest
from kiosk.core.names import Lang, Place
from kiosk.core.paper import Paper
from kiosk.core.printable import requests
from tests.core.journeys import DAY, SHIPPED
from tests.languages import INSTALLED
from tests.tour import TOWNS, planned

if TYPE_CHECKING:
    from kiosk.core.tour import Visit

FIRST: Final = DAY + timedelta(days=1)
TOURING: Final = replace(SHIPPED, visits=planned(FIRST))
TIMETABLE: Final = LeafletRequest(LeafletKind.DISCREET, Lang("uk"), None, Place.POLAND, Paper.A4, front=Front.TOUR)


def test_a_timetable_has_the_bus_s_own_stops_with_their_days() -> None:
    """As many as a front holds, in order; none of the pack's, which are years old."""
    (rows,) = discreet(TOURING, TIMETABLE, DAY).blocks
    assert isinstance(rows, Rows)
    expected = [(town, FIRST + timedelta(days=3 * at)) for at, (town, _) in enumerate(TOWNS)][:10]
    assert [(row.left, row.right) for row in rows.rows] == expected


@pytest.mark.parametrize("passed", range(0, 40, 3))
def test_a_timetable_goes_on_with_the_tour(passed: int) -> None:
    """Whatever the day, its dates are of this season, and somebody who reads it can still go and see the bus."""
    today = FIRST + timedelta(days=passed)
    if Front.TOUR not in fronts(TOURING, today):
        assert today > FIRST + timedelta(days=3 * (len(TOWNS) - 1))
        return
    (rows,) = discreet(TOURING, TIMETABLE, today).blocks
    assert isinstance(rows, Rows)
    days = [row.right for row in rows.rows if isinstance(row.right, date)]
    assert len(days) == 10
    assert days == sorted(days)
    assert today <= days[-1]


@pytest.mark.parametrize("visits", [(), planned(DAY - timedelta(days=400)), planned(date(2018, 3, 14))])
def test_without_a_tour_to_come_there_is_no_timetable(visits: tuple[Visit, ...]) -> None:
    """The pack's stops of 2018 and 2019 are on no paper; the other fronts are there, and nothing asks for that one."""
    pack = replace(SHIPPED, visits=visits)
    assert fronts(pack, DAY) == (Front.PHRASES, Front.TRAVEL)
    assert Front.TOUR not in {request.front for request in requests(pack, INSTALLED, DAY)}
    with pytest.raises(ValueError, match="a timetable needs a tour"):
        discreet(pack, TIMETABLE, DAY)


def test_with_a_tour_there_are_all_fronts_on_every_paper_of_a_card() -> None:
    """What the gates look at."""
    assert fronts(TOURING, DAY) == tuple(Front)
    asked = {request.paper for request in requests(TOURING, INSTALLED, DAY) if request.front is Front.TOUR}
    assert asked == {request.paper for request in requests(TOURING, INSTALLED, DAY) if request.front is Front.TRAVEL}
