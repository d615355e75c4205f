"""Paper: made off the screen's thread, followed until it is out, and never for the next visitor."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

import pytest
from structlog.testing import capture_logs

from kiosk.core import events
from kiosk.core.counter import LeafletKind
from kiosk.core.leaflet import LeafletRequest, Paper
from kiosk.core.names import Lang, Place
from kiosk.core.settings import IdleSettings, PrinterSettings
from kiosk.leaflet.decode import decode
from kiosk.leaflet.printer import JobId, PrintStatus
from kiosk.ui import printing
from kiosk.ui.printing import Order, PaperState, PrintDesk, paper_state
from kiosk.ui.session import Session
from kiosk.ui.take_view import TakeView
from tests.ui.panel import DAY, PACK, StillClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

    from kiosk.core.counter import Tally
    from kiosk.core.journey import Moment
    from kiosk.i18n.catalog import Catalog
    from kiosk.ui.session import Content

EN: Final = Lang("en")
REQUEST: Final = LeafletRequest(
    kind=LeafletKind.HELP, lang=EN, second=None, place=Place.POLAND, paper=Paper.A4, reasons=()
)
Said = list[tuple[int, PaperState]]


class Scripted:
    """A printer that says what it is told to, the last word for ever."""

    def __init__(self, *says: PrintStatus) -> None:
        self.says = list(says)
        self.submitted: list[JobId] = []
        self.cancelled: list[JobId] = []
        self.is_asked = threading.Event()
        self.may_answer = threading.Event()
        self.may_answer.set()

    def submit(self, pdf: bytes, title: str, paper: Paper) -> JobId:  # noqa: ARG002 - the interface's signature
        """Take it."""
        self.submitted.append(JobId(len(self.submitted) + 1))
        return self.submitted[-1]

    def status(self, job: JobId) -> PrintStatus:  # noqa: ARG002 - the interface's signature
        """The next word."""
        self.is_asked.set()
        self.may_answer.wait(10)
        return self.says.pop(0) if len(self.says) > 1 else self.says[0]

    def cancel(self, job: JobId) -> None:
        """Remember it."""
        self.cancelled.append(job)

    def cancel_all(self) -> None:
        """Nothing else to do."""

    def check(self) -> PrintStatus:
        """Ready."""
        return PrintStatus.READY


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same steps, sooner."""
    monkeypatch.setattr(printing, "POLL_S", 0.01)
    monkeypatch.setattr(printing, "DOUBT_S", 0.05)
    monkeypatch.setattr(printing, "PATIENCE_S", 0.2)


@pytest.fixture
def desk_of(
    qapp: QGuiApplication, catalogs: Mapping[Lang, Catalog], monkeypatch: pytest.MonkeyPatch, quick: None
) -> Iterator[Callable[..., PrintDesk]]:
    """Makes a desk in front of a scripted printer, or of the one its settings name; not started."""
    del qapp, quick
    made: list[PrintDesk] = []

    def make(printer: Scripted | None = None, target: str = "cups:scripted", limit: int = 3) -> PrintDesk:
        if printer is not None:
            monkeypatch.setattr("kiosk.leaflet.printer.open_printer", lambda _settings: printer)
        made.append(PrintDesk(PrinterSettings(target=target, prints_per_journey=limit), catalogs))
        return made[-1]

    yield make
    for desk in made:
        desk.stop()


def order(number: int = 1) -> Order:
    """A leaflet with the helplines."""
    return Order(number, PACK, REQUEST, None, DAY)


def hear(desk: PrintDesk) -> Said:
    """What the desk reports, as it comes."""
    said: Said = []
    desk.reported.connect(lambda number, state: said.append((number, state)))
    return said


@pytest.mark.parametrize(
    ("says", "state"),
    [
        ((PrintStatus.PRINTING, PrintStatus.DONE), PaperState.DONE),
        ((PrintStatus.OUT_OF_PAPER,), PaperState.OUT_OF_PAPER),
        ((PrintStatus.NO_PRINTER,), PaperState.NO_PRINTER),
        ((PrintStatus.FAILED,), PaperState.PRINTER),
        ((PrintStatus.OFFLINE,), PaperState.PRINTER),
        ((PrintStatus.OFFLINE, PrintStatus.PRINTING, PrintStatus.OFFLINE, PrintStatus.DONE), PaperState.DONE),
        ((PrintStatus.PRINTING,), PaperState.PRINTER),
    ],
    ids=["comes out", "no paper", "no printer", "fails", "stays offline", "flickers", "says nothing at all"],
)
def test_the_visitor_is_told_how_it_ended(
    desk_of: Callable[..., PrintDesk], qtbot: QtBot, says: tuple[PrintStatus, ...], state: PaperState
) -> None:
    """A passing trouble is not news; silence is a trouble; and what has not come out is taken back."""
    printer = Scripted(*says)
    desk = desk_of(printer)
    said = hear(desk)
    desk.start()
    desk.order(order())
    qtbot.waitUntil(lambda: bool(said))
    assert said == [(1, state)]
    assert printer.cancelled == ([] if state is PaperState.DONE else printer.submitted)


def test_every_status_of_a_printer_is_a_sentence_on_the_screen() -> None:
    """READY and PRINTING wait; everything else has its word."""
    told = {status: paper_state(status) for status in PrintStatus}
    assert [s for s, state in told.items() if state is PaperState.PRINTING] == [PrintStatus.READY, PrintStatus.PRINTING]
    assert PaperState.IDLE not in told.values()


def test_a_leaflet_in_a_folder_carries_codes_that_read(
    desk_of: Callable[..., PrintDesk], tmp_path: Path, qtbot: QtBot
) -> None:
    """The real maker and the real folder."""
    desk = desk_of(target=f"folder:{tmp_path}")
    said = hear(desk)
    desk.start()
    desk.order(order())
    qtbot.waitUntil(lambda: bool(said))
    assert said == [(1, PaperState.DONE)]
    (path,) = tmp_path.glob("*.pdf")
    assert "tel:112" in {code.payload for code in decode(path.read_bytes())}


def test_leaving_while_it_prints_takes_it_back(desk_of: Callable[..., PrintDesk], qtbot: QtBot) -> None:
    """At once, not after the printer's patience."""
    printer = Scripted(PrintStatus.PRINTING)
    desk = desk_of(printer)
    said = hear(desk)
    desk.start()
    desk.order(order())
    qtbot.waitUntil(printer.is_asked.is_set)
    desk.clear()
    qtbot.waitUntil(lambda: bool(said))
    assert said == [(1, PaperState.IDLE)]
    assert printer.cancelled == printer.submitted == [1]


def test_leaving_before_it_is_made_means_it_never_is(desk_of: Callable[..., PrintDesk], qtbot: QtBot) -> None:
    """The next visitor's order does not bring back the one before."""
    printer = Scripted(PrintStatus.DONE)
    desk = desk_of(printer)
    said = hear(desk)
    desk.order(order(1))
    desk.clear()
    desk.order(order(2))
    desk.start()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said == [(1, PaperState.IDLE), (2, PaperState.DONE)]
    assert printer.submitted == [1]


def test_a_printer_nobody_understands_counts_as_none(desk_of: Callable[..., PrintDesk], qtbot: QtBot) -> None:
    """The visitor is told so, staff find why in the log, and nothing says Printing for ever."""
    with capture_logs() as logs:
        desk = desk_of(target="folder:")
        said = hear(desk)
        desk.start()
        desk.order(order())
        qtbot.waitUntil(lambda: bool(said))
    assert said == [(1, PaperState.NO_PRINTER)]
    assert [log["event"] for log in logs] == ["printer.not_opened"]


class Taking:
    """A journey on the take-it-with-you screen, in front of a scripted printer."""

    def __init__(
        self, desk: PrintDesk, catalogs: Mapping[Lang, Catalog], content: Content, settings: PrinterSettings
    ) -> None:
        self.cells: list[str] = []
        self.session = Session(catalogs, IdleSettings(), StillClock(), self._count)
        self.session.use(content)
        self.view = TakeView(self.session, desk, settings)
        desk.start()
        self.begin()

    def _count(self, tallies: tuple[Tally, ...], _now: Moment) -> None:
        self.cells += [str(tally.key) for tally in tallies if tally.key.metric.startswith("leaflet")]

    def begin(self) -> None:
        """Somebody new asks for help in English, and for something to take along."""
        told = (events.Begin(), events.ChooseLanguage(EN), events.OpenHelp(), events.OpenTake())
        for event in told:
            self.session.dispatch(event)

    def state(self) -> str:
        """What the screen shows."""
        return str(self.view.property("state"))


@pytest.fixture
def taking(
    desk_of: Callable[..., PrintDesk], catalogs: Mapping[Lang, Catalog], content: Content
) -> Callable[[Scripted], Taking]:
    """A journey in front of that printer; two leaflets a journey."""

    def make(printer: Scripted) -> Taking:
        settings = PrinterSettings(target="cups:scripted", prints_per_journey=2)
        return Taking(desk_of(printer), catalogs, content, settings)

    return make


def test_the_third_leaflet_of_two_is_refused_in_words_and_counted(
    taking: Callable[[Scripted], Taking], qtbot: QtBot
) -> None:
    """And the next visitor may print again."""
    printer = Scripted(PrintStatus.DONE)
    visitor = taking(printer)
    for _ in range(2):
        visitor.view.print()
        qtbot.waitUntil(lambda: visitor.state() == "done")
    visitor.view.print()
    assert visitor.state() == "limit"
    assert visitor.cells[-1] == "leaflet_failed:limit"
    visitor.session.dispatch(events.Finish())
    assert visitor.state() == ""
    visitor.begin()
    visitor.view.print()
    assert visitor.state() == "printing"
    qtbot.waitUntil(lambda: visitor.state() == "done")
    assert visitor.cells.count("leaflet_printed:help") == visitor.cells.count("leaflet_language:en") == 3


def test_a_second_tap_while_it_prints_orders_nothing(taking: Callable[[Scripted], Taking], qtbot: QtBot) -> None:
    """However impatient."""
    printer = Scripted(PrintStatus.PRINTING, PrintStatus.PRINTING, PrintStatus.DONE)
    visitor = taking(printer)
    for _ in range(4):
        visitor.view.print()
    qtbot.waitUntil(lambda: visitor.state() == "done")
    assert printer.submitted == [1]
    assert visitor.session.journey.prints == 1


@pytest.mark.parametrize(
    ("says", "fault"),
    [
        (PrintStatus.OUT_OF_PAPER, "out-of-paper"),
        (PrintStatus.OFFLINE, "printer"),
        (PrintStatus.NO_PRINTER, "no-printer"),
    ],
)
def test_paper_that_did_not_come_is_counted_by_why(
    taking: Callable[[Scripted], Taking], qtbot: QtBot, says: PrintStatus, fault: str
) -> None:
    """The state on the screen and the cell have the same name."""
    visitor = taking(Scripted(says))
    visitor.view.print()
    qtbot.waitUntil(lambda: visitor.state() == fault)
    assert visitor.cells == [f"leaflet_failed:{fault}"]


def test_a_journey_that_ends_while_it_prints_counts_no_paper(
    taking: Callable[[Scripted], Taking], qtbot: QtBot
) -> None:
    """Taken back, not counted as failed, and the next visitor sees nothing of it."""
    printer = Scripted(PrintStatus.PRINTING)
    visitor = taking(printer)
    visitor.view.print()
    qtbot.waitUntil(printer.is_asked.is_set)
    visitor.session.dispatch(events.LeaveNow())
    visitor.begin()
    qtbot.waitUntil(lambda: printer.cancelled == [1])
    assert (visitor.state(), visitor.cells) == ("", [])


def test_paper_that_came_out_as_its_visitor_left_is_counted_once(
    taking: Callable[[Scripted], Taking], qtbot: QtBot
) -> None:
    """The printer's last word comes late: the count is not lost, and the next visitor sees nothing of it."""
    printer = Scripted(PrintStatus.DONE)
    printer.may_answer.clear()
    visitor = taking(printer)
    visitor.view.print()
    qtbot.waitUntil(printer.is_asked.is_set)
    visitor.session.dispatch(events.LeaveNow())
    visitor.begin()
    printer.may_answer.set()
    qtbot.waitUntil(lambda: bool(visitor.cells))
    assert visitor.cells == ["leaflet_printed:help", "leaflet_language:en"]
    assert visitor.state() == ""
