"""Words as they stand on paper from left to right, where some run from right to left: by FriBidi, Debian's own.

Source of the rules: Unicode Standard Annex 9. FriBidi says how deep each letter stands; which way round the parts
then go is rule L2, ours.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from functools import cache
from typing import Final

from kiosk.core.errors import OutsideError

_LIBRARY: Final = "libfribidi.so.0"
_LTR: Final = 0x110
_RTL: Final = 0x111
"""FriBidi's names for a paragraph's direction."""
_NUMBER: Final = re.compile(r"\+?\(?\d(?:[\d\s\u00a0()/.,:–-]*\d)?")
_ALONE: Final = "\u2066{}\u2069"
"""What stands in it is set from left to right, whatever is around it: Unicode's isolate."""
_UNSEEN: Final = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_FROM_RIGHT: Final = frozenset({"R", "AL"})


def seen(words: str) -> str:
    """Without what only tells directions: it has no shape."""
    return _UNSEEN.sub("", words)


def has_right_to_left(words: str) -> bool:
    """Whether any letter is written from right to left."""
    return any(unicodedata.bidirectional(letter) in _FROM_RIGHT for letter in words)


def stretches(words: str, *, is_rtl: bool) -> list[tuple[str, bool]]:
    """Parts of a line from left to right, each in the order it is read, and whether that is from right to left.

    `is_rtl`: the line belongs to such a language. A number keeps its order. Raises OutsideError without FriBidi.
    """
    if not is_rtl and not has_right_to_left(words):
        return [(seen(words), False)]
    isolated = _NUMBER.sub(lambda number: _ALONE.format(number[0]), words)
    parts: list[tuple[str, int]] = []
    for letter, level in zip(isolated, _levels(isolated, is_rtl=is_rtl), strict=True):
        if _UNSEEN.match(letter):
            continue
        if parts and parts[-1][1] == level:
            parts[-1] = (parts[-1][0] + letter, level)
        else:
            parts.append((letter, level))
    for deep in range(max((level for _, level in parts), default=0), 0, -1):
        parts = _turned(parts, deep)
    return [(part, level % 2 == 1) for part, level in parts]


def _turned(parts: list[tuple[str, int]], deep: int) -> list[tuple[str, int]]:
    """Each row of parts that stand so deep or deeper, the other way round (rule L2)."""
    done: list[tuple[str, int]] = []
    row: list[tuple[str, int]] = []
    for part in parts:
        if part[1] >= deep:
            row.append(part)
            continue
        done += [*reversed(row), part]
        row = []
    return [*done, *reversed(row)]


def _levels(words: str, *, is_rtl: bool) -> list[int]:
    count = len(words)
    letters = (ctypes.c_uint32 * count)(*map(ord, words))
    levels = (ctypes.c_int8 * count)()
    base = ctypes.c_uint32(_RTL if is_rtl else _LTR)
    if not _fribidi()(letters, count, ctypes.byref(base), None, None, None, levels):
        message = f"{_LIBRARY} could not order: {words}"
        raise OutsideError(message)
    return list(levels)


@cache
def _fribidi() -> ctypes._NamedFuncPointer:
    try:
        return ctypes.CDLL(_LIBRARY).fribidi_log2vis
    except OSError as error:
        message = f"{_LIBRARY} is missing, which languages from right to left need: apt-get install libfribidi0"
        raise OutsideError(message) from error
