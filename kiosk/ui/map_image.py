"""The ground of the map of the tour: `image://map/<key>/<land>/<border>/<within>/<come>/<to go>`, colours as rrggbb.

The country, its voivodeships' borders and the way of the bus are one picture; marks and names are QML's. A picture is
drawn once and scrolled as it is; Qt Quick's own shapes are drawn anew at every step, and over the bars, since the
software renderer does not clip them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtQuick import QQuickImageProvider

from kiosk.ui.route_props import way

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.core.atlas import Spot
    from kiosk.ui.session import Session

BORDER_MM = 0.9
WITHIN_MM = 0.3
WAY_MM = 1.3
DOT_EVERY = 2.4
"""Of the way still to go: dots so many times its width apart."""


class MapImages(QQuickImageProvider):
    """Draws the map that the session shows, at the size asked for."""

    def __init__(self, session: Session) -> None:
        """Look the tour up in `session`, on the screen's thread."""
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._session = session

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N802, N803 - Qt's names
        """Transparent where nothing is drawn. The key holds the pixels in 10 mm, for the width of the lines."""
        atlas = self._session.content.atlas
        key, *colours = id.split("/")
        asked = requestedSize.expandedTo(QSize(1, 1))
        image = QImage(asked, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        size.setWidth(image.width())
        size.setHeight(image.height())
        if not atlas.outline:
            return image
        land, border, within, come, to_go = (QColor(f"#{colour}") for colour in colours)
        mm = int(key.rpartition("-")[2]) / 10
        scale = image.width() / atlas.width
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_pen(border, BORDER_MM * mm))
        painter.setBrush(QBrush(land))
        for line in _polygons(atlas.outline, scale):
            painter.drawPolygon(line)
        painter.setPen(_pen(within, WITHIN_MM * mm))
        for line in _polygons(atlas.borders, scale):
            painter.drawPolyline(line)
        behind, ahead = way(self._session)
        dotted = _pen(to_go, WAY_MM * mm)
        dotted.setDashPattern([0.01, DOT_EVERY])
        for pen, spots in ((dotted, ahead), (_pen(come, WAY_MM * mm), behind)):
            painter.setPen(pen)
            for line in _polygons([spots], scale):
                painter.drawPolyline(line)
        painter.end()
        return image


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _polygons(lines: Iterable[Iterable[Spot]], scale: float) -> Iterator[QPolygonF]:
    for line in lines:
        yield QPolygonF([QPointF(spot.x * scale, spot.y * scale) for spot in line])
