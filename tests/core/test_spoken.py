"""Money and times are worded as people say them; everything else stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.names import Lang
from kiosk.core.spoken import spoken
from tests.languages import LANGS


@pytest.mark.parametrize(
    ("lang", "written", "said"),
    [
        ("pl", "31,40\u00a0zł", "31 złotych 40 groszy"),
        ("pl", "4\u00a0806\u00a0zł", "4806 złotych"),
        ("pl", "22 zł", "22 złote"),
        ("en", "PLN\u00a031.40", "31 zlotys 40 groszy"),
        ("en", "PLN\u00a04,806 a month", "4806 zlotys a month"),
        ("en", "£12.71", "12 pounds 71 pence"),
        ("uk", "31,40\u00a0PLN", "31 злотий 40 грошів"),
        ("ru", "31,40\u00a0PLN", "31 злотый 40 грошей"),
        ("ru", "112 PLN", "112 злотых"),
        ("pl", "8:30–16:30", "8:30 do 16:30"),
        ("en", "8:00-16:00", "8 to 16"),
        ("uk", "10–15 хвилин", "10 до 15 хвилин"),
        ("en", "1.5 hours", "1.5 hours"),
        ("en", "on 2026-03-14", "on 2026-03-14"),
        ("ro", "31,40 PLN", "31,40 PLN"),
    ],
)
def test_written_signs_become_words(lang: str, written: str, said: str) -> None:
    """A table of what is written and what is said."""
    assert spoken(written, Lang(lang)) == said


@given(st.text(st.characters(exclude_categories=["Nd"]), max_size=80), st.sampled_from(LANGS))
def test_a_text_without_digits_stays_as_it_is(text: str, lang: Lang) -> None:
    """Only white space is evened out."""
    assert spoken(text, lang) == " ".join(text.split())
