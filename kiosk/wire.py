"""What bus and hub say to each other: JSON messages with a version, and the limits both sides keep.

Tolerant on purpose: fields nobody here knows are ignored, so old and new programs talk. `version` rises only when an
old program would misread the message. A key no metric here declares is carried as text when it has a key's shape: an
older hub then still keeps what a newer bus counts, and reads it after its own update.
"""

from __future__ import annotations

import gzip
import re
import zlib
from dataclasses import dataclass
from datetime import date
from itertools import groupby, islice
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from kiosk.core.counter import Row, parse_key
from kiosk.core.names import BusId, ReplicaId, VisitId, is_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

VERSION: Final = 1
MAX_ROWS: Final = 20_000
"""Rows in one batch. Ninety offline days with two starts a day are about 13,000."""
MAX_SENT_BYTES: Final = 1024 * 1024
"""A body as it travels, compressed or not. Ninety offline days are about 60 KiB."""
MAX_BYTES: Final = 8 * 1024 * 1024
"""A body after unpacking: 20,000 rows of the longest ids fit."""
MAX_VALUE: Final = 2**53 - 1
"""The largest integer every JSON reader keeps exactly. Source: RFC 8259 section 6."""
FIRST_DAY: Final = date(1970, 1, 1)
LAST_DAY: Final = date(2199, 12, 31)
"""Any day a bus with a dead clock battery can believe in: its counts are kept; the report shows the odd day."""

_KEY = re.compile(r"[a-z_]{1,48}(?::[a-z0-9-]{1,48}){0,4}")


class WireRow(msgspec.Struct, frozen=True):
    """One counter row; the batch says whose."""

    replica: str
    visit: str
    day: str
    """`YYYY-MM-DD`."""
    key: str
    """`metric:value:value`."""
    value: int
    """Cumulative; 0 to 2^53 - 1."""


class Batch(msgspec.Struct, frozen=True):
    """Rows of one bus, in no order. Sending it again, or after a later one, changes nothing."""

    version: int
    bus: str
    rows: tuple[WireRow, ...]


class Ack(msgspec.Struct, frozen=True):
    """The hub has every row of the batch safely on disk."""

    version: int
    accepted: int
    """Rows in the batch; all of them are kept."""
    raised: int
    """Counters that are new or larger because of it."""
    unknown: tuple[str, ...] = ()
    """Keys kept as text until the hub's program knows their metric."""


class RowFault(msgspec.Struct, frozen=True):
    """Why a row cannot be taken."""

    row: int
    """Its place in the batch, from 0."""
    problem: str


class Refusal(msgspec.Struct, frozen=True):
    """Why nothing of a request was stored."""

    version: int
    error: str
    rows: tuple[RowFault, ...] = ()


class Health(msgspec.Struct, frozen=True):
    """The hub answers and can read its database."""

    version: int
    program: str


class WireError(ValueError):
    """A message that cannot be read. `rows` names each bad row when the message as a whole is readable."""

    def __init__(self, message: str, rows: tuple[RowFault, ...] = ()) -> None:
        """`message` is fit to be sent back."""
        super().__init__(message)
        self.rows = rows


class TooLargeError(WireError):
    """A body over the limit."""


@dataclass(frozen=True, slots=True, order=True)
class Count:
    """A row as the hub keeps it: checked, but its key stays text, as its metric may be newer than this program."""

    bus: BusId
    replica: ReplicaId
    visit: VisitId
    day: date
    key: str
    value: int

    def row(self) -> Row:
        """The core's row. ValueError when no metric here declares the key."""
        return Row(self.bus, self.replica, self.visit, self.day, parse_key(self.key), self.value)

    @property
    def is_known(self) -> bool:
        """Whether a metric here declares the key."""
        try:
            parse_key(self.key)
        except ValueError:
            return False
        return True


def batches(rows: Iterable[Row], size: int = MAX_ROWS) -> Iterator[Batch]:
    """The rows as batches of at most `size`, one bus each."""
    for bus, own in groupby(sorted(rows, key=lambda row: row.bus), key=lambda row: row.bus):
        left = iter(own)
        while some := tuple(_sent(row) for row in islice(left, size)):
            yield Batch(VERSION, bus, some)


def counts(batch: Batch) -> tuple[Count, ...]:
    """The batch's rows, checked. WireError names every row that is wrong, and why."""
    if batch.version != VERSION:
        message = f"this side speaks version {VERSION}, the batch is version {batch.version}: update the older program"
        raise WireError(message)
    if not is_id(batch.bus):
        message = f"not a bus's id: {batch.bus[:80]!r}"
        raise WireError(message)
    if len(batch.rows) > MAX_ROWS:
        message = f"{len(batch.rows)} rows in one batch; at most {MAX_ROWS}"
        raise TooLargeError(message)
    found = [(place, problem) for place, row in enumerate(batch.rows) for problem in _problems(row)]
    if found:
        message = (
            f"{len({place for place, _ in found})} of {len(batch.rows)} rows cannot be counted; nothing was stored"
        )
        raise WireError(message, tuple(RowFault(place, problem) for place, problem in found))
    bus = BusId(batch.bus)
    return tuple(
        Count(bus, ReplicaId(row.replica), VisitId(row.visit), date.fromisoformat(row.day), row.key, row.value)
        for row in batch.rows
    )


def pack(message: msgspec.Struct) -> bytes:
    """The message as gzipped JSON; the same message always gives the same bytes."""
    return gzip.compress(msgspec.json.encode(message), mtime=0)


def unpack(body: bytes) -> bytes:
    """What `pack` compressed. TooLargeError as soon as it passes MAX_BYTES: a bomb is never unpacked whole."""
    stream = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        plain = stream.decompress(body, MAX_BYTES + 1)
    except zlib.error as error:
        message = f"not valid gzip: {error}"
        raise WireError(message) from error
    if len(plain) > MAX_BYTES:
        message = f"the body unpacks to more than {MAX_BYTES} bytes"
        raise TooLargeError(message)
    if not stream.eof:
        message = "the gzip body is cut short"
        raise WireError(message)
    return plain


_Message = TypeVar("_Message", bound=msgspec.Struct)


def decode(body: bytes, kind: type[_Message]) -> _Message:
    """The message in a JSON body. WireError says what is wrong with it."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        message = f"not a {kind.__name__}: {error}"
        raise WireError(message) from error


def _sent(row: Row) -> WireRow:
    return WireRow(row.replica, row.visit, row.day.isoformat(), str(row.key), row.value)


def _problems(row: WireRow) -> Iterator[str]:
    if not is_id(row.replica):
        yield f"replica {row.replica[:80]!r} is not an id"
    if not is_id(row.visit):
        yield f"visit {row.visit[:80]!r} is not an id"
    if not _is_day(row.day):
        yield f"day {row.day[:80]!r} is not a day from {FIRST_DAY} to {LAST_DAY}"
    if not _KEY.fullmatch(row.key):
        yield f"key {row.key[:80]!r} is not a counter's name"
    if not 0 <= row.value <= MAX_VALUE:
        # An integer of thousands of digits cannot even be printed: Python refuses beyond 4300.
        yield f"the value of {row.key[:80]!r} is not from 0 to 2^53 - 1"


def _is_day(text: str) -> bool:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    # fromisoformat also reads 20180314 and 2018-W11-3, which would be other spellings of the same counter.
    return day.isoformat() == text and FIRST_DAY <= day <= LAST_DAY
