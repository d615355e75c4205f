"""Every control in every state, as pictures by theme and text size: `python -m tests.ui.gallery --out DIR`.

For whoever changes a control: look at all of it before and after.
"""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.core.comfort import TextSize
from kiosk.demo.pause import pause
from kiosk.ui.__main__ import environment

ROOT: Final = Path(__file__).parents[2]
os.environ.update({**environment(ROOT), "QT_QPA_PLATFORM": "offscreen"})

from PySide6.QtCore import QObject, QSize, QUrl  # noqa: E402 - Qt must find its environment
from PySide6.QtGui import QGuiApplication, QImage  # noqa: E402
from PySide6.QtQuick import QQuickView  # noqa: E402

from kiosk.ui.app import QML  # noqa: E402
from kiosk.ui.glyph_image import GlyphImages  # noqa: E402
from kiosk.ui.qr_image import QrImages  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE: Final = Path(__file__).parent / "qml" / "Gallery.qml"
THEMES: Final = {"light": False, "night": True}


@dataclass(frozen=True, slots=True)
class Picture:
    """One theme in one size."""

    name: str
    image: QImage


class Gallery:
    """The page in a window. `close` it."""

    def __init__(self) -> None:
        """Load it; its mistakes are in `errors`."""
        self._view = QQuickView()
        engine = self._view.engine()
        engine.addImportPath(str(QML))
        engine.addImageProvider("glyph", GlyphImages(ROOT / "assets" / "icons"))
        engine.addImageProvider("qr", QrImages(lambda _key: "tel:112"))
        self._view.setSource(QUrl.fromLocalFile(str(PAGE)))
        self.errors = [error.toString() for error in self._view.errors()]
        self._theme = engine.singletonInstance("Kiosk.Theme", "Theme")

    def pictures(self) -> Iterator[Picture]:
        """Each theme in each size."""
        assert isinstance(self._theme, QObject)
        self._theme.setProperty("reducedMotion", True)  # noqa: FBT003 - Qt's signature
        root = self._view.rootObject()
        assert root is not None
        for (theme, is_night), size in product(THEMES.items(), TextSize):
            self._theme.setProperty("isNight", is_night)
            self._theme.setProperty("textScale", size.value)
            self._view.show()
            pause(20)
            self._view.resize(QSize(int(root.width()), int(root.height())))
            pause(50)
            yield Picture(f"{theme}-{size.name.lower()}", self._view.grabWindow())

    def close(self) -> None:
        """Take it down."""
        self._view.close()
        self._view.destroy()


def main() -> None:
    """Write the pictures, and a page that shows them."""
    parser = argparse.ArgumentParser(description="Pictures of every control in every state.")
    parser.add_argument("--out", type=Path, required=True, help="A folder for the pictures and index.html.")
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication.instance() or QGuiApplication(["gallery"])
    gallery = Gallery()
    names = []
    for picture in gallery.pictures():
        picture.image.save(os.fspath(out / f"{picture.name}.png"))
        names.append(picture.name)
    gallery.close()
    shown = "\n".join(f'<h2>{name}</h2><img src="{name}.png" alt="{name}" width="100%">' for name in names)
    page = f"<!doctype html><html lang=en><meta charset=utf-8><title>Controls</title>\n{shown}\n</html>\n"
    (out / "index.html").write_text(page, encoding="utf-8")
    app.processEvents()


if __name__ == "__main__":
    main()
