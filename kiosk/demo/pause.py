"""Lets the window and every thread work for a while.

Not `QTest.qWait`: it holds Python's lock all the while, so that no thread of ours moves until it is over.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer


def pause(ms: int) -> None:
    """Handle what happens in that many milliseconds, at least once, and delete what was to be deleted."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
