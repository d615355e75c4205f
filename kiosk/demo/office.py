"""The far side of the demonstration: a hub and a sync as processes of their own, started as an office would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import kiosk
from kiosk.core.errors import OutsideError

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE_S = 60


def redbus(*arguments: str) -> str:
    """Run a `redbus` command and return its stdout. OutsideError with what it said when it fails."""
    done = subprocess.run(  # noqa: S603 - our own program, no shell
        [sys.executable, "-m", "kiosk", *arguments],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
        env=_environment(),
    )
    if done.returncode != 0:
        message = f"redbus {' '.join(arguments[:3])} ended with {done.returncode}: {done.stderr.strip()}"
        raise OutsideError(message)
    return done.stdout


@contextmanager
def hub(data: Path, log: Path) -> Iterator[str]:
    """A hub on loopback, on a port of its own choice; gives its address."""
    with log.open("w") as stderr:
        process = subprocess.Popen(  # noqa: S603 - our own program, no shell
            [sys.executable, "-m", "kiosk", "hub", "serve", "--data", str(data), "--port", "0"],
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
            env=_environment(),
        )
        try:
            address = process.stdout.readline().strip() if process.stdout else ""
            if not address:
                message = f"the hub did not start; see {log}"
                raise OutsideError(message)
            yield address
        finally:
            process.terminate()
            process.wait(PATIENCE_S)
            if process.stdout:
                process.stdout.close()


def connect(bus: str, hub_data: Path, address: str, folder: Path) -> Path:
    """Give the bus a token and write its configuration; returns the configuration's path."""
    token = folder / "token"
    token.touch(mode=0o600)
    token.write_text(redbus("hub", "bus", "add", bus, "--data", str(hub_data)))
    config = folder / "config.toml"
    config.write_text(
        f"[bus]\nid = {json.dumps(bus)}\n\n[hub]\nurl = {json.dumps(address)}\ntoken_file = {json.dumps(str(token))}\n"
    )
    return config


def _environment() -> dict[str, str]:
    here = str(Path(kiosk.__file__).resolve().parent.parent)
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))}
