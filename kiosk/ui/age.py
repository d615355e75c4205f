"""How long this process has lived, from the kernel's own record: the only honest start of a start time."""

from __future__ import annotations

import os
import time
from pathlib import Path

_START_FIELD = 22
"""`starttime` in proc(5), /proc/[pid]/stat, counted from 1."""


def process_age_s() -> float:
    """Seconds since the process was forked, to a hundredth; an exec does not reset it. Linux only."""
    stat = Path("/proc/self/stat").read_text(encoding="ascii", errors="replace")
    # The second field is the program's name in brackets, and may hold spaces.
    fields = stat[stat.rindex(")") + 2 :].split()
    ticks = int(fields[_START_FIELD - 3])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
