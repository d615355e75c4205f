"""The glossary's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk import home
from kiosk.core.errors import FaultsError, InputError
from kiosk.core.names import SOURCE_LANG, Lang
from kiosk.i18n.glossary import read_glossary, unused_terms
from kiosk.i18n.wording import bad_letters, breaches
from tests.languages import LANGS, LANGUAGE

if TYPE_CHECKING:
    from pathlib import Path

TERMS = read_glossary(home.translations() / "glossary.csv")


def test_every_chosen_word_satisfies_its_own_pattern_and_breaks_no_wording_rule() -> None:
    """The glossary would not fault the very word it asks for."""
    for term in TERMS:
        for lang, chosen in term.chosen.items():
            assert term.patterns[lang].search(chosen), f"{term.english} {lang}"
            assert list(bad_letters(chosen, LANGUAGE[lang])) == [], f"{term.english} {lang}"
            assert list(breaches("ui", term.english, chosen, LANGUAGE[lang])) == [], f"{term.english} {lang}"


def test_every_term_has_a_word_in_every_language_once() -> None:
    """No empty cell for a complete language, no term twice."""
    assert all(set(term.chosen) >= set(LANGS) - {SOURCE_LANG} for term in TERMS)
    assert len({term.english.lower() for term in TERMS}) == len(TERMS)


@pytest.mark.parametrize(
    ("english", "lang", "used"),
    [
        ("Read the employment contract.", "pl", "Przeczytaj swoją umowę o pracę."),
        ("They know the labour inspectorate.", "uk", "Вони знають інспекцію праці."),
        ("Talk to your employer.", "uk", "Поговоріть із роботодавцем."),
        ("Ask for an interpreter.", "ru", "Попросите переводчика."),
        ("A lift from a stranger", "ru", "Подвоз незнакомым человеком"),
        ("debts", "pl", "Długi"),
    ],
)
def test_inflected_words_count_as_used(english: str, lang: str, used: str) -> None:
    """Cases and plurals match by their stems."""
    assert list(unused_terms(TERMS, english, used, Lang(lang))) == []


def test_a_longer_term_is_not_asked_for_twice(tmp_path: Path) -> None:
    """`contract` is not looked for inside `employment contract`."""
    path = tmp_path / "g.csv"
    path.write_text("term_en,pl,uk,ru,note\ncontract,xx,,,\nemployment contract,yy,,,\n")
    missing = unused_terms(read_glossary(path), "an employment contract", "none", Lang("pl"))
    assert [term.english for term in missing] == ["employment contract"]


def test_a_broken_glossary_is_reported_whole(tmp_path: Path) -> None:
    """Every bad row with its line; a missing file says so."""
    path = tmp_path / "g.csv"
    path.write_text("term_en,pl,uk,ru,note\na,b\n,x,y,z,n\nok,a,b,c,\n")
    with pytest.raises(FaultsError) as caught:
        read_glossary(path)
    assert [fault.line for fault in caught.value.faults] == [2, 3]
    with pytest.raises(InputError, match="glossary"):
        read_glossary(tmp_path / "none.csv")
