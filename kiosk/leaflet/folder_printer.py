"""A folder as a printer: each leaflet becomes a file there. For trying out, and for a bus that prints elsewhere."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.print_status import PrintStatus
from kiosk.leaflet.printer import JobId

if TYPE_CHECKING:
    from kiosk.core.paper import Paper


class FolderPrinter:
    """Writes `leaflet-<n>.pdf`, n from 1; a reader of the folder sees a whole file or none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._failures = 0

    def submit(self, pdf: bytes, title: str, paper: Paper) -> JobId:  # noqa: ARG002 - the interface's signature
        """Write the file; the job's id is its number."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return JobId(self._write(pdf))
        except OSError:
            self._failures += 1
            return JobId(-self._failures)

    def status(self, job: JobId) -> PrintStatus:
        """DONE as soon as there is a file."""
        return PrintStatus.DONE if job > 0 else PrintStatus.FAILED

    def cancel(self, job: JobId) -> None:
        """A file once written stays: it is the paper."""

    def cancel_all(self) -> None:
        """Nothing ever waits."""

    def tidy(self) -> bool:
        """Nothing is left."""
        return True

    def report(self) -> None:
        """Nothing to say."""

    def check(self) -> PrintStatus:
        """READY when the folder is there, or can be made, and takes files."""
        place = next(parent for parent in (self._folder, *self._folder.absolute().parents) if parent.exists())
        return PrintStatus.READY if place.is_dir() and os.access(place, os.W_OK) else PrintStatus.FAILED

    def _write(self, pdf: bytes) -> int:
        descriptor, name = tempfile.mkstemp(prefix=".leaflet-", suffix=".part", dir=self._folder)
        part = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(pdf)
                file.flush()
                os.fsync(file.fileno())
            number = 1
            while True:
                try:
                    # A hard link fails when the name is taken, where a rename would replace another leaflet.
                    (self._folder / f"leaflet-{number}.pdf").hardlink_to(part)
                except FileExistsError:
                    number += 1
                else:
                    return number
        finally:
            part.unlink(missing_ok=True)
