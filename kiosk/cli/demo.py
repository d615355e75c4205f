"""`redbus demo`: a whole visit in each language through the real program, without a screen, checked as it goes."""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from kiosk import home, log
from kiosk.cli.common import json_option, pack_option, say, write_json
from kiosk.cli.languages import LanguageCode, languages
from kiosk.cli.run import prepare_catalogs
from kiosk.core.errors import InputError

if TYPE_CHECKING:
    from kiosk.core.names import Lang
    from kiosk.demo.verify import Finding

MARK: Final = ".redbus-demo"


@click.command("demo")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="A folder for all it leaves; what an earlier demo left there is replaced.",
)
@click.option("--lang", "langs", type=LanguageCode(), multiple=True, help="Only these languages.")
@pack_option()
@json_option()
def command(*, out: Path, langs: tuple[str, ...], pack: Path, as_json: bool) -> None:
    """Show everything without a display: four visitors in each language, paper, counters, a hub, an export.

    Leaves screenshots, leaflets, the bus's data, the hub's data and the exported figures in the folder. The town is
    made up and called so. Exit code 0 only if everything checked holds, else 1.
    """
    _clear(out)
    from kiosk.ui.__main__ import environment  # noqa: PLC0415 - Qt must find its environment before it is loaded

    os.environ.update({**environment(home.home()), "QT_QPA_PLATFORM": "offscreen"})
    from kiosk.demo.run import demonstrate  # noqa: PLC0415 - loads Qt

    started = time.monotonic()
    prepare_catalogs(home.translations())
    with (out / "logs" / "screen.log").open("w") as stream:
        log.configure(stream)
        findings = demonstrate(out, pack, _chosen(langs), say)
        log.configure(sys.stderr)
    holds = all(finding.holds for finding in findings)
    if as_json:
        rows = [{"what": f.what, "holds": f.holds, "detail": f.detail} for f in findings]
        write_json({"holds": holds, "out": str(out), "checks": rows})
    else:
        _table(findings)
    say(f"{'all holds' if holds else 'NOT all holds'}; {time.monotonic() - started:.0f} s; see {out}")
    sys.exit(0 if holds else 1)


def _table(findings: tuple[Finding, ...]) -> None:
    width = max(len(finding.what) for finding in findings)
    for finding in findings:
        click.echo(f"{'yes' if finding.holds else 'NO ':3}  {finding.what:{width}}  {finding.detail}")


def _clear(out: Path) -> None:
    """Make the folder anew. InputError when it holds something that is not an earlier demo."""
    if out.exists() and any(out.iterdir()) and not (out / MARK).exists():
        message = f"{out}: not empty, and not an earlier demo's folder; choose another with --out"
        raise InputError(message)
    shutil.rmtree(out, ignore_errors=True)
    for folder in ("screens", "leaflets", "bus", "hub", "office", "logs"):
        (out / folder).mkdir(parents=True)
    (out / MARK).touch()


def _chosen(langs: tuple[str, ...]) -> list[Lang]:
    """The languages of the demonstration: only complete ones, since its visitors go everywhere."""
    complete = [language.code for language in languages() if language.is_complete]
    partial = [lang for lang in langs if lang not in complete]
    if partial:
        message = f"--lang {', '.join(partial)}: not complete, and the demo's visitors go everywhere; leave it out"
        raise click.UsageError(message)
    return [lang for lang in complete if not langs or lang in langs]
