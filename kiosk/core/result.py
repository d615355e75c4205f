"""What to show after a self-check: the outcome's words, steps and contacts for a place.

The place chooses contacts only. Source: self-check.md 2.6.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.core.check import Band
from kiosk.core.names import Place
from kiosk.core.pack import Role

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from kiosk.core.check import Check, Outcome, Reason
    from kiosk.core.names import ContactId
    from kiosk.core.pack import Contact, Pack, Step
    from kiosk.core.text import Text

MAX_REASONS = 5
"""As many reasons as a screen holds; paper may hold all."""
MAX_CONTACTS_PER_ROLE = 2
"""As many lines of one kind as somebody frightened can choose between; per country when the place is unsaid."""


@dataclass(frozen=True, slots=True)
class Result:
    """One result, ready to be worded. It holds reasons, so it lives in the journey's memory only."""

    band: Band
    row: str
    cant_tell: bool
    title: Text
    lead: tuple[Text, ...]
    reasons: tuple[Reason, ...]
    """All of them, strongest first; screens show the first `MAX_REASONS`."""
    steps: tuple[Step, ...]
    contacts: tuple[Contact, ...]
    emergency: Contact | None
    """The one emergency number of the place; None only in a pack that has none to show."""


def result_of(pack: Pack, check: Check, outcome: Outcome, place: Place, on: date) -> Result:
    """Word an outcome for a place, with only what may be shown on that day."""
    texts = check.outcomes[outcome.band]
    title, lead = texts.title, texts.lead
    # In an emergency nothing may stand between the number and its reader.
    if outcome.cant_tell and outcome.band is not Band.EMERGENCY:
        if outcome.band is Band.FEW:
            title = check.cant_tell_title
        lead = (*lead, check.cant_tell_lead)
    showable = frozenset(step.id for step in pack.steps.values() if step.provenance.is_showable(on))
    steps = tuple(pack.steps[id_] for id_ in texts.steps_after(outcome.taps, showable))
    return Result(
        band=outcome.band,
        row=outcome.row,
        cant_tell=outcome.cant_tell,
        title=title,
        lead=lead,
        reasons=outcome.reasons,
        steps=steps,
        contacts=contacts_of(pack, [role for step in steps for role in step.roles], place, on),
        emergency=emergency_number(pack, place, on),
    )


def contacts_of(pack: Pack, roles: list[Role], place: Place, on: date) -> tuple[Contact, ...]:
    """The contacts of these roles for a place, in the roles' order, each once, without the emergency number."""
    found: dict[str, Contact] = {}
    for role in roles:
        if role is Role.EMERGENCY:
            continue
        per_place: dict[Place, int] = {}
        for contact in pack.contacts_for(place, role, on):
            if per_place.get(contact.place, 0) < MAX_CONTACTS_PER_ROLE:
                found.setdefault(contact.id, contact)
                per_place[contact.place] = per_place.get(contact.place, 0) + 1
    return tuple(found.values())


def emergency_number(pack: Pack, place: Place, on: date) -> Contact | None:
    """Exactly one emergency number for a place; the one of Poland, 112, when the place is unsaid.

    In Poland 999 is the ambulance, so 112 is shown there; 112 also answers in the UK and the EU.
    """
    asked = Place.POLAND if place is Place.UNSAID else place
    numbers = pack.contacts_for(asked, Role.EMERGENCY, on)
    return numbers[0] if numbers else None


def help_now(pack: Pack, place: Place, on: date, closed: Collection[ContactId] = ()) -> tuple[Contact, ...]:
    """The two or three lines that answer now, best first: two specialists and one for children, for each country.

    Those known to be `closed` at this hour stand after the others of their country and kind. Which lines there are
    does not depend on the hour: who is right for a visitor is, and paper and screen must agree.
    """
    chosen = contacts_of(pack, [Role.SPECIALIST], place, on)
    countries = list(dict.fromkeys(contact.place for contact in chosen))
    specialists = sorted(chosen, key=lambda contact: (countries.index(contact.place), contact.id in closed))
    first_child: dict[Place, Contact] = {}
    for contact in pack.contacts_for(place, Role.CHILD, on):
        first_child.setdefault(contact.place, contact)
    found = {contact.id: contact for contact in (*specialists, *first_child.values())}
    return tuple(found.values())
