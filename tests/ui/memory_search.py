"""Searches all memory of a running process for byte patterns.

Also a script, to look at a kiosk by hand:

    python tests/ui/memory_search.py PID WORDS...

Words are looked for as Python and Qt may hold them: one, two and four bytes a character. The reader needs the rights of
a debugger (root, or the parent of a process that lets itself be read). The process is stopped while it is read.
"""

from __future__ import annotations

import os
import re
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

CHUNK: Final = 1 << 24
OVERLAP: Final = 1 << 12
"""Bytes read twice, so that what lies across two chunks is found. No pattern is longer."""
ENCODINGS: Final = ("latin-1", "utf-16-le", "utf-32-le")
"""Python's three ways to hold a string; UTF-8 is the first of them here, and Qt's is the second."""


@dataclass(frozen=True, slots=True)
class Needle:
    """Bytes to look for."""

    kind: str
    """The searcher's own word for it."""
    first: bytes
    """Its first byte."""
    rest: bytes
    """What follows, as a regular expression for at most `OVERLAP` bytes."""


@dataclass(frozen=True, slots=True)
class Region:
    """A readable stretch of a process's memory."""

    start: int
    end: int
    name: str
    """A file, or `[heap]`, `[stack]`; empty for anonymous memory."""


@dataclass(frozen=True, slots=True)
class Find:
    """Where a pattern was found, and what was there."""

    address: int
    region: str
    found: bytes
    kind: str
    """The needle's."""


def regions(pid: int) -> Iterator[Region]:
    """What the process can have written: files mapped for reading only are the same for everybody."""
    for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
        place, rights, _, _, inode, *name = line.split(maxsplit=5)
        if rights[0] != "r" or (rights[1] != "w" and inode != "0") or (name and name[0].startswith(("[v", "/dev/dri"))):
            continue
        start, end = (int(part, 16) for part in place.split("-"))
        yield Region(start, end, name[0] if name else "")


def search(pid: int, needles: Collection[Needle]) -> tuple[Find, ...]:
    """Every place where one of them lies. Raises PermissionError without a debugger's rights."""
    os.kill(pid, signal.SIGSTOP)
    try:
        with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
            found = {f.address: f for region in regions(pid) for f in _in_region(memory.fileno(), region, needles)}
    finally:
        os.kill(pid, signal.SIGCONT)
    return tuple(found.values())


def exactly(kind: str, found: bytes) -> Needle:
    """Just these bytes."""
    return Needle(kind, found[:1], re.escape(found[1:]))


def words(kind: str, *alternatives: str) -> list[Needle]:
    """Any of these words, however Python or Qt holds them."""
    return [exactly(kind, word.encode(encoding)) for word in alternatives for encoding in ENCODINGS]


def _in_region(memory: int, region: Region, needles: Collection[Needle]) -> Iterator[Find]:
    at = region.start
    while at < region.end:
        try:
            chunk = os.pread(memory, min(CHUNK + OVERLAP, region.end - at), at)
        except OSError:  # a guard page, or a device's memory: nobody can read it
            return
        if not chunk:
            return
        for needle in needles:
            yield from _in_chunk(chunk, at, region, needle)
        at += CHUNK


def _in_chunk(chunk: bytes, at: int, region: Region, needle: Needle) -> Iterator[Find]:
    # Only the first byte stands outside the group: `re` then looks for it as fast as memory can be read.
    for match in re.finditer(re.escape(needle.first) + b"(?=(" + needle.rest + b"))", chunk, re.DOTALL):
        yield Find(at + match.start(), region.name, needle.first + match[1], needle.kind)


def main() -> int:
    """Print each find. Exit code 1 when there is any."""
    pid, *wanted = sys.argv[1:]
    finds = search(int(pid), words("word", *wanted))
    for find in finds:
        print(f"{find.address:#x}  {find.region or 'anonymous'}  {find.found!r}")  # noqa: T201 - its answer
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())
