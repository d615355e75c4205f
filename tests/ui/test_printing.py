"""Paper: made off the screen's thread, followed until it is out, and never for the next visitor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from structlog.testing import capture_logs

from kiosk.core.counter import LeafletKind
from kiosk.core.leaflet import LeafletRequest
from kiosk.core.names import Lang, Place
from kiosk.core.paper import Paper
from kiosk.core.print_status import MEANINGS, REMEDIES, TROUBLES, PrintStatus
from kiosk.core.print_watch import Patience
from kiosk.core.text import in_english
from kiosk.leaflet.decode import decode
from kiosk.ui import printing
from kiosk.ui.printing import Order, PaperState, PrintDesk, paper_state
from tests.patience import UNTIL_MS
from tests.ui.panel import DAY, PACK
from tests.ui.scripted import Scripted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot


EN: Final = Lang("en")
REQUEST: Final = LeafletRequest(
    kind=LeafletKind.HELP, lang=EN, second=None, place=Place.POLAND, paper=Paper.A4, reasons=()
)
Said = list[tuple[int, PaperState]]


def order(number: int = 1) -> Order:
    """A leaflet with the helplines."""
    return Order(number, PACK, REQUEST, None, DAY, {EN: in_english})


def hear(desk: PrintDesk) -> Said:
    """The desk's last words, as they come."""
    said: Said = []
    desk.reported.connect(lambda number, state: said.append((number, state)))
    return said


def hear_meanwhile(desk: PrintDesk) -> Said:
    """What the desk tells while a leaflet may still come out."""
    said: Said = []
    desk.told.connect(lambda number, state: said.append((number, state)))
    return said


@pytest.mark.parametrize(
    ("says", "state"),
    [
        ((PrintStatus.PRINTING, PrintStatus.DONE), PaperState.DONE),
        ((PrintStatus.NO_PRINTER,), PaperState.NO_PRINTER),
        ((PrintStatus.FAILED,), PaperState.PRINTER),
        ((PrintStatus.OFFLINE, PrintStatus.PRINTING, PrintStatus.OFFLINE, PrintStatus.DONE), PaperState.DONE),
        ((PrintStatus.PRINTING,), PaperState.PRINTER),
    ],
    ids=["comes out", "no printer", "fails", "flickers", "says nothing at all"],
)
def test_the_visitor_is_told_how_it_ended(
    desk_of: Callable[..., PrintDesk],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    says: tuple[PrintStatus, ...],
    state: PaperState,
) -> None:
    """A passing trouble is not news; silence is a trouble; and what has not come out is taken back.

    What must pass is given all the time there is, and silence none: so it does not matter how busy the machine is.
    """
    silence_s = 0 if says == (PrintStatus.PRINTING,) else 1000
    monkeypatch.setattr(printing, "PATIENCE", Patience(sure_s=1000, doubt_s=1000, silence_s=silence_s))
    printer = Scripted(*says)
    desk = desk_of(printer)
    said, meanwhile = hear(desk), hear_meanwhile(desk)
    desk.start()
    desk.order(order())
    qtbot.waitUntil(lambda: bool(said), timeout=UNTIL_MS)
    assert (said, meanwhile) == ([(1, state)], [])
    assert printer.cancelled == ([] if state is PaperState.DONE else printer.submitted)


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_leaflet_in_trouble_waits_as_long_as_its_journey_and_goes_on_by_itself(
    desk_of: Callable[..., PrintDesk], qtbot: QtBot, trouble: PrintStatus
) -> None:
    """The visitor is told that something is wrong, then that it prints again, then that it is out; so are staff."""
    printer = Scripted(trouble)
    desk = desk_of(printer)
    said, meanwhile = hear(desk), hear_meanwhile(desk)
    with capture_logs() as logs:
        desk.start()
        desk.order(order())
        qtbot.waitUntil(lambda: meanwhile == [(1, paper_state(trouble))], timeout=UNTIL_MS)
        assert (said, printer.cancelled) == ([], [])
        printer.says = [PrintStatus.PRINTING]
        qtbot.waitUntil(lambda: meanwhile[1:] == [(1, PaperState.PRINTING)], timeout=UNTIL_MS)
        printer.says = [PrintStatus.DONE]
        qtbot.waitUntil(lambda: said == [(1, PaperState.DONE)], timeout=UNTIL_MS)
    assert (printer.submitted, printer.cancelled) == ([1], [])
    assert [log["event"] for log in logs] == ["printer.trouble", "printer.works_again"]
    assert logs[0]["to_do"] == REMEDIES[trouble]


def test_leaving_while_it_waits_for_paper_takes_it_back(desk_of: Callable[..., PrintDesk], qtbot: QtBot) -> None:
    """Its last word says why it did not come out."""
    printer = Scripted(PrintStatus.OUT_OF_PAPER)
    desk = desk_of(printer)
    said, meanwhile = hear(desk), hear_meanwhile(desk)
    desk.start()
    desk.order(order())
    qtbot.waitUntil(lambda: bool(meanwhile), timeout=UNTIL_MS)
    desk.clear()
    qtbot.waitUntil(lambda: bool(said), timeout=UNTIL_MS)
    assert said == [(1, PaperState.OUT_OF_PAPER)]
    assert printer.cancelled == printer.submitted == [1]


def test_a_leaflet_the_print_service_could_not_take_is_handed_over_again(
    desk_of: Callable[..., PrintDesk], qtbot: QtBot
) -> None:
    """CUPS may just be starting: the visitor need not tap again."""
    printer = Scripted(PrintStatus.OFFLINE, PrintStatus.OFFLINE, PrintStatus.DONE, refusals=2)
    desk = desk_of(printer)
    said = hear(desk)
    desk.start()
    desk.order(order())
    qtbot.waitUntil(lambda: bool(said), timeout=UNTIL_MS)
    assert said == [(1, PaperState.DONE)]
    assert printer.submitted == [-1, -2, 3]


def test_a_crash_s_leftovers_are_taken_back_before_anybody_prints(
    desk_of: Callable[..., PrintDesk], qtbot: QtBot
) -> None:
    """And as long as that has not worked, it is tried again, without any order coming."""
    printer = Scripted(PrintStatus.DONE, untidy=3)
    desk = desk_of(printer)
    desk.start()
    qtbot.waitUntil(lambda: printer.untidy == 0, timeout=UNTIL_MS)
    assert printer.cleared == 1


def test_every_status_of_a_printer_is_a_sentence_on_the_screen() -> None:
    """What may still come out says so, what is over has its word, and staff have a remedy for each trouble."""
    told = {status: paper_state(status) for status in PrintStatus}
    waiting = [PrintStatus.READY, PrintStatus.LOW, PrintStatus.PRINTING]
    assert [s for s, state in told.items() if state is PaperState.PRINTING] == waiting
    assert PaperState.IDLE not in told.values()
    assert MEANINGS.keys() == REMEDIES.keys() == set(PrintStatus)
    assert all(REMEDIES[status] for status in PrintStatus if status.fault)


def test_a_leaflet_in_a_folder_carries_codes_that_read(
    desk_of: Callable[..., PrintDesk], tmp_path: Path, qtbot: QtBot
) -> None:
    """The real maker and the real folder."""
    desk = desk_of(target=f"folder:{tmp_path}")
    said = hear(desk)
    desk.start()
    desk.order(order())
    qtbot.waitUntil(lambda: bool(said), timeout=UNTIL_MS)
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
    qtbot.waitUntil(printer.is_asked.is_set, timeout=UNTIL_MS)
    desk.clear()
    qtbot.waitUntil(lambda: bool(said), timeout=UNTIL_MS)
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
    qtbot.waitUntil(lambda: len(said) == 2, timeout=UNTIL_MS)
    assert said == [(1, PaperState.IDLE), (2, PaperState.DONE)]
    assert printer.submitted == [1]


def test_a_printer_nobody_understands_counts_as_none(desk_of: Callable[..., PrintDesk], qtbot: QtBot) -> None:
    """The visitor is told so, staff find why in the log, and nothing says Printing for ever."""
    with capture_logs() as logs:
        desk = desk_of(target="folder:")
        said = hear(desk)
        desk.start()
        desk.order(order())
        qtbot.waitUntil(lambda: bool(said), timeout=UNTIL_MS)
    assert said == [(1, PaperState.NO_PRINTER)]
    assert [log["event"] for log in logs] == ["printer.not_opened", "printer.trouble"]
