"""What the commands that print share: the configured printer, and waiting until the paper is out."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import click

from kiosk import config as configuration
from kiosk.cli.common import say
from kiosk.core.errors import OutsideError
from kiosk.leaflet.printer import PrintStatus
from kiosk.leaflet.printers import open_printer

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.cli.common import Decorator
    from kiosk.core.paper import Paper
    from kiosk.core.settings import PrinterSettings
    from kiosk.leaflet.printer import Printer

MEANINGS: Final = {
    PrintStatus.READY: "ready to print",
    PrintStatus.PRINTING: "printing",
    PrintStatus.DONE: "printed",
    PrintStatus.OUT_OF_PAPER: "out of paper: fill the tray, it goes on by itself",
    PrintStatus.NEEDS_ATTENTION: "needs attention: look for a jam, an open cover or an empty cartridge",
    PrintStatus.STOPPED: "the queue is stopped: start it with `cupsenable QUEUE`",
    PrintStatus.OFFLINE: "does not answer: is it switched on, connected, and CUPS running?",
    PrintStatus.CANCELLED: "the job was cancelled",
    PrintStatus.FAILED: "it failed: see CUPS's error log, or whether the folder can be written",
    PrintStatus.NO_PRINTER: "no such printer: set printer.target in the configuration; see `redbus printer list`",
}
"""Each status in staff's words, with what to do."""

_POLL_S = 0.2


def wait_option() -> Decorator:
    """`--wait SECONDS`, as `wait_s: float`."""
    return click.option(
        "--wait",
        "wait_s",
        type=click.FloatRange(min=0),
        default=60.0,
        show_default=True,
        help="Seconds to wait for the paper; then the job is taken back.",
    )


def printer_settings(config: Path | None) -> PrinterSettings:
    """The configured printer's settings."""
    return configuration.load(config).printer


def print_and_wait(settings: PrinterSettings, pdf: bytes, title: str, paper: Paper, wait_s: float) -> None:
    """Print and come back when it is out. Raises OutsideError when it is not out in time; the job is taken back."""
    printer: Printer = open_printer(settings)
    job = printer.submit(pdf, title, paper)
    until = time.monotonic() + wait_s
    told = PrintStatus.PRINTING
    try:
        while not (status := printer.status(job)).is_over and time.monotonic() < until:
            if status is not told:
                say(f"{settings.target}: {MEANINGS[status]}")
                told = status
            time.sleep(_POLL_S)
    finally:
        # Also on Ctrl-C: a leaflet nobody waits for must not come out for the next visitor. A job that is over stays.
        printer.cancel(job)
    if status is not PrintStatus.DONE:
        late = "" if status.is_over else f" (after {wait_s:g} s; the job was taken back)"
        message = f"{settings.target}: {MEANINGS[status]}{late}"
        raise OutsideError(message)
