"""What Help near here shows, derived from the session: tables without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.core import events
from kiosk.core.names import ContactId, Lang, Place, VisitId
from kiosk.core.nearby import Area, LocalContact
from kiosk.core.pack import Role
from kiosk.core.result import help_now
from kiosk.core.tour import Visit
from kiosk.ui import nearby_props, props, route_props, tiles
from tests.ui.panel import DAY, PACK, mark
from tests.ui.town import VISITS, session_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.i18n.catalog import Catalog
    from kiosk.ui.session import Content, Session

UK: Final = Lang("uk")
LOCAL: Final = LocalContact(
    id=ContactId("radom-oik"),
    area=Area("Radom", "", "mazowieckie"),
    roles=frozenset({Role.VIOLENCE, Role.LABOUR}),
    name="Ośrodek",
    dial="+48483620000",
    display="48 362 00 00",
    web="https://oik.example/",
    languages=(Lang("pl"), Lang("vi")),
    source="their door",
    checked_on=DAY,
    expires_on=date(2027, 5, 31),
)
REGION: Final = replace(LOCAL, id=ContactId("law"), area=Area("", "", "mazowieckie"), dial="", display="")


@pytest.fixture
def make(catalogs: Mapping[Lang, Catalog], content: Content) -> Callable[..., Session]:
    """A session in Ukrainian with these visits and local contacts, on that day."""
    return partial(session_in, catalogs, content)


def titles(session: Session) -> list[str]:
    """The headings, without the language's mark."""
    return [section["title"].removeprefix(mark(UK)) for section in nearby_props.sections(session)]


def test_the_nearest_contacts_come_first(make: Callable[..., Session]) -> None:
    """The town's, the voivodeship's, the country's lines."""
    session = make(VISITS, REGION, LOCAL)
    assert titles(session) == ["In this town: Radom", "In this region: mazowieckie", "In all of Poland"]
    town, region, country = nearby_props.sections(session)
    assert [contact["contactId"] for contact in town["contacts"]] == ["radom-oik"]
    assert [contact["contactId"] for contact in region["contacts"]] == ["law"]
    expected = [contact.id for contact in help_now(PACK, Place.POLAND, DAY)]
    assert sorted(contact["contactId"] for contact in country["contacts"]) == sorted(expected)
    assert [section["isLocal"] for section in (town, region, country)] == [True, True, False]


@pytest.mark.parametrize(
    ("place", "title"),
    [
        (Place.UNSAID, "In all of Poland"),
        (Place.POLAND, "In all of Poland"),
        (Place.UK, "In the UK"),
        (Place.OTHER, "From any country"),
    ],
)
def test_the_countrys_lines_are_those_of_the_place(make: Callable[..., Session], place: Place, title: str) -> None:
    """Said on Help now or before a self-check."""
    session = make()
    session.dispatch(events.ChoosePlace(place))
    assert titles(session) == [title]


def test_without_a_visit_there_are_the_countrys_lines_and_the_tile(make: Callable[..., Session]) -> None:
    """A bus that has just begun: no stop, no local contact, nothing ahead; and still a door to help."""
    session = make((), LOCAL)
    assert (route_props.here(session), route_props.tour(session)) == ([], [])
    assert titles(session) == ["In all of Poland"]
    assert tiles.home_tiles(session)[-1]["target"] == "nearby"


def test_with_nothing_to_show_there_is_no_tile(make: Callable[..., Session]) -> None:
    """Every contact has expired and nothing is planned; a stop ahead alone is enough."""
    late = date(2040, 1, 1)
    assert "nearby" not in {tile["target"] for tile in tiles.home_tiles(make((), LOCAL, today=late))}
    ahead = Visit(id=VisitId("radom"), town="Radom", day=date(2040, 1, 2))
    assert "nearby" in {tile["target"] for tile in tiles.home_tiles(make((ahead,), today=late))}


def test_a_local_card_says_what_for_in_the_journeys_language(make: Callable[..., Session]) -> None:
    """Its name stays as it stands on the door; the number, or the address of one without a number."""
    session = make(VISITS, LOCAL, REGION)
    (card,), (web,) = (section["contacts"] for section in nearby_props.sections(session)[:2])
    assert (card["name"], card["number"], card["reach"]) == ("Ośrodek", "48 362 00 00", "oik.example")
    assert card["what"] == f"{mark(UK)}Helps with: {mark(UK)}work and pay і {mark(UK)}violence at home."
    assert "Polski і Tiếng Việt" in card["details"]
    assert (web["number"], web["reach"]) == ("oik.example", "")


def test_a_stop_s_page_is_about_its_own_town(make: Callable[..., Session]) -> None:
    """Radom's contacts are not Toruń's; those of Radom's page are there from anywhere."""
    there = replace(LOCAL, id=ContactId("torun"), area=Area("Toruń", "", "kujawsko-pomorskie"))
    session = make(VISITS, LOCAL, REGION, there)
    session.dispatch(events.OpenStop(VisitId("torun")))
    assert titles(session) == ["In this town: Toruń", "In all of Poland"]
    session.dispatch(events.OpenStop(VisitId("lublin")))
    assert titles(session) == ["In all of Poland"]
    session.dispatch(events.OpenStop(VisitId("radom")))
    assert titles(session) == ["In this town: Radom", "In this region: mazowieckie", "In all of Poland"]


def test_the_code_is_the_numbers_and_a_mended_number_has_another_key(make: Callable[..., Session]) -> None:
    """A picture that was drawn for the old number can never stand beside the new one."""
    mended = replace(LOCAL, dial="+48483620001", display="48 362 00 01")
    old, new = nearby_props._key(LOCAL), nearby_props._key(mended)
    assert old != new
    session = make(VISITS, mended, REGION)
    assert [nearby_props.payload(session, key) for key in (old, new)] == ["", "tel:+48483620001"]
    assert nearby_props.payload(session, nearby_props._key(REGION)) == REGION.web
    contact = next(known for known in PACK.contacts.values() if known.dial)
    assert nearby_props.payload(session, contact.id) == contact.tel
    assert nearby_props.payload(session, "nobody") == ""


def test_the_code_that_saves_a_number_has_the_name_of_the_journeys_language(make: Callable[..., Session]) -> None:
    """Of the pack's contacts and the town's; none for an emergency number, a website, or somebody nobody knows."""
    session = make(VISITS, LOCAL, REGION)
    name = f"{mark(UK)}Parcels"
    for contact in PACK.contacts.values():
        key = props.contact_props(session, contact)["saveKey"]
        saved = f"MECARD:N:{name};TEL:{contact.dial};;" if Role.EMERGENCY not in contact.roles and contact.dial else ""
        assert (nearby_props.payload(session, key) if key else "") == saved
        assert key in {"", f"save/uk/{contact.id}"}
    assert nearby_props.payload(session, nearby_props.local_props(session, LOCAL)["saveKey"]) == (
        f"MECARD:N:{name};TEL:{LOCAL.dial};;"
    )
    assert nearby_props.local_props(session, REGION)["saveKey"] == ""
    assert [nearby_props.payload(session, f"save/uk/{who}") for who in ("emergency-112", "nobody")] == ["", ""]


def test_a_local_contact_with_the_id_of_one_of_the_pack_is_another(make: Callable[..., Session]) -> None:
    """Whatever staff call theirs, each opens its own number."""
    known = help_now(PACK, Place.POLAND, DAY)[0]
    session = make(VISITS, replace(LOCAL, id=known.id))
    session.dispatch(events.OpenLocal(known.id))
    shown = nearby_props.open_local(session)
    assert shown is not None
    assert shown["number"] == LOCAL.display
    session.dispatch(events.OpenContact(known.id))
    assert nearby_props.open_local(session) is None
