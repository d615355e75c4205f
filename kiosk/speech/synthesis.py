"""An utterance as sound: its recording, else what the engine makes of its words.

The words go to the engine through a pipe and the sound comes back through one: neither a command line, which every
process of the machine can read, nor a file ever has them (rule 1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.speech import SpeechState
from kiosk.speech import wav

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.core.names import Lang
    from kiosk.core.settings import SpeechSettings
    from kiosk.core.speech import Utterance
    from kiosk.speech.clips import Clips
    from kiosk.speech.process import Leash
    from kiosk.speech.voices import Voice

TIMEOUT_S: Final = 10.0
"""An engine that takes longer for one sentence hangs."""
SLOWEST_WPM: Final = 80


def rate_of(settings: SpeechSettings, *, slow: bool) -> int:
    """Words a minute."""
    return max(SLOWEST_WPM, round(settings.rate_wpm * settings.slow_factor)) if slow else settings.rate_wpm


def sound_of(
    utterance: Utterance, voices: Mapping[Lang, Voice], clips: Clips, rate_wpm: int, leash: Leash
) -> wav.Sound | SpeechState:
    """Its sound, or why there is none: NO_VOICE or BROKEN. Raises CutError when the leash is cut."""
    recorded = clips.find(utterance)
    if recorded is not None:
        return recorded
    voice = voices.get(utterance.lang)
    if voice is None:
        return SpeechState.NO_VOICE
    made = leash.run(voice.at(rate_wpm), TIMEOUT_S, utterance.voiced.encode())
    if not made.is_found:
        return SpeechState.NO_VOICE
    sound = wav.parse(made.output) if made.code == 0 else None
    return sound if sound is not None else SpeechState.BROKEN
