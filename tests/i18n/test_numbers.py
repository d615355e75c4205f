"""Facts as a reader of each language expects them."""

from __future__ import annotations

import pytest

from kiosk.core.errors import InputError
from kiosk.core.names import Lang
from kiosk.i18n.numbers import fill, format_fact
from tests.languages import LANGS


@pytest.mark.parametrize(
    ("value", "unit", "lang", "shown"),
    [
        ("31.40", "PLN", "pl", "31,40 zł"),
        ("31.40", "PLN", "en", "PLN 31.40"),
        ("31.40", "PLN", "uk", "31,40 PLN"),
        ("31.40", "PLN", "ru", "31,40 PLN"),
        ("4806", "PLN", "pl", "4 806 zł"),
        ("4806", "PLN", "en", "PLN 4,806"),
        ("12.21", "GBP", "en", "£12.21"),
        ("12.21", "GBP", "pl", "12,21 GBP"),
        ("2026-05-09", "date", "pl", "9 maja 2026"),
        ("2026-05-09", "date", "en", "9 May 2026"),
        ("2026-05-09", "date", "uk", "9 травня 2026"),
        ("2026-05-09", "date", "ru", "9 мая 2026"),
        ("45", "days", "pl", "45"),
        ("7.5", "hours", "uk", "7,5"),
        ("12345", "count", "ru", "12 345"),
    ],
)
def test_a_fact_is_written_the_languages_way(value: str, unit: str, lang: str, shown: str) -> None:
    """Separators, currency and month names are the language's; spaces in it do not break a line."""
    written = format_fact(value, unit, Lang(lang))
    if unit != "date":
        assert " " not in written
    assert written.replace("\u00a0", " ").replace("\u202f", " ") == shown


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("value", "unit"), [("x", "PLN"), ("1,5", "count"), ("May", "date"), ("", "days"), ("1", "kg")]
)
def test_a_value_that_is_not_of_its_unit_is_refused(value: str, unit: str, lang: Lang) -> None:
    """A wrong number is not shown in any way."""
    with pytest.raises(InputError):
        format_fact(value, unit, lang)


def test_facts_are_filled_in_by_their_ids() -> None:
    """A fact named twice is filled in twice; one nobody gave is not passed over."""
    facts = {"min-wage": "31,40 zł", "from": "9 maja"}
    assert fill("Od {from}: {min-wage}, {min-wage}.", facts) == "Od 9 maja: 31,40 zł, 31,40 zł."
    with pytest.raises(KeyError):
        fill("{other}", facts)
