"""Where a leaflet comes out. What a visitor may meet is a value here, never an exception."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NewType, Protocol

from kiosk.core.print_status import PrintStatus

if TYPE_CHECKING:
    from kiosk.core.paper import Paper
    from kiosk.core.printer_report import PrinterReport

JobId = NewType("JobId", int)
"""One leaflet at one printer; below 1 when the printer did not take it, and `status` says why."""


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
        """Take a job back and forget its file; nothing happens when it is over. See `tidy`."""
        ...

    def cancel_all(self) -> None:
        """Take back everything of ours that has not come out, also from before a restart. See `tidy`."""
        ...

    def tidy(self) -> bool:
        """Try again to take back what could not be taken back; True when nothing of ours is left. Quick when so."""
        ...

    def check(self) -> PrintStatus:
        """Whether a leaflet would come out now."""
        ...

    def report(self) -> PrinterReport | None:
        """What the print service says of the printer, for staff and the log; None when it says nothing."""
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

    def tidy(self) -> bool:
        """Nothing is left."""
        return True

    def check(self) -> PrintStatus:
        """NO_PRINTER."""
        return PrintStatus.NO_PRINTER

    def report(self) -> None:
        """Nothing to say."""
