"""What authors may write in a pack: one Struct for each kind of entry. A key that is not here is a fault.

What stands in `checks/*.yaml` is in `schema_checks`.

Each entry also carries `where` it was written, which the reader fills in; authors cannot write it.
"""

from __future__ import annotations

from datetime import date  # noqa: TC003 - msgspec evaluates the annotations
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from kiosk.content.located import Where  # noqa: TC001 - msgspec evaluates the annotations
from kiosk.core.pack import Role, Status  # noqa: TC001 - msgspec evaluates the annotations
from kiosk.core.topic import Audience  # noqa: TC001 - msgspec evaluates the annotations

Slug = Annotated[
    str, Meta(pattern=r"\A[a-z0-9][a-z0-9-]{0,47}\Z", description="an id: 1-48 of a-z, 0-9 and '-', such as kcik")
]
Key = Annotated[
    str,
    Meta(
        pattern=r"\A[A-Za-z0-9][A-Za-z0-9_-]{0,47}\Z", description="an id: 1-48 letters, digits, '-' or '_', such as J1"
    ),
]
Sentence = Annotated[str, Meta(min_length=1, description="a text that is not empty")]
Language = Annotated[str, Meta(pattern=r"\A[a-z]{2,3}\Z", description="a language's code, such as pl or uk")]
Teryt = Annotated[str, Meta(pattern=r"\A([0-9]{7})?\Z", description='a TERYT code of seven digits in quotes, or ""')]
Clock = Annotated[str, Meta(pattern=r"\A([01][0-9]|2[0-3]):[0-5][0-9]\Z", description='a time such as "10:00"')]
PlaceCode = Literal["pl", "uk", "other"]


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Anything with keys."""

    where: Where


class Listed(Entry, frozen=True, kw_only=True):
    """An entry of a list; when it does not fit, the rest of the list is still read."""


class Claim(Entry, frozen=True, kw_only=True):
    """Something that may be believed until a date. See `core.pack.Provenance`."""

    sources: tuple[str, ...]
    checked_on: date
    expires_on: date
    status: Status


class PackFile(Entry, frozen=True, kw_only=True):
    """`pack.yaml`."""

    format: Literal["pack/1"]
    id: Slug
    version: Annotated[str, Meta(pattern=r"\A[0-9]+(\.[0-9]+){1,3}\Z", description='a version such as "2026.11.0"')]


class SourceEntry(Listed, frozen=True, kw_only=True):
    """One source."""

    id: Key
    title: Sentence
    url: str
    dated: str
    ours: bool = False


class SourcesFile(Entry, frozen=True, kw_only=True):
    """`sources.yaml`."""

    format: Literal["sources/1"]
    sources: tuple[SourceEntry, ...]


class FactEntry(Listed, Claim, frozen=True, kw_only=True):
    """One dated value."""

    id: Slug
    value: Sentence
    unit: Literal["PLN", "GBP", "minutes", "hours", "days", "months", "years", "date", "count"]
    valid_from: date
    note: str = ""


class FactsFile(Entry, frozen=True, kw_only=True):
    """`facts.yaml`."""

    format: Literal["facts/1"]
    facts: tuple[FactEntry, ...]


class SparedEntry(Listed, frozen=True, kw_only=True):
    """A number that texts may say without a fact."""

    id: Slug
    says: tuple[Sentence, ...]
    within: tuple[str, ...] = msgspec.field(name="in", default=())
    reason: Sentence
    sources: tuple[str, ...] = ()


class SparedFile(Entry, frozen=True, kw_only=True):
    """`numbers.yaml`."""

    format: Literal["numbers/1"]
    numbers: tuple[SparedEntry, ...]


class StepEntry(Listed, Claim, frozen=True, kw_only=True):
    """One thing to do next."""

    id: Slug
    text: Sentence
    roles: tuple[Role, ...]


class StepsFile(Entry, frozen=True, kw_only=True):
    """`steps.yaml`."""

    format: Literal["steps/1"]
    steps: tuple[StepEntry, ...]


class StopEntry(Listed, frozen=True, kw_only=True):
    """One stop of the bus."""

    id: Slug
    town: Sentence
    teryt: Teryt
    voivodeship: str
    venue: str
    day: date | None
    opens: Clock | None
    closes: Clock | None
    sources: tuple[str, ...]
    note: str = ""


class TourFile(Entry, frozen=True, kw_only=True):
    """`tour.yaml`."""

    format: Literal["tour/1"]
    stops: tuple[StopEntry, ...]


class PageClaim(Entry, frozen=True, kw_only=True):
    """What one page of a topic says about its own sources; the rest is the topic's."""

    sources: tuple[str, ...] | None = None
    checked_on: date | None = None
    expires_on: date | None = None
    status: Status | None = None


class TopicHead(Claim, frozen=True, kw_only=True):
    """The front matter of `topics/*.md`."""

    id: Slug
    audience: Audience
    icon: Sentence
    order: int = 100
    place: Literal["pl", "uk"] | None = None
    title: Sentence
    summary: Sentence
    contacts: tuple[str, ...]
    check: str | None = None
    more: str | None = None
    pages: dict[Slug, PageClaim] = msgspec.field(default_factory=dict)
