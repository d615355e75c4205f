"""What must hold of a self-check's bands, for every set of answers. Source: self-check.md 3.1.

Each property is a generator with one yield a case: None where it holds, else what is wrong, in words.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Final

from kiosk.core.check import Band, Family, Level, Meaning, Profile
from kiosk.core.outcome_text import MAX_STEPS
from kiosk.core.rule import AllOf, Always, AnyOf, Count, Gates, holds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.check import Answers, Check, Option, Question
    from kiosk.core.rule import Condition
    from kiosk.core.states import States

    Cases = Iterator[str | None]


_UNSURE: Final = {
    Level.CRITICAL: (Level.STRONG, True),
    Level.STRONG: (Level.MEDIUM, False),
    Level.MEDIUM: (Level.WEAK, False),
}
"""What Not sure weighs where the strongest answer is of this level, and whether it is a gate."""


def said(answers: Answers) -> str:
    """Answers as one word each, without those that say nothing."""
    return " ".join(f"{q}={o}" for q, o in answers.items() if o != "skip") or "nothing said"


def total(states: States) -> Cases:
    """P1: each set of answers has exactly one band, and each band a title, words and steps."""
    check = states.check
    for profile, rows in check.rules.items():
        last = bool(rows) and rows[-1].when == Always()
        yield None if last else f"{profile.value}: the last row is not unconditional"
    for band in {state.row.band for state in states.all()}:
        text = check.outcomes.get(band)
        always = sum(not offer.is_conditional for offer in text.steps) if text else 0
        if text is None or not text.lead or not 1 <= always <= MAX_STEPS:
            yield f"{band.value}: its result has no words, no steps or too many"
    for _ in states.all():
        yield None


def monotone(states: States) -> Cases:
    """P3: a stronger answer never gives a milder band, and no row knows anything but >= on counts."""
    for profile, rows in states.check.rules.items():
        for row in rows:
            yield None if _only_grows(row.when) else f"{profile.value} {row.id}: not a threshold on counts"
    for question in states.check.questions:
        if states.decides(question.id) and not carries_sign(question):
            continue  # an age is not stronger than another: P9 compares those
        pairs = [
            (weak, strong)
            for weak, a in enumerate(question.options)
            for strong, b in enumerate(question.options)
            if (a.level, a.is_gate) != (b.level, b.is_gate) and a.level <= b.level and a.is_gate <= b.is_gate
        ]
        for ranks, times in states.contrasts(question).items():
            wrong = [(weak, strong) for weak, strong in pairs if ranks[weak] > ranks[strong]]
            yield from repeat(_raised(question, *wrong[0]) if wrong else None, times)


def reachable(states: States) -> Cases:
    """P5: every band, question and option can be reached, and every question decides somewhere."""
    check = states.check
    for profile in check.rules:
        reached = {state.row.band for state in states.all() if state.seen.profile is profile}
        for band in Band:
            yield None if band in reached else f"{profile.value}: no answers give {band.value}"
    for question in check.questions:
        contrasts = states.contrasts(question)
        yield None if contrasts else f"{question.id} is never asked"
        only_routes = not carries_sign(question) and not states.decides(question.id)
        decides = only_routes or any(len(set(ranks)) > 1 for ranks in contrasts)
        yield None if decides else f"{question.id} decides nowhere"


def child_dominates(states: States) -> Cases:
    """P9: the child's rule is never milder than the other, and saying `under 18` never lowers a band."""
    check = states.check
    switch = check.profile_switch
    if switch is None:
        return
    yield None if switch.profile is Profile.CHILD else f"an age selects the profile {switch.profile.value}"
    for state in states.all():
        adult = states.row(state.seen._replace(profile=check.profile)).band
        child = states.row(state.seen._replace(profile=switch.profile)).band
        yield (
            None
            if child.rank >= adult.rank
            else f"{said(state.example)}: {adult.value}, but {child.value} by {switch.profile.value}"
        )
    question = check.question(switch.question)
    at = [option.id for option in question.options].index(switch.option)
    for ranks, times in states.contrasts(question).items():
        fault = None if ranks[at] == max(ranks) else f"{switch.question}={switch.option} gives a milder band"
        yield from repeat(fault, times)


def skip_is_neutral(states: States) -> Cases:
    """P10: skipping never raises a band and counts like No; not sure lies between No and the sign."""
    for question in states.check.questions:
        options = list(enumerate(question.options))
        skips = [at for at, o in options if o.meaning is Meaning.SKIPPED]
        unsure = [at for at, o in options if o.meaning is Meaning.NOT_SURE]
        plain = [at for at, o in options if o.meaning is Meaning.SAID and not _weighs(o)]
        signs = [at for at, o in options if o.meaning is Meaning.SAID and _weighs(o)]
        decides = states.decides(question.id)
        yield None if skips else f"{question.id} cannot be skipped"
        for ranks, times in states.contrasts(question).items() if skips else ():
            skip, fault = ranks[skips[0]], None
            if skip > min(ranks):
                fault = f"{question.id}: skipping gives a more urgent band than an answer"
            elif not decides and any(ranks[at] != skip for at in plain):
                fault = f"{question.id}: skipping and an answer without a sign differ"
            elif any(ranks[at] < skip or (signs and ranks[at] > max(ranks[s] for s in signs)) for at in unsure):
                fault = f"{question.id}: not sure does not lie between no sign and the sign"
            yield from repeat(fault, times)


def unsure_is_weaker(states: States) -> Cases:
    """P10, by weight: not sure is weaker than the sign, but never all clear where the sign is heavy.

    For danger it is a gate, for a strong sign medium, for a medium one weak.
    """
    for question in states.check.questions:
        strongest = max((o.level for o in question.options if o.meaning is Meaning.SAID), default=Level.NONE)
        for option in question.options:
            if option.meaning is Meaning.NOT_SURE:
                right = (option.level, option.is_gate) == _UNSURE.get(strongest, (Level.NONE, False))
                gate = " and a gate" if option.is_gate else ""
                yield None if right else f"{question.id}: not sure may not be {option.level.name.lower()}{gate}"


def explained(check: Check) -> Cases:
    """P12, in the check: each sign has words, and nothing but a sign has; each question with weight names a source."""
    for question in check.questions:
        if carries_sign(question):
            yield None if question.sources and question.dimension else f"{question.id}: no source or no dimension"
        else:
            yield None if not (question.reasons or question.dimension) else f"{question.id}: a reason without a sign"
        for option in question.options:
            is_mute = _weighs(option) and question.reason_of(option) is None
            yield f"{question.id}={option.id}: a sign without a reason" if is_mute else None


def no_dead_rows(states: States) -> Cases:
    """P17: each row is the first that holds for some answers in its profile."""
    for profile, rows in states.check.rules.items():
        first = {state.row.id for state in states.all() if state.seen.profile is profile}
        for row in rows:
            yield None if row.id in first else f"{profile.value} {row.id} is never the first row that holds"


def labour_stays_labour(states: States) -> Cases:
    """P19: bad pay and hours alone, without a gate or danger, give no more than `some` in the profile `during`."""
    if not states.check.labour_guard:
        return
    for state in states.all():
        signs = states.signs(state.seen.packed)
        is_labour = all(s.family is Family.HARM and not s.is_gate and s.level is not Level.CRITICAL for s in signs)
        if is_labour and state.seen.profile is Profile.DURING:
            band = state.row.band
            yield (
                None if band.rank <= Band.SOME.rank else f"{said(state.example)}: {band.value} from labour signs alone"
            )


def idle_clauses(states: States) -> tuple[str, ...]:
    """Clauses that never decide alone: without one of them every band would stay. Not a fault, worth knowing."""
    idle = []
    for profile, rows in states.check.rules.items():
        for row in rows:
            clauses = _clauses(row.when)
            needed: set[int] = set()
            for state in states.all() if len(clauses) > 1 else ():
                if state.seen.profile is profile and state.row.id == row.id and len(needed) < len(clauses):
                    signs = states.signs(state.seen.packed)
                    held = [at for at, clause in enumerate(clauses) if holds(clause, signs)]
                    needed |= set(held) if len(held) == 1 else set()
            idle += [
                f"{profile.value} {row.id}: {words(c)}"
                for at, c in enumerate(clauses)
                if len(clauses) > 1 and at not in needed
            ]
    return tuple(idle)


def words(when: Condition) -> str:
    """A condition as a reviewer reads it: `strong K >= 1 and medium >= 2`."""
    match when:
        case Always():
            return "always"
        case Gates(minimum):
            return f"gates >= {minimum}"
        case Count(at_least, minimum, family):
            return f"{at_least.name.lower()}{f' {family.value}' if family else ''} >= {minimum}"
        case AllOf(conditions):
            return " and ".join(f"({words(c)})" if isinstance(c, AnyOf) else words(c) for c in conditions)
        case AnyOf(conditions):
            return " or ".join(f"({words(c)})" if isinstance(c, AllOf) else words(c) for c in conditions)


def carries_sign(question: Question) -> bool:
    """Whether some answer to it is a sign."""
    return any(_weighs(option) for option in question.options)


def _weighs(option: Option) -> bool:
    return option.level is not Level.NONE


def _only_grows(when: Condition) -> bool:
    match when:
        case Always():
            return True
        case Count(at_least, minimum, _):
            return at_least > Level.NONE and minimum >= 1
        case Gates(minimum):
            return minimum >= 1
        case AnyOf(conditions) | AllOf(conditions):
            return bool(conditions) and all(map(_only_grows, conditions))


def _clauses(when: Condition) -> list[Condition]:
    if isinstance(when, AnyOf):
        return [clause for part in when.conditions for clause in _clauses(part)]
    return [when]


def _raised(question: Question, weak: int, strong: int) -> str:
    return f"{question.id}: {question.options[strong].id} gives a milder band than {question.options[weak].id}"
