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
_FEW_WORDS = 4
_ROUNDING_MM = 1e-9
"""Widths added up differ from the width of the whole in their last digit."""
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
    bound = _SHORT_WORD.sub(rf"\1{_NBSP}", _IN_NUMBER.sub(_NBSP, words))
    tokens = tuple((token, width_em(token, face)) for token in _paired(bound) if token)
    parts = (part for token in words.split() for part in _BREAKS_AFTER.split(token) if part)
    return Paragraph(face, tokens, max((width_em(part, face) for part in parts), default=0.0))


def forget_paragraphs() -> None:
    """Drop the words that were measured: they may be a visitor's reasons."""
    paragraph.cache_clear()


def wrap(words: str, face: Face, size_pt: float, column_mm: float) -> tuple[str, ...]:
    """The lines of a paragraph, each at most `column_mm` wide unless a single letter is wider."""
    em_mm = size_pt * PT_MM
    column_mm -= _ROUNDING_MM
    space = width_em(" ", face) * em_mm
    lines: list[str] = []
    line, filled = "", 0.0
    for token, em in paragraph(words, face).tokens:
        wide = em * em_mm
        pieces = [_Piece(token, wide, is_glued=False)] if wide <= column_mm else _broken(token, face, em_mm, column_mm)
        for piece in pieces:
            gap = 0.0 if piece.is_glued else space
            if not line:
                line, filled = piece.text, piece.wide_mm
            elif filled + gap + piece.wide_mm <= column_mm:
                line, filled = line + ("" if piece.is_glued else " ") + piece.text, filled + gap + piece.wide_mm
            else:
                lines.append(line)
                line, filled = piece.text, piece.wide_mm
    return (*lines, line) if line else tuple(lines)


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
