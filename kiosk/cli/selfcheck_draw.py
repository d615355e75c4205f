"""`redbus selfcheck draw`: one self-check on one sheet, for those who review it."""

from __future__ import annotations

from pathlib import Path

import click

from kiosk.cli.common import locale_option, pack_option, say
from kiosk.cli.reading import words_of
from kiosk.core.errors import InputError, OutsideError
from kiosk.core.names import CheckId, Lang


@click.command()
@click.argument("id_", metavar="ID")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The SVG to write, instead of to stdout.")
@pack_option()
@locale_option()
def draw(id_: str, out: Path | None, pack: Path, locale: str) -> None:
    """Draw a self-check as a bus route: its questions, what each answer weighs, and the rule in plain words.

    An SVG as wide as A3 and as tall as it needs to be; made to be printed to fit A3.
    """
    from kiosk.book.flow import flow  # noqa: PLC0415 - for this command only
    from kiosk.book.markup import as_svg  # noqa: PLC0415 - for this command only
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - costly, and `--help` does without
    from kiosk.leaflet.fonts import Face, register  # noqa: PLC0415 - loads reportlab
    from kiosk.leaflet.wrapping import wrap  # noqa: PLC0415 - loads reportlab

    def wrapped(words: str, size_pt: float, column_mm: float, *, is_bold: bool) -> tuple[str, ...]:
        return wrap(words, Face.BOLD if is_bold else Face.REGULAR, size_pt, column_mm)

    content = read_pack(pack)
    check = content.checks.get(CheckId(id_))
    if check is None:
        known = ", ".join(content.checks) or "none"
        message = f"there is no self-check {id_!r} in {content.id} {content.version}; there are: {known}"
        raise InputError(message)
    register()
    svg = as_svg(flow(check, Lang(locale), words_of(locale), wrapped))
    if out is None:
        click.echo(svg.decode())
        return
    try:
        out.write_bytes(svg)
    except OSError as error:
        message = f"{out}: cannot write the drawing: {error.strerror}. Choose another file or make room on the disk."
        raise OutsideError(message) from error
    say(f"{out}: {check.id} {check.version}, {len(check.questions)} questions")
