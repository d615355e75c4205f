"""Phone numbers are found in texts, nothing else is taken for one, and their groups lose no digit."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.phone_number import find, groups


def found(text: str) -> list[str]:
    """The numbers found, as they are written."""
    return [text[number.begin : number.end] for number in find(text)]


@pytest.mark.parametrize(
    "number",
    [
        "112", "999", "997", "116 123", "116111", "116 000", "19524", "22 628 01 20", "605 687 750", "47 721 76 75",
        "47 72 565 02", "800 12 12 12", "800 70 2222", "801 002 006", "222 309 900", "226280120", "+48 22 628 01 20",
        "+48226280120", "+44 20 3188 3500", "0800 1111", "0800 0121 700", "08000 121 700", "020 7243 2942",
        "0141 276 7724", "0808 2000 247", "22\u00a0628\u00a001\u00a020", "116-123",
    ],
)  # fmt: skip
def test_numbers_are_found_wherever_they_stand(number: str) -> None:
    """At the start, in the middle and at the end of a sentence, in every language's words."""
    for text in (f"{number}", f"Call {number}.", f"{number} is free.", f"Zadzwoń pod {number}, to nic nie kosztuje."):
        assert found(text) == [number], text


@pytest.mark.parametrize(
    "text",
    [
        "In 2026.", "w 2022 roku", "4 806 zł", "112 zł", "999 PLN", "605 687 750 zł", "£999", "£ 112", "PLN 999",
        "112%", "99,9 %", "112 procent", "1 112 osób", "31,40 zł", "12.21", "8:30 to 16:30", "24/7", "8-16",
        "2020-2022", "18 lat", "10. dnia", "40 hours", "0,5", "101 towns", "10 000 ludzi", "112 000", "A112",
    ],
)  # fmt: skip
def test_money_years_and_amounts_are_no_numbers_to_call(text: str) -> None:
    """What is counted, paid or dated is read as a number."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("On a mobile, press 55.", "55"),
        ("W telefonie komórkowym wciśnij 55.", "55"),
        ("На мобільному натисніть 55.", "55"),
        ("На мобильном нажмите 55.", "55"),
        ("Police, not urgent: 101", "101"),
        ("Policja, sprawy niepilne: 101", "101"),
        ("Поліція, не терміново: 101", "101"),
        ("Полиция, не срочно: 101", "101"),
    ],
)
def test_few_digits_are_a_number_where_the_words_say_so(text: str, number: str) -> None:
    """After *press*, *call* and their like, even two digits are dialled, not counted."""
    assert found(text) == [number]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("22 628 01 20", ("22", "628", "01", "20")),
        ("+48226280120", ("+48", "22", "628", "01", "20")),
        ("605687750", ("605", "687", "750")),
        ("116123", ("116", "123")),
        ("19524", ("19", "524")),
        ("08000121700", ("0800", "012", "1700")),
        ("02072432942", ("020", "7243", "2942")),
        ("+442031883500", ("+44", "20", "3188", "3500")),
        ("07700900123", ("07700", "900", "123")),
        ("+447700900123", ("+44", "7700", "900", "123")),
        ("0800500335", ("0800", "500", "335")),
        ("0445991234", ("044", "599", "12", "34")),
        ("+380445991234", ("+380", "44", "599", "12", "34")),
        ("112", ("112",)),
    ],
)
def test_groups_are_the_authors_or_the_countrys(number: str, expected: tuple[str, ...]) -> None:
    """A number written in groups keeps them; one in a piece gets those of its country."""
    assert groups(number) == expected


@given(
    st.from_regex(r"\+?[0-9]{1,15}", fullmatch=True) | st.from_regex(r"\+?[0-9]{1,4}( [0-9]{1,4}){1,5}", fullmatch=True)
)
def test_no_digit_of_a_number_is_lost(number: str) -> None:
    """Whatever the number, its groups are its digits in order."""
    assert "".join(groups(number)) == number.replace(" ", "")


@given(st.text(alphabet="ab .,:+-()0123456789\u00a0zł£%\n", max_size=60))
def test_what_is_found_is_in_the_text_in_order(text: str) -> None:
    """Numbers never overlap, and their digits are those that stand there."""
    end = 0
    for number in find(text):
        assert end <= number.begin < number.end <= len(text)
        end = number.end
        assert re.sub(r"\D", "", "".join(number.groups)) == re.sub(r"\D", "", text[number.begin : number.end])
