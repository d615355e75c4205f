"""Looks into the data folder, on the worker thread, for what staff change there while the screen runs.

Two things: the visits, which `redbus visits` writes, and `local-contacts.yaml`. A file is read again when it has
changed, and for a while after; what cannot be read is logged once, and what was known before stays.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import KioskError
from kiosk.core.nearby import LOCAL_FILE, with_local
from kiosk.ui import loading
from kiosk.ui.apart import here

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from structlog.typing import FilteringBoundLogger

    from kiosk.core.language import Languages
    from kiosk.core.names import BusId
    from kiosk.core.nearby import LocalContact
    from kiosk.core.retired import RetiredNumber
    from kiosk.core.tour import Visit
    from kiosk.ui.apart import Runner
    from kiosk.ui.session import Content

_Mark = tuple[tuple[int, int, int] | None, ...]
"""Inode, time and size of each file; what is not there has none."""

SETTLED_S: Final = 10.0
"""For how long a file is read at every look after it has changed, in seconds.

SQLite writes its log, waits for the disk, and only then shows readers what it wrote: a look in between finds the file
as it will stay and the rows as they were. Nor do two writes within one tick of the file system's clock differ in time.
"""


def first_look(data: Path, shipped: Path, languages: Languages, bus: BusId) -> Lookout:
    """Read the pack, and look. `begin` it where the screen is. Raises KioskError when no pack can be read."""
    lookout = Lookout(data, bus, loading.read(data, shipped, languages))
    lookout.read()
    return lookout


class Lookout:
    """What the screen shows of a pack and of the place the bus is in. Use it on one thread."""

    def __init__(
        self, data: Path, bus: BusId, content: Content, monotonic_s: Callable[[], float] = time.monotonic
    ) -> None:
        """`content` is the pack as it was loaded."""
        self._now_s = monotonic_s
        self._data = data
        self._bus = bus
        self._base = content
        self._content = content
        self._visits: tuple[Visit, ...] = ()
        self._local: tuple[LocalContact, ...] = ()
        self._written: bytes | None = None
        """The local contacts' file as it was read last; None when it was not there, or could not be read."""
        self._run: Runner = here
        self._seen: dict[str, tuple[_Mark, float]] = {}
        self._told: dict[str, str] = {}

    def begin(self, run: Runner) -> Content:
        """What the first look saw. What needs YAML or locales is run by `run` from now on."""
        self._run = run
        self._base, self._content = loading.in_order(self._base), loading.in_order(self._content)
        return self._content

    def look(self) -> Content:
        """The content as it is now; the very same value as long as nothing has changed."""
        if self.read():
            self._content = loading.in_order(self._content)
        return self._content

    def read(self) -> bool:
        """Look, for all but the alphabet; whether something has changed."""
        visits, local = self._read_visits(), self._read_local()
        if (visits, local) == (self._visits, self._local):
            return False
        self._visits, self._local = visits, local
        _logger().info("data.seen", visits=len(visits), local_contacts=len(local))
        pack = replace(with_local(self._base.pack, local), visits=visits)
        named, timetable = self._run(loading.named_and_timed, pack, self._base.languages)
        self._content = replace(self._base, pack=pack, autonyms=named, timetable=timetable)
        return True

    def _read_visits(self) -> tuple[Visit, ...]:
        from kiosk.store import FILE, CounterStore  # noqa: PLC0415 - sqlite-utils is slow to load

        path = self._data / FILE
        if not self._may_differ(FILE, f"{FILE}-wal"):
            return self._visits
        if not path.exists():
            return ()
        try:
            store = CounterStore.open(path, self._bus, mend=False)
            try:
                visits = store.visits.all()
            finally:
                store.close()
        except KioskError as error:
            self._tell("visits.not_read", error)
            return self._visits
        self._told.pop("visits.not_read", None)
        return visits

    def _read_local(self) -> tuple[LocalContact, ...]:
        if not self._may_differ(LOCAL_FILE):
            return self._local
        path = self._data / LOCAL_FILE
        before, self._written = self._written, _bytes(path)
        if before is not None and before == self._written:
            return self._local
        try:
            local = self._run(_local, self._data, self._base.pack.retired) if path.exists() else ()
        except KioskError as error:
            self._tell("local_contacts.not_used", error)
            return self._local
        self._told.pop("local_contacts.not_used", None)
        return local

    def _may_differ(self, *names: str) -> bool:
        """Whether these files may hold something new. Asked before they are read, never after."""
        mark, now_s = tuple(_mark(self._data / name) for name in names), self._now_s()
        seen, since_s = self._seen.get(names[0], (None, now_s))
        if seen != mark:
            self._seen[names[0]] = mark, now_s
            return True
        return now_s - since_s < SETTLED_S

    def _tell(self, event: str, error: KioskError) -> None:
        """Log what is wrong with a file, once for as long as it is the same."""
        if self._told.get(event) != str(error):
            self._told[event] = str(error)
            _logger().error(event, error=str(error), mend="what was known before is still shown")


def _local(data: Path, retired: tuple[RetiredNumber, ...]) -> tuple[LocalContact, ...]:
    from kiosk.content.local import read_local  # noqa: PLC0415 - YAML is slow to load, and large

    return read_local(data, retired)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _mark(path: Path) -> tuple[int, int, int] | None:
    try:
        known = path.stat()
    except OSError:
        return None
    return known.st_ino, known.st_mtime_ns, known.st_size


def _logger() -> FilteringBoundLogger:
    import structlog  # noqa: PLC0415 - not before the first frame

    logger: FilteringBoundLogger = structlog.get_logger()
    return logger
