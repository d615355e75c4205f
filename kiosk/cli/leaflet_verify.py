"""`redbus leaflet verify`: every QR code of a PDF, read by each decoder there is, held against the pack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.cli.common import json_option, pack_option, say, write_json
from kiosk.cli.languages import languages
from kiosk.cli.reading import date_option, words_of
from kiosk.core.errors import InputError
from kiosk.core.payloads import meanings
from kiosk.core.saving import SAVED_AS

if TYPE_CHECKING:
    from datetime import date

    from kiosk.leaflet.decode import Tried
    from kiosk.leaflet.verdict import Verdict


@click.command("verify")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@pack_option()
@date_option()
@json_option()
def command(file: Path, pack: Path, on: date, as_json: bool) -> None:
    """Decode every QR code of a PDF and compare it with the pack.

    Reads each code as printed at 150, 203 and 300 dots an inch, with every decoder this machine has: zxing-cpp, which
    comes with the program, and ZBar and OpenCV where they are installed. Says what each code is: a number to call or to
    save, a website, a handbook, the printer's trial page.

    Exit code 1 when a code is none of what the pack shows on that day, when a decoder cannot read one, when one is too
    small or too pale, when its number is not written on the sheet, when a number on the sheet has no code, or when
    there is none.
    """
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - costly, and `--help` does without
    from kiosk.leaflet.decode import EVERY_DPI, read_pages, try_all  # noqa: PLC0415 - the same
    from kiosk.leaflet.decoders import INSTALL, installed  # noqa: PLC0415 - the same
    from kiosk.leaflet.verdict import judged, missing  # noqa: PLC0415 - the same

    try:
        pdf = file.read_bytes()
    except OSError as error:
        message = f"{file}: cannot read the leaflet: {error.strerror}"
        raise InputError(message) from error
    known = meanings(read_pack(pack), dict.fromkeys(words_of(one.code)(SAVED_AS) for one in languages()), on)
    try:
        pages, found = read_pages(pdf), try_all(pdf)
    except InputError as error:
        message = f"{file}: {error}"
        raise InputError(message) from error
    verdicts = [judged(code, pages[code.page - 1], known, on) for code in found]
    without = missing(found, pages, known)
    holds = bool(found) and not without and not any(verdict.faults for verdict in verdicts)
    used = [decoder.name for decoder in installed()]
    absent = {name: how for name, how in INSTALL.items() if name not in used}
    if as_json:
        codes = [_code(verdict) for verdict in verdicts]
        counts = [_decoder(name, found) for name in used]
        write_json(
            {
                "file": str(file),
                "holds": holds,
                "codes": codes,
                "missing": list(without),
                "decoders": counts,
                "absent": [*absent],
            }
        )
    else:
        for verdict in verdicts:
            code, meaning = verdict.code, verdict.meaning
            what = f"{meaning.kind.value}: {', '.join(meaning.whose)}".rstrip(": ") if meaning else "unknown"
            read = ", ".join(_readers(code)) or "nobody"
            click.echo(f"{code.page}  {code.payload}  {what}  {verdict.size_mm:.0f} mm  read by {read}")
            for fault in verdict.faults:
                click.echo(f"   {fault}")
        for number in without:
            click.echo(f"   NO CODE for {number}")
        resolutions = ", ".join(map(str, EVERY_DPI))
        say(f"read with {', '.join(used)} at {resolutions} dpi")
        for name, how in absent.items():
            say(f"not installed: {name} ({how})")
        say(f"{file}: {len(found)} QR codes, {'all as in the pack' if holds else 'NOT all as in the pack'}")
    if not holds:
        raise click.exceptions.Exit(1)


def _code(verdict: Verdict) -> dict[str, Any]:
    code, meaning = verdict.code, verdict.meaning
    return {
        "page": code.page,
        "payload": code.payload,
        "what": meaning.kind.value if meaning else None,
        "contacts": list(meaning.whose) if meaning else [],
        "size_mm": round(verdict.size_mm, 1),
        "contrast": round(code.contrast, 2),
        "read_by": _readers(code),
        "misread": [{"decoder": r.decoder, "dpi": r.dpi, "payload": r.payload} for r in code.misread],
        "faults": list(verdict.faults),
    }


def _readers(code: Tried) -> list[str]:
    """The decoders that read it at every resolution."""
    wrong = {reading.decoder for reading in code.misread}
    return [name for name in dict.fromkeys(reading.decoder for reading in code.readings) if name not in wrong]


def _decoder(name: str, found: tuple[Tried, ...]) -> dict[str, Any]:
    """How many readings a decoder tried, one a code and resolution, and how many were right."""
    tried = [(code.payload, reading) for code in found for reading in code.readings if reading.decoder == name]
    return {"name": name, "tried": len(tried), "read": sum(r.payload == payload for payload, r in tried)}
