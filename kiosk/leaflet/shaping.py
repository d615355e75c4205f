"""Letters that join, stack or change places: HarfBuzz says which glyphs stand where, and the PDF gets those.

Only for scripts that Noto Sans does not write; its own words are drawn letter by letter, as reportlab does.
"""

from __future__ import annotations

import importlib
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

from kiosk.leaflet.bidi import seen

if TYPE_CHECKING:
    from types import ModuleType

    from reportlab.pdfbase.ttfonts import TTFont

_FIRST_OTHER: Final = "\u0590"
"""All that stands before it in Unicode is Latin, Greek, Cyrillic or Armenian, and is drawn letter by letter."""
_SIGNS: Final = (
    ("\u1e00", "\u200b"),
    ("\u2010", "\u2028"),
    ("\u2030", "\u2060"),
    ("\u2070", "\u2c00"),
)
"""Vietnamese letters, dashes, quotes, money, arrows: as simple, and without what tells directions."""
_JOINERS: Final = frozenset("\u200c\u200d")
_PRIVATE: Final = 0xE000
"""Where a glyph that is no letter's gets its code: by its number, so that a file does not tell of those before it."""
_PRESENTED: Final = range(0xF900, 0x10000)
"""What comes after the private letters; joined Arabic letters have codes there."""
_AS_THEY_ARE: Final = {"kern": False, "liga": False, "clig": False}
"""Noto Sans's own words are measured letter by letter."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A shape of a font, in thousandths of the type's size."""

    number: int
    advance: float
    right: float
    up: float


def is_simple(words: str) -> bool:
    """Whether nothing in them could need another font or another order."""
    return (
        words.isascii()
        or max(words) < _FIRST_OTHER
        or all(letter < _FIRST_OTHER or any(first <= letter < end for first, end in _SIGNS) for letter in words)
    )


def runs(words: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Words in stretches of one font each, the first font that has the letter; marks stay with the letter before."""
    found: list[tuple[str, str]] = []
    for letter in words:
        last = found[-1][0] if found else ""
        is_bound = letter in _JOINERS or unicodedata.combining(letter) or unicodedata.category(letter) in {"Mn", "Mc"}
        name = last if last and is_bound else next((n for n in names if _has(n, letter)), names[0])
        if name == last:
            found[-1] = (name, found[-1][1] + letter)
        else:
            found.append((name, letter))
    return found


def _has(name: str, letter: str) -> bool:
    return ord(letter) in pdfmetrics.getFont(name).face.charToGlyph and not "\ue000" <= letter < "\uf900"


def advance_em(words: str, name: str, *, is_base: bool) -> float:
    """How wide words are in that font, in em; `is_base` for Noto Sans."""
    if is_base:
        return float(pdfmetrics.stringWidth(seen(words), name, 1))
    return sum(glyph.advance for glyph in glyphs(words, name)) / 1000


def glyphs(words: str, name: str, *, is_rtl: bool | None = None, is_base: bool = False) -> list[Glyph]:
    """The shapes of words of one font, from left to right. `is_rtl`: how they run; None for as their script does."""
    harfbuzz, font = _harfbuzz(), _font(name)
    buffer = harfbuzz.Buffer()
    buffer.add_str(words)
    buffer.guess_segment_properties()
    if is_rtl is not None:
        buffer.direction = "rtl" if is_rtl else "ltr"
    harfbuzz.shape(font, buffer, _AS_THEY_ARE if is_base else {})
    scale = 1000 / font.face.upem
    return [
        Glyph(info.codepoint, place.x_advance * scale, place.x_offset * scale, place.y_offset * scale)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


def shaped(words: str, name: str, *, is_rtl: bool, is_base: bool) -> ShapedStr:
    """Words as reportlab draws shapes: a code for each, and where it stands."""
    font = pdfmetrics.getFont(name)
    codes, places = [], []
    for at, glyph in enumerate(glyphs(words, name, is_rtl=is_rtl, is_base=is_base)):
        code = _code(font, glyph.number)
        codes.append(chr(code))
        places.append(ShapeData(at, glyph.advance, 0, glyph.right, glyph.up, font.face.charWidths[code]))
    return ShapedStr("".join(codes), places)


def _code(font: TTFont, glyph: int) -> int:
    """The letter that a glyph is, or a private one."""
    face = font.face
    letters = [letter for letter in face.glyphToChar.get(glyph, ()) if letter < _PRIVATE or letter in _PRESENTED]
    if letters:
        return int(min(letters))
    code = _PRIVATE + glyph
    face.charToGlyph[code] = glyph
    face.charWidths[code] = font.pdfScale(face.hmetrics[glyph][0])
    return code


@cache
def _font(name: str) -> Any:  # noqa: ANN401 - uharfbuzz has no types
    harfbuzz, face = _harfbuzz(), pdfmetrics.getFont(name).face
    return harfbuzz.Font(harfbuzz.Face(harfbuzz.Blob(face._ttf_data)))  # noqa: SLF001 - the file, read already


@cache
def _harfbuzz() -> ModuleType:
    """Loaded when a letter needs it, which on most buses none does."""
    return importlib.import_module("uharfbuzz")
