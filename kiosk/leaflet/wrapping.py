"""Words broken into lines: numbers stay whole, no short word is left hanging, nothing is wider than its column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kiosk.leaflet.fonts import PT_MM, Face, width_em

_NBSP = "\u00a0"
_IN_NUMBER = re.compile(r"(?<=[\d+]) (?=\d)")
_SHORT_WORD = re.compile(r"(?<![\w'’])(\w) (?=\S)")
"""A word of one letter goes with the next one: the rule of Polish, Ukrainian and Russian typesetting."""
_COUNTED = re.compile(r"(?<![\d\u00a0.:,])(\d{1,2}) (?=[^\W\d])")
"""A day goes with its month, a number with what it counts."""
_FEW_WORDS = 4
_ROUNDING_MM = 1e-9
"""Widths added up differ from the width of the whole in their last digit."""
_LAST_LINE = 0.25
"""How much less it counts that the last line is short."""
_BREAKS_AFTER = re.compile(r"(?<=[/.\-?&=_])")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words ready to be broken: measured once, for every size and column."""

    face: Face
    tokens: tuple[tuple[str, float], ...]
    """What may not be parted unless it is wider than a line, with its width in em."""
    widest_em: float
    """The width of the widest word that may not be broken at all; an address may be."""


@lru_cache(maxsize=4096)
def paragraph(words: str, face: Face) -> Paragraph:
    """Measure words. The last two stay together but in the shortest texts: one alone looks like the next line's."""
    bound = _COUNTED.sub(rf"\1{_NBSP}", _SHORT_WORD.sub(rf"\1{_NBSP}", _IN_NUMBER.sub(_NBSP, words)))
    tokens = tuple((token, width_em(token, face)) for token in _paired(bound) if token)
    parts = (part for token in words.split() for part in _BREAKS_AFTER.split(token) if part)
    return Paragraph(face, tokens, max((width_em(part, face) for part in parts), default=0.0))


def forget_paragraphs() -> None:
    """Drop the words that were measured: they may be a visitor's reasons."""
    paragraph.cache_clear()


def wrap(words: str, face: Face, size_pt: float, column_mm: float) -> tuple[str, ...]:
    """The lines of a paragraph, each at most `column_mm` wide unless a single letter is wider.

    As few lines as there can be, and of those the ones that are most alike: no short line stands among long ones.
    """
    return tuple(line for line, _ in broken(words, face, size_pt, column_mm))


def broken(words: str, face: Face, size_pt: float, column_mm: float) -> tuple[tuple[str, bool], ...]:
    """The same lines, each with whether it ends inside a word."""
    em_mm = size_pt * PT_MM
    column_mm -= _ROUNDING_MM
    space = width_em(" ", face) * em_mm
    pieces: list[_Piece] = []
    for token, em in paragraph(words, face).tokens:
        wide = em * em_mm
        pieces += [_Piece(token, wide, is_glued=False)] if wide <= column_mm else _broken(token, face, em_mm, column_mm)
    lines = _evened(pieces, space, column_mm)
    goes_on = [line[0].is_glued for line in lines[1:]]
    return tuple(zip(map(_joined, lines), [*goes_on, False][: len(lines)], strict=True))


def _joined(pieces: list[_Piece]) -> str:
    first, *others = pieces
    return first.text + "".join(("" if piece.is_glued else " ") + piece.text for piece in others)


def _evened(pieces: list[_Piece], space: float, column_mm: float) -> list[list[_Piece]]:
    """The pieces as lines: the fewest, then the least ragged; the last one may be shorter than the others.

    Source: Knuth and Plass 1981, Breaking paragraphs into lines, with squares for what is left of each line.
    """
    if sum(piece.wide_mm for piece in pieces) + space * (len(pieces) - 1) <= column_mm:
        return [pieces] if pieces else []
    ends = [0.0]
    """How wide the pieces before each are, with the spaces between them."""
    for piece in pieces:
        ends.append(ends[-1] + piece.wide_mm + (0.0 if piece.is_glued else space))
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    """The best lines of the pieces before each: how many, how ragged, and where the last one of them begins."""
    for end in range(1, len(pieces) + 1):
        found: tuple[int, float, int] | None = None
        weight = _LAST_LINE if end == len(pieces) else 1.0
        for start in range(end - 1, -1, -1):
            left = column_mm - (ends[end] - ends[start] - (0.0 if pieces[start].is_glued else space))
            if left < 0 and start < end - 1:
                break
            count, ragged, _ = best[start]
            candidate = (count + 1, ragged + weight * max(left, 0.0) ** 2, start)
            if found is None or candidate < found:
                found = candidate
        best.append(found or (0, 0.0, 0))
    lines: list[list[_Piece]] = []
    end = len(pieces)
    while end:
        start = best[end][2]
        lines.insert(0, pieces[start:end])
        end = start
    return lines


def _paired(bound: str) -> list[str]:
    """The words, the last two as one in all but the shortest texts."""
    tokens = bound.split(" ")
    return tokens if len(tokens) < _FEW_WORDS else [*tokens[:-2], f"{tokens[-2]}{_NBSP}{tokens[-1]}"]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word, or a part of one that is too long for the column; a glued part follows without a space."""

    text: str
    wide_mm: float
    is_glued: bool


def _broken(token: str, face: Face, em_mm: float, column_mm: float) -> list[_Piece]:
    wide = width_em(token, face) * em_mm
    if wide <= column_mm:
        return [_Piece(token, wide, is_glued=False)]
    if _NBSP in token:
        # What should stay together does not fit in one line: it is broken like any other words.
        return [piece for part in token.split(_NBSP) for piece in _broken(part, face, em_mm, column_mm)]
    parts = [part for part in _BREAKS_AFTER.split(token) if part]
    fitting = [
        letter for part in parts for letter in ([part] if width_em(part, face) * em_mm <= column_mm else list(part))
    ]
    return [_Piece(part, width_em(part, face) * em_mm, is_glued=index > 0) for index, part in enumerate(fitting)]
