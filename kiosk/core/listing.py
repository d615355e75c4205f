"""Several things in one breath, joined as a language joins them: `a, b and c`, `a, b i c`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class ListPattern:
    """CLDR's four list patterns, each with the places `{0}` and `{1}`. Source: Unicode TR 35, List Patterns."""

    pair: str = "{0}, {1}"
    start: str = "{0}, {1}"
    middle: str = "{0}, {1}"
    end: str = "{0}, {1}"

    def join(self, items: Sequence[str]) -> str:
        """The items as one text; empty when there are none."""
        match items:
            case []:
                return ""
            case [only]:
                return only
            case [first, second]:
                return _put(self.pair, first, second)
            case [first, *between, before_last, last]:
                joined = _put(self.end, before_last, last)
                for item in reversed(between):
                    joined = _put(self.middle, item, joined)
                return _put(self.start, first, joined)
            case _:
                return ", ".join(items)


COMMAS: Final = ListPattern()
"""Where a language's own way is not known."""


def _put(pattern: str, first: str, second: str) -> str:
    """Both in their places. An item may hold braces of its own."""
    before, _, rest = pattern.partition("{0}")
    between, _, after = rest.partition("{1}")
    return f"{before}{first}{between}{second}{after}"
