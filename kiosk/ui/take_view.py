"""Take it with you: what is printed, what the printer says, and the codes to scan instead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core import counter, events
from kiosk.core.counter import LeafletKind, PaperFault
from kiosk.core.discreet import fronts
from kiosk.core.front import Front
from kiosk.core.journey import Screen
from kiosk.core.paper import Paper
from kiosk.core.roles import roles
from kiosk.ui import props
from kiosk.ui.printing import Order, PaperState
from kiosk.ui.taking import Choice, Offer

if TYPE_CHECKING:
    from kiosk.core.counter import Tally
    from kiosk.core.settings import PrinterSettings
    from kiosk.ui.printing import PrintDesk
    from kiosk.ui.session import Session

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1

HUNG_MS = 60_000
"""Longer than the desk's patience: it hangs in a print service that has stopped answering, and says nothing at all."""


@QmlElement
@QmlUncreatable("made by the program")
class TakeView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """The choices of one journey; they end with it."""

    changed = Signal()

    def __init__(
        self, session: Session, desk: PrintDesk, settings: PrinterSettings, parent: QObject | None = None
    ) -> None:
        """Watch `session`; print through `desk`."""
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._settings = settings
        self._state = PaperState.IDLE
        self._choice = Choice()
        self._order: Order | None = None
        self._orders = 0
        self._left: dict[int, tuple[Tally, ...]] = {}
        """What to count should a leaflet come out whose visitor has left: no more than that is kept of it."""
        self._seen: object = None
        self._hung = QTimer(self, singleShot=True, interval=HUNG_MS)
        self._hung.timeout.connect(self._unheard)
        session.watch(self._refresh)
        desk.told.connect(self._told)
        desk.reported.connect(self._reported)

    def _refresh(self) -> None:
        session = self._session
        if not session.journey.is_someones and (self._order is not None or self._state is not PaperState.IDLE):
            self._desk.clear()
            if self._order is not None:
                self._left[self._order.number] = _came_out(self._order)
            self._order = None
            self._hung.stop()
            self._state = PaperState.IDLE
        if session.stand.screen is not Screen.TAKE:
            self._choice = Choice()
            if self._order is None:
                self._state = PaperState.IDLE
        seen = (session.stand, session.journey.lang, session.journey.place, session.journey.prints, session.content)
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()

    @property
    def _offer(self) -> Offer:
        """What can be taken here. A role that is not shown any more has no sheet."""
        session, journey = self._session, self._session.journey
        known = {topic.id for topic in roles(session.pack, session.now.day)}
        role = session.stand.topic if session.stand.topic in known else None
        paper, result = Paper(self._settings.paper), props.result_on_screen(session)
        return Offer(journey.lang, journey.place, paper, result, role, fronts(session.pack, session.now.day))

    @Property(bool, constant=True)
    def hasPrinter(self) -> bool:  # noqa: N802 - a property QML sees
        """Whether this kiosk can print at all."""
        return self._desk.has_printer

    @Property(bool, notify=changed)
    def canPrint(self) -> bool:  # noqa: N802
        """Whether a leaflet can be asked for now."""
        return self._desk.has_printer and self._order is None

    @Property(list, notify=changed)
    def kinds(self) -> list[str]:
        """The leaflet kinds to choose from, the usual one first."""
        return [kind.value for kind in self._offer.kinds]

    @Property(str, notify=changed)
    def kind(self) -> str:
        """The kind chosen."""
        return self._offer.kind(self._choice).value

    @Property(list, notify=changed)
    def fronts(self) -> list[str]:
        """What a discreet card may pass for today."""
        return [front.value for front in self._offer.fronts]

    @Property(str, notify=changed)
    def front(self) -> str:
        """What it shall pass for."""
        return self._offer.front(self._choice).value

    @Property(bool, notify=changed)
    def canAddPolish(self) -> bool:  # noqa: N802
        """Whether a second language makes sense."""
        return self._offer.can_add_polish(self._choice)

    @Property(bool, notify=changed)
    def canBeLarge(self) -> bool:  # noqa: N802
        """Whether the chosen kind is there in large print."""
        return self._offer.can_be_large(self._choice)

    @Property(bool, notify=changed)
    def isFolded(self) -> bool:  # noqa: N802
        """Whether what comes out is to be folded."""
        return self._offer.is_folded(self._choice)

    @Property(bool, notify=changed)
    def withPolish(self) -> bool:  # noqa: N802
        """Whether each line stands in Polish too."""
        return self._choice.with_polish

    @Property(bool, notify=changed)
    def withReasons(self) -> bool:  # noqa: N802
        """Whether the visitor asked for the reasons on paper."""
        return self._choice.with_reasons

    @Property(bool, notify=changed)
    def isLarge(self) -> bool:  # noqa: N802
        """Whether the visitor asked for large print."""
        return self._choice.is_large

    @Property(str, notify=changed)
    def state(self) -> str:
        """A `PaperState`."""
        return self._state.value

    @Property(list, notify=changed)
    def contacts(self) -> list[props.ContactProps]:
        """`ContactProps` of the codes to scan: the result's contacts, else the helplines."""
        result = props.result_on_screen(self._session)
        if result is None:
            return props.help_contacts(self._session)
        return [props.contact_props(self._session, contact) for contact in result.contacts]

    @Slot(str)
    def choose(self, kind: str) -> None:
        """Take this kind."""
        self._choose(replace(self._choice, kind=LeafletKind(kind)))

    @Slot(str)
    def chooseFront(self, front: str) -> None:  # noqa: N802
        """Let the discreet card pass for this."""
        self._choose(replace(self._choice, front=Front(front)))

    @Slot()
    def togglePolish(self) -> None:  # noqa: N802
        """Ask for Polish too, or not."""
        self._choose(replace(self._choice, with_polish=not self._choice.with_polish))

    @Slot()
    def toggleReasons(self) -> None:  # noqa: N802
        """Ask for the reasons on paper, or not."""
        self._choose(replace(self._choice, with_reasons=not self._choice.with_reasons))

    @Slot()
    def toggleLarge(self) -> None:  # noqa: N802
        """Ask for large print, or not."""
        self._choose(replace(self._choice, is_large=not self._choice.is_large))

    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        self._session.touch()
        self.changed.emit()

    @Slot()
    def print(self) -> None:
        """Ask for a leaflet; the answer comes through `state`."""
        if not self._desk.has_printer or self._order is not None:
            return
        if self._session.journey.prints >= self._settings.prints_per_journey:
            self._state = PaperState.LIMIT
            self._session.count((counter.leaflet_failed(PaperFault.LIMIT),))
            self.changed.emit()
            return
        session, offer = self._session, self._offer
        self._orders += 1
        session = self._session
        self._order = Order(
            self._orders,
            session.pack,
            offer.request(self._choice),
            offer.result,
            session.now.day,
            catalogs=session.catalogs,
            facts=session.content.facts,
            languages=tuple(session.languages.values()),
        )
        self._state = PaperState.PRINTING
        self._hung.start()
        self._session.dispatch(events.Printed())
        self.changed.emit()
        # Last: the worker that makes it would dispute each of the screen's steps with us.
        self._desk.order(self._order)

    @Slot(int, object)
    def _told(self, number: int, state: PaperState) -> None:
        """How an order is that may still come out; one the visitor has left behind is nobody's news."""
        if self._order is not None and self._order.number == number:
            self._state = state
            self._hung.start()
            self.changed.emit()

    @Slot()
    def _unheard(self) -> None:
        """Nobody waits for ever with `printing`. Should the service answer after all, its word is shown."""
        if self._state is PaperState.PRINTING:
            self._state = PaperState.PRINTER
            self.changed.emit()

    @Slot(int, object)
    def _reported(self, number: int, state: PaperState) -> None:
        """The printer's last word on an order; one the visitor has left behind is counted and not shown."""
        order = self._order
        if order is None or order.number != number:
            tallies = self._left.pop(number, ())
            if state is PaperState.DONE and tallies:
                self._session.count(tallies)
            elif state not in {PaperState.DONE, PaperState.IDLE}:
                self._session.count((_failed(state),))
            return
        self._order = None
        self._hung.stop()
        self._state = state
        if state is PaperState.DONE:
            self._session.count(_came_out(order))
        else:
            self._session.count((_failed(state),))
        self.changed.emit()


def _came_out(order: Order) -> tuple[Tally, ...]:
    return (counter.leaflet_printed(order.request.kind), counter.leaflet_language(order.request.lang))


def _failed(state: PaperState) -> Tally:
    return counter.leaflet_failed(_FAULT.get(state, PaperFault.PRINTER))


_FAULT = {
    PaperState.OUT_OF_PAPER: PaperFault.OUT_OF_PAPER,
    PaperState.NO_PRINTER: PaperFault.NO_PRINTER,
    PaperState.LIMIT: PaperFault.LIMIT,
}
