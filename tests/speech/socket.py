"""A socket for headphones: a real input device where the kernel lets us make one, else a pipe that says the same."""

from __future__ import annotations

import contextlib
import fcntl
import os
import struct
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.speech.jack import EV_SW, EV_SYN, EVENT, FOLDER, SW_HEADPHONE_INSERT

if TYPE_CHECKING:
    from collections.abc import Iterator

UINPUT: Final = Path("/dev/uinput")
_UI_SET_EVBIT: Final = 0x40045564
_UI_SET_SWBIT: Final = 0x4004556D
_UI_DEV_CREATE: Final = 0x5501
_UI_DEV_DESTROY: Final = 0x5502
_SETUP: Final = struct.Struct("80sHHHHi64i64i64i64i")
"""`struct uinput_user_dev`."""
_NAME: Final = b"redbus test headphones"


class Socket:
    """Headphones go in and out of it. `path` is where the kiosk looks; `kind` is `uinput` or `pipe`."""

    def __init__(self, path: Path, kind: str, fd: int) -> None:
        self.path = path
        self.kind = kind
        self._fd = fd

    def plug(self, *, is_in: bool) -> None:
        """Put them in, or pull them out."""
        self.send(EV_SW, SW_HEADPHONE_INSERT, int(is_in))
        self.send(EV_SYN, 0, 0)

    def send(self, kind: int, code: int, value: int) -> None:
        """One `struct input_event`."""
        os.write(self._fd, EVENT.pack(0, 0, kind, code, value))


@contextlib.contextmanager
def socket_in(folder: Path) -> Iterator[Socket]:
    """The best socket this kernel lets us have."""
    with contextlib.ExitStack() as stack:
        try:
            fd = os.open(UINPUT, os.O_WRONLY | os.O_CLOEXEC)
        except OSError:
            yield stack.enter_context(pipe_in(folder))
            return
        stack.callback(os.close, fd)
        fcntl.ioctl(fd, _UI_SET_EVBIT, EV_SW)
        fcntl.ioctl(fd, _UI_SET_SWBIT, SW_HEADPHONE_INSERT)
        os.write(fd, _SETUP.pack(_NAME, 3, 1, 1, 1, 0, *[0] * 256))
        before = set(FOLDER.glob("event*"))
        fcntl.ioctl(fd, _UI_DEV_CREATE)
        stack.callback(fcntl.ioctl, fd, _UI_DEV_DESTROY)
        while not (new := set(FOLDER.glob("event*")) - before):
            time.sleep(0.01)
        yield Socket(new.pop(), "uinput", fd)


@contextlib.contextmanager
def pipe_in(folder: Path) -> Iterator[Socket]:
    """A pipe in which the same events come."""
    path = folder / "event0"
    os.mkfifo(path)
    # Also open for reading, so that writing never waits for a reader nor fails without one.
    fd = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    try:
        yield Socket(path, "pipe", fd)
    finally:
        os.close(fd)
