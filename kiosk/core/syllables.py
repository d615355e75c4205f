"""Syllables of a word, by its spelling.

In Polish, Ukrainian and Russian a syllable is a vowel, but for the Polish `i` that only softens what stands before a
vowel. English spelling needs rules; `tests/core/test_syllables.py` holds them against the CMU Pronouncing Dictionary.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from kiosk.core.names import SOURCE_LANG, Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

_SLAVIC: Final[Mapping[Lang, re.Pattern[str]]] = {
    Lang("pl"): re.compile(r"i(?=[aeouóąę])|(?P<vowel>[aeiouyóąę])"),
    Lang("uk"): re.compile(r"(?P<vowel>[аеєиіїоуюя])"),
    Lang("ru"): re.compile(r"(?P<vowel>[аеёиоуыэюя])"),
}

_VOWELS: Final = re.compile(r"[aeiouy]+|[аеёиіоуыэюя]")
"""For a language without rules here: Latin vowels side by side are one syllable, Cyrillic ones one each."""

_ENDING: Final = re.compile(r"['’](?:s|m|re|ll|ve|d|t)?$")
_ONE_MORE: Final = re.compile(r"(?<=[^aeiouyr])n['’]t$|(?:[sxz]|[cs]h|[scgz]e)['’]s$")
"""As in `isn't` and `boss's`. `can't`, `don't` and `child's` have none more."""
_GROUP: Final = re.compile(r"[aeiouy]+")
_SILENT: Final = re.compile(
    r"(?<=[^aeiouy])e$(?<![^aeiouy]le)"
    r"|(?<=[^aeiouytd])ed$"
    r"|(?<=[^aeiouyscxz])es$(?<!shes)(?<!ches)(?<!ges)(?<![^aeiouy]les)"
    r"|(?<=[^aeiouy])e(?=(?:ful|less|ly|ment|ments|where|thing|one|body|work)$)"
)
"""An `e` that is written and not spoken."""
_PARTED: Final = re.compile(
    r"i(?:a(?!l$|lly$|ge)|o(?!n|us)|u)|(?<=[^qg])u(?:a|o)|eo(?=[^u])|(?:[^cst])iet|yi|ea(?=te$|tion)|[aeo]ing|sm$"
)
"""Two vowels side by side that are spoken apart; and the `-sm` of a word that ends so."""

_EXCEPTIONS: Final[Mapping[str, int]] = {
    "anyone": 3,
    "belgium": 2,
    "centre": 2,
    "centres": 2,
    "colleague": 2,
    "coordinator": 5,
    "easier": 3,
    "edinburgh": 4,
    "european": 4,
    "evening": 2,
    "evenings": 2,
    "everyone": 3,
    "everything": 3,
    "marriage": 2,
    "maybe": 2,
    "norwegian": 3,
    "officials": 3,
    "people": 2,
    "safeguarding": 3,
    "safety": 2,
    "serious": 3,
    "someone": 2,
    "sometimes": 2,
    "specialist": 3,
    "timetable": 3,
    "tired": 2,
    "video": 3,
    "warehouse": 2,
    "wednesday": 2,
}
"""Words of our texts that the rules get wrong."""


def syllables(word: str, lang: Lang) -> int:
    """The syllables of one word, 1 or more."""
    if lang == SOURCE_LANG:
        return max(1, sum(_english(part) for part in word.lower().split("-") if part))
    own = _SLAVIC.get(lang)
    if own is None:
        return max(1, len(_VOWELS.findall(_bare(word.lower()))))
    return max(1, sum(bool(found["vowel"]) for found in own.finditer(word.lower())))


def _bare(word: str) -> str:
    """The word without accents, so that `ă` is an `a`."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _english(word: str) -> int:
    stem = _ENDING.sub("", word)
    known = _EXCEPTIONS.get(stem)
    if known is not None:
        return known
    spoken = _SILENT.sub("", stem)
    extra = len(_ONE_MORE.findall(word))
    return len(_GROUP.findall(spoken)) + len(_PARTED.findall(spoken)) + extra
