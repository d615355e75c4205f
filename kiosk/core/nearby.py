"""Help near a stop: contacts of its town first, then of its voivodeship, then those of the whole country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.names import Place

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kiosk.core.names import ContactId, Lang
    from kiosk.core.pack import Contact, Pack, Role

VOIVODESHIPS: Final = {
    "02": "dolnośląskie",
    "04": "kujawsko-pomorskie",
    "06": "lubelskie",
    "08": "lubuskie",
    "10": "łódzkie",
    "12": "małopolskie",
    "14": "mazowieckie",
    "16": "opolskie",
    "18": "podkarpackie",
    "20": "podlaskie",
    "22": "pomorskie",
    "24": "śląskie",
    "26": "świętokrzyskie",
    "28": "warmińsko-mazurskie",
    "30": "wielkopolskie",
    "32": "zachodniopomorskie",
}
"""The first two digits of a TERYT code and the voivodeship they name. Source: the TERYT register, since 1999."""


@dataclass(frozen=True, slots=True)
class Area:
    """Where a bus stands, or whom a local contact serves."""

    town: str
    """As it is called there; empty for a whole voivodeship."""
    teryt: str
    """The municipality's TERYT code, seven digits, or empty."""
    voivodeship: str
    """One of `VOIVODESHIPS`, or empty when only `teryt` says it, or nobody does."""

    @property
    def region(self) -> str:
        """The voivodeship, from the code when the name is not given."""
        return self.voivodeship or VOIVODESHIPS.get(self.teryt[:2], "")


@dataclass(frozen=True, slots=True)
class LocalContact:
    """Somebody to turn to in one town or voivodeship. It holds no text to translate: its roles say what it is for."""

    id: ContactId
    area: Area
    roles: frozenset[Role]
    name: str
    """As it stands on its door."""
    dial: str
    display: str
    web: str
    languages: tuple[Lang, ...]
    source: str
    """Where it was read, or who told it: never empty."""
    checked_on: date
    expires_on: date
    """The last day on which it may be shown."""

    @property
    def tel(self) -> str:
        """The QR payload of the number; empty when there is none."""
        return f"tel:{self.dial}" if self.dial else ""

    def is_showable(self, on: date) -> bool:
        """Whether a visitor may see it on that day."""
        return bool(self.source) and on <= self.expires_on


@dataclass(frozen=True, slots=True)
class Nearby:
    """The contacts for a stop, nearest first."""

    town: tuple[LocalContact, ...]
    voivodeship: tuple[LocalContact, ...]
    national: tuple[Contact, ...]


def nearby(pack: Pack, local: Iterable[LocalContact], here: Area, roles: Iterable[Role], on: date) -> Nearby:
    """Who may be shown on that day to somebody at the stop, for these roles; in the roles' order, each once.

    `local` is what staff added; the pack's own local contacts are looked at too, and where an id stands in both,
    staff's is taken: they were there last.
    """
    wanted = tuple(roles)
    known = {contact.id: contact for contact in (*pack.local, *local)}
    showable = [contact for contact in known.values() if contact.is_showable(on)]
    ranked = [
        (min(ranks), contact)
        for contact in showable
        if (ranks := [rank for rank, role in enumerate(wanted) if role in contact.roles])
    ]
    ranked.sort(key=lambda pair: (pair[0], pair[1].name, pair[1].id))
    national = {contact.id: contact for role in wanted for contact in pack.contacts_for(Place.POLAND, role, on)}
    return Nearby(
        town=tuple(contact for _, contact in ranked if contact.area.town and _is_same_town(contact.area, here)),
        voivodeship=tuple(
            contact
            for _, contact in ranked
            if not contact.area.town and contact.area.region and contact.area.region == here.region
        ),
        national=tuple(national.values()),
    )


def _is_same_town(there: Area, here: Area) -> bool:
    """By code when both have one; else by name, unless their voivodeships differ: Poland has many a Dąbrowa."""
    if there.teryt and here.teryt:
        return there.teryt == here.teryt
    is_same_name = there.town.casefold() == here.town.casefold()
    return is_same_name and (not there.region or not here.region or there.region == here.region)
