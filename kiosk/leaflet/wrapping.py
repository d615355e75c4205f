"""Words broken into lines: numbers stay whole, no short word is left hanging, nothing is wider than its column."""

from __future__ import annotations

import re

from kiosk.leaflet.fonts import Face, width_mm

_NBSP = "\u00a0"
_IN_NUMBER = re.compile(r"(?<=[\d+]) (?=\d)")
_SHORT_WORD = re.compile(r"(?<![\w'’])(\w) (?=\S)")
"""A word of one letter goes with the next one: the rule of Polish, Ukrainian and Russian typesetting."""
_BREAKS_AFTER = re.compile(r"(?<=[/.\-?&=_])")


def wrap(words: str, face: Face, size_pt: float, column_mm: float) -> tuple[str, ...]:
    """The lines of a paragraph, each at most `column_mm` wide unless a single letter is wider."""
    bound = _SHORT_WORD.sub(rf"\1{_NBSP}", _IN_NUMBER.sub(_NBSP, words))
    lines: list[str] = []
    line = ""
    for word in (piece for token in bound.split(" ") if token for piece in _fitting(token, face, size_pt, column_mm)):
        longer = f"{line} {word.text}" if line and not word.is_glued else line + word.text
        if not line or width_mm(longer, face, size_pt) <= column_mm:
            line = longer
        else:
            lines.append(line)
            line = word.text
    return (*lines, line) if line else tuple(lines)


class _Piece:
    """A word, or a part of one that is too long for the column; a glued part follows without a space."""

    __slots__ = ("is_glued", "text")

    def __init__(self, text: str, *, is_glued: bool) -> None:
        self.text = text
        self.is_glued = is_glued


def _fitting(token: str, face: Face, size_pt: float, column_mm: float) -> list[_Piece]:
    if width_mm(token, face, size_pt) <= column_mm:
        return [_Piece(token, is_glued=False)]
    if _NBSP in token:
        # What should stay together does not fit in one line: it is broken like any other words.
        return [piece for part in token.split(_NBSP) for piece in _fitting(part, face, size_pt, column_mm)]
    parts = [part for part in _BREAKS_AFTER.split(token) if part]
    letters = [
        letter for part in parts for letter in ([part] if width_mm(part, face, size_pt) <= column_mm else list(part))
    ]
    return [_Piece(part, is_glued=index > 0) for index, part in enumerate(letters)]
