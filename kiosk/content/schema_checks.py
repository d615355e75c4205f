"""What authors may write in `checks/*.yaml`. A key that is not here is a fault. See `schema`."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from kiosk.content.schema import Claim, Entry, Key, Listed, Sentence, Slug
from kiosk.core.check import Band, Dimension, Profile  # noqa: TC001 - msgspec evaluates the annotations

Share = Annotated[float, Meta(ge=0, le=1, description="a share from 0 to 1")]
Positive = Annotated[int, Meta(ge=1, description="a whole number, 1 or more")]
LevelName = Literal["none", "weak", "medium", "strong", "critical"]
StandardAnswer = Literal["yes", "no", "notsure", "skip"]


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


class StepOfferEntry(Entry, frozen=True, kw_only=True):
    """A step of a result that depends on answers: `W2` is any sign of W2, `W2=yes` that answer."""

    step: str
    after: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


class OutcomeEntry(Entry, frozen=True, kw_only=True):
    """What a result says for one band."""

    title: Sentence
    lead: tuple[Sentence, ...]
    steps: tuple[str | StepOfferEntry, ...]


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
