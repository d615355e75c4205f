"""A voice that only remembers what it was told to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.comfort import Pace, Volume
from kiosk.core.speech import SpeechState
from tests.languages import ALL

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.core.names import Lang
    from kiosk.core.speech import Utterance


class Recorded:
    """Says nothing, keeps everything: `now` is what could be heard at this moment."""

    def __init__(self) -> None:
        self.states = dict.fromkeys(ALL, SpeechState.READY)
        self.told: list[tuple[Utterance, ...]] = []
        self.now: tuple[Utterance, ...] = ()
        self.pace = Pace.NORMAL
        self.volume = Volume.NORMAL
        self.hushed = 0

    def state(self, lang: Lang, /) -> SpeechState:
        """As the test has it."""
        return self.states.get(lang, SpeechState.NO_VOICE)

    def say(
        self,
        utterances: tuple[Utterance, ...],
        /,
        *,
        pace: Pace,
        volume: Volume,
        started: Callable[[int], None],  # noqa: ARG002 - the protocol's signature
        done: Callable[[], None],  # noqa: ARG002
    ) -> None:
        """Remember it."""
        self.now, self.pace, self.volume = utterances, pace, volume
        self.told.append(utterances)

    def hush(self) -> None:
        """Silent."""
        self.now = ()
        self.hushed += 1

    @property
    def words(self) -> str:
        """What can be heard now, without pauses; the digits of a number without their gaps."""
        return " ".join(utterance.words for utterance in self.now)

    def forget(self) -> None:
        """Begin to remember anew."""
        self.told = []
        self.now = ()
