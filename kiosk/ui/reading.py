"""What the screen needs of a voice. `kiosk.speech.reader.Reader` is one; tests have one that only remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from kiosk.core.speech import SpeechState

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.core.comfort import Pace, Volume
    from kiosk.core.names import Lang
    from kiosk.core.speech import Utterance


class Voice(Protocol):
    """Says things, and is silent at once when told. Every method returns at once."""

    def state(self, lang: Lang, /) -> SpeechState:
        """Whether this language can be heard."""
        ...

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
        """Say these instead of whatever is being said."""
        ...

    def hush(self) -> None:
        """Be silent now, and forget every word."""
        ...


class Mute:
    """No voice: what there is until one has been found."""

    def state(self, lang: Lang, /) -> SpeechState:  # noqa: ARG002 - the protocol's signature
        """Nothing can be heard."""
        return SpeechState.OFF

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
        """Nothing."""

    def hush(self) -> None:
        """Nothing."""


def is_heard(voice: Voice, lang: Lang) -> bool:
    """Whether a button may offer this language aloud: it has a voice, even if the sound is away for a moment."""
    return voice.state(lang) not in {SpeechState.OFF, SpeechState.NO_VOICE}
