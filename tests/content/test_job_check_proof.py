"""The shipped `job` check, proved over every possible set of answers. Basis: self-check.md 2.3, 2.7 and 3.1.

A rule sees an answer set only through its counts (of levels by family, and of gates), so answer sets with equal counts
get equal bands: they are enumerated as states by dynamic programming, each with one answer set that reaches it and the
number of those that do. That a state decides the band is itself tested on random raw answer sets.
"""

from __future__ import annotations

import math
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.check import Answers, Band, Check, Level, Meaning, Option, Question, evaluate
from kiosk.core.names import CheckId, OptionId

CHECK: Check = read_pack(home.default_pack()).checks[CheckId("job")]

Sign = tuple[str, int, int]
"""A family, a level, and whether it is a gate: all a rule can see of an answer."""
State = tuple[tuple[Sign, int], ...]
"""How often each sign stands in a set of answers, sorted."""


def _sign(question: Question, option: Option) -> Sign:
    family = question.dimension.family.value if question.dimension else ""
    return (family, int(option.level), int(option.is_gate))


def _add(state: State, sign: Sign) -> State:
    if sign[1] == Level.NONE:
        return state
    counts = Counter(dict(state))
    counts[sign] += 1
    return tuple(sorted(counts.items()))


def _states(questions: tuple[Question, ...]) -> dict[State, tuple[Answers, int]]:
    """Each reachable state of these questions, with answers that reach it and how many raw answer sets do."""
    found: dict[State, tuple[Answers, int]] = {(): ({}, 1)}
    for question in questions:
        grown: dict[State, tuple[Answers, int]] = {}
        for state, (answers, ways) in found.items():
            for option in question.options:
                reached = _add(state, _sign(question, option))
                example, before = grown.get(reached, ({**answers, question.id: option.id}, 0))
                grown[reached] = (example, before + ways)
        found = grown
    return found


STATES = _states(CHECK.questions)
BANDS = {state: evaluate(CHECK, answers).band for state, (answers, _) in STATES.items()}


def _state_of(answers: Answers) -> State:
    state: State = ()
    for question in CHECK.questions:
        if question.id in answers:
            state = _add(state, _sign(question, question.option(answers[question.id])))
    return state


def _answers(option: OptionId) -> Answers:
    """The same answer to every question that has it."""
    return {q.id: option for q in CHECK.questions if option in {o.id for o in q.options}}


def test_no_question_of_the_check_is_conditional() -> None:
    """The proof below walks all questions for all answers; a conditional one would need a walk of its own."""
    assert all(question.show_if is None for question in CHECK.questions)
    assert len(CHECK.questions) == 12


def test_the_number_of_answer_sets_is_pinned() -> None:
    """Adding an option or changing a level is noticed: self-check.md 2.7 counts these very numbers."""
    raw = math.prod(len(question.options) for question in CHECK.questions)
    levels = math.prod(len({(o.level, o.is_gate) for o in question.options}) for question in CHECK.questions)
    assert (raw, levels) == (31_457_280, 419_904)
    assert sum(ways for _, ways in STATES.values()) == raw


@settings(deadline=None)
@given(st.tuples(*(st.sampled_from([None, *(o.id for o in q.options)]) for q in CHECK.questions)))
def test_the_band_depends_on_the_counted_signs_alone(chosen: tuple[OptionId | None, ...]) -> None:
    """Which soundly collapses 31 million answer sets to a few thousand states: any raw set has its state's band."""
    answers = {q.id: option for q, option in zip(CHECK.questions, chosen, strict=True) if option is not None}
    assert evaluate(CHECK, answers).band is BANDS[_state_of(answers)]


def test_every_answer_set_gives_exactly_one_band() -> None:
    """Totality (P1): no state is without a band, and each band has a title, words and steps."""
    assert BANDS.keys() == STATES.keys()
    assert all(CHECK.outcomes[band].lead and CHECK.outcomes[band].steps for band in BANDS.values())


def test_emergency_comes_from_a_critical_answer_and_from_nothing_else() -> None:
    """P4: it can neither be missed nor be produced by many small signs."""
    for state, band in BANDS.items():
        is_critical = any(level == Level.CRITICAL for (_, level, _), _ in state)
        assert (band is Band.EMERGENCY) == is_critical, state


def test_a_gate_is_never_less_than_serious() -> None:
    """Somebody who holds your papers is enough."""
    assert all(BANDS[state].rank >= Band.SERIOUS.rank for state in BANDS if any(gate for (_, _, gate), _ in state))


def test_all_four_bands_are_reachable_and_every_row_matches_somewhere() -> None:
    """P5 and P17: no band and no row is dead."""
    assert set(BANDS.values()) == set(Band)
    rows = {evaluate(CHECK, answers).row for answers, _ in STATES.values()}
    assert rows == {row.id for row in CHECK.rule}


@pytest.mark.parametrize("question", CHECK.questions, ids=[q.id for q in CHECK.questions])
def test_a_stronger_answer_never_gives_a_milder_band(question: Question) -> None:
    """P3 and P10 for every state of the other questions; and the question decides in at least one of them."""
    others = _states(tuple(q for q in CHECK.questions if q is not question))
    is_decisive = False
    for state in others:
        bands = [(option, BANDS[_add(state, _sign(question, option))]) for option in question.options]
        is_decisive |= len({band for _, band in bands}) > 1
        for weaker, milder in bands:
            for stronger, band in bands:
                if weaker.level <= stronger.level and weaker.is_gate <= stronger.is_gate:
                    assert milder.rank <= band.rank, (state, weaker.id, stronger.id)
    assert is_decisive


@pytest.mark.parametrize("question", CHECK.questions, ids=[q.id for q in CHECK.questions])
def test_not_sure_lies_between_no_sign_and_the_sign_and_skip_is_no_sign(question: Question) -> None:
    """P10: skipping never raises a band; being unsure never counts more than saying it."""
    unsure = next(option for option in question.options if option.meaning is Meaning.NOT_SURE)
    strongest = max(option.level for option in question.options if option.meaning is Meaning.SAID)
    assert unsure.level < strongest
    assert question.option(OptionId("skip")).level is Level.NONE


def test_all_no_is_few_unless_no_is_the_sign_and_all_not_sure_is_serious() -> None:
    """2.7: somebody unsure about danger and everything else needs a human."""
    harmless: Answers = {
        question.id: next(o.id for o in question.options if o.meaning is Meaning.SAID and o.level is Level.NONE)
        for question in CHECK.questions
    }
    assert evaluate(CHECK, harmless).band is Band.FEW
    assert not evaluate(CHECK, harmless).cant_tell
    assert evaluate(CHECK, _answers(OptionId("no"))).band is Band.SOME, "no name and no paper: J2 and J3 ask for a Yes"
    unsure = evaluate(CHECK, _answers(OptionId("notsure")))
    assert (unsure.band, unsure.cant_tell) == (Band.SERIOUS, True)
    skipped = evaluate(CHECK, _answers(OptionId("skip")))
    assert (skipped.band, skipped.cant_tell, skipped.reasons) == (Band.FEW, True, ())


def test_each_sign_alone_gives_the_band_its_strength_says() -> None:
    """2.7: danger -> emergency, a gate -> serious, a lone strong or medium sign -> some, a lone weak sign -> few."""
    wanted = {Level.CRITICAL: Band.EMERGENCY, Level.STRONG: Band.SOME, Level.MEDIUM: Band.SOME, Level.WEAK: Band.FEW}
    for question in CHECK.questions:
        for option in question.options:
            if option.level is not Level.NONE:
                band = Band.SERIOUS if option.is_gate else wanted[option.level]
                assert evaluate(CHECK, {question.id: option.id}).band is band, (question.id, option.id)


def test_every_sign_has_a_reason_in_words_and_every_question_a_source() -> None:
    """P12: the result can say which of the visitor's own answers are signs, and why we ask."""
    for question in CHECK.questions:
        assert question.sources
        for option in question.options:
            reasons = evaluate(CHECK, {question.id: option.id}).reasons
            assert len(reasons) == (option.level is not Level.NONE)
