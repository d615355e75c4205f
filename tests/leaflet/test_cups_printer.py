"""The CUPS printer, against a real print service on a UNIX socket."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest

from kiosk.core.errors import InputError, OutsideError
from kiosk.core.paper import Paper
from kiosk.core.print_status import PrintStatus
from kiosk.leaflet.cups_printer import CupsPrinter, queues
from kiosk.leaflet.printer import JobId
from tests.leaflet.print_service import QUEUE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.leaflet.print_service import PrintService

    Wait = Callable[..., bool]

TROUBLES = {
    "media-empty": PrintStatus.OUT_OF_PAPER,
    "media-jam": PrintStatus.JAMMED,
    "cover-open": PrintStatus.OPEN,
    "media-needed": PrintStatus.OUT_OF_PAPER,
    "toner-empty": PrintStatus.NEEDS_ATTENTION,
    "door-open": PrintStatus.OPEN,
    "shutdown": PrintStatus.OFFLINE,
}
PDF = b"%PDF-1.4\n" + bytes(range(256)) * 300 + b"\n%%EOF\n"


@pytest.fixture
def printer(print_service: PrintService) -> CupsPrinter:
    """The printer under test."""
    return CupsPrinter(QUEUE, print_service.socket)


def test_the_pdf_arrives_byte_identical_under_a_neutral_title(
    printer: CupsPrinter, print_service: PrintService, wait_until: Wait
) -> None:
    """What we hand over is what the printer gets, and DONE means it has it."""
    assert printer.check() is PrintStatus.READY
    job = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert wait_until(lambda: printer.status(job).is_over)
    assert printer.status(job) is PrintStatus.DONE
    assert (print_service.out / f"job-{job}.pdf").read_bytes() == PDF
    assert (print_service.out / "title").read_text() == "Useful numbers\n"
    options = (print_service.out / "options").read_text().split()
    assert {"media=iso_a4_210x297mm", "print-scaling=none"} <= set(options)


def test_a_printed_leaflet_leaves_no_file_in_the_print_service(
    printer: CupsPrinter, print_service: PrintService, wait_until: Wait
) -> None:
    """CUPS keeps a finished job's file for a day unless told to forget it; its title goes from caches and logs too."""
    job = printer.submit(PDF, "Szczególny tytuł", Paper.A6)
    assert wait_until(lambda: printer.status(job) is PrintStatus.DONE)
    assert wait_until(lambda: printer.tidy() and not print_service.left())
    assert printer.status(job) is PrintStatus.DONE
    assert wait_until(lambda: not print_service.files_with("Szczególny".encode(), b"%%EOF"))


def test_an_empty_tray_is_reported_and_a_refill_prints_the_leaflet(
    printer: CupsPrinter, print_service: PrintService, wait_until: Wait
) -> None:
    """Staff fill the tray; nobody has to press anything."""
    print_service.empty_tray()
    job = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert wait_until(lambda: printer.status(job) is PrintStatus.OUT_OF_PAPER)
    assert printer.check() is PrintStatus.OUT_OF_PAPER
    print_service.fill_tray()
    assert wait_until(lambda: printer.status(job) is PrintStatus.DONE)
    assert printer.check() is PrintStatus.READY


def test_every_kind_of_trouble_reaches_us_whatever_its_severity(
    printer: CupsPrinter, print_service: PrintService, wait_until: Wait
) -> None:
    """One leaflet meets them all, then comes out once."""
    print_service.empty_tray()
    job = printer.submit(PDF, "Useful numbers", Paper.A6)
    for reason, status in TROUBLES.items():
        for severity in ("", "-error", "-warning", "-report"):
            print_service.printer_says(f"{reason}{severity}")
            # Found one after the other, so no lambda outlives its round.
            assert wait_until(lambda: printer.status(job) is status), f"{reason}{severity}"  # noqa: B023 - see above
    report = printer.report()
    assert report is not None
    assert report.status is printer.check()
    print_service.printer_says("purple-haze-error,toner-low-warning")
    assert wait_until(lambda: printer.status(job) is PrintStatus.PRINTING)
    assert printer.check() is PrintStatus.LOW
    assert (report := printer.report()) is not None
    assert report.unknown == ("purple-haze-error",)
    before = len(print_service.printed())
    print_service.fill_tray()
    assert wait_until(lambda: printer.status(job) is PrintStatus.DONE)
    assert len(print_service.printed()) == before + 1


def test_a_queue_stopped_by_its_printer_goes_on_within_ten_seconds_of_being_mended(
    printer: CupsPrinter, print_service: PrintService, wait_until: Wait
) -> None:
    """Asking how the leaflet is starts it again, and not more often than every two seconds."""
    print_service.printer_says("stop")
    job = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert wait_until(lambda: printer.status(job) is PrintStatus.STOPPED)
    print_service.fill_tray()
    assert wait_until(lambda: printer.status(job) is PrintStatus.DONE)


def test_a_stopped_queue_is_started_again_by_asking_for_its_status(
    printer: CupsPrinter, print_service: PrintService, wait_until: Wait
) -> None:
    """A paused queue does not go on by itself after a refill, so the program starts it."""
    print_service.admin("cupsdisable", QUEUE)
    job = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert printer.status(job) is PrintStatus.STOPPED
    assert wait_until(lambda: printer.status(job) is PrintStatus.DONE)


def test_a_cancelled_leaflet_never_comes_out(
    printer: CupsPrinter, print_service: PrintService, wait_until: Wait
) -> None:
    """What a visitor left behind does not surprise the next one."""
    print_service.empty_tray()
    job = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert wait_until(lambda: printer.status(job) is PrintStatus.OUT_OF_PAPER)
    printer.cancel(job)
    assert printer.status(job) is PrintStatus.CANCELLED
    print_service.fill_tray()
    after = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert wait_until(lambda: printer.status(after) is PrintStatus.DONE)
    assert not (print_service.out / f"job-{job}.pdf").exists()
    assert wait_until(lambda: printer.tidy() and not print_service.left())


def test_cancel_all_takes_back_what_another_run_of_the_program_left(
    printer: CupsPrinter, print_service: PrintService, wait_until: Wait
) -> None:
    """After a crash the printer does not go on with old leaflets."""
    print_service.empty_tray()
    jobs = [printer.submit(PDF, "Useful numbers", Paper.A4) for _ in range(3)]
    assert wait_until(lambda: printer.status(jobs[0]) is PrintStatus.OUT_OF_PAPER)
    CupsPrinter(QUEUE, print_service.socket).cancel_all()
    assert wait_until(lambda: all(printer.status(job).is_over for job in jobs))
    print_service.fill_tray()
    after = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert wait_until(lambda: printer.status(after) is PrintStatus.DONE)
    assert not [job for job in jobs if (print_service.out / f"job-{job}.pdf").exists()]


def test_a_leaflet_cancelled_for_want_of_paper_does_not_close_the_printer(
    printer: CupsPrinter, print_service: PrintService, wait_until: Wait
) -> None:
    """CUPS goes on saying `media-empty` of an idle queue; the next visitor may try all the same."""
    print_service.empty_tray()
    job = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert wait_until(lambda: printer.status(job) is PrintStatus.OUT_OF_PAPER)
    printer.cancel(job)
    assert wait_until(lambda: printer.check() is PrintStatus.READY)


def test_a_printer_that_does_not_take_the_leaflet_is_offline(
    printer: CupsPrinter, print_service: PrintService, wait_until: Wait
) -> None:
    """CUPS holds the job to try again later; the visitor is not left with `printing`, and later comes soon."""
    print_service.refuse()
    job = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert wait_until(lambda: printer.status(job) is PrintStatus.OFFLINE)
    print_service.fill_tray()
    assert wait_until(lambda: printer.status(job) is PrintStatus.DONE, 5)


def test_a_queue_nobody_knows_is_no_printer(print_service: PrintService) -> None:
    """A misspelt queue is a value for the visitor, not an exception."""
    printer = CupsPrinter("no-such-queue", print_service.socket)
    assert printer.check() is PrintStatus.NO_PRINTER
    job = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert job < 1
    assert printer.status(job) is PrintStatus.NO_PRINTER


def test_a_print_service_that_is_down_is_offline(tmp_path: Path) -> None:
    """Nothing raises, and cancelling what cannot be reached does nothing."""
    printer = CupsPrinter(QUEUE, str(tmp_path / "nobody.sock"))
    assert printer.check() is PrintStatus.OFFLINE
    assert printer.status(printer.submit(PDF, "Useful numbers", Paper.A4)) is PrintStatus.OFFLINE
    assert printer.status(JobId(7)) is PrintStatus.OFFLINE
    printer.cancel(JobId(7))
    printer.cancel_all()


def test_a_leaflet_cancelled_while_the_print_service_is_down_is_taken_back_once_it_is_up(
    own_service: PrintService, wait_until: Wait
) -> None:
    """Nothing new is taken before; the leaflet is never called printed, and never comes out."""
    printer = CupsPrinter(QUEUE, own_service.socket)
    own_service.empty_tray()
    job = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert wait_until(lambda: printer.status(job) is PrintStatus.OUT_OF_PAPER)
    own_service.crash()
    assert printer.status(job) is PrintStatus.OFFLINE
    printer.cancel(job)
    assert not printer.tidy()
    assert printer.status(printer.submit(PDF, "Useful numbers", Paper.A4)) is PrintStatus.OFFLINE
    own_service.start_again(keeps_spool=True)
    assert own_service.left()
    assert wait_until(printer.tidy)
    assert wait_until(lambda: not own_service.left())
    own_service.fill_tray()
    after = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert wait_until(lambda: printer.status(after) is PrintStatus.DONE)
    assert len(own_service.printed()) == 1


def test_a_leaflet_lost_with_the_print_service_s_spool_has_failed(own_service: PrintService, wait_until: Wait) -> None:
    """The spool is emptied when CUPS starts, and its numbers begin again: an old word is not said of a new job."""
    printer = CupsPrinter(QUEUE, own_service.socket)
    done = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert wait_until(lambda: printer.status(done) is PrintStatus.DONE)
    own_service.empty_tray()
    lost = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert wait_until(lambda: printer.status(lost) is PrintStatus.OUT_OF_PAPER)
    own_service.crash()
    (own_service.root / "cache" / "job.cache").unlink(missing_ok=True)
    own_service.start_again()
    assert wait_until(lambda: printer.status(lost) is PrintStatus.FAILED)
    again = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert again == done
    assert wait_until(lambda: printer.status(again) is PrintStatus.OUT_OF_PAPER)


def test_what_a_crashed_program_never_purged_is_forgotten_by_the_next(
    printer: CupsPrinter, print_service: PrintService, wait_until: Wait
) -> None:
    """A job that is over without anybody having asked leaves its title in the spool."""
    job = printer.submit(PDF, "Useful numbers", Paper.A4)
    assert wait_until((print_service.out / f"job-{job}.pdf").exists)
    assert print_service.left()
    CupsPrinter(QUEUE, print_service.socket).cancel_all()
    assert wait_until(lambda: not print_service.left())


def test_staff_see_every_queue_and_how_it_is(print_service: PrintService) -> None:
    """`queues` names what can stand behind `cups:` in the configuration."""
    assert {name: report.status for name, report in queues(print_service.socket).items()} == {QUEUE: PrintStatus.READY}


def test_staff_are_told_which_socket_does_not_answer(tmp_path: Path) -> None:
    """The message names the socket and what to try."""
    socket = str(tmp_path / "nobody.sock")
    with pytest.raises(OutsideError, match=r"nobody\.sock.*Is CUPS running"):
        queues(socket)


def test_without_the_cups_module_there_is_no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The screen goes on; staff are told which Debian package is missing."""
    real = importlib.import_module

    def without_cups(name: str) -> object:
        if name == "cups":
            raise ImportError(name)
        return real(name)

    monkeypatch.setattr(importlib, "import_module", without_cups)
    printer = CupsPrinter(QUEUE)
    assert printer.check() is PrintStatus.NO_PRINTER
    assert printer.status(printer.submit(PDF, "Useful numbers", Paper.A4)) is PrintStatus.NO_PRINTER
    with pytest.raises(OutsideError, match="python3-cups"):
        queues()


def test_only_a_unix_socket_may_be_the_print_service() -> None:
    """The screen has no network, so no host name is taken."""
    with pytest.raises(InputError, match="UNIX socket"):
        CupsPrinter(QUEUE, "printer.example:631")
