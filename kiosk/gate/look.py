"""All rules on the screen that is shown now, part by part where a page is longer than the panel; with pictures."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from kiosk.gate import letters, reach, room, sight, words
from kiosk.gate.items import find, visible
from kiosk.ui.stops import settle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.gate.fault import Fault
    from kiosk.gate.words import Reads

HIGH: Final = 340
"""A picture's height in pixels; twenty of them are seen at a glance."""
MOST_PARTS: Final = 12
_RED: Final = QColor("#E0001B")


@dataclass(frozen=True, slots=True)
class Eyes:
    """What somebody in front of the panel brings along."""

    width_mm: float
    """Of the panel."""
    viewing_mm: float
    reads: Reads
    plain: frozenset[str]
    """Texts that are the same in every language."""
    is_aloud: bool = False


def look(window: QQuickWindow, eyes: Eyes, picture: Path | None = None) -> tuple[list[Fault], list[str]]:
    """What is wrong with the screen, and the pictures' names; `picture` is the first one's path, without ending.

    The page is left at its end.
    """
    _scroll_to_top(window)
    faults = [
        *room.cut(window),
        *room.broken(window),
        *room.overlaps(window),
        *letters.missing(window),
        *words.leftovers(window, eyes.reads, eyes.plain),
        *reach.small_targets(window, eyes.width_mm),
        *reach.order(window, is_aloud=eyes.is_aloud),
        *sight.small_texts(window, eyes.width_mm, eyes.viewing_mm),
    ]
    taken: list[tuple[QImage, int]] = []
    for top in parts(window):
        image = window.grabWindow()
        taken.append((image, top))
        faults += [fault for fault in sight.faint_texts(window, image) if fault not in faults]
    names = []
    for number, (image, top) in enumerate(taken if picture is not None else (), 1):
        assert picture is not None  # noqa: S101 - for the type checker: else there is nothing to go through
        name = f"{picture.name}-{number}.jpg" if number > 1 else f"{picture.name}.jpg"
        save(image, faults, top, picture.with_name(name))
        names.append(name)
    return faults, names


def _scroll_to_top(window: QQuickWindow) -> None:
    """A screen that is followed by one of its kind stays where it was."""
    settle(window.contentItem())
    scrolled = _scrolled(window)
    if scrolled is not None:
        scrolled.setProperty("contentY", 0.0)
        settle(window.contentItem())


def parts(window: QQuickWindow) -> Iterator[int]:
    """Go down the page, a panel at a time; how far it is scrolled, in pixels."""
    yield 0
    scrolled = _scrolled(window)
    if scrolled is None:
        return
    more = find(window, "more")
    strip = more.parentItem().height() if more is not None else 0.0
    last = float(scrolled.property("contentHeight")) - scrolled.height()
    step = max(1.0, scrolled.height() - strip - strip / 2)  # the last line is seen again
    top = 0.0
    for _ in range(MOST_PARTS):
        if top >= last - 1:
            return
        top = min(last, top + step)
        scrolled.setProperty("contentY", top)
        settle(window.contentItem())
        yield round(top)


def _scrolled(window: QQuickWindow) -> QQuickItem | None:
    """What scrolls, if the page is longer than its room."""
    found = (item for item in visible(window) if item.inherits("QQuickFlickable"))
    return next((item for item in found if float(item.property("contentHeight")) > item.height() + 1), None)


def save(image: QImage, faults: Sequence[Fault], top: int, path: Path) -> None:
    """A small picture of it, each fault in a red frame."""
    small = image.scaledToHeight(HIGH, Qt.TransformationMode.SmoothTransformation)
    scale = small.height() / image.height()
    painter = QPainter(small)
    painter.setPen(QPen(_RED, 3))
    for fault in faults:
        left, upper, wide, high = (round(length * scale) for length in fault.box)
        upper -= round(top * scale) if fault.scrolls else 0
        painter.drawRect(QRect(left, upper, wide, high).adjusted(-2, -2, 2, 2))
    painter.end()
    small.save(os.fspath(path), "JPG", 78)  # type: ignore[call-overload]  # the stub wants bytes, Qt takes a name
