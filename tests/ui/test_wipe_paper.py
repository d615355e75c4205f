"""A leaflet with the reasons on it is gone with its journey: from memory, and from the print service (rule 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.core.settings import PrinterSettings
from tests.leaflet.print_service import QUEUE, start_service, stop_service
from tests.ui.planted import Planted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.leaflet.print_service import PrintService


@pytest.fixture
def empty_tray(tmp_path: Path) -> Iterator[PrintService]:
    """A real print service whose printer has no paper."""
    service = start_service(tmp_path / "cups")
    service.empty_tray()
    yield service
    service.fill_tray()
    stop_service(service)


def test_a_leaflet_taken_back_is_gone_from_memory_and_spool(empty_tray: PrintService, tmp_path: Path) -> None:
    """While it waits for paper it is in both; after Leave now in neither."""
    settings = PrinterSettings(target=f"cups:{QUEUE}", cups_server=empty_tray.socket)
    kiosk = Planted(tmp_path / "kiosk", printer=settings)
    kiosk.plant(20)
    kiosk.do("touch", "take", "withReasons", "print")
    kiosk.do("spooled", str(empty_tray.root / "spool"))
    (job,) = (empty_tray.root / "spool").glob("d*")
    pdf = job.read_bytes()
    pieces = [pdf[at : at + 32] for at in range(len(pdf) // 4, len(pdf) - 32, len(pdf) // 4)]
    assert kiosk.traces(pieces)["more"] >= len(pieces)
    kiosk.do("touch", "leave")
    kiosk.do("wiped")
    kiosk.do("taken-back")
    assert kiosk.traces(pieces) == {}
    assert kiosk.leaves() == []
    kiosk.close()
    held = [path for path in empty_tray.root.rglob("*") if path.is_file() and pieces[0] in path.read_bytes()]
    assert held == []
