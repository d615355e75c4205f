"""A card that looks like another thing: an ordinary front, and the numbers inside its fold or low on the receipt.

No name, mark or word on it says what the numbers are for: who carries it knows. So contacts have a few neutral words in
place of their names, and the codes are only telephone numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.blocks import Code, ContactLines, Form, Leaflet, Row, Rows
from kiosk.core.front import Front
from kiosk.core.pack import Role
from kiosk.core.paper import Paper
from kiosk.core.result import contacts_of, emergency_number
from kiosk.core.route import on_tour
from kiosk.core.text import text

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.blocks import Block
    from kiosk.core.leaflet import LeafletRequest
    from kiosk.core.pack import Contact, Pack
    from kiosk.core.text import Text

TITLES: Final = {
    Front.TOUR: text("leaflet.front.tour", "Bus tour: towns and dates"),
    Front.PHRASES: text("leaflet.front.phrases", "Useful phrases"),
    Front.TRAVEL: text("leaflet.front.travel", "Weather and travel"),
}
_PHRASES: Final = (
    text("leaflet.phrase.morning", "Good morning."),
    text("leaflet.phrase.thanks", "Thank you very much."),
    text("leaflet.phrase.sorry", "Excuse me."),
    text("leaflet.phrase.price", "How much is it?"),
    text("leaflet.phrase.station", "Where is the station?"),
    text("leaflet.phrase.ticket", "One ticket, please."),
    text("leaflet.phrase.water", "Some water, please."),
    text("leaflet.phrase.slowly", "More slowly, please."),
    text("leaflet.phrase.bye", "Goodbye."),
)
_TRAVEL: Final = (
    Row("0 °C", "32 °F"),
    Row("10 °C", "50 °F"),
    Row("20 °C", "68 °F"),
    Row("30 °C", "86 °F"),
    Row("5 mi", "8 km"),
    Row("30 mph", "48 km/h"),
    Row(text("leaflet.travel.time", "Time in Poland"), text("leaflet.travel.ahead", "London + 1 h")),
    Row(text("leaflet.travel.plugs_pl", "Sockets in Poland"), "C, E"),
    Row(text("leaflet.travel.plugs_uk", "Sockets in the UK"), "G"),
)
"""Arithmetic, time zones (IANA tz: Europe/Warsaw, Europe/London) and sockets (IEC 60083): nothing that expires."""

_LABELS: Final = (
    (Role.EMERGENCY, text("leaflet.label.emergency", "Emergency")),
    (Role.CHILD, text("leaflet.label.young", "Young people")),
    (Role.LABOUR, text("leaflet.label.work", "Work and pay")),
)
_LABEL: Final = text("leaflet.label.info", "Information")
"""A few words anybody may read beside a number; the first role that fits."""

_ROLES: Final = (Role.SPECIALIST, Role.LABOUR, Role.CHILD)
CONTACTS: Final = {
    Paper.A4: 6,
    Paper.A5: 4,
    Paper.A6: 2,
    Paper.WALLET: 2,
    Paper.ROLL80: 6,
    Paper.ROLL58: 6,
}
"""How many numbers a paper holds, each with its code of 30 mm."""
_STOPS: Final = 10
"""As many towns as an ordinary front holds."""


def fronts(pack: Pack, on: date) -> tuple[Front, ...]:
    """What a card may pass for on that day: a timetable only while there is a tour, or its dates would look odd."""
    return tuple(front for front in Front if front is not Front.TOUR or on_tour(pack, on, _STOPS))


def discreet(pack: Pack, request: LeafletRequest, on: date) -> Leaflet:
    """The card. Raises ValueError when the request has no front of that day, or phrases without a second language."""
    if request.front not in fronts(pack, on) or (request.front is Front.PHRASES and request.second is None):
        message = "a discreet card needs a front, phrases need a second language, and a timetable needs a tour"
        raise ValueError(message)
    second = request.second if request.front is Front.PHRASES else None
    return Leaflet(
        TITLES[request.front],
        request.lang,
        second,
        request.paper,
        (Rows(_rows(pack, request.front, on)),),
        form=Form.FOLDED,
        inside=_inside(pack, request, on),
    )


def _rows(pack: Pack, front: Front, on: date) -> tuple[Row, ...]:
    match front:
        case Front.PHRASES:
            return tuple(Row(phrase, None) for phrase in _PHRASES)
        case Front.TRAVEL:
            return _TRAVEL
        case Front.TOUR:
            return tuple(Row(stop.visit.town, stop.day) for stop in on_tour(pack, on, _STOPS))


def _inside(pack: Pack, request: LeafletRequest, on: date) -> tuple[Block, ...]:
    """The emergency number as on any travel card, then numbers with codes, as many as the paper has room for."""
    emergency = emergency_number(pack, request.place, on)
    best = [contacts_of(pack, [role], request.place, on) for role in _ROLES]
    deepest = max(map(len, best), default=0)
    in_turn = [found[place] for place in range(deepest) for found in best if place < len(found)]
    chosen = {contact.id: contact for contact in in_turn if contact.dial}
    first = (Rows((Row(_label(emergency), emergency.display),)),) if emergency is not None else ()
    return (*first, *map(_line, [*chosen.values()][: CONTACTS[request.paper]]))


def _line(contact: Contact) -> ContactLines:
    return ContactLines(
        name=_label(contact),
        what=None,
        number=contact.display,
        web="",
        details=(),
        languages=(),
        codes=(Code(contact.tel, contact.display),),
    )


def _label(contact: Contact) -> Text:
    return next((label for role, label in _LABELS if role in contact.roles), _LABEL)
