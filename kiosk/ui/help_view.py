"""What Help now, a contact's own screen and the emergency screen show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui import nearby_props, props

if TYPE_CHECKING:
    from kiosk.ui.session import Session

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1


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
        self._emergency: props.ContactProps | None = None
        self._contacts: list[props.ContactProps] = []
        session.watch(self._refresh)

    def _refresh(self) -> None:
        session = self._session
        now = session.now
        minute = now.at.replace(second=0, microsecond=0) if now.at else None
        journey, here = session.journey, session.stand
        seen = (journey.lang, journey.place, here.contact, here.local, session.content, now.day, minute)
        if seen != self._seen:
            self._seen = seen
            self._emergency = props.emergency(session)
            self._contacts = props.help_contacts(session)
            self.changed.emit()

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
        return props.open_contact(self._session) or nearby_props.open_local(self._session) or {}
