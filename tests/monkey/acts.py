"""What the monkey does: touches, gestures, key chords, things plugged in and out, time that passes.

An act is a kind, numbers and the time since the act before, so that it can be written down and done again exactly.
Acts without time between them meet the same turn of the event loop.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCloseEvent, QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest

from kiosk.core.speech import SpeechState
from tests.languages import ALL

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping

    from tests.ui.panel import Panel

KINDS: Final[Mapping[str, int]] = {
    "aim": 20,
    "tap": 12,
    "slip": 4,
    "drag": 10,
    "two": 4,
    "palm": 4,
    "rain": 1,
    "mouse": 6,
    "wheel": 4,
    "key": 8,
    "chord": 20,
    "hold": 1,
    "type": 1,
    "time": 1,
    "sound": 1,
    "plug": 2,
    "paper": 1,
    "screen": 1,
    "close": 1,
    "window": 2,
    "content": 1,
}
"""Each kind with its share."""
LASTING: Final = frozenset({"sound", "plug", "paper", "screen"})
"""What is still so when the next visitor comes."""
PAUSES_MS: Final = (0, 0, 30, 120, 250, 250, 400, 400, 700, 1500)
"""Between two acts; a hand that taps as quickly as it can is among them."""
SHAPES: Final = ((270, 480), (240, 320), (240, 400))
"""Panels that the cable may lead to, in pixels; the first is the one a run begins with, and mostly has. They are small:
as many acts in less time."""
KEYS: Final = tuple(Qt.Key)
MOVES: Final = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Select,
    Qt.Key.Key_Home,
    Qt.Key.Key_Escape,
    Qt.Key.Key_F1,
)
MODIFIERS: Final = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)
BUTTONS: Final = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)
LOOKS: Final = 4
STATES: Final = tuple(SpeechState)
WINDOW_EVENTS: Final = (
    QEvent.Type.WindowDeactivate,
    QEvent.Type.WindowActivate,
    QEvent.Type.FocusOut,
    QEvent.Type.Leave,
    QEvent.Type.ContextMenu,
    QEvent.Type.ApplicationFontChange,
    QEvent.Type.ThemeChange,
)


@dataclass(frozen=True, slots=True)
class Act:
    """One thing done to the panel."""

    kind: str
    numbers: tuple[int, ...] = ()
    after_ms: int = 0
    """Since the act before."""


class Sight:
    """Where there are buttons to aim at; looked for anew when the place changes, and now and then."""

    def __init__(self, panel: Panel) -> None:
        """Nothing is seen yet."""
        self._panel = panel
        self._points: list[QPoint] = []
        self._seen: object = None
        self._uses = 0

    def points(self) -> list[QPoint]:
        """The middle of every button that is enabled, as it was at most four looks ago."""
        session, window = self._panel.session, self._panel.kiosk.window
        seen = (session.stand, session.journey.comfort, session.journey.lang, session.seconds_left > 0, window.size())
        self._uses += 1
        if seen != self._seen or self._uses > LOOKS:
            self._seen, self._uses = seen, 0
            self._points = [self._panel.visitor._centre(one) for one in self._panel.buttons() if one.isEnabled()]
        return self._points


def choose(chance: random.Random, panel: Panel, sight: Sight) -> Act:
    """Something to do now. `aim` hits a button that is there; all else lands wherever it lands."""
    (kind,) = chance.choices(tuple(KINDS), tuple(KINDS.values()))
    window = panel.kiosk.window
    x, y = chance.randrange(window.width()), chance.randrange(window.height())
    points = sight.points() if kind == "aim" else []
    if points:
        point = chance.choice(points)
        x, y = point.x(), point.y()
    numbers = (x, y, chance.randrange(window.width()), chance.randrange(window.height()), chance.getrandbits(16))
    return Act(kind, numbers, chance.choice(PAUSES_MS))


def perform(panel: Panel, act: Act) -> None:
    """Do it; the window sees first what was done before, if there was time."""
    if act.after_ms:
        panel.clock.mono_s += act.after_ms / 1000
        turn()
    _ACTS[act.kind](panel, *act.numbers)


def turn() -> None:
    """Let the window see what was done."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as an event loop does; there is none here


def _tap(panel: Panel, x: int, y: int, *_: int) -> None:
    _fingers(panel, QPoint(x, y))


def _fingers(panel: Panel, *points: QPoint, to: tuple[QPoint, ...] = ()) -> None:
    """Put down at these points, moved to those, lifted: all at once."""
    window, device = panel.kiosk.window, panel.visitor._finger
    down = QTest.touchEvent(window, device, False)  # noqa: FBT003 - no turn of the loop when it is deleted
    for number, point in enumerate(points):
        down = down.press(number, point, window)
    down.commit(processEvents=False)
    for share in (0.3, 0.6, 1.0) if to else ():
        moved = QTest.touchEvent(window, device, False)  # noqa: FBT003
        for number, (start, end) in enumerate(zip(points, to, strict=True)):
            moved = moved.move(number, start + (end - start) * share, window)
        moved.commit(processEvents=False)
    up = QTest.touchEvent(window, device, False)  # noqa: FBT003
    for number, point in enumerate(to or points):
        up = up.release(number, point, window)
    up.commit(processEvents=False)


def _drag(panel: Panel, x: int, y: int, x2: int, y2: int, _: int) -> None:
    _fingers(panel, QPoint(x, y), to=(QPoint(x2, y2),))


def _slip(panel: Panel, x: int, y: int, x2: int, y2: int, _: int) -> None:
    """Put down here, lifted a little further."""
    _fingers(panel, QPoint(x, y), to=(QPoint(x + x2 % 40 - 20, y + y2 % 40 - 20),))


def _two(panel: Panel, x: int, y: int, x2: int, y2: int, _: int) -> None:
    """A pinch."""
    middle = QPoint((x + x2) // 2, (y + y2) // 2)
    _fingers(panel, QPoint(x, y), QPoint(x2, y2), to=(middle, middle))


def _palm(panel: Panel, x: int, y: int, _x: int, _y: int, seed: int) -> None:
    _fingers(panel, *(QPoint(x + 17 * n - seed % 50, y + 11 * n % 60) for n in range(3 + seed % 7)))


def _rain(panel: Panel, *numbers: int) -> None:
    """Drops, all over the panel and all at once."""
    window = panel.kiosk.window
    x, y, x2, y2, seed = numbers
    for drop in range(12 + seed % 8):
        _fingers(panel, QPoint((x + drop * x2) % window.width(), (y + drop * y2) % window.height()))


def _mouse(panel: Panel, x: int, y: int, _x: int, _y: int, seed: int) -> None:
    click = QTest.mouseDClick if seed % 3 == 0 else QTest.mouseClick
    click(panel.kiosk.window, BUTTONS[seed % len(BUTTONS)], Qt.KeyboardModifier.NoModifier, QPoint(x, y))


def _wheel(panel: Panel, x: int, y: int, x2: int, y2: int, _: int) -> None:
    by = QPoint(x2 % 240 - 120, y2 % 480 - 240)
    at = QPointF(x, y)
    none = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase)
    QCoreApplication.sendEvent(panel.kiosk.window, QWheelEvent(at, at, by, by, *none, False))  # noqa: FBT003 - Qt's


def _key(panel: Panel, *numbers: int) -> None:
    QTest.keyClick(panel.kiosk.window, MOVES[numbers[-1] % len(MOVES)])


def _chord(panel: Panel, *numbers: int) -> None:
    """Any key that Qt knows, with any of the modifiers."""
    held = Qt.KeyboardModifier.NoModifier
    for bit, modifier in enumerate(MODIFIERS):
        if numbers[0] >> bit & 1:
            held |= modifier
    key = KEYS[numbers[-1] % len(KEYS)]
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest knows fewer keys than Qt
        QCoreApplication.sendEvent(panel.kiosk.window, QKeyEvent(kind, key, held))


def _hold(panel: Panel, *numbers: int) -> None:
    """A key that is held down, and repeats."""
    key, none = MOVES[numbers[-1] % len(MOVES)], Qt.KeyboardModifier.NoModifier
    for _ in range(8):
        QCoreApplication.sendEvent(panel.kiosk.window, QKeyEvent(QEvent.Type.KeyPress, key, none, "", autorep=True))
    QTest.keyRelease(panel.kiosk.window, key)


def _type(panel: Panel, *numbers: int) -> None:
    """Words from a keyboard or an input method."""
    words = QInputMethodEvent("", [])
    words.setCommitString(chr(0x20 + numbers[-1] % 0x500) * 3)
    QCoreApplication.sendEvent(panel.kiosk.window, words)


def _time(panel: Panel, *numbers: int) -> None:
    """Nobody does anything for up to two minutes."""
    panel.clock.mono_s += numbers[-1] % 120
    panel.session.tick()


def _sound(panel: Panel, *numbers: int) -> None:
    """Headphones or a sound card come or go; a voice is there or not."""
    state = STATES[numbers[-1] % len(STATES)]
    panel.voice.states = dict.fromkeys(ALL, state)
    panel.kiosk.listen.voiceChanged.emit()


def _plug(panel: Panel, *numbers: int) -> None:
    """Headphones go in, or come out, as the jack says it; also what is in already."""
    panel.kiosk.listen.plugged.emit(bool(numbers[-1] % 2))


def _screen(panel: Panel, *numbers: int) -> None:
    """The screen's cable comes out and goes in again: mostly the same screen, else one of another shape."""
    window = panel.kiosk.window
    shape = SHAPES[numbers[-1] % 16] if numbers[-1] % 16 < len(SHAPES) else SHAPES[0]
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    window.resize(*shape)
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))


def _paper(panel: Panel, *numbers: int) -> None:
    """The printer goes, or comes back, or nothing changes."""
    gone = panel.paper.with_name("paper-gone")
    if numbers[-1] % 2:
        if panel.paper.is_dir():
            panel.paper.rename(gone)
            panel.paper.write_text("")
    elif gone.is_dir():
        panel.paper.unlink(missing_ok=True)
        gone.rename(panel.paper)


def _close(panel: Panel, *_: int) -> None:
    """What a window manager sends for Alt and F4."""
    QCoreApplication.sendEvent(panel.kiosk.window, QCloseEvent())


def _window(panel: Panel, *numbers: int) -> None:
    """The display, or another window, says something."""
    QCoreApplication.sendEvent(panel.kiosk.window, QEvent(WINDOW_EVENTS[numbers[-1] % len(WINDOW_EVENTS)]))


def _content(panel: Panel, *_: int) -> None:
    """Staff change something: the same content comes anew."""
    panel.session.use(panel.session.content)


def _hide(panel: Panel, *_: int) -> None:
    """Nobody at the panel can do this: it is here so that a trail can break a promise."""
    panel.kiosk.window.hide()


_ACTS: Final[Mapping[str, Callable[..., None]]] = {
    "aim": _tap,
    "tap": _tap,
    "slip": _slip,
    "drag": _drag,
    "two": _two,
    "palm": _palm,
    "rain": _rain,
    "mouse": _mouse,
    "wheel": _wheel,
    "key": _key,
    "chord": _chord,
    "hold": _hold,
    "type": _type,
    "time": _time,
    "sound": _sound,
    "plug": _plug,
    "paper": _paper,
    "screen": _screen,
    "close": _close,
    "window": _window,
    "content": _content,
    "hide": _hide,
}
