"""What is being read aloud, and how far: it can be paused, said again, and gone on with at another speed.

It holds the words of one screen at most, and none once it was told to forget.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem

    from kiosk.core.comfort import Comfort
    from kiosk.core.speech import Utterance
    from kiosk.ui.reading import Voice


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to say, and where it stands on the screen."""

    utterance: Utterance
    item: QQuickItem | None = None
    """What it is read from; None for what is said and not shown."""
    words: str = ""
    """The text the utterance was made of."""

    @property
    def sentence(self) -> str:
        """The sentence it belongs to, as it is written."""
        return self.words[self.utterance.begin : self.utterance.end]


class Recital(QObject):
    """Reads parts aloud one after another, and knows where it is."""

    changed = Signal()
    """It began to read or stopped, or another part is being said."""
    _began = Signal(int, int)
    _ended = Signal(int)

    def __init__(
        self, voice: Callable[[], Voice], comfort: Callable[[], Comfort], parent: QObject | None = None
    ) -> None:
        """`voice`, and `comfort` for pace and volume, are asked each time something is to be said."""
        super().__init__(parent)
        self._voice = voice
        self._comfort = comfort
        self._parts: tuple[Part, ...] = ()
        self._until = 0
        """It pauses before this part."""
        self._at: int | None = None
        """The part that is being said, or would be said next; None when all has been said."""
        self._aside: tuple[Part, ...] = ()
        """What is said in between, without losing the place."""
        self._first = 0
        """The part that the present turn's first utterance belongs to."""
        self._turn = 0
        """Which of the voice's turns is the present one: what an earlier one tells comes too late."""
        self._has_begun = False
        self._is_reading = False
        self._was_cut = False
        # The voice tells on a thread of its own.
        self._began.connect(self._begin)
        self._ended.connect(self._end)

    @property
    def is_reading(self) -> bool:
        """Whether the screen is being read; what is said in between does not count."""
        return self._is_reading and not self._aside

    @property
    def is_sounding(self) -> bool:
        """Whether anything is being said."""
        return self._is_reading

    @property
    def part(self) -> Part | None:
        """What is being said, or was when it stopped; None before it has begun, and when all has been said."""
        if self._aside or not self._has_begun:
            return None
        return self._parts[self._at] if self._at is not None and self._at < len(self._parts) else None

    def read(self, parts: tuple[Part, ...], rest: tuple[Part, ...] = ()) -> None:
        """Say `parts` instead of whatever is being said; `rest` is what follows for whoever goes on."""
        self._parts, self._until, self._at, self._aside = (*parts, *rest), len(parts), 0, ()
        self._has_begun = False
        self._say_from(0)

    def aside(self, parts: tuple[Part, ...]) -> None:
        """Say this now; where it was reading stays known."""
        self._aside = parts
        self._say(parts, 0)

    def hush(self) -> None:
        """Silent at once; the place is kept."""
        self._was_cut = self.is_reading
        self._turn += 1
        self._voice().hush()
        self._aside = ()
        self._set_reading(is_reading=False)

    def forget(self) -> None:
        """Silent at once, and no word is kept."""
        self._parts, self._at, self._until = (), None, 0
        self.hush()
        self._was_cut = False

    def toggle(self) -> None:
        """Pause, or go on. The touch or key that asks for it has silenced what was being said already."""
        if self.is_reading:
            self.hush()
        elif self._was_cut:
            self._was_cut = False
        else:
            self.go_on()

    def go_on(self) -> None:
        """From the sentence it stopped in; from the beginning when all has been said."""
        at = self._at if self._at is not None else self._until
        if at >= len(self._parts):
            at = 0
        self._until = len(self._parts)
        self._say_from(self._sentence_at(at))

    def again(self) -> None:
        """From the beginning of what is being read, be it a text or a button; the last one when all has been said."""
        at = self._at if self._at is not None else self._until - 1
        while at > 0 and self._parts[at - 1].item is self._parts[at].item:
            at -= 1
        self._say_from(max(0, at))

    def repace(self) -> None:
        """The speed or the volume was changed: the sentence it stopped in once more, and on."""
        at = self._at if self._at is not None else self._until - 1
        self._say_from(self._sentence_at(max(0, at)))

    def _sentence_at(self, at: int) -> int:
        """The first part of the sentence that this one belongs to: half a phone number is no use to anybody."""
        parts = self._parts
        while 0 < at < len(parts) and _is_same_sentence(parts[at - 1], parts[at]):
            at -= 1
        return at

    def _say_from(self, at: int) -> None:
        self._at = at
        self._say(self._parts[at : self._until], at)

    def _say(self, parts: tuple[Part, ...], first: int) -> None:
        self._turn += 1
        self._first = first
        self._was_cut = False
        if not parts:
            self._voice().hush()
            self._set_reading(is_reading=False)
            return
        turn, comfort = self._turn, self._comfort()
        self._voice().say(
            tuple(part.utterance for part in parts),
            pace=comfort.pace,
            volume=comfort.volume,
            started=partial(self._began.emit, turn),
            done=partial(self._ended.emit, turn),
        )
        self._set_reading(is_reading=True)

    def _begin(self, turn: int, index: int) -> None:
        if turn == self._turn and not self._aside:
            self._at, self._has_begun = self._first + index, True
            self.changed.emit()

    def _end(self, turn: int) -> None:
        if turn == self._turn:
            if not self._aside:
                self._at = None
            self._aside = ()
            self._set_reading(is_reading=False)

    def _set_reading(self, *, is_reading: bool) -> None:
        self._is_reading = is_reading
        self.changed.emit()


def _is_same_sentence(one: Part, other: Part) -> bool:
    said, follows = one.utterance, other.utterance
    is_same_text = one.item is other.item and one.words == other.words
    return is_same_text and (said.begin, said.end) == (follows.begin, follows.end)
