"""A connection to the print service through pycups, and what its errors mean."""

from __future__ import annotations

import importlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from kiosk.core.print_status import PrintStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

DEFAULT_SOCKET: Final = "/run/cups/cups.sock"


class TroubleError(Exception):
    """The print service could not do it; `status` is what the visitor is told."""

    def __init__(self, status: PrintStatus, message: str) -> None:
        super().__init__(message)
        self.status = status


@contextmanager
def speaking_to(socket: str) -> Iterator[Any]:
    """A pycups connection. Whatever goes wrong with it becomes TroubleError.

    NO_PRINTER: the module, the queue or the job is not there; OFFLINE: the service does not answer; FAILED: it refuses.
    """
    try:
        cups = importlib.import_module("cups")
    except ImportError as error:
        message = "CUPS's Python module is missing. Install it: apt-get install python3-cups"
        raise TroubleError(PrintStatus.NO_PRINTER, message) from error
    try:
        yield cups.Connection(host=socket)
    except cups.IPPError as error:
        code, words = error.args
        if code in {cups.IPP_NOT_FOUND, cups.IPP_GONE}:
            status = PrintStatus.NO_PRINTER
        elif code < cups.IPP_INTERNAL_ERROR:
            status = PrintStatus.FAILED
        else:
            # Also what libcups says of a service that dies in the middle of an answer.
            status = PrintStatus.OFFLINE
        raise TroubleError(status, f"the print service refuses: {words}") from error
    except (RuntimeError, cups.HTTPError) as error:
        message = f"the print service does not answer ({error}). Is CUPS running? Try: systemctl start cups"
        raise TroubleError(PrintStatus.OFFLINE, message) from error
