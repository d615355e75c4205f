"""What Help now, a contact's own screen and the emergency screen show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.saving import SAVED_AS
from kiosk.core.text import text
from kiosk.ui import nearby_props, props

if TYPE_CHECKING:
    from kiosk.ui.session import Session

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1

#: Under a code that a phone scans. {name}: ui.contact.saved_name, as it will stand among the phone's contacts.
SAVES = text("ui.contact.saves", "Your phone offers to save the number as: {name}. You can change the name.")


@QmlElement
@QmlUncreatable("made by the program")
class HelpView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """Emergency number and helplines of the place chosen."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch `session`."""
        super().__init__(parent)
        self._session = session
        self._seen: object = None
        self._of: object = None
        """The contact that is shown large."""
        self._emergency: props.ContactProps | None = None
        self._contacts: list[props.ContactProps] = []
        self._is_saving = False
        session.watch(self._refresh)

    def _refresh(self) -> None:
        session = self._session
        now = session.now
        minute = now.at.replace(second=0, microsecond=0) if now.at else None
        journey, here = session.journey, session.stand
        seen = (journey.lang, journey.place, here.contact, here.local, session.content, now.day, minute)
        if (here.contact, here.local) != self._of:
            self._of = (here.contact, here.local)
            self._is_saving = False
        if seen != self._seen:
            self._seen = seen
            self._emergency = props.emergency(session)
            self._contacts = props.help_contacts(session)
            self.changed.emit()

    def _open(self) -> props.ContactProps | None:
        """The contact shown large."""
        return props.open_contact(self._session) or nearby_props.open_local(self._session)

    @Property(str, notify=changed)
    def place(self) -> str:
        """`pl`, `uk`, `other` or `unsaid`."""
        return self._session.journey.place.value

    @Property(str, notify=changed)
    def emergencyNumber(self) -> str:  # noqa: N802 - a property QML sees
        """The one emergency number; empty only without content."""
        return self._emergency["number"] if self._emergency else ""

    @Property(str, notify=changed)
    def emergencyWhat(self) -> str:  # noqa: N802
        """What it is for, and what it costs."""
        if self._emergency is None:
            return ""
        return " ".join(
            part for part in (self._emergency["what"], self._emergency["opening"], self._emergency["details"]) if part
        )

    @Property(str, notify=changed)
    def emergencyId(self) -> str:  # noqa: N802
        """The contact behind the emergency number."""
        return self._emergency["contactId"] if self._emergency else ""

    @Property(list, notify=changed)
    def contacts(self) -> list[props.ContactProps]:
        """`ContactProps` of the lines that answer now."""
        return self._contacts

    @Property(dict, notify=changed)
    def contact(self) -> props.ContactProps | dict[str, str]:
        """`ContactProps` of the contact shown large; empty on other screens."""
        return self._open() or {}

    @Property(bool, notify=changed)
    def isSaving(self) -> bool:  # noqa: N802
        """Whether the code shown large saves the number, rather than calling it; not asked for anew at each contact."""
        return self._is_saving

    @Property(str, notify=changed)
    def codeKey(self) -> str:  # noqa: N802
        """The key of the code shown large."""
        shown = self._open()
        if shown is None:
            return ""
        return shown["saveKey"] if self._is_saving else shown["qrKey"]

    @Property(str, notify=changed)
    def codeWords(self) -> str:  # noqa: N802
        """What a phone does with it, where that is not plain."""
        session = self._session
        words = session.translate(SAVES).replace("{name}", session.translate(SAVED_AS))
        return words if self._is_saving else ""

    @Slot(bool)
    def save(self, on: bool) -> None:  # noqa: FBT001 - a slot QML calls
        """Show the code that saves the number, or the one that calls it."""
        self._is_saving = on
        self.changed.emit()
