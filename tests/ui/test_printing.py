"""Paper: made off the screen's thread, followed until it is out, and never for the next visitor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from structlog.testing import capture_logs

from kiosk.core.counter import LeafletKind
from kiosk.core.leaflet import LeafletRequest
from kiosk.core.names import Lang, Place
from kiosk.core.paper import Paper
from kiosk.core.text import in_english
from kiosk.leaflet.decode import decode
from kiosk.leaflet.printer import PrintStatus
from kiosk.ui.printing import Order, PaperState, PrintDesk, paper_state
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
