"""A CUPS queue as a printer, over the print service's UNIX socket only (rule 2: the screen has no network).

The PDF is streamed into the job, so it never touches our disk; when a job is over it is purged, so CUPS, which keeps a
finished job's file for a day by default, forgets it too. Facts on CUPS: tech-notes 7.
"""

from __future__ import annotations

import importlib
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

from kiosk.core.errors import InputError, OutsideError
from kiosk.leaflet.printer import JobId, PrintStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.core.paper import Paper

DEFAULT_SOCKET: Final = "/run/cups/cups.sock"

_ENDS: Final = {7: PrintStatus.CANCELLED, 8: PrintStatus.FAILED, 9: PrintStatus.DONE}
"""job-state when nothing more will happen. Source: RFC 8011, 5.3.7."""
_JOB_HELD: Final = 4
_PRINTER_IDLE: Final = 3
_PRINTER_STOPPED: Final = 5
"""printer-state. Source: RFC 8011, 5.4.11."""

_REASONS: Final = (
    (PrintStatus.OUT_OF_PAPER, ("media-empty", "media-needed")),
    (
        PrintStatus.NEEDS_ATTENTION,
        (
            "media-jam",
            "cover-open",
            "door-open",
            "interlock-open",
            "toner-empty",
            "marker-supply-empty",
            "input-tray-missing",
        ),
    ),
    (PrintStatus.OFFLINE, ("offline", "shutdown", "timed-out")),
    (PrintStatus.STOPPED, ("paused", "moving-to-paused", "stopped")),
)
"""Beginnings of printer-state-reasons, which end in -error, -warning or -report as the driver likes; the first that
fits counts. Source: RFC 8011, 5.4.12."""


class _TroubleError(Exception):
    """The print service could not do it; `status` is what the visitor is told."""

    def __init__(self, status: PrintStatus, message: str) -> None:
        super().__init__(message)
        self.status = status


def queues(server: str = "") -> dict[str, PrintStatus]:
    """The print service's queues by name, and how each is. Raises OutsideError when it does not answer."""
    socket = server or DEFAULT_SOCKET
    try:
        with _speaking_to(socket) as connection:
            return {name: _of_printer(attributes) for name, attributes in connection.getPrinters().items()}
    except _TroubleError as error:
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

    def submit(self, pdf: bytes, title: str, paper: Paper) -> JobId:
        """Stream the PDF into a new job."""
        job = None
        try:
            with _speaking_to(self._socket) as connection:
                # Without scaling, or the codes shrink below what a phone reads.
                options = {"media": paper.name, "print-scaling": "none"}
                job = JobId(connection.createJob(self._queue, title, options))
                connection.startDocument(self._queue, job, title, "application/pdf", 1)
                connection.writeRequestData(pdf, len(pdf))
                connection.finishDocument(self._queue)
        except _TroubleError as error:
            if job is not None:
                self.cancel(job)
            refused = JobId(-1 - len(self._ended))
            # CUPS answers `internal error` when a job is made for a queue it does not have.
            self._ended[refused] = PrintStatus.NO_PRINTER if self.check() is PrintStatus.NO_PRINTER else error.status
            return refused
        return job

    def status(self, job: JobId) -> PrintStatus:
        """How the job is. A queue stopped by an empty tray does not start again by itself, so this starts it."""
        if job in self._ended:
            return self._ended[job]
        try:
            with _speaking_to(self._socket) as connection:
                state = connection.getJobAttributes(job, ["job-state"])["job-state"]
        except _TroubleError as error:
            # A job the service no longer knows was thrown away by somebody else.
            return PrintStatus.FAILED if error.status is PrintStatus.NO_PRINTER else error.status
        if state in _ENDS:
            self._forget(job, _ENDS[state])
            return _ENDS[state]
        found = self.check()
        if found is not PrintStatus.READY:
            return found
        # Held, though nobody held it: the printer did not take it, and CUPS tries again in a while.
        return PrintStatus.OFFLINE if state == _JOB_HELD else PrintStatus.PRINTING

    def cancel(self, job: JobId) -> None:
        """Take the job back, file and all."""
        if job > 0 and job not in self._ended:
            self._forget(job, PrintStatus.CANCELLED)

    def cancel_all(self) -> None:
        """Take back every job of ours in this queue that has not come out."""
        wanted = ["job-id", "job-printer-uri"]
        try:
            with _speaking_to(self._socket) as connection:
                jobs = connection.getJobs(my_jobs=True, requested_attributes=wanted)
        except _TroubleError:
            return
        for job, attributes in jobs.items():
            if str(attributes.get("job-printer-uri", "")).rpartition("/")[2] == self._queue:
                self._forget(JobId(job), PrintStatus.CANCELLED)

    def check(self) -> PrintStatus:
        """How the queue is; starts it again when it was stopped."""
        wanted = ["printer-state", "printer-state-reasons"]
        try:
            with _speaking_to(self._socket) as connection:
                attributes = connection.getPrinterAttributes(self._queue, requested_attributes=wanted)
        except _TroubleError as error:
            return error.status
        if attributes["printer-state"] == _PRINTER_STOPPED:
            # Only a member of lpadmin may; for anybody else the queue stays as it is, and STOPPED tells staff.
            with suppress(_TroubleError), _speaking_to(self._socket) as connection:
                connection.enablePrinter(self._queue)
        return _of_printer(attributes)

    def _forget(self, job: JobId, status: PrintStatus) -> None:
        """Have CUPS forget a job and its file, and remember ourselves what became of it."""
        # Already gone, or the service keeps its history, or is down: cancel_all takes back what is left.
        with suppress(_TroubleError), _speaking_to(self._socket) as connection:
            connection.cancelJob(job, purge_job=True)
        self._ended[job] = status


@contextmanager
def _speaking_to(socket: str) -> Iterator[Any]:
    """A pycups connection. Whatever goes wrong with it becomes _TroubleError."""
    try:
        cups = importlib.import_module("cups")
    except ImportError as error:
        message = "CUPS's Python module is missing. Install it: apt-get install python3-cups"
        raise _TroubleError(PrintStatus.NO_PRINTER, message) from error
    try:
        yield cups.Connection(host=socket)
    except cups.IPPError as error:
        code, words = error.args
        status = PrintStatus.NO_PRINTER if code == cups.IPP_NOT_FOUND else PrintStatus.FAILED
        raise _TroubleError(status, f"the print service refuses: {words}") from error
    except (RuntimeError, cups.HTTPError) as error:
        message = f"the print service does not answer ({error}). Is CUPS running? Try: systemctl start cups"
        raise _TroubleError(PrintStatus.OFFLINE, message) from error


def _of_printer(attributes: Mapping[str, Any]) -> PrintStatus:
    """What a printer's IPP attributes say: the first known reason, else whether it is stopped.

    An idle queue's reasons are left over from its last job (one cancelled while the tray was empty leaves
    `media-empty-error` for good), so they do not count: only a new job can find out.
    """
    if attributes["printer-state"] == _PRINTER_IDLE:
        return PrintStatus.READY
    reasons = attributes["printer-state-reasons"]
    known = (reasons,) if isinstance(reasons, str) else tuple(reasons)
    for status, beginnings in _REASONS:
        if any(reason.startswith(beginnings) for reason in known):
            return status
    return PrintStatus.STOPPED if attributes["printer-state"] == _PRINTER_STOPPED else PrintStatus.READY
