"""What staff read in the log of a printer in trouble: what it is, what it said, what to do. Nothing of a visitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from kiosk.core.print_status import MEANINGS, REMEDIES, PrintStatus

if TYPE_CHECKING:
    from kiosk.leaflet.printer import Printer


def log_change(printer: Printer, told: PrintStatus) -> None:
    """A trouble, or that it is over. That a leaflet came out, or was taken back, is a visitor's and no news."""
    if told in {PrintStatus.DONE, PrintStatus.CANCELLED}:
        return
    report = printer.report()
    log = structlog.get_logger()
    if told is PrintStatus.PRINTING:
        log.info("printer.works_again")
    else:
        reasons = list(report.reasons) if report else []
        log.warning("printer.trouble", status=told.value, what=MEANINGS[told], to_do=REMEDIES[told], reasons=reasons)
    if report and report.unknown:
        log.info("printer.unknown_reasons", reasons=list(report.unknown))
