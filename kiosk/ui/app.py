"""The touchscreen's process put together: session, views, window, and the threads behind them.

Before the first frame only Qt, gettext, json and light modules of ours are loaded (tech-notes 11); the pack, the
counters and the printer follow after it, on threads of their own.
"""

from __future__ import annotations

import datetime as dt
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.core import counter
from kiosk.core.counter import KioskFault
from kiosk.core.journey import Moment
from kiosk.core.names import BusId
from kiosk.i18n.catalog import Catalog
from kiosk.i18n.languages import find
from kiosk.ui import hardening
from kiosk.ui.age import process_age_s
from kiosk.ui.aloud import Aloud
from kiosk.ui.announcer import Announcer
from kiosk.ui.apart import apart, here
from kiosk.ui.background import Background
from kiosk.ui.check_view import CheckView, ResultView
from kiosk.ui.code_view import CodeView
from kiosk.ui.comfort_view import ComfortView
from kiosk.ui.coming_back import ComingBack
from kiosk.ui.content_view import HomeView, TopicsView, TopicView
from kiosk.ui.counting import CounterWriter
from kiosk.ui.games_view import GamesView
from kiosk.ui.glyph_image import GlyphImages
from kiosk.ui.hands import Hands
from kiosk.ui.help_view import HelpView
from kiosk.ui.journey_view import JourneyView
from kiosk.ui.keypad import Keypad
from kiosk.ui.listen_view import ListenView
from kiosk.ui.map_image import MapImages
from kiosk.ui.moves import moves
from kiosk.ui.nearby_props import payload
from kiosk.ui.nearby_view import NearbyView
from kiosk.ui.panel_view import WINDOWED, PanelView
from kiosk.ui.preview import Preview
from kiosk.ui.printing import PrintDesk, usual_order
from kiosk.ui.qr_image import QrImages
from kiosk.ui.session import Content, Session
from kiosk.ui.take_view import TakeView
from kiosk.ui.translator import CatalogTranslator
from kiosk.ui.waiting_view import WaitingView
from kiosk.ui.watching import Watch
from kiosk.ui.wipe import Wiper
from kiosk.ui.words_log import log_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.core.settings import ScreenSettings
    from kiosk.speech.jack import Jack
    from kiosk.speech.reader import Reader
    from kiosk.ui.reading import Voice

QML = Path(__file__).parent / "qml"
TICK_MS = 250
PANEL = QSize(1080, 1920)
"""The panel when no screen says otherwise."""
FONT = "Noto Sans"


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What the process is started with."""

    settings: ScreenSettings
    data: Path
    pack: Path
    translations: Path
    icons: Path
    windowed: bool = False
    size: tuple[int, int] | None = None
    """Pixels across and down where no screen says; None for a 24-inch panel's in portrait."""
    logs_to_stderr: bool = False
    """Whether this process sets up its log, for the service's journal; else whoever made it has."""
    reads_apart: bool = False
    """Whether the pack is read by a process of its own, so that this one stays small; else by a thread of this one."""


def real_clock() -> Moment:
    """Now, on this machine. The only place where the screen asks for the time."""
    now = dt.datetime.now().astimezone()
    return Moment(now.date(), now.hour, time.monotonic(), now)


class Kiosk:
    """The whole screen. `show` puts it up; `close` lets every thread finish."""

    def __init__(self, app: QGuiApplication, start: Start, clock: Callable[[], Moment] = real_clock) -> None:
        """Build everything; read nothing but the QML, and what the first frame says of the catalogs."""
        self.start = start
        self.app = app
        found = find(start.translations)
        self.languages, self._bad_languages = found.languages, found.faults
        catalogs = {one.code: Catalog.load(start.translations, one.code, one.stand_ins) for one in self.languages}
        self.missing: tuple[str, ...] = ()
        """Catalogs that show English, known once the content is."""
        self.counters = CounterWriter(start.data, BusId(start.settings.bus.id))
        self.session = Session(catalogs, start.settings.idle, clock, self.counters, self.languages)
        self.desk = PrintDesk(start.settings.printer)
        self.first_frame_s = 0.0
        """Seconds from the process's start to its first frame."""
        self._reader: Reader | None = None
        self._jack: Jack | None = None
        self._background = Background("content")
        run = apart if start.reads_apart else here
        preview = Preview(start.data, start.translations, self.languages, run)
        self._watch = Watch(self.session, self._background, preview, run)
        self._translator = CatalogTranslator(catalogs[self.session.journey.lang])
        self._catalogs = catalogs
        app.installTranslator(self._translator)
        app.setFont(QFont(FONT))

        comfort = ComfortView(self.session)  # first: a new screen is drawn as its visitor wants it
        self.journey = JourneyView(self.session)
        self.help = HelpView(self.session)
        self.nearby = NearbyView(self.session)
        self.listen = ListenView(self.session)
        self.take = TakeView(self.session, self.desk, start.settings.printer)
        self.code = CodeView(self.session, self.take)
        self._views: dict[str, Any] = {  # each has signals of its own
            "journey": self.journey,
            "home": HomeView(self.session),
            "topic": TopicView(self.session),
            "topics": TopicsView(self.session),
            "check": CheckView(self.session),
            "result": ResultView(self.session),
            "games": GamesView(self.session),
            "nearby": self.nearby,
            "help": self.help,
            "take": self.take,
            "code": self.code,
            "waiting": WaitingView(self.session),
            "listen": self.listen,
            "comfort": comfort,
            "panel": PanelView(start.settings.panel, self._size()),
        }
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML))
        self.engine.addImageProvider("glyph", GlyphImages(start.icons))
        self.engine.addImageProvider("qr", QrImages(lambda key: payload(self.session, key)))
        self.engine.addImageProvider("map", MapImages(self.session))
        self.journey.languageChanged.connect(self._retranslate)
        self.engine.setInitialProperties(dict(self._views))
        self.engine.load(QUrl.fromLocalFile(str(QML / "Kiosk" / "Main.qml")))
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            message = "the screen's QML cannot be loaded; the lines above say why"
            raise RuntimeError(message)
        self.window = roots[0]
        self.wiper = Wiper(self.session, self.engine)
        self._coming_back = ComingBack(self.window, self.session)
        self._take_hands_and_ears()
        self._timer = QTimer()
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.session.tick)

    def _take_hands_and_ears(self) -> None:
        """What stands between the window and whoever uses it by touch, keys, ear or a screen reader."""
        settings = self.start.settings
        keys = moves(settings.keypad, settings.headphones)
        self.keypad = Keypad(self.window, self.session, self.journey, self.listen, keys)
        for view in self._views.values():
            if not isinstance(view, PanelView):  # the only one that never changes
                view.changed.connect(self.keypad.forget)
        self.aloud = Aloud(self.window, self.session, self.keypad, self.listen, has_chime=settings.idle.chime)
        self.take.changed.connect(self.aloud.say_alert)
        self.announcer = Announcer(self.window, self.session)
        self.take.changed.connect(self.announcer.say_alert)
        most, is_kept = settings.panel.most_touches, not self.start.windowed
        self._hands = Hands(self.session, self.keypad, self.aloud, most, keeps_window=is_kept)
        # Not on the application: Python would be asked about every event of every object.
        self.window.installEventFilter(self._hands)

    def use_voice(self, voice: Voice) -> None:
        """Read aloud with this voice; the kiosk finds itself one after its first frame."""
        self.listen.voice = voice
        self.listen.voiceChanged.emit()

    def show(self) -> None:
        """Put the window up, and load the rest after its first frame."""
        self.window.frameSwapped.connect(self._after_first_frame)
        if self.start.windowed or self.app.platformName() == "offscreen":
            self.window.show()
        else:
            self.window.showFullScreen()
        self._timer.start()

    def close(self) -> None:
        """Write what is counted, cancel what prints, and end."""
        self._timer.stop()
        self._watch.stop()
        self.wiper.stop()
        self.window.removeEventFilter(self._hands)
        self.window.close()
        self.desk.stop()
        if self._jack is not None:
            self._jack.stop()
        if self._reader is not None:
            self._reader.stop()
        self.counters.stop()
        self._background.stop()
        self.app.removeTranslator(self._translator)
        # The window goes before the views it shows, or its bindings would look at nothing.
        self.window.destroy()
        del self.engine

    def _size(self) -> QSize:
        screen = self.app.primaryScreen()
        if self.start.windowed or screen is None:
            return WINDOWED
        if self.app.platformName() != "offscreen":
            return screen.size()
        return PANEL if self.start.size is None else QSize(*self.start.size)

    def _after_first_frame(self) -> None:
        self.window.frameSwapped.disconnect(self._after_first_frame)
        self.first_frame_s = process_age_s()
        self._background.run(self._load, self._loaded)

    def _load(self) -> object:
        """On the worker thread."""
        if self.start.logs_to_stderr:
            from kiosk import log  # noqa: PLC0415 - loads structlog: not before the first frame

            log.configure()
        words = threading.Thread(target=self._find_words, name="words", daemon=True)
        words.start()  # while another process reads the pack
        start = self.start
        answer = self._watch.first(start.data, start.pack, self.languages, BusId(start.settings.bus.id))
        words.join()
        return answer

    def _find_words(self) -> None:
        """Load what the first visitor would else wait for: every catalog, and what there is on paper."""
        from kiosk.core import printable  # noqa: F401, PLC0415 - not before the first frame

        self.missing = tuple(f"{lang}/{domain}" for lang, c in self._catalogs.items() for domain in c.missing)

    def _loaded(self, answer: object) -> None:
        import structlog  # noqa: PLC0415 - not before the first frame

        self.counters.start()
        self._find_voice()
        log = structlog.get_logger()
        log_words(self.languages, self._bad_languages, self.missing)
        if self.start.logs_to_stderr:
            for gap in hardening.gaps():
                log.warning("memory.not_sealed", gap=gap)
        if FONT not in QFontDatabase.families():
            log.error("fonts.missing", font=FONT, mend="install the Debian package fonts-noto-core")
        if isinstance(answer, Content):
            self.desk.start(usual_order(answer, self.session, self.start.settings.printer))
            times = {"first_frame_s": round(self.first_frame_s, 2), "ready_s": round(process_age_s(), 2)}
            log.info("screen.ready", pack=answer.pack.id, version=answer.pack.version, **times)
            self._watch.show(answer)
        else:
            self.desk.start()
            log.error("pack.not_readable", error=str(answer))
            self.session.count((counter.kiosk_fault(KioskFault.PACK),))
            self.session.give_up()

    def _find_voice(self) -> None:
        from kiosk.speech.reader import Reader  # noqa: PLC0415 - not before the first frame

        clips = self.start.pack / "speech"
        self._reader = Reader(
            self.start.settings.speech,
            clips if clips.is_dir() else None,
            self.listen.voiceChanged.emit,
            langs=tuple(self.session.catalogs),
        )
        if self.start.settings.speech.enabled:
            self._reader.start()
            self.use_voice(self._reader)
            self._find_jack()

    def _find_jack(self) -> None:
        from kiosk.speech import jack  # noqa: PLC0415 - not before the first frame

        if self.start.settings.headphones.jack != jack.NONE:
            self._jack = jack.Jack(self.start.settings.headphones.jack, self.listen.plugged.emit)
            self._jack.start()

    def _retranslate(self) -> None:
        catalogs = self.session.content.catalogs or self._catalogs
        catalog = self._translator.catalog = catalogs[self.session.journey.lang]
        is_rtl = self.session.language.is_rtl or catalog.is_right_to_left
        turned = Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
        self.app.setLayoutDirection(turned)  # Qt asks the catalogs only when a translator is installed
        self.engine.retranslate()
        if self._reader is not None:
            self._reader.learn(tuple(catalogs))
