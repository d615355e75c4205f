"""The smallest sets of signs that reach each band: what a reviewer signs, instead of thousands of answers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from kiosk.core.check import Band, Level
from kiosk.core.rule import AllOf, Always, AnyOf, Count, Gates

if TYPE_CHECKING:
    from kiosk.core.check import Check, Profile, Question
    from kiosk.core.names import OptionId, QuestionId
    from kiosk.core.rule import Condition, Sign
    from kiosk.core.states import States

Said = tuple[tuple["QuestionId", "OptionId", Level, bool], ...]
"""Signs: question, one option that gives it, its level, and whether it is a gate."""


@dataclass(frozen=True, slots=True)
class Minimal:
    """The sets that reach a band, and of which no sign can be left out or weakened."""

    profile: Profile
    band: Band
    sets: tuple[Said, ...]
    """Smallest first; without the answers that only reveal a question or select the profile."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Smallest sets that a rule cannot tell apart: the same signs, said in answer to different questions."""

    signs: tuple[Sign, ...]
    """Strongest first."""
    sets: tuple[Said, ...]


class _Sign(NamedTuple):
    said: tuple[QuestionId, OptionId, Level, bool]
    weight: int
    weaker: tuple[int, ...]
    """What the same question would weigh without it, or with a weaker one."""


def minimal_sets(states: States) -> tuple[Minimal, ...]:
    """For each profile and each band above `few`, the most urgent first."""
    found = []
    for profile, rows in states.check.rules.items():
        rank = states.ranks(profile)
        most = max(_needed(row.when) for row in rows)
        sets: dict[int, list[Said]] = {band.rank: [] for band in reversed(Band) if band is not Band.FEW}
        asked = [q for q in states.check.questions if _may_be_asked(states.check, q, profile)]
        questions = [signs for q in asked if (signs := _signs(states, q))]
        for size in range(1, most + 1):
            for some in combinations(questions, size):
                for signs in product(*some):
                    total = sum(sign.weight for sign in signs)
                    reached = rank(total)
                    lower = (rank(total - sign.weight + less) for sign in signs for less in sign.weaker)
                    if reached and all(less < reached for less in lower):
                        sets[reached].append(tuple(sign.said for sign in signs))
        found += [Minimal(profile, list(Band)[band], tuple(those)) for band, those in sets.items()]
    return tuple(found)


def patterns(check: Check, minimal: Minimal) -> tuple[Pattern, ...]:
    """The sets by what a rule sees of them: the fewest signs first, then those with more sets."""
    found: dict[tuple[Sign, ...], list[Said]] = {}
    for said in minimal.sets:
        questions = [(check.question(question), option) for question, option, _, _ in said]
        signs = sorted((q.sign(q.option(option)) for q, option in questions), key=_strongest_first)
        found.setdefault(tuple(signs), []).append(said)
    all_ = [Pattern(signs, tuple(sets)) for signs, sets in found.items()]
    return tuple(sorted(all_, key=lambda pattern: (len(pattern.signs), -len(pattern.sets))))


def _strongest_first(sign: Sign) -> tuple[int, bool, str]:
    return -sign.level, not sign.is_gate, sign.family.value if sign.family else ""


def _needed(when: Condition) -> int:
    """As many signs as can be needed at most to make it hold."""
    match when:
        case Always():
            return 0
        case Count(_, minimum, _) | Gates(minimum):
            return minimum
        case AnyOf(conditions):
            return max(map(_needed, conditions))
        case AllOf(conditions):
            return sum(map(_needed, conditions))


def _may_be_asked(check: Check, question: Question, profile: Profile) -> bool:
    """Whether it can be asked in that profile, as far as the age decides it."""
    switch, revealed = check.profile_switch, question.show_if
    if switch is None or revealed is None or revealed.question != switch.question:
        return True
    return (revealed.option == switch.option) == (profile is switch.profile)


def _signs(states: States, question: Question) -> tuple[_Sign, ...]:
    """One for each weight an answer to the question can have."""
    options = {(o.level, o.is_gate): o for o in question.options if o.level is not Level.NONE}.values()
    return tuple(
        _Sign(
            (question.id, option.id, option.level, option.is_gate),
            states.weight(question, option),
            (
                0,
                *(
                    states.weight(question, weaker)
                    for weaker in options
                    if weaker != option and weaker.level <= option.level and weaker.is_gate <= option.is_gate
                ),
            ),
        )
        for option in options
    )
