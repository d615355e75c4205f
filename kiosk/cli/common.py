"""What several commands share: options, and how data and talk are written."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import home
from kiosk.cli.languages import LanguageCode
from kiosk.core.errors import InputError
from kiosk.core.names import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    Decorator = Callable[[Callable[..., None]], Callable[..., None]]


def data_option() -> Decorator:
    """`--data DIR`: the bus's data folder, as `data: Path`."""
    return click.option(
        "--data",
        type=click.Path(file_okay=False, path_type=Path),
        default=home.default_data,
        show_default="$REDBUS_DATA or the user's data folder",
        help="The folder that holds this bus's counters, packs and logs.",
    )


def config_option() -> Decorator:
    """`--config FILE`, as `config: Path | None`."""
    return click.option(
        "--config",
        type=click.Path(dir_okay=False, path_type=Path),
        help="The configuration, a TOML file. Without it the defaults hold.",
    )


def pack_option() -> Decorator:
    """`--pack DIR`, as `pack: Path`."""
    return click.option(
        "--pack",
        type=click.Path(file_okay=False, path_type=Path),
        default=home.default_pack,
        show_default="the pack that comes with the program",
        help="The content pack's folder.",
    )


def json_option() -> Decorator:
    """`--json`, as `as_json: bool`."""
    return click.option("--json", "as_json", is_flag=True, help="Write JSON to stdout, for scripts.")


def locale_option(default: str = "en") -> Decorator:
    """`--locale L`, as `locale: str`, one of the installed languages."""
    return click.option(
        "--locale",
        type=LanguageCode(),
        default=default,
        show_default=True,
        help="The language of the texts.",
    )


def place_option() -> Decorator:
    """`--place pl|uk|other`, as `place: str`; `unsaid` when it is not given."""
    return click.option(
        "--place",
        type=click.Choice([place.value for place in Place]),
        default=Place.UNSAID.value,
        show_default=True,
        help="Where it happens: chooses the contacts, never the outcome.",
    )


def write_json(value: object) -> None:
    """Write one JSON document to stdout, readable by people too."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def say(message: str) -> None:
    """Talk to the person at the terminal: stderr."""
    click.echo(message, err=True)


def clear_folder(out: Path, mark: str) -> None:
    """Make the folder anew, with an empty file `mark` in it. InputError when it holds what is not an earlier run's."""
    if out.exists() and any(out.iterdir()) and not (out / mark).exists():
        message = f"{out}: not empty, and not an earlier run's folder; choose another with --out"
        raise InputError(message)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    (out / mark).touch()
