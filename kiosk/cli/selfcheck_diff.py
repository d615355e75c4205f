"""`redbus selfcheck diff`: what an edit of a self-check does to the bands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.cli.common import json_option, say, write_json
from kiosk.core.errors import InputError

if TYPE_CHECKING:
    from kiosk.core.check import Check
    from kiosk.core.compare import Change


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@json_option()
@click.pass_context
def diff(context: click.Context, old: Path, new: Path, as_json: bool) -> None:
    """Compare two versions of a self-check, or of all checks of two packs: OLD and NEW are files or folders.

    Lists each class of answers whose band changed, the milder ones first. Exit code 1 when any became milder: that
    needs a second reviewer.
    """
    from kiosk.core.compare import changes  # noqa: PLC0415 - for this command only

    before, after = _checks(old), _checks(new)
    if old.is_file() and new.is_file():  # the file's name may differ; what is compared was named by the caller
        before = dict(zip(after, before.values(), strict=True))
    for id_ in sorted(before.keys() ^ after.keys()):
        say(f"{id_}: only in {old if id_ in before else new}")
    found = {id_: changes(before[id_], after[id_]) for id_ in before if id_ in after}
    gone = before.keys() - after.keys()
    if as_json:
        write_json({"removed": sorted(gone), "checks": {id_: [_json(c) for c in all_] for id_, all_ in found.items()}})
    else:
        for id_, all_ in found.items():
            click.echo(f"{id_}: {'no band changed' if not all_ else ''}")
            for change in all_:
                click.echo(_line(change))
    if gone or any(change.is_down for all_ in found.values() for change in all_):
        context.exit(1)


def _checks(path: Path) -> dict[str, Check]:
    from kiosk.content.checks import read_check  # noqa: PLC0415 - costly, and `--help` does without
    from kiosk.content.reader import read_pack  # noqa: PLC0415 - as above

    if path.is_dir():
        return {str(id_): check for id_, check in read_pack(path).checks.items()}
    if not path.exists():
        message = f"{path}: there is no such file or folder; give a self-check's YAML file or a pack's folder"
        raise InputError(message)
    check = read_check(path)
    return {str(check.id): check}


def _line(change: Change) -> str:
    way = "DOWN" if change.is_down else "up  "
    said = " ".join(f"{question}={option}" for question, option in _said(change).items()) or "nothing said"
    return (
        f"  {way} {change.old.band.value} ({change.old.id}) -> {change.new.band.value} ({change.new.id}): "
        f"{change.raw:,} sets of answers, such as {said}"
    )


def _said(change: Change) -> dict[str, str]:
    return {str(question): str(option) for question, option in change.example.items() if option not in {"skip", "no"}}


def _json(change: Change) -> dict[str, object]:
    return {
        "old": {"band": change.old.band.value, "row": change.old.id},
        "new": {"band": change.new.band.value, "row": change.new.id},
        "down": change.is_down,
        "raw": change.raw,
        "example": dict(change.example),
    }
