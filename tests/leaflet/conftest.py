"""What the leaflet's tests share: the real pack in every language, and a real print service of our own."""

from __future__ import annotations

import os
import re
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import polib
import pytest

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.check import evaluate
from kiosk.core.counter import LeafletKind
from kiosk.core.leaflet import LeafletRequest, compose
from kiosk.core.names import SOURCE_LANG
from kiosk.core.result import result_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.core.blocks import Leaflet
    from kiosk.core.names import Lang, Place, TopicId
    from kiosk.core.pack import Pack
    from kiosk.core.paper import Paper
    from kiosk.core.result import Result
    from kiosk.core.text import Text, Translate

QUEUE = "leaflets"

_LETTERS = {
    "pl": str.maketrans("aceioszxACEOSZ", "ąćęiółżźĄĆĘÓŚŻ"),
    "uk": str.maketrans("abcdefghijklmnopqrstuvwxyz", "абцдєфґгіїклмнопщрстувжшйю"),
    "ru": str.maketrans("abcdefghijklmnopqrstuvwxyz", "абцдёфгхийклмнопщрстувжшыю"),
}


@dataclass(frozen=True, slots=True)
class Samples:
    """Leaflets of the real pack, as long before it expires as possible."""

    pack: Pack
    catalogs: dict[str, dict[tuple[str, str], str]]

    def words(self, lang: Lang) -> Translate:
        """The language's committed translations; a text without one in its letters and a third longer."""
        catalog = self.catalogs[lang]

        def translate(text: Text) -> str:
            known = catalog.get((text.context, text.source))
            return known or (text.source if lang == SOURCE_LANG else _stretched(text.source, lang))

        return translate

    def result(self, place: Place) -> Result:
        """A result with many reasons and steps: the strongest answer that is not danger now to each question."""
        check = next(iter(self.pack.checks.values()))
        answers = {q.id: max(q.options, key=lambda o: o.level).id for q in check.questions if not q.is_danger}
        return result_of(self.pack, check, evaluate(check, answers), place, check.provenance.checked_on)

    def leaflet(
        self,
        kind: LeafletKind,
        place: Place,
        paper: Paper,
        lang: Lang,
        second: Lang | None = None,
        *,
        reasons: bool = True,
        role: TopicId | None = None,
    ) -> Leaflet:
        """A leaflet; a result's comes with its reasons unless told otherwise."""
        result = self.result(place) if kind is LeafletKind.RESULT else None
        printed = result.reasons if result is not None and reasons else ()
        day = next(iter(self.pack.checks.values())).provenance.checked_on
        return compose(self.pack, LeafletRequest(kind, lang, second, place, paper, printed, role), result, day)


def _stretched(words: str, lang: str) -> str:
    """Stands in for a translation: the language's letters, a third longer; placeholders stay."""
    pieces = re.split(r"(\{[^}]*\})", words)
    letters = _LETTERS[lang]
    stretched = "".join(piece if piece.startswith("{") else piece.translate(letters) for piece in pieces)
    return stretched + " " + words.translate(letters)[: len(words) // 3].replace("{", "").replace("}", "")


@pytest.fixture(scope="session")
def samples() -> Samples:
    """Leaflets of the real pack in every language."""
    catalogs = {
        lang: {
            (entry.msgctxt or "", entry.msgid): entry.msgstr
            for path in (home.translations() / lang / "LC_MESSAGES").glob("*.po")
            for entry in polib.pofile(str(path))
            if entry.msgstr and not entry.fuzzy
        }
        for lang in ("en", "pl", "uk", "ru")
    }
    return Samples(read_pack(home.default_pack()), catalogs)


_BACKEND = """#!/bin/sh
# Called as: job user title copies options [file]
[ $# -eq 0 ] && { echo 'direct trial "Unknown" "Trial printer"'; exit 0; }
if [ "$(cat FOLDER/tray)" = refuse ]; then exit 1; fi
if [ "$(cat FOLDER/tray)" = empty ]; then
  echo "STATE: +media-empty-error" >&2
  while [ "$(cat FOLDER/tray)" = empty ]; do sleep 0.05; done
  echo "STATE: -media-empty-error" >&2
fi
printf '%s' "$3" > FOLDER/title
cat "${6:-/dev/stdin}" > FOLDER/out.part && mv FOLDER/out.part "FOLDER/job-$1.pdf"
"""

_FILES = """ServerRoot {root}
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

_CONF = """Listen {root}/cups.sock
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType None
JobRetryInterval 1
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


@dataclass(frozen=True, slots=True)
class PrintService:
    """A running cupsd."""

    root: Path
    process: subprocess.Popen[bytes]

    @property
    def socket(self) -> str:
        """Where it listens; there is no TCP port."""
        return str(self.root / "cups.sock")

    @property
    def out(self) -> Path:
        """What came out of the printer: `job-<id>.pdf`, and the last job's `title`."""
        return self.root / "out"

    def fill_tray(self) -> None:
        """There is paper."""
        (self.out / "tray").write_text("full")

    def empty_tray(self) -> None:
        """There is none."""
        (self.out / "tray").write_text("empty")

    def refuse(self) -> None:
        """The printer takes no job."""
        (self.out / "tray").write_text("refuse")

    def admin(self, *command: str) -> None:
        """Run one of CUPS's own commands against this service."""
        environment = {**os.environ, "CUPS_SERVER": self.socket, "LC_ALL": "C"}
        program = next(p for p in (f"/usr/sbin/{command[0]}", f"/usr/bin/{command[0]}") if Path(p).exists())
        subprocess.run([program, *command[1:]], env=environment, check=True, capture_output=True, timeout=20)


def _wait(holds: Callable[[], bool], seconds: float = 10) -> bool:
    until = time.monotonic() + seconds
    while not (held := holds()) and time.monotonic() < until:
        time.sleep(0.02)  # a printer tells nobody: it must be asked
    return held


@pytest.fixture(scope="session")
def wait_until() -> Callable[[Callable[[], bool]], bool]:
    """Ask until it holds, for at most ten seconds."""
    return _wait


def start_service(root: Path) -> PrintService:
    """A cupsd under `root`, with one queue; the caller ends its process."""
    for name in ("bin/backend", "spool", "cache", "state", "tmp", "out", "ppd"):
        (root / name).mkdir(parents=True)
    root.chmod(0o755)
    for name in ("daemon", "notifier"):
        (root / "bin" / name).symlink_to(f"/usr/lib/cups/{name}")
    for name in ("filter", "driver", "monitor"):
        (root / "bin" / name).mkdir()
    backend = root / "bin" / "backend" / "trial"
    backend.write_text(_BACKEND.replace("FOLDER", str(root / "out")))
    # cupsd runs a backend as root only when nobody else may, and refuses one that others may write.
    backend.chmod(0o700 if os.geteuid() == 0 else 0o755)
    (root / "files.conf").write_text(_FILES.format(root=root))
    (root / "cupsd.conf").write_text(_CONF.format(root=root))
    arguments = ["/usr/sbin/cupsd", "-f", "-c", str(root / "cupsd.conf"), "-s", str(root / "files.conf")]
    with (root / "cupsd.out").open("wb") as log:
        process = subprocess.Popen(arguments, stdout=log, stderr=log)
    service = PrintService(root, process)
    try:
        assert _wait((root / "cups.sock").exists), (root / "cupsd.out").read_text()
        service.fill_tray()
        service.admin("lpadmin", "-p", QUEUE, "-E", "-v", "trial:/x", "-m", "raw")
    except BaseException:
        stop_service(service)
        raise
    return service


def stop_service(service: PrintService) -> None:
    """End it, and wait until it has ended."""
    service.process.terminate()
    service.process.wait(10)


@pytest.fixture(scope="module")
def running_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrintService]:
    """One print service for a test file: starting it is what takes the time."""
    service = start_service(tmp_path_factory.mktemp("cups"))
    yield service
    stop_service(service)


@pytest.fixture
def print_service(running_service: PrintService) -> Iterator[PrintService]:
    """The print service, with paper in its tray and no job waiting."""
    running_service.fill_tray()
    yield running_service
    running_service.fill_tray()
    running_service.admin("cancel", "-a", "-x", QUEUE)
    running_service.admin("cupsenable", QUEUE)


@pytest.fixture
def own_service(tmp_path: Path) -> Iterator[PrintService]:
    """A print service that the test may end."""
    service = start_service(tmp_path / "cups")
    yield service
    stop_service(service)
