"""`redbus printer`: which queues there are, how the configured one is, and a test leaflet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kiosk.cli.common import config_option, json_option, pack_option, say, write_json
from kiosk.cli.printing import MEANINGS, print_and_wait, printer_settings, wait_option
from kiosk.cli.reading import date_option
from kiosk.core.counter import LeafletKind
from kiosk.core.leaflet import LeafletRequest
from kiosk.core.names import SOURCE_LANG, Place
from kiosk.core.paper import Paper
from kiosk.leaflet.printer import PrintStatus
from kiosk.leaflet.printers import open_printer

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.group()
def command() -> None:
    """The printer: find its queue, see how it is, print a test leaflet."""


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
                {"queue": name, "status": status.value, "configured": settings.target == f"cups:{name}"}
                for name, status in sorted(found.items())
            ]
        )
        return
    for name, status in sorted(found.items()):
        mark = "  (configured)" if settings.target == f"cups:{name}" else ""
        click.echo(f"{name}  {MEANINGS[status]}{mark}")
    if not found:
        say("CUPS has no queue. Add the printer, for example at http://localhost:631 or with lpadmin.")


@command.command()
@config_option()
@json_option()
def status(config: Path | None, as_json: bool) -> None:
    """Say how the configured printer is. Exit code 1 when it would not print now."""
    settings = printer_settings(config)
    found = open_printer(settings).check()
    if as_json:
        write_json({"target": settings.target, "status": found.value})
    else:
        click.echo(f"{settings.target}  {MEANINGS[found]}")
    if found is not PrintStatus.READY:
        raise click.exceptions.Exit(1)


@command.command()
@config_option()
@pack_option()
@date_option()
@wait_option()
def test(config: Path | None, pack: Path, on: date, wait_s: float) -> None:
    """Print a real leaflet, in English, and wait for it. Scan its codes with a phone."""
    from kiosk.cli.leaflet_options import made_of  # noqa: PLC0415 - for this command only
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - for this command only

    settings = printer_settings(config)
    paper = Paper(settings.paper)
    request = LeafletRequest(LeafletKind.HELP, SOURCE_LANG, None, Place.POLAND, paper)
    made = made_of(read_pack(pack), request, None, on)
    print_and_wait(settings, made.pdf, made.title, paper, wait_s)
    say(f"{settings.target}: printed. Scan the {len(made.leaflet.codes)} codes with a phone.")
