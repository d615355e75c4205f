"""A self-check as data, and the one function that turns answers into an outcome.

It explains signs; it never says what a person is. Basis: `self-check.md` sections 2.1-2.4.

The rule itself is in `core.rule`. Nothing here keeps anything: an outcome is recomputed from the visible answers each
time, which makes going back and changing the language free.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import TYPE_CHECKING

from kiosk.core.rule import Sign, first_row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.core.names import CheckId, OptionId, QuestionId, SourceId
    from kiosk.core.outcome_text import OutcomeText, Tap
    from kiosk.core.pack import Provenance
    from kiosk.core.rule import Row
    from kiosk.core.text import Text


class Level(IntEnum):
    """How strong a sign an answer is; the only scale in the system."""

    NONE = 0
    WEAK = 1
    MEDIUM = 2
    STRONG = 3
    CRITICAL = 4


class Family(Enum):
    """ILO dimensions merged into three. Source: self-check.md 2.2."""

    TRICK = "T"
    """How they got you in: deceptive recruitment, abuse of vulnerability at recruitment."""
    CONTROL = "K"
    """What keeps you there: coercion, vulnerability at destination."""
    HARM = "X"
    """What they take: exploitation."""


class Dimension(Enum):
    """ILO/EC Delphi dimensions (2009). Source: self-check.md 1.2."""

    DECEPTIVE_RECRUITMENT = "DR"
    VULNERABILITY_AT_RECRUITMENT = "VR"
    COERCIVE_RECRUITMENT = "CR"
    COERCION_AT_DESTINATION = "CD"
    VULNERABILITY_AT_DESTINATION = "VD"
    EXPLOITATION = "EX"

    @property
    def family(self) -> Family:
        """The family whose counts a sign of this dimension adds to."""
        return _FAMILY[self]


_FAMILY = {
    Dimension.DECEPTIVE_RECRUITMENT: Family.TRICK,
    Dimension.VULNERABILITY_AT_RECRUITMENT: Family.TRICK,
    Dimension.COERCIVE_RECRUITMENT: Family.CONTROL,
    Dimension.COERCION_AT_DESTINATION: Family.CONTROL,
    Dimension.VULNERABILITY_AT_DESTINATION: Family.CONTROL,
    Dimension.EXPLOITATION: Family.HARM,
}


class Band(Enum):
    """What the answers call for, from the mildest to the most urgent."""

    FEW = "few"
    SOME = "some"
    SERIOUS = "serious"
    EMERGENCY = "emergency"

    @property
    def rank(self) -> int:
        """0 for the mildest, 3 for the most urgent."""
        return _RANK[self.value]


_RANK = {band.value: rank for rank, band in enumerate(Band)}


class Profile(Enum):
    """Which rule weighs the signs. Source: self-check.md 2.3."""

    BEFORE = "before"
    """An offer: what happens at work cannot be seen yet."""
    DURING = "during"
    """Work, a home or a relationship that is under way."""
    CHILD = "child"
    """Somebody under 18, whose consent changes nothing: never milder than another."""


class Meaning(Enum):
    """What kind of answer an option is; screens and reasons word each kind differently."""

    SAID = "said"
    NOT_SURE = "notsure"
    SKIPPED = "skip"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer a visitor may give."""

    id: OptionId
    label: Text
    level: Level
    is_gate: bool
    """A sign that alone calls for the `serious` band."""
    meaning: Meaning
    reason: Text | None = None
    """Said in the result instead of the question's reason, where answers of one question say different things."""


@dataclass(frozen=True, slots=True)
class ShowIf:
    """A question is asked only after this answer. It may reveal a question, never hide one."""

    question: QuestionId
    option: OptionId


@dataclass(frozen=True, slots=True)
class Question:
    """One question on one screen."""

    id: QuestionId
    text: Text
    help: Text
    """Why we ask, and what counts."""
    reason: Text | None
    """The visitor's own words for the result: `You told us: ...`. None where no answer needs it."""
    unsure_reason: Text | None
    """The same for Not sure: `You were not sure: ...`."""
    dimension: Dimension | None
    indicator: str
    sources: tuple[SourceId, ...]
    options: tuple[Option, ...]
    show_if: ShowIf | None = None

    @property
    def is_danger(self) -> bool:
        """Whether one of its answers means danger now."""
        return any(option.level is Level.CRITICAL for option in self.options)

    def option(self, option: OptionId) -> Option:
        """The option of that id. KeyError when there is none."""
        return {candidate.id: candidate for candidate in self.options}[option]

    @property
    def reasons(self) -> tuple[Text, ...]:
        """Every text its answers may bring into a result."""
        texts = (self.reason, self.unsure_reason, *(option.reason for option in self.options))
        return tuple(text for text in texts if text is not None)

    def reason_of(self, option: Option) -> Text | None:
        """What a result says of this answer, if it is a sign."""
        return option.reason or (self.unsure_reason if option.meaning is Meaning.NOT_SURE else self.reason)

    def sign(self, option: Option) -> Sign:
        """What a rule sees of this answer."""
        return Sign(option.level, option.is_gate, self.dimension.family if self.dimension else None)


@dataclass(frozen=True, slots=True)
class ProfileSwitch:
    """The answer that selects another profile: how old the person is."""

    question: QuestionId
    option: OptionId
    profile: Profile


@dataclass(frozen=True, slots=True)
class Check:
    """One self-check: its questions in the order they are asked, its rules, its outcomes."""

    id: CheckId
    version: str
    icon: str
    order: int
    """Smaller stands first among the checks to choose from."""
    title: Text
    intro: Text
    questions: tuple[Question, ...]
    profile: Profile
    """The one that holds unless `profile_switch` selects another."""
    rules: Mapping[Profile, tuple[Row, ...]]
    """For each profile this check can have; evaluated from the top; the last row is unconditional."""
    outcomes: Mapping[Band, OutcomeText]
    cant_tell_title: Text
    cant_tell_lead: Text
    cant_tell_below: float
    """The `cannot tell` overlay shows when a smaller share of the questions than this was really answered."""
    provenance: Provenance
    profile_switch: ProfileSwitch | None = None
    labour_guard: bool = False
    """Whether bad pay and hours alone must stay a matter of labour rights in the profile `during` (P19)."""

    def question(self, question: QuestionId) -> Question:
        """The question of that id. KeyError when there is none."""
        return {candidate.id: candidate for candidate in self.questions}[question]


Answers = dict["QuestionId", "OptionId"]
"""What a visitor tapped, by question. Lives in one journey's memory and goes no further (rule 1)."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One answer that is a sign, in the visitor's own words."""

    question: QuestionId
    text: Text
    level: Level


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a set of answers calls for. It belongs to the journey and dies with it."""

    band: Band
    row: str
    """The id of the rule's row that matched."""
    cant_tell: bool
    reasons: tuple[Reason, ...]
    """Strongest first; in the order asked among equals."""
    profile: Profile
    """Whose rule weighed the answers."""
    taps: frozenset[Tap] = frozenset()
    """The answers to the questions that were asked: they choose among the band's steps."""


def visible(check: Check, answers: Answers) -> tuple[Question, ...]:
    """The questions asked given these answers, in order. An answer to a question no longer asked reveals nothing."""
    shown: list[Question] = []
    ids: set[QuestionId] = set()
    for question in check.questions:
        condition = question.show_if
        if condition is None or (condition.question in ids and answers.get(condition.question) == condition.option):
            shown.append(question)
            ids.add(question.id)
    return tuple(shown)


def evaluate(check: Check, answers: Answers) -> Outcome:
    """What the answers call for. Unanswered questions count as skipped; answers to hidden questions do not count.

    Raises KeyError when an answer names an option its question does not have.
    """
    asked = visible(check, answers)
    given = [(q, q.option(answers[q.id])) for q in asked if q.id in answers]
    profile = _profile(check, given)
    taps = frozenset((question.id, option.id) for question, option in given)
    row = first_row(check.rules[profile], Counter(q.sign(o) for q, o in given if o.level is not Level.NONE))
    return Outcome(row.band, row.id, _cant_tell(check, asked, given), _reasons(given), profile, taps)


def _profile(check: Check, given: list[tuple[Question, Option]]) -> Profile:
    """The profile these answers to visible questions select."""
    switch = check.profile_switch
    if switch and any((q.id, o.id) == (switch.question, switch.option) for q, o in given):
        return switch.profile
    return check.profile


def is_emergency(question: Question, option: OptionId) -> bool:
    """Whether this very tap opens the emergency screen."""
    return question.option(option).level is Level.CRITICAL


def _cant_tell(check: Check, asked: tuple[Question, ...], given: list[tuple[Question, Option]]) -> bool:
    """Source: self-check.md 2.3, overlay `cant_tell`."""
    answered = {question.id for question, option in given if option.meaning is Meaning.SAID}
    skipped = {q.id for q in asked} - {q.id for q, option in given if option.meaning is not Meaning.SKIPPED}
    danger_skipped = any(q.id in skipped and q.is_danger for q in asked)
    return danger_skipped or len(answered) < check.cant_tell_below * len(asked)


def _reasons(given: list[tuple[Question, Option]]) -> tuple[Reason, ...]:
    signs = [(question, option) for question, option in given if option.level is not Level.NONE]
    found = [Reason(q.id, text, option.level) for q, option in signs if (text := q.reason_of(option)) is not None]
    return tuple(sorted(found, key=lambda reason: -reason.level))
