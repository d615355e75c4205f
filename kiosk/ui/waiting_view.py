"""What the waiting screen shows while nobody is there, as the session's time has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.waiting import DRIVE_S, Part

if TYPE_CHECKING:
    from kiosk.ui.session import Session

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class WaitingView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """Changes twice a second while the demonstration is shown, else with the bus's parts."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch `session`."""
        super().__init__(parent)
        self._session = session
        self._seen = session.waiting
        session.watch(self._refresh)

    def _refresh(self) -> None:
        if self._session.waiting != self._seen:
            self._seen = self._session.waiting
            self.changed.emit()

    @Property(str, notify=changed)
    def part(self) -> str:
        """A `Part`: what the bus does."""
        return self._seen.part.value

    @Property(bool, notify=changed)
    def isShowing(self) -> bool:  # noqa: N802 - a property QML sees
        """Whether the demonstration is shown."""
        return self._seen.part is Part.SHOW

    @Property(str, notify=changed)
    def scene(self) -> str:
        """A `Scene` of the demonstration; empty without it."""
        return self._seen.scene.value if self._seen.scene is not None else ""

    @Property(int, notify=changed)
    def beat(self) -> int:
        """How many beats of half a second the scene has lasted."""
        return self._seen.beat

    @Property(int, constant=True)
    def driveMs(self) -> int:  # noqa: N802
        """How long the bus drives off, or comes back."""
        return int(DRIVE_S * 1000)
