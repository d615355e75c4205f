"""`retired.yaml` -> numbers nobody may be sent to; and the search for them in everything else of the pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.errors import Fault
from kiosk.core.names import SourceId
from kiosk.core.pack import Status
from kiosk.core.retired import RetiredNumber, sightings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kiosk.content.contact_schema import ContactEntry, RetiredEntry
    from kiosk.content.reading import Reading

FILE: Final = "retired.yaml"
_CONTACTS: Final = "contacts.yaml"


def retired_of(entry: RetiredEntry, reading: Reading) -> RetiredNumber:
    """The number; everything wrong with it goes to `reading`."""
    reading.know_sources(entry.sources, entry.where)
    return RetiredNumber(entry.number, entry.whose, entry.why, tuple(map(SourceId, entry.sources)))


def retired_faults(
    files: Mapping[str, str], contacts: Sequence[ContactEntry], retired: Sequence[RetiredNumber]
) -> Iterator[Fault]:
    """A fault for each place in the pack's files where a retired number stands, comments included.

    `files` are their contents by name. A hidden contact may keep its old number: nobody sees it, and it is there so
    that nobody adds it again.
    """
    hidden = _hidden_lines(contacts)
    for file, content in files.items():
        for found in sightings(content, () if file == FILE else retired):
            line = content.count("\n", 0, found.start) + 1
            if file == _CONTACTS and line in hidden:
                continue
            written = " ".join(found.written.split())
            message = f"{written!r} is retired: {found.retired.whose}. {found.retired.why} Remove it."
            yield Fault(file, line, message)


def _hidden_lines(contacts: Sequence[ContactEntry]) -> frozenset[int]:
    """The lines of `contacts.yaml` that belong to hidden contacts: from an entry's first line to the next one's."""
    starts = [(contact.where.line, contact.status) for contact in contacts]
    ends = [line for line, _ in starts[1:]] + [starts[-1][0] + 1000] if starts else []
    return frozenset(
        line
        for (start, status), end in zip(starts, ends, strict=True)
        if status is Status.HIDDEN
        for line in range(start, end)
    )
