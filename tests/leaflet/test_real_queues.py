"""Leaflets through queues as a bus has them, with CUPS's own filters between us and the printer."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from kiosk.core.counter import LeafletKind
from kiosk.core.names import SOURCE_LANG, Place
from kiosk.core.paper import Paper
from kiosk.core.print_status import PrintStatus
from kiosk.leaflet.cups_printer import CupsPrinter
from kiosk.leaflet.decode import try_all
from kiosk.leaflet.pdf import render
from tests.leaflet.ipp_printer import IppPrinter, add_everywhere_queue, add_roll_queue
from tests.leaflet.print_service import start_service, stop_service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.leaflet.conftest import Samples
    from tests.leaflet.print_service import PrintService


@pytest.fixture(scope="module")
def filtering() -> Iterator[PrintService]:
    """A print service with CUPS's filters, where the user can look whom a cupsd of root's gives them to."""
    with TemporaryDirectory(prefix="cups-") as folder:
        Path(folder).chmod(0o755)
        service = start_service(Path(folder) / "service", has_filters=True)
        yield service
        stop_service(service)


def _measured(pdf: bytes) -> tuple[list[tuple[int, ...]], list[str], list[float]]:
    """What can be measured on paper: its pages, its codes, and the codes' sides in mm."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [tuple(round(side * 25.4 / 72) for side in page.get_size()) for page in document]
    codes = try_all(pdf, (203,))
    return pages, [code.payload for code in codes], [code.side_mm for code in codes]


def _is_as_sent(out: bytes, sent: bytes) -> bool:
    """Pages and codes are, to what a picture of 203 dots an inch can tell."""
    (pages, codes, sides), (sent_pages, sent_codes, sent_sides) = _measured(out), _measured(sent)
    return (pages, codes) == (sent_pages, sent_codes) and sides == pytest.approx(sent_sides, abs=0.5)


def _leaflet(samples: Samples, paper: Paper) -> bytes:
    leaflet = samples.leaflet(LeafletKind.HELP, Place.POLAND, paper, SOURCE_LANG)
    return render(leaflet, samples.words(SOURCE_LANG))


def test_a_driverless_queue_prints_at_full_size_and_says_when_the_printer_lacks_a_paper(
    filtering: PrintService, samples: Samples, tmp_path: Path, wait_until: Callable[..., bool]
) -> None:
    """Made with `-m everywhere`, whose default is another paper: A4 stays A4, codes keep their millimetres.

    For A5, which this printer does not have, it refuses; that is a failure with the printer's own words.
    """
    ipp = IppPrinter(tmp_path / "ipp")
    try:
        ipp.switch_on()
        add_everywhere_queue(filtering, "everywhere", ipp)
        printer = CupsPrinter("everywhere", filtering.socket)
        assert printer.check() is PrintStatus.READY
        sent = _leaflet(samples, Paper.A4)
        job = printer.submit(sent, "Useful numbers", Paper.A4)
        assert wait_until(lambda: printer.status(job) is PrintStatus.DONE, 30)
        (out,) = ipp.sheets()
        assert out != sent, "no filter has touched it: this is not the queue that was meant"
        assert _is_as_sent(out, sent)

        job = printer.submit(_leaflet(samples, Paper.A5), "Useful numbers", Paper.A5)
        assert wait_until(lambda: printer.status(job).is_over, 30)
        assert printer.status(job) is PrintStatus.FAILED
        report = printer.report()
        assert report is not None
        assert "options" in report.message
    finally:
        ipp.close()


def test_a_roll_is_fed_as_far_as_the_leaflet_goes(
    filtering: PrintService, samples: Samples, wait_until: Callable[..., bool]
) -> None:
    """Neither cut at the driver's own page of 200 mm nor shrunk to it."""
    add_roll_queue(filtering, "roll")
    printer = CupsPrinter("roll", filtering.socket)
    sent = _leaflet(samples, Paper.ROLL80)
    before = set(filtering.out.glob("job-*.pdf"))
    job = printer.submit(sent, "Useful numbers", Paper.ROLL80)
    assert wait_until(lambda: printer.status(job) is PrintStatus.DONE, 8), (filtering.root / "error_log").read_text()[
        -3000:
    ]
    (out,) = set(filtering.out.glob("job-*.pdf")) - before
    assert _is_as_sent(out.read_bytes(), sent)
    ((_, long_mm),) = _measured(sent)[0]
    assert long_mm > 300
