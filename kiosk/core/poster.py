"""A poster for a window: one question, one large code, one number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.core.blocks import Closing, Form, Leaflet, Note, Plea
from kiosk.core.contact_lines import contact_lines
from kiosk.core.pack import Role
from kiosk.core.result import contacts_of
from kiosk.core.text import text

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.blocks import Block
    from kiosk.core.leaflet import LeafletRequest
    from kiosk.core.pack import Pack
    from kiosk.core.text import Text

_QUESTION: Final = text("leaflet.poster.question", "Is something wrong at work or at home?")
_SCAN: Final = text("leaflet.poster.scan", "Scan it with your phone, or call this number.")
_CLOSING: Final = text("leaflet.poster.closing", "You can just ask for advice.")


def poster(pack: Pack, request: LeafletRequest, title: Text, checked: Text, on: date) -> Leaflet:
    """The poster: its code dials the place's first specialist line, which anybody may call."""
    contacts = [one for one in contacts_of(pack, [Role.SPECIALIST], request.place, on) if one.dial][:1]
    blocks: list[Block] = [Plea(_QUESTION), Note(_SCAN)]
    for contact in contacts:
        lines = contact_lines(contact, request.paper)
        details = tuple(detail for detail in (contact.hours, contact.cost) if detail in lines.details)
        blocks.append(replace(lines, what=None, web="", details=details, codes=lines.codes[:1]))
    oldest = min((contact.provenance.checked_on for contact in contacts), default=on)
    blocks.append(Closing(_CLOSING, checked, oldest))
    return Leaflet(title, request.lang, request.second, request.paper, tuple(blocks), form=Form.POSTER)
