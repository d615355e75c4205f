"""Makes leaflets and hands them to the printer, on a worker thread; follows each until it is out or cancelled."""

from __future__ import annotations

import contextlib
import gc
import queue
import threading
import time
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.core.counter import LeafletKind
from kiosk.core.names import Place
from kiosk.core.paper import Paper
from kiosk.core.print_status import PrintStatus
from kiosk.core.print_watch import Patience, Watch
from kiosk.core.text import with_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from kiosk.core.language import Languages
    from kiosk.core.leaflet import LeafletRequest
    from kiosk.core.names import FactId, Lang
    from kiosk.core.pack import Pack
    from kiosk.core.result import Result
    from kiosk.core.settings import PrinterSettings
    from kiosk.core.text import Translate
    from kiosk.leaflet.printer import Printer
    from kiosk.ui.session import Content, Session

POLL_S = 0.3
"""Seconds between looks at the printer while something is printing."""
TIDY_S = 1.0
"""Seconds between attempts to take back what could not be taken back yet."""
PATIENCE = Patience()
"""What goes by before a visitor is told."""


class PaperState(Enum):
    """What a visitor may meet; each is a sentence on the screen with a next step."""

    IDLE = ""
    PRINTING = "printing"
    DONE = "done"
    OUT_OF_PAPER = "out-of-paper"
    OPEN = "open"
    JAMMED = "jammed"
    NO_PRINTER = "no-printer"
    PRINTER = "printer"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Order:
    """One leaflet to make. It may hold reasons, so it exists only in this process's memory, until it is printed."""

    number: int
    """Greater than that of every order before it."""
    pack: Pack
    request: LeafletRequest
    result: Result | None
    on: date
    catalogs: Mapping[Lang, Translate]
    """The words that were on the screen when it was asked for."""
    facts: Mapping[Lang, Mapping[FactId, str]] = field(default_factory=dict)
    """The pack's facts as each language writes them."""
    languages: Languages = ()
    """In which letters, and which way, each is written."""


class PrintDesk(QObject):
    """Takes orders and returns at once."""

    told = Signal(int, object)
    """An order's number and its `PaperState` while it may still come out: a trouble, or that it prints again."""
    reported = Signal(int, object)
    """An order's number and its last `PaperState`. Both arrive on the screen's thread, in order."""

    def __init__(
        self,
        settings: PrinterSettings,
        parent: QObject | None = None,
        *,
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing is opened until `start`. `monotonic_s` is asked each time the printer is."""
        super().__init__(parent)
        self._settings = settings
        self._now_s = monotonic_s
        self._orders: queue.SimpleQueue[Order | None] = queue.SimpleQueue()
        self._last = 0
        self._void = 0
        """Orders up to this number shall not come out any more. Written by the screen's thread only."""
        self._woken = threading.Event()
        self._pattern: Order | None = None
        self._thread = threading.Thread(target=self._run, name="printing", daemon=True)

    @property
    def has_printer(self) -> bool:
        """Whether this kiosk was given a printer at all."""
        return self._settings.target != "none"

    def start(self, pattern: Order | None = None) -> None:
        """Begin to take orders. Before, `pattern` is made for nobody: the first takes four times as long as others."""
        self._pattern = pattern
        self._thread.start()

    def order(self, order: Order) -> None:
        """Make and print this leaflet."""
        self._last = order.number
        self._orders.put(order)

    def clear(self) -> None:
        """The journey is over: what has not come out yet shall not, for the next visitor to find."""
        self._void = self._last
        self._woken.set()

    def stop(self, timeout_s: float = 5.0) -> None:
        """Cancel what is left, then end."""
        if self._thread.is_alive():
            self.clear()
            self._orders.put(None)
            self._thread.join(timeout_s)

    def _run(self) -> None:
        printer = self._open()
        printer.cancel_all()  # what a crash has left would come out for somebody else
        self._warm_up()
        while (word := self._serve(printer)) is not None:
            gc.collect()  # the canvas, and what is on it
            self.reported.emit(*word)
        printer.cancel_all()

    def _serve(self, printer: Printer) -> tuple[int, PaperState] | None:
        """Wait for an order and see it through; None when there will be no more. The order dies with the call."""
        order = self._next(printer)
        return None if order is None else (order.number, self._print(printer, order))

    def _next(self, printer: Printer) -> Order | None:
        while not printer.tidy():
            with contextlib.suppress(queue.Empty):
                return self._orders.get(timeout=TIDY_S)
        return self._orders.get()

    def _open(self) -> Printer:
        import structlog  # noqa: PLC0415 - not before the first frame

        from kiosk.core.errors import KioskError  # noqa: PLC0415
        from kiosk.leaflet.printer import NoPrinter  # noqa: PLC0415
        from kiosk.leaflet.printers import open_printer  # noqa: PLC0415

        try:
            return open_printer(self._settings)
        except KioskError as error:
            structlog.get_logger().error("printer.not_opened", error=str(error))
            return NoPrinter()

    def _warm_up(self) -> None:
        from kiosk.core.errors import KioskError  # noqa: PLC0415

        pattern, self._pattern = self._pattern, None
        if pattern is not None:
            with contextlib.suppress(KioskError, ValueError):  # said when somebody prints
                self._make(pattern)

    def _print(self, printer: Printer, order: Order) -> PaperState:
        from kiosk.core.errors import KioskError  # noqa: PLC0415

        try:
            pdf = self._make(order)
        except KioskError as error:
            import structlog  # noqa: PLC0415

            structlog.get_logger().error("leaflet.not_printed", error=str(error))
            return PaperState.PRINTER
        return PaperState.IDLE if self._is_void(order) else self._follow(printer, pdf, order)

    def _make(self, order: Order) -> bytes:
        """The leaflet as a PDF, which exists in memory only. Raises KioskError."""
        from kiosk.core.leaflet import compose  # noqa: PLC0415
        from kiosk.leaflet.pdf import render  # noqa: PLC0415

        leaflet = compose(order.pack, order.request, order.result, order.on)
        second = _words(order, leaflet.second) if leaflet.second else None
        return render(leaflet, _words(order, leaflet.lang), second, order.languages)

    def _is_void(self, order: Order) -> bool:
        return order.number <= self._void

    def _follow(self, printer: Printer, pdf: bytes, order: Order) -> PaperState:
        """Look at the job until it is out, has failed, or the journey is over; say what the visitor may know.

        A leaflet that waits for paper waits as long as its journey, and comes out by itself once there is some. One
        that the print service could not take, because it was down, is handed over again.
        """
        from kiosk.ui.printer_log import log_change  # noqa: PLC0415

        watch = Watch.begin(self._now_s(), PATIENCE)
        job = printer.submit(pdf, "leaflet", order.request.paper)
        while True:
            was = watch.told
            watch = watch.after(printer.status(job), self._now_s())
            if watch.told is not was:
                log_change(printer, watch.told)
                if not watch.is_over:
                    self.told.emit(order.number, paper_state(watch.told))
            if watch.is_over or self._is_void(order):
                break
            self._woken.wait(POLL_S)
            self._woken.clear()
            if job < 1:
                job = printer.submit(pdf, "leaflet", order.request.paper)
        if watch.told is not PrintStatus.DONE:
            printer.cancel(job)
        return paper_state(watch.told) if watch.is_over or watch.told.is_trouble else PaperState.IDLE


def usual_order(content: Content, session: Session, settings: PrinterSettings) -> Order:
    """The leaflet that most people take, in the language the screen waits in."""
    from kiosk.core.leaflet import LeafletRequest  # noqa: PLC0415 - not before the first frame

    request = LeafletRequest(LeafletKind.HELP, session.journey.lang, None, Place.UNSAID, Paper(settings.paper))
    return Order(0, content.pack, request, None, session.now.day, session.catalogs, content.facts)


def _words(order: Order, lang: Lang) -> Translate:
    return with_facts(order.catalogs[lang], order.facts.get(lang, {}))


def paper_state(status: PrintStatus) -> PaperState:
    """A printer's word as a visitor's. What a visitor can do about the others is the same: scan, or ask."""
    return _STATES.get(status, PaperState.PRINTER)


_STATES = {
    PrintStatus.READY: PaperState.PRINTING,
    PrintStatus.LOW: PaperState.PRINTING,
    PrintStatus.PRINTING: PaperState.PRINTING,
    PrintStatus.DONE: PaperState.DONE,
    PrintStatus.OUT_OF_PAPER: PaperState.OUT_OF_PAPER,
    PrintStatus.OPEN: PaperState.OPEN,
    PrintStatus.JAMMED: PaperState.JAMMED,
    PrintStatus.NO_PRINTER: PaperState.NO_PRINTER,
}
