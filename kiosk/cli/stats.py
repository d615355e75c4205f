"""`redbus stats`: a town's figures. Nothing leaves but through `core.privacy.publish`: there is no raw export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from kiosk import config as configuration
from kiosk.cli.common import config_option, data_option, json_option, locale_option, pack_option, say, write_json
from kiosk.cli.labels import read_labels
from kiosk.core.errors import InputError
from kiosk.core.names import BusId, VisitId
from kiosk.core.privacy import METHOD, publish
from kiosk.report.to_csv import to_csv
from kiosk.report.to_json import document, to_json
from kiosk.report.write import write_whole
from kiosk.store import FILE, CounterStore

if TYPE_CHECKING:
    from kiosk.core.privacy import SafeTable, SafeTotal
    from kiosk.report.labels import Labels

_FORMATS: Final = {"csv": to_csv, "json": to_json}


@click.group()
def command() -> None:
    """Show and export a town's figures, with the small counts hidden and the rest rounded to 5."""


@command.command()
@click.option("--visit", help="The visit. Without it, every visit with counts.")
@data_option()
@config_option()
@pack_option()
@locale_option()
@json_option()
def show(*, visit: str | None, data: Path, config: Path | None, pack: Path, locale: str, as_json: bool) -> None:
    """Print the figures. Exit code 2 for a visit nobody knows."""
    tables = _published(data, config, visit)
    labels = read_labels(pack, locale)
    if as_json:
        write_json(document(tables, labels))
        return
    for table in tables:
        _print(table, labels)
    for said in METHOD:
        say(labels.translate(said))


@command.command()
@click.option("--visit", required=True, help="The visit.")
@click.option("--format", "kind", type=click.Choice(sorted(_FORMATS)), required=True, help="The file's format.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
@data_option()
@config_option()
@pack_option()
@locale_option()
def export(*, visit: str, kind: str, out: Path, data: Path, config: Path | None, pack: Path, locale: str) -> None:
    """Write the figures of one visit to a file, whole or not at all.

    Exit code 2 for a visit nobody knows, 3 when the file cannot be written.
    """
    tables = _published(data, config, visit)
    write_whole(out, _FORMATS[kind](tables, read_labels(pack, locale)))
    say(f"{visit}: written to {out}")


def _published(data: Path, config: Path | None, visit: str | None) -> tuple[SafeTable, ...]:
    """The figures of one visit, or of all that have counts."""
    settings = configuration.load(config)
    path = data / FILE
    if not path.exists():
        message = f"{path}: there are no counts here. Give the bus's data folder with --data."
        raise InputError(message)
    store = CounterStore.open(path, BusId(settings.bus.id), mend=False)
    try:
        rows = store.rows(None if visit is None else VisitId(visit))
        planned = store.visits.all()
        counted = {row.visit for row in (store.rows() if visit is not None else rows)}
    finally:
        store.close()
    known = sorted({stop.id for stop in planned} | counted)
    if visit is not None and visit not in known:
        message = f"no visit is called {visit!r}. Known: {', '.join(known) or 'none'}."
        raise InputError(message)
    chosen = sorted(counted) if visit is None else [VisitId(visit)]
    if any(stop.is_under_way and stop.id in chosen for stop in planned):
        say("The visit is still under way. Give away one report of a visit only: two show what came between them.")
    return publish(chosen, rows)


def _print(table: SafeTable, labels: Labels) -> None:
    """One metric as lines of tab-separated text; rows of nothing are left out."""
    counted = [cell for cell in table.cells if cell.value != 0]
    click.echo(labels.metric(table.metric))
    for cell in counted:
        percent = table.percent(cell)
        shown = "hidden" if cell.value is None else str(cell.value)
        share = "" if percent is None else f"\t{percent} %"
        click.echo(f"  {cell.visit}\t{labels.cell(table.metric, cell.values)}\t{shown}{share}")
    for total in table.totals:
        click.echo(f"  {total.visit}\t{labels.total(table.metric, total.values)}\t{_total(total)}")


def _total(total: SafeTotal) -> str:
    if total.value is not None:
        return str(total.value)
    return "hidden" if total.at_most is None else f"{total.at_least}-{total.at_most}"
