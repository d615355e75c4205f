"""`redbus printer`: which queues there are, how the configured one is and what to do about it, and a test page."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from kiosk.cli.common import config_option, json_option, say, write_json
from kiosk.cli.printing import print_and_wait, printer_settings, wait_option
from kiosk.core.paper import Paper
from kiosk.core.print_status import MEANINGS, REMEDIES, told
from kiosk.leaflet.printers import open_printer

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.settings import PrinterSettings


@click.group()
def command() -> None:
    """The printer: find its queue, see how it is and what to do, print a test page."""


@command.command("list")
@config_option()
@json_option()
def list_(config: Path | None, as_json: bool) -> None:
    """List the print service's queues; each can stand behind `cups:` in the configuration."""
    from kiosk.leaflet.cups_printer import queues  # noqa: PLC0415 - for this command only

    settings = printer_settings(config)
    found = queues(settings.cups_server)
    if as_json:
        write_json(
            [
                {
                    "queue": name,
                    "status": report.status.value,
                    "reasons": list(report.reasons),
                    "configured": settings.target == f"cups:{name}",
                }
                for name, report in sorted(found.items())
            ]
        )
        return
    for name, report in sorted(found.items()):
        mark = "  (configured)" if settings.target == f"cups:{name}" else ""
        click.echo(f"{name}  {told(report.status)}{mark}")
    if not found:
        say("CUPS has no queue. Add the printer, for example at http://localhost:631 or with lpadmin.")


@command.command()
@config_option()
@json_option()
def status(config: Path | None, as_json: bool) -> None:
    """Say how the configured printer is, and what to do. Exit code 1 when it would not print now.

    A printer at rest is not asked: a tray emptied meanwhile shows only when something prints, as `printer test` does.
    """
    settings = printer_settings(config)
    printer = open_printer(settings)
    found, report = printer.check(), printer.report()
    left_over = report.left_over if report else None
    unknown = report.unknown if report else ()
    faults = _settings_faults(settings)
    if as_json:
        write_json(
            {
                "target": settings.target,
                "paper": settings.paper,
                "status": found.value,
                "what": MEANINGS[found],
                "to_do": REMEDIES[found],
                "last_trouble": left_over.value if left_over else None,
                "reasons": list(report.reasons) if report else [],
                "unknown_reasons": list(unknown),
                "message": report.message if report else "",
                "settings": list(faults),
            }
        )
    else:
        click.echo(f"{settings.target}  {told(found)}")
        if left_over:
            say(f"When it was last asked: {told(left_over)}. `redbus printer test` asks again.")
        if report and found.is_trouble and report.message:
            say(f"It says: {report.message}")
        for reason in unknown:
            say(f"It gives a reason nobody knows: {reason}")
        for fault in faults:
            say(f"Settings: {fault}")
    if not found.would_print:
        raise click.exceptions.Exit(1)


@command.command()
@config_option()
@wait_option()
@click.option(
    "--out",
    type=click.Path(dir_okay=False, writable=True, path_type=str),
    help="Write the page to this PDF file instead of printing it.",
)
def test(config: Path | None, wait_s: float, out: str | None) -> None:
    """Print a test page with a code and a grey ramp, wait for it, and say what came of it."""
    from kiosk.core.payloads import TRIAL  # noqa: PLC0415 - for this command only
    from kiosk.leaflet.trial_page import trial_page  # noqa: PLC0415 - for this command only

    settings = printer_settings(config)
    paper = Paper(settings.paper)
    page = trial_page(paper)
    if out is not None:
        with click.open_file(out, "wb") as file:
            file.write(page)
        return
    began_s = time.monotonic()
    print_and_wait(settings, page, "Printer test", paper, wait_s)
    say(f"{settings.target}: printed on {paper.value} after {time.monotonic() - began_s:.1f} s. Now look at the page:")
    say(f"- a phone reads the code as: {TRIAL}")
    say("- all eleven greys differ, and the bar below them is red, or grey on a printer without colour")
    say("- the line is as long as the page says; if not, the queue scales: set print-scaling=none")
    say("- the thin frame has four sides; if not, the paper lies askew or the wrong size is set")


def _settings_faults(settings: PrinterSettings) -> tuple[str, ...]:
    if not settings.target.startswith("cups:"):
        return ()
    from kiosk.leaflet.cups_settings import settings_faults  # noqa: PLC0415 - for this command only

    return settings_faults(settings.cups_server)
