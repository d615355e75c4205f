"""How quick printing is, on the real screen with a real print service of its own. Run it: it is no test.

    .venv/bin/python tests/bench/printing.py [--json] [--rounds N]

Making a leaflet is timed on the printing thread, Python's lock and all, but without what the thread waited for a free
processor, since the machine may have other work. A tap is timed from the finger's lifting to the end of the first frame
that says `printing`. The printer is CUPS with a backend that takes a leaflet at once; the tray is emptied and filled by
the program. Exit code 1 over a budget.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.demo.visitor import Visitor
    from tests.leaflet.print_service import PrintService

BUDGETS = {
    "tap to `printing` on the screen, p95 (ms)": 100.0,
    "leaflet made, p95 (ms)": 100.0,
    "no paper to words on the screen, worst (s)": 3.0,
    "refill to printed, worst (s)": 10.0,
    "leave now to spool empty, worst (s)": 5.0,
}
WARM_UP = 3
"""Leaflets before anything is timed."""
TROUBLES = 3


def main() -> int:
    """Measure, print, and compare with the budgets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rounds", type=int, default=20, help="leaflets timed")
    options = parser.parse_args()
    os.environ.update({"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"})
    figures = _measure(options.rounds)
    over = [name for name, value in figures.items() if name in BUDGETS and value > BUDGETS[name]]
    if options.json:
        print(json.dumps({"figures": figures, "budgets": BUDGETS, "over": over}, indent=2))
    else:
        for name, value in figures.items():
            budget = f"<= {BUDGETS[name]:g}" if name in BUDGETS else ""
            print(f"{'OVER' if name in over else '    '}  {name:46} {value:8.2f}  {budget}")
    return 1 if over else 0


def _measure(rounds: int) -> dict[str, float]:
    from kiosk import home
    from kiosk.ui.__main__ import environment

    os.environ.update(environment(home.home()))
    from PySide6.QtGui import QGuiApplication

    from kiosk.core.settings import PanelSettings, PrinterSettings, ScreenSettings
    from kiosk.demo.visitor import DemoClock, Visitor
    from kiosk.ui.app import Kiosk, Start
    from tests.leaflet.print_service import QUEUE, start_service, stop_service

    app = QGuiApplication(["bench"])
    with tempfile.TemporaryDirectory() as folder:
        service = start_service(Path(folder) / "cups")
        target = PrinterSettings(target=f"cups:{QUEUE}", cups_server=service.socket)
        start = Start(
            settings=ScreenSettings(
                printer=target,
                panel=PanelSettings(most_touches=0),  # its visitor is quicker than a person
            ),
            data=Path(folder),
            pack=home.default_pack(),
            translations=home.translations(),
            icons=home.home() / "assets" / "icons",
        )
        kiosk = Kiosk(app, start, DemoClock())
        visitor = Visitor(kiosk, Path(folder))
        kiosk.show()
        visitor.wait(lambda: kiosk.session.is_ready, "the pack")
        made, whole = _time_making(kiosk.desk)
        try:
            return {**_leaflets(visitor, rounds, made, whole), **_troubles(visitor, service)}
        finally:
            kiosk.close()
            stop_service(service)


def _time_making(desk: object) -> tuple[list[float], list[float]]:
    """Milliseconds each leaflet takes to make, as it is made: without and with the wait for a free processor."""
    made: list[float] = []
    whole: list[float] = []
    make = desk._make  # type: ignore[attr-defined]  # what is timed is inside

    def timed(order: object) -> bytes:
        started, queued = time.perf_counter(), _queued_ms()
        pdf: bytes = make(order)
        whole.append((time.perf_counter() - started) * 1000)
        made.append(whole[-1] - (_queued_ms() - queued))
        return pdf

    desk._make = timed  # type: ignore[attr-defined]  # what is timed is inside
    return made, whole


def _queued_ms() -> float:
    """How long this thread has waited for a processor so far. Source: kernel documentation, scheduler/sched-stats."""
    return int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1]) / 1e6


def _leaflets(visitor: Visitor, rounds: int, made: list[float], whole: list[float]) -> dict[str, float]:
    taps: list[float] = []
    printed: list[float] = []
    for number in range(rounds + WARM_UP):
        if number == WARM_UP:
            for figures in (taps, printed, made, whole):
                figures.clear()
        _arrive(visitor)
        started = time.perf_counter()
        taps.append(_timed_tap(visitor))
        _until(visitor, lambda: _state(visitor) == "done")
        printed.append((time.perf_counter() - started) * 1000)
        visitor.touch("leave")
        # No person is at the next leaflet within the quarter of a second in which this journey is wiped from memory.
        _until(visitor, lambda: not visitor.kiosk.wiper.is_pending)
    return {
        "tap to `printing` on the screen, median (ms)": statistics.median(taps),
        "tap to `printing` on the screen, p95 (ms)": _p95(taps),
        "leaflet made, p95 (ms)": _p95(made),
        "the same, with the wait for a processor (ms)": _p95(whole),
        "tap to CUPS's word that it is out, median (ms)": statistics.median(printed),
        "leaflets timed": float(len(taps)),
    }


def _troubles(visitor: Visitor, service: PrintService) -> dict[str, float]:
    words, refills, spools = [], [], []
    for _ in range(TROUBLES):
        service.empty_tray()
        _arrive(visitor)
        visitor.touch("print")
        words.append(_until(visitor, lambda: _state(visitor) == "out-of-paper"))
        service.fill_tray()
        refills.append(_until(visitor, lambda: _state(visitor) == "done"))
        service.empty_tray()
        visitor.touch("print")
        _until(visitor, lambda: _state(visitor) == "out-of-paper")
        visitor.touch("leave")
        spools.append(_until(visitor, lambda: not service.left()))
    return {
        "no paper to words on the screen, worst (s)": max(words),
        "refill to printed, worst (s)": max(refills),
        "leave now to spool empty, worst (s)": max(spools),
    }


def _arrive(visitor: Visitor) -> None:
    """Somebody new, on the take-it-with-you screen."""
    first = "start" if visitor.kiosk.session.stand.screen.value == "attract" else "cover"
    for name in (first, "language-uk", "help", "take"):
        visitor.touch(name)


def _timed_tap(visitor: Visitor) -> float:
    """Milliseconds from the finger's lifting off `print` to the end of the first frame that says so."""
    from PySide6.QtCore import QCoreApplication

    point = visitor.reach("print")
    visitor.press(point)
    frames: list[float] = []
    window = visitor.kiosk.window

    def painted() -> None:
        if _state(visitor):
            frames.append(time.perf_counter())

    window.frameSwapped.connect(painted)
    started = time.perf_counter()
    visitor.release(point)
    while not frames:
        QCoreApplication.processEvents()
    window.frameSwapped.disconnect(painted)
    return (frames[0] - started) * 1000


def _state(visitor: Visitor) -> str:
    return str(visitor.kiosk.take.property("state"))


def _until(visitor: Visitor, holds: Callable[[], bool]) -> float:
    """Seconds until it holds."""
    started = time.perf_counter()
    visitor.wait(holds, "the printer")
    return time.perf_counter() - started


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    sys.exit(main())
