"""How hard a text is to read: words, sentences and syllables counted, and one index a language.

An index is for running text. A question of six words says little alone, so texts are measured together, and a single
one only held against a looser limit; see `core.plain`, which sets the limits.

Sources: English: Kincaid et al. 1975, Research Branch Report 8-75 (Flesch-Kincaid grade level). Polish: Gunning's fog
index as FOG-PL counts it, a word of four or more syllables being hard (Piekot and Maziarz 2014, Jezyk a Kultura 24).
Russian: Oborneva 2006, the Flesch-Kincaid grade fitted to Russian. Ukrainian: no formula was found to hold
(Prykhodchenko and Prykhodchenko 2025, QUASY 2025.quasy-1.4), so Oborneva's serves as a yardstick between our texts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.names import Lang
from kiosk.core.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LONG_WORD: Final = 4
"""Syllables from which a Polish, Ukrainian or Russian word is long."""

_PLACEHOLDER: Final = re.compile(r"\{[^{}]*\}|%L?(?:n|\d+)")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+|\n+")
_WORD: Final = re.compile(r"[^\W_]+(?:['’\-./@]+[^\W_]+)*")
_NAME: Final = re.compile(r"[./@]|\d|\b[^\W\d_]?[A-ZĄĆĘŁŃÓŚŹŻА-ЯЁЄІЇҐ]{2,}\b")
"""In a word: an address, a number or an abbreviation is looked at rather than read. It counts as one syllable."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What the indexes are made of. Measures add up."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    long_words: int = 0
    """Words of four or more syllables."""

    def __add__(self, other: Measure) -> Measure:
        """Both texts together."""
        return Measure(
            self.words + other.words,
            self.sentences + other.sentences,
            self.syllables + other.syllables,
            self.long_words + other.long_words,
        )


def sentences(text: str) -> tuple[str, ...]:
    """The text's sentences; a title or a label without a full stop is one."""
    return tuple(part for part in _SENTENCE_END.split(_PLACEHOLDER.sub("1", text)) if _WORD.search(part))


def words(text: str) -> tuple[str, ...]:
    """The words of a text; a number, a placeholder or an address is one word."""
    return tuple(_WORD.findall(_PLACEHOLDER.sub("1", text)))


def measure(texts: Iterable[str], lang: Lang) -> Measure:
    """All the texts together."""
    total = Measure()
    for text in texts:
        counts = [1 if _NAME.search(word) else syllables(word, lang) for word in words(text)]
        total += Measure(len(counts), len(sentences(text)), sum(counts), sum(count >= LONG_WORD for count in counts))
    return total


def index(found: Measure, lang: Lang) -> float:
    """The language's index, larger for harder; 0 for a text without words."""
    if not found.words or not found.sentences:
        return 0.0
    return _INDEX.get(lang, _fog)(
        found.words / found.sentences, found.syllables / found.words, 100 * found.long_words / found.words
    )


def _flesch_kincaid(sentence: float, word: float, _long: float) -> float:
    return 0.39 * sentence + 11.8 * word - 15.59


def _fog(sentence: float, _word: float, long: float) -> float:
    return 0.4 * (sentence + long)


def _oborneva(sentence: float, word: float, _long: float) -> float:
    return 0.5 * sentence + 8.4 * word - 15.59


_INDEX: Final[dict[Lang, Callable[[float, float, float], float]]] = {
    Lang("en"): _flesch_kincaid,
    Lang("pl"): _fog,
    Lang("uk"): _oborneva,
    Lang("ru"): _oborneva,
}
"""Each takes words a sentence, syllables a word, and long words in a hundred. Other languages: the fog index."""
