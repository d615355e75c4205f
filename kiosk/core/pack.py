"""Everything a visitor can meet: contacts, facts, topics, self-checks and the tour, as one immutable pack.

Rule 4 lives here: nothing is shown as true without sources, a date it was checked and a date it expires.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from kiosk.core.names import Place
from kiosk.core.topic import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time

    from kiosk.core.check import Check
    from kiosk.core.claims import Spared
    from kiosk.core.material import Material
    from kiosk.core.names import (
        CheckId,
        ContactId,
        FactId,
        Lang,
        MaterialId,
        SourceId,
        StepId,
        StoryId,
        TopicId,
        VisitId,
    )
    from kiosk.core.nearby import LocalContact
    from kiosk.core.opening import Hours
    from kiosk.core.quiz import Item, Quiz
    from kiosk.core.reach import Channel, ForWhom
    from kiosk.core.retired import RetiredNumber
    from kiosk.core.story import Story
    from kiosk.core.text import Text
    from kiosk.core.topic import Audience, Block, Topic
    from kiosk.core.tour import Visit


class Status(Enum):
    """How far a fact or contact may go."""

    VERIFIED = "verified"
    """An official source of the last two years says so and none contradicts it: may be shown."""
    CALL_TEST = "call-test"
    """Staff must ring it or check it first: a to-do for staff, never shown to a visitor."""
    HIDDEN = "hidden"
    """Known to be wrong, old or contradicted; kept so that nobody adds it again."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where something was read."""

    id: SourceId
    title: str
    url: str
    """Empty for a document that has no address."""
    dated: str
    """The source's own date as far as it is known: `2025-10`, `2026-02-19`, or empty."""
    is_ours: bool = False
    """The campaign's own notes: good for advice, not for what the law says."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Why something may be believed, and until when."""

    sources: tuple[SourceId, ...]
    checked_on: date
    expires_on: date
    """The last day on which it may be shown."""
    status: Status

    def is_showable(self, on: date) -> bool:
        """Whether a visitor may see it on that day."""
        return self.status is Status.VERIFIED and bool(self.sources) and on <= self.expires_on


class Role(Enum):
    """What a contact is for; steps and screens ask for roles, never for a particular number."""

    EMERGENCY = "emergency"
    SPECIALIST = "specialist"
    """Answers people who may be exploited, and those who worry about them."""
    POLICE = "police"
    LABOUR = "labour"
    OFFERS = "offers"
    """Checks a job offer or an agency."""
    CHILD = "child"
    VIOLENCE = "violence"
    MIGRANT = "migrant"
    """Refugees and foreigners: status, papers, daily life."""
    LEGAL = "legal"
    CONSULAR = "consular"
    CRISIS = "crisis"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to turn to. `dial` and `web` are what a QR code carries; at least one of them is not empty."""

    id: ContactId
    place: Place
    """Where it answers: POLAND, UK or OTHER."""
    roles: frozenset[Role]
    order: int
    """Smaller is shown first among equals."""
    name: Text
    what: Text
    """One sentence: what they help with, for whom."""
    hours: Text | None
    cost: Text | None
    anonymity: Text | None
    languages: tuple[Lang, ...]
    """Only those an official source of the last two years names."""
    dial: str
    """What a phone dials: `112`, `116111`, `+48226280120`; empty when there is no number to give."""
    display: str
    """The number as people say it, in groups; empty exactly when `dial` is."""
    web: str
    """An https address, or empty."""
    provenance: Provenance
    called_on: date | None
    """When somebody last rang it; None until then."""
    note: str = ""
    """For staff and editors: conflicts, what to ask when ringing. Never shown to a visitor."""
    country: str = ""
    """A key of `core.reach.COUNTRIES`: where it sits. Empty in OTHER for what can be reached from every country."""
    opening: Hours | None = None
    """The hours as data; None when they are not known."""
    channels: tuple[Channel, ...] = ()
    """How it can be reached, the best way first."""
    audience: tuple[ForWhom, ...] = ()
    email: str = ""
    """For staff; never a QR code, since a sent mail stays in the sender's folder."""

    @property
    def tel(self) -> str:
        """The QR payload of the number: `tel:` and what a phone dials. Empty when there is no number."""
        return f"tel:{self.dial}" if self.dial else ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated value that texts refer to by `{id}`, so that a change is made once and shows in every language."""

    id: FactId
    value: str
    """A plain decimal, `31.40`; or an ISO date when `unit` is `date`."""
    unit: str
    """`PLN`, `GBP`, `minutes`, `hours`, `days`, `months`, `years`, `date` or `count`."""
    valid_from: date
    provenance: Provenance
    note: str
    """For editors: what it is."""

    def is_showable(self, on: date) -> bool:
        """Whether it holds and may be shown on that day."""
        return self.valid_from <= on and self.provenance.is_showable(on)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do next: one action, said in one or two sentences."""

    id: StepId
    text: Text
    roles: tuple[Role, ...]
    """Contacts of these roles belong to the step."""
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Stop:
    """A planned or past visit of the bus."""

    id: VisitId
    town: str
    """As it is called there; town names are not translated."""
    teryt: str
    """The municipality's TERYT code, seven digits, or empty when not looked up."""
    voivodeship: str
    venue: str
    day: date | None
    """None when no source gives it."""
    opens: time | None
    closes: time | None
    sources: tuple[SourceId, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Pack:
    """All content of one installed release."""

    id: str
    version: str
    sources: Mapping[SourceId, Source]
    contacts: Mapping[ContactId, Contact]
    facts: Mapping[FactId, Fact]
    topics: Mapping[TopicId, Topic]
    steps: Mapping[StepId, Step]
    checks: Mapping[CheckId, Check]
    tour: tuple[Stop, ...] = field(default=())
    quiz: Quiz | None = None
    stories: Mapping[StoryId, Story] = field(default_factory=dict)
    retired: tuple[RetiredNumber, ...] = field(default=())
    """Numbers that must not stand anywhere a visitor can read."""
    local: tuple[LocalContact, ...] = field(default=())
    """Contacts of one town or voivodeship; see `core.nearby`."""
    materials: Mapping[MaterialId, Material] = field(default_factory=dict)
    """Trainings and handbooks."""
    numbers: tuple[Spared, ...] = field(default=())
    """Numbers that texts may say without a fact; see `core.claims`."""
    visits: tuple[Visit, ...] = field(default=())
    """What the bus itself knows of its tour: planned, under way and over. None in a release."""

    def contacts_for(self, place: Place, role: Role, on: date) -> tuple[Contact, ...]:
        """The contacts of a role that may be shown on that day, best first.

        UNSAID shows Poland's and the UK's. OTHER shows what answers from every country: a line of one foreign country
        is nothing to somebody in another.
        """
        places = (Place.POLAND, Place.UK) if place is Place.UNSAID else (place,)
        found = [
            c
            for c in self.contacts.values()
            if role in c.roles
            and c.place in places
            and c.provenance.is_showable(on)
            and not (c.place is Place.OTHER and c.country)
        ]
        return tuple(sorted(found, key=lambda c: (places.index(c.place), c.order, c.id)))

    def topics_for(self, audience: Audience, place: Place, on: date) -> tuple[Topic, ...]:
        """The audience's topics with something to read on that day; those about another place come last."""
        found = [t for t in self.topics.values() if t.audience is audience and self.readable_pages(t, on)]
        said = place in {Place.POLAND, Place.UK}
        return tuple(sorted(found, key=lambda t: (said and t.place not in {None, place}, t.order, t.id)))

    def readable_pages(self, topic: Topic, on: date) -> tuple[Page, ...]:
        """The topic's pages that may be shown on that day, each without the blocks that may not.

        A page left without blocks is not shown.
        """
        pages = []
        for page in topic.pages:
            if not page.provenance.is_showable(on):
                continue
            blocks = tuple(block for block in page.blocks if self._is_readable(block, on))
            if blocks:
                pages.append(Page(page.id, page.title, blocks, page.provenance))
        return tuple(pages)

    def readable_items(self, on: date) -> tuple[Item, ...]:
        """The quiz's statements that may be shown on that day, in their order."""
        return tuple(item for item in (self.quiz.items if self.quiz else ()) if self.is_readable_item(item, on))

    def is_readable_item(self, item: Item, on: date) -> bool:
        """Whether a statement of the quiz, and every fact its explanation refers to, may be shown on that day."""
        return item.provenance.is_showable(on) and all(self.facts[fact].is_showable(on) for fact in item.facts)

    def readable_stories(self, on: date) -> tuple[Story, ...]:
        """The stories that may be shown on that day, in the order they are offered."""
        shown = [story for story in self.stories.values() if story.provenance.is_showable(on)]
        return tuple(sorted(shown, key=lambda story: (story.order, story.id)))

    def _is_readable(self, block: Block, on: date) -> bool:
        if block.contact is not None and not self.contacts[block.contact].provenance.is_showable(on):
            return False
        if block.material is not None and not self.materials[block.material].provenance.is_showable(on):
            return False
        return all(self.facts[fact].is_showable(on) for fact in block.facts)
