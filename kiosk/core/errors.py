"""What can go wrong, for staff, editors and translators: each message says what, where and what to do."""

from __future__ import annotations

from dataclasses import dataclass


class KioskError(Exception):
    """A failure somebody can do something about. The command line prints it and exits with `exit_code`."""

    exit_code = 2


class InputError(KioskError):
    """Something given to us is not right: a file, an option, an id."""


class OutsideError(KioskError):
    """The outside failed: printer, hub or disk."""

    exit_code = 3


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong in something people wrote."""

    file: str
    """Path relative to the thing checked."""
    line: int
    """1-based; 0 when the fault is the file's as a whole."""
    message: str
    """What is wrong and how to mend it."""

    def __str__(self) -> str:
        """`file:line: message`, as editors can jump to."""
        return f"{self.file}:{self.line}: {self.message}"


class FaultsError(InputError):
    """Bad input, reported whole: every fault, not the first."""

    def __init__(self, what: str, faults: tuple[Fault, ...]) -> None:
        """`what` names the thing checked; `faults` is not empty."""
        self.what = what
        self.faults = tuple(sorted(faults))
        lines = "\n".join(f"  {fault}" for fault in self.faults)
        super().__init__(f"{what}: {len(self.faults)} fault(s)\n{lines}")

    def __reduce__(self) -> tuple[type[FaultsError], tuple[str, tuple[Fault, ...]]]:
        """As it was made: an exception is otherwise made again from its message alone."""
        return type(self), (self.what, self.faults)
