"""What Help near here shows. It changes with the place, the day, what answers now, and what staff do on the bus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.journey import Screen
from kiosk.ui import nearby_props

if TYPE_CHECKING:
    from kiosk.ui.session import Session

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class NearbyView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """Where the bus stands, who is near, where it goes next."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch `session`."""
        super().__init__(parent)
        self._session = session
        self._seen: object = None
        self._here: list[nearby_props.StopProps] = []
        self._ahead: list[nearby_props.StopProps] = []
        self._sections: list[nearby_props.SectionProps] = []
        session.watch(self._refresh)

    def _refresh(self) -> None:
        session = self._session
        if session.stand.screen is not Screen.NEARBY:
            return
        now = session.now
        minute = now.at.replace(second=0, microsecond=0) if now.at else None
        seen = (session.journey.lang, session.journey.place, session.content, now.day, minute)
        if seen != self._seen:
            self._seen = seen
            self._here = nearby_props.here(session)
            self._ahead = nearby_props.ahead(session)
            self._sections = nearby_props.sections(session)
            self.changed.emit()

    @Property(list, notify=changed)
    def here(self) -> list[nearby_props.StopProps]:
        """`StopProps` of the stop the bus is at: one, or none."""
        return self._here

    @Property(list, notify=changed)
    def ahead(self) -> list[nearby_props.StopProps]:
        """`StopProps` of where the bus goes next, after where it is or was; none when nothing is planned."""
        return self._ahead

    @Property(list, notify=changed)
    def sections(self) -> list[nearby_props.SectionProps]:
        """`SectionProps`, the nearest first."""
        return self._sections

    @Property(bool, notify=changed)
    def hasNobodyHere(self) -> bool:  # noqa: N802 - a property QML sees
        """Whether the bus stands somewhere and no local contact is known there."""
        return bool(self._here) and not any(section["isLocal"] for section in self._sections)
