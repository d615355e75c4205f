"""A leaflet's words before any paper: what a visitor takes along, in the order it is read.

Paper travels: somebody else may find it in a pocket. So its title is neutral; it names no self-check, no outcome and no
answer, unless the visitor asked for the reasons; and it avoids the words that would give its reader away. Sources:
self-check.md 2.6 "Leaflet", product.md section 8.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, assert_never

from kiosk.core.counter import LeafletKind
from kiosk.core.names import Place
from kiosk.core.pack import Role
from kiosk.core.result import contacts_of, emergency_number
from kiosk.core.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.core.check import Reason
    from kiosk.core.names import Lang
    from kiosk.core.pack import Contact, Pack
    from kiosk.core.result import Result
    from kiosk.core.text import Text


class Paper(Enum):
    """A sheet in the printer, upright. The value is its name in settings and options."""

    A4 = "a4"
    A6 = "a6"

    @property
    def width_mm(self) -> float:
        """The short side. Source: ISO 216."""
        return {Paper.A4: 210.0, Paper.A6: 105.0}[self]

    @property
    def height_mm(self) -> float:
        """The long side. Source: ISO 216."""
        return {Paper.A4: 297.0, Paper.A6: 148.0}[self]


@dataclass(frozen=True, slots=True)
class LeafletRequest:
    """What a visitor chose to take along."""

    kind: LeafletKind
    lang: Lang
    second: Lang | None
    """Each line again in this language, for whoever the paper is shown to."""
    place: Place
    paper: Paper
    reasons: tuple[Reason, ...] = ()
    """Only those the visitor asked to have printed; empty unless they did."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code: what a phone reads, and the same for a person."""

    payload: str
    label: str


@dataclass(frozen=True, slots=True)
class Heading:
    """Opens the blocks that follow it."""

    text: Text


@dataclass(frozen=True, slots=True)
class EmergencyLine:
    """The one number for danger now."""

    lead: Text
    code: Code


@dataclass(frozen=True, slots=True)
class ContactLines:
    """Somebody to turn to."""

    name: Text
    what: Text | None
    number: str
    """As people say it, in groups; empty when there is only an address on the web."""
    web: str
    """As people read it, without `https://`; empty when there is none."""
    details: tuple[Text, ...]
    """Hours, cost, anonymity: as many as are known."""
    languages: tuple[Lang, ...]
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class NumberedStep:
    """One thing to do; numbers start at 1."""

    number: int
    text: Text


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence of a list without numbers."""

    text: Text


@dataclass(frozen=True, slots=True)
class Closing:
    """The last words, and how old the oldest number on the paper is."""

    text: Text
    checked: Text
    """Holds `{date}`."""
    checked_on: date


Block = Heading | EmergencyLine | ContactLines | NumberedStep | Note | Closing


@dataclass(frozen=True, slots=True)
class Leaflet:
    """Everything that will be on the paper, in reading order."""

    title: Text
    lang: Lang
    second: Lang | None
    paper: Paper
    blocks: tuple[Block, ...]

    @property
    def codes(self) -> tuple[Code, ...]:
        """Every QR code, in reading order."""
        found: list[Code] = []
        for block in self.blocks:
            match block:
                case EmergencyLine(_, code):
                    found.append(code)
                case ContactLines():
                    found += block.codes
                case Heading() | NumberedStep() | Note() | Closing():
                    pass
                case _:
                    assert_never(block)
        return tuple(found)

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every text that will be translated, in reading order, the title first."""
        return (self.title, *(piece for block in self.blocks for piece in _texts(block)))


TITLE: Final = text("leaflet.title", "Useful numbers")
_EMERGENCY: Final = text("leaflet.emergency", "In danger now? Call this number.")
_CONTACTS: Final = text("leaflet.contacts", "People who can help")
_STEPS: Final = text("leaflet.steps", "What you can do next")
_REASONS: Final = text("leaflet.reasons", "My notes")
_CALLING: Final = text("leaflet.calling", "When you call")
_CALL_ADVICE: Final = (
    text("leaflet.calling.safe", "Call from a phone and a place where nobody can listen."),
    text("leaflet.calling.language", "Say first which language you speak."),
    text("leaflet.calling.ask", "You can ask what happens with your words before you tell your story."),
    text("leaflet.calling.stop", "You can stop at any time and call again later."),
)
_CLOSING: Final = text(
    "leaflet.closing", "Keep this paper where only you can find it. Or save the numbers in your phone."
)
_CHECKED: Final = text("leaflet.checked", "Numbers checked: {date}")
LANGUAGES: Final = text("leaflet.languages", "Languages: {languages}")
_PLACES: Final = {
    Place.POLAND: text("leaflet.place.pl", "In Poland"),
    Place.UK: text("leaflet.place.uk", "In the United Kingdom"),
    Place.OTHER: text("leaflet.place.other", "From any country"),
}
_PLAIN_NAMES: Final = {
    Role.CHILD: text("leaflet.name.child", "Helpline for children and young people"),
    Role.POLICE: text("leaflet.name.police", "Police"),
    Role.LABOUR: text("leaflet.name.labour", "Advice about work and pay"),
    Role.OFFERS: text("leaflet.name.offers", "Advice about job offers"),
    Role.SPECIALIST: text("leaflet.name.specialist", "Support line"),
}
"""What a contact is called whose own name would give the reader away; the first role that fits."""
_PLAIN_NAME: Final = text("leaflet.name.other", "Help and advice")

HELP_ROLES: Final = (Role.SPECIALIST, Role.CHILD, Role.LABOUR)
"""Whom the general leaflet lists besides the emergency number."""

_TELLING = re.compile(r"victim|slave|traffick|illegal|handel-?lud|prostitut|exploit", re.IGNORECASE)
"""What must not stand on paper in English texts and addresses. Source: product.md section 8; self-check.md 2.6."""


def is_telling(words: str) -> bool:
    """Whether these English words or this address would give away what the paper is about."""
    return _TELLING.search(words) is not None


def compose(pack: Pack, request: LeafletRequest, result: Result | None, on: date) -> Leaflet:
    """The leaflet for a request, with only what may be shown on that day.

    `result` is the self-check's for a RESULT leaflet, and not looked at for a HELP leaflet. Raises ValueError when a
    RESULT leaflet comes without one.
    """
    emergency = emergency_number(pack, request.place, on)
    blocks: list[Block] = []
    if emergency is not None and emergency.dial:
        blocks.append(EmergencyLine(_EMERGENCY, Code(emergency.tel, emergency.display)))
    match request.kind:
        case LeafletKind.HELP:
            contacts = contacts_of(pack, list(HELP_ROLES), request.place, on)
            blocks += _contacts(contacts, request)
            blocks.append(Heading(_CALLING))
            blocks += map(Note, _CALL_ADVICE)
        case LeafletKind.RESULT:
            if result is None:
                message = "a result leaflet needs a result"
                raise ValueError(message)
            contacts = tuple(contact for contact in result.contacts if contact.provenance.is_showable(on))
            steps = [step.text for step in result.steps if step.provenance.is_showable(on)]
            if steps:
                blocks.append(Heading(_STEPS))
                blocks += [NumberedStep(number, words) for number, words in enumerate(steps, start=1)]
            blocks += _contacts(contacts, request)
            if request.reasons:
                blocks.append(Heading(_REASONS))
                blocks += [Note(reason.text) for reason in request.reasons]
        case _:
            assert_never(request.kind)
    printed = contacts if emergency is None else (emergency, *contacts)
    oldest = min((contact.provenance.checked_on for contact in printed), default=on)
    blocks.append(Closing(_CLOSING, _CHECKED, oldest))
    return Leaflet(TITLE, request.lang, request.second, request.paper, tuple(blocks))


def _contacts(contacts: tuple[Contact, ...], request: LeafletRequest) -> Iterator[Block]:
    """The contacts under one heading, or under each country's when there are several."""
    printable = [(contact.place, lines) for contact in contacts if (lines := _lines(contact, request.paper)).codes]
    places = list(dict.fromkeys(place for place, _ in printable))
    for place in places:
        yield Heading(_PLACES[place] if len(places) > 1 else _CONTACTS)
        yield from (lines for where, lines in printable if where is place)


def _lines(contact: Contact, paper: Paper) -> ContactLines:
    web = "" if is_telling(contact.web) else contact.web
    address = web.removeprefix("https://").rstrip("/")
    codes = [Code(contact.tel, contact.display)] if contact.dial else []
    # A card has room for one code a contact, and a camera held close to two picks either: the number goes first.
    if web and (paper is Paper.A4 or not codes):
        codes.append(Code(web, address))
    return ContactLines(
        name=_plain_name(contact) if is_telling(contact.name.source) else contact.name,
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


def _plain_name(contact: Contact) -> Text:
    return next((name for role, name in _PLAIN_NAMES.items() if role in contact.roles), _PLAIN_NAME)


def _texts(block: Block) -> tuple[Text, ...]:
    match block:
        case Heading(words) | Note(words) | NumberedStep(_, words) | EmergencyLine(words, _):
            return (words,)
        case ContactLines():
            what = () if block.what is None else (block.what,)
            spoken = (LANGUAGES,) if block.languages else ()
            return (block.name, *what, *block.details, *spoken)
        case Closing():
            return (block.text, block.checked)
        case _:
            assert_never(block)
