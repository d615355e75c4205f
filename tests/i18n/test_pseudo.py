"""The pseudo-language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.names import Lang
from kiosk.core.text import LAYOUT_DIRECTION
from kiosk.i18n.catalog import Catalog
from kiosk.i18n.messages import Entry, PoFile
from kiosk.i18n.placeholders import addresses, numbers, placeholders
from kiosk.i18n.pofile import plural_count
from kiosk.i18n.pseudo import Kind, pseudo, pseudo_catalog
from tests.languages import LANGS

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_longer_accented_bracketed_and_keeps_what_must_stay() -> None:
    """Whoever sees it knows at once what is cut and what was never translated."""
    shown = pseudo("Call %1 or see gov.pl/pip about {min-wage}")
    assert shown.startswith("[Çáłł %1 ör šéé gov.pl/pip áböút {min-wage} ~")
    assert shown.endswith("]")
    assert len(shown) >= 1.4 * len("Call %1 or see gov.pl/pip about {min-wage}")


@given(st.text(st.sampled_from("abcn {}%n1.pl/é"), min_size=1), st.sampled_from(Kind))
def test_placeholders_addresses_and_numbers_stay_whatever_the_text(source: str, kind: Kind) -> None:
    """The pseudo-language passes the check it is made to test."""
    shown = pseudo(source, kind)
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


def test_right_to_left_turns_words_and_says_so_to_the_screen() -> None:
    """Each word runs backwards, figures do not; only this kind answers Qt's question for the direction."""
    assert pseudo("Call 112", Kind.BIDI) == "\u200f[\u202eCall\u202c 112 ~~~]"
    template = PoFile("ui", None, (), (Entry(None, "Back", ("",)),))
    asked = {
        kind: [e.translations for e in pseudo_catalog(template, LANGS[0], kind).entries if e.source == LAYOUT_DIRECTION]
        for kind in Kind
    }
    assert asked == {Kind.LONG: [], Kind.BIDI: [("RTL",)], Kind.SCRIPT: []}


def test_another_alphabet_has_no_latin_letter_left() -> None:
    """But in what must stay."""
    assert pseudo("Call %1 now", Kind.SCRIPT) == "[Καλλ %1 νοω]"


def test_a_language_written_from_right_to_left_mirrors_the_screen(tmp_path: Path) -> None:
    """Its catalog answers Qt so even when it has not one translation; Polish and English do not."""
    assert Catalog.load(tmp_path, Lang("ar")).qml(LAYOUT_DIRECTION) == "RTL"
    assert [Catalog.load(tmp_path, lang).qml(LAYOUT_DIRECTION) for lang in LANGS] == [None] * len(LANGS)


def test_a_text_that_may_not_be_wide_does_not_grow() -> None:
    """Its limit holds for every language, also for one that nobody speaks."""
    template = PoFile("ui", None, (), (Entry(None, "Back", ("",), notes=("At most 60 mm wide, in label size.",)),))
    assert pseudo_catalog(template, LANGS[0]).entries[0].translations == ("[Báçk]",)
