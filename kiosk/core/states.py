"""Every set of answers to a self-check, exactly, as the few thousand states a rule can tell apart.

A rule sees answers as counts of signs, so sets of answers with equal counts (and equal conditions for what is asked
and which profile holds) get equal bands. Going through the questions one by one and adding up equal states enumerates
all of them without visiting tens of millions. That the engine agrees is tested against raw sets of answers: see
`raw_disagreements` in `core.proof_paths`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from kiosk.core.check import Level, evaluate, visible
from kiosk.core.rule import first_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from kiosk.core.check import Answers, Check, Option, Outcome, Profile, Question
    from kiosk.core.names import OptionId, QuestionId
    from kiosk.core.rule import Row, Sign

_Key = TypeVar("_Key")

_BITS: Final = 6
"""Room for one kind of sign in a packed count: 63 answers, more than a check may ask."""

Chosen = frozenset[tuple["QuestionId", "OptionId"]]
"""The answers given that decide what is asked or which profile holds."""


class Seen(NamedTuple):
    """All a rule can see of a set of answers."""

    profile: Profile
    packed: int
    """The counts of all kinds of signs, `_BITS` each."""


@dataclass(frozen=True, slots=True)
class State:
    """Sets of answers that a rule cannot tell apart."""

    seen: Seen
    row: Row
    """The row that gives their band."""
    example: Answers
    """One of them."""
    raw: int
    """How many sets of answers they are."""
    vectors: int
    """How many they are when options of equal weight count as one."""


class Choice(NamedTuple):
    """Options of one question that weigh the same and decide the same."""

    option: Option
    """One of them."""
    weight: int
    chosen: Chosen
    size: int


class States:
    """A check's enumeration. It remembers what it found; the same check always gives the same states."""

    def __init__(self, check: Check) -> None:
        """Nothing is walked yet."""
        self.check = check
        self._deciding = {(q.show_if.question, q.show_if.option) for q in check.questions if q.show_if}
        if check.profile_switch:
            self._deciding.add((check.profile_switch.question, check.profile_switch.option))
        signs = {q.sign(o) for q in check.questions for o in q.options if o.level is not Level.NONE}
        self._kinds: dict[Sign, int] = {sign: _BITS * at for at, sign in enumerate(sorted(signs, key=repr))}
        self._rows: dict[Seen, Row] = {}
        self._ranks: dict[Profile, dict[int, int]] = {}
        self._all: tuple[State, ...] = ()
        self._outcomes: tuple[tuple[State, Outcome], ...] = ()
        self._contrasts: dict[QuestionId, Mapping[tuple[int, ...], int]] = {}

    def decides(self, question: QuestionId) -> bool:
        """Whether some answer to it decides what is asked, or which profile holds."""
        return any(question == asked for asked, _ in self._deciding)

    def weight(self, question: Question, option: Option) -> int:
        """What the answer adds to a packed count."""
        return 0 if option.level is Level.NONE else 1 << self._kinds[question.sign(option)]

    def signs(self, packed: int) -> dict[Sign, int]:
        """The counts, unpacked; only those above 0."""
        mask = (1 << _BITS) - 1
        return {sign: n for sign, at in self._kinds.items() if (n := packed >> at & mask)}

    def row(self, seen: Seen) -> Row:
        """The row that gives the band."""
        found = self._rows.get(seen)
        if found is None:
            found = self._rows[seen] = first_row(self.check.rules[seen.profile], self.signs(seen.packed))
        return found

    def in_each_profile(self, packed: int) -> tuple[Seen, ...]:
        """The same signs under each of the check's rules."""
        return tuple(Seen(profile, packed) for profile in self.check.rules)

    def profile(self, chosen: Chosen) -> Profile:
        """The profile these answers select."""
        switch = self.check.profile_switch
        if switch and (switch.question, switch.option) in chosen:
            return switch.profile
        return self.check.profile

    def seen(self, answers: Answers) -> Seen:
        """What a rule sees of these answers."""
        chosen: set[tuple[QuestionId, OptionId]] = set()
        packed = 0
        for question in visible(self.check, answers):
            if question.id in answers:
                packed += self.weight(question, question.option(answers[question.id]))
                chosen.add((question.id, answers[question.id]))
        return Seen(self.profile(frozenset(chosen)), packed)

    def choices(self, question: Question) -> tuple[Choice, ...]:
        """The question's options, alike ones together."""
        sizes: Counter[tuple[int, Chosen]] = Counter()
        first: dict[tuple[int, Chosen], Option] = {}
        for option in question.options:
            key = (self.weight(question, option), self._chosen(question, option))
            sizes[key] += 1
            first.setdefault(key, option)
        return tuple(Choice(first[key], *key, sizes[key]) for key in sizes)

    def answered(self, id_: QuestionId, side: tuple[Chosen, int]) -> dict[OptionId | None, tuple[Chosen, int]]:
        """What each answer makes of a state; empty when the question is not asked in it, or not in this check."""
        chosen, packed = side
        return {
            option.id: (chosen | self._chosen(question, option), packed + self.weight(question, option))
            for question in self.check.questions
            if question.id == id_ and _is_asked(question, chosen)
            for option in question.options
        }

    def all(self) -> tuple[State, ...]:
        """Every state of the whole check."""
        if not self._all:
            self._all = tuple(self._merged(self._walk(self.check.questions)))
        return self._all

    def outcomes(self) -> tuple[tuple[State, Outcome], ...]:
        """Every state, with what the engine says of its example."""
        if not self._outcomes:
            self._outcomes = tuple((state, evaluate(self.check, state.example)) for state in self.all())
        return self._outcomes

    def contrasts(self, question: Question) -> Mapping[tuple[int, ...], int]:
        """The ranks of the bands that a question's options give, in their order, all other answers being equal.

        And for how many states of the other answers they are so; only those with which the question is asked. Answers
        to questions that one option hides do not count with it.
        """
        found = self._contrasts.get(question.id)
        if found is None:
            joint = self.decides(question.id)
            found = self._contrasts[question.id] = Counter(self._joint(question) if joint else self._beside(question))
        return found

    def ranks(self, profile: Profile) -> Callable[[int], int]:
        """The rank of the band that packed counts give in a profile."""
        known = self._ranks.setdefault(profile, {})

        def rank(packed: int) -> int:
            found = known.get(packed)
            if found is None:
                found = known[packed] = self.row(Seen(profile, packed)).band.rank
            return found

        return rank

    def _beside(self, question: Question) -> Iterator[tuple[int, ...]]:
        weights = [self.weight(question, option) for option in question.options]
        ranks: dict[Chosen, Callable[[int], int]] = {}
        for chosen, packed in self._reached(tuple(q for q in self.check.questions if q is not question)):
            if _is_asked(question, chosen):
                rank = ranks.get(chosen) or ranks.setdefault(chosen, self.ranks(self.profile(chosen)))
                yield tuple([rank(packed + weight) for weight in weights])

    def _reached(self, questions: Iterable[Question]) -> set[tuple[Chosen, int]]:
        """Each state of these questions."""
        found: set[tuple[Chosen, int]] = {(frozenset(), 0)}
        for question in questions:
            choices = [(choice.weight, choice.chosen) for choice in self.choices(question)]
            found = {
                (chosen | own if own else chosen, packed + weight)
                for chosen, packed in found
                for weight, own in (choices if _is_asked(question, chosen) else ((0, chosen),))
            }
        return found

    def _chosen(self, question: Question, option: Option) -> Chosen:
        pair = (question.id, option.id)
        return frozenset({pair} if pair in self._deciding else ())

    def _walk(self, questions: Iterable[Question]) -> dict[tuple[Chosen, int], tuple[Answers, int, int]]:
        """Each state with an example and its two sizes; a question not asked changes nothing."""
        found: dict[tuple[Chosen, int], tuple[Answers, int, int]] = {(frozenset(), 0): ({}, 1, 1)}
        for question in questions:
            choices = self.choices(question)
            grown: dict[tuple[Chosen, int], tuple[Answers, int, int]] = {}
            for (chosen, packed), (answers, raw, vectors) in found.items():
                if not _is_asked(question, chosen):
                    _add(grown, (chosen, packed), (answers, raw, vectors))
                    continue
                for choice in choices:
                    key = (chosen | choice.chosen if choice.chosen else chosen, packed + choice.weight)
                    old = grown.get(key)
                    if old is None:
                        grown[key] = ({**answers, question.id: choice.option.id}, raw * choice.size, vectors)
                    else:
                        grown[key] = (old[0], old[1] + raw * choice.size, old[2] + vectors)
            found = grown
        return found

    def _merged(self, found: Mapping[tuple[Chosen, int], tuple[Answers, int, int]]) -> Iterator[State]:
        """One state for all that a rule sees alike."""
        merged: dict[Seen, tuple[Answers, int, int]] = {}
        for (chosen, packed), value in found.items():
            _add(merged, Seen(self.profile(chosen), packed), value)
        for seen, (example, raw, vectors) in merged.items():
            yield State(seen, self.row(seen), example, raw, vectors)

    def _joint(self, question: Question) -> Iterator[tuple[int, ...]]:
        """All options side by side, since what is asked later differs between them."""
        start = tuple((self._chosen(question, o), self.weight(question, o)) for o in question.options)
        at = self.check.questions.index(question)
        for chosen, packed in self._reached(self.check.questions[:at]):
            if not _is_asked(question, chosen):
                continue
            sides = {tuple((chosen | own, packed + weight) for own, weight in start)}
            for later in self.check.questions[at + 1 :]:
                choices = self.choices(later)
                sides = {grown for side in sides for grown in _sides(later, choices, side)}
            for side in sides:
                yield tuple(self.ranks(self.profile(own))(count) for own, count in side)


def _sides(
    question: Question, choices: tuple[Choice, ...], side: tuple[tuple[Chosen, int], ...]
) -> Iterator[tuple[tuple[Chosen, int], ...]]:
    asked = [_is_asked(question, chosen) for chosen, _ in side]
    if not any(asked):
        yield side
        return
    for choice in choices:
        yield tuple(
            (chosen | choice.chosen, packed + choice.weight) if is_asked else (chosen, packed)
            for (chosen, packed), is_asked in zip(side, asked, strict=True)
        )


def _is_asked(question: Question, chosen: Chosen) -> bool:
    return question.show_if is None or (question.show_if.question, question.show_if.option) in chosen


def _add(found: dict[_Key, tuple[Answers, int, int]], key: _Key, value: tuple[Answers, int, int]) -> None:
    old = found.get(key)
    found[key] = (old[0], old[1] + value[1], old[2] + value[2]) if old else value
