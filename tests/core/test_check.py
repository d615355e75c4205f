"""The self-check's engine: answers to an outcome."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.check import (
    Answers,
    Band,
    Check,
    Dimension,
    Family,
    Level,
    Meaning,
    Option,
    Profile,
    ProfileSwitch,
    Question,
    ShowIf,
    evaluate,
    is_emergency,
    visible,
)
from kiosk.core.names import CheckId, OptionId, QuestionId
from kiosk.core.outcome_text import OutcomeText
from kiosk.core.pack import Provenance, Status
from kiosk.core.rule import AllOf, Always, AnyOf, Condition, Count, Gates, Row
from kiosk.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_TEXT = Text("check.x.title", "Words")
_YES, _NO, _NOT_SURE, _SKIP = OptionId("yes"), OptionId("no"), OptionId("notsure"), OptionId("skip")
_RULE = (
    Row("R1", Band.EMERGENCY, Count(Level.CRITICAL, 1)),
    Row("R2", Band.SERIOUS, Gates(1)),
    Row("R3", Band.SERIOUS, AnyOf((Count(Level.STRONG, 2), AllOf((Count(Level.MEDIUM, 1), Count(Level.WEAK, 3)))))),
    Row("R4", Band.SOME, Count(Level.WEAK, 1, Family.TRICK)),
    Row("R5", Band.FEW, Always()),
)


def _question(
    id_: str,
    level: Level,
    unsure: Level = Level.WEAK,
    *,
    gate: bool = False,
    dimension: Dimension | None = Dimension.DECEPTIVE_RECRUITMENT,
    show_if: ShowIf | None = None,
) -> Question:
    options = (
        Option(_YES, _TEXT, level, gate, Meaning.SAID),
        Option(_NO, _TEXT, Level.NONE, is_gate=False, meaning=Meaning.SAID),
        Option(_NOT_SURE, _TEXT, unsure, is_gate=False, meaning=Meaning.NOT_SURE),
        Option(_SKIP, _TEXT, Level.NONE, is_gate=False, meaning=Meaning.SKIPPED),
    )
    said, unsaid = Text(f"check.x.{id_}.reason", "said"), Text(f"check.x.{id_}.unsure_reason", "unsure")
    return Question(QuestionId(id_), _TEXT, _TEXT, said, unsaid, dimension, "", (), options, show_if)


def _check(questions: Sequence[Question], rule: tuple[Row, ...] = _RULE) -> Check:
    provenance = Provenance((), date(2026, 1, 1), date(2027, 1, 1), Status.VERIFIED)
    outcome = OutcomeText(_TEXT, (_TEXT,), ())
    return Check(
        id=CheckId("x"),
        version="1",
        icon="",
        order=1,
        title=_TEXT,
        intro=_TEXT,
        questions=tuple(questions),
        profile=Profile.BEFORE,
        rules={Profile.BEFORE: rule},
        outcomes=dict.fromkeys(Band, outcome),
        cant_tell_title=_TEXT,
        cant_tell_lead=_TEXT,
        cant_tell_below=0.6,
        provenance=provenance,
    )


def _answered(**answers: str) -> Answers:
    return {QuestionId(question): OptionId(option) for question, option in answers.items()}


SIX = _check(
    [
        _question("A", Level.CRITICAL, Level.STRONG, dimension=Dimension.COERCIVE_RECRUITMENT),
        _question("B", Level.STRONG, gate=True, dimension=Dimension.COERCION_AT_DESTINATION),
        _question("C", Level.STRONG),
        _question("D", Level.STRONG),
        _question("E", Level.MEDIUM, dimension=Dimension.EXPLOITATION),
        _question("F", Level.WEAK, Level.NONE, dimension=Dimension.EXPLOITATION),
    ]
)


@pytest.mark.parametrize(
    ("answers", "band", "row"),
    [
        ({}, Band.FEW, "R5"),
        ({"A": "yes"}, Band.EMERGENCY, "R1"),
        ({"A": "yes", "B": "yes"}, Band.EMERGENCY, "R1"),
        ({"A": "notsure"}, Band.FEW, "R5"),
        ({"B": "yes"}, Band.SERIOUS, "R2"),
        ({"B": "notsure"}, Band.FEW, "R5"),
        ({"C": "yes"}, Band.SOME, "R4"),
        ({"C": "yes", "D": "yes"}, Band.SERIOUS, "R3"),
        ({"A": "notsure", "C": "yes"}, Band.SERIOUS, "R3"),
        ({"A": "notsure", "C": "yes", "D": "yes"}, Band.SERIOUS, "R3"),
        ({"C": "notsure", "D": "notsure"}, Band.SOME, "R4"),
        ({"E": "yes"}, Band.FEW, "R5"),
        ({"E": "yes", "F": "yes"}, Band.FEW, "R5"),
        ({"E": "yes", "F": "yes", "C": "notsure"}, Band.SERIOUS, "R3"),
        ({"C": "skip", "D": "no"}, Band.FEW, "R5"),
    ],
)
def test_the_first_row_that_holds_gives_the_band(answers: dict[str, str], band: Band, row: str) -> None:
    """Counts include stronger levels, family counts only their family, gates only gates."""
    outcome = evaluate(SIX, _answered(**answers))
    assert (outcome.band, outcome.row) == (band, row)


def test_reasons_are_the_signs_given_strongest_first_in_the_order_asked() -> None:
    """Not sure has words of its own; answers that are no sign give no reason."""
    outcome = evaluate(SIX, _answered(F="yes", E="notsure", D="yes", C="yes", B="no", A="skip"))
    assert [(reason.question, reason.text.source) for reason in outcome.reasons] == [
        ("C", "said"),
        ("D", "said"),
        ("E", "unsure"),
        ("F", "said"),
    ]


def test_an_answers_own_reason_is_said_instead_of_the_questions() -> None:
    """So that nobody is told they said what another answer of the question says."""
    own = Text("check.x.C.reason.yes", "said yes")
    asked = _question("C", Level.STRONG)
    yes, *others = asked.options
    check = _check([replace(asked, options=(replace(yes, reason=own), *others))])
    assert [reason.text for reason in evaluate(check, _answered(C="yes")).reasons] == [own]
    assert [reason.text for reason in evaluate(check, _answered(C="notsure")).reasons] == [asked.unsure_reason]


@pytest.mark.parametrize(
    ("answers", "cant_tell"),
    [
        ({"A": "no", "B": "no", "C": "no", "D": "no"}, False),  # 4 of 6 is two thirds
        ({"A": "no", "B": "no", "C": "no"}, True),
        ({"A": "no", "B": "no", "C": "no", "D": "notsure", "E": "notsure", "F": "notsure"}, True),
        ({"A": "skip", "B": "no", "C": "no", "D": "no", "E": "no", "F": "no"}, True),
        ({"B": "no", "C": "no", "D": "no", "E": "no", "F": "no"}, True),
        ({"A": "notsure", "B": "no", "C": "no", "D": "no", "E": "no", "F": "no"}, False),
        ({"A": "yes", "B": "yes", "C": "yes", "D": "yes"}, False),
    ],
)
def test_too_few_answers_or_a_skipped_danger_question_means_we_cannot_tell(
    answers: dict[str, str], *, cant_tell: bool
) -> None:
    """Fewer than 60 % really answered, or danger skipped; never by the band. Source: self-check.md 2.3."""
    assert evaluate(SIX, _answered(**answers)).cant_tell is cant_tell


def test_a_tap_that_means_danger_is_known_at_once() -> None:
    """The emergency screen opens on the very tap."""
    danger = SIX.question(QuestionId("A"))
    assert [is_emergency(danger, option.id) for option in danger.options] == [True, False, False, False]
    assert [question.is_danger for question in SIX.questions] == [True, False, False, False, False, False]


def test_an_answer_the_question_does_not_have_is_an_error() -> None:
    """It can only come from a program's mistake, and must not pass as `no sign`."""
    with pytest.raises(KeyError):
        evaluate(SIX, _answered(A="maybe"))


def test_a_question_is_shown_only_after_the_answer_that_reveals_it() -> None:
    """And a chain of questions hides again from its first link on."""
    chain = _check(
        [
            _question("A", Level.WEAK),
            _question("B", Level.WEAK, show_if=ShowIf(QuestionId("A"), _YES)),
            _question("C", Level.WEAK, show_if=ShowIf(QuestionId("B"), _YES)),
        ]
    )
    assert [q.id for q in visible(chain, {})] == ["A"]
    assert [q.id for q in visible(chain, _answered(A="yes"))] == ["A", "B"]
    assert [q.id for q in visible(chain, _answered(A="yes", B="yes"))] == ["A", "B", "C"]
    assert [q.id for q in visible(chain, _answered(A="no", B="yes", C="yes"))] == ["A"]


STRICT = (Row("C1", Band.SERIOUS, Count(Level.WEAK, 1)), Row("C2", Band.FEW, Always()))
AGED = replace(
    _check(
        [
            _question("A", Level.WEAK),
            _question("P", Level.NONE, Level.NONE, dimension=None, show_if=ShowIf(QuestionId("A"), _YES)),
        ]
    ),
    rules={Profile.BEFORE: _RULE, Profile.CHILD: STRICT},
    profile_switch=ProfileSwitch(QuestionId("P"), _YES, Profile.CHILD),
)


@pytest.mark.parametrize(
    ("answers", "profile", "row"),
    [
        ({}, Profile.BEFORE, "R5"),
        ({"A": "yes"}, Profile.BEFORE, "R4"),
        ({"A": "yes", "P": "yes"}, Profile.CHILD, "C1"),
        ({"A": "yes", "P": "no"}, Profile.BEFORE, "R4"),
        ({"A": "yes", "P": "skip"}, Profile.BEFORE, "R4"),
        ({"A": "notsure", "P": "yes"}, Profile.BEFORE, "R4"),
    ],
)
def test_one_answer_selects_the_profile_while_its_question_is_asked(
    answers: dict[str, str], profile: Profile, row: str
) -> None:
    """The same signs are weighed by another rule; an age given before its question went away selects nothing."""
    outcome = evaluate(AGED, _answered(**answers))
    assert (outcome.profile, outcome.row) == (profile, row)


@pytest.mark.parametrize(
    ("dimension", "family"),
    [
        (Dimension.DECEPTIVE_RECRUITMENT, Family.TRICK),
        (Dimension.VULNERABILITY_AT_RECRUITMENT, Family.TRICK),
        (Dimension.COERCIVE_RECRUITMENT, Family.CONTROL),
        (Dimension.COERCION_AT_DESTINATION, Family.CONTROL),
        (Dimension.VULNERABILITY_AT_DESTINATION, Family.CONTROL),
        (Dimension.EXPLOITATION, Family.HARM),
    ],
)
def test_every_dimension_belongs_to_one_family(dimension: Dimension, family: Family) -> None:
    """As self-check.md 2.2 merges them."""
    assert dimension.family is family


_COUNTS = st.builds(
    Count,
    st.sampled_from([Level.WEAK, Level.MEDIUM, Level.STRONG, Level.CRITICAL]),
    st.integers(1, 2),
    st.none() | st.sampled_from(Family),
)
_CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    _COUNTS | st.builds(Gates, st.integers(1, 2)),
    lambda inner: (
        st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple))
        | st.builds(AllOf, st.lists(inner, min_size=1, max_size=3).map(tuple))
    ),
    max_leaves=3,
)


@st.composite
def _rules(draw: st.DrawFn) -> tuple[Row, ...]:
    """Any rule a pack can hold: bands from the most urgent down, `always` last."""
    bands = sorted(draw(st.lists(st.sampled_from(Band), min_size=1, max_size=3)), key=lambda band: -band.rank)
    rows = [Row(f"R{at}", band, draw(_CONDITIONS)) for at, band in enumerate(bands)]
    return (*rows, Row("last", Band.FEW, Always()))


@st.composite
def _checks(draw: st.DrawFn, *, reveals: bool) -> Check:
    """Any check a pack can hold, of up to six questions."""
    questions: list[Question] = []
    for at in range(draw(st.integers(1, 6))):
        show_if = None
        if reveals and questions and draw(st.booleans()):
            show_if = ShowIf(draw(st.sampled_from(questions)).id, draw(st.sampled_from([_YES, _NO, _NOT_SURE])))
        questions.append(
            _question(
                f"Q{at}",
                draw(st.sampled_from(Level)),
                draw(st.sampled_from([Level.NONE, Level.WEAK, Level.MEDIUM, Level.STRONG])),
                gate=draw(st.booleans()),
                dimension=draw(st.none() | st.sampled_from(Dimension)),
                show_if=show_if,
            )
        )
    return _check(questions, draw(_rules()))


def _any_answers(check: Check) -> st.SearchStrategy[Answers]:
    return st.fixed_dictionaries(
        {}, optional={question.id: st.sampled_from([_YES, _NO, _NOT_SURE, _SKIP]) for question in check.questions}
    )


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_stronger_answer_never_gives_a_milder_band(data: st.DataObject) -> None:
    """For every rule that can be written at all: raising one answer's level, and not taking a gate away."""
    check = data.draw(_checks(reveals=False))
    answers = data.draw(_any_answers(check))
    for question in check.questions:
        for weak, strong in itertools.permutations(question.options, 2):
            if weak.level <= strong.level and weak.is_gate <= strong.is_gate:
                milder = evaluate(check, {**answers, question.id: weak.id}).band
                assert milder.rank <= evaluate(check, {**answers, question.id: strong.id}).band.rank


@settings(deadline=None)
@given(st.data())
def test_the_order_of_answering_does_not_matter(data: st.DataObject) -> None:
    """Going back and changing an answer gives what answering in order gives."""
    check = data.draw(_checks(reveals=True))
    answers = data.draw(_any_answers(check))
    shuffled = dict(data.draw(st.permutations(list(answers.items()))))
    assert evaluate(check, shuffled) == evaluate(check, answers)


@settings(deadline=None)
@given(st.data())
def test_skipping_a_question_counts_like_not_answering_it_and_like_an_answer_without_a_sign(
    data: st.DataObject,
) -> None:
    """Skip neutrality: the band and the reasons stay."""
    check = data.draw(_checks(reveals=False))
    answers = data.draw(_any_answers(check))
    question = data.draw(st.sampled_from(check.questions)).id
    skipped = evaluate(check, {**answers, question: _SKIP})
    unanswered = evaluate(check, {key: value for key, value in answers.items() if key != question})
    denied = evaluate(check, {**answers, question: _NO})
    assert replace(skipped, taps=frozenset()) == replace(unanswered, taps=frozenset())
    assert (skipped.band, skipped.row, skipped.reasons) == (denied.band, denied.row, denied.reasons)


@settings(deadline=None)
@given(st.data())
def test_an_answer_to_a_question_no_longer_shown_never_counts(data: st.DataObject) -> None:
    """Only what is visible decides: a changed mind leaves nothing behind."""
    check = data.draw(_checks(reveals=True))
    answers = data.draw(_any_answers(check))
    shown = {question.id for question in visible(check, answers)}
    assert evaluate(check, answers) == evaluate(check, {k: v for k, v in answers.items() if k in shown})


@settings(deadline=None)
@given(st.data())
def test_every_set_of_answers_gives_one_band_and_a_reason_for_each_sign(data: st.DataObject) -> None:
    """Totality, and no sign is passed over in silence."""
    check = data.draw(_checks(reveals=True))
    answers = data.draw(_any_answers(check))
    outcome = evaluate(check, answers)
    signs = [q for q in visible(check, answers) if q.id in answers and q.option(answers[q.id]).level is not Level.NONE]
    assert {reason.question for reason in outcome.reasons} == {question.id for question in signs}
    assert [r.level for r in outcome.reasons] == sorted((r.level for r in outcome.reasons), reverse=True)
