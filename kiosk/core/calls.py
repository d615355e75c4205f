"""Which contacts staff should ring next, what to ask, and what hangs on the answer.

Emergency numbers are left out: nobody rings 112 or 999 to see whether it answers. A number that two contacts share is
rung once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.leaflet import HELP_ROLES
from kiosk.core.names import Place
from kiosk.core.pack import Role, Status
from kiosk.core.result import contacts_of, help_now
from kiosk.core.topic import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.core.pack import Contact, Pack

FIELDS: Final = (
    "Rung on",
    "By",
    "Answered",
    "Hours, holidays",
    "Languages",
    "Cost",
    "Name needed",
    "May we print it",
)
"""What a caller writes down, in the order it is asked."""
_HELP_NOW_WEIGHT: Final = 5
_PLACES: Final = (Place.POLAND, Place.UK, Place.OTHER)


@dataclass(frozen=True, slots=True)
class Call:
    """One call to make, or one page to open where there is no number."""

    contact: Contact
    also: tuple[str, ...]
    """Other contacts with the same number."""
    depends: tuple[str, ...]
    """What shows it, or would: `help now pl`, `topic abroad`, `step st-pip`, `gap legal uk`."""
    asks: tuple[str, ...]

    @property
    def weight(self) -> int:
        """How much depends on it."""
        return sum(_HELP_NOW_WEIGHT if use.startswith("help now") else 1 for use in self.depends)


def calls(pack: Pack, on: date) -> tuple[Call, ...]:
    """Everything that waits for a call on that day: most depends on the first."""
    waiting: dict[str, list[Contact]] = {}
    for contact in pack.contacts.values():
        if _waits(contact):
            waiting.setdefault(contact.dial or contact.id, []).append(contact)
    found = []
    for same in waiting.values():
        same.sort(key=lambda contact: (contact.provenance.status is not Status.VERIFIED, contact.order))
        depends = dict.fromkeys(use for contact in same for use in _depends(pack, contact, on))
        also = tuple(str(contact.id) for contact in same[1:])
        found.append(Call(same[0], also, tuple(depends), tuple(_asks(same[0]))))
    return tuple(sorted(found, key=_rank))


def _waits(contact: Contact) -> bool:
    if Role.EMERGENCY in contact.roles:
        return False
    if contact.provenance.status is Status.CALL_TEST:
        return True
    return contact.provenance.status is Status.VERIFIED and bool(contact.dial) and contact.called_on is None


def _rank(call: Call) -> tuple[int, bool, int, int, str]:
    contact = call.contact
    is_unshown = contact.provenance.status is not Status.VERIFIED
    return -call.weight, is_unshown, _PLACES.index(contact.place), contact.order, contact.id


def _depends(pack: Pack, contact: Contact, on: date) -> Iterator[str]:
    place = contact.place
    if contact in help_now(pack, place, on):
        yield f"help now {place.value}"
    if contact in contacts_of(pack, list(HELP_ROLES), place, on):
        yield f"leaflet {place.value}"
    for topic in pack.topics.values():
        blocks = [block for page in topic.pages for block in page.blocks]
        if contact.id in topic.contacts or any(b.kind is BlockKind.CONTACT and b.contact == contact.id for b in blocks):
            yield f"topic {topic.id}"
    for step in pack.steps.values():
        if contact in contacts_of(pack, list(step.roles), place, on):
            yield f"step {step.id}"
    if contact.provenance.status is Status.CALL_TEST and not (place is Place.OTHER and contact.country):
        for role in sorted(contact.roles, key=lambda role: role.value):
            if not pack.contacts_for(place, role, on):
                yield f"gap {role.value} {place.value}"


def _asks(contact: Contact) -> Iterator[str]:
    """In plain English, for staff."""
    if not contact.dial:
        yield f"Open {contact.web or 'their page'}: is it still theirs? Is there a number to ring?"
        return
    yield f"Is {contact.display} still your number, and permanent?"
    if contact.opening is None:
        yield "When do you answer: days, hours, nights, public holidays?"
    else:
        yield f"Is this right, also on public holidays: {contact.hours.source if contact.hours else ''}"
    spoken = ", ".join(contact.languages)
    yield (
        f"Do you still answer in {spoken}? In others?"
        if spoken
        else "In which languages do you answer? An interpreter?"
    )
    yield (
        "What does the call cost, from a mobile and from abroad?"
        if contact.cost is None
        else "Is the cost still right?"
    )
    if contact.anonymity is None:
        yield "Must a caller give a name? Whom do you tell?"
    yield "Other ways: text message, WhatsApp, chat, e-mail?"
