"""A card in two languages, to show to an officer, a doctor, a neighbour: what its bearer asks them for.

The language of whoever it is shown to stands first and large: they read it, its bearer only has to know what it says.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.core.blocks import Closing, Form, Leaflet, Note, Plea, Spoken
from kiosk.core.contact_lines import contact_lines, emergency_line
from kiosk.core.pack import Role
from kiosk.core.paper import Paper
from kiosk.core.result import contacts_of, emergency_number
from kiosk.core.text import text

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.blocks import Block
    from kiosk.core.leaflet import LeafletRequest
    from kiosk.core.pack import Pack
    from kiosk.core.text import Text

_HELP: Final = text("leaflet.card.help", "I need help.")
_CALL: Final = text("leaflet.card.call", "Please call this number for me.")
_DANGER: Final = text("leaflet.card.danger", "If there is danger now:")
#: {languages}: one language, such as: Ukrainian.
_INTERPRETER: Final = text("leaflet.card.interpreter", "Please find an interpreter. My language: {languages}")
_ALONE: Final = text("leaflet.card.alone", "Please talk to me alone.")
_OTHERS: Final = text("leaflet.card.others", "The people who came with me should not interpret.")
_CLOSING: Final = text("leaflet.card.closing", "Thank you.")


def shown_card(pack: Pack, request: LeafletRequest, title: Text, checked: Text, on: date) -> Leaflet:
    """The card. Raises ValueError when the request has no second language."""
    if request.second is None:
        message = "a bilingual card needs a second language"
        raise ValueError(message)
    is_card = request.paper is Paper.WALLET
    emergency = emergency_number(pack, request.place, on)
    contacts = contacts_of(pack, [Role.SPECIALIST], request.place, on)[:1]
    called = [
        replace(lines, what=None, web="", details=(), languages=(), codes=lines.codes[:1])
        for lines in (contact_lines(contact, request.paper) for contact in contacts)
        if lines.codes
    ]
    blocks: list[Block] = [Plea(_HELP)]
    if called:
        blocks += [Note(_CALL, is_strong=True), *called]
    blocks.append(Spoken(_INTERPRETER, (request.lang,)))
    shown = contacts
    if not is_card:
        shown = contacts if emergency is None else (emergency, *contacts)
        blocks += [Note(_ALONE), Note(_OTHERS), *emergency_line(emergency, _DANGER)]
        oldest = min((contact.provenance.checked_on for contact in shown), default=on)
        blocks.append(Closing(_CLOSING, checked, oldest))
    return Leaflet(
        title,
        request.second,
        request.lang,
        request.paper,
        tuple(blocks),
        form=Form.CARD if is_card else Form.SHOWN,
    )
