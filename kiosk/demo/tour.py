"""A tour for pictures: real towns on days about today. No bus has planned it."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Final

from kiosk.core.names import VisitId
from kiosk.core.tour import Visit

_TOWNS: Final = (
    ("torun", "Toruń", "kujawsko-pomorskie", -3),
    ("lodz", "Łódź", "łódzkie", 0),
    ("lublin", "Lublin", "lubelskie", 2),
    ("rzeszow", "Rzeszów", "podkarpackie", 5),
    ("wroclaw", "Wrocław", "dolnośląskie", 9),
)


def tour(today: date) -> tuple[Visit, ...]:
    """One stop over, one today, some to come."""
    return tuple(
        Visit(
            id=VisitId(id_),
            town=town,
            voivodeship=region,
            venue="Rynek",
            day=today + timedelta(days=days),
            opens=time(10),
            closes=time(18),
        )
        for id_, town, region, days in _TOWNS
    )
