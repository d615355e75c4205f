"""The paper's two faces: Noto Sans, from Debian's `fonts-noto-core`, embedded in each leaflet as a subset."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from kiosk.core.errors import OutsideError

FOLDER: Final = Path("/usr/share/fonts/truetype/noto")

ASCENT_EM: Final = 0.95
"""The highest ink above the baseline in our four languages (Ó, Й), in the font's own outlines."""
DESCENT_EM: Final = 0.25
"""The lowest ink below the baseline (g, j)."""
LEADING_EM: Final = 1.28
PT_MM: Final = 25.4 / 72
"""One point, in mm."""


class Face(Enum):
    """A weight; the value is its name for reportlab and its file's stem."""

    REGULAR = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"


def register(folder: Path = FOLDER) -> None:
    """Make both faces known to reportlab, once. Raises OutsideError when a file is missing or broken."""
    known = pdfmetrics.getRegisteredFontNames()
    for face in Face:
        if face.value in known and folder == FOLDER:
            continue
        path = folder / f"{face.value}.ttf"
        try:
            font = TTFont(face.value, str(path))
        except (TTFError, OSError) as error:
            message = f"{path}: cannot read the font ({error}). Install it: apt-get install fonts-noto-core"
            raise OutsideError(message) from error
        pdfmetrics.registerFont(font)


_EM: Final[dict[Face, dict[str, float]]] = {face: {} for face in Face}
"""How wide words are, in em, since a leaflet says most of them more than once."""


def forget_words() -> None:
    """Drop the words that were measured: they may be a visitor's reasons."""
    for known in _EM.values():
        known.clear()


def width_em(words: str, face: Face) -> float:
    """How wide a line of words is, in em: its words and the spaces between them, since nothing is kerned."""
    known = _EM[face]
    total = -known[" "] if " " in known else -known.setdefault(" ", pdfmetrics.stringWidth(" ", face.value, 1))
    for word in words.split(" "):
        width = known.get(word)
        if width is None:
            width = known[word] = pdfmetrics.stringWidth(word, face.value, 1)
        total += width + known[" "]
    return total


def width_mm(words: str, face: Face, size_pt: float) -> float:
    """How wide a line of words is."""
    return width_em(words, face) * size_pt * PT_MM
