"""The screen's process opens no connection, and needs none (rule 2)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.cli.run import start_json
from kiosk.core.settings import PrinterSettings, Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT: Final = Path(__file__).parents[2]
PACK: Final = ROOT / "assets" / "packs" / "redbus"
VISIT: Final = """
import json, sys

opened = []

def watch(event, args):
    if event.startswith("socket.") and event != "socket.gethostname":
        opened.append([event, str(args[1:])])

sys.addaudithook(watch)
import kiosk.ui.__main__
import kiosk.ui.app as program

def visit(self):
    from pathlib import Path
    from kiosk.demo.visitor import Visitor
    finger = Visitor(self, self.start.data)
    finger.wait(lambda: self.session.is_ready, "the content")
    for name in ("start", "language-en", "help", "take", "print"):
        finger.touch(name)
    finger.wait(lambda: self.take.property("state") == "done", "the paper")
    finger.touch("leave")
    print(json.dumps({"screen": self.session.stand.screen.value, "opened": opened}))
    self.app.exit(0)

class Visited(program.Kiosk):
    def show(self):
        super().show()
        from PySide6.QtCore import QTimer
        QTimer.singleShot(0, lambda: visit(self))

program.Kiosk = Visited
ATTEMPT
sys.exit(kiosk.ui.__main__.main())
"""
"""The screen as `redbus kiosk` starts it, with somebody who asks for help and prints."""

ATTEMPT: Final = """
import socket
try:
    socket.create_connection(("127.0.0.1", 9), timeout=1)
except OSError:
    pass
"""


def visit(tmp_path: Path, before: Sequence[str] = (), attempt: str = "") -> dict[str, object]:
    """Run a visit in a process of its own; what it says of itself."""
    settings = Settings(printer=PrinterSettings(target=f"folder:{tmp_path / 'paper'}"))
    given = start_json(settings, tmp_path / "bus", PACK, windowed=False)
    done = subprocess.run(
        [*before, sys.executable, "-c", VISIT.replace("ATTEMPT", attempt), given],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "paper").glob("*.pdf"))
    said: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return said


def test_a_whole_visit_opens_no_socket(tmp_path: Path) -> None:
    """Content, counters, help, paper and leaving: not one socket of any kind."""
    assert visit(tmp_path) == {"screen": "cover", "opened": []}


def test_a_socket_would_be_noticed(tmp_path: Path) -> None:
    """The test above can fail."""
    assert visit(tmp_path, attempt=ATTEMPT)["opened"]


def test_a_whole_visit_needs_no_network_at_all(tmp_path: Path) -> None:
    """In a network namespace of its own, where not even the loopback is up."""
    alone = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--net", "--map-root-user"]
    if subprocess.run([*alone, "true"], check=False, capture_output=True).returncode != 0:
        pytest.skip("this machine lets nobody make a network namespace")
    assert visit(tmp_path, alone)["screen"] == "cover"
