"""Reads the screen aloud: a new screen whole, then each stop of the cursor; silent at every touch and step.

It keeps nothing of what it said, and all of it ends with the journey.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from kiosk.core import events
from kiosk.core.comfort import PLAIN, Feature
from kiosk.core.journey import Screen
from kiosk.core.speech import SpeechState, sentences
from kiosk.core.text import text
from kiosk.ui.reading import is_heard
from kiosk.ui.spoken import lang_of, words_of
from kiosk.ui.stops import page_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.core.names import Lang
    from kiosk.core.speech import Utterance
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


class Aloud:
    """Follows the session and the cursor, and tells the voice what to say."""

    def __init__(self, window: QQuickWindow, session: Session, keypad: Keypad, listen: ListenView) -> None:
        """Make it after the views and the keypad: what it reads is then on the screen already."""
        self._window = window
        self._session = session
        self._keypad = keypad
        self._listen = listen
        self._was = PLAIN
        self._seen: object = None
        self._warned_at = 0
        self._alert = ""
        session.watch(self._follow)
        keypad.watch(self.say_stop)
        listen.changed.connect(self._check_voice_later)

    def hush(self) -> None:
        """Be silent, if there is anything to be silent about."""
        if self._session.journey.comfort.aloud:
            self._listen.voice.hush()

    def say_stop(self) -> None:
        """Say what the cursor stands on; without a cursor, the page."""
        if not self._session.journey.comfort.aloud:
            return
        item = self._keypad.cursor
        if item is None:
            self._say(self._page())
        else:
            self._say(self._words(item, with_role=True))

    def say_alert(self) -> None:
        """Say a message that came up on the page by itself, such as the printer's."""
        if not self._session.journey.comfort.aloud:
            return
        item = self._window.findChild(QObject, ALERT)
        words = str(item.property("words")) if item is not None else ""
        is_new, self._alert = words != self._alert, words
        if is_new and words:
            self._say(list(sentences(words, self._session.journey.lang)))

    def _follow(self) -> None:
        session, comfort = self._session, self._session.journey.comfort
        was, self._was = self._was, comfort
        if not comfort.aloud:
            if was.aloud:
                self._seen, self._warned_at, self._alert = None, 0, ""
                self._listen.voice.hush()
            return
        if session.seconds_left > 0:
            self._warn()
            return
        self._warned_at = 0
        seen = (session.stand, session.journey.lang, session.is_ready, session.catalogs)
        is_new, self._seen = seen != self._seen, seen
        if not was.aloud:
            self._say([*self._page(), *self._how()])
        elif comfort.dark != was.dark:
            self._say([*self._told(DARK if comfort.dark else LIGHT), *(self._page() if comfort.dark else ())])
        elif is_new:
            self._say(self._page())

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
        left = self._session.seconds_left
        if self._warned_at and left > self._warned_at - AGAIN_S:
            return
        self._warned_at = left
        said = [part for item in self._keypad.stops() for part in self._words(item, with_role=False)]
        self._say([*said, *self._told(STAY)])

    def _page(self) -> list[Utterance]:
        """The page between the bars, in reading order; on the emergency screen its number first."""
        page = page_of(self._window)
        found = [i for i in self._keypad.stops() if page is not None and page.isAncestorOf(i)]
        if self._session.stand.screen is Screen.EMERGENCY:
            found.sort(key=lambda item: item.objectName() != "emergencyNumber")
        return [part for item in found for part in self._words(item, with_role=False)]

    def _how(self) -> list[Utterance]:
        """How to go on; in every voice there is, as long as no language was chosen."""
        journey, voice = self._session.journey, self._listen.voice
        langs = (journey.lang,) if journey.has_language else tuple(self._session.catalogs)
        return [part for lang in langs if is_heard(voice, lang) for part in self._told(HOW, lang)]

    def _words(self, item: QQuickItem, *, with_role: bool) -> list[Utterance]:
        catalogs = self._session.catalogs
        lang = lang_of(item, self._session.journey.lang, catalogs)
        said = words_of(item, catalogs[lang], with_role=with_role)
        return [part for words in said for part in sentences(words, lang)]

    def _told(self, words: Text, lang: Lang | None = None) -> list[Utterance]:
        lang = lang or self._session.journey.lang
        return list(sentences(self._session.catalogs[lang](words), lang))

    def _say(self, utterances: list[Utterance]) -> None:
        self._listen.voice.say(
            tuple(utterances),
            slow=self._session.journey.comfort.slow,
            started=lambda _index: None,
            done=lambda: None,
        )
