"""Who is near a stop: its town, its voivodeship, the country."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.names import ContactId, Place
from kiosk.core.nearby import ROLE_NAMES, VOIVODESHIPS, Area, LocalContact, Nearby, local_contact, nearby, with_local
from kiosk.core.pack import Role
from kiosk.core.result import help_now

if TYPE_CHECKING:
    from collections.abc import Iterable

PACK: Final = read_pack(home.default_pack())
DAY: Final = date(2026, 12, 1)
RADOM: Final = Area("Radom", "1463011", "mazowieckie")


def local(id_: str, area: Area, *roles: Role, expires: date = date(2027, 5, 31)) -> LocalContact:
    """A local contact."""
    chosen = frozenset(roles or {Role.SPECIALIST})
    return LocalContact(
        ContactId(id_), area, chosen, id_, "+48483620000", "48 362 00 00", "", (), "A page", DAY, expires
    )


def near(contacts: Iterable[LocalContact], here: Area | None = RADOM, on: date = DAY) -> Nearby:
    """Who is near somebody who did not say where."""
    return nearby(with_local(PACK, contacts), here, Place.UNSAID, on)


def ids(contacts: Iterable[LocalContact]) -> list[str]:
    """Their ids."""
    return [contact.id for contact in contacts]


@pytest.mark.parametrize(
    ("area", "where"),
    [
        (Area("Radom", "1463011", "mazowieckie"), "town"),
        (Area("Radom", "", ""), "town"),
        (Area("RADOM", "", "mazowieckie"), "town"),
        (Area("Radom", "", "lubelskie"), ""),
        (Area("Radom", "0663011", ""), ""),
        (Area("Another name", "1463011", ""), "town"),
        (Area("Warszawa", "", "mazowieckie"), ""),
        (Area("", "", "mazowieckie"), "voivodeship"),
        (Area("", "1400000", ""), "voivodeship"),
        (Area("", "", "lubelskie"), ""),
    ],
)
def test_a_contact_is_near_by_code_or_by_name_and_voivodeship(area: Area, where: str) -> None:
    """Two towns of one name in different voivodeships are two towns."""
    found = near([local("a", area)])
    assert (ids(found.town), ids(found.voivodeship)) == (["a"] * (where == "town"), ["a"] * (where == "voivodeship"))


def test_a_stop_of_which_only_the_name_is_known_still_has_its_town() -> None:
    """But no voivodeship: an empty one is not the same as an empty one."""
    here = Area("Radom", "", "")
    found = near([local("a", RADOM), local("b", Area("", "", "mazowieckie"))], here)
    assert (ids(found.town), ids(found.voivodeship)) == (["a"], [])


def test_between_stops_nobody_is_near_but_the_countrys_lines_are_there() -> None:
    """However many local contacts the bus knows."""
    found = near([local("a", RADOM), local("b", Area("", "", "mazowieckie"))], None)
    assert (found.town, found.voivodeship) == ((), ())
    assert found.national == help_now(PACK, Place.POLAND, DAY)


def test_what_a_contact_is_for_decides_its_place() -> None:
    """Each once, by its first role; equals come by name; one that is for nothing a visitor knows is left out."""
    both = local("both", RADOM, Role.VIOLENCE, Role.SPECIALIST)
    contacts = [local("z", RADOM, Role.LEGAL), local("nothing", RADOM, Role.EMERGENCY), local("b", RADOM), both]
    assert ids(near(contacts).town) == ["b", "both", "z"]


def test_every_role_but_the_emergency_has_a_name() -> None:
    """A local number is never the emergency's: that one is 112 everywhere."""
    assert set(ROLE_NAMES) == set(Role) - {Role.EMERGENCY}


def test_what_has_expired_is_not_shown() -> None:
    """The last day is shown, the next is not."""
    contact = local("a", RADOM, expires=DAY)
    after = date(2026, 12, 2)
    assert ids(near([contact]).town) == ["a"]
    assert ids(near([contact], on=after).town) == []
    assert ids(near([replace(contact, source="")]).town) == []
    pack = with_local(PACK, [contact])
    assert (local_contact(pack, contact.id, DAY), local_contact(pack, contact.id, after)) == (contact, None)
    assert local_contact(pack, ContactId("none"), DAY) is None


def test_what_staff_added_stands_for_the_packs_own() -> None:
    """Where an id is in both: they were there last."""
    pack = replace(PACK, local=(local("a", RADOM), local("b", RADOM)))
    newer = replace(local("a", RADOM), name="Newer")
    found = nearby(with_local(pack, [newer]), RADOM, Place.UNSAID, DAY)
    assert [c.name for c in found.town] == ["Newer", "b"]


@pytest.mark.parametrize("place", Place)
def test_the_countrys_lines_are_those_of_help_now(place: Place) -> None:
    """For the place a visitor said; for Poland when they said none, since the bus stands there."""
    expected = help_now(PACK, Place.POLAND if place is Place.UNSAID else place, DAY)
    assert nearby(PACK, RADOM, place, DAY).national == expected
    closed = [expected[0].id]
    assert nearby(PACK, RADOM, place, DAY, closed).national == help_now(
        PACK, Place.POLAND if place is Place.UNSAID else place, DAY, closed
    )


def test_every_stop_of_the_tour_lies_in_a_voivodeship() -> None:
    """Sixteen, each with its code; the shipped tour spells them so."""
    assert len(VOIVODESHIPS) == len(set(VOIVODESHIPS.values())) == 16
    assert {stop.voivodeship for stop in PACK.tour} <= set(VOIVODESHIPS.values())
