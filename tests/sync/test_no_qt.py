from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "modules",
    ["kiosk.sync.client, kiosk.sync.worker, kiosk.sync.loop, kiosk.sync.token, kiosk.cli.sync",
     "kiosk.hub.app, kiosk.hub.server, kiosk.hub.sqlite, kiosk.hub.keys, kiosk.cli.hub"],
    ids=["sync", "hub"],
)  # fmt: skip
def test_sync_and_hub_never_load_qt(modules: str) -> None:
    """Both install and run where there is no Qt."""
    script = f"import sys, {modules}; print(*[name for name in sys.modules if 'PySide6' in name or 'shiboken' in name])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
