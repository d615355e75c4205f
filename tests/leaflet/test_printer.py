"""Printers that need no print service, and choosing one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from kiosk.core.counter import PaperFault
from kiosk.core.errors import InputError
from kiosk.core.paper import Paper
from kiosk.core.print_status import PrintStatus
from kiosk.core.settings import PrinterSettings
from kiosk.leaflet.cups_printer import CupsPrinter
from kiosk.leaflet.folder_printer import FolderPrinter
from kiosk.leaflet.printer import JobId, NoPrinter
from kiosk.leaflet.printers import open_printer

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.leaflet.printer import Printer

PDF = b"%PDF-1.4 a leaflet"


def test_a_folder_takes_each_leaflet_as_a_numbered_file(tmp_path: Path) -> None:
    """The first is leaflet-1.pdf; the folder is made when it is not there."""
    printer = FolderPrinter(tmp_path / "new" / "out")
    assert printer.check() is PrintStatus.READY
    jobs = [printer.submit(PDF, "Useful numbers", Paper.A4) for _ in range(2)]
    assert [printer.status(job) for job in jobs] == [PrintStatus.DONE] * 2
    assert {path.name: path.read_bytes() for path in (tmp_path / "new" / "out").iterdir()} == {
        "leaflet-1.pdf": PDF,
        "leaflet-2.pdf": PDF,
    }


def test_leaflets_printed_at_once_never_replace_each_other(tmp_path: Path) -> None:
    """Each of twenty is there, whole."""
    printer = FolderPrinter(tmp_path)
    with ThreadPoolExecutor(4) as pool:
        jobs = list(pool.map(lambda n: printer.submit(PDF + bytes([n]), "Useful numbers", Paper.A4), range(20)))
    assert len(set(jobs)) == 20
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {PDF + bytes([n]) for n in range(20)}


def test_a_folder_that_cannot_be_written_is_a_failure_not_an_exception(tmp_path: Path) -> None:
    """A visitor is told, and the screen goes on."""
    (tmp_path / "file").write_text("in the way")
    printer = FolderPrinter(tmp_path / "file" / "out")
    assert printer.check() is PrintStatus.FAILED
    job = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert job < 1
    assert printer.status(job) is PrintStatus.FAILED


@pytest.mark.parametrize(
    ("target", "kind"), [("none", NoPrinter), ("folder:/tmp/x", FolderPrinter), ("cups:leaflets", CupsPrinter)]
)
def test_the_configuration_chooses_the_printer(target: str, kind: type[Printer]) -> None:
    """Opening one asks it nothing, so it works while it is switched off."""
    assert type(open_printer(PrinterSettings(target=target))) is kind


@pytest.mark.parametrize("target", ["", "cups:", "folder:", "lpt1"])
def test_a_target_nobody_understands_is_refused(target: str) -> None:
    """The message names the key and what may stand there."""
    with pytest.raises(InputError, match=r"printer\.target"):
        open_printer(PrinterSettings(target=target))


def test_a_bus_without_a_printer_says_so() -> None:
    """Nothing can be submitted, nothing fails."""
    printer = NoPrinter()
    job = printer.submit(PDF, "Useful numbers", Paper.A4)
    printer.cancel(job)
    printer.cancel_all()
    assert (printer.check(), printer.status(JobId(1))) == (PrintStatus.NO_PRINTER, PrintStatus.NO_PRINTER)


def test_every_status_is_counted_as_the_fault_it_is() -> None:
    """What is no fault is not counted; everything else falls into one of the counter's three."""
    assert {status: status.fault for status in PrintStatus} == {
        PrintStatus.READY: None,
        PrintStatus.LOW: None,
        PrintStatus.PRINTING: None,
        PrintStatus.DONE: None,
        PrintStatus.CANCELLED: None,
        PrintStatus.OUT_OF_PAPER: PaperFault.OUT_OF_PAPER,
        PrintStatus.NO_PRINTER: PaperFault.NO_PRINTER,
        PrintStatus.OPEN: PaperFault.PRINTER,
        PrintStatus.JAMMED: PaperFault.PRINTER,
        PrintStatus.NEEDS_ATTENTION: PaperFault.PRINTER,
        PrintStatus.STOPPED: PaperFault.PRINTER,
        PrintStatus.OFFLINE: PaperFault.PRINTER,
        PrintStatus.FAILED: PaperFault.PRINTER,
    }
