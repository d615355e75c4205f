"""A retired number is found in whatever spelling it comes back."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.retired import RetiredNumber, sightings

POLISH = RetiredNumber("+48226289999", "A line", "Gone.", ())
BRITISH = RetiredNumber("+443003038151", "A line", "Gone.", ())
DUTCH = RetiredNumber("+31334481186", "A line", "Gone.", ())
ALL = (POLISH, BRITISH, DUTCH)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("22 628 99 99", POLISH),
        ("226289999", POLISH),
        ("22-628-99-99", POLISH),
        ("(22) 628.99.99", POLISH),
        ("022 628 99 99", POLISH),
        ("+48 22 628 99 99", POLISH),
        ("+48226289999", POLISH),
        ("0048 22 6289999", POLISH),
        ("48 22 628 99 99", POLISH),
        ("tel:+48226289999", POLISH),
        ("22\u00a0628\u202f99\u200999", POLISH),
        ("2 2 6 2 8 9 9 9 9", POLISH),
        ("22 628\n      99 99", POLISH),
        ("22 628\n# 99 99", POLISH),
        ("٢٢ ٦٢٨ ٩٩ ٩٩", POLISH),
        ("0300 303 8151", BRITISH),
        ("+44 (0)300 303 8151", BRITISH),
        ("0044 300 303 8151", BRITISH),
        ("+44 300 3038151", BRITISH),
        ("+31 33 448 11 86", DUTCH),
        ("0031334481186", DUTCH),
    ],
)
def test_every_spelling_is_found_where_it_stands(words: str, number: RetiredNumber) -> None:
    """Alone and in the middle of a sentence."""
    for text in (words, f"Zadzwoń: {words}.", f"112, {words}, 999"):
        found = list(sightings(text, ALL))
        assert [sighting.retired for sighting in found] == [number]
        assert text[found[0].start :].startswith(found[0].written)
        assert found[0].written in text


@pytest.mark.parametrize(
    "words",
    [
        "22 628 99 98",
        "1226289999",
        "22 628 99 990",
        "628 99 99",
        "22 628 и 99 99",
        "+49 3003038151 0",
        "",
        "22 628 01 20",
    ],
)
def test_another_number_is_not_taken_for_it(words: str) -> None:
    """One digit more, fewer or other; words between the digits."""
    assert list(sightings(words, (POLISH,))) == []


@given(st.lists(st.sampled_from(["", " ", "-", ".", "\u00a0", " - "]), min_size=8, max_size=8), st.text(max_size=30))
def test_any_groups_are_found_in_any_text(gaps: list[str], around: str) -> None:
    """As long as what stands around does not add digits to it."""
    digits = "226289999"
    words = "".join(digit + gap for digit, gap in zip(digits, [*gaps, ""], strict=True))
    text = f"{around}| {words} |{around}"
    assert any(re.sub(r"[^0-9]", "", found.written).endswith(digits) for found in sightings(text, (POLISH,)))
