"""A virtual display, a message bus of its own, the kiosk on it, and a screen reader that walks its real tree."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.core.comfort import Feature
    from kiosk.core.names import Lang

HERE: Final = Path(__file__).parent
SYSTEM_PYTHON: Final = "/usr/bin/python3"
"""Debian's, which has the bindings of libatspi (python3-gi, gir1.2-atspi-2.0)."""
SCREEN: Final = "1080x1920x24"
END_S: Final = 60.0
CONTROLS: Final = frozenset({"push button", "button", "toggle button", "check box"})
"""AT-SPI's names of what can be pressed; Debian 13's says `button` for what Debian 12's calls `push button`."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in the tree, as a screen reader has it."""

    depth: int
    role: str
    name: str
    description: str
    states: frozenset[str]

    @property
    def is_control(self) -> bool:
        """Whether it can be pressed."""
        return self.role in CONTROLS


@dataclass(frozen=True, slots=True)
class Drawn:
    """One thing on the panel, as a seeing visitor has it."""

    kind: str
    """`button`, `box` (to tick), `heading`, `text`, or `picture` (one with a meaning)."""
    name: str
    description: str
    is_enabled: bool
    is_checked: bool
    is_next: bool
    """Whether a reader of the page comes to it after the one before."""
    words: tuple[str, ...]
    """What is written on a control."""
    called: str
    """What tests call it; often nothing."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A screen twice: as it is drawn, and as a screen reader has it."""

    drawn: tuple[Drawn, ...]
    tree: tuple[Node, ...]
    stops: tuple[str, ...]
    """The names of what the keypad's cursor comes to, in its order."""
    is_new: bool
    """Whether it is another screen, or another language, than the one before."""
    announced: tuple[str, ...]
    """What a screen reader was told by itself."""


def drawn_of(answer: object) -> list[Drawn]:
    """What the kiosk said that is on its panel."""
    assert isinstance(answer, list)
    found = []
    for *facts, words, called in answer:
        kind, name, description, is_enabled, is_checked, is_next = facts
        found.append(Drawn(kind, name, description, is_enabled, is_checked, is_next, tuple(words), called))
    return found


class Talk:
    """A program that answers each JSON line with one."""

    def __init__(self, command: Sequence[str], environment: dict[str, str], errors: IO[bytes]) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=environment
        )
        self._errors = errors

    def hear(self) -> object:
        """Its next line; what it said of itself when there is none."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, Path(self._errors.name).read_text(encoding="utf-8")[-3000:]
        return json.loads(line)

    def ask(self, *command: object) -> object:
        """Say this; what it answers."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(command).encode() + b"\n")
        self.process.stdin.flush()
        return self.hear()

    def close(self) -> None:
        """Nothing more to say."""
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        try:
            self.process.wait(END_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Bridge:
    """All of it. Sockets are in a folder of their own with a short name: a socket's path has 108 bytes at most."""

    def __init__(self, data: Path, translations: Path) -> None:
        """Start display, bus, kiosk and screen reader, each when the one before is ready."""
        self._folder = Path(tempfile.mkdtemp(prefix="bridge-"))
        self._errors = (self._folder / "errors").open("wb")
        self._servers: list[subprocess.Popen[bytes]] = []
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS", "XDG", "QT_", "AT_"))}
        self._environment = {
            **kept,
            "XDG_RUNTIME_DIR": str(self._folder),
            "HOME": str(self._folder),
        }
        try:
            self._environment["DISPLAY"] = ":" + self._serve(
                "Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"
            )
            self._environment["DBUS_SESSION_BUS_ADDRESS"] = self._serve(
                "dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:path={self._folder}/bus"
            )
            self.kiosk = Talk(
                [sys.executable, str(HERE / "bridged_kiosk.py"), str(data), str(translations)],
                self._environment,
                self._errors,
            )
            assert self.kiosk.hear() == "ready"
            self.reader = Talk(
                [SYSTEM_PYTHON, str(HERE / "screen_reader.py"), str(self.kiosk.process.pid)],
                self._environment,
                self._errors,
            )
            assert self.reader.hear() == "ready"
        except BaseException:
            self._end_servers()
            raise

    def tree(self) -> list[Node]:
        """The kiosk's tree as the screen reader walks it now, in its order; the first is the program itself."""
        return self._walk()[1]

    def drawn(self) -> list[Drawn]:
        """What is on the panel now, in its order: controls, and texts that stand by themselves."""
        return drawn_of(self.kiosk.ask("drawn"))

    def show(self, lang: Lang | None, way: str, *features: Feature) -> Shown:
        """Go there, in that language, with these switched on; what is on the panel then, and what is told of it."""
        answer = self.kiosk.ask("show", lang, way, *(feature.value for feature in features))
        assert isinstance(answer, list)
        drawn, stops, is_new = answer
        announced, tree = self._walk()
        return Shown(tuple(drawn_of(drawn)), tuple(tree), tuple(stops), is_new, tuple(announced))

    def _walk(self) -> tuple[list[str], list[Node]]:
        answer = self.reader.ask("walk")
        assert isinstance(answer, list)
        announced, tree = answer
        return announced, [Node(depth, role, name, told, frozenset(states)) for depth, role, name, told, states in tree]

    def press(self, called: str) -> None:
        """Do the action of a control through the bridge. `called`: what tests call it."""
        (name,) = {each.name for each in self.drawn() if each.called == called}
        assert self.reader.ask("press", name) is True, name
        self.kiosk.ask("stand")

    def heard(self, count: int = 1) -> list[tuple[str, str, int]]:
        """Events since it was asked last; waits for at least so many."""
        answer = self.reader.ask("events", count)
        assert isinstance(answer, list)
        return [(kind, words, detail) for kind, words, detail in answer]

    def announced(self, count: int = 1) -> list[tuple[str, int]]:
        """What was announced since events were asked for last, with its politeness; waits for so many events."""
        return [(words, how) for kind, words, how in self.heard(count) if kind.startswith("object:announcement")]

    def close(self) -> None:
        """End all of it, the last first."""
        self.reader.close()
        self.kiosk.close()
        self._end_servers()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _serve(self, *command: str) -> str:
        """Start a server; the first line it says."""
        server = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=self._errors, env=self._environment, start_new_session=True
        )
        self._servers.append(server)
        assert server.stdout is not None
        line = server.stdout.readline().decode().strip()
        assert line, f"{command[0]} did not start: {(self._folder / 'errors').read_text(encoding='utf-8')[-2000:]}"
        return line

    def _end_servers(self) -> None:
        """With what the bus has started for us: it is in the same session."""
        for server in reversed(self._servers):
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(END_S)
            if server.stdout is not None:
                server.stdout.close()
        self._errors.close()
