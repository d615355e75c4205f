"""What a print service says of a printer and of a job, as one status. Numbers: RFC 8011, 5.3.7 and 5.4.11."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.core.print_status import PrintStatus
from kiosk.core.printer_reasons import LOST_TRACK, unknown, worst

_IDLE: Final = 3
_STOPPED: Final = 5

_JOB_HELD: Final = 4
_ENDS: Final = {7: PrintStatus.FAILED, 8: PrintStatus.FAILED, 9: PrintStatus.DONE}
"""job-state when nothing more will happen. 7 is cancelled, and not by us, who ask no more of what we took back: by the
print service, whose printer has no such paper or cannot print on both sides, or by somebody at its web page."""

_UNREACHABLE: Final = ("may not exist", "is unreachable", "not responding", "unable to locate printer")
"""Of `printer-state-message`, in English: CUPS gives no reason at all for a printer that is switched off. Where it
says this in another language, the silence is noticed by `core.print_watch`."""


@dataclass(frozen=True, slots=True)
class PrinterReport:
    """A printer's state as its print service gives it."""

    state: int
    """printer-state: 3 idle, 4 processing, 5 stopped."""
    reasons: tuple[str, ...] = ()
    message: str = ""

    @property
    def status(self) -> PrintStatus:
        """READY, LOW or a trouble.

        Nobody asks an idle printer anything, so its reasons are left over from its last job: one cancelled while the
        tray was empty leaves `media-empty-error` for good. Only a new job can find out.
        """
        found = worst(self.reasons)
        if self.state == _IDLE:
            return PrintStatus.LOW if found is PrintStatus.LOW else PrintStatus.READY
        if found.is_trouble:
            return found
        if self.state == _STOPPED:
            return PrintStatus.STOPPED
        return PrintStatus.OFFLINE if self._is_unreachable else found

    @property
    def left_over(self) -> PrintStatus | None:
        """The trouble an idle printer had when it was last asked; None when it had none, or is not idle."""
        found = worst(self.reasons)
        return found if self.state == _IDLE and found.is_trouble else None

    @property
    def is_stopped(self) -> bool:
        """Whether it takes up no job until somebody starts it."""
        return self.state == _STOPPED

    @property
    def unknown(self) -> tuple[str, ...]:
        """Reasons nobody knows."""
        return unknown(self.reasons)

    @property
    def _is_unreachable(self) -> bool:
        message = self.message.casefold()
        return any(words in message for words in _UNREACHABLE)


def is_held(job_state: int) -> bool:
    """Whether CUPS keeps the job for later, because the printer did not take it."""
    return job_state == _JOB_HELD


def job_status(job_state: int, report: PrinterReport, *, had_trouble: bool) -> PrintStatus:
    """How a job is: its own end, else its printer's trouble, else PRINTING.

    `had_trouble`: whether it ever was in trouble. A printer that was switched off then and forgot the job is FAILED,
    though CUPS calls the job completed: nobody can say that the paper came out.
    """
    if job_state in _ENDS:
        end = _ENDS[job_state]
        is_doubtful = end is PrintStatus.DONE and had_trouble and LOST_TRACK in report.reasons
        return PrintStatus.FAILED if is_doubtful else end
    if report.status.is_trouble:
        return report.status
    # Held, though nobody held it: the printer did not take it, and CUPS tries again in a while.
    return PrintStatus.OFFLINE if is_held(job_state) else PrintStatus.PRINTING
