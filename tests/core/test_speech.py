"""A text becomes short sentences and single digits: nothing is lost, nothing changes its place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.names import Lang
from kiosk.core.speech import Kind, clip_name, number, sentences
from tests.languages import LANGS

EN = Lang("en")


def words(text: str, lang: str = "en") -> list[str]:
    """What is said, one entry an utterance."""
    return [said.words for said in sentences(text, Lang(lang))]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Call 112. It is free.", ["Call", "1", "1", "2", "It is free."]),
        ("pl", "Numer 112 też działa.", ["Numer", "1", "1", "2", "też działa."]),
        ("uk", "Дзвоніть 116 111. Це безкоштовно.", ["Дзвоніть", *"116111", "Це безкоштовно."]),
        ("ru", "112 — бесплатно.", [*"112", "бесплатно."]),
        ("en", "Ring +48 22 628 01 20.", ["Ring", *"+48226280120"]),
        (
            "en",
            'Say: "I need help. I want to ask." Then wait.',
            ['Say: "I need help.', 'I want to ask."', "Then wait."],
        ),
        ("pl", "Wypłata jest do 10. dnia miesiąca. Zapytaj.", ["Wypłata jest do 10. dnia miesiąca.", "Zapytaj."]),
        ("pl", "Weź np. Paszport. Idź na ul. Długą.", ["Weź np. Paszport.", "Idź na ul. Długą."]),
        ("en", "Ask Mr. Smith, e.g. today. J. Smith knows.", ["Ask Mr. Smith, e.g. today.", "J. Smith knows."]),
        ("ru", "Улица, т.е. ул. Мира. Идите!", ["Улица, т.е. ул. Мира.", "Идите!"]),
        ("en", "One\nTwo", ["One", "Two"]),
        ("en", "Is it 3.5 hours? Yes!", ["Is it 3.5 hours?", "Yes!"]),
        ("en", " … - ", []),
    ],
)
def test_texts_are_said_sentence_by_sentence(lang: str, text: str, expected: list[str]) -> None:
    """A table of texts and what is said of them."""
    assert words(text, lang) == expected


TEXTS = st.lists(
    st.sampled_from(["Call", "now", "112", "116 123", "22 628 01 20", "np.", "Вас", "—", "?", ".", ",", "10."])
).map(" ".join)


@given(TEXTS | st.text(alphabet="aĄЖ .!?…\"'\n0123456789,-", max_size=80), st.sampled_from(LANGS))
def test_no_word_is_lost_and_the_order_is_kept(text: str, lang: Lang) -> None:
    """The letters and digits that are said are those of the text, but for the words money and ranges get."""
    plain = re.sub(r"(?<=\d)\s*[-–—]\s*(?=\d)|:00", " x ", text)
    said = "".join(utterance.words for utterance in sentences(plain, lang))
    assert re.sub(r"[\W_]", "", said) == re.sub(r"[\W_]", "", plain)


@given(st.from_regex(r"\+?[0-9]{1,4}( [0-9]{2,4}){0,4}", fullmatch=True), st.sampled_from(LANGS))
def test_every_digit_of_a_number_is_said_in_order(display: str, lang: Lang) -> None:
    """A contact's number is nothing but digits, each an utterance of its own, each followed by a breath."""
    said = number(display, lang)
    assert "".join(utterance.words for utterance in said) == display.replace(" ", "")
    assert all(utterance.kind is Kind.DIGIT and utterance.pause_ms > 0 for utterance in said)


@given(TEXTS)
def test_each_utterance_knows_its_sentence(text: str) -> None:
    """Begin and end are in order and inside the text, so that a screen can mark what is being said."""
    spans = [(said.begin, said.end) for said in sentences(text, EN)]
    assert spans == sorted(spans)
    assert all(0 <= begin < end <= len(text) for begin, end in spans)


def test_a_recording_belongs_to_words_not_to_a_place() -> None:
    """The same words have one recording; changed words have none yet; digits have names people can read."""
    first, second, changed = (sentences(text, EN)[0] for text in ("Go home.", " Go  home. ", "Go home!"))
    assert clip_name(first) == clip_name(second) != clip_name(changed)
    assert [clip_name(digit) for digit in number("+7", EN)] == ["digit-plus.wav", "digit-7.wav"]
