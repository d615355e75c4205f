"""A touchscreen in a process of its own, somebody's journey planted in it, and a search for what is left of it."""

from __future__ import annotations

import json
import os
import re
import shutil
import struct
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fontTools.ttLib import TTFont

from kiosk.cli.run import start_json
from kiosk.core.settings import HeadphoneSettings, PanelSettings, PrinterSettings, Settings, SpeechSettings
from kiosk.leaflet.fonts import FOLDER, Face
from kiosk.speech.jack import EV_SW, EVENT, SW_HEADPHONE_INSERT
from kiosk.ui import hardening
from tests.ui.memory_search import ENCODINGS, Needle, exactly, search

if TYPE_CHECKING:
    import signal
    from collections.abc import Iterable, Iterator, Mapping

ROOT: Final = Path(__file__).parents[2]
PACK: Final = ROOT / "assets" / "packs" / "redbus"
STEM: Final = "ZqXwKj"
"""Begins each mark; see `planted_kiosk.py`."""
PAIRS: Final = 2
"""How many answers, and how many reasons, are looked for: each costs a pass over all memory."""
QUESTION: Final = "Kwzx"
"""Begins the id of each question of the planted pack's check `job`, which is J1, J2 ... in the shipped one."""


def planted_pack(folder: Path) -> Path:
    """The shipped pack with question ids nobody else would use, so that they can be looked for in files."""
    shutil.copytree(PACK, folder)
    job = folder / "checks" / "job.yaml"
    job.write_text(re.sub(r"\bJ(\d+)\b", rf"{QUESTION}\1q", job.read_text()))
    return folder


class Planted:
    """The process. Everything it could write to is under `folder`; its clock is its own."""

    def __init__(
        self,
        folder: Path,
        environment: Mapping[str, str] = hardening.ENVIRONMENT,
        printer: PrinterSettings | None = None,
    ) -> None:
        """Start it, and wait until its content is there."""
        self.folder = folder
        self.places = {name: folder / name for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "cwd")}
        for place in self.places.values():
            place.mkdir(parents=True, mode=0o700)
        settings = Settings(
            panel=PanelSettings(most_touches=0),  # its finger is quicker than a person's
            printer=printer or PrinterSettings(target=f"folder:{folder / 'paper'}"),
            speech=SpeechSettings(device="null"),
            headphones=HeadphoneSettings(jack=str(folder / "event0")),
        )
        os.mkfifo(folder / "event0")
        self._socket = os.open(folder / "event0", os.O_RDWR | os.O_CLOEXEC)
        given = start_json(settings, folder / "bus", planted_pack(folder / "pack"), windowed=False)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GLIBC", "XDG"))}
        places = {name: str(place) for name, place in self.places.items()}
        with (folder / "stderr").open("wb") as stderr:
            self.process = subprocess.Popen(
                [sys.executable, str(Path(__file__).with_name("planted_kiosk.py")), given],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                text=True,
                cwd=self.places["cwd"],
                env={**kept, **places, **environment, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
            )
        self.was_dumpable = self._hear()
        self._pointers: dict[str, list[tuple[int, int]]] = {}

    def do(self, *command: object) -> object:
        """Have it do one thing; what it answers."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()
        return self._hear()

    def plant(self, questions: int, *, aloud: bool = False) -> None:
        """A visitor who reads a page and answers the first so many questions of a check; `aloud`: with their ears."""
        first = {"attract": "start", "cover": "cover", "end": "again"}.get(str(self.do("screen")))
        self.do("touch", *([first] if first else ["leave", "cover"]))
        self.do("touch", "language-en", *(["listen"] if aloud else []), "tile-worker", "tile-rights-pl", "next", "home")
        self.do("touch", "tile-checks", "tile-job", "place-pl", "startCheck")
        self.do("answer", questions)
        pointers = self.do("pointers")
        assert isinstance(pointers, dict)
        self._pointers = pointers

    def plug(self, *, is_in: bool) -> None:
        """Put headphones in, or pull them out, and wait until it was noticed."""
        os.write(self._socket, EVENT.pack(0, 0, EV_SW, SW_HEADPHONE_INSERT, int(is_in)))
        self.do("plugged", is_in)

    def traces(self, more: Iterable[bytes] = ()) -> Counter[str]:
        """How often memory holds what only the journey planted last can have left there, by kind.

        `words`: marks; `glyphs`: a mark as the glyphs Qt draws it with; `answers`: a question's and its answer's
        addresses side by side; `reasons`: a question's and its reason's; `more`: the bytes given.
        """
        needles = [_mark_in(encoding) for encoding in ENCODINGS]
        needles.append(exactly("glyphs", _glyphs(STEM)))
        needles += [exactly("more", piece) for piece in more]
        needles += [
            exactly(kind, struct.pack("=QQ", *pair))
            for kind, pairs in self._pointers.items()
            for pair in pairs[-PAIRS:]
        ]
        return Counter(find.kind for find in search(self.process.pid, needles))

    def leaves(self, *besides: str) -> list[Path]:
        """Files it wrote, wherever it could, in which something of a journey stands. Not looked at: `besides`."""
        marks = re.compile(b"|".join(re.escape(w.encode(e)) for w in (STEM, QUESTION) for e in ENCODINGS))
        return [path for path in self.files(*besides) if marks.search(path.read_bytes())]

    def files(self, *besides: str) -> Iterator[Path]:
        """Every file under its folder but the pack it reads."""
        for path in self.folder.rglob("*"):
            if path.is_file() and path.relative_to(self.folder).parts[0] not in {"pack", *besides}:
                yield path

    def crash(self, end: signal.Signals) -> int:
        """End it by this signal; how it ended, as `os.waitpid` says it."""
        os.kill(self.process.pid, end)
        _, status = os.waitpid(self.process.pid, 0)
        self.process.returncode = -end
        os.close(self._socket)
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()
        return status

    def close(self) -> None:
        """End it as it ends by itself."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(60)
        os.close(self._socket)
        self.process.stdout.close()

    def _hear(self) -> object:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, (self.folder / "stderr").read_text()
        return json.loads(line)


def _mark_in(encoding: str) -> Needle:
    rest = b"\\0" * (len("0".encode(encoding)) - 1)
    stem = STEM.encode(encoding)
    return Needle("words", stem[:1], re.escape(stem[1:]) + b"(?:[0-9a-f]" + rest + b"){10}")


def _glyphs(words: str) -> bytes:
    """The glyphs of these words as Qt lays them out. Only their numbers: 32 bits each."""
    font = TTFont(FOLDER / f"{Face.REGULAR.value}.ttf")
    names = font.getBestCmap()
    return b"".join(struct.pack("=I", font.getGlyphID(names[ord(letter)])) for letter in words)
