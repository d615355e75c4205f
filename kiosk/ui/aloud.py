"""Reads the screen aloud: a new screen whole, then each stop of the cursor; silent at every touch and step.

What it reads is marked on the panel. It keeps the words of the present screen only, and none after the journey.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickItem

from kiosk.core import events
from kiosk.core.comfort import PLAIN, Feature
from kiosk.core.journey import Screen
from kiosk.core.speech import SpeechState, chime, sentences
from kiosk.core.text import text
from kiosk.ui.marker import Marker
from kiosk.ui.reading import is_heard
from kiosk.ui.recital import Part
from kiosk.ui.spoken import lang_of, words_of
from kiosk.ui.stops import page_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from kiosk.core.names import Lang
    from kiosk.core.text import Text
    from kiosk.ui.keypad import Keypad
    from kiosk.ui.listen_view import ListenView
    from kiosk.ui.session import Session

HOW: Final = text("ui.listen.how", "Down goes on. Up goes back. The middle key chooses.")
DARK: Final = text(
    "ui.listen.dark",
    "The screen is dark now. Top right corner: go on. Top left: go back one. Bottom right: choose. "
    "Bottom left: the screen before. Anywhere else: hear it again.",
)
LIGHT: Final = text("ui.listen.light", "The screen shows everything again.")
STAY: Final = text("ui.listen.stay", "Touch the screen or press any key to stay.")
AGAIN_S: Final = 10
"""Seconds between two warnings that time runs out."""
ALERT: Final = "printMessage"
BAR: Final = "listenBar"


class Aloud:
    """Follows the session and the cursor, and tells the voice what to say."""

    def __init__(
        self, window: QQuickWindow, session: Session, keypad: Keypad, listen: ListenView, *, has_chime: bool
    ) -> None:
        """Make it after the views and the keypad: what it reads is then on the screen already.

        `has_chime`: whether a chime goes with the warning that time runs out, for those, too, who read by themselves.
        """
        self._window = window
        self._session = session
        self._keypad = keypad
        self._listen = listen
        self._has_chime = has_chime
        self._recital = listen.recital
        self._marker = Marker(window)
        self._was = PLAIN
        self._seen: object = None
        self._warned_at = 0
        self._alert = ""
        session.watch(self._follow)
        keypad.watch(self.say_stop)
        listen.changed.connect(self._check_voice_later)
        self._recital.changed.connect(self._mark)

    def hush(self) -> None:
        """Be silent, if there is anything to be silent about."""
        if self._session.journey.comfort.aloud or self._recital.is_sounding:
            self._recital.hush()

    def say_stop(self) -> None:
        """Say what the cursor stands on; without a cursor, the page. A button that steers the voice is said aside."""
        if not self._session.journey.comfort.aloud:
            return
        item = self._keypad.cursor
        if item is None:
            self._recital.read(self._page())
            return
        said = self._parts(item, with_role=True)
        bar = self._window.findChild(QObject, BAR)
        if self._session.seconds_left > 0 or (isinstance(bar, QQuickItem) and bar.isAncestorOf(item)):
            self._recital.aside(said)
        else:
            self._recital.read(said, self._after(item))

    def say_alert(self) -> None:
        """Say a message that came up on the page by itself, such as the printer's."""
        if not self._session.journey.comfort.aloud:
            return
        item = self._window.findChild(QObject, ALERT)
        words = str(item.property("words")) if item is not None else ""
        is_new, self._alert = words != self._alert, words
        if is_new and words:
            lang = self._session.journey.lang
            self._recital.aside(tuple(Part(said) for said in sentences(words, lang)))

    def _follow(self) -> None:
        session, comfort = self._session, self._session.journey.comfort
        was, self._was = self._was, comfort
        is_over = not session.journey.is_someones and self._recital.is_sounding
        if (was.aloud and not comfort.aloud) or is_over:
            self._seen, self._alert = None, ""
            self._recital.forget()
        if session.seconds_left > 0:
            self._warn()
            return
        self._warned_at = 0
        if not comfort.aloud:
            return
        seen = (session.stand, session.journey.lang, session.is_ready, session.catalogs)
        is_new, self._seen = seen != self._seen, seen
        if not was.aloud:
            self._recital.read((*self._page(), *self._how()))
        elif comfort.dark != was.dark:
            self._recital.read((*self._told(DARK if comfort.dark else LIGHT), *(self._page() if comfort.dark else ())))
        elif is_new:
            self._recital.read(self._page())
        elif (comfort.pace, comfort.volume) != (was.pace, was.volume):
            self._recital.repace()

    def _mark(self) -> None:
        part = self._recital.part if self._session.journey.comfort.aloud else None
        self._marker.show(part)
        self._keypad.heard = part.item if part is not None else None

    def _check_voice_later(self) -> None:
        if self._session.journey.comfort.aloud:
            QTimer.singleShot(0, self._window, self._check_voice)

    def _check_voice(self) -> None:
        """Whoever cannot hear must see: without a voice nothing is read aloud, and without sound nothing is dark."""
        journey, voice = self._session.journey, self._listen.voice
        if journey.comfort.aloud and journey.has_language and not is_heard(voice, journey.lang):
            self._session.dispatch(events.SetComfort(Feature.ALOUD, is_on=False))
        elif journey.comfort.dark and voice.state(journey.lang) is not SpeechState.READY:
            self._session.dispatch(events.SetComfort(Feature.DARK, is_on=False))

    def _warn(self) -> None:
        """The chime, and for those who listen the seconds left; again every ten seconds."""
        left = self._session.seconds_left
        if self._warned_at and left > self._warned_at - AGAIN_S:
            return
        self._warned_at = left
        said: tuple[Part, ...] = (Part(chime(self._session.journey.lang)),) if self._has_chime else ()
        if self._session.journey.comfort.aloud:
            for item in self._keypad.stops():
                said += self._parts(item, with_role=False)
            said += self._told(STAY)
        if said:
            self._recital.aside(said)

    def _page(self) -> tuple[Part, ...]:
        """The page between the bars, in reading order; on the emergency screen its number first."""
        found = self._stops_of_page()
        if self._session.stand.screen is Screen.EMERGENCY:
            found.sort(key=lambda item: item.objectName() != "emergencyNumber")
        return tuple(part for item in found for part in self._parts(item, with_role=False))

    def _after(self, item: QQuickItem) -> tuple[Part, ...]:
        """The page below `item`; nothing where that stands in a bar."""
        found = self._stops_of_page()
        below = found[found.index(item) + 1 :] if item in found else []
        return tuple(part for other in below for part in self._parts(other, with_role=False))

    def _stops_of_page(self) -> list[QQuickItem]:
        page = page_of(self._window)
        return [item for item in self._keypad.stops() if page is not None and page.isAncestorOf(item)]

    def _how(self) -> tuple[Part, ...]:
        """How to go on; in every voice there is, as long as no language was chosen."""
        journey, voice = self._session.journey, self._listen.voice
        langs = (journey.lang,) if journey.has_language else tuple(self._session.catalogs)
        return tuple(part for lang in langs if is_heard(voice, lang) for part in self._told(HOW, lang))

    def _parts(self, item: QQuickItem, *, with_role: bool) -> tuple[Part, ...]:
        catalogs = self._session.catalogs
        lang = lang_of(item, self._session.journey.lang, catalogs)
        said = words_of(item, catalogs[lang], with_role=with_role)
        return tuple(Part(part, item, words) for words in said for part in sentences(words, lang))

    def _told(self, words: Text, lang: Lang | None = None) -> tuple[Part, ...]:
        lang = lang or self._session.journey.lang
        return tuple(Part(part) for part in sentences(self._session.catalogs[lang](words), lang))
