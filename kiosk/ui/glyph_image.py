"""The pictograms for the screens: `image://glyph/<name>/<rrggbb>`, drawn from `assets/icons/<name>.svg`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQuick import QQuickImageProvider

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT_PX = 64


class GlyphImages(QQuickImageProvider):
    """Draws a pictogram in a colour at the size asked for."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds `<name>.svg`, each stroked in `currentColor`."""
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N802, N803 - Qt's names
        """Nothing but transparent pixels when nobody drew a pictogram of that name."""
        name, _, colour = id.partition("/")
        px = requestedSize.width() if requestedSize.width() > 0 else DEFAULT_PX
        size.setWidth(px)
        size.setHeight(px)
        try:
            svg = (self._folder / f"{name}.svg").read_bytes()
        except OSError:
            return _blank(px)
        data = QBuffer()
        data.setData(QByteArray(svg.replace(b"currentColor", f"#{colour}".encode())))
        data.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(data, QByteArray(b"svg"))
        reader.setScaledSize(QSize(px, px))
        image = reader.read()
        return _blank(px) if image.isNull() else image


def _blank(px: int) -> QImage:
    image = QImage(px, px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
