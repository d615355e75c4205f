"""The paper's faces: Noto Sans, and beside it what other scripts need; all from Debian's `fonts-noto-core`.

Each leaflet embeds the letters it uses. A letter is taken from Noto Sans where that has it, else from the fonts of the
leaflet's languages; those are shaped (`shaping.py`).
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from kiosk.core.errors import OutsideError
from kiosk.leaflet.shaping import advance_em, is_simple, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfbase.pdfdoc import PDFDocument

FOLDER: Final = Path("/usr/share/fonts/truetype/noto")

ASCENT_EM: Final = 0.95
"""The highest ink above the baseline in Latin and Cyrillic (Ó, Й), in the font's own outlines."""
DESCENT_EM: Final = 0.25
"""The lowest ink below the baseline (g, j)."""
LEADING_EM: Final = 1.28
TALL_ASCENT_EM: Final = 1.07
"""The same of other scripts: what their letters reach, not the marks upon marks that their fonts leave room for."""
TALL_DESCENT_EM: Final = 0.5
TALL_LEADING_EM: Final = 1.65
_NO_LETTER: Final = re.compile(r"^<[0-9A-F]{2}> <0000>\n", re.MULTILINE)
_COUNT: Final = re.compile(r"(\d+) beginbfchar")
PT_MM: Final = 25.4 / 72
"""One point, in mm."""


class Face(Enum):
    """A weight; the value is its name for reportlab and its file's stem."""

    REGULAR = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"


class _Embedded(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A font whose letters can be told apart in the file, and nothing else claims to be one."""

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - reportlab's name
        """As reportlab does, but for its codes that no letter uses: PDF/UA forbids to map anything to U+0000."""
        known = set(doc.idToObject)
        super().addObjects(doc)
        for name in doc.idToObject.keys() - known:
            if name.startswith("toUnicodeCMap:"):
                doc.idToObject[name].content = _letters_only(doc.idToObject[name].content)


def _letters_only(cmap: str) -> str:
    kept, dropped = _NO_LETTER.subn("", cmap)
    return _COUNT.sub(lambda count: f"{int(count[1]) - dropped} beginbfchar", kept)


def register(folder: Path = FOLDER, families: tuple[str, ...] = ()) -> None:
    """Make both faces, and those of other families, known to reportlab, once.

    Raises OutsideError when a file is missing or broken.
    """
    known = pdfmetrics.getRegisteredFontNames()
    for name in (*(face.value for face in Face), *(of(family, face) for family in families for face in Face)):
        if name in known and folder == FOLDER:
            continue
        path = folder / f"{name}.ttf"
        try:
            font = _Embedded(name, str(path), asciiReadable=False)
        except (TTFError, OSError) as error:
            message = f"{path}: cannot read the font ({error}). Install it: apt-get install fonts-noto-core"
            raise OutsideError(message) from error
        pdfmetrics.registerFont(font)


def of(family: str, face: Face) -> str:
    """A family's font of that weight, as reportlab knows it."""
    return f"{family}-{face.value.partition('-')[2]}"


_FAMILIES: Final[ContextVar[tuple[str, ...]]] = ContextVar("families", default=())
_EM: Final[dict[Face, dict[str, float]]] = {face: {} for face in Face}
"""How wide words are, in em, since a leaflet says most of them more than once."""


@contextmanager
def beside(families: tuple[str, ...]) -> Iterator[None]:
    """In here, letters that Noto Sans lacks come from these families; they are registered. Then words are forgotten."""
    token = _FAMILIES.set(families)
    forget_words()
    try:
        yield
    finally:
        _FAMILIES.reset(token)
        forget_words()


def forget_words() -> None:
    """Drop the words that were measured: they may be a visitor's reasons."""
    for known in _EM.values():
        known.clear()


def parts(words: str, face: Face) -> list[tuple[str, str]]:
    """Words in stretches of one font each: the font's name, the words."""
    return runs(words, (face.value, *(of(family, face) for family in _FAMILIES.get())))


def extent_em(words: str) -> tuple[float, float, float]:
    """How high words reach above the baseline, how low below it, and how far the next line's is; in em."""
    if not _FAMILIES.get() or is_simple(words):
        return ASCENT_EM, DESCENT_EM, LEADING_EM
    return TALL_ASCENT_EM, TALL_DESCENT_EM, TALL_LEADING_EM


def width_em(words: str, face: Face) -> float:
    """How wide a line of words is, in em: its words and the spaces between them, since nothing is kerned."""
    known = _EM[face]
    total = -known[" "] if " " in known else -known.setdefault(" ", pdfmetrics.stringWidth(" ", face.value, 1))
    for word in words.split(" "):
        width = known.get(word)
        if width is None:
            width = known[word] = _width_em(word, face)
        total += width + known[" "]
    return total


def _width_em(word: str, face: Face) -> float:
    if is_simple(word):
        return float(pdfmetrics.stringWidth(word, face.value, 1))
    return sum(advance_em(part, name, is_base=name == face.value) for name, part in parts(word, face))


def width_mm(words: str, face: Face, size_pt: float) -> float:
    """How wide a line of words is."""
    return width_em(words, face) * size_pt * PT_MM
