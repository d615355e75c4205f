"""`redbus screens`: looks at every screen in every language, and fails on what no screen may have."""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from kiosk import home
from kiosk.cli.common import clear_folder, json_option, pack_option, say, write_json
from kiosk.cli.languages import LanguageCode, languages
from kiosk.cli.run import prepare_catalogs
from kiosk.gate.cover import PSEUDO, SIZES, cover, everything
from kiosk.gate.panels import PANEL, PANELS
from kiosk.i18n.pseudo import Kind

if TYPE_CHECKING:
    from kiosk.gate.cover import Sitting
    from kiosk.gate.seen import Seen

MARK: Final = ".redbus-every-screen"
INDEX: Final = "index.html"


@click.command("screens")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="A folder for the sheet; what an earlier run left there is replaced.",
)
@click.option("--locale", "locales", type=LanguageCode(), multiple=True, help="Only these languages; may be repeated.")
@click.option(
    "--pseudo",
    "kinds",
    type=click.Choice([kind.value for kind in Kind]),
    multiple=True,
    help="Only these pseudo-languages: texts 40 % longer, from right to left, in another alphabet; may be repeated.",
)
@click.option("--panel", "panels", type=click.Choice(list(PANEL)), multiple=True, help="Only these panels.")
@click.option("--size", "sizes", type=click.Choice(list(SIZES)), multiple=True, help="Only these sizes of text.")
@click.option("--all", "is_all", is_flag=True, help="Every screen in every language, size and panel: takes hours.")
@click.option("--first", type=click.IntRange(min=1), help="Only the first N screens of each walk, for a quick look.")
@click.option("--no-pictures", is_flag=True, help="Only look for faults; the sheet has no pictures.")
@click.option("--jobs", type=click.IntRange(min=1), default=os.cpu_count() or 1, help="Walks at the same time.")
@pack_option()
@json_option()
def command(
    *,
    out: Path,
    locales: tuple[str, ...],
    kinds: tuple[str, ...],
    panels: tuple[str, ...],
    sizes: tuple[str, ...],
    is_all: bool,
    first: int | None,
    no_pictures: bool,
    jobs: int,
    pack: Path,
    as_json: bool,
) -> None:
    """Look at every screen in every language, text size and panel; exit with 1 if anything is wrong.

    A fault is a text that is cut, covered, too small, too faint, left in English or has a letter no font draws; a
    target under 20 mm; or a step of the keypad's cursor against the order of reading. One line each on stdout.
    Open index.html: every screen on small pictures, faults framed in red.

    Without options every screen is seen once in every language, and some of each kind on other panels, in other sizes
    and in the pseudo-languages. Languages or pseudo-languages that are named are the only ones.
    """
    asked = _asked(locales, kinds, panels, sizes, is_all=is_all)
    clear_folder(out, MARK)
    from kiosk.ui.__main__ import environment  # noqa: PLC0415 - Qt must find its environment before it is loaded

    os.environ.update({**environment(home.home()), "QT_QPA_PLATFORM": "offscreen"})
    from kiosk.demo.gate_stage import Round  # noqa: PLC0415 - loads Qt
    from kiosk.demo.gate_walk import sittings  # noqa: PLC0415 - the same
    from kiosk.gate.sheet import sheet  # noqa: PLC0415 - for this command only

    folder, started = home.translations(), time.monotonic()
    prepare_catalogs(folder)
    icons = home.home() / "assets" / "icons"
    today = dt.datetime.now().astimezone().date()
    given = Round(out.resolve(), pack, folder, icons, today, first=first, has_pictures=not no_pictures)
    seen: list[Seen] = []
    for number, (sitting, found) in enumerate(sittings(given, asked, min(jobs, len(asked))), 1):
        seen += found
        if not as_json:
            for line in (line for one in found for line in one.lines()):
                click.echo(line)
        told = f"{sitting.lang}, {sitting.panel.name}, {sitting.size}"
        say(f"[{number}/{len(asked)}] {told}: {len(found)} screens, {sum(len(one.faults) for one in found)} faults")
    names = {str(language.code): language.name for language in languages()}
    (out / INDEX).write_bytes(sheet(seen, names))
    faults = sum(len(one.faults) for one in seen)
    if as_json:
        rows = [row for one in seen for row in one.rows()]
        write_json({"holds": not faults, "out": str(out), "looks": len(seen), "faults": rows})
    say(f"{len(seen)} looks, {faults} faults; {time.monotonic() - started:.0f} s; {out / INDEX}")
    sys.exit(1 if faults else 0)


def _asked(
    locales: tuple[str, ...], kinds: tuple[str, ...], panels: tuple[str, ...], sizes: tuple[str, ...], *, is_all: bool
) -> list[Sitting]:
    every = not locales and not kinds
    real = [str(one.code) for one in languages() if every or one.code in locales]
    pseudo = [PSEUDO + kind.value for kind in Kind if every or kind.value in kinds]
    shapes = tuple(shape for shape in PANELS if not panels or shape.name in panels)
    return (everything if is_all else cover)([*real, *pseudo], shapes, [size for size in SIZES if size in sizes])
