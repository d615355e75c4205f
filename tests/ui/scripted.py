"""A printer that says what a test tells it to."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from kiosk.core.print_status import PrintStatus
from kiosk.leaflet.printer import JobId
from tests.patience import UNTIL_S

if TYPE_CHECKING:
    from kiosk.core.paper import Paper


class Scripted:
    """A printer that says what it is told to, the last word for ever."""

    def __init__(self, *says: PrintStatus, refusals: int = 0, untidy: int = 0) -> None:
        """`refusals`: how many leaflets it does not take; `untidy`: how often something of ours is left."""
        self.says = list(says)
        self.refusals = refusals
        self.untidy = untidy
        self.cleared = 0
        self.submitted: list[JobId] = []
        self.cancelled: list[JobId] = []
        self.is_asked = threading.Event()
        self.may_answer = threading.Event()
        self.may_answer.set()

    def submit(self, pdf: bytes, title: str, paper: Paper) -> JobId:  # noqa: ARG002 - the interface's signature
        """Take it."""
        number = len(self.submitted) + 1
        self.submitted.append(JobId(-number if number <= self.refusals else number))
        return self.submitted[-1]

    def status(self, job: JobId) -> PrintStatus:  # noqa: ARG002 - the interface's signature
        """The next word."""
        self.is_asked.set()
        self.may_answer.wait(UNTIL_S)
        return self.says.pop(0) if len(self.says) > 1 else self.says[0]

    def cancel(self, job: JobId) -> None:
        """Remember it."""
        self.cancelled.append(job)

    def cancel_all(self) -> None:
        """Count it."""
        self.cleared += 1

    def tidy(self) -> bool:
        """Something is left for as often as it was told."""
        self.untidy = max(0, self.untidy - 1)
        return self.untidy == 0

    def report(self) -> None:
        """Nothing to say."""

    def check(self) -> PrintStatus:
        """Ready."""
        return PrintStatus.READY
