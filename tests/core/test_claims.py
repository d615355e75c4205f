"""Which words of an English sentence are a number, and which sentences speak of law."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.claims import Spared, claims, is_legal, numbers_in, without
from kiosk.core.names import SourceId

NUMBERS: Final = {
    "Pay comes by the 10th.": ("10th",),
    "About 1,234.50 and 23 % of it": ("1,234.50", "23 %"),
    "Call 116 000.": ("116", "000"),
    "Two signs or more?": ("Two",),
    "Within one month, or after a week": ("one month", "after a week"),
    "Half of it, twice": ("Half", "twice"),
    "{wage} an hour": (),
    "One sign alone proves nothing.": (),
    "Which one is it? Call day or night.": (),
    "A day off. Pay a month.": (),
    "PESEL2 and E164": (),
}
LAW: Final = ("You must pay.", "It breaks the law.", "Your boss may not keep it.", "You have a right to rest.")
ADVICE: Final = ("You can call.", "They may have to act.", "Write it down.", "All right? That was bright.")


@pytest.mark.parametrize("words", NUMBERS)
def test_numbers_are_found_in_figures_and_in_letters(words: str) -> None:
    """`One` alone is no number: our texts use it as a word."""
    assert numbers_in(words) == NUMBERS[words]


@pytest.mark.parametrize("words", [*LAW, *ADVICE[:3]])
def test_what_somebody_must_or_may_is_law_and_advice_is_not(words: str) -> None:
    """By the words our texts use."""
    assert is_legal(words) == (words in LAW)


def test_only_sentences_that_claim_something_are_claims() -> None:
    """Each by itself, in order, with its facts."""
    told = "Hello you. Pay is {wage} an hour. You must ask! Wait 3 days."
    assert list(claims(told)) == ["Pay is {wage} an hour.", "You must ask!", "Wait 3 days."]


@given(st.integers(0, 10**6))
def test_no_figure_escapes(number: int) -> None:
    """Whatever stands around it, as long as it is a word of its own."""
    assert numbers_in(f"Say {number} now") == (str(number),)
    assert numbers_in(f"{{fact-{number}}} now") == ()
    assert numbers_in(without(f"Say {number} now", {str(number)})) == ()


def test_a_spared_phrase_covers_whole_words_of_its_contexts_only() -> None:
    """`112` says nothing about 1122, and `topic.pay` nothing about `topic.payment`."""
    assert numbers_in(without("Call 1122 or 112.", {"112"})) == ("1122",)
    spared = Spared("x", ("two",), ("topic.pay",), "Because.", (SourceId("GOV"),))
    assert [spared.covers(c) for c in ("topic.pay", "topic.pay.uk", "topic.payment", "step.two")] == [
        True,
        True,
        False,
        False,
    ]
    assert Spared("y", ("two",), (), "Because.", ()).covers("anything")
