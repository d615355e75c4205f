"""Disclosure control, against attackers who know the method and every published number."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.counter import CHECK_FINISHED, METRICS, Dim, Metric, Row, parse_key
from kiosk.core.names import BusId, ReplicaId, VisitId
from kiosk.core.privacy import SafeTable, publish, suppress
from kiosk.core.table import Cell, Table, largest_small, tabulate

HERE = VisitId("radom")


def metric(*, sensitive: bool = False, dims: int = 1) -> Metric:
    """A metric made up for a test."""
    return Metric("m", tuple(Dim(f"d{i}", None) for i in range(dims)), is_sensitive=sensitive)


def line(counts: tuple[int, ...], of: Metric) -> Table:
    """A table of one dimension."""
    return Table(of, tuple(Cell(HERE, (str(i),), n) for i, n in enumerate(counts)))


def seen(table: SafeTable) -> tuple[object, ...]:
    """All that a reader sees of a table."""
    return (table.cells, table.totals)


def shown(table: SafeTable) -> list[int | None]:
    """The cells' published values."""
    return [cell.value for cell in table.cells]


@pytest.mark.parametrize("sensitive", [False, True])
@pytest.mark.parametrize("width", [1, 2, 3])
def test_no_hidden_count_can_be_worked_out_even_by_trying_every_table(width: int, *, sensitive: bool) -> None:
    """Exhaustive: among all tables that publish alike, a hidden cell takes every value from 1 to the threshold.

    The attacker runs our own code on every table there is, so that knowing why something was hidden does not help.
    """
    of = metric(sensitive=sensitive)
    small = largest_small(of)
    alike: dict[tuple[object, ...], list[tuple[int, ...]]] = defaultdict(list)
    published: dict[tuple[object, ...], SafeTable] = {}
    ends = 18 if sensitive else 13  # where a rounding class ends, or the attacker would lack tables that publish alike
    for counts in product(range(ends), repeat=width):
        safe = suppress(line(counts, of))
        alike[seen(safe)].append(counts)
        published[seen(safe)] = safe
    for key, tables in alike.items():
        for i, value in enumerate(shown(published[key])):
            if value is None:
                assert {counts[i] for counts in tables} == set(range(1, small + 1)), published[key]


def sums(cells: list[range]) -> set[int]:
    """Every sum that such cells can have."""
    found = {0}
    for cell in cells:
        found = {total + n for total in found for n in cell}
    return found


@given(st.lists(st.integers(0, 40), min_size=1, max_size=24), st.booleans())
@settings(max_examples=200)
def test_a_table_of_any_width_leaves_every_hidden_cell_all_its_values(counts: list[int], sensitive: bool) -> None:  # noqa: FBT001 - drawn by Hypothesis
    """The attacker reads the cells as ranges and the total as a range, and asks which values still fit."""
    of = metric(sensitive=sensitive)
    small = largest_small(of)
    safe = suppress(line(tuple(counts), of))
    (total,) = safe.totals
    assert total.at_most is not None
    fits = [
        range(1, small + 1) if v is None else range(1) if v == 0 else range(max(v - 2, small + 1), v + 3)
        for v in shown(safe)
    ]
    for i, value in enumerate(shown(safe)):
        if value is None:
            others = sums(fits[:i] + fits[i + 1 :])
            for guess in fits[i]:
                assert any(total.at_least <= guess + rest <= total.at_most for rest in others)


@given(st.lists(st.integers(0, 120), min_size=1, max_size=24), st.booleans())
def test_what_is_published_is_true(counts: list[int], sensitive: bool) -> None:  # noqa: FBT001 - drawn by Hypothesis
    """A number is the count rounded to 5, at most 2 away; a range holds the true total; small counts are hidden."""
    of = metric(sensitive=sensitive)
    safe = suppress(line(tuple(counts), of))
    for count, value in zip(counts, shown(safe), strict=True):
        if 1 <= count <= largest_small(of):
            assert value is None
        else:
            assert value is not None
            assert value % 5 == 0
            assert abs(value - count) <= 2
    (total,) = safe.totals
    assert total.at_most is not None
    assert total.at_least <= sum(counts) <= total.at_most
    assert total.value is None or (total.value % 5 == 0 and abs(total.value - sum(counts)) <= 2)


@given(st.lists(st.integers(0, 60), min_size=12, max_size=12), st.booleans())
def test_two_dimensions_give_away_no_more_than_their_lines_one_by_one(counts: list[int], sensitive: bool) -> None:  # noqa: FBT001 - drawn by Hypothesis
    """No cell is in two totals: a check's bands have one, a band has none over checks. So lines cannot be crossed."""
    of = metric(sensitive=sensitive, dims=2)
    cells = tuple(
        Cell(HERE, (check, str(band)), counts[4 * i + band]) for i, check in enumerate("abc") for band in range(4)
    )
    safe = suppress(Table(of, cells))
    assert [total.values for total in safe.totals] == [("a",), ("b",), ("c",)]
    for i, check in enumerate("abc"):
        alone = suppress(Table(of, cells[4 * i : 4 * i + 4]))
        assert alone.cells == tuple(cell for cell in safe.cells if cell.values[0] == check)
        assert alone.totals == (safe.totals[i],)


def rows(counts: dict[str, int], visit: VisitId = HERE) -> list[Row]:
    """One row for each key."""
    return [
        Row(BusId("bus-1"), ReplicaId("r"), visit, date(2026, 1, 1), parse_key(key), n) for key, n in counts.items()
    ]


def test_how_many_started_does_not_give_away_how_a_check_went() -> None:
    """Exhaustive over two results and all who started: neither hidden result can be narrowed by the starts beside it.

    Twelve started, ten had few signs: without the rule, one hidden result would be known to be 1 or 2.
    """
    alike: dict[object, set[int]] = defaultdict(set)
    for few, some in product(range(8, 13), range(1, 10)):
        for left in range(6):
            counts = {"check_finished:job:few": few, "check_finished:job:some": some}
            tables = publish([HERE], rows(counts | {"check_started:job": few + some + left}))
            alike[tuple(seen(table) for table in tables)].add(some)
    assert alike
    assert all(somes == set(range(1, 10)) for somes in alike.values())


def test_starts_are_shown_when_no_result_is_small() -> None:
    """The rule costs nothing where it protects nobody."""
    tables = publish([HERE], rows({"check_finished:job:few": 31, "check_started:job": 44}))
    (started,) = (table for table in tables if table.metric.name == "check_started")
    assert shown(started) == [45]
    assert started.totals[0].value == 45


@given(st.lists(st.integers(0, 20), min_size=4, max_size=4), st.lists(st.integers(0, 20), min_size=4, max_size=4))
def test_reports_on_several_visits_cannot_be_subtracted(here: list[int], there: list[int]) -> None:
    """What is said of a visit is word for word the same in a report on it alone and in one on more."""
    keys = ["journey_ended:finished", "topic_opened:pay", "check_started:job", "check_finished:job:some"]
    lublin = VisitId("lublin")
    all_rows = rows(dict(zip(keys, here, strict=True))) + rows(dict(zip(keys, there, strict=True)), lublin)
    for both, one, other in zip(
        publish([HERE, lublin], all_rows), publish([lublin], all_rows), publish([HERE], all_rows), strict=True
    ):
        assert both.cells == one.cells + other.cells
        assert both.totals == one.totals + other.totals


@given(st.lists(st.integers(0, 90), min_size=1, max_size=6))
def test_no_percentage_stands_on_fewer_than_fifty(counts: list[int]) -> None:
    """Nor on a hidden number; and each is the share of the numbers beside it, at most all."""
    safe = suppress(line(tuple(counts), metric()))
    for cell in safe.cells:
        percent = safe.percent(cell)
        if percent is not None:
            assert sum(counts) >= 50
            assert cell.value is not None
            assert 0 <= percent <= 100


def test_an_ordinary_town_keeps_a_useful_table() -> None:
    """A day's hours: seven of eight and their total are there, and the small hour takes nothing else with it."""
    safe = suppress(line((30, 41, 28, 33, 19, 37, 22, 2), metric()))
    assert shown(safe) == [30, 40, 30, 35, 20, 35, 20, None]
    assert safe.totals[0].value == 210
    assert safe.percent(safe.cells[0]) == 14


def test_a_total_near_its_limit_is_a_range() -> None:
    """All languages were rounded down and the hidden one is 4: `255` would say so, a range does not."""
    (total,) = suppress(line((172, 22, 57, 4), metric())).totals
    assert (total.value, total.at_least, total.at_most) == (None, 248, 255)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((0, 0), (0, 0, 0)),
        ((3, 0), (None, 1, 4)),
        ((4, 4), (None, 2, 8)),
        ((1, 1), (None, 2, 8)),
        ((4, 4, 4), (10, 8, 12)),
        ((5,), (5, 5, 7)),
    ],
)
def test_totals_of_few(counts: tuple[int, ...], expected: tuple[int | None, int, int]) -> None:
    """Examples of totals that would give something away."""
    (total,) = suppress(line(counts, metric())).totals
    assert (total.value, total.at_least, total.at_most) == expected


def test_only_suppress_makes_a_safe_table() -> None:
    """Neither the constructor nor `replace` serves anybody else."""
    safe = suppress(line((7,), metric()))
    with pytest.raises(TypeError, match="suppress only"):
        SafeTable(CHECK_FINISHED, (), (), object())
    with pytest.raises((TypeError, ValueError), match="token"):
        dataclasses.replace(safe, cells=())  # type: ignore[call-arg] # that it takes no token is the point


def test_every_metric_is_published_once() -> None:
    """A new metric cannot be forgotten in a report."""
    assert [table.metric for table in publish([HERE], [])] == list(METRICS.values())


def test_a_metric_without_dimensions_is_one_cell_and_hidden_while_it_is_small() -> None:
    """Its total is that cell, so neither may give the other away."""
    for count in range(12):
        key = parse_key("quiz_finished")
        rows = [Row(BusId("bus-1"), ReplicaId("r1"), HERE, date(2026, 12, 1), key, count)] if count else []
        table = suppress(tabulate(METRICS["quiz_finished"], [HERE], rows))
        (cell,), (total,) = table.cells, table.totals
        assert cell.values == total.values == ()
        assert (cell.value is None) == (1 <= count <= 4)
        assert (total.value is None) == (cell.value is None)
        assert total.at_least <= count <= (total.at_most or 0)
