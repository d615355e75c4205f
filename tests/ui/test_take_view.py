"""Take it with you: what a visitor sees of the paper, and what is counted of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.core import events
from kiosk.core.names import Lang, TopicId
from kiosk.core.print_status import PrintStatus
from kiosk.core.settings import IdleSettings, PrinterSettings
from kiosk.ui import take_view
from kiosk.ui.session import Session
from kiosk.ui.take_view import TakeView
from tests.patience import UNTIL_MS
from tests.tour import planned
from tests.ui.panel import DAY, StillClock
from tests.ui.scripted import Scripted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytestqt.qtbot import QtBot

    from kiosk.core.counter import Tally
    from kiosk.core.journey import Moment
    from kiosk.i18n.catalog import Catalog
    from kiosk.ui.printing import PrintDesk
    from kiosk.ui.session import Content

EN: Final = Lang("en")


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
        qtbot.waitUntil(lambda: visitor.state() == "done", timeout=UNTIL_MS)
    visitor.view.print()
    assert visitor.state() == "limit"
    assert visitor.cells[-1] == "leaflet_failed:limit"
    visitor.session.dispatch(events.Finish())
    assert visitor.state() == ""
    visitor.begin()
    visitor.view.print()
    assert visitor.state() == "printing"
    qtbot.waitUntil(lambda: visitor.state() == "done", timeout=UNTIL_MS)
    assert visitor.cells.count("leaflet_printed:help") == visitor.cells.count("leaflet_language:en") == 3


def test_a_second_tap_while_it_prints_orders_nothing(taking: Callable[[Scripted], Taking], qtbot: QtBot) -> None:
    """However impatient."""
    printer = Scripted(PrintStatus.PRINTING, PrintStatus.PRINTING, PrintStatus.DONE)
    visitor = taking(printer)
    for _ in range(4):
        visitor.view.print()
    qtbot.waitUntil(lambda: visitor.state() == "done", timeout=UNTIL_MS)
    assert printer.submitted == [1]
    assert visitor.session.journey.prints == 1


@pytest.mark.parametrize(("says", "fault"), [(PrintStatus.FAILED, "printer"), (PrintStatus.NO_PRINTER, "no-printer")])
def test_paper_that_did_not_come_is_counted_by_why(
    taking: Callable[[Scripted], Taking], qtbot: QtBot, says: PrintStatus, fault: str
) -> None:
    """The state on the screen and the cell have the same name."""
    visitor = taking(Scripted(says))
    visitor.view.print()
    qtbot.waitUntil(lambda: visitor.state() == fault, timeout=UNTIL_MS)
    assert visitor.cells == [f"leaflet_failed:{fault}"]


@pytest.mark.parametrize(
    ("says", "state", "fault"),
    [
        (PrintStatus.OUT_OF_PAPER, "out-of-paper", "out-of-paper"),
        (PrintStatus.OPEN, "open", "printer"),
        (PrintStatus.OFFLINE, "printer", "printer"),
    ],
)
def test_a_trouble_is_shown_at_once_and_counted_when_the_journey_ends_without_paper(
    taking: Callable[[Scripted], Taking], qtbot: QtBot, says: PrintStatus, state: str, fault: str
) -> None:
    """Until then it may still come out, and nothing else can be ordered meanwhile."""
    printer = Scripted(says)
    visitor = taking(printer)
    visitor.view.print()
    qtbot.waitUntil(lambda: visitor.state() == state, timeout=UNTIL_MS)
    visitor.view.print()
    assert (visitor.cells, visitor.view.property("canPrint")) == ([], False)
    visitor.session.dispatch(events.LeaveNow())
    visitor.begin()
    qtbot.waitUntil(lambda: bool(visitor.cells), timeout=UNTIL_MS)
    assert visitor.cells == [f"leaflet_failed:{fault}"]
    assert (visitor.state(), printer.submitted, printer.cancelled) == ("", [1], [1])


def test_paper_that_came_after_a_refill_is_counted_as_paper_only(
    taking: Callable[[Scripted], Taking], qtbot: QtBot
) -> None:
    """The screen goes on from `no paper` to `printing` to `ready`."""
    printer = Scripted(PrintStatus.OUT_OF_PAPER)
    visitor = taking(printer)
    visitor.view.print()
    qtbot.waitUntil(lambda: visitor.state() == "out-of-paper", timeout=UNTIL_MS)
    printer.says = [PrintStatus.PRINTING]
    qtbot.waitUntil(lambda: visitor.state() == "printing", timeout=UNTIL_MS)
    printer.says = [PrintStatus.DONE]
    qtbot.waitUntil(lambda: visitor.state() == "done", timeout=UNTIL_MS)
    assert visitor.cells == ["leaflet_printed:help", "leaflet_language:en"]


def test_a_print_service_that_hangs_leaves_nobody_with_printing(
    taking: Callable[[Scripted], Taking], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen says so without having heard a word; should one come, it counts."""
    monkeypatch.setattr(take_view, "HUNG_MS", 50)
    printer = Scripted(PrintStatus.DONE)
    printer.may_answer.clear()
    visitor = taking(printer)
    visitor.view.print()
    assert visitor.state() == "printing"
    qtbot.waitUntil(lambda: visitor.state() == "printer", timeout=UNTIL_MS)
    assert visitor.cells == []
    printer.may_answer.set()
    qtbot.waitUntil(lambda: visitor.state() == "done", timeout=UNTIL_MS)


def test_a_journey_that_ends_while_it_prints_counts_no_paper(
    taking: Callable[[Scripted], Taking], qtbot: QtBot
) -> None:
    """Taken back, not counted as failed, and the next visitor sees nothing of it."""
    printer = Scripted(PrintStatus.PRINTING)
    visitor = taking(printer)
    visitor.view.print()
    qtbot.waitUntil(printer.is_asked.is_set, timeout=UNTIL_MS)
    visitor.session.dispatch(events.LeaveNow())
    visitor.begin()
    qtbot.waitUntil(lambda: printer.cancelled == [1], timeout=UNTIL_MS)
    assert (visitor.state(), visitor.cells) == ("", [])


def test_paper_that_came_out_as_its_visitor_left_is_counted_once(
    taking: Callable[[Scripted], Taking], qtbot: QtBot
) -> None:
    """The printer's last word comes late: the count is not lost, and the next visitor sees nothing of it."""
    printer = Scripted(PrintStatus.DONE)
    printer.may_answer.clear()
    visitor = taking(printer)
    visitor.view.print()
    qtbot.waitUntil(printer.is_asked.is_set, timeout=UNTIL_MS)
    visitor.session.dispatch(events.LeaveNow())
    visitor.begin()
    printer.may_answer.set()
    qtbot.waitUntil(lambda: bool(visitor.cells), timeout=UNTIL_MS)
    assert visitor.cells == ["leaflet_printed:help", "leaflet_language:en"]
    assert visitor.state() == ""


def test_who_reads_about_a_role_gets_that_role_s_sheet_counted_as_such(
    taking: Callable[[Scripted], Taking], qtbot: QtBot
) -> None:
    """In one language, since it is one page."""
    printer = Scripted(PrintStatus.DONE)
    visitor = taking(printer)
    visitor.session.dispatch(events.GoHome())
    visitor.session.dispatch(events.OpenTopic(TopicId("role-hotel")))
    visitor.session.dispatch(events.OpenTake())
    assert (visitor.view.property("kinds"), visitor.view.property("canAddPolish")) == (["role"], False)
    visitor.view.print()
    qtbot.waitUntil(lambda: visitor.state() == "done", timeout=UNTIL_MS)
    assert "leaflet_printed:role" in visitor.cells


def test_a_discreet_card_is_chosen_with_its_front_and_forgotten_with_the_screen(
    taking: Callable[[Scripted], Taking], qtbot: QtBot
) -> None:
    """Counted as a kind; what it passes for is not."""
    visitor = taking(Scripted(PrintStatus.DONE))
    view = visitor.view
    assert view.property("kinds") == ["help", "bilingual", "discreet"]
    assert view.property("kind") == "help"
    view.choose("discreet")
    view.chooseFront("travel")
    assert (view.property("kind"), view.property("front")) == ("discreet", "travel")
    assert (view.property("isFolded"), view.property("canBeLarge")) == (True, False)
    view.print()
    qtbot.waitUntil(lambda: visitor.state() == "done", timeout=UNTIL_MS)
    assert "leaflet_printed:discreet" in visitor.cells
    visitor.session.dispatch(events.Back())
    assert (view.property("kind"), view.property("front")) == ("help", "phrases")


def test_a_timetable_is_offered_while_the_bus_has_a_tour(taking: Callable[[Scripted], Taking], qtbot: QtBot) -> None:
    """Planned while the screen runs; taken back, what was chosen is phrases again."""
    visitor = taking(Scripted(PrintStatus.DONE))
    view, content = visitor.view, visitor.session.content
    assert view.property("fronts") == ["phrases", "travel"]
    with qtbot.waitSignal(view.changed):
        visitor.session.use(replace(content, pack=replace(content.pack, visits=planned(DAY))))
    assert view.property("fronts") == ["tour", "phrases", "travel"]
    view.choose("discreet")
    view.chooseFront("tour")
    assert view.property("front") == "tour"
    visitor.session.use(content)
    assert (view.property("fronts"), view.property("front")) == (["phrases", "travel"], "phrases")
