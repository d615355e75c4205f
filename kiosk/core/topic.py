"""Topics: what people read, a few pages about one thing, each page one idea."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.core.names import CheckId, ContactId, FactId, MaterialId, PageId, Place, TopicId
    from kiosk.core.pack import Provenance
    from kiosk.core.text import Text


class BlockKind(Enum):
    """How a block of a page is drawn, spoken and printed."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    CALM = "calm"
    """Advice, a next step."""
    CARE = "care"
    """A warning sign."""
    CONTACT = "contact"
    MATERIAL = "material"
    """A training or handbook."""


@dataclass(frozen=True, slots=True)
class Block:
    """One idea on a page. Of `text`, `contact` and `material` one is set, as `kind` says."""

    kind: BlockKind
    text: Text | None = None
    contact: ContactId | None = None
    facts: tuple[FactId, ...] = ()
    """The facts its text refers to; if one of them may not be shown, neither may the block."""
    material: MaterialId | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One screen of a topic."""

    id: PageId
    title: Text
    blocks: tuple[Block, ...]
    provenance: Provenance


class Audience(Enum):
    """Whom a topic is for; each has a door of its own on the home screen."""

    WORKER = "worker"
    """Somebody who works here or there: rights, duties, help."""
    TRAVELLER = "traveller"
    """Somebody about to leave."""
    NEWCOMER = "newcomer"
    """Somebody new in Poland."""
    FRIEND = "friend"
    """Somebody who worries about another."""
    PROFESSIONAL = "professional"
    """Somebody who meets people at work: an office, a ward, a front desk."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A few pages about one thing."""

    id: TopicId
    audience: Audience
    icon: str
    """A pictogram's name."""
    order: int
    """Smaller stands first."""
    place: Place | None
    """The only place it is about, or None when it is about all."""
    title: Text
    summary: Text
    contacts: tuple[ContactId, ...]
    """Whom to call about it, first things first."""
    pages: tuple[Page, ...]
    check: CheckId | None = None
    """The self-check that asks about the same thing."""
    more: TopicId | None = None
    """The topic that goes deeper."""
