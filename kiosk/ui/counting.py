"""Counts on its own thread: no tap waits for the disk, and what the disk refuses is kept and tried again."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING

from kiosk.core import counter
from kiosk.core.counter import KioskFault
from kiosk.core.errors import KioskError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kiosk.core.counter import Tally
    from kiosk.core.journey import Moment
    from kiosk.core.names import BusId
    from kiosk.store import CounterStore

RETRY_S = 5.0
"""Seconds between attempts to write what the disk has refused."""

Entry = tuple["tuple[Tally, ...]", "date"]


class CounterWriter:
    """A `Counting` in front of the counter database."""

    def __init__(self, data: Path, bus: BusId) -> None:
        """Nothing is opened until `start`."""
        self._data = data
        self._bus = bus
        self._queue: queue.SimpleQueue[Entry | None] = queue.SimpleQueue()
        self._kept: list[Entry] = []
        self._was_refused = False
        self._thread = threading.Thread(target=self._run, name="counters", daemon=True)

    def __call__(self, tallies: tuple[Tally, ...], now: Moment, /) -> None:
        """Count these; returns at once."""
        self._queue.put((tallies, now.day))

    def start(self) -> None:
        """Begin to write. What was counted before this is written now."""
        self._thread.start()

    def stop(self, timeout_s: float = 10.0) -> None:
        """Write what is left, then end. Waits at most `timeout_s`."""
        if self._thread.is_alive():
            self._queue.put(None)
            self._thread.join(timeout_s)

    @property
    def waiting(self) -> int:
        """How many entries the disk has refused so far and not yet taken."""
        return len(self._kept)

    def _run(self) -> None:
        import structlog  # noqa: PLC0415 - not before the first frame

        log = structlog.get_logger()
        store: CounterStore | None = None
        is_open = True
        while is_open:
            is_open = self._take()
            if not self._kept:
                continue
            try:
                store = store or self._open()
                self._write(store)
            except KioskError as error:
                if not self._was_refused:
                    log.error("counters.not_written", waiting=len(self._kept), error=str(error))
                self._was_refused = True
        if store is not None:
            store.close()

    def _take(self) -> bool:
        """Wait for entries, and take all there are; False when it is time to end."""
        try:
            entry = self._queue.get(timeout=RETRY_S if self._kept else None)
        except queue.Empty:
            return True
        if entry is None:
            return False
        self._kept.append(entry)
        while not self._queue.empty():
            entry = self._queue.get()
            if entry is None:
                return False
            self._kept.append(entry)
        return True

    def _open(self) -> CounterStore:
        import structlog  # noqa: PLC0415 - not before the first frame

        from kiosk.store import FILE, CounterStore  # noqa: PLC0415 - sqlite-utils is slow to load

        store = CounterStore.open(self._data / FILE, self._bus)
        if store.notice:
            structlog.get_logger().warning("counters.opened_anew", notice=store.notice)
        return store

    def _write(self, store: CounterStore) -> None:
        while self._kept:
            tallies, day = self._kept[0]
            store.add(tallies, store.visits.current_visit(day), day)
            del self._kept[0]
        if self._was_refused:
            self._was_refused = False
            self._kept.append(((counter.kiosk_fault(KioskFault.STORE),), day))
            self._write(store)
