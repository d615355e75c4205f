"""A monkey plays with a panel, and it is asked again and again what must hold."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tests.monkey.acts import LASTING, Act, Sight, choose, perform, turn
from tests.monkey.promises import own_mib

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tests.monkey.promises import Promises
    from tests.ui.panel import Panel

BURST: Final = 100
MOST_GROWN_MIB: Final = 40.0
WARM_UP: Final = 10_000
"""Acts before memory is measured first: caches fill with the glyphs and pictures of every screen."""


@dataclass(slots=True)
class Trail:
    """What was done since nobody was at the panel; on disk, too, before each act is done: a crash leaves it."""

    path: Path
    acts: list[Act] = field(default_factory=list)
    lasting: dict[str, Act] = field(default_factory=dict)

    def add(self, act: Act) -> None:
        """This is done next."""
        self.acts.append(act)
        if act.kind in LASTING:
            self.lasting[act.kind] = act
        with self.path.open("a", encoding="utf-8") as file:
            file.write(_line(act))

    def begin(self) -> None:
        """Nobody is at the panel: all that matters of before is what is plugged in."""
        self.acts = list(self.lasting.values())
        self.path.write_text("".join(map(_line, self.acts)), encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went."""

    acts: int
    broken: tuple[str, ...]
    screens: frozenset[str]
    """Those that were on the panel."""


class Memory:
    """How much this process has grown since it was warm."""

    def __init__(self) -> None:
        """Nothing was done yet."""
        self._acts = 0
        self._first: float | None = None

    def grown_mib(self, acts: int) -> float:
        """`acts` more were done; 0 until it is warm."""
        self._acts += acts
        if self._acts < WARM_UP:
            return 0.0
        now = own_mib()
        self._first = now if self._first is None else self._first
        return now - self._first


def play(panel: Panel, promises: Promises, trail: Trail, acts: int, seed: str, *, burst: int = BURST) -> Outcome:
    """Do `acts` things to a panel that shows its content, or fewer: a broken promise ends it."""
    chance, sight = random.Random(seed), Sight(panel)  # noqa: S311 - a monkey that can be followed
    screens: set[str] = set()
    broken: list[str] = []
    done = 0
    while done < acts and not broken:
        if not panel.session.journey.is_someones:
            trail.begin()
        for _ in range(min(burst, acts - done)):
            act = choose(chance, panel, sight)
            trail.add(act)
            perform(panel, act)
            screens.add(panel.screen)
            done += 1
        turn()
        broken = promises.broken()
        for sheet in panel.paper.glob("*.pdf"):  # somebody takes the leaflets out of the tray
            sheet.unlink()
    return Outcome(done, tuple(broken), frozenset(screens))


def replay(panel: Panel, promises: Promises, trail: Iterable[Act]) -> list[str]:
    """Do these acts, and say what does not hold then."""
    for act in trail:
        perform(panel, act)
    turn()
    return promises.broken()


def read(path: Path) -> Iterator[Act]:
    """The acts of a trail."""
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, numbers, after_ms = json.loads(line)
        yield Act(kind, tuple(numbers), after_ms)


def _line(act: Act) -> str:
    return json.dumps([act.kind, act.numbers, act.after_ms]) + "\n"
