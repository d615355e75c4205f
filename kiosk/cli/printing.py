"""What the commands that print share: the configured printer, and waiting until the paper is out."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from kiosk import config as configuration
from kiosk.cli.common import say
from kiosk.core.errors import OutsideError
from kiosk.core.print_status import PrintStatus, told
from kiosk.leaflet.printers import open_printer

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.cli.common import Decorator
    from kiosk.core.paper import Paper
    from kiosk.core.settings import PrinterSettings
    from kiosk.leaflet.printer import Printer

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
    said = PrintStatus.PRINTING
    try:
        while not (status := printer.status(job)).is_over and time.monotonic() < until:
            if status is not said:
                say(f"{settings.target}: {told(status)}")
                said = status
            time.sleep(_POLL_S)
    finally:
        # Also on Ctrl-C: a leaflet nobody waits for must not come out for the next visitor. A job that is over stays.
        printer.cancel(job)
    if status is not PrintStatus.DONE:
        late = "" if status.is_over else f" (after {wait_s:g} s; the job was taken back)"
        report = printer.report() if status is PrintStatus.FAILED else None
        why = f" It said: {report.message}" if report is not None and report.message else ""
        message = f"{settings.target}: {told(status)}{late}{why}"
        raise OutsideError(message)
