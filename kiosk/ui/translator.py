"""Hands every text of the screens to the gettext catalog of the journey's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from kiosk.i18n.catalog import Catalog


class CatalogTranslator(QTranslator):
    """A QTranslator over a `Catalog`. Set `catalog`, then call the engine's `retranslate`."""

    def __init__(self, catalog: Catalog, parent: QObject | None = None) -> None:
        """`catalog` answers until another is set."""
        super().__init__(parent)
        self.catalog = catalog

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """False, or Qt would send no LanguageChange."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The words for `source`. It must not raise: what is raised here surfaces inside Qt."""
        del context  # the QML file's name; a text moved to another file stays translated
        return self.catalog.qml(source, disambiguation or None, n)
