"""The bus's own counts, in SQLite.

Imports sqlite-utils, which costs a sixth of a second: the screen imports this after its first frame.
"""

from kiosk.store.counters import CounterStore
from kiosk.store.database import FILE

__all__ = ["FILE", "CounterStore"]
