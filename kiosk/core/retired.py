"""Numbers that were right once: known, so that they cannot come back in any spelling."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.core.names import SourceId

COUNTRY_CODES: Final = ("44", "48")
"""Countries whose people write their numbers without the code; `0` before the rest is the UK's way, once Poland's."""
_DIGIT: Final = re.compile(r"\d")
_BEFORE: Final = 24
"""As many characters as can stand before the number proper: `+44 (0) `, and one more to see what it follows."""
_GAP: Final = r"(?:[\W_]{0,4}|[^\w\n]{0,4}\n[^\w\n]{0,60})"
"""What people put between digits: spaces of any width, dashes, dots, brackets, nothing; or a line's end, an indent."""


@dataclass(frozen=True, slots=True)
class RetiredNumber:
    """A number nobody may be sent to."""

    number: str
    """`+443003038151`."""
    whose: str
    why: str
    """Why it is retired, and what took its place."""
    sources: tuple[SourceId, ...]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A retired number in a text."""

    retired: RetiredNumber
    start: int
    """Where it begins, in characters."""
    written: str
    """As it stands there."""


def sightings(words: str, retired: Iterable[RetiredNumber]) -> Iterator[Sighting]:
    """Every retired number in `words`, whatever the spelling: +48, 0048, 48, 0 or nothing, in groups or not."""
    places = [match.start() for match in _DIGIT.finditer(words)]
    stream = "".join(str(unicodedata.decimal(words[place])) for place in places)
    for number in retired:
        _, rest = _parts(number.number)
        first = stream.find(rest)
        while first >= 0:
            start = max(0, places[first] - _BEFORE)
            around = words[start : places[first + len(rest) - 1] + 2]
            # One character for one, so that the places stay right: digits of any script become 0-9.
            plain = _DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), around)
            found = _pattern(number.number).search(plain)
            if found is not None:
                yield Sighting(number, start + found.start(), around[found.start() : found.end()])
            first = stream.find(rest, first + 1)


def _parts(number: str) -> tuple[str, str]:
    """Country code, or nothing when people of that country are not known to leave it out; and the rest."""
    digits = number.lstrip("+")
    code = next((code for code in COUNTRY_CODES if digits.startswith(code)), "")
    return code, digits.removeprefix(code)


@lru_cache(maxsize=256)
def _pattern(number: str) -> re.Pattern[str]:
    code, digits = _parts(number)
    rest = _GAP.join(digits)
    if not code:
        return re.compile(rf"(?<![0-9])(?:\+|00)?{rest}(?![0-9])")
    abroad = rf"(?:(?:\+|00){_GAP})?{_GAP.join(code)}{_GAP}(?:0{_GAP})?"
    return re.compile(rf"(?<![0-9])(?:{abroad}|0{_GAP})?{rest}(?![0-9])")
