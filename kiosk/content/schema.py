"""What authors may write in a pack: one Struct for each kind of entry. A key that is not here is a fault.

Each entry also carries `where` it was written, which the reader fills in; authors cannot write it.
"""

from __future__ import annotations

from datetime import date  # noqa: TC003 - msgspec evaluates the annotations
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from kiosk.content.located import Where  # noqa: TC001 - msgspec evaluates the annotations
from kiosk.core.check import Band, Dimension, Profile  # noqa: TC001 - msgspec evaluates the annotations
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
Share = Annotated[float, Meta(ge=0, le=1, description="a share from 0 to 1")]
Positive = Annotated[int, Meta(ge=1, description="a whole number, 1 or more")]
PlaceCode = Literal["pl", "uk", "other"]
LevelName = Literal["none", "weak", "medium", "strong", "critical"]
StandardAnswer = Literal["yes", "no", "notsure", "skip"]


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


class SourcesFile(Entry, frozen=True, kw_only=True):
    """`sources.yaml`."""

    format: Literal["sources/1"]
    sources: tuple[SourceEntry, ...]


class FactEntry(Listed, Claim, frozen=True, kw_only=True):
    """One dated value."""

    id: Slug
    value: Sentence
    unit: Literal["PLN", "GBP", "days", "hours", "months", "date", "count"]
    valid_from: date
    note: str = ""


class FactsFile(Entry, frozen=True, kw_only=True):
    """`facts.yaml`."""

    format: Literal["facts/1"]
    facts: tuple[FactEntry, ...]


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
    pages: dict[Slug, PageClaim] = msgspec.field(default_factory=dict)


class CountEntry(Entry, frozen=True, kw_only=True):
    """`{count: {at_least: strong, min: 2, family: K}}`."""

    at_least: LevelName
    min: Positive
    family: Literal["T", "K", "X"] | None = None


class GateEntry(Entry, frozen=True, kw_only=True):
    """`{gate: {min: 1}}`."""

    min: Positive


class When(Entry, frozen=True, kw_only=True):
    """A condition: exactly one of its keys. There is no `not` and no `less than`: a rule can only grow stricter."""

    count: CountEntry | None = None
    gate: GateEntry | None = None
    any: tuple[When, ...] | None = None
    all: tuple[When, ...] | None = None
    use: str | None = None


class RowEntry(Entry, frozen=True, kw_only=True):
    """One row of a rule."""

    id: Key
    band: Band
    when: Literal["always"] | When


class Weight(Entry, frozen=True, kw_only=True):
    """How strong a sign an answer is, when a level's name alone does not say it."""

    level: LevelName
    gate: bool = False


class AnswerEntry(Entry, frozen=True, kw_only=True):
    """An answer of a question's own. `notsure` and `skip` may leave the label to the shared one."""

    id: Key
    label: Sentence | None = None
    reason: Sentence | None = None
    level: LevelName
    gate: bool = False


class ShowIfEntry(Entry, frozen=True, kw_only=True):
    """Asks the question only after this answer."""

    question: str
    option: str


class QuestionEntry(Listed, frozen=True, kw_only=True):
    """One question."""

    id: Key
    text: Sentence
    help: Sentence
    reason: Sentence | None = None
    unsure_reason: Sentence | None = None
    dimension: Dimension | None = None
    indicator: str
    sources: tuple[str, ...]
    show_if: ShowIfEntry | None = None
    answers: Literal["yns"] | tuple[AnswerEntry, ...]
    level: dict[StandardAnswer, LevelName | Weight] | None = None


class OutcomeEntry(Entry, frozen=True, kw_only=True):
    """What a result says for one band."""

    title: Sentence
    lead: tuple[Sentence, ...]
    steps: tuple[str, ...]


class CantTellEntry(Entry, frozen=True, kw_only=True):
    """The overlay for too few answers."""

    below: Share
    title: Sentence
    lead: Sentence


class ProfileSwitchEntry(Entry, frozen=True, kw_only=True):
    """The answer that selects another of the `rules`."""

    question: str
    option: str
    profile: Profile


class CheckFile(Claim, frozen=True, kw_only=True):
    """`checks/*.yaml`."""

    format: Literal["selfcheck/1"]
    id: Slug
    version: Sentence
    icon: Sentence
    order: int = 100
    title: Sentence
    intro: Sentence
    cant_tell: CantTellEntry
    questions: tuple[QuestionEntry, ...]
    profile: Profile
    profile_switch: ProfileSwitchEntry | None = None
    labour_guard: bool = False
    macros: dict[str, When] = msgspec.field(default_factory=dict)
    rules: dict[Profile, tuple[RowEntry, ...]]
    outcomes: dict[Band, OutcomeEntry]
