"""The printer a bus was given, by its setting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.errors import InputError
from kiosk.leaflet.cups_printer import CupsPrinter
from kiosk.leaflet.folder_printer import FolderPrinter
from kiosk.leaflet.printer import NoPrinter

if TYPE_CHECKING:
    from kiosk.core.settings import PrinterSettings
    from kiosk.leaflet.printer import Printer


def open_printer(settings: PrinterSettings) -> Printer:
    """The printer the settings name. It is not asked anything yet, so this works while it is switched off.

    Raises InputError when the setting cannot be understood.
    """
    kind, _, where = settings.target.partition(":")
    match kind:
        case "none":
            return NoPrinter()
        case "folder" if where:
            return FolderPrinter(Path(where))
        case "cups" if where:
            return CupsPrinter(where, settings.cups_server)
        case _:
            message = f"printer.target: {settings.target!r}; use none, cups:QUEUE or folder:/a/path"
            raise InputError(message)
