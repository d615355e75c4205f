"""A real print service of our own on a UNIX socket, with the settings we ship and a printer that does as it is told."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

QUEUE: Final = "leaflets"
SHIPPED: Final = Path(__file__).parents[2] / "packaging" / "cups" / "cupsd.conf"

_BACKEND: Final = """#!/bin/sh
# Called as: job user title copies options [file]. FOLDER/mode says how the printer is.
[ $# -eq 0 ] && { echo 'direct trial "Unknown" "Trial printer"'; exit 0; }
said=
while :; do
  read -r mode < FOLDER/mode
  case $mode in
  full) break ;;
  refuse) exit 1 ;;
  gone) echo "STATE: +offline-report" >&2; exit 1 ;;
  stop) exit 4 ;;
  "$said") sleep 0.02 ;;
  *) [ -z "$said" ] || echo "STATE: -$said" >&2; echo "STATE: +$mode" >&2; said=$mode ;;
  esac
done
[ -z "$said" ] || echo "STATE: -$said" >&2
printf '%s\\n' "$3" > FOLDER/title
printf '%s\\n' "$5" > FOLDER/options
cat "${6:-/dev/stdin}" > FOLDER/part || exit 1
out=FOLDER/job-$1.pdf
[ -e $out ] && out=FOLDER/job-$1-again-$$.pdf
mv FOLDER/part $out
"""

_FILES: Final = """ServerRoot {root}
ServerBin {root}/bin
DataDir /usr/share/cups
DocumentRoot {root}
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
TempDir {root}/tmp
AccessLog {root}/access_log
ErrorLog {root}/error_log
PageLog {root}/page_log
Sandboxing relaxed
"""

_CONF: Final = """Listen {root}/cups.sock
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType None
{shipped}
JobRetryInterval 1
DirtyCleanInterval 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""


def wait_for(holds: Callable[[], bool], seconds: float = 60) -> bool:
    """Ask until it holds; whether it did in time."""
    until = time.monotonic() + seconds
    while not (held := holds()) and time.monotonic() < until:
        time.sleep(0.02)  # a printer tells nobody: it must be asked
    return held


@dataclass(slots=True)
class PrintService:
    """A cupsd and everything it writes."""

    root: Path
    process: subprocess.Popen[bytes]

    @property
    def socket(self) -> str:
        """Where it listens; there is no TCP port."""
        return str(self.root / "cups.sock")

    @property
    def out(self) -> Path:
        """What came out of the printer: `job-<id>.pdf`; the last job's `title` and `options`."""
        return self.root / "out"

    @property
    def spool(self) -> Path:
        """Where waiting jobs are."""
        return self.root / "spool"

    def fill_tray(self) -> None:
        """There is paper, and nothing else is wrong."""
        self.printer_says("full")

    def empty_tray(self) -> None:
        """There is none."""
        self.printer_says("media-empty-error")

    def refuse(self) -> None:
        """The printer takes no job."""
        self.printer_says("refuse")

    def printer_says(self, mode: str) -> None:
        """`full`, `refuse`, `gone` (the cable is out), `stop` (the queue stops), or reasons, joined by commas."""
        new = self.out / "mode.new"
        new.write_text(f"{mode}\n")
        new.replace(self.out / "mode")

    def printed(self) -> list[bytes]:
        """Every sheet that came out, each copy too."""
        return [path.read_bytes() for path in self.out.glob("job-*.pdf")]

    def left(self) -> list[Path]:
        """Files of jobs that CUPS still has."""
        return [path for path in self.spool.glob("[cd][0-9]*") if path.is_file()]

    def files_with(self, *pieces: bytes) -> list[Path]:
        """Files of CUPS, wherever it writes, in which one of these stands; not what came out."""
        mine = (path for path in self.root.rglob("*") if path.is_file() and self.out not in path.parents)
        return [path for path in mine if any(piece in path.read_bytes() for piece in pieces)]

    def admin(self, *command: str) -> None:
        """Run one of CUPS's own commands against this service."""
        environment = {**os.environ, "CUPS_SERVER": self.socket, "LC_ALL": "C"}
        program = next(p for p in (f"/usr/sbin/{command[0]}", f"/usr/bin/{command[0]}") if Path(p).exists())
        subprocess.run([program, *command[1:]], env=environment, check=True, capture_output=True, timeout=60)

    def crash(self) -> None:
        """Kill it with everything it has started, as systemd does."""
        children = _children(self.process.pid)
        self.process.kill()
        self.process.wait(60)
        for child in children:
            try:
                os.kill(child, signal.SIGKILL)
            except ProcessLookupError:
                continue

    def start_again(self, *, keeps_spool: bool = False) -> None:
        """Start it with an empty spool, as packaging/cups/redbus-spool.conf has it, or else with what was in it."""
        if not keeps_spool:
            shutil.rmtree(self.spool)
        self.process = _start(self.root)


FILTERS: Final = Path("/usr/lib/cups/filter")


def start_service(root: Path, *, has_filters: bool = False) -> PrintService:
    """A cupsd under `root`, with one queue; the caller ends its process.

    `has_filters`: with the system's own filters, as on a bus. Without, what is printed are our bytes.
    """
    for name in ("bin/backend", "cache", "state", "tmp", "out", "ppd"):
        (root / name).mkdir(parents=True)
    root.chmod(0o755)
    for name in ("daemon", "notifier"):
        (root / "bin" / name).symlink_to(f"/usr/lib/cups/{name}")
    for name in ("filter", "driver", "monitor"):
        if name == "filter" and has_filters:
            assert (FILTERS / "pdftopdf").exists(), "cups-filters is missing (packaging/lib.sh, TEST_PACKAGES)"
            (root / "bin" / name).symlink_to(FILTERS)
        else:
            (root / "bin" / name).mkdir()
    add_backend(root, "trial", _BACKEND.replace("FOLDER", str(root / "out")).encode())
    (root / "cups-files.conf").write_text(_FILES.format(root=root))
    shipped = "".join(f"{line}\n" for line in SHIPPED.read_text().splitlines() if "JobRetryInterval" not in line)
    (root / "cupsd.conf").write_text(_CONF.format(root=root, shipped=shipped))
    service = PrintService(root, _start(root))
    try:
        service.fill_tray()
        service.admin("lpadmin", "-p", QUEUE, "-E", "-v", "trial:/x", "-m", "raw")
    except BaseException:
        stop_service(service)
        raise
    return service


def add_backend(root: Path, name: str, program: bytes) -> None:
    """A way to reach a printer."""
    backend = root / "bin" / "backend" / name
    backend.write_bytes(program)
    # cupsd runs a backend as root only when nobody else may, and refuses one that others may write.
    backend.chmod(0o700 if os.geteuid() == 0 else 0o755)


def stop_service(service: PrintService) -> None:
    """End it, and wait until it has ended."""
    service.process.terminate()
    service.process.wait(60)


def _start(root: Path) -> subprocess.Popen[bytes]:
    socket = root / "cups.sock"
    socket.unlink(missing_ok=True)
    arguments = ["/usr/sbin/cupsd", "-f", "-c", str(root / "cupsd.conf"), "-s", str(root / "cups-files.conf")]
    with (root / "cupsd.out").open("ab") as log:
        process = subprocess.Popen(arguments, stdout=log, stderr=log)
    if not wait_for(socket.exists):
        process.kill()
        raise AssertionError((root / "cupsd.out").read_text())
    return process


def _children(parent: int) -> list[int]:
    """Everything a process has started, and what that has started."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
    found = [pid for pid, of in parents.items() if of == parent]
    return found + [pid for child in found for pid in parents if parents[pid] == child]
