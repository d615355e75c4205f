"""Which sentences of the pack's English claim something that somebody must be able to look up: numbers, and law.

A number stands in a text as a `{fact}`, or is a contact's own, or is spared by name in the pack's `numbers.yaml` with
the reason why nobody has to renew it. Everything else is a number that would grow old unseen. The words for law are
those our texts use; a sentence they miss still stands on a page with sources.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.core.names import SourceId

_END: Final = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+")
_FACT: Final = re.compile(r"\{[^{}]*\}")
_UNIT: Final = r"(?:minute|hour|day|week|month|year)s?"
_NUMBER: Final = re.compile(
    rf"""(?<![\w.,]) (?:
        \d(?:[\d\u00a0.,:]*\d)? (?:st|nd|rd|th|\s?%)?
      | (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty
          |sixty|ninety|hundred|thousand|million|dozen|half|quarter|twice|double)
      | one\ {_UNIT}
      | (?:after|for|in|least|most|need|than|within)\ an?\ {_UNIT}
    ) (?![\w%])""",
    re.IGNORECASE | re.VERBOSE,
)
_LAW: Final = re.compile(
    r"\b(?:must|laws?|rights?|allowed|forbidden|licen[cs]ed?|crimes?|may not|nobody may|cannot be|need a visa"
    r"|you may stay|you may work|can claim|can complain|can (?:just )?end (?:it|your contract)|a court can"
    r"|the state can)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spared:
    """A number that is no claim of ours, and why."""

    id: str
    says: tuple[str, ...]
    """As the texts have it, `under 18`; upper and lower case are the same."""
    within: tuple[str, ...]
    """Beginnings of the contexts it may stand in; empty: everywhere."""
    reason: str
    sources: tuple[SourceId, ...]
    """Where it can be looked up, when it says something of the world."""

    def covers(self, context: str) -> bool:
        """Whether it may stand in a text of that context."""
        return not self.within or any(context == part or context.startswith(f"{part}.") for part in self.within)


def numbers_in(words: str) -> tuple[str, ...]:
    """The numbers a text writes out itself, in figures or letters, in reading order."""
    return tuple(match[0].strip() for match in _NUMBER.finditer(_FACT.sub(" ", words)))


def is_legal(words: str) -> bool:
    """Whether a text says what somebody must, may or has a right to."""
    return _LAW.search(words) is not None


def claims(words: str) -> Iterator[str]:
    """The sentences of a text that hold a number or a fact, or speak of law."""
    for sentence in _END.split(words):
        if numbers_in(sentence) or _FACT.search(sentence) or is_legal(sentence):
            yield sentence


def without(words: str, known: Iterable[str]) -> str:
    """The text without these phrases; each only where it stands as words of its own, the longest first."""
    for phrase in sorted(known, key=len, reverse=True):
        words = re.sub(rf"(?<![\w.,]){re.escape(phrase)}(?!\w)", " ", words, flags=re.IGNORECASE)
    return words
