"""Retired phone numbers in a catalog: whatever a translator or the program writes, nobody is sent to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.errors import Fault
from kiosk.core.retired import sightings
from kiosk.i18n.check import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.core.retired import RetiredNumber
    from kiosk.i18n.messages import PoFile


def retired_numbers(file: PoFile, retired: Sequence[RetiredNumber], name: str) -> Iterator[Finding]:
    """A finding for each retired number in English words, translations and remarks, the unused ones included.

    `allow` does not silence it. `name` is the file's, for the fault.
    """
    for entry in (*file.entries, *file.obsolete):
        for words in (entry.source, *entry.translations, *entry.notes, *entry.comments):
            for found in sightings(words, retired):
                message = f"{found.written!r} is retired: {found.retired.whose}. {found.retired.why} Remove it."
                yield Finding("retired", Fault(name, entry.line, message))
