"""No English hides inside a translation: not a whole text, which `translate check` finds, and not a word in one.

With `tests/ui/test_language_switch.py`, which shows that every word on the screen and of a screen reader comes out of
the catalogs, this is the proof that nobody meets English unasked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from kiosk import home
from kiosk.core.text import DOMAINS
from kiosk.i18n.pofile import po_path, read
from tests.languages import ALL, LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.names import Lang

NAMES: Final = """
    Acas CUKR Childline EKUZ EURES KCIK KRAZ NHS NRM Odyseusz PESEL UKR PIP UNHCR IOM Unseen La Strada
    Fair Work Agency Home Office council Salvation Army Straż Graniczna
    ID PDF PIN QR SIM SMS Messenger WhatsApp
    umowa umowę o pracę dzieło zlecenie Wypowiadam
"""
"""What may stand in Latin letters in a text of another alphabet.

Organisations, cards and offices that people look for by that name; things that are called so everywhere; Polish words
on Polish contracts, and what to write under one.
"""
ENGLISH: Final = """
    the you your yours and of is for not this that ask call can they them from who when how if someone somebody have
    me our must may should with without more help about there here their his her was were will would which whom
    before after pay job boss paper papers page number write read tell take keep know
"""
"""English words that are no Polish or Romanian ones."""
PLACEHOLDER: Final = re.compile(r"\{[^}]*\}|%\w|\b[\w-]+(?:\.[\w-]+)*\.(?:pl|uk|org|gov|eu)\b")
CYRILLIC: Final = [lang for lang in ALL if lang in {"uk", "ru", "be"}]
LATIN: Final = [lang for lang in ALL if lang in {"pl", "ro"}]


def texts(lang: Lang) -> Iterator[tuple[str, str]]:
    """Every translation a visitor may meet, without names of contacts and what a machine fills in."""
    for domain in DOMAINS:
        for entry in read(po_path(home.translations(), lang, domain), domain, lang).entries:
            context = entry.context or domain
            if not (context.startswith("contact.") and context.endswith(".name")):
                yield from ((context, PLACEHOLDER.sub(" ", words)) for words in entry.translations)


@pytest.mark.parametrize("lang", CYRILLIC)
def test_a_cyrillic_text_has_latin_letters_only_in_names(lang: Lang) -> None:
    """Each of them in a list, with why."""
    found = {word: context for context, words in texts(lang) for word in re.findall(r"[A-Za-zÀ-ž]+", words)}
    assert not {word: context for word, context in found.items() if word not in NAMES.split()}


@pytest.mark.parametrize("lang", LATIN)
def test_a_latin_text_has_no_english_word(lang: Lang) -> None:
    """None of the commonest English words, of which almost every sentence has one."""
    assert not [
        (context, word)
        for context, words in texts(lang)
        for word in re.findall(r"[a-zà-ž]+", words.lower())
        if word in ENGLISH.split()
    ]


def test_every_installed_language_but_english_is_looked_at() -> None:
    """A language that comes later has to say here in which letters it is written."""
    assert {*CYRILLIC, *LATIN} == {lang for lang in LANGUAGE if lang != "en"}


def test_the_words_looked_for_are_in_nearly_every_english_text() -> None:
    """A text left in English would be found: of our longer texts, hardly any is without one of the words."""
    long = [e.source for e in read(home.translations() / "content.pot", "content", None).entries if len(e.source) > 40]
    told = [source for source in long if set(ENGLISH.split()) & set(re.findall(r"[a-z]+", source.lower()))]
    assert len(told) > 0.9 * len(long)
