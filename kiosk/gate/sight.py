"""Whether texts can be seen from where one stands: their height in degrees, their contrast as it is drawn."""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QImage

from kiosk.core.contrast import LEAST_TEXT, contrast
from kiosk.gate.fault import Rule
from kiosk.gate.items import fault, find, in_view, is_enabled, texts, words

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtQuick import QQuickWindow

    from kiosk.gate.fault import Fault

CAPITAL: Final = 0.714
"""Height of Noto Sans's capitals in parts of its size."""
LEAST_DEGREES: Final = 0.7
"""Of a capital letter. Source: EN 301 549, 5.1.4."""
LEAST_LOOKED_AT: Final = 0.8
"""Of a text's size: a part of it that is lower than that is not enough to measure."""
ROWS, COLUMNS = 12, 400
"""A text is looked at in no more pixels than about so many, evenly spread."""


def small_texts(window: QQuickWindow, width_mm: float, viewing_mm: float) -> list[Fault]:
    """Texts whose capitals are too low, on a panel that is so wide and looked at from that distance."""
    px_per_mm = window.width() / width_mm
    least = viewing_mm * math.tan(math.radians(LEAST_DEGREES)) * px_per_mm / CAPITAL - 1  # sizes are whole pixels
    return [
        fault(Rule.SIZE, f"{words(item)!r} has {_degrees(size / px_per_mm, viewing_mm):.2f} degrees", item)
        for item in texts(window)
        if is_enabled(item) and (size := item.property("fontInfo").property("pixelSize").toNumber()) < least
    ]


def _degrees(size_mm: float, viewing_mm: float) -> float:
    return math.degrees(math.atan(size_mm * CAPITAL / viewing_mm))


def faint_texts(window: QQuickWindow, picture: QImage) -> list[Fault]:
    """Texts in sight that do not stand out: by their colour, or by the pixels of `picture`, the window as it is now.

    The ground is the colour that most of a text's room has; what is drawn is the pixel that stands out most from it.
    """
    found, more = [], find(window, "more")
    for item in texts(window):
        where = in_view(window, item, more)
        size = item.property("fontInfo").property("pixelSize").toNumber()
        if not is_enabled(item) or where.height() < LEAST_LOOKED_AT * size or where.width() < 1:
            continue
        seen = pixels(picture, where)
        ground = seen.most_common(1)[0][0]
        asked = ratio(QColor(item.property("color")).rgb(), ground)
        drawn = max(ratio(colour, ground) for colour in seen)
        if min(asked, drawn) < LEAST_TEXT:
            found.append(fault(Rule.CONTRAST, f"{words(item)!r} {asked:.1f} by its colour, {drawn:.1f} as drawn", item))
    return found


def ground(picture: QImage, where: QRect) -> QColor:
    """The colour that most of that place has."""
    return QColor.fromRgb(pixels(picture, where).most_common(1)[0][0])


def pixels(picture: QImage, where: QRect) -> Counter[int]:
    """How often each colour is seen there, as 0xRRGGBB with any alpha; of a large place, in evenly spread pixels."""
    if picture.format() != QImage.Format.Format_RGB32:
        picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    inside = where & picture.rect()
    line = picture.bytesPerLine() // 4
    colours = memoryview(picture.constBits()).cast("B").cast("I")
    seen: Counter[int] = Counter()
    step = max(1, inside.width() // COLUMNS)
    for y in range(inside.top(), inside.bottom() + 1, max(1, inside.height() // ROWS)):
        seen.update(colours[y * line + inside.left() : y * line + inside.right() + 1 : step])
    return seen


@lru_cache(maxsize=1 << 16)
def ratio(one: int, other: int) -> float:
    """The contrast of two colours, 0xRRGGBB."""
    return contrast(_rgb(one), _rgb(other))


def _rgb(colour: int) -> tuple[float, float, float]:
    return (colour >> 16 & 255) / 255, (colour >> 8 & 255) / 255, (colour & 255) / 255
