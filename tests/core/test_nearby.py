"""Who is near a stop: its town, its voivodeship, the country."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.names import ContactId, Place
from kiosk.core.nearby import VOIVODESHIPS, Area, LocalContact, nearby
from kiosk.core.pack import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

PACK: Final = read_pack(home.default_pack())
DAY: Final = date(2026, 12, 1)
RADOM: Final = Area("Radom", "1463011", "mazowieckie")
ROLES: Final = (Role.SPECIALIST, Role.VIOLENCE)


def local(id_: str, area: Area, *roles: Role, expires: date = date(2027, 5, 31)) -> LocalContact:
    """A local contact."""
    chosen = frozenset(roles or {Role.SPECIALIST})
    return LocalContact(
        ContactId(id_), area, chosen, id_, "+48483620000", "48 362 00 00", "", (), "A page", DAY, expires
    )


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
    found = nearby(PACK, [local("a", area)], RADOM, ROLES, DAY)
    assert (ids(found.town), ids(found.voivodeship)) == (["a"] * (where == "town"), ["a"] * (where == "voivodeship"))


def test_a_stop_of_which_only_the_name_is_known_still_has_its_town() -> None:
    """But no voivodeship: an empty one is not the same as an empty one."""
    here = Area("Radom", "", "")
    found = nearby(PACK, [local("a", RADOM), local("b", Area("", "", "mazowieckie"))], here, ROLES, DAY)
    assert (ids(found.town), ids(found.voivodeship)) == (["a"], [])


def test_the_roles_order_decides_and_each_contact_comes_once() -> None:
    """Other roles are left out; equals come by name."""
    both = local("both", RADOM, Role.VIOLENCE, Role.SPECIALIST)
    contacts = [local("z", RADOM, Role.VIOLENCE), local("legal", RADOM, Role.LEGAL), local("b", RADOM), both]
    assert ids(nearby(PACK, contacts, RADOM, ROLES, DAY).town) == ["b", "both", "z"]


def test_what_has_expired_is_not_shown() -> None:
    """The last day is shown, the next is not."""
    contact = local("a", RADOM, expires=DAY)
    assert ids(nearby(PACK, [contact], RADOM, ROLES, DAY).town) == ["a"]
    assert ids(nearby(PACK, [contact], RADOM, ROLES, date(2026, 12, 2)).town) == []
    assert ids(nearby(PACK, [replace(contact, source="")], RADOM, ROLES, DAY).town) == []


def test_what_staff_added_stands_for_the_packs_own() -> None:
    """Where an id is in both: they were there last."""
    pack = replace(PACK, local=(local("a", RADOM), local("b", RADOM)))
    newer = replace(local("a", RADOM), name="Newer")
    assert [c.name for c in nearby(pack, [newer], RADOM, ROLES, DAY).town] == ["Newer", "b"]


def test_the_countrys_lines_come_last_as_everywhere() -> None:
    """Poland's, in the roles' order, with nothing local at all."""
    found = nearby(PACK, [], RADOM, ROLES, DAY)
    expected = [c.id for role in ROLES for c in PACK.contacts_for(Place.POLAND, role, DAY)]
    assert [contact.id for contact in found.national] == list(dict.fromkeys(expected))
    assert (found.town, found.voivodeship) == ((), ())


def test_every_stop_of_the_tour_lies_in_a_voivodeship() -> None:
    """Sixteen, each with its code; the shipped tour spells them so."""
    assert len(VOIVODESHIPS) == len(set(VOIVODESHIPS.values())) == 16
    assert {stop.voivodeship for stop in PACK.tour} <= set(VOIVODESHIPS.values())
