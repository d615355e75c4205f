"""One worker thread: what takes longer than a frame runs here, and its answer comes back on the screen's thread."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

Job = tuple["Callable[[], object]", "Callable[[object], None]"]


class Background(QObject):
    """Runs jobs one after another. A job returns a value, also for what went wrong: it must not raise."""

    _finished = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """`name` shows in a list of threads."""
        super().__init__(parent)
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._finished.connect(self._answer)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def run(self, job: Callable[[], object], then: Callable[[object], None]) -> None:
        """Run `job` in the background, then `then(answer)` on the screen's thread."""
        self._jobs.put((job, then))

    def stop(self, timeout_s: float = 5.0) -> None:
        """Finish what was asked, then end. Waits at most `timeout_s`."""
        self._jobs.put(None)
        self._thread.join(timeout_s)

    def _run(self) -> None:
        while (item := self._jobs.get()) is not None:
            job, then = item
            self._finished.emit((then, job()))

    @Slot(object)
    def _answer(self, answer: tuple[Callable[[object], None], object]) -> None:
        then, value = answer
        then(value)
