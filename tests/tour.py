"""A tour that a bus may have planned, long after everything was checked and long before it expires."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Final

from kiosk.core.names import VisitId
from kiosk.core.tour import Visit

TOWNS: Final = (
    ("Kostrzyn nad Odrą", "lubuskie"),
    ("Gorzów Wielkopolski", "lubuskie"),
    ("Szczecin", "zachodniopomorskie"),
    ("Toruń", "kujawsko-pomorskie"),
    ("Włocławek", "kujawsko-pomorskie"),
    ("Białystok", "podlaskie"),
    ("Łódź", "łódzkie"),
    ("Ostrowiec Świętokrzyski", "świętokrzyskie"),
    ("Dąbrowa Górnicza", "śląskie"),
    ("Bielsko-Biała", "śląskie"),
    ("Rzeszów", "podkarpackie"),
    ("Lublin", "lubelskie"),
)


def planned(first: date) -> tuple[Visit, ...]:
    """A stop every third day from that one on, in towns with long names and every Polish letter."""
    return tuple(
        Visit(
            id=VisitId(f"stop-{at:02d}"),
            town=town,
            voivodeship=region,
            venue="Rynek Główny",
            day=first + timedelta(days=3 * at),
            opens=time(10),
            closes=time(18),
        )
        for at, (town, region) in enumerate(TOWNS)
    )
