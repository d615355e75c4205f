"""Which steps a result offers after which answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.names import OptionId, QuestionId, StepId
from kiosk.core.outcome_text import MAX_STEPS, OutcomeText, StepOffer
from kiosk.core.text import Text

if TYPE_CHECKING:
    from kiosk.core.outcome_text import Tap

TEXT: Final = Text("check.x.serious.title", "t")
OPTIONS: Final = {QuestionId(q): tuple(OptionId(o) for o in ("yes", "no", "skip")) for q in "ABC"}
TAPS: Final = [(question, option) for question, options in OPTIONS.items() for option in options]
NAMES: Final = [StepId(f"st-{number}") for number in range(8)]


def _tap(written: str) -> Tap:
    question, option = written.split("=")
    return QuestionId(question), OptionId(option)


def _offer(step: str, after: str = "", unless: str = "") -> StepOffer:
    return StepOffer(StepId(step), frozenset(map(_tap, after.split())), frozenset(map(_tap, unless.split())))


def _shown(offers: list[StepOffer], *taps: str) -> list[str]:
    text = OutcomeText(TEXT, (TEXT,), tuple(offers))
    return list(text.steps_after(frozenset(map(_tap, taps)), {offer.step for offer in offers}))


def test_a_step_is_offered_only_after_its_answers_and_not_after_those_that_rule_it_out() -> None:
    """Papers are worth keeping until somebody took them; then help to get them back is."""
    offers = [_offer("st-call"), _offer("st-get-back", "A=yes"), _offer("st-keep", unless="A=yes")]
    assert _shown(offers) == ["st-call", "st-keep"]
    assert _shown(offers, "A=no") == ["st-call", "st-keep"]
    assert _shown(offers, "A=yes", "B=no") == ["st-call", "st-get-back"]


def test_where_room_is_short_the_first_conditional_steps_are_shown_and_the_others_stay() -> None:
    """The emergency number stands last and is never pushed out."""
    always = [_offer(f"st-always-{number}") for number in range(3)]
    some = [_offer(f"st-{number}", "A=yes") for number in range(4)]
    assert _shown([always[0], *some, *always[1:], _offer("st-112")], "A=yes") == [
        "st-always-0",
        "st-0",
        "st-always-1",
        "st-always-2",
        "st-112",
    ]


def test_a_step_that_may_not_be_shown_leaves_its_room_to_the_next() -> None:
    """An expired step is not a hole in the list."""
    text = OutcomeText(TEXT, (TEXT,), tuple(_offer(f"st-{number}", "A=yes") for number in range(6)))
    assert text.steps_after(frozenset({_tap("A=yes")}), {StepId(f"st-{number}") for number in range(1, 6)}) == tuple(
        StepId(f"st-{number}") for number in range(1, 6)
    )


_OFFERS: Final = st.lists(
    st.builds(
        StepOffer,
        st.sampled_from(NAMES),
        st.frozensets(st.sampled_from(TAPS), max_size=2),
        st.frozensets(st.sampled_from(TAPS), max_size=2),
    ),
    unique_by=lambda offer: offer.step,
)


@given(_OFFERS, st.fixed_dictionaries({q: st.sampled_from(options) for q, options in OPTIONS.items()}))
def test_the_answers_that_matter_stand_for_all_answers(
    offers: list[StepOffer], answers: dict[QuestionId, OptionId]
) -> None:
    """Any answers get one of the lists that the proof looks at, with at most five steps in the order written."""
    text = OutcomeText(TEXT, (TEXT,), tuple(offers))
    steps = text.steps_after(frozenset(answers.items()), set(NAMES))
    assert steps in {text.steps_after(taps, set(NAMES)) for taps in text.answers_that_matter(OPTIONS)}
    assert len(steps) <= MAX_STEPS
    assert list(steps) == [offer.step for offer in offers if offer.step in steps]
