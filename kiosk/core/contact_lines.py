"""Contacts as blocks of a leaflet: what of each may stand on paper, under which heading, with which codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.blocks import Code, ContactLines, EmergencyLine, Heading
from kiosk.core.names import Place
from kiosk.core.paper import Paper
from kiosk.core.telling import is_telling, name_on_paper
from kiosk.core.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.blocks import Block
    from kiosk.core.pack import Contact
    from kiosk.core.text import Text

CONTACTS: Final = text("leaflet.contacts", "People who can help")
_PLACES: Final = {
    Place.POLAND: text("leaflet.place.pl", "In Poland"),
    Place.UK: text("leaflet.place.uk", "In the United Kingdom"),
    Place.OTHER: text("leaflet.place.other", "From any country"),
}


def emergency_line(contact: Contact | None, lead: Text) -> Iterator[Block]:
    """The number for danger now, if there is one to show."""
    if contact is not None and contact.dial:
        yield EmergencyLine(lead, Code(contact.tel, contact.display))


def under_headings(contacts: tuple[Contact, ...], paper: Paper, *, is_large: bool = False) -> Iterator[Block]:
    """The contacts under one heading, or under each country's when there are several."""
    printable = [
        (contact.place, lines)
        for contact in contacts
        if (lines := contact_lines(contact, paper, is_large=is_large)).codes
    ]
    places = list(dict.fromkeys(place for place, _ in printable))
    for place in places:
        yield Heading(_PLACES[place] if len(places) > 1 else CONTACTS)
        yield from (lines for where, lines in printable if where is place)


def contact_lines(contact: Contact, paper: Paper, *, is_large: bool = False) -> ContactLines:
    """What of a contact may stand on that paper: nothing that would tell."""
    web = "" if is_telling(contact.web) else contact.web
    address = web.removeprefix("https://").rstrip("/")
    codes = [Code(contact.tel, contact.display)] if contact.dial else []
    # Smaller paper has room for one code a contact, and a camera close to two picks either: the number goes first.
    if web and ((paper is Paper.A4 and not is_large) or not codes):
        codes.append(Code(web, address))
    return ContactLines(
        name=name_on_paper(contact),
        what=None if is_telling(contact.what.source) else contact.what,
        number=contact.display,
        web=address,
        details=tuple(
            detail
            for detail in (contact.hours, contact.cost, contact.anonymity)
            if detail is not None and not is_telling(detail.source)
        ),
        languages=contact.languages,
        codes=tuple(codes),
    )
