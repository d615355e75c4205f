"""Names in a language's own alphabetical order, by the collation rules that Qt's ICU has for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QLocale

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.core.names import Lang


def ranks(names: Mapping[Lang, str], cldr: str) -> dict[Lang, int]:
    """Where each name stands among the others for a reader of the locale `cldr`, from 0.

    Own letters come after the letter they look like (`Ł` after `L` in Polish), and the reader's own script first.
    """
    collator = QCollator(QLocale(cldr))
    ordered = sorted(names, key=lambda lang: collator.sortKey(names[lang]))
    return {lang: rank for rank, lang in enumerate(ordered)}
