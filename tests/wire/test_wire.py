from __future__ import annotations

import gzip
import json
import tracemalloc

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import wire
from kiosk.core.counter import METRICS, Dim, Key, Row
from kiosk.core.names import BusId, ReplicaId, VisitId, is_lang

IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,47}", fullmatch=True)
LANGS = st.from_regex(r"[a-z]{2,3}", fullmatch=True)


def _values(dim: Dim) -> st.SearchStrategy[str]:
    if dim.values is not None:
        return st.sampled_from(dim.values)
    return LANGS if dim.may_hold is is_lang else IDS


@st.composite
def keys(draw: st.DrawFn) -> Key:
    """Any key a metric declares."""
    metric = draw(st.sampled_from(sorted(METRICS)))
    dims = METRICS[metric].dims
    return Key(metric, tuple(draw(_values(dim)) for dim in dims))


ROWS = st.builds(
    Row,
    bus=st.sampled_from([BusId("bus-1"), BusId("bus-2")]),
    replica=IDS.map(ReplicaId),
    visit=IDS.map(VisitId),
    day=st.dates(wire.FIRST_DAY, wire.LAST_DAY),
    key=keys(),
    value=st.integers(0, wire.MAX_VALUE),
)

GOOD = wire.WireRow("r1", "radom-2018-03-14", "2018-03-14", "journeys_started:10", 3)


def batch_of(*rows: wire.WireRow) -> wire.Batch:
    """The rows as a batch of bus-1."""
    return wire.Batch(wire.VERSION, "bus-1", rows)


def changed(**fields: object) -> wire.WireRow:
    """The good row with some fields changed."""
    return msgspec.structs.replace(GOOD, **fields)


@given(st.lists(ROWS), st.integers(1, 5))
def test_rows_arrive_as_they_were_sent_whatever_the_batch_size(rows: list[Row], size: int) -> None:
    """Rows through batches, gzip, JSON and back are the same rows, one bus a batch, no batch over its size."""
    arrived: list[Row] = []
    for batch in wire.batches(rows, size):
        assert len(batch.rows) <= size
        again = wire.decode(wire.unpack(wire.pack(batch)), wire.Batch)
        arrived += [count.row() for count in wire.counts(again)]
    assert sorted(arrived) == sorted(rows)


def test_fields_nobody_here_knows_are_ignored() -> None:
    """A newer program may say more, in the batch and in its rows; what we know of it is read."""
    text = json.dumps(
        {"version": 1, "bus": "bus-1", "mood": "fine", "rows": [{**msgspec.structs.asdict(GOOD), "colour": "red"}]}
    )
    assert wire.decode(text.encode(), wire.Batch) == batch_of(GOOD)


@pytest.mark.parametrize("key", ["songs_played:abba", "language_chosen:l1", "journeys_started", "check_finished:job"])
def test_a_key_of_a_newer_program_is_kept_as_text(key: str) -> None:
    """An older hub keeps what it cannot read yet, and says that it is unknown; the core refuses to read it."""
    (count,) = wire.counts(batch_of(changed(key=key)))
    assert count.key == key
    assert not count.is_known
    with pytest.raises(ValueError, match=key.partition(":")[0]):
        count.row()


@pytest.mark.parametrize(
    ("bad", "named"),
    [
        (changed(replica="R 1"), "replica 'R 1'"),
        (changed(visit="x'; drop table counter; --"), "visit \"x'; drop table"),
        (changed(visit=""), "visit ''"),
        (changed(day="20180314"), "day '20180314'"),
        (changed(day="2018-W11-3"), "day '2018-W11-3'"),
        (changed(day="2018-02-30"), "day '2018-02-30'"),
        (changed(day="1969-12-31"), "day '1969-12-31'"),
        (changed(day="2200-01-01"), "day '2200-01-01'"),
        (changed(key="Journeys Started"), "key 'Journeys Started'"),
        (changed(key="a:" + "b" * 49), "key 'a:bbb"),
        (changed(key=""), "key ''"),
        (changed(value=-1), "the value of 'journeys_started:10'"),
        (changed(value=2**53), "the value of 'journeys_started:10'"),
        (changed(value=10**5000), "the value of 'journeys_started:10'"),
    ],
)
def test_a_row_that_cannot_be_counted_is_refused_by_name(bad: wire.WireRow, named: str) -> None:
    """The refusal says which row and what is wrong with it, and shows at most 80 characters of what was sent."""
    with pytest.raises(wire.WireError) as caught:
        wire.counts(batch_of(GOOD, bad))
    (fault,) = caught.value.rows
    assert fault.row == 1
    assert named in fault.problem
    assert len(fault.problem) < 160


def test_every_bad_row_is_named_not_only_the_first() -> None:
    """Bad input is reported whole, also when one row is wrong in several ways."""
    with pytest.raises(wire.WireError, match="2 of 3 rows") as caught:
        wire.counts(batch_of(changed(value=-1, day="never"), GOOD, changed(replica="?")))
    assert [fault.row for fault in caught.value.rows] == [0, 0, 2]


@pytest.mark.parametrize(
    "batch", [wire.Batch(2, "bus-1", (GOOD,)), wire.Batch(1, "Bus 1", (GOOD,)), wire.Batch(0, "bus-1", ())]
)
def test_a_batch_of_another_version_or_of_no_bus_is_refused(batch: wire.Batch) -> None:
    """Nothing of it is read."""
    with pytest.raises(wire.WireError):
        wire.counts(batch)


def test_a_batch_of_too_many_rows_is_refused() -> None:
    """One row over the limit is too many; the limit itself is not."""
    assert len(wire.counts(batch_of(*[GOOD] * wire.MAX_ROWS))) == wire.MAX_ROWS
    with pytest.raises(wire.TooLargeError):
        wire.counts(batch_of(*[GOOD] * (wire.MAX_ROWS + 1)))


@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"[]", b"{}", b"{" * 200_000, b"[" * 200_000, b'{"version":1,"x":' + b"[" * 200_000, b"\xff\xfe",
     b'{"version":1,"bus":"b","rows":[{"replica":"r","visit":"v","day":"2018-03-14","key":"k","value":true}]}'],
    ids=["empty", "null", "list", "object", "braces", "brackets", "deep", "not-utf8", "bool"],
)  # fmt: skip
def test_what_is_no_batch_is_refused_in_words(body: bytes) -> None:
    """Whatever the bytes, the answer is a WireError."""
    with pytest.raises(wire.WireError, match="not a Batch"):
        wire.decode(body, wire.Batch)


@given(st.binary(max_size=200))
def test_any_bytes_are_either_a_body_or_refused(body: bytes) -> None:
    """Unpacking and decoding arbitrary bytes raises WireError or nothing."""
    for read in (wire.unpack, lambda plain: wire.decode(plain, wire.Batch)):
        try:
            read(body)
        except wire.WireError:
            continue


def test_a_gzip_bomb_is_refused_without_being_unpacked_whole() -> None:
    """A small body that unpacks to more than the limit is too large; one cut short is refused too."""
    with pytest.raises(wire.TooLargeError):
        wire.unpack(gzip.compress(b" " * (wire.MAX_BYTES + 1)))
    bomb = gzip.compress(b" " * (16 * wire.MAX_BYTES), compresslevel=1)
    tracemalloc.start()
    try:
        with pytest.raises(wire.TooLargeError):
            wire.unpack(bomb)
        assert tracemalloc.get_traced_memory()[1] < 4 * wire.MAX_BYTES
    finally:
        tracemalloc.stop()
    with pytest.raises(wire.WireError, match="cut short"):
        wire.unpack(wire.pack(batch_of(GOOD))[:-9])


def test_the_largest_batch_we_send_is_one_a_hub_takes() -> None:
    """As many rows as a batch may have, of the longest ids, are below the limits of both sides."""
    long = "x" * 48
    row = wire.WireRow(long, long, "2199-12-31", ":".join(["contact_opened", *[long] * 4]), wire.MAX_VALUE)
    assert len(msgspec.json.encode(batch_of(*[row] * wire.MAX_ROWS))) <= wire.MAX_BYTES
