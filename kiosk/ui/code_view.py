"""The code that *take it with you* shows to be scanned: whose, how large, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core import events
from kiosk.core.journey import Screen
from kiosk.core.names import ContactId
from kiosk.ui.printing import PaperState

if TYPE_CHECKING:
    from kiosk.ui.session import Session
    from kiosk.ui.take_view import TakeView

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1

PAPER_COMES = frozenset({PaperState.IDLE, PaperState.PRINTING, PaperState.DONE})
"""While it may come, nobody needs a code who has not asked for one."""


@QmlElement
@QmlUncreatable("made by the program")
class CodeView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """One code at a time, small until asked for large: a camera near two codes takes either.

    None is shown to those behind a visitor who did not ask for it, unless paper fails: then the first one, until it is
    hidden. All of it is forgotten with the screen.
    """

    changed = Signal()

    def __init__(self, session: Session, take: TakeView, parent: QObject | None = None) -> None:
        """Watch `session`, and what `take` hears of the printer."""
        super().__init__(parent)
        self._session = session
        self._take = take
        self._chosen: str | None = None
        """A contact's id, "" when hidden, None when nothing was said."""
        self._is_large = False
        self._seen: object = None
        session.watch(self._refresh)
        take.changed.connect(self._refresh)

    def _refresh(self) -> None:
        if self._session.stand.screen is not Screen.TAKE:
            self._chosen, self._is_large = None, False
        seen = (self._shown(), self._is_large)
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()

    def _shown(self) -> str:
        if self._session.stand.screen is not Screen.TAKE:
            return ""
        there = [contact["contactId"] for contact in self._take.property("contacts")]
        if self._chosen is not None:
            return self._chosen if self._chosen in there else ""
        comes = self._take.property("hasPrinter") and PaperState(self._take.property("state")) in PAPER_COMES
        return "" if comes else next(iter(there), "")

    @Property(str, notify=changed)
    def contactId(self) -> str:  # noqa: N802 - a property QML sees
        """Whose code is shown; empty while none is."""
        return self._shown()

    @Property(bool, notify=changed)
    def isLarge(self) -> bool:  # noqa: N802
        """Whether it is shown large: for an old camera, a shaking hand, from further away."""
        return self._is_large

    @Slot(str)
    def show(self, contact: str) -> None:
        """Show this contact's code, and no other."""
        self._chosen = contact
        self._session.dispatch(events.ShowCode(ContactId(contact)))
        self._refresh()

    @Slot()
    def hide(self) -> None:
        """Show none."""
        self._chosen = ""
        self._session.touch()
        self._refresh()

    @Slot(bool)
    def enlarge(self, on: bool) -> None:  # noqa: FBT001 - a slot QML calls
        """Show it large, or in its usual size."""
        self._is_large = on
        self._session.touch()
        self._refresh()
