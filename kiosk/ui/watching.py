"""Shows what staff change in the data folder while the screen runs: asks the lookout again and again, in the back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from kiosk.core.errors import KioskError
from kiosk.ui.lookout import first_look
from kiosk.ui.session import Content

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.language import Languages
    from kiosk.core.names import BusId
    from kiosk.ui.apart import Runner
    from kiosk.ui.background import Background
    from kiosk.ui.lookout import Lookout
    from kiosk.ui.preview import Preview
    from kiosk.ui.session import Session

LOOK_MS: Final = 1000
"""Between two looks: a few calls of `stat`, on a thread nobody waits for."""


class Watch:
    """Keeps a session's content as the data folder has it."""

    def __init__(self, session: Session, background: Background, preview: Preview, run: Runner) -> None:
        """Nothing is looked at before `first`; `preview` from the second look on, when there is something to see."""
        self._run = run
        self._session = session
        self._background = background
        self._preview = preview
        self._lookout: Lookout | None = None
        self._shown: object = None
        self._timer = QTimer()
        self._timer.setSingleShot(True)  # the next look waits for the one before, however slow the disk
        self._timer.timeout.connect(self._look)

    def first(self, data: Path, shipped: Path, languages: Languages, bus: BusId) -> Content | KioskError:
        """The content with what the data folder adds to it. On the worker thread.

        When no pack can be read the answer is an error value, to which the screen has words of its own.
        """
        try:
            self._lookout = self._run(first_look, data, shipped, languages, bus)
        except KioskError as error:
            return error
        return self._lookout.begin(self._run)

    def show(self, content: object) -> None:
        """Show what a look has found, and look again in a while."""
        if self._lookout is None or not isinstance(content, Content):  # closed meanwhile
            return
        if content is not self._shown:
            self._shown = content
            self._session.use(content)
        self._timer.start(LOOK_MS)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._lookout = None

    def _look(self) -> None:
        lookout = self._lookout
        if lookout is not None:
            self._background.run(lambda: self._preview.onto(lookout.look()), self.show)
