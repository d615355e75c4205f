"""QR codes for the screens: `image://qr/<key>`, of a contact or a handbook. The payload never stands in an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

if TYPE_CHECKING:
    from collections.abc import Callable

DEFAULT_PX = 300


class QrImages(QQuickImageProvider):
    """Draws the code of a contact in whole pixels per module, centred on white."""

    def __init__(self, payload_of: Callable[[str], str]) -> None:
        """`payload_of` gives a contact's payload, or "" for a contact that has none."""
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._payload_of = payload_of

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N802, N803 - Qt's names
        """A white square when the contact has nothing to scan."""
        px = requestedSize.width() if requestedSize.width() > 0 else DEFAULT_PX
        image = QImage(px, px, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        payload = self._payload_of(id)
        if payload:
            _draw(image, payload)
        size.setWidth(px)
        size.setHeight(px)
        return image


def _draw(image: QImage, payload: str) -> None:
    from kiosk.leaflet.qr import bars, modules  # noqa: PLC0415 - qrcode loads Pillow: not before the first frame

    side = len(modules(payload))
    scale = image.width() // side
    offset = (image.width() - side * scale) // 2
    painter = QPainter(image)
    for bar in bars(payload):
        painter.fillRect(
            offset + bar.first * scale, offset + bar.row * scale, bar.length * scale, scale, Qt.GlobalColor.black
        )
    painter.end()
