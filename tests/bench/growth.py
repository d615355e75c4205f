"""What screen changes leave behind in memory. Run it: it is no test.

    .venv/bin/python tests/bench/growth.py [--changes N]

One process without a display goes through every screen of the pack, in one language after the other, over and over,
with a journey's end between; each change is drawn. Memory is measured first when every screen was shown in every
language: caches are filled with their glyphs and pictures then. It is measured when the wiper is done, so that what a
journey leaves to be collected does not count. Exit code 1 when memory has grown by more than its budget.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from kiosk.ui import hardening  # noqa: E402 - the program is found by the line above
from kiosk.ui.__main__ import environment  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.events import Event
    from kiosk.core.names import Lang
    from kiosk.demo.visitor import Visitor
    from kiosk.ui.app import Kiosk

MOST_MIB = 5.0
SIZE = (270, 480)
"""Pixels of the panel: as many changes in less time."""


def main() -> int:
    """Change screens, and say now and then how memory is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--changes", type=int, default=100_000)
    options = parser.parse_args()
    if not hardening.ENVIRONMENT.items() <= os.environ.items():  # Python and libc read it as they start
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **hardening.ENVIRONMENT})  # noqa: S606
    os.environ.update({**environment(ROOT), "QT_QPA_PLATFORM": "offscreen"})
    with tempfile.TemporaryDirectory() as folder:
        kiosk, visitor = _kiosk(Path(folder))
        grown = _change(kiosk, visitor, options.changes)
        kiosk.close()
    return 1 if grown > MOST_MIB else 0


def _change(kiosk: Kiosk, visitor: Visitor, changes: int) -> float:
    """MiB that memory has grown by."""
    from PySide6.QtCore import QCoreApplication, QEvent

    session, done, started = kiosk.session, 0, time.monotonic()
    first = grown = 0.0
    for number, lang in enumerate(cycle(language.code for language in kiosk.languages), 1):
        for event in _told(kiosk, lang):
            before = session.stand
            session.dispatch(event)
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as an event loop does
            done += session.stand != before
            if done >= changes:
                break
        visitor.wait(lambda: not kiosk.wiper.is_pending, "the wiper")
        now = _own_mib()
        if number == len(kiosk.languages):
            first = now
        grown = now - first if first else 0.0
        print(
            f"{done:>9,} changes  {time.monotonic() - started:6.0f} s  {now:6.1f} MiB  {grown:+5.1f} {lang}", flush=True
        )
        if done >= changes:
            break
    return grown


def _told(kiosk: Kiosk, lang: Lang) -> Iterator[Event]:
    """Every screen of the walk, each on a journey of its own."""
    from kiosk.core import events
    from kiosk.demo.walk import ways

    for _, told in ways(kiosk.session.pack, kiosk.session.now.day):
        yield from (events.Begin(), events.ChooseLanguage(lang), *told, events.LeaveNow())


def _own_mib() -> float:
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Anonymous:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _kiosk(folder: Path) -> tuple[Kiosk, Visitor]:
    from PySide6.QtGui import QGuiApplication

    from kiosk import home
    from kiosk.core.settings import ScreenSettings, SpeechSettings
    from kiosk.demo.visitor import DemoClock, Visitor
    from kiosk.ui.app import Kiosk, Start

    start = Start(
        settings=ScreenSettings(speech=SpeechSettings(enabled=False)),
        data=folder,
        pack=home.default_pack(),
        translations=home.translations(),
        icons=home.home() / "assets" / "icons",
    )
    kiosk = Kiosk(QGuiApplication(["growth"]), start, DemoClock())
    visitor = Visitor(kiosk, folder)
    kiosk.show()
    visitor.wait(lambda: kiosk.session.is_ready, "the pack")
    kiosk.window.resize(*SIZE)
    return kiosk, visitor


if __name__ == "__main__":
    sys.exit(main())
