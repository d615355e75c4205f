"""`redbus sync`: takes this bus's counters to the hub. The only command on the bus that uses the network."""

from __future__ import annotations

import random
import signal
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import config as configuration
from kiosk import log
from kiosk.cli.common import config_option, data_option, json_option, say, write_json
from kiosk.core.errors import InputError, OutsideError
from kiosk.core.names import BusId
from kiosk.store import FILE, CounterStore
from kiosk.sync import loop, token
from kiosk.sync.client import HttpHub, parse_url
from kiosk.sync.worker import Pushed, push_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.settings import HubSettings, Settings


@click.group()
def command() -> None:
    """Take this bus's counters to the campaign office's hub. Stopping it, or losing the network, loses nothing."""


@command.command()
@data_option()
@config_option()
@json_option()
@click.option("--all", "everything", is_flag=True, help="Send every row, as for a hub restored from a backup.")
def once(data: Path, config: Path | None, as_json: bool, everything: bool) -> None:
    """Send what the hub does not have yet, and end. Exit code 3 when the hub is away or refuses."""
    settings = configuration.load(config)
    with _hub(settings.hub) as hub, _store(data, settings) as store:
        pushed = push_once(store, hub, everything=everything)
        name = hub.name
    if as_json:
        write_json({"hub": name, "rows": pushed.rows, "mark": pushed.mark, "unknown": list(pushed.unknown)})
        return
    say(f"{pushed.rows} rows are safe at {name}." if pushed.rows else f"{name} already had everything.")
    if pushed.unknown:
        say(f"The hub keeps but cannot read yet (update it): {', '.join(pushed.unknown)}")


@command.command()
@data_option()
@config_option()
@json_option()
def status(data: Path, config: Path | None, as_json: bool) -> None:
    """Say how many rows wait for the hub and up to which mark it has everything. Uses no network."""
    settings = configuration.load(config)
    name = parse_url(settings.hub.url) if settings.hub.url else None
    with _store(data, settings) as store:
        mark = store.mark(name) if name is not None else 0
        waiting = len(store.rows_since(mark)[0])
    if as_json:
        write_json({"hub": name, "waiting": waiting, "mark": mark})
        return
    click.echo(f"hub\t{name or 'none configured'}")
    click.echo(f"rows waiting\t{waiting}")
    click.echo(f"acknowledged mark\t{mark}")


@command.command()
@data_option()
@config_option()
def run(data: Path, config: Path | None) -> None:
    """Send every few minutes until SIGTERM or Ctrl+C; after a failure wait longer each time, at most 15 minutes."""
    log.configure()
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: ended.set())
    settings = configuration.load(config)
    with _hub(settings.hub) as hub:

        def push(everything: bool) -> Pushed:
            # Opened anew each time: the kiosk may have moved a damaged database aside and begun another.
            with _store(data, settings) as store:
                return push_once(store, hub, everything=everything)

        loop.run(push, ended.wait, random.Random())  # noqa: S311 - spreads buses in time; guards nothing
    say("sync has ended; what was not acknowledged waits for the next run.")


@contextmanager
def _hub(settings: HubSettings) -> Iterator[HttpHub]:
    if not settings.url or not settings.token_file:
        message = "no hub is configured: set hub.url and hub.token_file in the file given with --config"
        raise InputError(message)
    hub = HttpHub(settings.url, token.read(Path(settings.token_file)), settings.timeout_s)
    try:
        yield hub
    finally:
        hub.close()


@contextmanager
def _store(data: Path, settings: Settings) -> Iterator[CounterStore]:
    path = data / FILE
    if not path.is_file():
        message = f"{path}: this bus has not counted anything yet. Start the kiosk once, or check --data."
        raise OutsideError(message)
    store = CounterStore.open(path, BusId(settings.bus.id), mend=False)
    try:
        yield store
    finally:
        store.close()
