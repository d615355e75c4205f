"""A CUPS queue as a printer, over the print service's UNIX socket only (rule 2: the screen has no network).

The PDF is streamed into the job, so it never touches our disk; when a job is over it is purged, so CUPS, which keeps a
finished job's file for a day by default, forgets it too. Facts on CUPS: tech-notes 7.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

from kiosk.core.errors import InputError, OutsideError
from kiosk.leaflet.printer import JobId, PrintStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.core.leaflet import Paper

DEFAULT_SOCKET: Final = "/run/cups/cups.sock"

# IPP job-state and printer-state. Source: RFC 8011, 5.3.7 and 5.4.11.
_JOB_CANCELED: Final = 7
_JOB_ABORTED: Final = 8
_JOB_COMPLETED: Final = 9
_PRINTER_STOPPED: Final = 5

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
            "input-tray-m",
        ),
    ),
    (PrintStatus.OFFLINE, ("offline", "shutdown", "timed-out", "connecting-to-device")),
    (PrintStatus.STOPPED, ("paused", "moving-to-paused", "stopped")),
)
"""Beginnings of printer-state-reasons, which end in -error, -warning or -report as the driver likes; the first that
fits counts. Source: RFC 8011, 5.4.12."""


def load_cups() -> Any:  # noqa: ANN401 - pycups has no types
    """The pycups module. Raises OutsideError naming the Debian package when it is missing."""
    try:
        return importlib.import_module("cups")
    except ImportError as error:
        message = "cannot speak to CUPS: its Python module is missing. Install it: apt-get install python3-cups"
        raise OutsideError(message) from error


def queues(server: str = "") -> dict[str, dict[str, Any]]:
    """The print service's queues and their IPP attributes. Raises OutsideError when it does not answer."""
    cups = load_cups()
    socket = server or DEFAULT_SOCKET
    try:
        found: dict[str, dict[str, Any]] = cups.Connection(host=socket).getPrinters()
    except (RuntimeError, cups.IPPError, cups.HTTPError) as error:
        message = f"{socket}: the print service does not answer ({error}). Is CUPS running? Try: systemctl start cups"
        raise OutsideError(message) from error
    return found


class CupsPrinter:
    """One queue. Each call opens its own connection: pycups's belong to one thread, and die with the service."""

    def __init__(self, queue: str, server: str = "") -> None:
        """`server` is a UNIX socket's path, or empty for the system's own. Raises InputError for anything else."""
        if server and not server.startswith("/"):
            message = f"printer.cups_server: {server!r} is not the path of a UNIX socket, such as {DEFAULT_SOCKET}"
            raise InputError(message)
        self._queue = queue
        self._server = server or DEFAULT_SOCKET
        self._ended: dict[JobId, PrintStatus] = {}
        """What became of jobs that CUPS has been told to forget, or never took."""

    def submit(self, pdf: bytes, title: str, paper: Paper) -> JobId:
        """Stream the PDF into a new job."""
        try:
            cups = load_cups()
        except OutsideError:
            return self._refused(PrintStatus.NO_PRINTER)
        job = None
        try:
            connection = cups.Connection(host=self._server)
            # Without scaling, or the codes shrink below what a phone reads.
            options = {"media": paper.name, "print-scaling": "none"}
            job = JobId(connection.createJob(self._queue, title, options))
            connection.startDocument(self._queue, job, title, "application/pdf", 1)
            connection.writeRequestData(pdf, len(pdf))
            connection.finishDocument(self._queue)
        except (RuntimeError, cups.IPPError, cups.HTTPError) as error:
            if job is not None:
                self.cancel(job)
            return self._refused(self._trouble(cups, error))
        return job

    def status(self, job: JobId) -> PrintStatus:
        """How the job is. A queue stopped by an empty tray does not start again by itself, so this starts it."""
        if job in self._ended:
            return self._ended[job]
        try:
            cups = load_cups()
        except OutsideError:
            return PrintStatus.NO_PRINTER
        try:
            connection = cups.Connection(host=self._server)
            match connection.getJobAttributes(job, ["job-state"])["job-state"]:
                case state if state == _JOB_COMPLETED:
                    return self._end(cups, connection, job, PrintStatus.DONE)
                case state if state == _JOB_CANCELED:
                    return self._end(cups, connection, job, PrintStatus.CANCELLED)
                case state if state == _JOB_ABORTED:
                    return self._end(cups, connection, job, PrintStatus.FAILED)
                case _:
                    found = self._printer(cups, connection)
                    return PrintStatus.PRINTING if found is PrintStatus.READY else found
        except (RuntimeError, cups.IPPError, cups.HTTPError) as error:
            return self._trouble(cups, error)

    def cancel(self, job: JobId) -> None:
        """Take the job back, file and all."""
        if job in self._ended or job < 1:
            return
        try:
            cups = load_cups()
        except OutsideError:
            return
        try:
            self._end(cups, cups.Connection(host=self._server), job, PrintStatus.CANCELLED)
        except RuntimeError:  # the service is down: cancel_all takes it back at the next start
            return

    def cancel_all(self) -> None:
        """Take back every job of ours in this queue that has not come out."""
        try:
            cups = load_cups()
        except OutsideError:
            return
        try:
            connection = cups.Connection(host=self._server)
            jobs = connection.getJobs(my_jobs=True, requested_attributes=["job-id", "job-printer-uri"])
        except (RuntimeError, cups.IPPError, cups.HTTPError):
            return
        for job, attributes in jobs.items():
            if str(attributes.get("job-printer-uri", "")).rpartition("/")[2] == self._queue:
                self._end(cups, connection, JobId(job), PrintStatus.CANCELLED)

    def check(self) -> PrintStatus:
        """How the queue is; starts it again when it was stopped."""
        try:
            cups = load_cups()
        except OutsideError:
            return PrintStatus.NO_PRINTER
        try:
            return self._printer(cups, cups.Connection(host=self._server))
        except (RuntimeError, cups.IPPError, cups.HTTPError) as error:
            return self._trouble(cups, error)

    def _printer(self, cups: Any, connection: Any) -> PrintStatus:  # noqa: ANN401 - pycups has no types
        wanted = ["printer-state", "printer-state-reasons"]
        attributes = connection.getPrinterAttributes(self._queue, requested_attributes=wanted)
        reasons = attributes["printer-state-reasons"]
        found = _worst([reasons] if isinstance(reasons, str) else reasons)
        if attributes["printer-state"] == _PRINTER_STOPPED:
            try:
                connection.enablePrinter(self._queue)
            except (cups.IPPError, cups.HTTPError):  # only staff may: they see STOPPED and the queue's name
                return PrintStatus.STOPPED if found is PrintStatus.READY else found
            return PrintStatus.STOPPED if found is PrintStatus.READY else found
        return found

    def _end(self, cups: Any, connection: Any, job: JobId, status: PrintStatus) -> PrintStatus:  # noqa: ANN401 - as above
        """Have CUPS forget a job and its file, and remember ourselves what became of it."""
        try:
            connection.cancelJob(job, purge_job=True)
        except (cups.IPPError, cups.HTTPError):  # already gone, or the service keeps its history: both are its right
            pass
        self._ended[job] = status
        return status

    def _refused(self, status: PrintStatus) -> JobId:
        job = JobId(-1 - len(self._ended))
        self._ended[job] = status
        return job

    def _trouble(self, cups: Any, error: Exception) -> PrintStatus:  # noqa: ANN401 - as above
        if isinstance(error, cups.IPPError):
            code = error.args[0]
            return PrintStatus.NO_PRINTER if code == cups.IPP_NOT_FOUND else PrintStatus.FAILED
        return PrintStatus.OFFLINE


def _worst(reasons: Iterable[str]) -> PrintStatus:
    """The first status whose reason is among these; READY when none is."""
    known = tuple(reasons)
    for status, beginnings in _REASONS:
        if any(reason.startswith(beginnings) for reason in known):
            return status
    return PrintStatus.READY
