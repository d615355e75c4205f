"""The proof of a self-check: a small check for which everything holds, and one break for every promise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.check import Band, Level, Profile, ShowIf, evaluate
from kiosk.core.minimal import minimal_sets
from kiosk.core.names import Lang, QuestionId, SourceId, StepId
from kiosk.core.outcome_text import StepOffer
from kiosk.core.proof import Ground, prove
from kiosk.core.proof_content import Language
from kiosk.core.proof_paths import raw_disagreements, raw_size, same_answers_same_outcome
from kiosk.core.rule import Count, Gates, Row
from kiosk.core.states import States
from kiosk.core.text import in_english
from tests.core.small_check import (
    ADULTS,
    AGE,
    CHILD,
    HARM,
    MILD,
    NO,
    NOT_SURE,
    SHIPPED,
    SKIP,
    SMALL,
    URGENT,
    YES,
    changed,
    question,
    ruled,
    text,
    weighing,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.core.check import Answers, Check

DAY: Final = date(2026, 12, 1)
ENGLISH: Final = Language(Lang("en"), in_english)


def failing(check: Check, *languages: Language, on: date = DAY) -> set[str]:
    """The promises that do not hold."""
    pack = replace(SHIPPED, checks={check.id: check})
    return {f.id for f in prove(Ground(pack, languages or (ENGLISH,), on), check).findings if f.faults}


def many() -> Check:
    """More questions with a sign than anybody wants to answer."""
    more = tuple(question(f"M{at}", Level.WEAK, Level.NONE, HARM) for at in range(7))
    return replace(SMALL, questions=(*SMALL.questions, *more))


BREAKS: Final[dict[str, Callable[[], Check]]] = {
    "P1": lambda: replace(SMALL, outcomes={**SMALL.outcomes, Band.SOME: replace(SMALL.outcomes[Band.SOME], steps=())}),
    "P3": lambda: ruled(Row("R0", Band.SOME, Count(Level.STRONG, 2)), *ADULTS),
    "P4": lambda: ruled(Row("R1", Band.EMERGENCY, Count(Level.STRONG, 1)), *ADULTS[1:]),
    "P5": lambda: ruled(*URGENT, MILD[1]),
    "P6": many,
    "P8": lambda: changed(4, show_if=ShowIf(QuestionId("C"), NO)),
    "P9": lambda: ruled(*URGENT, *MILD, profile=Profile.CHILD),
    "P10": lambda: weighing(3, SKIP, Level.STRONG),
    "P11": lambda: replace(SMALL, cant_tell_below=0.3),
    "P12": lambda: changed(3, sources=(SourceId("nobody-wrote-it"),)),
    "P14": lambda: changed(3, reason=text("C.reason", "Now you are safe.")),
    "P15": lambda: changed(3, help=text("C.help", "Call 999 in Poland.")),
    "P17": lambda: ruled(*ADULTS[:3], Row("R3b", Band.SERIOUS, Gates(2)), *MILD),
    "P19": lambda: ruled(*URGENT, Row("R3", Band.SERIOUS, Count(Level.MEDIUM, 1)), *MILD),
}


def test_everything_holds_for_a_sound_check() -> None:
    """With a conditional question, an age, a guarded rule: no promise fails, and each is about something."""
    proof = prove(Ground(replace(SHIPPED, checks={SMALL.id: SMALL}), (ENGLISH,), DAY), SMALL)
    assert [(f.id, f.witnesses) for f in proof.findings if f.faults] == []
    assert proof.holds
    assert min(f.cases for f in proof.findings) > 0


@pytest.mark.parametrize("promise", BREAKS)
def test_each_promise_is_seen_to_fail(promise: str) -> None:
    """One change breaks it, and the proof says so."""
    assert promise in failing(BREAKS[promise]())


def test_not_sure_as_strong_as_yes_is_noticed() -> None:
    """Being unsure of a sign weighs less than saying it: what section 2.1 gives and nothing else."""
    assert "P10" in failing(weighing(3, NOT_SURE, Level.STRONG))
    assert "P10" in failing(weighing(0, NOT_SURE, Level.MEDIUM))


def test_a_text_left_in_english_or_empty_is_noticed() -> None:
    """No fallback to another language: each text has words of its own."""
    polish = Lang("pl")
    assert "P13" in failing(SMALL, Language(polish, in_english))
    assert "P13" in failing(SMALL, Language(polish, lambda _text: " "))
    assert "P13" not in failing(SMALL, Language(polish, lambda _text: "Słowa."))
    assert "P14" in failing(SMALL, Language(polish, lambda _text: "Obiecujemy."))


def test_a_day_after_everything_expired_fails() -> None:
    """Nobody is left to turn to."""
    assert "P15" in failing(SMALL, on=date(2040, 1, 1))


def test_an_engine_that_disagrees_with_the_enumeration_is_noticed() -> None:
    """The states of one rule, held against the engine with another."""
    states = States(SMALL)
    states.outcomes()
    states.check = ruled(*URGENT, MILD[1])
    assert any(same_answers_same_outcome(states))
    assert any(raw_disagreements(states, 7))


def test_states_count_every_raw_set_of_answers_once() -> None:
    """Adults and those who skip their age meet five weighed questions, children one more."""
    states = States(SMALL)
    counted = {profile: sum(s.raw for s in states.all() if s.seen.profile is profile) for profile in SMALL.rules}
    assert counted == {Profile.DURING: 2 * 4**5, Profile.CHILD: 4**6}
    levels = {profile: sum(s.vectors for s in states.all() if s.seen.profile is profile) for profile in SMALL.rules}
    assert levels == {Profile.DURING: 3**4 * 2, Profile.CHILD: 3**5 * 2}


def test_every_raw_set_of_answers_gets_its_states_band() -> None:
    """All of them, hidden answers included: what collapsing answers to states rests on."""
    tried = list(raw_disagreements(States(SMALL)))
    assert len(tried) == raw_size(SMALL) == prod(len(q.options) for q in SMALL.questions) == 3 * 4**6
    assert not any(tried)


@given(st.data())
def test_contrasts_are_what_the_engine_says_with_one_answer_changed(data: st.DataObject) -> None:
    """Also for the age, which changes what is asked and how it is weighed."""
    states = States(SMALL)
    answers: Answers = {q.id: data.draw(st.sampled_from(q.options)).id for q in SMALL.questions}
    for changing in SMALL.questions:
        if changing.show_if and answers[changing.show_if.question] != changing.show_if.option:
            continue
        ranks = tuple(evaluate(SMALL, {**answers, changing.id: o.id}).band.rank for o in changing.options)
        assert ranks in states.contrasts(changing)


def test_minimal_sets_are_exactly_those_no_sign_can_leave() -> None:
    """Held against every set of answers: each reaches its band, and no weaker set does."""
    order = {o.id: at for at, o in enumerate(SMALL.questions[0].options)}
    for minimal in minimal_sets(States(SMALL)):
        is_child = minimal.profile is Profile.CHILD
        asked = [q for q in SMALL.questions if q.id != AGE and (is_child or q.show_if is None)]
        found = set()
        for options in product(*([o for o in q.options if o.id in {YES, NOT_SURE, SKIP}] for q in asked)):
            answers: Answers = {AGE: CHILD if is_child else SKIP}
            answers |= {q.id: o.id for q, o in zip(asked, options, strict=True)}
            if evaluate(SMALL, answers).band is minimal.band and all(
                evaluate(SMALL, {**answers, q.id: weaker.id}).band.rank < minimal.band.rank
                for q, o in zip(asked, options, strict=True)
                for weaker in q.options
                if (weaker.level, weaker.is_gate) != (o.level, o.is_gate)
                and weaker.level <= o.level
                and weaker.is_gate <= o.is_gate
            ):
                signs = [(q.id, o.id) for q, o in zip(asked, options, strict=True) if o.level is not Level.NONE]
                found.add(tuple(sorted(signs, key=lambda sign: (sign[0], order[sign[1]]))))
        assert {tuple((q, o) for q, o, _, _ in signs) for signs in minimal.sets} == found


def test_a_child_without_a_child_line_is_found() -> None:
    """P15 looks at what somebody who says they are under 18 is shown, not only at what is always shown."""
    adults = tuple(offer for offer in SMALL.outcomes[Band.SERIOUS].steps if offer.step != StepId("st-child"))
    text_ = replace(SMALL.outcomes[Band.SERIOUS], steps=adults)
    assert failing(replace(SMALL, outcomes={**SMALL.outcomes, Band.SERIOUS: text_})) == {"P15"}
    after_age = replace(text_, steps=(*adults, StepOffer(StepId("st-child"), frozenset({(AGE, CHILD)}))))
    assert failing(replace(SMALL, outcomes={**SMALL.outcomes, Band.SERIOUS: after_age})) == set()


def test_a_step_nobody_is_ever_shown_is_found() -> None:
    """P15: a step that finds no room, or whose answers rule each other out, is a mistake."""
    never = StepOffer(StepId("st-plan"), frozenset({(AGE, CHILD)}), frozenset({(AGE, CHILD)}))
    text_ = replace(SMALL.outcomes[Band.FEW], steps=(*SMALL.outcomes[Band.FEW].steps, never))
    assert failing(replace(SMALL, outcomes={**SMALL.outcomes, Band.FEW: text_})) == {"P15"}


def test_not_sure_about_a_heavy_sign_is_never_all_clear() -> None:
    """P10: where the sign is strong, not sure is medium; where it is danger, a gate."""
    assert "P10" in failing(weighing(3, NOT_SURE, Level.WEAK))
    danger = SMALL.questions[0]
    calm = tuple(replace(option, is_gate=False) for option in danger.options)
    assert "P10" in failing(changed(0, options=calm))
