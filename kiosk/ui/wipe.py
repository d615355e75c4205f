"""Soon after a journey has ended, nothing of it is in this process's memory (rule 1).

Freed memory is overwritten by libc (`hardening.ENVIRONMENT`). But a journey's cycles and QML's objects are not
freed until they are collected, and until then Python keeps spare objects of its own as they were.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtQml import QQmlEngine

    from kiosk.ui.session import Session

REST_MS: Final = 200
"""From the ending to the wipe: the cover is painted by then (50 ms), and the page before it is deleted."""


class Wiper(QObject):
    """Watches for answers being dropped, and wipes a moment later."""

    wiped = Signal()

    def __init__(self, session: Session, engine: QQmlEngine, parent: QObject | None = None) -> None:
        """Watch `session`; `engine` is the screen's."""
        super().__init__(parent)
        self._session = session
        self._engine: QQmlEngine | None = engine
        self._had = (False, False, False)
        self._content: object = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._wipe)
        session.watch(self._refresh)

    @property
    def is_pending(self) -> bool:
        """Whether something is still to be wiped."""
        return self._timer.isActive()

    def stop(self) -> None:
        """The process ends, and its memory with it. The engine is let go, so that it goes before the views it shows."""
        self._timer.stop()
        self._engine = None

    def _refresh(self) -> None:
        journey = self._session.journey
        has = (journey.is_someones, bool(journey.answers), journey.behind is not None)
        if any(had and not still for had, still in zip(self._had, has, strict=True)):
            self._timer.start()
        self._had = has

    def _wipe(self) -> None:
        if self._engine is not None:
            self._engine.collectGarbage()
        if not self._session.journey.is_someones and self._session.content is not self._content:
            # The pack lives as long as the process: let the collector pass over it, so that a wipe takes a few ms.
            self._content = self._session.content
            gc.collect()
            gc.freeze()
        gc.collect()
        self.wiped.emit()
