"""The counter store, on real SQLite files: nothing confirmed is lost, nothing is counted twice."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.check import Band
from kiosk.core.counter import Key, Tally, check_finished, journey_started, merge, topic_opened
from kiosk.core.errors import OutsideError
from kiosk.core.names import BusId, CheckId, TopicId, VisitId
from kiosk.store import FILE, CounterStore

BUS = BusId("bus-1")
RADOM = VisitId("radom-2026-05-01")
DAY = date(2026, 5, 1)
TALLIES = (journey_started(9), topic_opened(TopicId("pay")), check_finished(CheckId("job"), Band.SOME))

adds = st.lists(
    st.tuples(
        st.lists(st.sampled_from(TALLIES), max_size=5),
        st.sampled_from([RADOM, VisitId("lublin")]),
        st.dates(DAY, date(2026, 5, 2)),
        st.booleans(),
    ),
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(adds)
def test_rows_are_the_sum_of_what_was_added(steps: list[tuple[list[Tally], VisitId, date, bool]]) -> None:
    """And reading only what changed, whenever one likes, ends with the same rows as reading all."""
    expected: Counter[tuple[VisitId, date, Key]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        store = CounterStore.open(Path(folder) / FILE, BUS)
        held, mark = merge((), ()), 0
        for tallies, visit, day, reads in steps:
            store.add(tallies, visit, day)
            expected.update((visit, day, tally.key) for tally in tallies)
            if reads:
                changed, mark = store.rows_since(mark)
                held = merge(held, changed)
        held = merge(held, store.rows_since(mark)[0])
        rows = store.rows()
        store.close()
    assert {(row.visit, row.day, row.key): row.value for row in rows} == dict(expected)
    assert held == frozenset(rows)


def test_reading_since_a_mark_gives_only_what_changed(tmp_path: Path) -> None:
    """And the mark stays where it is while nothing changes."""
    store = CounterStore.open(tmp_path / FILE, BUS)
    store.add(TALLIES, RADOM, DAY)
    first, mark = store.rows_since(0)
    assert len(first) == 3
    assert store.rows_since(mark) == ((), mark)
    store.add([journey_started(9)], RADOM, DAY)
    changed, later = store.rows_since(mark)
    assert [(str(row.key), row.value) for row in changed] == [("journeys_started:09", 2)]
    assert later > mark
    store.add([], RADOM, DAY)
    assert store.rows_since(later) == ((), later)
    store.close()


def test_one_visits_rows_can_be_asked_for(tmp_path: Path) -> None:
    """The others are left out."""
    store = CounterStore.open(tmp_path / FILE, BUS)
    store.add(TALLIES, RADOM, DAY)
    store.add(TALLIES[:1], VisitId("lublin"), DAY)
    assert {row.visit for row in store.rows(VisitId("lublin"))} == {"lublin"}
    assert len(store.rows()) == 4
    store.close()


def test_an_acknowledgement_never_goes_back(tmp_path: Path) -> None:
    """A late reply to an older batch changes nothing; each hub has its own mark; marks outlive a restart."""
    store = CounterStore.open(tmp_path / FILE, BUS)
    assert store.mark("office") == 0
    store.acknowledge("office", 7)
    store.acknowledge("office", 3)
    store.acknowledge("spare", 2)
    store.close()
    store = CounterStore.open(tmp_path / FILE, BUS)
    assert (store.mark("office"), store.mark("spare")) == (7, 2)
    store.close()


def test_counts_outlive_a_restart_and_are_never_changed_by_it(tmp_path: Path) -> None:
    """The next start counts the same cells under its own id, beside what was there."""
    store = CounterStore.open(tmp_path / FILE, BUS)
    first = store.replica
    store.add(TALLIES, RADOM, DAY)
    before = store.rows()
    store.close()
    store = CounterStore.open(tmp_path / FILE, BUS)
    store.add(TALLIES * 2, RADOM, DAY)
    assert store.notice == ""
    assert set(before) < set(store.rows())
    assert {(row.bus, row.replica, row.value) for row in store.rows()} == {(BUS, first, 1), (BUS, store.replica, 2)}
    store.close()


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    """Nothing of a refused add is written; the same tallies go in once there is room."""
    store = CounterStore.open(tmp_path / FILE, BUS)
    store.add(TALLIES, RADOM, DAY)
    pages = store._db.execute("pragma page_count").fetchone()[0]
    store._db.execute(f"pragma max_page_count = {pages}").fetchone()
    many = [topic_opened(TopicId(f"topic-{n}")) for n in range(500)]
    with pytest.raises(OutsideError, match=r"counters\.sqlite3: the disk is full.*tried again"):
        store.add(many, RADOM, DAY)
    assert len(store.rows()) == 3
    store._db.execute("pragma max_page_count = 100000").fetchone()
    store.add(many, RADOM, DAY)
    assert len(store.rows()) == 503
    assert all(row.value == 1 for row in store.rows())
    store.close()


def test_a_database_held_by_another_program_is_said(tmp_path: Path) -> None:
    """The caller keeps the tallies and tries again."""
    store = CounterStore.open(tmp_path / FILE, BUS)
    store._db.execute("pragma busy_timeout = 1").fetchone()
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(OutsideError, match="another program holds it"):
        store.add(TALLIES, RADOM, DAY)
    other.execute("rollback")
    other.close()
    store.add(TALLIES, RADOM, DAY)
    assert {row.value for row in store.rows()} == {1}
    store.close()


def test_a_read_only_database_is_said(tmp_path: Path) -> None:
    """With what to look at."""
    store = CounterStore.open(tmp_path / FILE, BUS)
    store._db.execute("pragma query_only = on")
    with pytest.raises(OutsideError, match="cannot be written to"):
        store.add(TALLIES, RADOM, DAY)
    store.close()


def test_a_data_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(OutsideError, match="cannot make the data folder"):
        CounterStore.open(tmp_path / "data" / FILE, BUS)


def test_sync_reads_and_acknowledges_while_the_kiosk_counts(tmp_path: Path) -> None:
    """Two connections in two threads: every add is in, and what sync read last is all of it."""
    kiosk = CounterStore.open(tmp_path / FILE, BUS)
    seen: list[int] = []
    done = threading.Event()

    def sync() -> None:
        store = CounterStore.open(tmp_path / FILE, BUS, mend=False)
        held, mark, is_last = merge((), ()), 0, False
        while not is_last:
            is_last = done.wait(0.001)
            changed, mark = store.rows_since(mark)
            store.acknowledge("office", mark)
            held = merge(held, changed)
        seen.extend(row.value for row in held)
        store.close()

    thread = threading.Thread(target=sync)
    thread.start()
    for _ in range(100):
        kiosk.add(TALLIES[:1], RADOM, DAY)
    done.set()
    thread.join()
    assert seen == [100]
    assert {row.replica for row in kiosk.rows()} == {kiosk.replica}
    kiosk.close()


_COUNT = """
import sys
from datetime import date
from pathlib import Path
from kiosk.core.counter import journey_started
from kiosk.core.names import BusId, VisitId
from kiosk.store import CounterStore
store = CounterStore.open(Path(sys.argv[1]), BusId("bus-1"))
while True:
    store.add([journey_started(9)], VisitId("radom"), date(2026, 5, 1))
    print("+", flush=True)
"""


@pytest.mark.parametrize("confirmed_before", [1, 20, 57])
def test_a_killed_kiosk_loses_no_confirmed_count(tmp_path: Path, confirmed_before: int) -> None:
    """SIGKILL in the middle of counting: all that was confirmed is there, and at most one more."""
    path = tmp_path / FILE
    with subprocess.Popen([sys.executable, "-c", _COUNT, str(path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        confirmed = sum(1 for _ in zip(range(confirmed_before), process.stdout, strict=False))
        process.send_signal(signal.SIGKILL)
        confirmed += sum(line == "+\n" for line in process.stdout)
    store = CounterStore.open(path, BUS)
    (row,) = store.rows()
    assert store.notice == ""
    assert confirmed <= row.value <= confirmed + 1
    assert store._db.execute("pragma integrity_check").fetchone()[0] == "ok"
    store.close()


def test_an_answer_cannot_be_given_to_the_store(tmp_path: Path) -> None:
    """A tally is made of a key, and there is no key for an answer or a text."""
    store = CounterStore.open(tmp_path / FILE, BUS)
    with pytest.raises(ValueError, match="no metric"):
        store.add([Tally(Key("answer", ("J1", "yes")))], RADOM, DAY)
    with pytest.raises(ValueError, match="cannot hold"):
        store.add([Tally(Key("topic_opened", ("My boss took my passport",)))], RADOM, DAY)
    assert store.rows() == ()
    store.close()


def test_a_count_of_a_newer_version_is_kept_and_sent_once_that_version_is_back(tmp_path: Path) -> None:
    """Left out of what this version reads; the mark waits in front of it, and what was counted around it is sent."""
    store = CounterStore.open(tmp_path / FILE, BUS)
    store.add(TALLIES[:1], RADOM, DAY)
    _, before = store.rows_since(0)
    store.add(TALLIES[1:2], RADOM, DAY)
    store._db.execute("update counter set metric = 'hats_seen:red' where metric = 'topic_opened:pay'")
    store.add(TALLIES[2:], RADOM, DAY)
    known = {str(row.key) for row in store.rows()}
    assert known == {"journeys_started:09", "check_finished:job:some"}
    for since in (0, before):
        changed, mark = store.rows_since(since)
        store.acknowledge("office", mark)
        assert mark == before
        assert "check_finished:job:some" in {str(row.key) for row in changed}
    store._db.execute("update counter set metric = 'topic_opened:pay' where metric = 'hats_seen:red'")
    changed, mark = store.rows_since(store.mark("office"))
    assert {str(row.key) for row in changed} == {"topic_opened:pay", "check_finished:job:some"}
    assert store.rows_since(mark) == ((), mark)
    store.close()
