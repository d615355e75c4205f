"""How quick and how large the screen is: first frame, taps, language, Leave now, memory. Run it: it is no test.

    .venv/bin/python tests/bench/screen.py [--json] [--rounds N]

Everything is measured without a display on the software renderer. A touch is timed from the finger's coming down to the
end of the first frame that shows the button pressed, and from its lifting to the end of the first frame that shows its
answer. Journeys are made in each complete language in turn; the slowest has a figure of its own. Exit code 1 when a
figure is over its budget. What 100,000 screen changes do to memory: see `growth.py`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from kiosk.ui import hardening  # noqa: E402 - the program is found by the line above

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.core.names import Lang
    from kiosk.demo.visitor import Visitor

BUDGETS = {
    "first frame, median (s)": 1.0,
    "touch to pressed state, p95 (ms)": 33.0,
    "tap to next screen, p95 (ms)": 100.0,
    "tap to next screen, slowest language, p95 (ms)": 100.0,
    "language switch, p95 (ms)": 200.0,
    "leave now to cover, p95 (ms)": 50.0,
    "leave now to memory wiped, p95 (ms)": 1000.0,
    "memory of the kiosk process (MiB PSS)": 120.0,
    "memory growth over the rounds (MiB)": 5.0,
}
WARM_UP = 4
"""Journeys before anything is timed: caches fill, and the print worker loads its libraries."""


def main() -> int:
    """Measure, print, and compare with the budgets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rounds", type=int, default=12, help="journeys timed in one process")
    parser.add_argument("--starts", type=int, default=5, help="cold processes started")
    options = parser.parse_args()
    if not hardening.ENVIRONMENT.items() <= os.environ.items():  # Python and libc read it as they start
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **hardening.ENVIRONMENT})  # noqa: S606
    os.environ.update({"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"})
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else every start would compile the program, as no bus does
    figures = {**_starts(options.starts), **_taps(options.rounds)}
    over = [name for name, value in figures.items() if name in BUDGETS and value > BUDGETS[name]]
    if options.json:
        print(json.dumps({"figures": figures, "budgets": BUDGETS, "over": over}, indent=2))
    else:
        for name, value in figures.items():
            budget = f"<= {BUDGETS[name]:g}" if name in BUDGETS else ""
            print(f"{'OVER' if name in over else '    '}  {name:42} {value:8.2f}  {budget}")
    return 1 if over else 0


def _starts(count: int) -> dict[str, float]:
    """`redbus kiosk` as staff start it, each time until it says how long its first frame took; its memory then."""
    firsts, readies, sizes = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(count):
            command = [sys.executable, "-m", "kiosk", "kiosk", "--data", f"{folder}/data"]
            with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT) as process:
                assert process.stderr is not None
                for line in process.stderr:
                    found = re.search(r"first_frame_s=([\d.]+).*ready_s=([\d.]+)", line)
                    if found:
                        firsts.append(float(found[1]))
                        readies.append(float(found[2]))
                        break
                time.sleep(2)  # the print worker loads its libraries meanwhile: they count as memory
                sizes.append(_pss_mib(process.pid))
                process.terminate()
    return {
        "first frame, median (s)": statistics.median(firsts),
        "first frame, worst (s)": max(firsts),
        "content ready, median (s)": statistics.median(readies),
        "memory of the kiosk process (MiB PSS)": statistics.median(sizes),
    }


def _pss_mib(pid: int) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _taps(rounds: int) -> dict[str, float]:
    from kiosk import home
    from kiosk.ui.__main__ import environment

    os.environ.update(environment(home.home()))
    from PySide6.QtGui import QGuiApplication

    from kiosk.core.settings import PanelSettings, ScreenSettings
    from kiosk.demo.visitor import DemoClock, Visitor
    from kiosk.ui.app import Kiosk, Start

    app = QGuiApplication(["bench"])
    taps: dict[str, list[float]] = {"pressed": [], "tap": [], "language": [], "leave": [], "wiped": []}
    with tempfile.TemporaryDirectory() as folder:
        start = Start(
            settings=ScreenSettings(panel=PanelSettings(most_touches=0)),
            data=Path(folder),
            pack=home.default_pack(),
            translations=home.translations(),
            icons=home.home() / "assets" / "icons",
        )
        kiosk = Kiosk(app, start, DemoClock())
        visitor = Visitor(kiosk, Path(folder))
        kiosk.show()
        visitor.wait(lambda: kiosk.session.is_ready, "the pack")
        before = 0.0
        langs = [language.code for language in kiosk.languages if language.is_complete]
        by_language: dict[Lang, list[float]] = {lang: [] for lang in langs}
        for number in range(rounds + WARM_UP):
            if number == WARM_UP:
                before = _pss_mib(os.getpid())
                for values in (*taps.values(), *by_language.values()):
                    values.clear()
            lang, done = langs[number % len(langs)], len(taps["tap"])
            _journey(visitor, taps, lang)
            by_language[lang] += taps["tap"][done:]
        grown = _pss_mib(os.getpid()) - before
        kiosk.close()
    slowest = max(by_language, key=lambda lang: _p95(by_language[lang]))
    print(f"the slowest language is {slowest}", file=sys.stderr)
    return {
        "touch to pressed state, median (ms)": statistics.median(taps["pressed"]),
        "touch to pressed state, p95 (ms)": _p95(taps["pressed"]),
        "tap to next screen, slowest language, p95 (ms)": _p95(by_language[slowest]),
        "tap to next screen, median (ms)": statistics.median(taps["tap"]),
        "tap to next screen, p95 (ms)": _p95(taps["tap"]),
        "language switch, p95 (ms)": _p95(taps["language"]),
        "leave now to cover, p95 (ms)": _p95(taps["leave"]),
        "leave now to memory wiped, p95 (ms)": _p95(taps["wiped"]),
        "memory growth over the rounds (MiB)": grown,
        "taps timed": float(sum(map(len, taps.values()))),
    }


def _journey(visitor: Visitor, taps: dict[str, list[float]], lang: Lang) -> None:
    """A visitor who sees every kind of screen."""
    timed, pressed = taps["tap"], taps["pressed"]
    first = "start" if visitor.kiosk.session.stand.screen.value == "attract" else "cover"
    for name in (
        first,
        f"language-{lang}",
        "tile-worker",
        "tile-rights-pl",
        "next",
        "next",
        "home",
        "tile-checks",
        "tile-job",
        "place-pl",
        "startCheck",
    ):
        timed.append(_timed(visitor, name, pressed))
    while visitor.kiosk.session.stand.question is not None:
        asked = visitor.kiosk.session.stand.question
        timed.append(_timed(visitor, "answer-skip" if asked == "J0" else "answer-no", pressed))
        if visitor.kiosk.session.stand.screen.value == "emergency":
            timed.append(_timed(visitor, "goOn"))
    for name in ("take", "back", "help", "contact-kcik", "back"):
        timed.append(_timed(visitor, name))
    for other in ("pl", "ru", "en"):
        timed.append(_timed(visitor, "language"))
        taps["language"].append(_timed(visitor, f"language-{other}"))
    left = time.perf_counter()
    taps["leave"].append(_timed(visitor, "leave"))
    visitor.wait(lambda: not visitor.kiosk.wiper.is_pending, "the wipe")
    taps["wiped"].append((time.perf_counter() - left) * 1000)


def _timed(visitor: Visitor, name: str, pressed: list[float] | None = None) -> float:
    """Milliseconds from the finger's lifting to the end of the first frame that shows what it did.

    `pressed` gets those from its coming down to the end of the first frame that shows the button down.
    """
    point = visitor.reach(name)
    button = next(item for item in visitor.visible() if item.objectName() == name)
    if pressed is None or not button.inherits("QQuickAbstractButton"):
        visitor.press(point)
    else:
        pressed.append(_until_painted(visitor, lambda: visitor.press(point), lambda: bool(button.property("down"))))
    session, stand = visitor.kiosk.session, visitor.kiosk.session.stand
    took_ms = _until_painted(visitor, lambda: visitor.release(point), lambda: session.stand != stand)
    visitor.settle()
    return took_ms


def _until_painted(visitor: Visitor, do: Callable[[], None], is_done: Callable[[], bool]) -> float:
    """Milliseconds from doing something to the end of the first frame after it has come about."""
    from PySide6.QtCore import QCoreApplication

    frames: list[float] = []
    window = visitor.kiosk.window

    def painted() -> None:
        frames.append(time.perf_counter())

    window.frameSwapped.connect(painted)
    started = time.perf_counter()
    do()
    while not is_done() or not frames:
        if not is_done():
            frames.clear()
        QCoreApplication.processEvents()
    window.frameSwapped.disconnect(painted)
    return (frames[0] - started) * 1000


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    sys.exit(main())
