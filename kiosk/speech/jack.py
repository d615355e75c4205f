"""Whether headphones are plugged in, as the kernel's input devices tell it.

A sound card that senses its jack has an input device `/dev/input/event*` with the switch SW_HEADPHONE_INSERT. It is
found by that ability, so no keyboard stays open here, and read on a thread of its own. That somebody listens is logged
nowhere. Source: Linux, `include/uapi/linux/input.h` and `input-event-codes.h`.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import select
import struct
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

AUTO: Final = "auto"
NONE: Final = "none"
FOLDER: Final = Path("/dev/input")
LOOK_S: Final = 2.0
"""Between two looks for devices that came or went."""

EVENT: Final = struct.Struct("llHHi")
"""`struct input_event`: seconds, microseconds, type, code, value."""
EV_SYN: Final = 0
EV_SW: Final = 5
SYN_DROPPED: Final = 3
SW_HEADPHONE_INSERT: Final = 2
_BYTES: Final = 8
"""Room for every switch there is."""


def _reading(number: int) -> int:
    """An `ioctl` of the input devices that reads `_BYTES` bytes: `_IOC(_IOC_READ, 'E', number, _BYTES)`."""
    return 2 << 30 | _BYTES << 16 | ord("E") << 8 | number


EVIOCGBIT_SW: Final = _reading(0x20 + EV_SW)
"""Which switches a device has."""
EVIOCGSW: Final = _reading(0x1B)
"""Which of its switches are on."""

_Mark = tuple[int, int]
"""Inode and time of change of a device's file: another one, or other rights, and it is looked at again."""


def jacks(where: str, folder: Path = FOLDER) -> tuple[Path, ...]:
    """The devices that `where` (`auto`, `none` or a path) means and that can be read now."""
    found = []
    for path in _candidates(where, folder):
        fd = _open(path, is_named=where != AUTO)
        if fd is not None:
            os.close(fd)
            found.append(path)
    return tuple(found)


class Jack:
    """Tells when headphones go in and out. How it was found at the start is told to nobody."""

    def __init__(self, where: str, changed: Callable[[bool], None], folder: Path = FOLDER) -> None:
        """`changed` is called on the jack's thread with whether they are in now; it must return at once.

        `where` is `auto` or a device's path. A path may also be a pipe in which the same events come.
        """
        self._where = where
        self._changed = changed
        self._folder = folder
        self._is_in: dict[int, bool] = {}
        """For each open device, whether it says so."""
        self._paths: dict[int, Path] = {}
        self._refused: dict[Path, _Mark] = {}
        self._was_in: bool | None = None
        self._end = os.eventfd(0, os.EFD_CLOEXEC | os.EFD_NONBLOCK)
        self._thread = threading.Thread(target=self._run, name="headphones", daemon=True)

    def start(self) -> None:
        """Begin to look. Without a device, or without the right to read one, nothing is ever told."""
        self._thread.start()

    def stop(self, timeout_s: float = 5.0) -> None:
        """Look no more."""
        os.eventfd_write(self._end, 1)
        if self._thread.is_alive():
            self._thread.join(timeout_s)
        os.close(self._end)

    def _run(self) -> None:
        while True:
            self._look()
            self._tell()
            poll = select.poll()
            for fd in (self._end, *self._is_in):
                poll.register(fd, select.POLLIN)
            for fd, _ in poll.poll(1000 * LOOK_S):
                if fd == self._end:
                    for open_fd in tuple(self._is_in):
                        self._close(open_fd)
                    return
                self._read(fd)

    def _look(self) -> None:
        """Open what has come, and let go what another one has taken the place of."""
        for fd, path in tuple(self._paths.items()):
            if not _is_at(fd, path):
                self._close(fd)
        known = set(self._paths.values())
        for path in _candidates(self._where, self._folder):
            mark = _mark(path)
            if path in known or mark is None or self._refused.get(path) == mark:
                continue
            opened = _open(path, is_named=self._where != AUTO)
            if opened is None:
                self._refused[path] = mark
            else:
                self._paths[opened], self._is_in[opened] = path, _is_on(opened)

    def _read(self, fd: int) -> None:
        try:
            events = os.read(fd, 64 * EVENT.size)
        except OSError:  # the device is gone
            events = b""
        if not events:
            self._close(fd)
            return
        for _, _, kind, code, value in EVENT.iter_unpack(events[: len(events) // EVENT.size * EVENT.size]):
            if (kind, code) == (EV_SW, SW_HEADPHONE_INSERT):
                self._is_in[fd] = value != 0
            elif (kind, code) == (EV_SYN, SYN_DROPPED):
                self._is_in[fd] = _is_on(fd)

    def _close(self, fd: int) -> None:
        os.close(fd)
        del self._is_in[fd], self._paths[fd]

    def _tell(self) -> None:
        is_in = any(self._is_in.values())
        was_in, self._was_in = self._was_in, is_in
        if was_in is not None and was_in != is_in:
            self._changed(is_in)


def _candidates(where: str, folder: Path) -> Iterator[Path]:
    if where == AUTO:
        yield from sorted(folder.glob("event*"))
    elif where != NONE:
        yield Path(where)


def _open(path: Path, *, is_named: bool) -> int | None:
    """The device, open for reading, when it can tell about headphones; one that was named is believed."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    if is_named or _has_switch(_asked(fd, EVIOCGBIT_SW)):
        return fd
    os.close(fd)
    return None


def _is_on(fd: int) -> bool:
    return _has_switch(_asked(fd, EVIOCGSW))


def _has_switch(bits: bytes) -> bool:
    return bool(bits[SW_HEADPHONE_INSERT // 8] >> SW_HEADPHONE_INSERT % 8 & 1)


def _asked(fd: int, request: int) -> bytes:
    """The bits a device answers with; none for what is no input device."""
    answer = bytearray(_BYTES)
    with contextlib.suppress(OSError):
        fcntl.ioctl(fd, request, answer)
    return bytes(answer)


def _is_at(fd: int, path: Path) -> bool:
    """Whether what is open is what stands there."""
    try:
        return os.path.samestat(os.fstat(fd), path.stat())
    except OSError:
        return False


def _mark(path: Path) -> _Mark | None:
    try:
        known = path.stat()
    except OSError:
        return None
    return known.st_ino, known.st_ctime_ns
