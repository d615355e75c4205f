"""A monkey at the panel: random touches, gestures, key chords and hot-plugs. Run it: the suite has a short version.

    .venv/bin/python tests/monkey/run.py [--acts N] [--seed N] [--burst N] [--report FILE]
    .venv/bin/python tests/monkey/run.py --replay TRAIL

After each burst it asks what must hold (`promises.py`). A broken promise ends it with exit code 1; it then prints the
seed and the last acts, and writes all since somebody last left to a trail that `--replay` does again. A crash leaves
the trail, too: each act is on disk before it is done.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from kiosk.ui import hardening  # noqa: E402 - the program is found by the line above
from kiosk.ui.__main__ import environment  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.monkey.acts import Act
    from tests.monkey.promises import Promises
    from tests.ui.panel import Panel

BURST: Final = 50
WIDE_HIGH: Final = (540, 960)
"""A small window: as many acts in less time."""
REPORT: Final = 10_000
"""Acts after which a long run says how far it is."""
LAST: Final = 12
"""Acts that a report names."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run went."""

    acts: int
    broken: tuple[str, ...]
    trail: tuple[Act, ...]
    """What was done since the panel last had no journey before the last burst."""
    screens: frozenset[str]
    """Those that were on the panel."""
    grown_mib: tuple[float, ...]
    """Memory over what it was after the first bursts, ten times in a run or more."""


def run(
    panel: Panel,
    promises: Promises,
    acts: int,
    seed: int,
    *,
    burst: int = BURST,
    note: Callable[[Act], None] = lambda _act: None,
    told: Callable[[int, float], None] = lambda _acts, _grown: None,
) -> Outcome:
    """Do `acts` things to a panel that shows its content.

    `note` is told each act first, `told` every now and then how far it is and how much memory grew, in MiB.
    """
    from tests.monkey.acts import choose, perform
    from tests.monkey.promises import resident_mib

    chance = random.Random(seed)  # noqa: S311 - a monkey that can be followed
    trail: list[Act] = []
    screens, grown, first = set(), [], 0.0
    step = max(burst, min(acts // 10, REPORT))
    told_at = 0
    broken: list[str] = []
    done = 0
    while done < acts and not broken:
        if not panel.session.journey.is_someones:
            trail.clear()
        for _ in range(burst):
            act = choose(chance, panel)
            trail.append(act)
            note(act)
            perform(panel, act)
            screens.add(panel.screen)
        done += burst
        broken = promises.broken()
        _tidy(panel)
        if done >= min(acts // 20, REPORT) and not first:
            first = resident_mib()
        if done >= told_at + step:
            told_at = done
            grown.append(resident_mib() - first)
            told(done, grown[-1])
    return Outcome(done, tuple(broken), tuple(trail), frozenset(screens), tuple(grown))


def replay(panel: Panel, promises: Promises, trail: Iterator[Act]) -> list[str]:
    """Do these acts, and ask what does not hold then."""
    from tests.monkey.acts import perform

    for act in trail:
        perform(panel, act)
    return promises.broken()


def _tidy(panel: Panel) -> None:
    """Take the leaflets out of the tray."""
    for sheet in panel.paper.glob("*.pdf"):
        sheet.unlink()


def main() -> int:
    """Run or replay, and say how it went."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--acts", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--burst", type=int, default=BURST)
    parser.add_argument("--replay", type=Path)
    parser.add_argument("--trail", type=Path, default=Path(tempfile.gettempdir()) / "monkey-trail.jsonl")
    options = parser.parse_args()
    if not hardening.ENVIRONMENT.items() <= os.environ.items():  # Python and libc read it as they start
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **hardening.ENVIRONMENT})  # noqa: S606
    os.environ.update({**environment(ROOT), "QT_QPA_PLATFORM": "offscreen"})
    from tests.monkey.promises import Promises

    with tempfile.TemporaryDirectory() as folder:
        panel = _panel(Path(folder))
        promises = Promises(panel)
        if options.replay:
            broken = replay(panel, promises, read(options.replay))
            print("\n".join(broken) or "every promise holds")
        else:
            broken = list(_go(panel, promises, options).broken)
        promises.close()
        panel.close()
    return 1 if broken else 0


def _go(panel: Panel, promises: Promises, options: argparse.Namespace) -> Outcome:
    started = time.monotonic()
    with options.trail.open("w", encoding="utf-8") as file:

        def note(act: Act) -> None:
            if not panel.session.journey.is_someones:
                file.seek(0)
                file.truncate()
            file.write(json.dumps([act.kind, act.numbers]) + "\n")
            file.flush()

        def told(acts: int, grown: float) -> None:
            print(f"{acts:>10,} acts  {time.monotonic() - started:7.0f} s  {grown:+6.1f} MiB", flush=True)

        outcome = run(panel, promises, options.acts, options.seed, burst=options.burst, note=note, told=told)
    for fault in outcome.broken:
        print(fault)
    if outcome.broken:
        print(f"seed {options.seed}, after {outcome.acts} acts; the last of them:")
        print("\n".join(f"  {act.kind} {act.numbers}" for act in outcome.trail[-LAST:]))
        print(f"do them again with: --replay {options.trail}")
    else:
        print(f"{outcome.acts:,} acts with seed {options.seed}: every promise holds on {len(outcome.screens)} screens")
    return outcome


def _panel(folder: Path) -> Panel:
    from PySide6.QtGui import QGuiApplication

    from kiosk.i18n.compile import ensure_compiled
    from tests.ui import town
    from tests.ui.panel import Panel

    translations = folder / "translations"
    shutil.copytree(ROOT / "translations", translations, ignore=shutil.ignore_patterns("*.mo"))
    ensure_compiled(translations)
    data = folder / "bus"
    data.mkdir()
    town.prepare(data)
    panel = Panel(QGuiApplication(["monkey"]), data, translations, most_touches=10)
    panel.kiosk.window.resize(*WIDE_HIGH)
    panel.wait_for_content()
    return panel


def read(path: Path) -> Iterator[Act]:
    """The acts of a trail."""
    from tests.monkey.acts import Act

    for line in path.read_text(encoding="utf-8").splitlines():
        kind, numbers = json.loads(line)
        yield Act(kind, tuple(numbers))


if __name__ == "__main__":
    sys.exit(main())
