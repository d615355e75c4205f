"""A bus in a town: a tour planned before the screen was started, and what staff know of the place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from kiosk.content.atlas import read_atlas
from kiosk.content.local import add_local
from kiosk.core import events
from kiosk.core.journey import Moment
from kiosk.core.names import ContactId, Lang, VisitId
from kiosk.core.nearby import with_local
from kiosk.core.settings import IdleSettings
from kiosk.core.tour import Visit
from kiosk.store import FILE, CounterStore
from kiosk.ui.loading import autonyms_of, timetable_of
from kiosk.ui.session import Session
from tests.languages import INSTALLED
from tests.ui.panel import AFTERNOON, BUS, DAY, PACK, ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.core.nearby import LocalContact
    from kiosk.core.text import Translate
    from kiosk.ui.session import Content

ATLAS: Final = read_atlas(ROOT / "assets" / "map")

RADOM: Final = Visit(
    id=VisitId("radom"),
    town="Radom",
    teryt="1463011",
    voivodeship="mazowieckie",
    venue="pl. Corazziego",
    day=DAY,
    opens=time(10),
    closes=time(18),
)
VISITS: Final = (
    Visit(id=VisitId("torun"), town="Toruń", voivodeship="kujawsko-pomorskie", day=date(2026, 11, 28)),
    RADOM,
    Visit(id=VisitId("lublin"), town="Lublin", venue="pl. Litewski", day=date(2026, 12, 2), opens=time(9)),
    Visit(id=VisitId("rzeszow"), town="Rzeszów", day=date(2026, 12, 9), opens=time(9, 30), closes=time(17)),
    Visit(id=VisitId("gdansk"), town="Gdańsk", day=date(2027, 11, 3)),
)
TOWN_CONTACT: Final = ContactId("radom-oik")
REGION_CONTACT: Final = ContactId("mazowieckie-prawo")


def entry(id_: str = TOWN_CONTACT, **changes: object) -> dict[str, object]:
    """A local contact as it is written in the file. Its number is from a range that no telephone has."""
    return {
        "id": id_,
        "town": "Radom",
        "teryt": "1463011",
        "voivodeship": "mazowieckie",
        "roles": ["violence", "crisis"],
        "name": "Ośrodek Interwencji Kryzysowej",
        "dial": "+48483620000",
        "display": "48 362 00 00",
        "web": "",
        "languages": ["pl", "uk"],
        "source": "their door",
        "checked_on": date(2026, 11, 1),
        "expires_on": date(2027, 4, 30),
        **changes,
    }


def plan_tour(data: Path, *visits: Visit) -> None:
    """As `redbus visits import` does, in a process of its own."""
    store = CounterStore.open(data / FILE, BUS, mend=False)
    store.visits.plan(visits)
    store.close()


def session_in(
    catalogs: Mapping[Lang, Translate],
    content: Content,
    visits: tuple[Visit, ...] = VISITS,
    *local: LocalContact,
    today: date = DAY,
) -> Session:
    """A journey in Ukrainian on a bus with these visits and local contacts, in that day's afternoon."""
    at = datetime.combine(today, time(14), AFTERNOON.tzinfo)
    session = Session(catalogs, IdleSettings(), lambda: Moment(today, 14, 0.0, at), lambda _tallies, _now: None)
    pack = replace(with_local(PACK, local), visits=visits)
    named, days = autonyms_of(pack, INSTALLED), timetable_of(pack, INSTALLED)
    session.use(replace(content, pack=pack, timetable=days, autonyms=named, atlas=ATLAS))
    session.dispatch(events.Begin())
    session.dispatch(events.ChooseLanguage(Lang("uk")))
    return session


def prepare(data: Path) -> None:
    """The tour, a contact of the town and one of the voivodeship."""
    plan_tour(data, *VISITS)
    add_local(data, entry(), ())
    region = entry(REGION_CONTACT, town="", teryt="", roles=["legal"], name="Punkt Porad Prawnych")
    add_local(data, region | {"dial": "", "display": "", "web": "https://example.org/punkt"}, ())
