"""A CUPS queue as a printer, over the print service's UNIX socket only (rule 2: the screen has no network).

The PDF is streamed into the job, so it never touches our disk; when a job is over it is purged, so CUPS, which keeps a
finished job's file for a day by default, forgets it too. What could not be taken back because the service was down is
owed, and taken back before anything else is printed. Facts on CUPS: tech-notes 7; its settings: packaging/cups.
"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from kiosk.core.errors import InputError, OutsideError
from kiosk.core.print_status import PrintStatus
from kiosk.core.printer_report import PrinterReport, is_held, job_status
from kiosk.leaflet.cups_service import DEFAULT_SOCKET, TroubleError, speaking_to
from kiosk.leaflet.job_options import job_options
from kiosk.leaflet.printer import JobId

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.core.paper import Paper

_RESUME_S: Final = 2.0
"""Seconds between two attempts to go on: often enough after a refill, and no storm of attempts."""
_REMINDERS: Final = 20
_OF_PRINTER: Final = ("printer-state", "printer-state-reasons", "printer-state-message")


def queues(server: str = "") -> dict[str, PrinterReport]:
    """The print service's queues by name, and how each is. Raises OutsideError when it does not answer."""
    socket = server or DEFAULT_SOCKET
    try:
        with speaking_to(socket) as connection:
            return {name: _report(attributes) for name, attributes in connection.getPrinters().items()}
    except TroubleError as error:
        message = f"{socket}: {error}"
        raise OutsideError(message) from error


class CupsPrinter:
    """One queue. Each call opens its own connection: pycups's belong to one thread, and die with the service."""

    def __init__(self, queue: str, server: str = "") -> None:
        """`server` is a UNIX socket's path, or empty for the system's own. Raises InputError for anything else."""
        if server and not server.startswith("/"):
            message = f"printer.cups_server: {server!r} is not the path of a UNIX socket, such as {DEFAULT_SOCKET}"
            raise InputError(message)
        self._queue = queue
        self._socket = server or DEFAULT_SOCKET
        self._ended: dict[JobId, PrintStatus] = {}
        """What became of jobs that CUPS has been told to forget, or never took."""
        self._troubled: set[JobId] = set()
        """Jobs that are not over and have been in trouble."""
        self._owed: set[JobId] = set()
        """Jobs to be taken back that CUPS has not heard of yet."""
        self._remembered: dict[JobId, int] = {}
        """Jobs that are over and that CUPS still knows by title: how often it will be asked again to forget them."""
        self._owes_all = False
        """Whether CUPS may have jobs of ours that we do not know."""
        self._resumed_s = -_RESUME_S

    def submit(self, pdf: bytes, title: str, paper: Paper) -> JobId:
        """Stream the PDF into a new job; not before everything owed is taken back."""
        if not self._settle():
            return self._refused(PrintStatus.OFFLINE)
        job, is_sent = None, False
        try:
            with speaking_to(self._socket) as connection:
                self._owes_all = True  # should the answer be lost, the job is there all the same
                job = JobId(connection.createJob(self._queue, title, dict(job_options(paper, pdf))))
                self._owes_all = False
                self._ended.pop(job, None)  # a service that has lost its spool counts from 1 again
                connection.startDocument(self._queue, job, title, "application/pdf", 1)
                connection.writeRequestData(pdf, len(pdf))
                is_sent = True
                connection.finishDocument(self._queue)
        except TroubleError as error:
            if job is not None and is_sent:
                return job  # the answer is lost, and the leaflet may be coming out: another would be a second
            if job is not None:
                self.cancel(job)
            # CUPS answers `internal error` when a job is made for a queue it does not have.
            is_unknown = self.check() is PrintStatus.NO_PRINTER
            return self._refused(PrintStatus.NO_PRINTER if is_unknown else error.status)
        return job

    def status(self, job: JobId) -> PrintStatus:
        """How the job is. A queue stopped by an empty tray does not start again by itself, so this starts it."""
        if job in self._ended:
            return self._ended[job]
        try:
            with speaking_to(self._socket) as connection:
                # The job first: should it end meanwhile, the printer has said all there is to say of it.
                state = connection.getJobAttributes(job, ["job-state"])["job-state"]
                report = self._ask(connection)
        except TroubleError as error:
            # A job the service no longer knows was thrown away by somebody else, or with the service's spool.
            found = PrintStatus.FAILED if error.status is PrintStatus.NO_PRINTER else PrintStatus.OFFLINE
        else:
            self._resume(report, job if is_held(state) else None)
            found = job_status(state, report, had_trouble=job in self._troubled)
        if found.is_trouble:
            self._troubled.add(job)
        elif found.is_over:
            self._forget(job, found)
        return found

    def cancel(self, job: JobId) -> None:
        """Take the job back, file and all."""
        if job > 0 and job not in self._ended:
            self._forget(job, PrintStatus.CANCELLED)

    def cancel_all(self) -> None:
        """Take back every job of ours in this queue that has not come out, and forget those that have."""
        self._owes_all = True
        self.tidy()

    def tidy(self) -> bool:
        """Take back what is owed, and have forgotten what CUPS remembers; True when there is nothing more to do."""
        self._settle()
        for job, tries in tuple(self._remembered.items()):
            self._remembered[job] = tries - 1
            self._take_back(job)
        self._remembered = {job: tries for job, tries in self._remembered.items() if tries > 0}
        return not (self._owed or self._owes_all or self._remembered)

    def _settle(self) -> bool:
        """Take back what may still come out; True when nothing may."""
        try:
            if self._owes_all:
                self._owed.update(self._ours())
                self._owes_all = False
        except TroubleError as error:
            # Without the module or the queue there is nowhere that anything of ours could be.
            self._owes_all = error.status is not PrintStatus.NO_PRINTER
        for job in sorted(self._owed):
            self._forget(job, PrintStatus.CANCELLED)
        return not (self._owed or self._owes_all)

    def check(self) -> PrintStatus:
        """How the queue is; starts it again when it was stopped."""
        try:
            with speaking_to(self._socket) as connection:
                report = self._ask(connection)
        except TroubleError as error:
            return error.status
        self._resume(report)
        return report.status

    def report(self) -> PrinterReport | None:
        """What CUPS says of the queue; changes nothing."""
        try:
            with speaking_to(self._socket) as connection:
                return self._ask(connection)
        except TroubleError:
            return None

    def _ask(self, connection: Any) -> PrinterReport:  # noqa: ANN401 - pycups has no types
        return _report(connection.getPrinterAttributes(self._queue, requested_attributes=list(_OF_PRINTER)))

    def _resume(self, report: PrinterReport, held: JobId | None = None) -> None:
        """Start a stopped queue; have CUPS try a job again that it holds for later: its own later is 10 s and more."""
        if not (report.is_stopped or held) or time.monotonic() - self._resumed_s < _RESUME_S:
            return
        self._resumed_s = time.monotonic()
        with suppress(TroubleError), speaking_to(self._socket) as connection:
            if report.is_stopped:
                # Only a member of lpadmin may; for anybody else the queue stays as it is, and STOPPED tells staff.
                connection.enablePrinter(self._queue)
            if held:
                connection.setJobHoldUntil(held, "no-hold")

    def _ours(self) -> list[JobId]:
        """Our jobs in this queue, those that are over and were never forgotten too. Raises TroubleError."""
        wanted = ["job-id", "job-printer-uri"]
        with speaking_to(self._socket) as connection:
            jobs = connection.getJobs(which_jobs="all", my_jobs=True, requested_attributes=wanted)
        return [
            JobId(job)
            for job, attributes in jobs.items()
            if str(attributes.get("job-printer-uri", "")).rpartition("/")[2] == self._queue
        ]

    def _forget(self, job: JobId, status: PrintStatus) -> None:
        """Have CUPS forget a job and its file, and remember ourselves what became of it."""
        self._ended[job] = status
        self._troubled.discard(job)
        self._take_back(job)

    def _take_back(self, job: JobId) -> None:
        try:
            with speaking_to(self._socket) as connection:
                connection.cancelJob(job, purge_job=True)
        except TroubleError as error:
            if error.status is PrintStatus.OFFLINE:
                self._owed.add(job)
                return
            # Refused: CUPS has forgotten it already, or keeps its history whatever we say.
        self._owed.discard(job)
        if self._is_known(job):
            # A job that was being printed loses its file at once, and its title when its printing has been stopped.
            self._remembered.setdefault(job, _REMINDERS)
        else:
            self._remembered.pop(job, None)

    def _is_known(self, job: JobId) -> bool:
        try:
            with speaking_to(self._socket) as connection:
                connection.getJobAttributes(job, ["job-state"])
        except TroubleError as error:
            return error.status is PrintStatus.OFFLINE
        return True

    def _refused(self, status: PrintStatus) -> JobId:
        refused = JobId(-1 - len(self._ended))
        self._ended[refused] = status
        return refused


def _report(attributes: Mapping[str, Any]) -> PrinterReport:
    reasons = attributes["printer-state-reasons"]
    known = (reasons,) if isinstance(reasons, str) else tuple(reasons)
    return PrinterReport(int(attributes["printer-state"]), known, str(attributes.get("printer-state-message", "")))
