"""One picture of the whole journey, put together from a demonstration's screenshots; the README shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HEIGHT_PX = 640
GAP_PX = 16
GROUND = "#C9C2B6"
SHOWN = ("01-attract", "03-home", "07-question-04", "08-result", "20-help")


def overview(pictures: Path, langs: Sequence[str], out: Path) -> None:
    """Draw the journey's screens side by side, each in the next language, and save them as `out`."""
    names = [f"{langs[n % len(langs)]}-{name}.png" for n, name in enumerate(SHOWN)]
    images = [QImage(str(pictures / name)) for name in names if (pictures / name).exists()]
    scaled = [image.scaledToHeight(HEIGHT_PX, Qt.TransformationMode.SmoothTransformation) for image in images]
    if not scaled:
        return
    width = sum(image.width() for image in scaled) + GAP_PX * (len(scaled) + 1)
    sheet = QImage(width, HEIGHT_PX + 2 * GAP_PX, QImage.Format.Format_RGB32)
    sheet.fill(QColor(GROUND))
    painter = QPainter(sheet)
    x = GAP_PX
    for image in scaled:
        painter.drawImage(QRect(x, GAP_PX, image.width(), image.height()), image)
        x += image.width() + GAP_PX
    painter.end()
    sheet.save(str(out))
