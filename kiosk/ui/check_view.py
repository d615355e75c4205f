"""What a self-check's screens show: its first page, a question, and the result. It decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.journey import answers_of
from kiosk.ui import props

if TYPE_CHECKING:
    from kiosk.core.check import Check, Question
    from kiosk.core.result import Result
    from kiosk.ui.session import Session

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class CheckView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """The check the visitor stands in."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch `session`."""
        super().__init__(parent)
        self._session = session
        self._seen: object = None
        session.watch(self._refresh)

    def _refresh(self) -> None:
        session = self._session
        seen = (session.stand, session.journey.lang, session.journey.answers, session.content)
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()

    @property
    def _check(self) -> Check | None:
        check = self._session.stand.check
        return self._session.pack.checks.get(check) if check else None

    @property
    def _question(self) -> Question | None:
        return props.question_on_screen(self._session)

    @Property(str, notify=changed)
    def title(self) -> str:
        """The check's title."""
        return self._session.translate(self._check.title) if self._check else ""

    @Property(str, notify=changed)
    def intro(self) -> str:
        """What to know before the first question."""
        return self._session.translate(self._check.intro) if self._check else ""

    @Property(int, notify=changed)
    def index(self) -> int:
        """Which question this is, from 0."""
        return props.progress(self._session)[0]

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many questions there are, given the answers so far."""
        return props.progress(self._session)[1]

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question."""
        return self._session.translate(self._question.text) if self._question else ""

    @Property(str, notify=changed)
    def help(self) -> str:
        """What counts, and why we ask."""
        return self._session.translate(self._question.help) if self._question else ""

    @Property(list, notify=changed)
    def options(self) -> list[props.OptionProps]:
        """`OptionProps`, in the order shown."""
        if self._question is None:
            return []
        return [
            props.OptionProps(answer=option.id, label=self._session.translate(option.label))
            for option in self._question.options
        ]

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """The answer given before, when the visitor came back to the question."""
        if self._question is None:
            return ""
        return answers_of(self._session.journey).get(self._question.id, "")


@QmlElement
@QmlUncreatable("made by the program")
class ResultView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """The outcome's words, reasons, steps and contacts."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch `session`."""
        super().__init__(parent)
        self._session = session
        self._seen: object = None
        self._result: Result | None = None
        session.watch(self._refresh)

    def _refresh(self) -> None:
        session = self._session
        journey = session.journey
        seen = (session.stand, journey.lang, journey.place, journey.answers, session.content)
        if seen != self._seen:
            self._seen = seen
            self._result = props.result_on_screen(session)
            self.changed.emit()

    @Property(bool, notify=changed)
    def hasReasons(self) -> bool:  # noqa: N802 - a property QML sees
        """Whether there is anything to explain."""
        return bool(self._result and self._result.reasons)

    @Property(bool, notify=changed)
    def isUrgent(self) -> bool:  # noqa: N802
        """Whether the emergency number stands first."""
        return bool(self._result and props.is_urgent(self._result))

    @Property(str, notify=changed)
    def title(self) -> str:
        """What to do, not a score."""
        return self._session.translate(self._result.title) if self._result else ""

    @Property(list, notify=changed)
    def lead(self) -> list[str]:
        """What the answers can mean, a sentence or two each."""
        return [self._session.translate(text) for text in self._result.lead] if self._result else []

    @Property(list, notify=changed)
    def reasons(self) -> list[str]:
        """The visitor's own answers that are signs, strongest first."""
        return props.reasons(self._session, self._result) if self._result else []

    @Property(list, notify=changed)
    def steps(self) -> list[str]:
        """What to do next, one action each."""
        return [self._session.translate(step.text) for step in self._result.steps] if self._result else []

    @Property(list, notify=changed)
    def contacts(self) -> list[props.ContactProps]:
        """`ContactProps`, whom to call first."""
        if self._result is None:
            return []
        return [props.contact_props(self._session, contact) for contact in self._result.contacts]
