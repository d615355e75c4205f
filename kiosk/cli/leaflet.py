"""`redbus leaflet`: make a leaflet, print it, and read its QR codes back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from kiosk.cli.common import config_option, json_option, locale_option, pack_option, place_option, say, write_json
from kiosk.cli.languages import LanguageCode
from kiosk.cli.printing import print_and_wait, printer_settings, wait_option
from kiosk.cli.reading import date_option, words_of
from kiosk.core.check import evaluate
from kiosk.core.counter import LeafletKind
from kiosk.core.errors import InputError, OutsideError
from kiosk.core.leaflet import Leaflet, LeafletRequest, Paper, compose
from kiosk.core.names import CheckId, Lang, Place
from kiosk.core.result import result_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.core.pack import Pack
    from kiosk.core.result import Result

_KINDS: Final = {
    LeafletKind.HELP: "The numbers of a place, and what to think of when calling.",
    LeafletKind.RESULT: "What to do next and whom to call, from a self-check; never its name, outcome or answers.",
}


@dataclass(frozen=True, slots=True)
class Made:
    """A leaflet on paper."""

    leaflet: Leaflet
    title: str
    """In the leaflet's first language; neutral."""
    pdf: bytes


@click.group()
def command() -> None:
    """Leaflets: what a visitor takes along."""


@command.command()
@json_option()
def kinds(as_json: bool) -> None:
    """List the kinds of leaflet."""
    if as_json:
        write_json(
            [{"id": kind.value, "what": what, "papers": [p.value for p in Paper]} for kind, what in _KINDS.items()]
        )
        return
    for kind, what in _KINDS.items():
        click.echo(f"{kind.value:8}{what}")


def _leaflet_options(run: Callable[..., None]) -> Callable[..., None]:
    """The options that say which leaflet; the command gets it as `made: Made`."""

    @click.option(
        "--kind", required=True, type=click.Choice([k.value for k in LeafletKind]), help="See `leaflet kinds`."
    )
    @locale_option()
    @click.option("--with", "second", type=LanguageCode(), help="Say each line in this language too.")
    @place_option()
    @click.option(
        "--paper",
        type=click.Choice([p.value for p in Paper]),
        default=Paper.A4.value,
        show_default=True,
        help="The sheet.",
    )
    @click.option("--check", help="The self-check whose result it is; for --kind result.")
    @click.option(
        "--answers",
        type=click.Path(dir_okay=False, path_type=Path),
        help="A JSON file of answers, as for `selfcheck run`; for --kind result.",
    )
    @click.option("--with-reasons", is_flag=True, help="Print the reasons too, as if the visitor had asked for them.")
    @date_option()
    @pack_option()
    @wraps(run)
    def with_leaflet(  # noqa: PLR0917 - click passes options by name
        kind: str,
        locale: str,
        second: str | None,
        place: str,
        paper: str,
        check: str | None,
        answers: Path | None,
        with_reasons: bool,
        on: date,
        pack: Path,
        **others: object,
    ) -> None:
        if second == locale:
            message = f"--with {second}: the leaflet is in that language already; leave it out"
            raise click.UsageError(message)
        content = _read(pack)
        result = _result(content, LeafletKind(kind), check, answers, Place(place), on)
        if with_reasons and result is None:
            message = "--with-reasons: only a --kind result leaflet has reasons"
            raise click.UsageError(message)
        request = LeafletRequest(
            kind=LeafletKind(kind),
            lang=Lang(locale),
            second=None if second is None else Lang(second),
            place=Place(place),
            paper=Paper(paper),
            reasons=result.reasons if result is not None and with_reasons else (),
        )
        run(made=made_of(content, request, result, on), **others)

    return with_leaflet


@command.command()
@_leaflet_options
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The PDF to write.")
@json_option()
def make(made: Made, out: Path, as_json: bool) -> None:
    """Make a leaflet as a PDF file."""
    try:
        out.write_bytes(made.pdf)
    except OSError as error:
        message = f"{out}: cannot write the leaflet: {error.strerror}. Choose another file or make room on the disk."
        raise OutsideError(message) from error
    codes = [{"payload": code.payload, "label": code.label} for code in made.leaflet.codes]
    if as_json:
        write_json({"out": str(out), "title": made.title, "codes": codes})
    else:
        say(f"{out}: {made.title}, {len(codes)} QR codes, {len(made.pdf)} bytes")


@command.command("print")
@_leaflet_options
@config_option()
@wait_option()
def print_(made: Made, config: Path | None, wait_s: float) -> None:
    """Print a leaflet on the configured printer and wait for it. Exit code 3 when it does not come out."""
    settings = printer_settings(config)
    print_and_wait(settings, made.pdf, made.title, made.leaflet.paper, wait_s)
    say(f"{settings.target}: printed")


@command.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@pack_option()
@date_option()
@json_option()
def verify(file: Path, pack: Path, on: date, as_json: bool) -> None:
    """Decode every QR code of a PDF and compare it with the pack.

    Exit code 1 when one is not exactly a number or address that the pack shows on that day, or when there is none.
    """
    from kiosk.leaflet.decode import decode  # noqa: PLC0415 - for this command only

    try:
        pdf = file.read_bytes()
    except OSError as error:
        message = f"{file}: cannot read the leaflet: {error.strerror}"
        raise InputError(message) from error
    known = _payloads(_read(pack), on)
    try:
        found = decode(pdf)
    except InputError as error:
        message = f"{file}: {error}"
        raise InputError(message) from error
    holds = bool(found) and all(code.payload in known for code in found)
    if as_json:
        codes = [{"page": c.page, "payload": c.payload, "contacts": known.get(c.payload, [])} for c in found]
        write_json({"file": str(file), "holds": holds, "codes": codes})
    else:
        for code in found:
            whose = ", ".join(known.get(code.payload, [])) or f"NOT in the pack, or not shown on {on}"
            click.echo(f"{code.page}  {code.payload}  {whose}")
        say(f"{file}: {len(found)} QR codes, {'all as in the pack' if holds else 'NOT all as in the pack'}")
    if not holds:
        raise click.exceptions.Exit(1)


def made_of(pack: Pack, request: LeafletRequest, result: Result | None, on: date) -> Made:
    """Compose a leaflet and render it in its languages."""
    from kiosk.leaflet.pdf import render  # noqa: PLC0415 - costly, and `--help` does without

    words = words_of(request.lang)
    second = None if request.second is None else words_of(request.second)
    leaflet = compose(pack, request, result, on)
    return Made(leaflet, words(leaflet.title), render(leaflet, words, second))


def _payloads(pack: Pack, on: date) -> dict[str, list[str]]:
    """What a QR code may say on that day, and the contacts that say it."""
    known: dict[str, list[str]] = {}
    for contact in pack.contacts.values():
        if contact.provenance.is_showable(on):
            for payload in filter(None, (contact.tel, contact.web)):
                known.setdefault(payload, []).append(contact.id)
    return known


def _result(  # noqa: PLR0917 - as many as the options it checks against each other
    pack: Pack, kind: LeafletKind, check: str | None, answers: Path | None, place: Place, on: date
) -> Result | None:
    if kind is LeafletKind.HELP:
        if check is not None or answers is not None:
            message = "--check and --answers belong to --kind result"
            raise click.UsageError(message)
        return None
    if check is None or answers is None:
        message = "--kind result needs --check ID and --answers FILE"
        raise click.UsageError(message)
    from kiosk.cli.answers import read_answers  # noqa: PLC0415 - for this kind only

    found = pack.checks.get(CheckId(check))
    if found is None:
        message = f"--check {check}: no such self-check; there are: {', '.join(pack.checks) or 'none'}"
        raise InputError(message)
    return result_of(pack, found, evaluate(found, read_answers(answers, found)), place, on)


def _read(folder: Path) -> Pack:
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - costly, and `--help` does without

    return read_pack(folder)
