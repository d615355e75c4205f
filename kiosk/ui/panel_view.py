"""The panel as a thing in the room: its size in pixels and millimetres, and how far away it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QSize
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.sight import viewing_mm

if TYPE_CHECKING:
    from kiosk.core.settings import PanelSettings

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1

WINDOWED = QSize(540, 960)
"""A window on a developer's or translator's desk: the whole panel, smaller."""


@QmlElement
@QmlUncreatable("made by the program")
class PanelView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """Constant for the life of the program."""

    def __init__(self, settings: PanelSettings, size: QSize, parent: QObject | None = None) -> None:
        """`size` is the window's, in device-independent pixels."""
        super().__init__(parent)
        self._settings = settings
        self._size = size

    @Property(int, constant=True)
    def width(self) -> int:
        """Pixels across."""
        return self._size.width()

    @Property(int, constant=True)
    def height(self) -> int:
        """Pixels down."""
        return self._size.height()

    @Property(float, constant=True)
    def widthMm(self) -> float:  # noqa: N802 - a property QML sees
        """Millimetres across."""
        return self._settings.width_mm

    @Property(float, constant=True)
    def viewingMm(self) -> float:  # noqa: N802
        """Millimetres from eye to panel."""
        return viewing_mm(self._settings, self._size.width(), self._size.height())
