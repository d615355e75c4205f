"""Syllables by spelling; English is held against a dictionary in tests/rules/test_reading.py."""

from __future__ import annotations

import pytest

from kiosk.core.names import Lang
from kiosk.core.syllables import syllables


@pytest.mark.parametrize(
    ("lang", "word", "number"),
    [
        ("en", "work", 1),
        ("en", "papers", 2),
        ("en", "someone", 2),
        ("en", "asked", 1),
        ("en", "wanted", 2),
        ("en", "promises", 3),
        ("en", "can't", 1),
        ("en", "isn't", 2),
        ("en", "people's", 2),
        ("en", "else's", 2),
        ("en", "self-check", 2),
        ("en", "agency", 3),
        ("en", "guardian", 3),
        ("en", "hmm", 1),
        ("pl", "praca", 2),
        ("pl", "niebezpieczny", 4),
        ("pl", "dziecko", 2),
        ("pl", "pieniądze", 3),
        ("pl", "w", 1),
        ("uk", "їжа", 2),
        ("uk", "з’ясувати", 4),
        ("uk", "в", 1),
        ("ru", "ещё", 2),
        ("ru", "работодатель", 5),
        ("ru", "РАБОТА", 3),
    ],
)
def test_a_word_has_its_syllables(lang: str, word: str, number: int) -> None:
    """A Polish `i` before a vowel is none; a word without a vowel is one."""
    assert syllables(word, Lang(lang)) == number
