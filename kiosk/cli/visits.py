"""`redbus visits`: the tour, and where the bus stands now."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import config as configuration
from kiosk import home
from kiosk.cli.common import config_option, data_option, json_option, say, write_json
from kiosk.content.atlas import read_atlas
from kiosk.core import tour
from kiosk.core.names import NO_VISIT, BusId, VisitId
from kiosk.core.route import area_of
from kiosk.store import FILE, CounterStore
from kiosk.store.tour_csv import COLUMNS, read_tour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.tour import Visit


@click.group()
def command() -> None:
    """Plan the tour and say where the bus stands; every count belongs to a visit.

    A visit is chosen by today's date, or by staff with `start`. Without either, counts are kept under `between-stops`.
    """


@command.command("import", help=f"Take over a tour from FILE, a CSV with the columns {', '.join(COLUMNS)}.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@data_option()
@config_option()
def import_(file: Path, data: Path, config: Path | None) -> None:
    """Plan the visits of a file. Those it does not name stay as they are."""
    visits = read_tour(file)
    with _store(data, config) as store:
        store.visits.plan(visits)
    say(f"{len(visits)} visit(s) planned, the first on {min(str(visit.day) for visit in visits)}.")
    atlas = read_atlas(home.home() / "assets" / "map")
    unknown = [visit for visit in visits if atlas.spot_of(area_of(visit)) is None]
    if unknown:
        towns = ", ".join(dict.fromkeys(visit.town for visit in unknown))
        say(
            f"Not on the map of the tour, only in its list: {towns}. Is the name as it is written there, and the "
            "voivodeship or the TERYT code given?"
        )


@command.command("list")
@data_option()
@config_option()
@json_option()
def list_(data: Path, config: Path | None, as_json: bool) -> None:
    """List the visits; `*` marks the one that counts belong to now."""
    with _store(data, config) as store:
        visits = store.visits.all()
    now = tour.current(visits, _now().date())
    if as_json:
        write_json({"current": now, "visits": [_document(visit) for visit in visits]})
        return
    for visit in visits:
        hours = f"{visit.opens or ''}-{visit.closes or ''}" if visit.opens or visit.closes else ""
        mark = "*" if visit.id == now else " "
        click.echo("\t".join((mark, visit.id, str(visit.day or ""), hours, visit.town, visit.venue)).rstrip())
    if not visits:
        say("No visit is planned. `redbus visits import FILE` plans a tour; `redbus visits start ID --town T` begins.")
    elif now == NO_VISIT:
        say(f"None is under way: counts are kept under {NO_VISIT!r}.")


@command.command()
@click.argument("visit", metavar="ID")
@click.option("--town", default="", help="The town, for a visit that is not planned.")
@data_option()
@config_option()
def start(visit: str, town: str, data: Path, config: Path | None) -> None:
    """Start the visit ID. One that is under way stops. Exit code 2 when it is neither planned nor given a town."""
    with _store(data, config) as store:
        store.visits.start(VisitId(visit), _now(), town)
    say(f"{visit} is under way. Counts belong to it until it is stopped or another visit's day comes.")


@command.command()
@data_option()
@config_option()
def stop(data: Path, config: Path | None) -> None:
    """Stop the visit that counts belong to now. Exit code 2 when there is none."""
    with _store(data, config) as store:
        stopped = store.visits.stop(_now())
    say(f"{stopped} is over. Its figures: redbus stats show --visit {stopped}")


def _now() -> datetime:
    """The bus's own clock, in its own zone: a visit's day is the day in the town."""
    return datetime.now().astimezone()


@contextmanager
def _store(data: Path, config: Path | None) -> Iterator[CounterStore]:
    settings = configuration.load(config)
    store = CounterStore.open(data / FILE, BusId(settings.bus.id), mend=False)
    try:
        yield store
    finally:
        store.close()


def _document(visit: Visit) -> dict[str, str | None]:
    moments = {
        "day": visit.day,
        "opens": visit.opens,
        "closes": visit.closes,
        "started_at": visit.started_at,
        "stopped_at": visit.stopped_at,
    }
    return {
        "id": visit.id,
        "town": visit.town,
        "teryt": visit.teryt,
        "voivodeship": visit.voivodeship,
        "venue": visit.venue,
        **{name: None if moment is None else moment.isoformat() for name, moment in moments.items()},
        "source": visit.source.value,
    }
