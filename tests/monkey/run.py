"""A monkey at the panel: random touches, gestures, key chords and hot-plugs. Run it: the suite has a short version.

    .venv/bin/python tests/monkey/run.py [--acts N] [--seed N] [--out DIR]
    .venv/bin/python tests/monkey/run.py --replay TRAIL

After each burst it asks what must hold (`promises.py`). A run is a chain of stretches, each with a seed of its own;
DIR/log.jsonl tells of each when it begins and when it has ended, and a run that was stopped goes on with the next one.
Runs with different seeds may share a folder: their acts add up. A broken promise ends a run with exit code 1; it is in
the log, and the trail of its stretch, all that was done since somebody last left, stays in DIR and can be done again
with `--replay`. A crash leaves the trail, too: each act is on disk before it is done.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from kiosk.ui import hardening  # noqa: E402 - the program is found by the line above
from kiosk.ui.__main__ import environment  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.monkey.promises import Promises
    from tests.ui.panel import Panel

STRETCH: Final = 5000
"""Acts between two lines of the log."""


def main() -> int:
    """Run or replay, and say how it went."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--acts", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--replay", type=Path)
    parser.add_argument("--out", type=Path, default=Path(tempfile.gettempdir()) / "monkey")
    options = parser.parse_args()
    if not hardening.ENVIRONMENT.items() <= os.environ.items():  # Python and libc read it as they start
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **hardening.ENVIRONMENT})  # noqa: S606
    os.environ.update({**environment(ROOT), "QT_QPA_PLATFORM": "offscreen"})
    from tests.monkey.play import read, replay
    from tests.monkey.promises import Promises

    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        panel = _panel(Path(folder))
        promises = Promises(panel, (str(options.out.resolve()),))
        if options.replay:
            broken = replay(panel, promises, read(options.replay))
            print("\n".join(broken) or "every promise holds")
        else:
            broken = _run(panel, promises, options)
        promises.close()
        panel.close()
    return 1 if broken else 0


def _run(panel: Panel, promises: Promises, options: argparse.Namespace) -> list[str]:
    """Stretch after stretch until all acts of this seed are done, or a promise is broken."""
    from tests.monkey.play import MOST_GROWN_MIB, Memory, Trail, play

    log = options.out / "log.jsonl"
    told = _told(log, options.seed)
    done = sum(one.get("acts", 0) for one in told)
    stretch = max((one["stretch"] for one in told), default=0)
    memory = Memory()
    broken: list[str] = []
    while done < options.acts and not broken:
        stretch += 1
        name = {"seed": options.seed, "stretch": stretch}
        _tell(log, {**name, "began": time.strftime("%Y-%m-%dT%H:%M:%S%z")})
        trail = Trail(options.out / f"trail-{options.seed}-{stretch}.jsonl")
        started, worked = time.monotonic(), time.process_time()
        went = play(panel, promises, trail, min(STRETCH, options.acts - done), f"{options.seed}/{stretch}")
        seconds, worked_s = time.monotonic() - started, time.process_time() - worked
        grown = memory.grown_mib(went.acts)
        broken = [*went.broken, *([f"memory grew by {grown:.1f} MiB"] if grown > MOST_GROWN_MIB else [])]
        done += went.acts
        took = {"seconds": round(seconds, 1), "cpu_s": round(worked_s, 1), "grown_mib": round(grown, 1)}
        _tell(log, {**name, "acts": went.acts, **took, "screens": sorted(went.screens), "faults": broken})
        print(f"{done:>10,} acts  {went.acts / seconds:4.0f} a second  {grown:+6.1f} MiB", *broken, flush=True)
        if broken:
            print(f"do them again with: --replay {trail.path}")
        else:
            trail.path.unlink()
    return broken


def _tell(log: Path, line: Mapping[str, object]) -> None:
    with log.open("a", encoding="utf-8") as file:  # one short line: runs that share the log do not tear it
        file.write(json.dumps(line) + "\n")


def _told(log: Path, seed: int) -> list[dict[str, int]]:
    lines = log.read_text(encoding="utf-8").splitlines() if log.is_file() else []
    return [one for one in map(json.loads, lines) if one["seed"] == seed]


def _panel(folder: Path) -> Panel:
    from PySide6.QtGui import QGuiApplication

    from kiosk.i18n.compile import ensure_compiled
    from tests.monkey.acts import SHAPES
    from tests.ui import town
    from tests.ui.panel import Panel

    translations = folder / "translations"
    shutil.copytree(ROOT / "translations", translations, ignore=shutil.ignore_patterns("*.mo"))
    ensure_compiled(translations)
    data = folder / "bus"
    data.mkdir()
    town.prepare(data)
    panel = Panel(QGuiApplication(["monkey"]), data, translations, most_touches=10)
    panel.kiosk.window.resize(*SHAPES[0])
    panel.wait_for_content()
    panel.kiosk.wiper._wipe()  # as after a first visitor: what stays is set apart, so that later wipes are quick
    return panel


if __name__ == "__main__":
    sys.exit(main())
