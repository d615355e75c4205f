"""Keeps what is in this process's memory in it: no core dump, no debugger, no values in a traceback (rule 1).

Loaded before the first frame, and by `redbus kiosk` before there is a screen: standard library only.
"""

from __future__ import annotations

import ctypes
import os
import resource
import sys
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import KioskError

if TYPE_CHECKING:
    from types import TracebackType

ENVIRONMENT: Final = {
    "PYTHONMALLOC": "malloc",
    "GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0",
}
"""Freed memory is overwritten. Python and libc read this as they start, so whoever starts the screen must set it.

Python's own allocator leaves what is freed as it was, so libc's is used; that overwrites what is freed, with this byte,
but for what it sets aside for a thread's quick reuse: so it sets nothing aside. Source: glibc manual, Memory Allocation
Tunables.
"""

_PR_SET_DUMPABLE: Final = 4
"""Source: linux/prctl.h."""


def harden() -> None:
    """Do all that a process can do for itself once it runs."""
    forbid_dumps()
    speak_without_values()


def forbid_dumps() -> None:
    """No core dump of this process or a child's, and no other process of the same user may read its memory.

    The limit alone is not enough: the kernel does not look at it when dumps go to a program (core(5)).
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def speak_without_values() -> None:
    """From now on an exception nobody caught is told by its kind and place: its message may hold an answer."""
    sys.excepthook = _told
    threading.excepthook = lambda args: _told(args.exc_type, args.exc_value, args.exc_traceback)
    sys.unraisablehook = lambda args: _told(args.exc_type, args.exc_value, args.exc_traceback)


def gaps() -> tuple[str, ...]:
    """What of this the machine, or whoever started the process, does not give; for the log."""
    found = []
    if any(os.environ.get(name) != value for name, value in ENVIRONMENT.items()):
        found.append("freed memory is not overwritten: start the screen with `redbus kiosk`")
    try:
        has_swap = len(Path("/proc/swaps").read_text().splitlines()) > 1
    except OSError:
        has_swap = False
    if has_swap:
        found.append("memory may be swapped to disk: set MemorySwapMax=0 in the service's unit, or turn swap off")
    return tuple(found)


def _told(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
    said = f": {error}" if isinstance(error, KioskError) else ""
    sys.stderr.write(f"{kind.__name__}{said}\n" + "".join(f"  at {place}\n" for place in places))
    for name in ("last_exc", "last_type", "last_value", "last_traceback"):  # these keep its frames, and all in them
        vars(sys).pop(name, None)
