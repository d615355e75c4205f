"""`redbus leaflet verify`: every QR code of a PDF, read by each decoder there is, held against the pack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.cli.common import json_option, pack_option, say, write_json
from kiosk.cli.reading import date_option
from kiosk.core.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.pack import Pack
    from kiosk.leaflet.decode import Tried


@click.command("verify")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@pack_option()
@date_option()
@json_option()
def command(file: Path, pack: Path, on: date, as_json: bool) -> None:
    """Decode every QR code of a PDF and compare it with the pack.

    Reads each code as printed at 150, 203 and 300 dots an inch, with every decoder this machine has: zxing-cpp, which
    comes with the program, and ZBar and OpenCV where they are installed.

    Exit code 1 when a code is not exactly a number or address that the pack shows on that day, when a decoder cannot
    read one, or when there is none.
    """
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - costly, and `--help` does without
    from kiosk.leaflet.decode import EVERY_DPI, try_all  # noqa: PLC0415
    from kiosk.leaflet.decoders import INSTALL, installed  # noqa: PLC0415

    try:
        pdf = file.read_bytes()
    except OSError as error:
        message = f"{file}: cannot read the leaflet: {error.strerror}"
        raise InputError(message) from error
    known = _payloads(read_pack(pack), on)
    try:
        found = try_all(pdf)
    except InputError as error:
        message = f"{file}: {error}"
        raise InputError(message) from error
    holds = bool(found) and all(code.payload in known and not code.misread for code in found)
    used = [decoder.name for decoder in installed()]
    absent = {name: how for name, how in INSTALL.items() if name not in used}
    if as_json:
        codes = [_code(code, known) for code in found]
        counts = [_decoder(name, found) for name in used]
        write_json({"file": str(file), "holds": holds, "codes": codes, "decoders": counts, "absent": [*absent]})
    else:
        for code in found:
            whose = ", ".join(known.get(code.payload, [])) or f"NOT in the pack, or not shown on {on}"
            click.echo(f"{code.page}  {code.payload}  {whose}")
            for reading in code.misread:
                click.echo(f"   NOT read by {reading.decoder} at {reading.dpi} dpi")
        resolutions = ", ".join(map(str, EVERY_DPI))
        say(f"read with {', '.join(used)} at {resolutions} dpi")
        for name, how in absent.items():
            say(f"not installed: {name} ({how})")
        say(f"{file}: {len(found)} QR codes, {'all as in the pack' if holds else 'NOT all as in the pack'}")
    if not holds:
        raise click.exceptions.Exit(1)


def _code(code: Tried, known: dict[str, list[str]]) -> dict[str, Any]:
    return {
        "page": code.page,
        "payload": code.payload,
        "contacts": known.get(code.payload, []),
        "misread": [{"decoder": r.decoder, "dpi": r.dpi, "payload": r.payload} for r in code.misread],
    }


def _decoder(name: str, found: tuple[Tried, ...]) -> dict[str, Any]:
    """How many readings a decoder tried, one a code and resolution, and how many were right."""
    tried = [(code.payload, reading) for code in found for reading in code.readings if reading.decoder == name]
    return {"name": name, "tried": len(tried), "read": sum(r.payload == payload for payload, r in tried)}


def _payloads(pack: Pack, on: date) -> dict[str, list[str]]:
    """What a QR code may say on that day, and the contacts that say it."""
    known: dict[str, list[str]] = {}
    for contact in pack.contacts.values():
        if contact.provenance.is_showable(on):
            for payload in filter(None, (contact.tel, contact.web)):
                known.setdefault(payload, []).append(contact.id)
    return known
