"""How a translation is set: capitals, quotes, brackets, doubled words, and the other things an eye passes over.

The rules of `check` about meaning are not repeated here. Each function yields ends of the sentence `translation ...`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.core.names import Lang
from kiosk.i18n.placeholders import words

if TYPE_CHECKING:
    from collections.abc import Iterator

QUOTES: Final = {
    Lang("en"): (("“", "”"), ('"', '"')),
    Lang("pl"): (("„", "”"), ("«", "»")),
    Lang("uk"): (("«", "»"), ("„", "“")),
    Lang("ru"): (("«", "»"), ("„", "“")),
}
"""Each language's marks, then those of a quotation within one. A language that is not here is not asked."""

_POLITE: Final = re.compile(r"ty|ciebie|cię|tobie|ci|tobą|tw[oóe]j\w*|в[иы]|вас|вам|вами|ваш\w*", re.IGNORECASE)
"""The reader is addressed with a capital in the middle of a sentence, so a text may begin with one, too."""

_BRACKETS: Final = {"(": ")", "[": "]", "{": "}"}
_MARKS: Final = frozenset("\"'„“”«»‚‘’‹›")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_DOUBLED: Final = re.compile(r"\b([^\W\d_]+)[ \u00a0]+\1\b", re.IGNORECASE)
_SPACED: Final = re.compile(r" [,.;!?](?:\s|$)| :(?:\s|$)")
_BREAKABLE: Final = re.compile(r"[\d}] [%‰]|№ \d")


def capitals(source: str, target: str) -> Iterator[str]:
    """Both begin with a capital, or neither; names, abbreviations and the polite *you* may always have one."""
    wanted, found = _first_word(source), _first_word(target)
    if not wanted or not found or not target.lstrip(" \"'„“«([")[:1].isalpha():
        return
    if wanted[0].isupper() and found[0].islower():
        yield f"begins with a small letter ({found!r}), the source with a capital"
    elif wanted[0].islower() and found[0].isupper() and not found[1:].isupper() and not _POLITE.fullmatch(found):
        yield f"begins with a capital ({found!r}), the source with a small letter"


def _first_word(text: str) -> str:
    bare = text.lstrip(" \"'„“«([")
    match = _WORD.match(bare)
    return match[0] if match else ""


def doubled(source: str, target: str) -> Iterator[str]:
    """No word stands twice in a row, unless the source has such a pair, too."""
    match = _DOUBLED.search(words(target))
    if match and not _DOUBLED.search(words(source)):
        yield f"has {match[1]!r} twice in a row"


def brackets(source: str, target: str) -> Iterator[str]:
    """Every bracket is closed."""
    del source
    waiting: list[str] = []
    for letter in target:
        if letter in _BRACKETS:
            waiting.append(_BRACKETS[letter])
        elif letter in _BRACKETS.values() and (not waiting or waiting.pop() != letter):
            yield f"has a {letter!r} that nothing opens"
            return
    if waiting:
        yield f"lacks a {waiting[-1]!r}"


def quotes(target: str, lang: Lang) -> Iterator[str]:
    """Quotation marks are the language's own, and each is closed."""
    pairs = QUOTES.get(lang)
    if pairs is None or not _MARKS & set(target):
        return
    bare = re.sub(r"(?<=\w)['’](?=\w)|(?<=s)'(?=\s)", "", target)  # an apostrophe
    own = {mark for pair in pairs for mark in pair}
    if strange := sorted(set(bare) & _MARKS - own):
        yield f"has {' '.join(strange)}; the language writes {pairs[0][0]}...{pairs[0][1]}"
        return
    for opens, closes in pairs:
        if bare.count(opens) != bare.count(closes) or (opens == closes and bare.count(opens) % 2):
            yield f"does not pair {opens} with {closes}"


def newlines(source: str, target: str) -> Iterator[str]:
    """As many lines as the source, and no tabs of its own."""
    if source.count("\n") != target.count("\n"):
        yield f"has {target.count(chr(10)) + 1} line(s), the source {source.count(chr(10)) + 1}"
    if source.count("\t") != target.count("\t"):
        yield "has tabs, or lacks those of the source"


def marks(source: str, target: str) -> Iterator[str]:
    """Spaces around punctuation, the ellipsis and the dash, as a typesetter would set them."""
    if _SPACED.search(target) and not _SPACED.search(source):
        yield "has a space before a punctuation mark"
    if _BREAKABLE.search(target):
        yield "may break between a number and its sign; write a no-break space there, or none"
    if "..." in target and "..." not in source:
        yield "has three dots; write one ellipsis: …"
    if " - " in target:
        yield "has a hyphen for a dash; write – or —"


def alike_plurals(forms: tuple[str, ...]) -> Iterator[str]:
    """Forms of a plural that are all the same words: the language says one and five differently."""
    if len(forms) > 1 and len(set(forms)) == 1 and _WORD.search(words(forms[0])):
        yield f"is {forms[0]!r} in all {len(forms)} plural forms"
