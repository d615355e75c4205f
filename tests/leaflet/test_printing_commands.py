"""`redbus leaflet print` and `redbus printer`, against a real print service."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.main import redbus
from kiosk.core.paper import Paper
from kiosk.core.print_status import REMEDIES, PrintStatus
from kiosk.leaflet.cups_printer import CupsPrinter
from kiosk.leaflet.decode import decode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.leaflet.print_service import PrintService

QUEUE = "leaflets"


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(redbus, [str(argument) for argument in arguments])


@pytest.fixture
def config(print_service: PrintService, tmp_path: Path) -> Path:
    """A configuration that names the print service's queue."""
    path = tmp_path / "config.toml"
    path.write_text(f'[printer]\ntarget = "cups:{QUEUE}"\ncups_server = "{print_service.socket}"\n')
    return path


def test_a_printed_leaflet_s_codes_can_be_read_off_what_came_out(print_service: PrintService, config: Path) -> None:
    """From the command to the printer: exit code 0 only when it is out."""
    before = set(print_service.out.glob("job-*.pdf"))
    printed = _run("leaflet", "print", "--kind", "help", "--place", "pl", "--config", config)
    assert printed.exit_code == 0, printed.stderr
    (out,) = set(print_service.out.glob("job-*.pdf")) - before
    assert decode(out.read_bytes())[0].payload == "tel:112"


def test_an_empty_tray_ends_in_a_message_and_nothing_left_in_the_queue(
    print_service: PrintService, config: Path, wait_until: Callable[[Callable[[], bool]], bool]
) -> None:
    """Exit code 3, and filling the tray afterwards brings no old leaflet out."""
    print_service.empty_tray()
    before = set(print_service.out.glob("job-*.pdf"))
    printed = _run("leaflet", "print", "--kind", "help", "--config", config, "--wait", "1")
    assert printed.exit_code == 3
    assert "out of paper" in printed.stderr
    assert "taken back" in printed.stderr
    print_service.fill_tray()
    assert wait_until(lambda: CupsPrinter(QUEUE, print_service.socket).check() is PrintStatus.READY)
    assert set(print_service.out.glob("job-*.pdf")) == before


def test_staff_are_told_what_is_wrong_and_what_to_do(
    print_service: PrintService, config: Path, wait_until: Callable[[Callable[[], bool]], bool]
) -> None:
    """While it holds: exit code 1, the remedy, and a reason nobody knows; afterwards what it was, and exit code 0."""
    printer = CupsPrinter(QUEUE, print_service.socket)
    print_service.printer_says("cover-open-warning,purple-haze-report")
    job = printer.submit(b"%PDF-1.4", "Useful numbers", Paper.A4)
    assert wait_until(lambda: printer.status(job) is PrintStatus.OPEN)
    asked = _run("printer", "status", "--config", config)
    assert asked.exit_code == 1
    assert asked.stdout == f"cups:{QUEUE}  a cover is open: {REMEDIES[PrintStatus.OPEN]}\n"
    assert "purple-haze-report" in asked.stderr
    told = json.loads(_run("printer", "status", "--config", config, "--json").stdout)
    assert (told["status"], told["unknown_reasons"]) == ("open", ["purple-haze-report"])
    assert "cover-open-warning" in told["reasons"]
    printer.cancel(job)
    assert wait_until(lambda: printer.check() is PrintStatus.READY)
    after = _run("printer", "status", "--config", config, "--json")
    assert after.exit_code == 0
    assert json.loads(after.stdout)["last_trouble"] == "open"
    assert json.loads(after.stdout)["settings"] == []


def test_queues_are_listed_with_the_configured_one_marked(print_service: PrintService, config: Path) -> None:
    """What staff need to fill in the configuration."""
    assert print_service.process.poll() is None
    listed = _run("printer", "list", "--config", config, "--json")
    (queue,) = json.loads(listed.stdout)
    assert (queue["queue"], queue["status"], queue["configured"]) == (QUEUE, "ready", True)
    assert "(configured)" in _run("printer", "list", "--config", config).stdout
