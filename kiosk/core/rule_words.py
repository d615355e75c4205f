"""A self-check's rule in plain words, as phrases that every language can say.

No phrase counts a noun, so that none needs plural forms: `strong or stronger signs: at least 2`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, assert_never

from kiosk.core.check import Family, Level
from kiosk.core.check_words import FAMILIES
from kiosk.core.rule import AllOf, Always, AnyOf, Count, Gates
from kiosk.core.text import Phrase, Text, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.core.rule import Condition

ANY: Final = text("book.rule.any", "One of these is enough:")
ALL: Final = text("book.rule.all", "All of these together:")
ALWAYS: Final = text("book.rule.always", "In every other case.")
#: {count} is a number from 1 on. The word `gate` is not used; these signs need no other sign.
GATES: Final = text("book.rule.gates", "Signs that are enough alone: at least {count}")

_OF_ALL: Final[Mapping[Level, Text]] = {
    Level.NONE: text("book.rule.none", "Answers: at least {count}"),
    Level.WEAK: text("book.rule.weak", "Signs of any strength: at least {count}"),
    Level.MEDIUM: text("book.rule.medium", "Medium or stronger signs: at least {count}"),
    Level.STRONG: text("book.rule.strong", "Strong or stronger signs: at least {count}"),
    Level.CRITICAL: text("book.rule.critical", "Signs of danger now: at least {count}"),
}
_OF_FAMILY: Final[Mapping[Level, Text]] = {
    #: {family} is one of the texts `book.family...`; it stands in quotation marks, so it is not declined.
    Level.NONE: text("book.rule.none_of", "Answers about “{family}”: at least {count}"),
    #: {family} is one of the texts `book.family...`; it stands in quotation marks, so it is not declined.
    Level.WEAK: text("book.rule.weak_of", "Signs of any strength about “{family}”: at least {count}"),
    #: {family} is one of the texts `book.family...`; it stands in quotation marks, so it is not declined.
    Level.MEDIUM: text("book.rule.medium_of", "Medium or stronger signs about “{family}”: at least {count}"),
    #: {family} is one of the texts `book.family...`; it stands in quotation marks, so it is not declined.
    Level.STRONG: text("book.rule.strong_of", "Strong or stronger signs about “{family}”: at least {count}"),
    #: {family} is one of the texts `book.family...`; it stands in quotation marks, so it is not declined.
    Level.CRITICAL: text("book.rule.critical_of", "Signs of danger now about “{family}”: at least {count}"),
}


@dataclass(frozen=True, slots=True)
class Clause:
    """One line of a rule in words, and the lines that stand indented under it."""

    words: Phrase
    parts: tuple[Clause, ...] = ()

    def lines(self, depth: int = 0) -> Iterator[tuple[int, Phrase]]:
        """Each line with how deep it is indented, from the top."""
        yield depth, self.words
        for part in self.parts:
            yield from part.lines(depth + 1)


def clause_of(when: Condition) -> Clause:
    """The condition in words. `Any` directly within `any`, and `all` within `all`, are told as one list."""
    match when:
        case Always():
            return Clause(Phrase(ALWAYS))
        case Gates(minimum):
            return Clause(Phrase(GATES, (("count", str(minimum)),)))
        case Count(at_least, minimum, Family() as family):
            return Clause(Phrase(_OF_FAMILY[at_least], (("count", str(minimum)), ("family", FAMILIES[family]))))
        case Count(at_least, minimum):
            return Clause(Phrase(_OF_ALL[at_least], (("count", str(minimum)),)))
        case AnyOf():
            return Clause(Phrase(ANY), tuple(map(clause_of, _flat(when))))
        case AllOf():
            return Clause(Phrase(ALL), tuple(map(clause_of, _flat(when))))
        case _:
            assert_never(when)


def _flat(when: AnyOf | AllOf) -> Iterator[Condition]:
    for condition in when.conditions:
        if isinstance(condition, AnyOf | AllOf) and type(condition) is type(when):
            yield from _flat(condition)
        else:
            yield condition
