"""How long a test waits for what must come. It costs nothing when all is well; a busy machine is no fault."""

from __future__ import annotations

from typing import Final

UNTIL_S: Final = 60.0
UNTIL_MS: Final = 60_000
"""The same, for Qt."""
