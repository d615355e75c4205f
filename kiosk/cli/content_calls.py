"""`redbus content calls`: whom to ring next, as a list, a table or a form to print."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.cli.common import json_option, pack_option, say, write_json
from kiosk.cli.reading import date_option
from kiosk.core.calls import FIELDS, calls
from kiosk.core.errors import OutsideError

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.calls import Call

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("calls")
@pack_option()
@date_option()
@click.option("--pdf", type=_FILE, help="Write a form to print, A4, with room for the answers.")
@click.option("--csv", "table", type=_FILE, help="Write a table with empty columns for the answers.")
@json_option()
def command(pack: Path, on: date, pdf: Path | None, table: Path | None, as_json: bool) -> None:
    """List the contacts that wait for a call: those marked call-test, and shown numbers that nobody has rung.

    Those on which most depends come first. Emergency numbers are left out: do not ring them for a test. After a call,
    set `called_on` in contacts.yaml, and `status` where the answer decides it.
    """
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - costly, and `--help` does without

    content = read_pack(pack)
    found = calls(content, on)
    if pdf is not None:
        from kiosk.leaflet.call_form import render_calls  # noqa: PLC0415 - for this option only

        _write(pdf, render_calls(found, f"Calls to make · {content.id} {content.version} · {on}"))
    if table is not None:
        _write(table, _table(found))
    if as_json:
        write_json([_document(call) for call in found])
    elif pdf is None and table is None:
        for call in found:
            click.echo(f"{call.contact.id}  {call.contact.display or call.contact.web}  {call.contact.name.source}")
            click.echo(
                f"  {call.contact.provenance.status.value}; {', '.join(call.depends) or 'nothing depends on it'}"
            )
            for ask in call.asks:
                click.echo(f"  - {ask}")
            if call.contact.note:
                click.echo(f"  note: {call.contact.note}")
    shown = sum(call.contact.provenance.status.value == "verified" for call in found)
    say(f"{on}: {len(found)} to ring or open; {shown} of them are shown to visitors and were never rung")


def _document(call: Call) -> dict[str, object]:
    contact = call.contact
    return {
        "id": contact.id,
        "also": list(call.also),
        "name": contact.name.source,
        "place": contact.place.value,
        "display": contact.display,
        "dial": contact.dial,
        "web": contact.web,
        "status": contact.provenance.status.value,
        "weight": call.weight,
        "depends": list(call.depends),
        "ask": list(call.asks),
        "note": contact.note,
        "fill_in": list(FIELDS),
    }


def _table(found: tuple[Call, ...]) -> bytes:
    """With a byte-order mark, or Excel misreads Polish and Cyrillic."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(("id", "name", "number", "web", "place", "status", "depends", "ask", "note", *FIELDS))
    for call in found:
        contact = call.contact
        ids = " = ".join((contact.id, *call.also))
        cells = (ids, contact.name.source, contact.display, contact.web, contact.place.value)
        rest = (contact.provenance.status.value, ", ".join(call.depends), " ".join(call.asks), contact.note)
        writer.writerow((*cells, *rest, *("" for _ in FIELDS)))
    return out.getvalue().encode("utf-8-sig")


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        message = f"{path}: cannot write it: {error.strerror}. Choose another file or make room on the disk."
        raise OutsideError(message) from error
    say(f"{path}: written")
