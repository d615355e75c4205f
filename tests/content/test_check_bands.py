"""The shipped self-checks, proved over every possible set of answers. Basis: self-check.md 2.3, 2.7 and 3.1."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.check import Band, Level, Meaning, Profile, evaluate
from kiosk.core.names import SOURCE_LANG, CheckId, OptionId
from kiosk.core.proof import Ground, prove, sizes
from kiosk.core.proof_content import Language
from kiosk.core.proof_paths import raw_disagreements, raw_size
from kiosk.core.states import States
from kiosk.core.text import in_english

if TYPE_CHECKING:
    from kiosk.core.check import Answers, Check

PACK: Final = read_pack(home.default_pack())
PINNED: Final = Path(__file__).with_name("check_bands.json")
ENGLISH: Final = Language(SOURCE_LANG, in_english)
"""Whether every other language is complete is the catalogs' own gate, and `redbus selfcheck verify`'s."""

each_check = pytest.mark.parametrize("check", PACK.checks.values(), ids=PACK.checks.keys())


@each_check
def test_every_promise_holds_for_every_set_of_answers(check: Check) -> None:
    """P1 to P12, P14, P15, P17 and P19, and the engine agrees on raw answers."""
    findings = prove(Ground(PACK, (ENGLISH,), check.provenance.checked_on), check).findings
    assert {f.id: f.witnesses for f in findings if f.faults} == {}


@each_check
def test_the_numbers_of_answers_and_bands_are_pinned(check: Check) -> None:
    """Any change of a question or rule shows here: if it is meant, write them anew (tests/mutants/selfcheck.py pin)."""
    pinned = json.loads(PINNED.read_text(encoding="utf-8"))
    assert pinned[check.id] == {
        size.profile.value: {
            "raw": size.raw,
            "vectors": size.vectors,
            "bands": {band.value: number for band, number in size.bands},
        }
        for size in sizes(States(check))
    }


def test_the_pins_are_of_the_shipped_checks() -> None:
    """No check without a pin, no pin without a check."""
    assert json.loads(PINNED.read_text(encoding="utf-8")).keys() == PACK.checks.keys()


@each_check
def test_all_harmless_is_few_and_all_not_sure_is_serious(check: Check) -> None:
    """2.7: somebody unsure about danger and everything else needs a human; somebody who skips all is told nothing."""
    harmless: Answers = {
        q.id: next(o.id for o in q.options if o.meaning is Meaning.SAID and o.level is Level.NONE)
        for q in check.questions
    }
    assert (evaluate(check, harmless).band, evaluate(check, harmless).cant_tell) == (Band.FEW, False)
    unsure: Answers = {q.id: o.id for q in check.questions for o in q.options if o.meaning is Meaning.NOT_SURE}
    outcome = evaluate(check, unsure)
    assert (outcome.band, outcome.cant_tell) == (Band.SERIOUS, True)
    skipped = evaluate(check, {q.id: OptionId("skip") for q in check.questions})
    assert (skipped.band, skipped.cant_tell, skipped.reasons) == (Band.FEW, True, ())


@each_check
def test_each_sign_alone_gives_the_band_its_strength_says(check: Check) -> None:
    """2.7: danger, emergency; a gate, serious; one strong or medium sign, some (for a child strong is serious)."""
    for question in check.questions:
        for option in question.options:
            answers: Answers = {question.id: option.id}
            if question.show_if:
                answers[question.show_if.question] = question.show_if.option
            outcome = evaluate(check, answers)
            wanted = {
                Level.CRITICAL: Band.EMERGENCY,
                Level.STRONG: Band.SERIOUS if outcome.profile is Profile.CHILD else Band.SOME,
                Level.MEDIUM: Band.SOME,
                Level.WEAK: Band.FEW,
                Level.NONE: Band.FEW,
            }
            band = Band.SERIOUS if option.is_gate else wanted[option.level]
            assert outcome.band is band, (question.id, option.id)


@each_check
def test_a_reason_never_says_more_than_the_answer(check: Check) -> None:
    """Two answers of one question that are both signs have different words in the result."""
    for question in check.questions:
        signs = [option for option in question.options if option.level and option.meaning is Meaning.SAID]
        reasons = [question.reason_of(option) for option in signs]
        assert len(set(reasons)) == len(signs), question.id


@each_check
def test_raw_answers_get_their_states_band(check: Check) -> None:
    """A spread of 10,000 on the engine itself; `redbus selfcheck verify know --raw` tries all of one check."""
    step = raw_size(check) // 10_000 | 1
    assert [fault for fault in raw_disagreements(States(check), step) if fault] == []


def test_the_job_check_is_what_its_design_became() -> None:
    """self-check.md 2.7 counts 31,457,280 raw vectors and 419,904 by level for twelve questions.

    Here J5 and J6 are one question of six answers and three levels instead of two of four answers, with three and two
    levels, and an age of two answers for adults, one for children, comes before the rest. J8 has five answers of three
    levels instead of four of two, J11 five answers, and J4 three levels instead of four.
    """
    for_adults, for_children = sizes(States(PACK.checks[CheckId("job")]))
    raw, vectors = 31_457_280 * 6 * 5 * 5 // (4 * 4 * 4 * 4), 419_904 * 3 * 3 * 3 // (3 * 2 * 2 * 4)
    assert (for_adults.raw, for_adults.vectors) == (2 * raw, vectors)
    assert (for_children.raw, for_children.vectors) == (raw, vectors)
