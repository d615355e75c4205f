"""Other programs on a leash: whatever one started ends at once when the leash is cut, from any thread."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class CutError(Exception):
    """The leash was cut: nothing that came of it is wanted any more."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended."""

    is_found: bool
    """False when there is no such program, or it may not be run."""
    code: int
    """Its exit code; 0 is good. -9 when it took too long and was killed."""
    output: bytes = b""


_NOT_FOUND = Ended(is_found=False, code=127)


class Running:
    """A program that was started."""

    def __init__(self, process: subprocess.Popen[bytes] | None, leash: Leash) -> None:
        self._process = process
        self._leash = leash

    def wait(self, timeout_s: float, given: bytes | None = None) -> Ended:
        """Give it `given` on stdin, wait until it ends, and kill it when it takes longer.

        Raises CutError when the leash was cut meanwhile.
        """
        process = self._process
        if process is None:
            return _NOT_FOUND
        try:
            # It reads stdout to its end, so it wakes at once when the program is gone: Popen.wait would poll.
            output, _ = process.communicate(given, timeout_s)
        except subprocess.TimeoutExpired:
            _kill(process)
            output, _ = process.communicate()
        finally:
            self._leash.release(process)
        return Ended(is_found=True, code=process.returncode, output=output)


class Leash:
    """Holds what is running. It starts nothing any more once it is cut."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cut = threading.Event()
        self._running: set[subprocess.Popen[bytes]] = set()

    @property
    def is_cut(self) -> bool:
        """Whether it is over."""
        return self._cut.is_set()

    def run(self, command: Sequence[str], timeout_s: float, given: bytes = b"") -> Ended:
        """Run a program to its end. Raises CutError when the leash is or was cut."""
        return self.start(command).wait(timeout_s, given)

    def start(self, command: Sequence[str], stdin: int = subprocess.PIPE) -> Running:
        """Start a program in a group of its own, so that what it starts itself ends with it.

        What it writes to stderr is thrown away: an engine may repeat there what it was given to say.
        Raises CutError when the leash is or was cut.
        """
        if self.is_cut:
            raise CutError
        try:
            process = subprocess.Popen(  # noqa: S603 - the configured programs, without a shell
                list(command), stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, process_group=0
            )
        except OSError:
            return Running(None, self)
        with self._lock:
            if not self._cut.is_set():
                self._running.add(process)
                return Running(process, self)
        # Cut while it was being started. Starting under the lock would make whoever cuts wait for it.
        _kill(process)
        process.communicate()
        raise CutError

    def release(self, process: subprocess.Popen[bytes]) -> None:
        """It has ended. Raises CutError when the leash was cut."""
        with self._lock:
            self._running.discard(process)
        if self.is_cut:
            raise CutError

    def pause(self, seconds: float) -> None:
        """Wait. Raises CutError as soon as the leash is cut."""
        if self._cut.wait(seconds):
            raise CutError

    def cut(self) -> None:
        """End everything now. May be called again."""
        with self._lock:
            self._cut.set()
            for process in self._running:
                _kill(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """The whole group, by a signal that nothing can put off: aplay would play its buffer out on SIGTERM."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
