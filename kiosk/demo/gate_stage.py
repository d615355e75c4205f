"""The real screen on a panel and in a language, jumping to whatever the gate looks at."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

from kiosk.core import events
from kiosk.core.comfort import Feature, TextSize
from kiosk.core.journey import Journey, Moment, Screen, advance
from kiosk.core.names import SOURCE_LANG, BusId, Lang
from kiosk.core.settings import BusSettings, PanelSettings, PrinterSettings, ScreenSettings, SpeechSettings
from kiosk.core.text import DOMAINS
from kiosk.demo.pause import pause
from kiosk.demo.tour import tour
from kiosk.demo.visitor import Visitor
from kiosk.demo.walk import ways
from kiosk.gate.cover import SIZES
from kiosk.gate.items import visible
from kiosk.i18n.catalog import mo_path
from kiosk.i18n.compile import to_mo
from kiosk.i18n.languages import FILE as LANGUAGE_FILE
from kiosk.i18n.languages import installed
from kiosk.i18n.pofile import pot_path, read
from kiosk.i18n.pseudo import Kind, pseudo_catalog
from kiosk.store import FILE, CounterStore
from kiosk.ui.app import Kiosk, Start
from kiosk.ui.stops import settle

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.events import Event
    from kiosk.core.language import Language
    from kiosk.core.pack import Pack
    from kiosk.demo.walk import Way
    from kiosk.gate.cover import Sitting

_FEATURE: Final = {TextSize.LARGE: Feature.LARGE, TextSize.LARGEST: Feature.LARGEST}
_SOME: Final = 3
"""So many screens of a kind are enough where not all are looked at: the first, one in the middle, the last."""


def afternoon(day: dt.date) -> Moment:
    """Two o'clock on that day, in Poland: most helplines are open."""
    return Moment(day, 14, 1000.0, dt.datetime.combine(day, dt.time(14), ZoneInfo("Europe/Warsaw")))


@dataclass(frozen=True, slots=True)
class Round:
    """What every sitting is given."""

    out: Path
    """The sheet's folder."""
    pack: Path
    translations: Path
    """With compiled catalogs."""
    icons: Path
    day: dt.date
    first: int | None = None
    """Only so many screens of each sitting."""
    has_pictures: bool = True


class Stage:
    """One kiosk for one sitting. `close` it."""

    def __init__(self, given: Round, sitting: Sitting, data: Path) -> None:
        """`data` is an empty folder. Time stands still on the round's day."""
        translations, day = given.translations, given.day
        self.sitting = sitting
        self.lang = SOURCE_LANG if sitting.kind else Lang(sitting.lang)
        self._now = afternoon(day)
        folder = lay_pseudo(translations, data / "translations", Kind(sitting.kind)) if sitting.kind else translations
        store = CounterStore.open(data / FILE, BusId(BusSettings().id), mend=False)
        store.visits.plan(tour(day))
        store.close()
        app = QGuiApplication.instance() or QGuiApplication(["redbus"])
        panel = sitting.panel
        settings = ScreenSettings(
            panel=PanelSettings(width_mm=panel.width_mm, most_touches=0),
            printer=PrinterSettings(target="none"),
            speech=SpeechSettings(enabled=False),
        )
        size = (panel.width_px, panel.height_px)
        start = Start(settings=settings, data=data, pack=given.pack, translations=folder, icons=given.icons, size=size)
        self.kiosk = Kiosk(app, start, lambda: self._now)  # type: ignore[arg-type]  # instance() is typed as its parent
        self.session, self.window = self.kiosk.session, self.kiosk.window
        visitor = Visitor(self.kiosk, data)  # from here on nothing moves
        self.kiosk.show()
        visitor.wait(lambda: self.session.is_ready or self.session.is_broken, "the pack")

    def close(self) -> None:
        """Take the screen down, and let Qt delete what it was asked to."""
        self.kiosk.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def ways(self) -> list[Way]:
        """What is looked at: every screen the language has words for, or some of each kind."""
        pack, language = self.session.pack, self.session.languages[self.lang]
        found = [way for way in ways(pack, self._now.day) if is_readable(pack, language, way[1], self._now)]
        return found if self.sitting.is_whole else self._some(found)

    def _some(self, found: list[Way]) -> list[Way]:
        kinds: dict[Screen, list[Way]] = {}
        for way in found:
            kinds.setdefault(self.journey(way[1]).stand.screen, []).append(way)
        few = [ways[at * (len(ways) - 1) // (_SOME - 1)] for ways in kinds.values() for at in range(_SOME)]
        return list(dict(few).items())

    def journey(self, told: tuple[Event, ...], *, has_language: bool = True) -> Journey:
        """Where these events lead somebody who reads the sitting's language, in its text size."""
        journey = Journey()
        feature = _FEATURE.get(SIZES[self.sitting.size])
        size = () if feature is None or not has_language else (events.SetComfort(feature, is_on=True),)
        start = (events.Begin(), events.ChooseLanguage(self.lang)) if has_language else ()
        for event in (*start, *size, *told):
            journey = advance(self.session.pack, journey, event, self._now).journey
        return journey

    def jump(self, journey: Journey) -> None:
        """Show it at once, not the way there."""
        self.session.journey = journey
        self.session.seconds_left = 0
        self.session.wake()
        pause(1)
        settle(self.window.contentItem())

    def greet(self) -> None:
        """On the waiting screen, which greets in each language in turn: in the sitting's."""
        waiting = next((item for item in visible(self.window) if item.property("greeted") is not None), None)
        if waiting is not None:
            waiting.setProperty("greeted", list(self.session.languages).index(self.lang))
            settle(self.window.contentItem())


def is_readable(pack: Pack, language: Language, told: tuple[Event, ...], now: Moment) -> bool:
    """Whether the language has words for where these events lead, and for the way there."""
    if language.is_complete:
        return True
    journey = Journey()
    for event in (events.Begin(), events.ChooseLanguage(language.code), *told):
        journey = advance(pack, journey, event, now).journey
        if not all(language.covers.has(stand.about) for stand in journey.stack):
            return False
    return True


def lay_pseudo(translations: Path, folder: Path, kind: Kind) -> Path:
    """A translations folder in which every complete language is that pseudo-language, compiled."""
    templates = [read(pot_path(translations, domain), domain, None) for domain in DOMAINS]
    for language in installed(translations):
        if language.is_complete:
            (folder / language.code).mkdir(parents=True)
            shutil.copy(translations / language.code / LANGUAGE_FILE, folder / language.code)
            for template in templates:
                path = mo_path(folder, language.code, template.domain)
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(to_mo(pseudo_catalog(template, language.code, kind), language.code, path.name)[0])
    return folder
