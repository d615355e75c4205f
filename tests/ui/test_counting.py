"""Counts reach the disk off the screen's thread; what the disk refuses is written later."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

import pytest
from structlog.testing import capture_logs

from kiosk.core import counter
from kiosk.core.counter import Ending
from kiosk.core.journey import Moment
from kiosk.core.names import NO_VISIT, VisitId
from kiosk.store import FILE, CounterStore
from kiosk.ui import counting
from kiosk.ui.counting import CounterWriter
from tests.patience import UNTIL_MS
from tests.ui.panel import BUS, DAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kiosk.core.counter import Row

NOW: Final = Moment(DAY, 14, 0.0)
LEFT: Final = (counter.journey_ended(Ending.LEFT),)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "disk" / "bus"


@pytest.fixture
def writer(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CounterWriter]:
    """A writer that tries again quickly."""
    monkeypatch.setattr(counting, "RETRY_S", 0.02)
    made = CounterWriter(data, BUS)
    yield made
    made.stop()


def rows(data: Path) -> tuple[Row, ...]:
    """What is on the disk."""
    store = CounterStore.open(data / FILE, BUS, mend=False)
    try:
        return store.rows()
    finally:
        store.close()


def test_what_is_counted_before_the_writer_starts_is_written_too(writer: CounterWriter, data: Path) -> None:
    """A visitor may be quicker than the disk; nothing waits for it."""
    writer(LEFT, NOW)
    writer(LEFT, NOW)
    writer.start()
    writer.stop()
    (row,) = rows(data)
    assert (str(row.key), row.value, row.day, row.visit) == ("journey_ended:left", 2, DAY, NO_VISIT)


def test_counts_belong_to_the_visit_under_way(writer: CounterWriter, data: Path) -> None:
    """Staff started it on another process; the writer asks each time."""
    store = CounterStore.open(data / FILE, BUS)
    store.visits.start(VisitId("radom"), datetime(2026, 12, 1, 9).astimezone(), "Radom")
    store.close()
    writer.start()
    writer(LEFT, NOW)
    writer.stop()
    assert [row.visit for row in rows(data)] == ["radom"]


def test_a_disk_that_refuses_loses_nothing(writer: CounterWriter, data: Path, qtbot: QtBot) -> None:
    """A file stands where the folder should be; once it is gone all is written, each once, and the fault counts."""
    data.parent.write_text("in the way")
    with capture_logs() as logs:
        writer.start()
        for ending in (*Ending, Ending.LEFT):
            writer((counter.journey_ended(ending),), NOW)
        qtbot.waitUntil(lambda: writer.waiting == len(Ending) + 1, timeout=UNTIL_MS)
        data.parent.unlink()
        qtbot.waitUntil(lambda: writer.waiting == 0, timeout=UNTIL_MS)
        writer.stop()
    assert {str(row.key): row.value for row in rows(data)} == {
        "journey_ended:finished": 1,
        "journey_ended:left": 2,
        "journey_ended:timed-out": 1,
        "journey_ended:home": 1,
        "kiosk_fault:store": 1,
    }
    assert [log["event"] for log in logs] == ["counters.not_written"]


def test_each_refusal_is_logged_and_counted_once(writer: CounterWriter, data: Path, qtbot: QtBot) -> None:
    """However often it was tried again; a second one is a second fault."""
    with capture_logs() as logs:
        writer.start()
        for times in (1, 2):
            data.parent.mkdir(exist_ok=True)
            aside = data.with_name("aside")
            if data.exists():
                data.rename(aside)
            data.write_text("in the way")
            if times == 1:
                writer(LEFT, NOW)
                qtbot.waitUntil(lambda: writer.waiting == 1, timeout=UNTIL_MS)
            data.unlink()
            if aside.exists():
                aside.rename(data)
            qtbot.waitUntil(lambda: writer.waiting == 0, timeout=UNTIL_MS)
        writer.stop()
    assert {str(row.key): row.value for row in rows(data)}["kiosk_fault:store"] == 1
    assert len([log for log in logs if log["event"] == "counters.not_written"]) == 1


def test_stopping_a_writer_that_never_started_is_nothing(writer: CounterWriter, data: Path) -> None:
    """The window was closed before its first frame."""
    writer.stop()
    assert not data.exists()
