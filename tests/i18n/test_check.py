"""What the check finds in a translation, and what it lets pass."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.core.names import Lang
from kiosk.i18n.check import RULES, check
from kiosk.i18n.glossary import read_glossary
from kiosk.i18n.messages import Entry, PoFile
from kiosk.i18n.pofile import catalog_headers, template_headers
from tests.languages import named

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.i18n.glossary import Term


@pytest.fixture(scope="module")
def terms(tmp_path_factory: pytest.TempPathFactory) -> tuple[Term, ...]:
    """A small glossary."""
    path: Path = tmp_path_factory.mktemp("glossary") / "glossary.csv"
    path.write_text(
        "term_en,pl,uk,ru,note\n"
        "employment contract,umow|a o prac|ę,трудов|ий догов|ір,трудов|ой договор|,\n"
        "contract,umow|a;kontrakt|,догов|ір,договор|,\n"
        "Back,Wstecz,Назад,Назад,\n",
        encoding="utf-8",
    )
    return read_glossary(path)


def _rules(entry: Entry, lang: str, terms: tuple[Term, ...] = (), domain: str = "ui") -> list[str]:
    """The rules a catalog of this one entry breaks."""
    chosen = Lang(lang)
    file = PoFile(domain, chosen, catalog_headers(chosen), (entry,))
    template = PoFile(domain, None, template_headers(), (entry,))
    measure = lambda words, is_bold: len(words) * (0.6 if is_bold else 0.5)  # noqa: E731 - one line of a font
    return [finding.rule for finding in check(file, named(lang), template, terms, "x.po", measure)]


BROKEN = [
    ("placeholders", "pl", "At least {min-wage}.", "Co najmniej {max-wage}."),
    ("placeholders", "pl", "%1 of %2", "%1 z"),
    ("digits", "pl", "Call 112.", "Zadzwoń pod 121."),
    ("digits", "pl", "Call +48 22 628 01 20.", "Zadzwoń pod +48 22 628 01 02."),
    ("addresses", "pl", "See gov.pl/pip now.", "Zobacz gov.pl/pib teraz."),
    ("addresses", "uk", "Open https://example.org.", "Відкрийте https://example.com."),
    ("space", "pl", "Back to it", "Wróć "),
    ("space", "pl", "Back to it", "Wróć  tu"),
    ("ending", "pl", "Can you talk?", "Możesz rozmawiać."),
    ("ending", "pl", "Call us.", "Zadzwoń"),
    ("letters", "uk", "A paper", "Дoговір"),
    ("letters", "ru", "Police", "Пoлиция"),
    ("letters", "uk", "He and she", "Він i вона"),
    ("letters", "ru", "Text", "Tекст"),
    ("letters", "pl", "Text", "Тekst"),
    ("letters", "uk", "We", "Мы"),
    ("letters", "ru", "And", "Ї да"),
    ("letters", "uk", "Your agreement (umowa o pracę)", "Ваша угода (umowa о pracę)"),
    ("words", "pl", "People like you", "Ofiary jak ty"),
    ("words", "uk", "People who work", "Раби праці"),
    ("words", "ru", "People who work", "Жертвы"),
    ("words", "pl", "Work without papers", "Praca nielegalna"),
    ("words", "ru", "Call us.", "Мы защитим Вас."),
    ("words", "uk", "Call from there.", "Ви в безпеці."),
    ("plain", "pl", "Go.", "Jeśli tu i tam ktoś ma coś dla nas i dla was, to my mu go damy."),
    ("plain", "ru", "Ask.", " ".join(["Предоставление", "разрешения"] * 5) + "."),
    ("glossary", "pl", "Your employment contract", "Twój dokument"),
    ("glossary", "pl", "Back", "Wróć"),
    ("same", "pl", "Leave now", "Leave now"),
    ("capitals", "pl", "Call us", "zadzwoń do nas"),
    ("capitals", "uk", "a copy", "Копія"),
    ("doubled", "pl", "It is your pay", "To jest jest Twoja płaca"),
    ("doubled", "ru", "Not now", "Не не сейчас"),
    ("brackets", "pl", "The agency (PIP)", "Inspekcja (PIP"),
    ("brackets", "pl", "The agency", "Inspekcja) tu"),
    ("brackets", "uk", "The agency (PIP)", "Інспекція (PIP]"),
    ("quotes", "pl", 'Say "stop" now', 'Powiedz "stop" teraz'),
    ("quotes", "uk", 'Say "stop" now', "Скажіть „стоп” зараз"),
    ("quotes", "ru", 'Say "stop" now', "Скажите «стоп сейчас"),
    ("newlines", "pl", "One line", "Jeden\nwiersz"),
    ("newlines", "pl", "One line", "Jeden\twiersz"),
    ("marks", "pl", "Stop, now", "Stop , teraz"),
    ("marks", "ru", "At least 60% of it", "Не меньше 60 % всего"),
    ("marks", "ru", "More…", "Ещё..."),
    ("marks", "pl", "Now, not later", "Teraz - nie później"),
]


@pytest.mark.parametrize(("rule", "lang", "source", "target"), BROKEN)
def test_each_rule_finds_what_it_is_for(
    rule: str, lang: str, source: str, target: str, terms: tuple[Term, ...]
) -> None:
    """One example of each mistake, found by that rule and no other."""
    assert set(_rules(Entry(None, source, (target,)), lang, terms)) == {rule}


def test_every_rule_has_an_example() -> None:
    """A rule nobody has seen fail is no rule."""
    assert {row[0] for row in BROKEN} | {"width"} == set(RULES)


def test_a_text_wider_than_its_note_allows_is_found() -> None:
    """Measured in the face and size that the note names; English is measured, too."""
    note = "A button. At most 50 mm wide, in note size."
    entry = Entry(None, "Back", ("Powrót do poprzedniego",), notes=(note,))
    each = replace(entry, notes=("Each word at most 50 mm wide, in bold body size.",))
    assert _rules(replace(entry, translations=("Wróć",)), "pl") == []
    assert _rules(entry, "pl") == ["width"]
    assert _rules(replace(entry, source="Back to the page", translations=("",)), "en") == ["width"]
    long_word = replace(each, source="Two words", translations=("Dwa najdluzszesłowaświata",))
    assert _rules(long_word, "pl") == ["width"]
    assert _rules(replace(long_word, translations=("Dwa słowa tu",)), "pl") == []


def test_plural_forms_that_are_all_alike_are_found() -> None:
    """One and five are said differently; a text of numbers alone is not asked."""
    alike = Entry(None, "%n line(s)", ("%n wiersz",) * 3, is_plural=True)
    assert _rules(alike, "pl") == ["alike"]
    assert _rules(replace(alike, comments=("allow: alike",)), "pl") == []
    assert _rules(Entry(None, "%n", ("%n",) * 3, is_plural=True), "pl") == []


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("pl", "At least {min-wage} an hour.", "Co najmniej {min-wage} za godzinę."),
        ("pl", "From {a} to {b}", "Do {b} od {a}"),
        ("pl", "It is 4,806.00 zloty.", "To 4 806,00 złotych."),
        ("pl", "Call 112, then 999!", "Zadzwoń pod 999, potem 112!"),
        ("uk", "Your employment contract.", "Ваш трудовий договір."),
        ("pl", "Sign the employment contract.", "Podpisz umowę o pracę."),
        ("pl", "The contracts", "Kontrakty"),
        ("pl", "Call back later", "Oddzwoń później"),
        ("ru", "Work and rights", "Работа и права"),
        ("uk", "PESEL UKR number", "Номер PESEL UKR"),
        ("uk", "Your agreement (umowa o pracę)", "Ваша угода (umowa o pracę)"),
        ("ru", "The site is E-campus.", "Сайт — E-campus."),
        ("uk", "KCIK and UNHCR", "KCIK і UNHCR"),
        ("pl", "He said “stop.”", "Powiedział: „stop.”"),
        ("ru", "112", "112"),
        ("ru", "More…", "Ещё…"),
        ("uk", "you know the rent", "Ви знаєте плату"),
        ("pl", "text message", "SMS"),
        ("pl", "He said “stop”.", "Padło słowo „stop”."),
        ("uk", 'It is "true".', "Це «правда»."),
        ("uk", "The family", "Сім’я"),
        ("pl", "That that is", "To to jest"),
        ("ru", "At least 60% of it", "Не меньше 60\u00a0% всего"),
    ],
)
def test_a_good_translation_has_no_fault(lang: str, source: str, target: str, terms: tuple[Term, ...]) -> None:
    """Inflection, another order, other digit groups and Latin abbreviations are no mistakes."""
    assert _rules(Entry(None, source, (target,)), lang, terms) == []


def test_what_is_not_done_is_named_for_what_it_is() -> None:
    """Missing, fuzzy, and a plural with a form left out."""
    assert _rules(Entry(None, "Back", ("",)), "pl") == ["missing"]
    assert _rules(Entry(None, "Back", ("Wstecz",), flags=("fuzzy",)), "pl") == ["fuzzy"]
    assert _rules(Entry(None, "%n line(s)", ("%n wiersz", "", ""), is_plural=True), "pl") == ["plural"]
    assert _rules(Entry(None, "%n line(s)", ("", ""), is_plural=True), "en") == ["missing"]


def test_every_plural_form_is_checked() -> None:
    """A number left out of one form is found."""
    entry = Entry(None, "%n line(s)", ("wiersz", "%n wiersze", "%n wierszy"), is_plural=True)
    assert _rules(entry, "pl") == ["placeholders"]


def test_english_needs_no_translation_but_minds_its_words() -> None:
    """The source is shown as it is, so it is checked as it is."""
    assert _rules(Entry("ui.a", "Leave now", ("",)), "en") == []
    assert _rules(Entry("ui.a", "Are you a victim?", ("",)), "en") == ["words"]


def test_content_may_name_what_its_english_names() -> None:
    """A helpline's own name and a named right keep their word; a milder English text does not gain it."""
    entry = Entry("topic.a", "Rights of victims", ("Prawa ofiar",))
    assert _rules(entry, "pl", domain="content") == []
    for context in ("leaflet.a", "quiz.a", "check.a", None):
        assert _rules(Entry(context, entry.source, entry.translations), "pl") == ["words"]
    assert _rules(Entry("topic.a", "Your rights", ("Prawa ofiar",)), "pl", domain="content") == ["words"]


def test_a_contacts_name_may_stay_as_it_is() -> None:
    """La Strada is La Strada."""
    entry = Entry("contact.la-strada.name", "La Strada", ("La Strada",))
    assert _rules(entry, "pl", domain="content") == []


def test_a_translator_may_silence_a_rule_for_one_text() -> None:
    """A comment names the rule; the others still hold."""
    entry = Entry(None, "Open 9am to 5pm", ("Czynne 9:00 do 17:00 ",), comments=("24 h clock. allow: digits",))
    assert _rules(entry, "pl") == ["space"]


def test_a_catalog_behind_its_template_is_outdated() -> None:
    """The translator is told to update before working on."""
    pl = Lang("pl")
    template = PoFile("ui", None, (), (Entry(None, "Back", ("",)),))
    (finding,) = check(PoFile("ui", pl, catalog_headers(pl), ()), named("pl"), template, (), "x.po")
    assert finding.rule == "outdated"


def test_a_wrong_plural_rule_in_the_header_is_found() -> None:
    """An editor's own rule would choose wrong forms."""
    pl = Lang("pl")
    file = PoFile("ui", pl, (("Plural-Forms", "nplurals=3; plural=0;"),), ())
    (finding,) = check(file, named("pl"), PoFile("ui", None, (), ()), (), "x.po")
    assert finding.rule == "plural-forms"


def test_a_fault_names_its_file_line_and_context() -> None:
    """An editor can jump there."""
    pl = Lang("pl")
    entry = Entry("ui.back", "Back", ("",), line=12)
    (finding,) = check(
        PoFile("ui", pl, catalog_headers(pl), (entry,)), named("pl"), PoFile("ui", None, (), (entry,)), (), "pl/ui.po"
    )
    assert str(finding.fault).startswith("pl/ui.po:12: missing")
    assert "ui.back" in finding.fault.message
