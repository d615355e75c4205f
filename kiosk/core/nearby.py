"""Help near a stop: contacts of its town first, then of its voivodeship, then a country's own lines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.core.names import ContactId, Place
from kiosk.core.pack import Role
from kiosk.core.result import help_now
from kiosk.core.text import text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from kiosk.core.names import Lang
    from kiosk.core.pack import Contact, Pack
    from kiosk.core.text import Text

LOCAL_FILE: Final = "local-contacts.yaml"
"""In the data folder: what staff add."""
COUNTED_AS: Final = ContactId("local")
"""The one cell for every local contact: what staff typed on a bus, an id included, never leaves it."""

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

ROLE_NAMES: Final[dict[Role, Text]] = {
    Role.SPECIALIST: text("ui.role.specialist", "being cheated, forced or controlled"),
    Role.LABOUR: text("ui.role.labour", "work and pay"),
    Role.OFFERS: text("ui.role.offers", "checking a job offer"),
    Role.VIOLENCE: text("ui.role.violence", "violence at home"),
    Role.CRISIS: text("ui.role.crisis", "a hard time in life"),
    Role.MIGRANT: text("ui.role.migrant", "papers and life in Poland"),
    Role.CHILD: text("ui.role.child", "children and young people"),
    Role.LEGAL: text("ui.role.legal", "advice about the law"),
    Role.POLICE: text("ui.role.police", "reporting a crime"),
    Role.CONSULAR: text("ui.role.consular", "passports and the consulate"),
    Role.MISSING: text("ui.role.missing", "looking for a missing person"),
}
"""What a local contact can be for, in the order in which a stop shows them; each stands in a list."""


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


def with_local(pack: Pack, local: Iterable[LocalContact]) -> Pack:
    """The pack with what staff added; where an id stands in both, staff's is taken: they were there last."""
    known = {contact.id: contact for contact in (*pack.local, *local)}
    return replace(pack, local=tuple(known.values()))


def local_contact(pack: Pack, id_: ContactId, on: date) -> LocalContact | None:
    """The local contact of that id, if it may be shown on that day."""
    return next((contact for contact in pack.local if contact.id == id_ and contact.is_showable(on)), None)


def nearby(pack: Pack, here: Area | None, place: Place, on: date, closed: Collection[ContactId] = ()) -> Nearby:
    """Who may be shown on that day to somebody at the stop; local ones in the order of `ROLE_NAMES`, then by name.

    `here` is None between stops. The country's lines are those of Help now, for Poland when no place was said: the bus
    stands there. Those `closed` at this hour come after the others of their kind.
    """
    wanted = tuple(ROLE_NAMES)
    ranked = [
        (min(ranks), contact)
        for contact in pack.local
        if contact.is_showable(on) and (ranks := [rank for rank, role in enumerate(wanted) if role in contact.roles])
    ]
    ranked.sort(key=lambda pair: (pair[0], pair[1].name, pair[1].id))
    found = [contact for _, contact in ranked] if here is not None else []
    return Nearby(
        town=tuple(c for c in found if here and c.area.town and _is_same_town(c.area, here)),
        voivodeship=tuple(
            c for c in found if here and not c.area.town and c.area.region and c.area.region == here.region
        ),
        national=help_now(pack, Place.POLAND if place is Place.UNSAID else place, on, closed),
    )


def _is_same_town(there: Area, here: Area) -> bool:
    """By code when both have one; else by name, unless their voivodeships differ: Poland has many a Dąbrowa."""
    if there.teryt and here.teryt:
        return there.teryt == here.teryt
    is_same_name = there.town.casefold() == here.town.casefold()
    return is_same_name and (not there.region or not here.region or there.region == here.region)
