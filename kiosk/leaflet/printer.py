"""Where a leaflet comes out. What a visitor may meet is a value here, never an exception."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, NewType, Protocol

from kiosk.core.counter import PaperFault

if TYPE_CHECKING:
    from kiosk.core.paper import Paper

JobId = NewType("JobId", int)
"""One leaflet at one printer; below 1 when the printer did not take it, and `status` says why."""


class PrintStatus(Enum):
    """How a leaflet, or the printer, is."""

    READY = "ready"
    """The printer would take a leaflet now."""
    PRINTING = "printing"
    DONE = "done"
    OUT_OF_PAPER = "out-of-paper"
    NEEDS_ATTENTION = "needs-attention"
    """A door is open, paper is jammed, the ink is used up."""
    STOPPED = "stopped"
    """Somebody or something paused it."""
    OFFLINE = "offline"
    """Switched off, unplugged, or the print service does not answer."""
    CANCELLED = "cancelled"
    FAILED = "failed"
    NO_PRINTER = "no-printer"

    @property
    def is_over(self) -> bool:
        """Whether a job in this state will never change again."""
        return self in {PrintStatus.DONE, PrintStatus.CANCELLED, PrintStatus.FAILED, PrintStatus.NO_PRINTER}

    @property
    def fault(self) -> PaperFault | None:
        """What to count; None while nothing is wrong."""
        match self:
            case PrintStatus.READY | PrintStatus.PRINTING | PrintStatus.DONE | PrintStatus.CANCELLED:
                return None
            case PrintStatus.OUT_OF_PAPER:
                return PaperFault.OUT_OF_PAPER
            case PrintStatus.NO_PRINTER:
                return PaperFault.NO_PRINTER
            case _:
                return PaperFault.PRINTER


class Printer(Protocol):
    """Takes leaflets. No method raises for what a printer does; each may take its time, so call none on the UI thread.

    An IPP printer that is switched off gives no sign at all: the job stays PRINTING. Whoever waits sets a limit, and
    cancels then, or the leaflet comes out for the next visitor (tech-notes 7).
    """

    def submit(self, pdf: bytes, title: str, paper: Paper) -> JobId:
        """Hand a PDF over. `title` may be seen in the printer's queue: keep it neutral."""
        ...

    def status(self, job: JobId) -> PrintStatus:
        """How the job is now. Never DONE before the printer says so."""
        ...

    def cancel(self, job: JobId) -> None:
        """Take a job back and forget its file; nothing happens when it is over."""
        ...

    def cancel_all(self) -> None:
        """Take back everything of ours that has not come out, also from before a restart."""
        ...

    def check(self) -> PrintStatus:
        """Whether a leaflet would come out now."""
        ...


_NO_JOB: Final = JobId(0)


class NoPrinter:
    """A bus without a printer."""

    def submit(self, pdf: bytes, title: str, paper: Paper) -> JobId:  # noqa: ARG002 - the interface's signature
        """Take nothing."""
        return _NO_JOB

    def status(self, job: JobId) -> PrintStatus:  # noqa: ARG002 - the interface's signature
        """NO_PRINTER."""
        return PrintStatus.NO_PRINTER

    def cancel(self, job: JobId) -> None:
        """Nothing to take back."""

    def cancel_all(self) -> None:
        """Nothing to take back."""

    def check(self) -> PrintStatus:
        """NO_PRINTER."""
        return PrintStatus.NO_PRINTER
