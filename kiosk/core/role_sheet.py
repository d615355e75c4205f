"""A professional's sheet, made of their topic: the signs, what to do, whom to call. No second copy of any text.

What must be done is that of the place: in Poland 999 is the ambulance, so a sheet for a Polish desk must not say to
call it. Where no place was said, both countries stand on the sheet, each under its own heading.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.core.blocks import Beside, Closing, Heading, Leaflet, Note
from kiosk.core.contact_lines import contact_lines, emergency_line
from kiosk.core.names import PageId, Place
from kiosk.core.pack import Role
from kiosk.core.result import emergency_number
from kiosk.core.roles import roles
from kiosk.core.text import text
from kiosk.core.topic import BlockKind

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.blocks import Block
    from kiosk.core.leaflet import LeafletRequest
    from kiosk.core.pack import Contact, Pack
    from kiosk.core.paper import Paper
    from kiosk.core.topic import Page, Topic

PLACE_OF: Final = {PageId("poland"): Place.POLAND, PageId("uk"): Place.UK}
"""The pages of a role's topic that are about one country only."""

_EMERGENCY: Final = text("leaflet.role.emergency", "Danger now? Call this number.")
_CLOSING: Final = text("leaflet.role.closing", "Keep this sheet where your team can see it.")
_CHECKED: Final = text("leaflet.role.checked", "Advice and numbers checked: {date}")


def role_sheet(pack: Pack, request: LeafletRequest, on: date) -> Leaflet:
    """The sheet of the request's role. Raises ValueError when it names none that has one on that day."""
    topic = next((topic for topic in roles(pack, on) if topic.id == request.role), None)
    if topic is None:
        message = f"no role sheet for {request.role!r} on {on}"
        raise ValueError(message)
    places = (request.place,) if request.place in PLACE_OF.values() else tuple(PLACE_OF.values())
    emergency = emergency_number(pack, places[0], on)
    contacts = _contacts(pack, topic, places, on)
    pages = [page for page in pack.readable_pages(topic, on) if PLACE_OF.get(page.id, places[0]) in places]
    duties = [(Heading(page.title), *_notes(page)) for page in pages if page.id in PLACE_OF]
    blocks: list[Block] = [*emergency_line(emergency, _EMERGENCY)]
    for page in pages:
        if page.id not in PLACE_OF:
            blocks += [Heading(page.title), *_notes(page)]
        elif duties:
            blocks += _beside(duties)
            duties = []
        if page is pages[-1]:
            blocks += _beside([_lines(contacts, place, request.paper) for place in places])
    shown = contacts if emergency is None else (emergency, *contacts)
    dates = [page.provenance.checked_on for page in pages] + [one.provenance.checked_on for one in shown]
    blocks.append(Closing(_CLOSING, _CHECKED, min(dates, default=on)))
    return Leaflet(topic.title, request.lang, request.second, request.paper, tuple(blocks), is_large=request.is_large)


def _beside(stacks: list[tuple[Block, ...]]) -> tuple[Block, ...]:
    """The countries' stacks side by side, the first to the left."""
    filled = [stack for stack in stacks if stack]
    return (Beside(filled[0], filled[1]),) if len(filled) > 1 else tuple(block for stack in filled for block in stack)


def _notes(page: Page) -> tuple[Block, ...]:
    """The page's sentences; advice stands out among signs."""
    return tuple(Note(one.text, one.kind is BlockKind.CALM) for one in page.blocks if one.text is not None)


def _contacts(pack: Pack, topic: Topic, places: tuple[Place, ...], on: date) -> tuple[Contact, ...]:
    named = [pack.contacts[id_] for id_ in topic.contacts]
    return tuple(
        contact
        for contact in named
        if contact.place in places and Role.EMERGENCY not in contact.roles and contact.provenance.is_showable(on)
    )


def _lines(contacts: tuple[Contact, ...], place: Place, paper: Paper) -> tuple[Block, ...]:
    """A country's contacts, each with the one code a desk needs: its number's, else its address's.

    What they do and whether a name is needed is said by the page itself; a sheet has room for hours.
    """
    lines = [(one, contact_lines(one, paper)) for one in contacts if one.place is place]
    return tuple(
        replace(found, what=None, web="", details=(one.hours,) if one.hours in found.details else (), codes=codes)
        for one, found in lines
        if (codes := found.codes[:1])
    )
