"""A driverless printer over the real protocol: CUPS's own backend on one side, its simulated printer on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.paper import Paper
from kiosk.core.print_status import PrintStatus
from kiosk.leaflet.cups_printer import CupsPrinter
from tests.leaflet.ipp_printer import IppPrinter, add_ipp_queue

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.leaflet.print_service import PrintService

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 300 + b"\n%%EOF\n"


def test_a_driverless_printer_s_day(
    running_service: PrintService, tmp_path: Path, wait_until: Callable[..., bool]
) -> None:
    """It prints our bytes; says why it does not; goes on after a refill; and off is off, though it gives no reason.

    Switched off with a leaflet in it, it has forgotten that leaflet, and CUPS calls it completed: we do not.
    """
    ipp = IppPrinter(tmp_path / "ipp")
    try:
        ipp.switch_on()
        add_ipp_queue(running_service, "driverless", ipp)
        printer = CupsPrinter("driverless", running_service.socket)

        def becomes(status: PrintStatus, seconds: float = 10) -> bool:
            return wait_until(lambda: printer.status(job) is status, seconds)

        ipp.says("media-empty-error")
        job = printer.submit(PDF, "Useful numbers", Paper.A4)
        assert becomes(PrintStatus.OUT_OF_PAPER)
        ipp.says("cover-open-warning")
        assert becomes(PrintStatus.OPEN)
        ipp.is_mended()
        assert becomes(PrintStatus.DONE)
        assert ipp.sheets() == [PDF]

        ipp.says("media-empty-error")
        job = printer.submit(PDF, "Useful numbers", Paper.A4)
        assert becomes(PrintStatus.OUT_OF_PAPER)
        ipp.switch_off()
        ipp.is_mended()
        ipp.switch_on()
        assert becomes(PrintStatus.FAILED, 20)
        assert ipp.sheets() == [PDF]

        ipp.switch_off()
        job = printer.submit(PDF, "Useful numbers", Paper.A4)
        assert becomes(PrintStatus.OFFLINE)
        printer.cancel(job)
        ipp.switch_on()
        job = printer.submit(PDF, "Useful numbers", Paper.A4)
        assert becomes(PrintStatus.DONE, 20)
        assert ipp.sheets() == [PDF, PDF]
        assert wait_until(lambda: printer.tidy() and not running_service.left())
    finally:
        ipp.close()
