"""Letters that no font on the machine can draw: a visitor would see an empty box."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont, QTextLayout

from kiosk.gate.fault import Rule
from kiosk.gate.items import fault, texts, words

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from kiosk.gate.fault import Fault

_UNSEEN: Final = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""Kinds of characters that draw nothing: spaces, joiners, marks of direction."""
_REPLACED: Final = "\ufffd"
"""Stands where a text could not be decoded."""


def missing(window: QQuickWindow) -> list[Fault]:
    """Texts with such letters."""
    found = []
    for item in texts(window):
        family = QFont(item.property("font")).family()
        odd = [letter for letter in sorted(set(words(item))) if not is_drawn(letter, family)]
        if odd:
            said = ", ".join(f"U+{ord(letter):04X}" for letter in odd)
            found.append(fault(Rule.LETTER, f"{said} in {words(item)!r}", item))
    return found


@lru_cache(maxsize=4096)
def is_drawn(letter: str, family: str) -> bool:
    """Whether the family, or another font in its stead, has it."""
    if letter == _REPLACED:
        return False
    if unicodedata.category(letter) in _UNSEEN:
        return True
    layout = QTextLayout(letter, QFont(family))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())
