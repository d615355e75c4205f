"""Pictures of every screen in a language, and what stands where on them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.core import events
from kiosk.core.names import BusId
from kiosk.core.settings import BusSettings, PanelSettings, PrinterSettings, ScreenSettings, SpeechSettings
from kiosk.demo.places import Seen
from kiosk.demo.tour import tour
from kiosk.demo.visitor import DemoClock, Visitor
from kiosk.demo.walk import ways
from kiosk.store import FILE, CounterStore
from kiosk.ui.app import Kiosk, Start

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.core.events import Event
    from kiosk.core.names import Lang

WIDE: Final = 540
"""A picture's width, in pixels: what stands on it can be read."""


class Walker:
    """The real screen, walked through language by language. `close` it."""

    def __init__(self, data: Path, pack: Path, translations: Path, icons: Path) -> None:
        """`data` is an empty folder for the counters of the walk, and for a tour to show."""
        clock = DemoClock()
        store = CounterStore.open(data / FILE, BusId(BusSettings().id), mend=False)
        store.visits.plan(tour(clock().day))
        store.close()
        app = QGuiApplication.instance() or QGuiApplication(["redbus"])
        settings = ScreenSettings(
            panel=PanelSettings(most_touches=0),  # its visitors are quicker than a person
            printer=PrinterSettings(target="none"),
            speech=SpeechSettings(enabled=False),
        )
        start = Start(settings=settings, data=data, pack=pack, translations=translations, icons=icons)
        self._kiosk = Kiosk(app, start, clock)  # type: ignore[arg-type]  # instance() is typed as its parent
        self._visitor = Visitor(self._kiosk, data)
        self._kiosk.show()
        self._visitor.wait(lambda: self._kiosk.session.is_ready or self._kiosk.session.is_broken, "the pack")

    def close(self) -> None:
        """Take the screen down, and let Qt delete what it was asked to."""
        self._kiosk.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def screens(self, limit: int | None = None) -> int:
        """How many screens a walk looks at."""
        session = self._kiosk.session
        return len(list(ways(session.pack, session.now.day))[:limit])

    def walk(self, lang: Lang, folder: Path, tell: Callable[[int], None], limit: int | None = None) -> list[Seen]:
        """Pictures of every screen into `folder`; the texts seen on them.

        `tell` hears of each screen; `limit` stops after so many.
        """
        folder.mkdir(parents=True, exist_ok=True)
        seen: list[Seen] = []
        seen += self._look("attract", folder, (events.LeaveNow(), events.TimeOut()))
        seen += self._look("language", folder, (events.Begin(),))
        session = self._kiosk.session
        for name, told in list(ways(session.pack, session.now.day))[:limit]:
            tell(1)
            begin = (events.LeaveNow(), events.TimeOut(), events.Begin(), events.ChooseLanguage(lang))
            seen += self._look(name, folder, (*begin, *told))
        return seen

    def _look(self, name: str, folder: Path, told: tuple[Event, ...]) -> Iterator[Seen]:
        for event in told:
            self._kiosk.session.dispatch(event)
        for part in self._visitor.parts():
            picture = f"{name}-{part}.jpg" if part > 1 else f"{name}.jpg"
            image = self._kiosk.window.grabWindow()
            image.scaledToWidth(WIDE, Qt.TransformationMode.SmoothTransformation).save(os.fspath(folder / picture))
            yield from self._texts(picture)

    def _texts(self, picture: str) -> Iterator[Seen]:
        wide, high = self._kiosk.window.width(), self._kiosk.window.height()
        panel = QRectF(0, 0, wide, high)
        for item in self._visitor.visible():
            words = str(item.property("text") or "") if item.inherits("QQuickText") else ""
            if not words.strip():
                continue
            corner = item.mapToScene(QPointF(0, 0))
            rect = QRectF(corner.x(), corner.y(), item.width(), item.height()).intersected(panel)
            if not rect.isEmpty():
                yield Seen(picture, words, rect.x() / wide, rect.y() / high, rect.width() / wide, rect.height() / high)
