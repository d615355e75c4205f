"""Lists as each language writes them."""

from __future__ import annotations

from typing import Final

import pytest
from babel.lists import format_list
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.listing import COMMAS, ListPattern
from kiosk.i18n.listing import list_pattern

LOCALES: Final = tuple(sorted(locale_identifiers()))
PATTERNS: Final = {name: list_pattern(name) for name in LOCALES}
ITEMS: Final = st.lists(st.text("ab{}01й, "), max_size=6)


@pytest.mark.parametrize(
    ("cldr", "joined"),
    [
        ("en_GB", "Polski, English and Română"),
        ("en", "Polski, English and Română"),
        ("pl", "Polski, English i Română"),
        ("uk", "Polski, English і Română"),
        ("ru", "Polski, English и Română"),
        ("ro", "Polski, English și Română"),
        ("be", "Polski, English і Română"),
        ("ar", "Polski وEnglish وRomână"),
    ],
)
def test_a_list_reads_as_in_a_book(cldr: str, joined: str) -> None:
    """English is British: no comma before the last."""
    assert list_pattern(cldr).join(["Polski", "English", "Română"]) == joined


@pytest.mark.parametrize("count", range(7))
def test_every_language_joins_as_babel_does(count: int) -> None:
    """At any length; English excepted, whose British way is asked for."""
    items = ["Polski", "English", "Română", "Українська", "a, b", "Беларуская"][:count]
    for name in LOCALES:
        assert name == "en" or PATTERNS[name].join(items) == format_list(items, locale=name)


@given(items=ITEMS, pattern=st.sampled_from([COMMAS, *PATTERNS.values()]))
def test_no_item_is_lost_or_changed(items: list[str], pattern: ListPattern) -> None:
    """Whatever it holds, braces too, each is there in its order."""
    joined, at = pattern.join(items), 0
    for item in items:
        found = joined.find(item, at)
        assert found >= 0
        at = found + len(item)
