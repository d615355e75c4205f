"""Tables: what adding up rows promises."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.counter import (
    CHECK_FINISHED,
    CHECK_STARTED,
    JOURNEY_ENDED,
    TOPIC_OPENED,
    Key,
    Row,
    merge,
    parse_key,
)
from kiosk.core.names import BusId, ReplicaId, VisitId
from kiosk.core.table import tabulate

RADOM, LUBLIN = VisitId("radom"), VisitId("lublin")


def row(key: str, value: int, visit: VisitId = RADOM, day: int = 1, replica: str = "r1") -> Row:
    """A row of one bus."""
    return Row(BusId("bus-1"), ReplicaId(replica), visit, date(2026, 1, day), parse_key(key), value)


def counts(table_cells: object) -> dict[tuple[str, ...], int]:
    """The cells' counts by values."""
    assert isinstance(table_cells, tuple)
    return {cell.values: cell.count for cell in table_cells}


def test_days_and_replicas_of_a_visit_are_added_up() -> None:
    """A bus whose database was made anew half-way still has one figure for the town."""
    rows = [
        row("topic_opened:pay", 3),
        row("topic_opened:pay", 4, day=2),
        row("topic_opened:pay", 5, replica="r2"),
        row("topic_opened:pay", 100, visit=LUBLIN),
    ]
    assert counts(tabulate(TOPIC_OPENED, [RADOM], rows).cells) == {("pay",): 12}


def test_a_row_given_twice_counts_once() -> None:
    """An older and a newer copy of one counter are one counter."""
    rows = [row("topic_opened:pay", 3), row("topic_opened:pay", 7), row("topic_opened:pay", 7)]
    assert counts(tabulate(TOPIC_OPENED, [RADOM], rows).cells) == {("pay",): 7}


def test_a_declared_value_nobody_counted_is_a_cell_of_nothing() -> None:
    """A reader can tell `none` from `not asked`."""
    cells = counts(tabulate(JOURNEY_ENDED, [RADOM], [row("journey_ended:left", 2)]).cells)
    assert cells == {("finished",): 0, ("left",): 2, ("timed-out",): 0, ("home",): 0}


def test_a_start_count_guards_the_small_results_of_its_check() -> None:
    """Only the check and visit with a small result is guarded, even if its starts were never counted."""
    rows = [
        row("check_started:job", 20),
        row("check_started:home", 20),
        row("check_finished:job:few", 9),
        row("check_finished:home:few", 10),
        row("check_finished:lift:few", 1),
    ]
    guarded = {cell.values: cell.is_guard for cell in tabulate(CHECK_STARTED, [RADOM], rows).cells}
    assert guarded == {("job",): True, ("home",): False, ("lift",): True}
    assert not any(cell.is_guard for cell in tabulate(CHECK_FINISHED, [RADOM], rows).cells)


@given(
    st.lists(
        st.builds(
            row,
            st.sampled_from(["journey_ended:left", "journey_ended:home", "topic_opened:pay", "topic_opened:a"]),
            st.integers(0, 30),
            st.sampled_from([RADOM, LUBLIN]),
            st.integers(1, 3),
            st.sampled_from(["r1", "r2"]),
        )
    )
)
def test_no_count_is_lost_on_the_way_into_a_table(rows: list[Row]) -> None:
    """The cells add up to the joined rows, and a visit's cells do not depend on the visits beside it."""
    expected: Counter[tuple[VisitId, Key]] = Counter()
    for each in merge(rows, ()):
        expected[each.visit, each.key] += each.value
    for metric in (JOURNEY_ENDED, TOPIC_OPENED):
        both = tabulate(metric, [RADOM, LUBLIN], rows)
        found = {(cell.visit, Key(metric.name, cell.values)): cell.count for cell in both.cells}
        assert {k: n for k, n in found.items() if n} == {
            k: n for k, n in expected.items() if n and k[1].metric == metric.name
        }
        alone = tabulate(metric, [LUBLIN], rows).cells + tabulate(metric, [RADOM], rows).cells
        assert both.cells == alone
