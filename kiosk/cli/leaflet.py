"""`redbus leaflet`: make a leaflet, print it, and read its QR codes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.cli import leaflet_verify
from kiosk.cli.common import config_option, json_option, pack_option, say, write_json
from kiosk.cli.leaflet_options import (
    CALLS,
    CALLS_ABSENT,
    CALLS_PAPER,
    CALLS_WHAT,
    KINDS,
    Made,
    leaflet_options,
    read,
)
from kiosk.cli.printing import print_and_wait, printer_settings, wait_option
from kiosk.cli.reading import date_option
from kiosk.core.errors import OutsideError
from kiosk.core.paper import Paper
from kiosk.core.printable import papers_of, why_not
from kiosk.core.roles import roles, short_name

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.counter import LeafletKind


@click.group()
def command() -> None:
    """Leaflets: what a visitor takes along, and what staff print."""


command.add_command(leaflet_verify.command)


@command.command()
@json_option()
def kinds(as_json: bool) -> None:
    """List the kinds of leaflet, the papers each is printed on, and why not on the others."""
    if as_json:
        write_json([*(_kind(kind, what) for kind, what in KINDS.items()), _calls()])
        return
    for kind, what in KINDS.items():
        click.echo(f"{kind.value:11}{what}")
        click.echo(f"{'':11}paper: {_names(papers_of(kind))}; large: {_names(papers_of(kind, is_large=True))}")
        for paper in Paper:
            if reason := why_not(kind, paper):
                click.echo(f"{'':11}not {paper.value}: {reason}")
    click.echo(f"{CALLS:11}{CALLS_WHAT}")
    click.echo(f"{'':11}paper: {CALLS_PAPER.value}; large: none")
    click.echo(f"{'':11}not another: {CALLS_ABSENT}")


def _calls() -> dict[str, object]:
    absent = {paper.value: CALLS_ABSENT for paper in Paper if paper is not CALLS_PAPER}
    return {"id": CALLS, "what": CALLS_WHAT, "papers": [CALLS_PAPER.value], "large": [], "absent": absent}


def _kind(kind: LeafletKind, what: str) -> dict[str, object]:
    return {
        "id": kind.value,
        "what": what,
        "papers": [paper.value for paper in papers_of(kind)],
        "large": [paper.value for paper in papers_of(kind, is_large=True)],
        "absent": {paper.value: reason for paper in Paper if (reason := why_not(kind, paper))},
    }


def _names(papers: tuple[Paper, ...]) -> str:
    return ", ".join(paper.value for paper in papers) or "none"


@command.command("roles")
@pack_option()
@date_option()
@json_option()
def roles_(pack: Path, on: date, as_json: bool) -> None:
    """List the professions that have a sheet, as `--role` takes them."""
    found = {short_name(topic): topic.title.source for topic in roles(read(pack), on)}
    if as_json:
        write_json([{"id": name, "title": title} for name, title in found.items()])
        return
    for name, title in found.items():
        click.echo(f"{name:24}{title}")


@command.command()
@leaflet_options
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The PDF to write.")
@json_option()
def make(made: Made, out: Path, as_json: bool) -> None:
    """Make a leaflet as a PDF file."""
    try:
        out.write_bytes(made.pdf)
    except OSError as error:
        message = f"{out}: cannot write the leaflet: {error.strerror}. Choose another file or make room on the disk."
        raise OutsideError(message) from error
    codes = [{"payload": code.payload, "label": code.label} for code in made.codes]
    if as_json:
        write_json({"out": str(out), "title": made.title, "codes": codes, "to_do": list(made.to_do)})
        return
    say(f"{out}: {made.title}, {len(codes)} QR codes, {len(made.pdf)} bytes")
    for sentence in made.to_do:
        say(f"- {sentence}")


@command.command("print")
@leaflet_options
@config_option()
@wait_option()
def print_(made: Made, config: Path | None, wait_s: float) -> None:
    """Print a leaflet on the configured printer and wait for it. Exit code 3 when it does not come out."""
    settings = printer_settings(config)
    print_and_wait(settings, made.pdf, made.title, made.paper, wait_s)
    say(f"{settings.target}: printed")
    for sentence in made.to_do:
        say(f"- {sentence}")
