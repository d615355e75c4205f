"""Words, sentences and the indexes made of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.names import Lang
from kiosk.core.readability import Measure, index, measure, sentences, words
from tests.languages import LANGS

EN, PL, UK, RU = Lang("en"), Lang("pl"), Lang("uk"), Lang("ru")


def test_sentences_end_at_full_stops_questions_and_exclamations() -> None:
    """Quotes close with their sentence; an amount, an address and a title hold none."""
    assert sentences('Ask: "Why?" Then go. It is 31.40 zł at gov.pl/pip now') == (
        'Ask: "Why?',
        "Then go.",
        "It is 31.40 zł at gov.pl/pip now",
    )
    assert sentences("My work") == ("My work",)
    assert sentences(" … ") == ()


def test_a_number_an_address_and_a_placeholder_are_a_word_each() -> None:
    """They are looked at, not read: one syllable each."""
    assert words("Pay at least {pl-min-wage}, see gov.pl/pip, don't wait.") == (
        *("Pay", "at", "least", "1", "see", "gov.pl/pip", "don't", "wait"),
    )
    assert measure(["KCIK: 22 628 01 20"], EN) == Measure(words=5, sentences=1, syllables=5, long_words=0)


def test_the_indexes_are_those_of_their_sources() -> None:
    """Worked by hand: ten words, two sentences, fifteen syllables, one long word."""
    found = Measure(words=10, sentences=2, syllables=15, long_words=1)
    assert index(found, EN) == pytest.approx(0.39 * 5 + 11.8 * 1.5 - 15.59)
    assert index(found, PL) == pytest.approx(0.4 * (5 + 10))
    assert index(found, UK) == index(found, RU) == pytest.approx(0.5 * 5 + 8.4 * 1.5 - 15.59)


def test_flesch_kincaid_of_a_known_text() -> None:
    """Thirteen one-syllable words in a sentence of thirteen: 0.39 x 13 + 11.8 - 15.59."""
    text = "The cat sat on the mat and the dog ran to the door."
    assert index(measure([text], EN), EN) == pytest.approx(1.28)


@pytest.mark.parametrize("lang", LANGS)
def test_harder_words_and_longer_sentences_are_harder(lang: Lang) -> None:
    """In every language's index."""
    easy = Measure(words=60, sentences=10, syllables=80, long_words=2)
    assert index(easy, lang) < index(Measure(60, 5, 80, 2), lang)
    assert index(easy, lang) < index(Measure(60, 10, 160, 20), lang)
    assert index(Measure(), lang) == 0


@given(st.lists(st.text(max_size=80), max_size=6), st.sampled_from(LANGS))
def test_measures_add_up(texts: list[str], lang: Lang) -> None:
    """All texts together are the sum of each; nothing is negative, and no word is without a syllable."""
    total = measure(texts, lang)
    assert total == sum((measure([text], lang) for text in texts), Measure())
    assert total.syllables >= total.words >= total.long_words >= 0
