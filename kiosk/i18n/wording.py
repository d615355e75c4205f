"""Words and letters a translation may not have."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from kiosk.core import wording as rules
from kiosk.core.names import SOURCE_LANG, Lang
from kiosk.core.wording import NAMES, Breach
from kiosk.i18n.placeholders import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.language import Language

_FOREIGN: Final = {
    Lang("en"): re.compile(r"[\u0400-\u04ff]"),
    Lang("pl"): re.compile(r"[\u0400-\u04ff]"),
    Lang("uk"): re.compile(r"[ыэёъ]", re.IGNORECASE),
    Lang("ru"): re.compile(r"[іїєґ]", re.IGNORECASE),
}
"""Letters the language does not have."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_TWINS: Final = frozenset("aceiopxyABCEHIKMOPTXY")
"""Latin letters that look like a Cyrillic word of one letter, or begin to."""
_CYRILLIC_O: Final = "\u043e"
"""The only one that is wrong between Latin words: `umowa o pracę`. `i` and `a` may join two names."""


def has_letter_rule(language: Language) -> bool:
    """Whether anything is known of the letters it does not write."""
    return language.code in _FOREIGN or bool(language.foreign_letters)


def breaches(context: str, source: str, target: str, language: Language) -> Iterator[Breach]:
    """What `target`, the words of `source`, says that it may not; a name only where the English has it."""
    lang = language.code
    is_named = lang == SOURCE_LANG or any(breach.rule == NAMES for breach in rules.breaches(source, SOURCE_LANG))
    yield from rules.breaches(target, lang, is_naming=rules.may_name(context) and is_named)
    if language.forbidden and not (rules.may_name(context) and is_named):
        own = re.compile(rf"\b(?:{'|'.join(language.forbidden)})", re.IGNORECASE)
        for match in own.finditer(target):
            yield Breach("forbidden", match[0], f"{language.code}/language.toml forbids it")


def bad_letters(target: str, language: Language) -> Iterator[str]:
    """What is wrong with the letters of `target`, one sentence a word.

    A one-letter word says nothing of its script; between two Latin words, as in `umowa o pracę`, it is a Latin one.
    """
    text = words(target)
    found = list(_WORD.finditer(text))
    is_cyrillic = "CYRILLIC" in _scripts(language.name)
    foreign = _FOREIGN.get(language.code)
    if foreign is None and language.foreign_letters:
        foreign = re.compile(f"[{re.escape(language.foreign_letters)}]")
    for at, match in enumerate(found):
        word = match[0]
        scripts = _scripts(word)
        if {"LATIN", "CYRILLIC"} <= scripts:
            marked = "".join(f"[{c}]" if unicodedata.name(c, "").startswith("LATIN") else c for c in word)
            yield f"{marked!r} mixes Latin letters (in brackets) with Cyrillic ones"
        elif is_cyrillic and len(word) == 1 and (word in _TWINS) != _is_between_latin(text, found, at):
            if word in _TWINS:
                yield f"the one-letter word {word!r} is a Latin letter; write the Cyrillic one"
            elif word == _CYRILLIC_O:
                yield "the one-letter word 'o' is a Cyrillic letter in a Latin phrase; write the Latin one"
        elif foreign is not None and (letter := foreign.search(word)):
            yield f"{word!r} has {letter[0]!r}, which the language does not write"


def _scripts(word: str) -> set[str]:
    return {unicodedata.name(letter, "").split(" ")[0] for letter in word}


def _is_between_latin(text: str, found: list[re.Match[str]], at: int) -> bool:
    """Whether the word stands between two Latin words, or is joined to one by a hyphen."""
    start, end = found[at].span()
    if text[end : end + 1] == "-" and at + 1 < len(found) and found[at + 1].start() == end + 1:
        return "LATIN" in _scripts(found[at + 1][0])
    if at == 0 or at + 1 == len(found):
        return False
    before, after = found[at - 1], found[at + 1]
    is_phrase = text[before.end() : start].isspace() and text[end : after.start()].isspace()
    return is_phrase and "LATIN" in _scripts(before[0]) and "LATIN" in _scripts(after[0])
