"""The pseudo-language."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.names import LANGS
from kiosk.i18n.messages import Entry, PoFile
from kiosk.i18n.placeholders import addresses, numbers, placeholders
from kiosk.i18n.pofile import plural_count
from kiosk.i18n.pseudo import pseudo, pseudo_catalog


def test_it_is_longer_accented_bracketed_and_keeps_what_must_stay() -> None:
    """Whoever sees it knows at once what is cut and what was never translated."""
    shown = pseudo("Call %1 or see gov.pl/pip about {min-wage}")
    assert shown.startswith("[Çáłł %1 ör šéé gov.pl/pip áböút {min-wage} ~")
    assert shown.endswith("]")
    assert len(shown) >= 1.4 * len("Call %1 or see gov.pl/pip about {min-wage}")


@given(st.text(st.sampled_from("abcn {}%n1.pl/é"), min_size=1))
def test_placeholders_addresses_and_numbers_stay_whatever_the_text(source: str) -> None:
    """The pseudo-language passes the check it is made to test."""
    shown = pseudo(source)
    assert placeholders(shown) == placeholders(source)
    assert addresses(shown) == addresses(source)
    assert numbers(shown) == numbers(source)


def test_every_plural_form_is_filled() -> None:
    """So that a counting text shows in it too."""
    template = PoFile("ui", None, (), (Entry(None, "%n line(s)", ("", ""), is_plural=True), Entry(None, "Back", ("",))))
    for lang in LANGS:
        entries = pseudo_catalog(template, lang).entries
        assert [len(entry.translations) for entry in entries] == [plural_count(lang), 1]
        assert all(entry.is_filled for entry in entries)
