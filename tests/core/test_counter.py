"""Counters: what joining rows promises, and what a key can hold."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.check import Band
from kiosk.core.counter import METRICS, Key, LengthBand, Row, check_finished, journey_length, merge, parse_key
from kiosk.core.names import BusId, CheckId, ReplicaId, VisitId

KEYS = tuple(
    Key(metric.name, values)
    for metric in METRICS.values()
    for values in product(
        *(dim.values or (("qa", "qab") if dim.name == "lang" else ("a", "b-1")) for dim in metric.dims)
    )
)

rows = st.builds(
    Row,
    st.sampled_from([BusId("bus-1"), BusId("bus-2")]),
    st.sampled_from([ReplicaId("r1"), ReplicaId("r2")]),
    st.sampled_from([VisitId("radom"), VisitId("lublin")]),
    st.dates(date(2026, 1, 1), date(2026, 1, 2)),
    st.sampled_from(KEYS[:3]),
    st.integers(0, 50),
)
row_sets = st.lists(rows, max_size=12)


@given(row_sets, row_sets)
def test_merge_gives_the_same_in_either_order(mine: list[Row], theirs: list[Row]) -> None:
    """Which side's rows come first does not matter."""
    assert merge(mine, theirs) == merge(theirs, mine)


@given(row_sets, row_sets, row_sets)
def test_merge_gives_the_same_however_batches_are_grouped(a: list[Row], b: list[Row], c: list[Row]) -> None:
    """Three hubs may join in any grouping."""
    assert merge(merge(a, b), c) == merge(a, merge(b, c))


@given(row_sets, row_sets)
def test_merging_again_changes_nothing(mine: list[Row], theirs: list[Row]) -> None:
    """A batch sent twice counts once."""
    once = merge(mine, theirs)
    assert merge(once, theirs) == once
    assert merge(once, once) == once


@given(row_sets)
def test_merge_keeps_one_row_of_each_counter_and_its_largest_value(some: list[Row]) -> None:
    """Nothing is lost, and no counter appears twice."""
    kept = {row.identity: row.value for row in merge(some, ())}
    assert len(kept) == len(merge(some, ()))
    assert kept == {row.identity: max(r.value for r in some if r.identity == row.identity) for row in some}


@pytest.mark.parametrize("key", KEYS, ids=str)
def test_every_declared_cell_survives_being_written_and_read(key: Key) -> None:
    """What `str` writes `parse_key` reads."""
    assert parse_key(str(key)) == key


@pytest.mark.parametrize(
    "text",
    [
        "",
        "check_finished",
        "check_finished:job",
        "check_finished:job:yes",
        "check_finished:job:few:uk",
        "check_finished:job:few:12",
        "journeys_started:24",
        "language_chosen:x",
        "language_chosen:polski",
        "language_chosen:x1",
        "answer:J1:yes",
        "topic_opened:Rights at work",
    ],
)
def test_a_cell_nobody_declared_cannot_be_named(text: str) -> None:
    """No answer, no free text and no crossing of an outcome with a language or an hour fits into a key."""
    with pytest.raises(ValueError, match=r"."):
        parse_key(text)


@pytest.mark.parametrize("lang", ["pl", "ro", "qaa", "xx"])
def test_any_languages_code_can_be_counted(lang: str) -> None:
    """A hub keeps and reads what a bus counted in a language that the hub has not."""
    assert parse_key(f"language_chosen:{lang}").values == (lang,)
    assert parse_key(f"leaflet_language:{lang}").values == (lang,)


@given(st.floats(0, 100_000))
def test_every_length_falls_into_one_band(length_s: float) -> None:
    """Longer journeys never fall into a shorter band."""
    order = [band.value for band in LengthBand]
    shorter = journey_length(length_s / 2).key.values[0]
    assert order.index(shorter) <= order.index(journey_length(length_s).key.values[0])


def test_an_outcome_is_counted_by_check_and_band_alone() -> None:
    """The sensitive metric knows neither who, nor when, nor in what language."""
    assert str(check_finished(CheckId("job"), Band.SERIOUS).key) == "check_finished:job:serious"
