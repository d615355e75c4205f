"""A text as a sequence of things to say: short sentences, and phone numbers digit by digit.

Pure: nothing is spoken here. `kiosk.speech` turns utterances into sound.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.core.names import Lang


class SpeechState(Enum):
    """Whether the screen can be heard in a language; what a visitor may meet, and staff may mend."""

    READY = "ready"
    OFF = "off"
    """Switched off in the configuration, or not looked yet. Show no button."""
    NO_VOICE = "no-voice"
    """No engine is there, or it has no voice for this language. Show no button."""
    NO_SOUND = "no-sound"
    """There is no player, or the sound card does not take anything. The next `say` tries again."""
    BROKEN = "broken"
    """The engine crashed, hung or returned no sound. The next `say` tries again."""


class Kind(Enum):
    """What an utterance is."""

    WORDS = "words"
    DIGIT = "digit"
    """One digit of a phone number, or the plus before it: `words` is one character of `+0123456789`."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing to say without a break: a short sentence, a part of one, or one digit of a phone number."""

    words: str
    """What is said. Never empty."""
    lang: Lang
    """In whose voice."""
    kind: Kind = Kind.WORDS
    begin: int = 0
    """Where the sentence it belongs to begins in the text it was made of: an index of characters."""
    end: int = 0
    """Where that sentence ends. All utterances of one sentence have the same, so that a screen can mark it."""
    pause_ms: int = 0
    """Silence after it, in ms, at normal speed."""
