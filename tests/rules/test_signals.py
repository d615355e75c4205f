"""Qt's signals hold for as long as a bus runs."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

EMIT: Final = """
from PySide6.QtCore import QObject, Signal

class Source(QObject):
    flipped = Signal(bool)

heard = 0
def listen(on):
    global heard
    heard += 1

source = Source()
source.flipped.connect(listen)
for turn in range(100_000):
    source.flipped.emit(turn % 2 == 0)
print(heard)
"""


def test_a_hundred_thousand_signals_leave_the_process_alive() -> None:
    """A process that emits 100,000 booleans from Python is still there and heard them all.

    PySide6 6.12.0 on CPython 3.11 gives back a reference to True too many with every emit, and the interpreter ends
    the process after some 570 of them; an upgrade must not bring that back. A process of its own, since it dies.
    """
    done = subprocess.run([sys.executable, "-c", EMIT], capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stdout.strip()) == (0, "100000"), (
        f"{done.stderr}\nThis PySide6 cannot be used with this Python: stay on the version that could."
    )
