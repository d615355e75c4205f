"""Breaking words into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.leaflet.fonts import Face, register, width_mm
from kiosk.leaflet.wrapping import wrap

NBSP = "\u00a0"


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    register()


@given(
    st.text(alphabet="abcdefghij ŻżЇїЩщ0123456789+/.-", max_size=200),
    st.floats(min_value=12, max_value=180),
    st.sampled_from(Face),
)
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(words: str, column_mm: float, face: Face) -> None:
    """Whatever is written, and however narrow."""
    lines = wrap(words, face, 10, column_mm)
    assert max((width_mm(line, face, 10) for line in lines), default=0) <= column_mm
    assert "".join(lines).replace(" ", "").replace(NBSP, "") == words.replace(" ", "")


def test_a_phone_number_is_never_broken() -> None:
    """Its groups stay on one line."""
    lines = wrap("Please call this number now: +48 22 628 01 20 and wait", Face.REGULAR, 10, 40)
    assert any(f"+48{NBSP}22{NBSP}628{NBSP}01{NBSP}20" in line for line in lines)


def test_a_word_of_one_letter_does_not_hang_at_a_line_s_end() -> None:
    """As Polish, Ukrainian and Russian readers expect."""
    for column in range(40, 90):
        lines = wrap("Mieszkam w domu z przyjaciółmi i pracuję w sklepie", Face.REGULAR, 10, column)
        assert not [line for line in lines if line.endswith((" w", " z", " i"))]


def test_a_long_address_breaks_after_its_slashes() -> None:
    """So that it can be typed from the paper."""
    lines = wrap("stor.praca.gov.pl/portal/kraz", Face.REGULAR, 10, 35)
    assert len(lines) > 1
    assert all(line.endswith(("/", ".")) for line in lines[:-1])


@given(
    st.lists(st.text(alphabet="abcdefghijŻżЇїЩщ", min_size=2, max_size=12), min_size=4, max_size=20),
    st.floats(min_value=60, max_value=180),
    st.sampled_from(Face),
)
def test_the_last_line_is_never_one_word_alone(words: list[str], column_mm: float, face: Face) -> None:
    """It would look like the next line's, or be overlooked."""
    lines = wrap(" ".join(words), face, 10, column_mm)
    assert len(lines) == 1 or len(lines[-1].replace(NBSP, " ").split()) > 1


def test_a_day_is_not_parted_from_its_month() -> None:
    """Nor a number from what it counts; a phone number's end is parted from the next word."""
    for column in range(25, 60):
        lines = wrap("Numbers checked: 21 November 2026, works in 32 countries", Face.REGULAR, 10, column)
        assert not [line for line in lines if line.endswith((" 21", " 32"))]


@pytest.mark.parametrize("column_mm", [28, 34, 40, 48])
def test_no_short_line_stands_between_long_ones(column_mm: float) -> None:
    """Where the words allow: the lines are as few as they can be, and alike."""
    words = "For children and young people who want to talk to someone they can trust about it"
    lines = wrap(words, Face.REGULAR, 10, column_mm)
    widths = [width_mm(line, Face.REGULAR, 10) for line in lines[:-1]]
    assert min(widths) > column_mm * 0.6
