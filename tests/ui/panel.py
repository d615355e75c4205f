"""The real program on a panel nobody sees, and what a test wants to know about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.content.reader import read_pack
from kiosk.core import events
from kiosk.core.journey import Journey, Moment, advance
from kiosk.core.names import BusId, CheckId, Lang
from kiosk.core.settings import BusSettings, PanelSettings, PrinterSettings, ScreenSettings, SpeechSettings
from kiosk.demo.pause import pause
from kiosk.demo.visitor import Visitor
from kiosk.gate.items import visible
from kiosk.i18n.messages import PoFile
from kiosk.i18n.pofile import catalog_headers, plural_count
from kiosk.ui.app import Kiosk, Start
from tests.ui.recorded import Recorded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface, QGuiApplication
    from PySide6.QtQuick import QQuickItem

    from kiosk.core.events import Event
    from kiosk.core.pack import Pack

ROOT: Final = Path(__file__).parents[2]
PACK_FOLDER: Final = ROOT / "assets" / "packs" / "redbus"
PACK: Final[Pack] = read_pack(PACK_FOLDER)
DAY: Final = date(2026, 12, 1)
AFTERNOON: Final = datetime.combine(DAY, time(14), ZoneInfo("Europe/Warsaw"))
BUS: Final = BusId("bus-1")
JOB: Final = CheckId("job")


class StillClock:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.mono_s = 1000.0

    def __call__(self) -> Moment:
        """A working day's afternoon, in Poland."""
        return Moment(DAY, 14, self.mono_s, AFTERNOON)


@dataclass(frozen=True, slots=True)
class Marked:
    """A folder of catalogs in which every text is English with a language's mark before it."""

    folder: Path


def mark(lang: str) -> str:
    """What stands before every text of that language."""
    return f"{lang}·"


def marked_catalog(template: PoFile, lang: Lang) -> PoFile:
    """The template, translated into its own words behind the language's mark."""
    entries = tuple(
        replace(entry, translations=(mark(lang) + entry.source,) * (plural_count(lang) if entry.is_plural else 1))
        for entry in template.entries
    )
    return PoFile(template.domain, lang, catalog_headers(lang), entries)


class Panel:
    """A kiosk with its window up, its clock in our hands, and somebody to touch it."""

    def __init__(
        self,
        app: QGuiApplication,
        data: Path,
        translations: Path,
        *,
        pack: Path = PACK_FOLDER,
        printer: PrinterSettings | None = None,
        is_small: bool = False,
        most_touches: int = 0,
        shape: PanelSettings | None = None,
        size: tuple[int, int] | None = None,
    ) -> None:
        """Show it; its first frame starts the loading. Its visitors may be quicker than a person, unless told else."""
        self.data = data
        self.clock = StillClock()
        self.paper = data / "paper"
        settings = ScreenSettings(
            bus=BusSettings(id=BUS),
            panel=replace(shape or PanelSettings(), most_touches=most_touches),
            printer=printer or PrinterSettings(target=f"folder:{self.paper}"),
            speech=SpeechSettings(enabled=False),
        )
        start = Start(
            settings=settings,
            data=data,
            pack=pack,
            translations=translations,
            icons=ROOT / "assets" / "icons",
            windowed=is_small,
            size=size,
        )
        self.kiosk = Kiosk(app, start, self.clock)
        self.session = self.kiosk.session
        self.visitor = Visitor(self.kiosk, data)
        self.voice = Recorded()
        self.kiosk.use_voice(self.voice)
        self.kiosk.show()
        self.kiosk._timer.stop()  # time passes when a test says so

    def close(self) -> None:
        """Take it down, and let Qt delete what it was asked to."""
        self.kiosk.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait_for_content(self) -> None:
        """Let it load what it shows, or find that it cannot."""
        self.visitor.wait(lambda: self.session.is_ready or self.session.is_broken, "the content")

    def begin(self, lang: Lang | None = None, *told: Event) -> None:
        """A new journey in a language, as far as these events take it; the window shows where."""
        for event in (events.LeaveNow(), events.TimeOut(), *_start(lang), *told):
            self.session.dispatch(event)
        self.settle()

    def jump(self, lang: Lang | None, *told: Event) -> None:
        """As `begin`, but the window sees only where these events lead, not the way there."""
        journey = Journey()
        for event in (*_start(lang), *told):
            journey = advance(self.session.pack, journey, event, self.clock()).journey
        self.session.journey = journey
        self.session.seconds_left = 0
        self.session.wake()
        self.settle()

    @property
    def screen(self) -> str:
        """What is on the panel: a `Screen`'s value."""
        return self.session.stand.screen.value

    def settle(self) -> None:
        """Let the window catch up with the session."""
        pause(1)

    def press(self, point: QPoint) -> None:
        """Put a finger down, and leave it there."""
        QTest.touchEvent(self.kiosk.window, self.visitor._finger).press(0, point, self.kiosk.window).commit()

    def release(self, point: QPoint) -> None:
        """Take the finger up."""
        QTest.touchEvent(self.kiosk.window, self.visitor._finger).release(0, point, self.kiosk.window).commit()
        pause(1)

    def items(self) -> Iterator[QQuickItem]:
        """Every visible item."""
        return visible(self.kiosk.window)

    def item(self, name: str) -> QQuickItem | None:
        """The visible item of that name."""
        return self.visitor._find(name)

    def texts(self) -> list[str]:
        """Every text on the panel, also what is further down the page."""
        return [
            str(item.property("text"))
            for item in self.items()
            if item.inherits("QQuickText") and str(item.property("text")).strip()
        ]

    def cut(self) -> list[str]:
        """Texts that do not fit where they stand."""
        return self.visitor.cut_texts()

    def buttons(self) -> list[QQuickItem]:
        """Everything a finger can press."""
        return [item for item in self.items() if item.inherits("QQuickAbstractButton")]

    def mm(self, length_mm: float) -> float:
        """A length on the panel, in pixels."""
        return length_mm * self.kiosk.window.width() / self.kiosk.start.settings.panel.width_mm

    def heard(self) -> list[QAccessibleInterface]:
        """What a screen reader is told of, but for what is hidden."""
        root = QAccessible.queryAccessibleInterface(self.kiosk.window)
        waiting, found = [root], []
        while waiting:
            interface = waiting.pop(0)
            if interface is None or interface.state().invisible:
                continue
            found.append(interface)
            waiting += [interface.child(index) for index in range(interface.childCount())]
        return found


def _start(lang: Lang | None) -> tuple[Event, ...]:
    return (events.Begin(),) if lang is None else (events.Begin(), events.ChooseLanguage(lang))
