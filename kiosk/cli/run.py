"""`redbus kiosk`: checks what it was given, then becomes the touchscreen's process.

The command line and its libraries are gone by then: the screen's process holds only what the screen needs, and is given
neither the hub's address nor its token.
"""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

import kiosk
from kiosk import config as configuration
from kiosk import home
from kiosk.cli.common import config_option, data_option, pack_option, say
from kiosk.core.errors import InputError, OutsideError
from kiosk.i18n.compile import ensure_compiled
from kiosk.ui import hardening

if TYPE_CHECKING:
    from kiosk.core.settings import Settings


@click.command("kiosk")
@click.option("--windowed", is_flag=True, help="In a window, smaller, instead of the whole screen.")
@data_option()
@config_option()
@pack_option()
def command(*, windowed: bool, data: Path, config: Path | None, pack: Path) -> None:
    """Run the touchscreen until it is closed.

    Without a display it exits with 3 and says so; `redbus demo` needs none.
    """
    settings = configuration.load(config)
    _require_display()
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{data}: cannot make the data folder: {error.strerror}. Choose another with --data."
        raise OutsideError(message) from error
    if not pack.is_dir():
        message = f"{pack}: no such pack; give its folder with --pack, or leave the option out"
        raise InputError(message)
    prepare_catalogs(home.translations())
    arguments = [sys.executable, "-m", "kiosk.ui", start_json(settings, data, pack, windowed=windowed)]
    here = str(Path(kiosk.__file__).resolve().parent.parent)
    path = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, **hardening.ENVIRONMENT, "PYTHONPATH": path}
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(sys.executable, arguments, environment)  # noqa: S606 - our own program, no shell


def prepare_catalogs(folder: Path) -> None:
    """Compile what a translator has changed, so that it shows; what is broken shows in English, and is named."""
    for line in ensure_compiled(folder).faults:
        say(f"translation not used: {line}")


def start_json(settings: Settings, data: Path, pack: Path, *, windowed: bool) -> str:
    """What `python -m kiosk.ui` is started with."""
    return json.dumps(
        {
            "settings": dataclasses.asdict(settings.screen),
            "data": str(data.resolve()),
            "pack": str(pack.resolve()),
            "home": str(home.home()),
            "translations": str(home.translations()),
            "windowed": windowed,
        }
    )


def _require_display() -> None:
    if os.environ.get("QT_QPA_PLATFORM") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return
    message = (
        "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set); run it in a desktop session or under cage, "
        "or see the whole journey without one: redbus demo --out DIR"
    )
    raise OutsideError(message)
