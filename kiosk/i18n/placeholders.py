"""What a translation must carry over unchanged: placeholders, numbers, addresses."""

from __future__ import annotations

import re
from typing import Final

PLACEHOLDER: Final = re.compile(r"\{[A-Za-z0-9][A-Za-z0-9_.-]*\}|%L?(?:n|\d+)")
"""`{fact-id}` in packs and Python; `%n` and `%1` in QML."""

ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>()]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b(?:[a-z0-9-]+\.)+(?:pl|uk|ua|eu|org|com|net|info|int|gov)\b(?:/[^\s<>()]*)?",
)
"""Web and mail addresses, also those written without https."""

_NUMBER: Final = re.compile(r"\d+(?:[ \u00a0\u202f\u2009.,:]\d+)*")
_NO_DIGIT: Final = re.compile(r"\D")


def placeholders(text: str) -> frozenset[str]:
    """The placeholders of a text. A set: a language may need the same value twice."""
    return frozenset(PLACEHOLDER.findall(text))


def addresses(text: str) -> list[str]:
    """The addresses of a text, sorted, without a sentence's punctuation."""
    return sorted(found.rstrip(".,;:!?") for found in ADDRESS.findall(text))


def numbers(text: str) -> list[str]:
    """The numbers of a text, sorted, without what groups or splits their digits: 4,806 and 4 806 are the same."""
    return sorted(_NO_DIGIT.sub("", number) for number in _NUMBER.findall(words(text)))


def words(text: str) -> str:
    """The text without its placeholders and addresses."""
    return ADDRESS.sub(" ", PLACEHOLDER.sub(" ", text))
