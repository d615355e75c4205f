"""Finds phone numbers in a text, and reads them in groups of digits.

A number is said digit by digit: understood in every language and by every caller, where *a hundred and twelve*, *double
one* or *oh* are not. What a country decides is where a speaker takes a breath: the groups.

Money, percentages, years and amounts of thousands are not phone numbers. In doubt, digit by digit says nothing false.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP: Final = r"[ \u00a0\u202f\u2011()-]"
_LONG: Final = rf"""
      \+\d{{1,3}} (?:{_GAP}{{0,2}}\d{{1,4}}){{2,6}}                    # +48 22 628 01 20, +44 (0)20 3188 3500
    | \(?0\d{{2,4}}\)? (?:{_GAP}{{0,2}}\d{{2,4}}){{1,4}}               # 0800 0121 700, 0800 1111, (020) 7243 2942
    | \d{{2}}{_GAP}\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{2}}                   # 22 628 01 20
    | \d{{2}}{_GAP}\d{{2}}{_GAP}\d{{3}}{_GAP}\d{{2}}                   # 47 72 565 02
    | \d{{3}}{_GAP}\d{{2}}{_GAP}(?:\d{{2}}{_GAP}\d{{2}}|\d{{4}})       # 800 12 12 12, 800 70 2222
    | \d{{3}}{_GAP}?\d{{3}}{_GAP}?\d{{3}}                              # 605 687 750
    | 116{_GAP}?\d{{3}}                                                # 116 123: the European helplines
    | 19\d{{3}} | 112 | 99[789]
"""
_BEFORE: Final = (
    r"(?<![\w.,:/+#-]) (?<!\d[ \u00a0\u202f]) (?<![£€$₴][ \u00a0]) (?<![£€$₴]) (?<!(?:PLN|GBP|EUR|UAH)[ \u00a0])"
)
_AFTER: Final = (
    r"(?! \w | [.,:/]\d | [ \u00a0\u202f-]\d"
    r" | [ \u00a0\u202f]? (?:%|[£€$₴]|zł|PLN|GBP|EUR|UAH|euro|pound|zlot|proc|percent|per\scent|fun[ct]|tys|mln"
    r"|злот|фунт|євро|евро|грн|грив|відс|проц|тис|тыс|млн) )"
)
# Patterns are compiled when they are first used: together they take longer than drawing the first frame.
_LOOSE: Final = re.VERBOSE | re.IGNORECASE
_NUMBER: Final = rf"{_BEFORE} (?:{_LONG}) {_AFTER}"

_AFTER_A_VERB: Final = rf"""(?P<verb> (?:\b(?:call|dial|ring|press|phone|not\surgent:)
        | \b(?:dzwo[nń]\w*\spod|wciśnij|naciśnij|wybierz|niepilne:)
        | \b(?:(?:по)?дзвон\w+|телефонуйте|наберіть|натисніть|не\s?термінов\w+:)
        | \b(?:(?:по)?звони\w*|наберите|нажмите|не\s?срочн\w+:))[ \u00a0]*(?:на\s)?)
        (?P<short>\d{{2,6}}) {_AFTER}"""
"""`press 55`, `call 101`: few digits are a number to dial only where the words say so."""

_LONGEST: Final = 15
"""Digits of the longest number in the world (ITU-T E.164)."""
_SHORTEST_ZERO: Final = 8
"""A number that begins with 0 has at least as many digits: Childline's 0800 1111."""
_PL_THREES: Final = "(?:45|50|51|53|57|60|66|69|70|72|73|78|79|80|88)"
"""How Polish mobile and special numbers begin, which are said in threes; landlines have a code of two."""
_SHAPES: Final = (
    (rf"\+48{_PL_THREES}\d+", (3,)),
    (r"\+48\d+", (3, 2, 3, 2, 2)),
    (r"\+380\d+", (4, 2, 3, 2, 2)),
    (r"\+442\d+", (3, 2, 4, 4)),
    (r"\+447\d+", (3, 4, 3, 3)),
    (r"\+44\d+", (3, 3, 3, 4)),
    (r"02\d{9}", (3, 4, 4)),
    (r"07\d{9}", (5, 3, 3)),
    (r"0\d{10}", (4, 3, 4)),
    (r"080\d{7}", (4, 3, 3)),
    (r"0[3-9]\d{8}", (3, 3, 2, 2)),
    (r"0\d*", (4,)),
    (rf"{_PL_THREES}\d{{7}}", (3,)),
    (r"\d{9}", (2, 3, 2, 2)),
    (r"\d{5}", (2, 3)),
    (r"\+?\d+", (3,)),
)
"""How a number written in one piece is cut; the first that fits holds, a plus counts as a character."""


@dataclass(frozen=True, slots=True)
class Found:
    """A phone number in a text."""

    begin: int
    end: int
    """Its characters are `text[begin:end]`."""
    groups: tuple[str, ...]
    """What is said between breaths: digits, the first perhaps after a `+`."""


def find(text: str) -> tuple[Found, ...]:
    """The phone numbers and short codes of a text, in its order; they never overlap."""
    found: list[Found] = []
    for begin, end in sorted({*_long(text), *_short(text)}):
        if not found or begin >= found[-1].end:
            found.append(Found(begin, end, groups(text[begin:end])))
    return tuple(found)


def groups(number: str) -> tuple[str, ...]:
    """A number as its country says it: the author's own groups, or the usual ones where it is written in one piece.

    Every digit of `number` is in the answer, in order; so is a plus before the first. Empty when there is no digit.
    """
    written = re.findall(r"\+?[0-9]+", number)
    if len(written) != 1:
        return tuple(written)
    sizes = next(sizes for shape, sizes in _SHAPES if re.fullmatch(shape, written[0]))
    return _cut(written[0], sizes)


def _cut(digits: str, sizes: tuple[int, ...]) -> tuple[str, ...]:
    """Pieces of these sizes, the last size again and again; a single digit at the end joins the piece before it."""
    pieces: list[str] = []
    rest, number = digits, 0
    while rest:
        size = sizes[min(number, len(sizes) - 1)]
        pieces.append(rest[:size])
        rest, number = rest[size:], number + 1
    if len(pieces) > 1 and len(pieces[-1]) == 1:
        pieces[-2:] = ["".join(pieces[-2:])]
    return tuple(pieces)


def _long(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(_NUMBER, text, _LOOSE):
        digits = re.sub(r"\D", "", match[0])
        is_too_short = digits.startswith("0") and len(digits) < _SHORTEST_ZERO
        if len(digits) <= _LONGEST and not is_too_short:
            yield match.span()


def _short(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(_AFTER_A_VERB, text, _LOOSE):
        yield match.span("short")
