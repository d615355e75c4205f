"""Whether the print service keeps anything of a leaflet, from its settings as far as its socket shows them.

Only for commands: the screen may not import an HTTP client. What the settings should be: packaging/cups.
"""

from __future__ import annotations

import getpass
import http.client
import socket
from pathlib import Path
from typing import Final

from kiosk.leaflet.cups_service import DEFAULT_SOCKET

_WAIT_S: Final = 5.0
_FILES: Final = Path("/etc/cups/cups-files.conf")
_MOUNTS: Final = Path("/proc/mounts")
_NO: Final = {"no", "off", "false", "0"}
_IN_MEMORY: Final = {"tmpfs", "ramfs"}
_HOW: Final = "see packaging/cups/README.md"


def settings_faults(server: str = "") -> tuple[str, ...]:
    """What staff should change, one sentence each; `server` as for `CupsPrinter`.

    CUPS shows its settings to root and to members of lpadmin only; for others the one sentence says so. Empty when the
    service does not answer: that is said elsewhere.
    """
    try:
        shown = _shown(server or DEFAULT_SOCKET)
    except OSError:
        return ()
    except http.client.HTTPException:
        shown = None
    if shown is None:
        return (f"CUPS does not show its settings to {getpass.getuser()}: ask again as root",)
    return (*main_faults(parsed(shown)), *(() if server else _files_faults()))


def _files_faults() -> tuple[str, ...]:
    """CUPS shows its other file to nobody, so the system's own is read from the disk by whoever may."""
    try:
        return files_faults(parsed(_FILES.read_text(errors="replace")), _MOUNTS.read_text())
    except OSError:
        return ()


def main_faults(settings: dict[str, str]) -> tuple[str, ...]:
    """What is wrong in cupsd.conf, as `parsed`."""
    found = []
    if settings.get("preservejobfiles", "86400").lower() not in _NO:
        found.append(f"CUPS keeps the files of printed leaflets: cupsctl PreserveJobFiles=No ({_HOW})")
    if settings.get("preservejobhistory", "yes").lower() in _NO:
        found.append(f"CUPS forgets a job before we see that it came out: cupsctl PreserveJobHistory=60 ({_HOW})")
    if settings.get("pagelogformat", "%p") != "":
        found.append(f"CUPS logs each leaflet: write a line `PageLogFormat` without a value in cupsd.conf ({_HOW})")
    if settings.get("accessloglevel", "actions").lower() != "config":
        found.append(f"CUPS logs the time of each leaflet: cupsctl AccessLogLevel=config ({_HOW})")
    return tuple(found)


def files_faults(settings: dict[str, str], mounts: str) -> tuple[str, ...]:
    """What is wrong in cups-files.conf; `mounts` as /proc/mounts has it."""
    root = settings.get("requestroot", "/var/spool/cups")
    kinds = {line.split()[1]: line.split()[2] for line in mounts.splitlines()}
    where = next((str(place) for place in (Path(root), *Path(root).parents) if str(place) in kinds), "/")
    if kinds.get(where) in _IN_MEMORY:
        return ()
    return (f"waiting leaflets are on the disk, in {root}: set RequestRoot /run/cups/spool ({_HOW})",)


def parsed(words: str) -> dict[str, str]:
    """A file's settings outside its sections, keys in lower case."""
    found: dict[str, str] = {}
    depth = 0
    for line in words.splitlines():
        key, _, value = line.strip().partition(" ")
        if key.startswith("</"):
            depth -= 1
        elif key.startswith("<"):
            depth += 1
        elif key and not key.startswith("#") and depth == 0:
            found[key.lower()] = value.strip()
    return found


def _shown(path: str) -> str | None:
    """cupsd.conf as CUPS shows it; None when it does not. Raises OSError."""
    connection = _Unix(path)
    try:
        # The socket tells CUPS who asks; the name has only to be the same.
        connection.request("GET", "/admin/conf/cupsd.conf", headers={"Authorization": f"PeerCred {getpass.getuser()}"})
        answer = connection.getresponse()
        words = answer.read().decode(errors="replace")
    finally:
        connection.close()
    return words if answer.status == http.client.OK else None


class _Unix(http.client.HTTPConnection):
    """HTTP over a UNIX socket."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=_WAIT_S)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)
