"""A leaflet's words before any paper: what a visitor takes along, in the order it is read.

Paper travels: somebody else may find it in a pocket. So its title is neutral; it names no self-check, no outcome and no
answer, unless the visitor asked for the reasons; and it avoids the words that would give its reader away. Sources:
self-check.md 2.6 "Leaflet", product.md section 8.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, assert_never

from kiosk.core.blocks import Closing, Heading, Leaflet, Note, NumberedStep
from kiosk.core.contact_lines import emergency_line, under_headings
from kiosk.core.counter import LeafletKind
from kiosk.core.discreet import discreet
from kiosk.core.pack import Role
from kiosk.core.poster import poster
from kiosk.core.result import contacts_of, emergency_number
from kiosk.core.role_sheet import role_sheet
from kiosk.core.shown_card import shown_card
from kiosk.core.text import text

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.blocks import Block
    from kiosk.core.check import Reason
    from kiosk.core.front import Front
    from kiosk.core.names import Lang, Place, TopicId
    from kiosk.core.pack import Contact, Pack
    from kiosk.core.paper import Paper
    from kiosk.core.result import Result


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
    role: TopicId | None = None
    """Whose sheet it is; for a ROLE leaflet."""
    front: Front | None = None
    """What it passes for; for a DISCREET leaflet."""
    is_large: bool = False
    """In large print."""


TITLE: Final = text("leaflet.title", "Useful numbers")
_EMERGENCY: Final = text("leaflet.emergency", "In danger now? Call this number.")
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
CHECKED: Final = text("leaflet.checked", "Numbers checked: {date}")

HELP_ROLES: Final = (Role.SPECIALIST, Role.CHILD, Role.LABOUR)
"""Whom the general leaflet lists besides the emergency number."""


def compose(pack: Pack, request: LeafletRequest, result: Result | None, on: date) -> Leaflet:
    """The leaflet for a request, with only what may be shown on that day.

    `result` is the self-check's for a RESULT leaflet, and not looked at for another. Raises ValueError when the
    request lacks what its kind needs: a result, a role that has a sheet on that day, a second language, a front.
    """
    match request.kind:
        case LeafletKind.HELP:
            return _help(pack, request, on)
        case LeafletKind.RESULT:
            if result is None:
                message = "a result leaflet needs a result"
                raise ValueError(message)
            return _result(pack, request, result, on)
        case LeafletKind.ROLE:
            return role_sheet(pack, request, on)
        case LeafletKind.BILINGUAL:
            return shown_card(pack, request, TITLE, CHECKED, on)
        case LeafletKind.DISCREET:
            return discreet(pack, request, on)
        case LeafletKind.POSTER:
            return poster(pack, request, TITLE, CHECKED, on)
        case _:
            assert_never(request.kind)


def _help(pack: Pack, request: LeafletRequest, on: date) -> Leaflet:
    emergency = emergency_number(pack, request.place, on)
    contacts = contacts_of(pack, list(HELP_ROLES), request.place, on)
    blocks: list[Block] = [
        *emergency_line(emergency, _EMERGENCY),
        *under_headings(contacts, request.paper, is_large=request.is_large),
    ]
    blocks.append(Heading(_CALLING))
    blocks += map(Note, _CALL_ADVICE)
    return _closed(request, blocks, emergency, contacts, on)


def _result(pack: Pack, request: LeafletRequest, result: Result, on: date) -> Leaflet:
    emergency = emergency_number(pack, request.place, on)
    contacts = tuple(contact for contact in result.contacts if contact.provenance.is_showable(on))
    steps = [step.text for step in result.steps if step.provenance.is_showable(on)]
    blocks: list[Block] = [*emergency_line(emergency, _EMERGENCY)]
    if steps:
        blocks.append(Heading(_STEPS))
        blocks += [NumberedStep(number, words) for number, words in enumerate(steps, start=1)]
    blocks += under_headings(contacts, request.paper, is_large=request.is_large)
    if request.reasons:
        blocks.append(Heading(_REASONS))
        blocks += [Note(reason.text) for reason in request.reasons]
    return _closed(request, blocks, emergency, contacts, on)


def _closed(
    request: LeafletRequest, blocks: list[Block], emergency: Contact | None, contacts: tuple[Contact, ...], on: date
) -> Leaflet:
    printed = contacts if emergency is None else (emergency, *contacts)
    oldest = min((contact.provenance.checked_on for contact in printed), default=on)
    blocks.append(Closing(_CLOSING, CHECKED, oldest))
    return Leaflet(TITLE, request.lang, request.second, request.paper, tuple(blocks), is_large=request.is_large)
