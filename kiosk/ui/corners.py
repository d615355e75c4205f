"""The dark screen under a finger: four corners are four moves, and anywhere else says the present stop again."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QMouseEvent, QTouchEvent

from kiosk.ui.moves import Move

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QSizeF

WIDE: Final = 0.35
HIGH: Final = 0.25
"""A corner's share of the panel's width and height: found without looking."""


class Corner(Enum):
    """A part of the dark panel."""

    TOP_LEFT = "top-left"
    TOP_RIGHT = "top-right"
    BOTTOM_LEFT = "bottom-left"
    BOTTOM_RIGHT = "bottom-right"
    ELSEWHERE = "elsewhere"


MOVES: Final[Mapping[Corner, Move]] = {
    Corner.TOP_LEFT: Move.PREVIOUS,
    Corner.TOP_RIGHT: Move.NEXT,
    Corner.BOTTOM_LEFT: Move.BACK,
    Corner.BOTTOM_RIGHT: Move.PRESS,
    Corner.ELSEWHERE: Move.REPEAT,
}


def corner_at(point: QPointF, size: QSizeF) -> Corner:
    """The part of a panel of that size in which `point` is."""
    across, down = point.x() / size.width(), point.y() / size.height()
    is_left, is_right = across < WIDE, across > 1 - WIDE
    if down < HIGH and (is_left or is_right):
        return Corner.TOP_LEFT if is_left else Corner.TOP_RIGHT
    if down > 1 - HIGH and (is_left or is_right):
        return Corner.BOTTOM_LEFT if is_left else Corner.BOTTOM_RIGHT
    return Corner.ELSEWHERE


class Finger:
    """One finger on the dark panel. It counts when it is lifted in the part where it was put down."""

    _BEGIN: Final = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
    _END: Final = frozenset({QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease})

    def __init__(self) -> None:
        self._down: Corner | None = None
        self._fingers = 0

    def take(self, event: QEvent, size: QSizeF) -> Move | None:
        """What this touch or mouse event asks for. A palm, several fingers at once, asks for nothing."""
        found = _points(event)
        self._fingers = max(self._fingers, len(found))
        if event.type() in self._BEGIN and found:
            self._down = corner_at(found[0], size)
            self._fingers = len(found)
        elif event.type() in self._END and found:
            down, self._down = self._down, None
            if self._fingers == 1 and down is corner_at(found[0], size):
                return MOVES[down]
        return None


def _points(event: QEvent) -> list[QPointF]:
    if isinstance(event, QTouchEvent):
        return [point.position() for point in event.points()]
    return [event.position()] if isinstance(event, QMouseEvent) else []
