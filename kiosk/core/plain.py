"""How plain texts have to be, and what is wrong with those that are not.

Indexes are noisy on short texts, so three things are asked, each where it means something: every sentence is short;
a text of ten words or more is not far off; all running text of one self-check or topic, and of one kind (questions,
reasons, steps), reads at the limit together. Only sentences with a full stop are running text: titles and labels would
make every index look milder. DECISIONS 48 says where the limits come from.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.names import Lang
from kiosk.core.readability import index, measure, sentences, words
from kiosk.core.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.core.readability import Measure

MAX_WORDS: Final = 15
"""In a sentence, or between its colons and semicolons, which end a sentence in Flesch's own way of counting."""
MIN_WORDS: Final = 10
"""From which a single text's index is looked at."""

_STRETCH: Final = re.compile(r"[:;]\s")
_LEAD_IN: Final = re.compile(r"\A[^.!?:]{1,30}:\s+")
"""`You told us: ...`: read once, then skipped; it is not measured."""
_RUNNING: Final = re.compile(r"[.!?…][\"'”’»)]*\Z")
_UNMEASURED: Final = re.compile(r"contact\..*\.name|ui\.report\.|ui\.staff\.|book\.")
"""Names are what they are; reports, the staff's screens and the reviewers' book are read by professionals."""
_BY_FIRST: Final = frozenset({"check", "topic", "story", "role"})
_KINDS: Final = {"text": "questions", "help": "help", "reason": "reasons", "unsure_reason": "reasons", "lead": "leads"}


@dataclass(frozen=True, slots=True)
class Limit:
    """How hard a language's texts may be, by its index."""

    together: float
    """All running text of one self-check or topic, or of one kind."""
    alone: float
    """A single text of `MIN_WORDS` or more."""
    name: str
    """What people call the index."""


LIMITS: Final = {
    Lang("en"): Limit(5, 8, "Flesch-Kincaid grade"),
    Lang("pl"): Limit(8, 16, "FOG-PL"),
    Lang("uk"): Limit(10, 16, "Oborneva's grade"),
    Lang("ru"): Limit(10, 16, "Oborneva's grade"),
}
_GENERIC: Final = Limit(13, 22, "fog index, not fitted to this language")
"""Loose: it catches a text far from plain, not one that could be plainer."""


def limit_of(lang: Lang) -> Limit:
    """The language's limits; loose ones for a language whose index nobody fitted."""
    return LIMITS.get(lang, _GENERIC)


def has_limits(lang: Lang) -> bool:
    """Whether the limits are the language's own."""
    return lang in LIMITS


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in the language it is read in."""

    context: str
    words: str
    file: str
    line: int

    @property
    def document(self) -> str:
        """What it belongs to: `check.job`, `topic.abroad`, `step`, `contact`."""
        parts = self.context.split(".")
        return ".".join(parts[:2]) if parts[0] in _BY_FIRST else parts[0]

    @property
    def kind(self) -> str:
        """What kind of text of a self-check it is, such as `questions`; of others the context's first part."""
        parts = self.context.split(".")
        return (
            next((_KINDS[part] for part in parts[2:] if part in _KINDS), "other") if parts[0] == "check" else parts[0]
        )

    @property
    def is_running(self) -> bool:
        """Whether it is sentences, rather than a title or a label."""
        return _RUNNING.search(self.words) is not None


@dataclass(frozen=True, slots=True)
class Group:
    """What is measured together."""

    name: str
    texts: int
    words: int
    index: float
    """One decimal."""
    hardest: tuple[Passage, ...]
    """The hardest texts first."""


def readings(passages: Iterable[Passage], lang: Lang) -> tuple[Group, ...]:
    """Each document and each kind, as it reads together; a text repeated within one counts once."""
    found: defaultdict[str, dict[str, Passage]] = defaultdict(dict)
    for passage in passages:
        if passage.is_running and is_measured(passage.context):
            for name in dict.fromkeys((passage.document, passage.kind)):
                found[name].setdefault(passage.words, passage)
    return tuple(_group(name, tuple(texts.values()), lang) for name, texts in found.items())


def _group(name: str, passages: tuple[Passage, ...], lang: Lang) -> Group:
    total = _measure((passage.words for passage in passages), lang)
    hardest = sorted(passages, key=lambda passage: _ease(passage.words, lang))
    return Group(name, len(passages), total.words, round(index(total, lang), 1), tuple(hardest))


def _measure(texts: Iterable[str], lang: Lang) -> Measure:
    return measure((_LEAD_IN.sub("", text) for text in texts), lang)


def _ease(text: str, lang: Lang) -> tuple[bool, float]:
    """Sorts the hardest first, and behind all others the texts too short to tell."""
    found = _measure([text], lang)
    return found.words < MIN_WORDS, -index(found, lang)


def complaints(passages: Iterable[Passage], lang: Lang) -> Iterator[tuple[Passage, str]]:
    """What is too hard to read and how to mend it, each with the text to begin with."""
    kept = [passage for passage in passages if is_measured(passage.context)]
    limit = limit_of(lang)
    for passage in kept:
        yield from ((passage, message) for message in text_complaints(passage.words, lang))
    for group in readings(kept, lang):
        if group.index > limit.together:
            message = f"{group.name}: all its text reads at {group.index}, at most {limit.together} ({limit.name})"
            yield group.hardest[0], f"{message}; make its hardest texts plainer, beginning with this one"


def is_measured(context: str) -> bool:
    """Whether the text of that context has to be plain."""
    return _UNMEASURED.match(context) is None


def text_complaints(text: str, lang: Lang) -> Iterator[str]:
    """What is too hard in one text by itself."""
    for sentence in sentences(text):
        longest = max(len(words(stretch)) for stretch in _STRETCH.split(sentence))
        if longest > MAX_WORDS:
            yield f"sentence of {longest} words; at most {MAX_WORDS}: split it: {sentence!r}"
    found, limit = _measure([text], lang), limit_of(lang)
    grade = round(index(found, lang), 1)
    if found.words >= MIN_WORDS and grade > limit.alone:
        long = sorted(dict.fromkeys(words(text)), key=lambda word: -syllables(word, lang))[:3]
        yield f"reads at {grade}, at most {limit.alone} ({limit.name}): use shorter words, as for {', '.join(long)}"
