"""`redbus hub`: the campaign office's server and the tokens of its buses."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import home, log
from kiosk.cli.common import json_option, locale_option, pack_option, say, write_json
from kiosk.core.errors import InputError
from kiosk.core.names import VisitId
from kiosk.core.privacy import publish
from kiosk.hub import keys, server
from kiosk.hub.app import create_app
from kiosk.hub.sqlite import FILE, SqliteDatabase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.cli.common import Decorator
    from kiosk.core.privacy import SafeTable


@click.group()
def command() -> None:
    """The campaign office's server: every bus's counters in one place."""


def _hub_data_option() -> Decorator:
    return click.option(
        "--data",
        type=click.Path(file_okay=False, path_type=Path),
        default=lambda: home.default_data() / "hub",
        show_default="`hub` in $REDBUS_DATA or in the user's data folder",
        help="The folder that holds the hub's database.",
    )


@command.command()
@_hub_data_option()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8080, show_default=True, help="The port; 0 takes any free one."
)
def serve(data: Path, host: str, port: int) -> None:
    """Receive counters until SIGTERM or Ctrl+C.

    Writes the address to stdout when ready. It speaks plain HTTP: for buses on the road put a web server with TLS in
    front of it. The API's OpenAPI document is at /schema.
    """
    log.configure()
    with _database(data):
        pass  # whatever is wrong with the file is said here, in our words, before anything listens
    with server.listen(host, port) as listening:
        address = server.address_of(listening)
        server.serve(create_app(lambda: SqliteDatabase(data / FILE)), listening, _announcer(address, data))
    say("The hub has ended; everything acknowledged is on disk.")


@command.command()
@click.option("--visit", required=True, help="The visit.")
@click.option("--format", "kind", type=click.Choice(["csv", "json"]), required=True, help="The file's format.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
@_hub_data_option()
@pack_option()
@locale_option()
def export(*, visit: str, kind: str, out: Path, data: Path, pack: Path, locale: str) -> None:
    """Write one visit's figures, of all buses, to a file; as `redbus stats export` does on a bus.

    Small counts are hidden, the rest rounded to 5. Exit code 2 for a visit the hub has no counts of, 3 when the file
    cannot be written.
    """
    # Loaded here: serving counters needs no pack and no report.
    from kiosk.cli.labels import read_labels  # noqa: PLC0415 - see above
    from kiosk.report.to_csv import to_csv  # noqa: PLC0415 - see above
    from kiosk.report.to_json import to_json  # noqa: PLC0415 - see above
    from kiosk.report.write import write_whole  # noqa: PLC0415 - see above

    tables = _published(data, visit)
    labels = read_labels(pack, locale)
    write_whole(out, {"csv": to_csv, "json": to_json}[kind](tables, labels))
    say(f"{visit}: written to {out}")


@command.group()
def bus() -> None:
    """Which buses may send counters."""


@bus.command("add")
@click.argument("bus_id", metavar="ID")
@_hub_data_option()
def add_bus(bus_id: str, data: Path) -> None:
    """Give bus ID a token and write it to stdout, once. Put it into the file the bus's hub.token_file names."""
    with _database(data) as database:
        token = keys.add(database, bus_id, _today())
    say(f"The token of {bus_id}; it cannot be shown again:")
    click.echo(token)


@bus.command("list")
@_hub_data_option()
@json_option()
def list_buses(data: Path, as_json: bool) -> None:
    """List the buses and whether each may still send."""
    with _database(data) as database:
        held = database.keys()
    if as_json:
        write_json([{"bus": key.bus, "added_on": str(key.added_on), "revoked": key.is_revoked} for key in held])
        return
    for key in held:
        click.echo(f"{key.bus}\t{key.added_on}\t{'revoked' if key.is_revoked else 'active'}")
    if not held:
        say("No bus has a token yet. `redbus hub bus add ID` gives one.")


@bus.command("revoke")
@click.argument("bus_id", metavar="ID")
@_hub_data_option()
def revoke_bus(bus_id: str, data: Path) -> None:
    """End bus ID's token at once. What it has sent stays."""
    with _database(data) as database:
        keys.revoke(database, bus_id)
    say(f"{bus_id} can no longer send; its counters stay.")


@contextmanager
def _database(data: Path) -> Iterator[SqliteDatabase]:
    database = SqliteDatabase(data / FILE)
    try:
        yield database
    finally:
        database.close()


def _published(data: Path, visit: str) -> tuple[SafeTable, ...]:
    """The visit's figures. InputError when the hub has none."""
    with _database(data) as database:
        counts = database.counts(VisitId(visit))
        if not counts:
            known = ", ".join(sorted({count.visit for count in database.counts()}))
            message = f"the hub has no counts of a visit called {visit!r}. It has: {known or 'none'}."
            raise InputError(message)
    unknown = sorted({count.key for count in counts if not count.is_known})
    if unknown:
        say(f"Left out, as this program does not know what they count (update it): {', '.join(unknown)}")
    return publish([VisitId(visit)], [count.row() for count in counts if count.is_known])


def _announcer(address: str, data: Path) -> Callable[[], None]:
    def announce() -> None:
        click.echo(address)
        say(f"The hub is ready; its data is in {data}. Ctrl+C ends it.")

    return announce


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the office's own calendar day, for people
