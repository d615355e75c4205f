"""Help near here and one stop's page. They change with the place, the day, the hour, and what staff do on the bus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.atlas import Spot, nearest
from kiosk.core.events import OpenStop
from kiosk.core.journey import Screen
from kiosk.core.map_labels import Box, Name, label_boxes
from kiosk.core.names import VisitId
from kiosk.core.route import At
from kiosk.ui import nearby_props, route_props

if TYPE_CHECKING:
    from kiosk.ui.session import Session

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1

_RANKS: Final = {At.HERE.value: 0, At.AHEAD.value: 1, At.BEHIND.value: 2}
"""Whose names the map shows first."""


@QmlElement
@QmlUncreatable("made by the program")
class NearbyView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """Where the bus stands, who is near, where it was and goes; and the same of one stop."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch `session`."""
        super().__init__(parent)
        self._session = session
        self._seen: object = None
        self._here: list[route_props.StopProps] = []
        self._stop: route_props.StopProps | None = None
        self._tour: list[route_props.StopProps] = []
        self._map: route_props.MapProps | None = None
        self._sections: list[nearby_props.SectionProps] = []
        session.watch(self._refresh)

    def _refresh(self) -> None:
        session = self._session
        if session.stand.screen not in {Screen.NEARBY, Screen.STOP}:
            return
        now = session.now
        minute = now.at.replace(second=0, microsecond=0) if now.at else None
        seen = (session.stand, session.journey.lang, session.journey.place, session.content, now.day, minute)
        if seen != self._seen:
            self._seen = seen
            self._here = route_props.here(session)
            self._stop = route_props.opened(session)
            self._tour = route_props.tour(session)
            self._map = route_props.tour_map(session)
            self._sections = nearby_props.sections(session)
            self.changed.emit()

    @Property(list, notify=changed)
    def here(self) -> list[route_props.StopProps]:
        """`StopProps` of the stop the bus is at: one, or none."""
        return self._here

    @Property(list, notify=changed)
    def opened(self) -> list[route_props.StopProps]:
        """`StopProps` of the stop whose page this is: one, or none when staff have taken it back."""
        return [self._stop] if self._stop else []

    @Property(list, notify=changed)
    def tour(self) -> list[route_props.StopProps]:
        """`StopProps` of the tour around today; none when nothing is planned."""
        return self._tour

    @Property(list, notify=changed)
    def maps(self) -> list[route_props.MapProps]:
        """`MapProps`: one, or none when no town of the tour can be drawn."""
        return [self._map] if self._map else []

    @Property(list, notify=changed)
    def sections(self) -> list[nearby_props.SectionProps]:
        """`SectionProps`, the nearest first."""
        return self._sections

    @Property(bool, notify=changed)
    def hasNobodyHere(self) -> bool:  # noqa: N802 - a property QML sees
        """Whether the page is about a town, and no local contact is known there."""
        return bool(self._here or self._stop) and not any(section["isLocal"] for section in self._sections)

    @Slot(list, list, float, float, float, QRectF, result=list)
    def labels(  # noqa: PLR0913, PLR0917 - lengths that only QML knows
        self, widths: list[float], shorter: list[float], high: float, gap: float, scale: float, room: QRectF
    ) -> list[dict[str, float | bool]]:
        """Where each dot's words stand, as `x` and `y`; nothing in it where there is no room for them.

        `shorter` are the widths of the towns alone: `isShort` says that there is room for no more than that.
        `scale` is pixels in a kilometre; the other lengths are pixels from the map's corner: see `core.map_labels`.
        """
        dots = self._map["dots"] if self._map else []
        inside = Box(room.x(), room.y(), room.width(), room.height())
        for wide in (widths, shorter):
            names = [
                Name(Spot(dot["x"] * scale, dot["y"] * scale), width, _RANKS[dot["at"]])
                for dot, width in zip(dots, wide, strict=False)  # another map's widths, for a moment while it changes
            ]
            boxes = label_boxes(names, high, gap, inside)
            if all(box or name.rank for name, box in zip(names, boxes, strict=True)):
                break
        return [{"x": box.left, "y": box.top, "isShort": wide is shorter} if box else {} for box in boxes]

    @Slot(float, float, float, result=str)
    def stopAt(self, x: float, y: float, within: float) -> str:  # noqa: N802 - a slot QML calls
        """The stop a finger on the map means, by its id; empty for none. All in the map's kilometres."""
        dots = self._map["dots"] if self._map else []
        index = nearest([Spot(dot["x"], dot["y"]) for dot in dots], x, y, within)
        return "" if index is None else dots[index]["id"]

    @Slot(str)
    def openStop(self, stop: str) -> None:  # noqa: N802
        """One stop: when the bus is there, and who helps there."""
        self._session.dispatch(OpenStop(VisitId(stop)))
