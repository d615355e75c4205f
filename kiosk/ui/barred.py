"""What the screen's process never loads, though libraries it uses would if it happens to be installed.

Before anything else of ours; standard library only.
"""

from __future__ import annotations

import sys
from typing import Final

MODULES: Final = ("numpy", "rich", "ssl", "_ssl")
"""numpy (sqlite-utils looks for it, 10 MiB), rich (structlog, 10 MiB, for tracebacks that would show values), and what
encrypts a connection (asyncio), since this process makes none."""


def bar() -> None:
    """From now on an import of these fails as if they were not installed."""
    for name in MODULES:
        if name not in sys.modules:
            sys.modules[name] = None  # type: ignore[assignment]  # Python's own way: the import system's reference, 5.3.1
