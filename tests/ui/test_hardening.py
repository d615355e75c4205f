"""What keeps a journey out of dumps, journals and swapped memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from kiosk.ui import hardening

ROOT: Final = Path(__file__).parents[2]
SLIP: Final = """
import gc, sys, threading
from kiosk.core.errors import KioskError
from kiosk.ui import hardening
hardening.speak_without_values()

class Telling:
    def __del__(self):
        raise KeyError("answer" + "-yes")

def slip():
    told = "answer" + "-yes"
    raise {RAISED}

{HOW}
"""
HOWS: Final = {
    "in the program": "slip()",
    "in a thread": "threading.Thread(target=slip).start()",
    "in a destructor": "Telling()",
}


def said(how: str, raised: str = "KeyError(told)") -> str:
    """What a program writes that fails like this."""
    program = SLIP.replace("{RAISED}", raised).replace("{HOW}", how)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT)
    return done.stderr + done.stdout


@pytest.mark.parametrize("how", HOWS)
def test_an_uncaught_exception_says_where_but_not_what(how: str) -> None:
    """Its kind and place are for the journal; its message may hold an answer."""
    words = said(HOWS[how])
    assert words.startswith("KeyError\n  at ")
    assert "answer-yes" not in words


def test_our_own_errors_keep_their_words() -> None:
    """They are written for staff."""
    assert said("slip()", "KioskError('the pack is broken')").startswith("KioskError: the pack is broken\n")


def test_the_command_starts_the_screen_with_memory_that_is_overwritten(tmp_path: Path) -> None:
    """`redbus kiosk` sets what Python and libc must find, and the screen finds nothing to complain of but swap."""
    environment = {k: v for k, v in os.environ.items() if k not in hardening.ENVIRONMENT}
    command = [sys.executable, "-m", "kiosk", "kiosk", "--data", str(tmp_path / "bus")]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, cwd=ROOT, env={**environment, "QT_QPA_PLATFORM": "offscreen"}
    ) as process:
        assert process.stderr is not None
        lines: list[str] = []
        for line in process.stderr:
            lines.append(line)
            if "screen.ready" in line:
                break
        limits = Path(f"/proc/{process.pid}/limits").read_text()
        process.terminate()
    assert "screen.ready" in lines[-1]
    assert not any("overwritten" in line for line in lines)
    assert next(line for line in limits.splitlines() if "core file" in line).split()[4:6] == ["0", "0"]


def test_a_screen_started_otherwise_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test above can fail."""
    monkeypatch.delenv("PYTHONMALLOC", raising=False)
    assert "overwritten" in hardening.gaps()[0]
