"""Who helps near a stop, as the screen shows it. Pure functions of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypedDict
from zlib import crc32

from kiosk.core.names import ContactId, MaterialId, Place
from kiosk.core.nearby import ROLE_NAMES, local_contact, nearby
from kiosk.core.saving import SAVED_AS, can_be_saved, card
from kiosk.core.telling import is_telling
from kiosk.core.text import text
from kiosk.ui import props, route_props
from kiosk.ui.opening_line import is_closed

if TYPE_CHECKING:
    from kiosk.core.nearby import LocalContact
    from kiosk.core.pack import Contact, Pack
    from kiosk.ui.props import ContactProps
    from kiosk.ui.session import Session

#: {what}: a list such as: work and pay, violence at home.
HELPS_WITH = text("ui.nearby.helps_with", "Helps with: {what}.")
#: {town}: a town's name, as it is called there; it is not declined.
IN_TOWN = text("ui.nearby.town", "In this town: {town}")
#: {region}: the name of a voivodeship, such as mazowieckie; it is not declined.
IN_REGION = text("ui.nearby.region", "In this region: {region}")
IN_PLACE = {
    Place.POLAND: text("ui.nearby.poland", "In all of Poland"),
    Place.UK: text("ui.nearby.uk", "In the UK"),
    Place.OTHER: text("ui.nearby.other", "From any country"),
}

LOCAL_KEY: Final = "local/"
"""Before a local contact's id in the key of its code."""


class SectionProps(TypedDict):
    """Contacts under one heading. Local ones open as local ones."""

    title: str
    isLocal: bool
    contacts: list[ContactProps]


def has_something(session: Session) -> bool:
    """Whether there is anything to show: a contact, or a stop today or later."""
    return bool(sections(session) or route_props.here(session) or route_props.tour(session))


def sections(session: Session) -> list[SectionProps]:
    """The town's contacts, the voivodeship's, then the lines of the place the visitor said; none that is empty."""
    pack, place, today = session.pack, session.journey.place, session.now.day
    area = route_props.area(session)
    closed = {contact.id for contact in pack.contacts.values() if is_closed(session, contact)}
    found = nearby(pack, area, place, today, closed)
    town = session.translate(IN_TOWN).replace("{town}", area.town) if area else ""
    region = session.translate(IN_REGION).replace("{region}", area.region) if area else ""
    country = session.translate(IN_PLACE[Place.POLAND if place is Place.UNSAID else place])
    made = (
        _local_section(session, town, found.town),
        _local_section(session, region, found.voivodeship),
        SectionProps(title=country, isLocal=False, contacts=_national(session, found.national)),
    )
    return [section for section in made if section["contacts"]]


def local_props(session: Session, contact: LocalContact) -> ContactProps:
    """One local contact's card: its roles say what for, in the journey's language."""
    what = session.listed([session.translate(name) for role, name in ROLE_NAMES.items() if role in contact.roles])
    address = contact.web.removeprefix("https://").rstrip("/")
    return props.ContactProps(
        contactId=contact.id,
        name=contact.name,
        what=session.translate(HELPS_WITH).replace("{what}", what) if what else "",
        number=contact.display or address,
        details=props.answered_in(session, contact.languages),
        opening="",
        isOpen=False,
        reach=address if contact.dial and address and not is_telling(address) else "",
        qrKey=_key(contact),
        saveKey=props.save_key(session, _key(contact)) if can_be_saved(contact) else "",
    )


def open_local(session: Session) -> ContactProps | None:
    """The local contact shown large; None when there is none, or staff have taken it back."""
    id_ = session.stand.local
    contact = local_contact(session.pack, id_, session.now.day) if id_ else None
    return local_props(session, contact) if contact else None


def payload(session: Session, key: str) -> str:
    """What the code of that key carries; empty for a key nobody has."""
    if key.startswith(props.SAVE_KEY):
        contact = _contact(session.pack, key.removeprefix(props.SAVE_KEY).partition("/")[2])
        return card(session.translate(SAVED_AS), contact.dial) if contact and can_be_saved(contact) else ""
    if key.startswith(props.MATERIAL_KEY):
        material = session.pack.materials.get(MaterialId(key.removeprefix(props.MATERIAL_KEY)))
        return material.address.url if material and material.address else ""
    contact = _contact(session.pack, key)
    return (contact.tel or contact.web) if contact else ""


def _contact(pack: Pack, key: str) -> Contact | LocalContact | None:
    if key.startswith(LOCAL_KEY):
        return next((known for known in pack.local if _key(known) == key), None)
    return pack.contacts.get(ContactId(key))


def _key(contact: LocalContact) -> str:
    """Another key for another number: a picture of the old code must not stand beside a number staff have mended."""
    return f"{LOCAL_KEY}{contact.id}/{crc32((contact.tel or contact.web).encode()):08x}"


def _local_section(session: Session, title: str, contacts: tuple[LocalContact, ...]) -> SectionProps:
    return SectionProps(title=title, isLocal=True, contacts=[local_props(session, contact) for contact in contacts])


def _national(session: Session, contacts: tuple[Contact, ...]) -> list[ContactProps]:
    return [props.contact_props(session, contact) for contact in contacts]
