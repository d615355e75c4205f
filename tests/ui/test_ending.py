"""Staff end the screen: the service's signal, or Ctrl and C at a desk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
END_S: Final = 60


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_program_though_nothing_closes_its_window(tmp_path: Path, end: signal.Signals) -> None:
    """It ends by itself with exit code 0, and need not be killed."""
    command = [sys.executable, "-m", "kiosk", "kiosk", "--data", str(tmp_path)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=environment) as kiosk:
        assert kiosk.stderr is not None
        assert any("screen.ready" in line for line in kiosk.stderr)
        kiosk.send_signal(end)
        try:
            assert kiosk.wait(END_S) == 0
        finally:
            kiosk.kill()
