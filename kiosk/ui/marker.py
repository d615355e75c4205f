"""Shows what is being read aloud: marks the sentence where it stands, and brings it in sight.

It keeps rectangles, never a word, and moves nothing on the page: the mark lies under the text.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

from kiosk.ui.stops import is_text, reveal
from kiosk.ui.text_lines import rectangles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickWindow

    from kiosk.ui.recital import Part

MARK: Final = "spokenMark"
_LIGHT: Final = 0.5
"""A text's lightness above which it is light words on a dark ground."""


class Marker:
    """The one mark of the window, put under whatever is read."""

    def __init__(self, window: QQuickWindow) -> None:
        found = window.findChild(QObject, MARK)
        self._mark = found if isinstance(found, QQuickItem) else QQuickItem()
        self._home = self._mark.parentItem()

    def show(self, part: Part | None) -> None:
        """Mark what this is read from; nothing, when it does not stand on the screen or is gone."""
        item = part.item if part is not None else None
        if part is None or item is None or not isValid(item) or not item.isVisible():
            self._mark.setParentItem(self._home)
            self._mark.setProperty("bands", [])
            self._mark.setProperty("isOn", False)  # noqa: FBT003 - a value
            return
        text, bands = _found(item, part.sentence)
        self._mark.setProperty("isLight", text is not None and _is_light(text))
        self._mark.setProperty("bands", bands)
        self._mark.setProperty("isOn", True)  # noqa: FBT003 - a value
        self._mark.setParentItem(item)
        where = QRectF()
        for band in bands:
            where = where.united(band)
        reveal(item, where)


def _found(item: QQuickItem, sentence: str) -> tuple[QQuickItem | None, list[QRectF]]:
    """Where the sentence stands in `item`, in its own pixels, and the text it stands in."""
    texts = list(_texts(item))
    # A full stop may only be there to be read out.
    for wanted, text in product((sentence, sentence.rstrip(".")), texts):
        begin = str(text.property("text")).find(wanted)
        if wanted and begin >= 0:
            return text, [text.mapRectToItem(item, area) for area in rectangles(text, begin, begin + len(wanted))]
    # What is said in one piece may be drawn in several: a contact's name and number.
    pieces = [text for text in texts if str(text.property("text")).strip() in sentence]
    areas = [(text, area) for text in pieces for area in rectangles(text, 0, len(str(text.property("text"))))]
    return (pieces[0] if pieces else None), [text.mapRectToItem(item, area) for text, area in areas]


def _texts(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible():
        return
    if is_text(item):
        yield item
    for child in item.childItems():
        yield from _texts(child)


def _is_light(text: QQuickItem) -> bool:
    colour = text.property("color")
    return isinstance(colour, QColor) and colour.lightnessF() > _LIGHT
