"""What is read aloud is marked where it stands, and can be paused, said again, and read faster or slower."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent
from PySide6.QtQuick import QQuickItem

from kiosk.core import events
from kiosk.core.comfort import Feature, Pace, Volume
from kiosk.core.names import Lang, Place, TopicId
from kiosk.core.speech import Kind, SpeechState
from kiosk.gate.items import name
from kiosk.ui.marker import MARK
from tests.languages import ALL
from tests.ui.keys import cursor, is_in_sight, press, seat
from tests.ui.panel import JOB
from tests.ui.test_aloud import squeezed
from tests.ui.test_every_screen import small_targets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QImage

    from kiosk.core.events import Event
    from kiosk.core.speech import Utterance
    from tests.ui.panel import Panel

EN: Final = Lang("en")
ALOUD: Final = events.SetComfort(Feature.ALOUD, is_on=True)
ASKED: Final = (events.OpenCheck(JOB), events.ChoosePlace(Place.POLAND), events.StartCheck())
LONG: Final = (events.OpenHelp(), events.ChoosePlace(Place.POLAND))
CARD: Final = "KCIK: national help centre,"
"""How the card begins whose number is being said; the number belongs to that sentence."""
LEAST_CONTRAST: Final = 7.0

BUTTONS: Final = ("again", "pause", "slow", "fast", "softer", "louder", "dark")
"""Of the bar, in its order."""


@dataclass
class Speaker:
    """A voice that says what it is told, an utterance at a time, when the test lets it."""

    said: tuple[Utterance, ...] = ()
    pace: Pace = Pace.NORMAL
    volume: Volume = Volume.NORMAL
    is_silent: bool = True
    index: int = -1
    _started: list[Callable[[int], None]] = field(default_factory=list)
    _done: list[Callable[[], None]] = field(default_factory=list)

    def state(self, lang: Lang, /) -> SpeechState:  # noqa: ARG002 - the protocol's signature
        """It speaks every language."""
        return SpeechState.READY

    def say(
        self,
        utterances: tuple[Utterance, ...],
        /,
        *,
        pace: Pace,
        volume: Volume,
        started: Callable[[int], None],
        done: Callable[[], None],
    ) -> None:
        """Begin."""
        self.said, self.pace, self.volume, self.is_silent, self.index = utterances, pace, volume, False, -1
        self._started, self._done = [started], [done]

    def hush(self) -> None:
        """Silent."""
        self.said, self.is_silent = (), True
        self._started, self._done = [], []

    def go_on(self, steps: int = 1) -> None:
        """Say so many more utterances."""
        for _ in range(steps):
            self.index += 1
            if self.index < len(self.said):
                self._started[0](self.index)

    def until(self, words: str) -> None:
        """Go on until these words are being said."""
        while words not in self.now:
            self.go_on()

    def finish(self) -> None:
        """Say all that is left."""
        self.go_on(len(self.said) - 1 - self.index)
        self.is_silent = True
        self._done[0]()

    @property
    def now(self) -> str:
        """What is being said; a number whole."""
        if self.is_silent or self.index < 0:
            return ""
        here = self.said[self.index]
        if here.kind is Kind.DIGIT:
            return "".join(s.words for s in self.said if (s.kind, s.begin, s.end) == (here.kind, here.begin, here.end))
        return here.words


@pytest.fixture
def speaker(panel: Panel) -> Iterator[Speaker]:
    """The kiosk's voice for this test."""
    panel.jump(None, events.TimeOut())
    made = Speaker()
    panel.kiosk.use_voice(made)
    yield made
    panel.jump(None, events.TimeOut())
    panel.kiosk.keypad.rest()
    panel.voice.states = dict.fromkeys(ALL, SpeechState.READY)
    panel.kiosk.use_voice(panel.voice)


def mark(panel: Panel) -> QQuickItem:
    """What marks the words that are being said."""
    found = panel.kiosk.window.findChild(QQuickItem, MARK)
    assert isinstance(found, QQuickItem)
    return found


def bands(panel: Panel) -> list[QRectF]:
    """The marked areas on the panel."""
    item = mark(panel)
    return [item.mapRectToScene(area) for area in item.property("bands")] if item.isVisible() else []


def texts_in(panel: Panel, item: QQuickItem) -> list[QQuickItem]:
    """The texts that can be seen of a thing."""
    found = (text for text in panel.items() if text.inherits("QQuickText") and str(text.property("text")).strip())
    return [text for text in found if text == item or item.isAncestorOf(text)]


def drawn(panel: Panel) -> QImage:
    """The panel as it is seen."""
    panel.settle()
    return panel.kiosk.window.grabWindow()


def contrast(one: QColor, other: QColor) -> float:
    """WCAG's contrast of two colours."""

    def light(colour: QColor) -> float:
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        straight = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * straight[0] + 0.7152 * straight[1] + 0.0722 * straight[2]

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("told", [ASKED, LONG, (events.OpenTopic(TopicId("rights-pl")), events.NextPage())])
def test_each_sentence_is_marked_in_sight_and_readable(panel: Panel, speaker: Speaker, told: tuple[Event, ...]) -> None:
    """While the page is read: inside the thing it belongs to, scrolled into sight, with a contrast of 7:1 or more."""
    panel.jump(EN, *told, ALOUD)
    theme = panel.kiosk.engine.singletonInstance("Kiosk.Theme", "Theme")
    assert isinstance(theme, QObject)
    ground = QColor(theme.property("spoken"))
    night = QColor(theme.property("spokenNight"))
    seen = set()
    for _ in speaker.said:
        speaker.go_on()
        part = panel.kiosk.listen.recital.part
        if part is None or part.item is None:
            continue
        item = mark(panel).parentItem()
        assert item == part.item
        assert is_in_sight(panel, item)
        areas, texts = bands(panel), texts_in(panel, item)
        # What is not drawn in words, a state or a code to scan, has only the bar beside it.
        is_drawn = squeezed(part.sentence) in squeezed("".join(str(text.property("text")) for text in texts))
        assert bool(areas) == is_drawn, part.sentence
        assert all(item.mapRectToScene(item.boundingRect()).adjusted(-5, -5, 5, 5).contains(area) for area in areas)
        seen.add((name(item), part.sentence))
        behind = night if mark(panel).property("isLight") else ground
        assert all(contrast(QColor(text.property("color")), behind) >= LEAST_CONTRAST for text in texts)
    assert len(seen) > 4


def test_the_mark_moves_nothing_and_covers_no_word(panel: Panel, speaker: Speaker) -> None:
    """Where the words' ink was, it is still; around it the ground is another."""
    panel.jump(EN, *ASKED, ALOUD)
    speaker.until("Are you in danger right now")
    with_mark = drawn(panel)
    areas = [found.toRect() for found in bands(panel)]
    area = areas[0]
    panel.kiosk.aloud._marker.show(None)
    without = drawn(panel)
    ink = QColor(panel.item("question").property("color"))  # type: ignore[union-attr]
    places = [(x, y) for x in range(area.left(), area.right(), 2) for y in range(area.top(), area.bottom() - 8, 2)]
    letters = [at for at in places if without.pixelColor(*at) == ink]
    assert len(letters) > 500
    assert all(with_mark.pixelColor(*at) == ink for at in letters)
    changed = [at for at in places if with_mark.pixelColor(*at) != without.pixelColor(*at)]
    assert len(changed) > len(places) / 2
    # The mark begins and ends between two letters.
    for found in areas:
        edges = [(x, y) for x in (found.left() - 2, found.right() + 2) for y in range(found.top(), found.bottom())]
        assert all(without.pixelColor(*at) != ink for at in edges)


@pytest.mark.parametrize("lang", ALL)
def test_the_buttons_fit_in_every_language_and_never_move(panel: Panel, speaker: Speaker, lang: Lang) -> None:
    """Whether it reads or pauses, shows or is dark: no word is cut or broken, each is 20 mm or more."""
    size = events.SetComfort(Feature.LARGEST if ALL.index(lang) % 2 else Feature.LARGE, is_on=True)
    panel.jump(lang, ALOUD, size)
    places = []
    for dark in (False, True):
        panel.session.dispatch(events.SetComfort(Feature.DARK, is_on=dark))
        for _ in range(2):
            panel.settle()
            assert panel.cut() == []
            assert small_targets(panel) == []
            found = [panel.item(button) for button in BUTTONS]
            places.append([item.mapRectToScene(item.boundingRect()) for item in found if item is not None])
            lines = [text.property("lineCount") for item in found if item is not None for text in texts_in(panel, item)]
            assert lines == [1] * len(BUTTONS)
            panel.kiosk.listen.pause()
    assert len({area.top() for area in places[0]}) <= 2
    assert speaker.pace is Pace.NORMAL
    assert all(there == places[0] for there in places)


def test_pause_keeps_the_place(panel: Panel, speaker: Speaker) -> None:
    """By finger, by key and by a headset's own button: silent, and then on from the sentence it stopped in."""
    panel.jump(EN, *LONG, ALOUD)
    speaker.until("22628")
    for ask in (panel.visitor.touch, key(panel), headset(panel)):
        ask("pause")
        assert speaker.is_silent
        assert not panel.kiosk.listen.property("isReading")
        assert mark(panel).isVisible()
        ask("pause")
        assert speaker.said[0].words == CARD
        assert panel.kiosk.listen.property("isReading")


def key(panel: Panel) -> Callable[[str], None]:
    """Does by key what the button of that name does."""
    keys = {"pause": Qt.Key.Key_F2, "again": Qt.Key.Key_F3, "slow": Qt.Key.Key_F4, "fast": Qt.Key.Key_F5}
    keys |= {"softer": Qt.Key.Key_F6, "louder": Qt.Key.Key_F7}
    return lambda button: press(panel, keys[button])


def headset(panel: Panel) -> Callable[[str], None]:
    """Presses a headset's own button of that name."""
    keys = {"pause": Qt.Key.Key_MediaTogglePlayPause, "softer": Qt.Key.Key_VolumeDown, "louder": Qt.Key.Key_VolumeUp}

    def press_it(button: str) -> None:
        down = QKeyEvent(QEvent.Type.KeyPress, keys[button], Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(panel.kiosk.window, down)

    return press_it


@pytest.mark.parametrize("way", ["touch", "key"])
def test_the_speed_changes_and_the_place_stays(panel: Panel, speaker: Speaker, way: str) -> None:
    """One step slower or faster at a time, in the sentence that was being said."""
    ask = panel.visitor.touch if way == "touch" else key(panel)
    panel.jump(EN, *LONG, ALOUD)
    speaker.until("22628")
    for button, pace in (
        ("slow", Pace.SLOW),
        ("slow", Pace.SLOW),
        ("fast", Pace.NORMAL),
        ("fast", Pace.FAST),
        ("slow", Pace.NORMAL),
    ):
        ask(button)
        assert (speaker.pace, speaker.said[0].words) == (pace, CARD)


def test_the_volume_changes_and_the_place_stays(panel: Panel, speaker: Speaker) -> None:
    """By finger, by key and by a headset's own keys: a step at a time, shown, told and heard; none past the last."""
    panel.jump(EN, *LONG, ALOUD)
    speaker.until("22628")
    steps = iter(("louder", "louder", "louder", "softer", "softer", "softer", "softer", "softer"))
    for number, (button, volume) in enumerate(zip(steps, (4, 5, 5, 4, 3, 2, 1, 1), strict=True)):
        (panel.visitor.touch, key(panel), headset(panel))[number % 3](button)
        assert (speaker.volume.value, speaker.said[0].words) == (volume, CARD)
        assert panel.kiosk.listen.property("volume") == volume
        told = [interface.text(QAccessible.Text.Name) for interface in panel.heard()]
        assert f"Volume {volume} of 5" in told


def test_the_volume_is_said_where_the_cursor_meets_it(panel: Panel, speaker: Speaker) -> None:
    """Between Softer and Louder; where nothing is read aloud, their keys change nothing."""
    panel.jump(EN, *LONG, ALOUD)
    panel.kiosk.keypad.start()
    while name(cursor(panel)) != "softer":
        press(panel, Qt.Key.Key_Up)
    press(panel, Qt.Key.Key_Down)
    assert [said.words for said in speaker.said] == ["Volume 3 of 5"]
    panel.jump(EN, *LONG)
    key(panel)("louder")
    assert panel.session.journey.comfort.volume is Volume.NORMAL


def test_again_says_the_present_thing_from_its_beginning_and_goes_on(panel: Panel, speaker: Speaker) -> None:
    """Also by key, when all has been said, and after a stop of the cursor."""
    panel.jump(EN, *ASKED, ALOUD)
    speaker.until("Or is someone taking")
    panel.visitor.touch("again")
    speaker.go_on()
    assert speaker.now.startswith("Are you in danger right now")
    speaker.finish()
    key(panel)("again")
    speaker.go_on()
    assert speaker.said[0].words.startswith("Down goes on")
    seat(panel)
    press(panel, Qt.Key.Key_Down)
    before = speaker.said
    speaker.finish()
    key(panel)("again")
    assert speaker.said == before
    speaker.finish()
    press(panel, Qt.Key.Key_F2)
    assert speaker.said
    assert not set(before) & set(speaker.said)


def test_a_step_goes_on_from_what_is_being_read(panel: Panel, speaker: Speaker) -> None:
    """Whoever hears an answer and presses Down hears the next one; Select still presses what the ring is on."""
    panel.jump(EN, *ASKED, ALOUD)
    seat(panel)
    panel.kiosk.aloud._recital.read(panel.kiosk.aloud._page())
    speaker.until("Yes")
    assert name(cursor(panel)) == "question"
    press(panel, Qt.Key.Key_Down)
    assert name(cursor(panel)) == "answer-no"


def test_the_buttons_are_found_by_key_and_keep_the_place(panel: Panel, speaker: Speaker) -> None:
    """The cursor on `Pause` says that name, and pressing it reads the page on."""
    panel.jump(EN, *LONG, ALOUD)
    speaker.until("22628")
    press(panel, Qt.Key.Key_Down)
    while name(cursor(panel)) != "pause":
        press(panel, Qt.Key.Key_Up)
    assert [said.words for said in speaker.said] == ["Go on", "Button"]
    place = panel.kiosk.listen.recital._parts
    press(panel, Qt.Key.Key_Select)
    assert speaker.said
    assert panel.kiosk.listen.recital._parts == place


@pytest.mark.parametrize("event", [events.LeaveNow(), events.Finish(), events.TimeOut()])
def test_nothing_of_it_is_kept_after_the_journey(panel: Panel, speaker: Speaker, event: Event) -> None:
    """No words, no mark, no place; what the voice tells too late changes nothing."""
    panel.jump(EN, *ASKED, ALOUD)
    speaker.until("Are you in danger right now")
    late = speaker._started[0]
    panel.session.dispatch(event)
    late(1)
    recital = panel.kiosk.listen.recital
    assert (recital._parts, recital._aside, recital.part, recital.is_sounding) == ((), (), None, False)
    assert (mark(panel).isVisible(), mark(panel).property("bands")) == (False, [])
    assert panel.kiosk.keypad.heard is None
