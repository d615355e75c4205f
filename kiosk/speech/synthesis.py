"""An utterance as sound: its recording, else what the engine makes of its words.

The words go to the engine through a pipe and the sound comes back through one: neither a command line, which every
process of the machine can read, nor a file ever has them (rule 1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.comfort import Pace
from kiosk.core.speech import Kind, SpeechState
from kiosk.speech.chime import chime
from kiosk.speech.voices import Speed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.core.names import Lang
    from kiosk.core.settings import SpeechSettings
    from kiosk.core.speech import Utterance
    from kiosk.speech import wav
    from kiosk.speech.clips import Clips
    from kiosk.speech.process import Leash
    from kiosk.speech.voices import Voice

TIMEOUT_S: Final = 10.0
"""An engine that takes longer for one sentence hangs."""
SLOWEST_WPM: Final = 80
"""espeak-ng speaks no slower."""


def speed_of(settings: SpeechSettings, pace: Pace) -> Speed:
    """What an engine is told for this pace."""
    factor = {Pace.SLOW: settings.slow_factor, Pace.NORMAL: 1.0, Pace.FAST: settings.fast_factor}[pace]
    return Speed(max(SLOWEST_WPM, round(settings.rate_wpm * factor)), factor)


def sound_of(
    utterance: Utterance, voices: Mapping[Lang, Voice], clips: Clips, speed: Speed, leash: Leash
) -> wav.Sound | SpeechState:
    """Its sound, or why there is none: NO_VOICE or BROKEN. Raises CutError when the leash is cut."""
    recorded = clips.find(utterance)
    if recorded is not None:
        return recorded
    if utterance.kind is Kind.CHIME:
        return chime()
    voice = voices.get(utterance.lang)
    if voice is None:
        return SpeechState.NO_VOICE
    made = leash.run(voice.at(speed), TIMEOUT_S, utterance.voiced.encode())
    if not made.is_found:
        return SpeechState.NO_VOICE
    sound = voice.sound(made.output) if made.code == 0 else None
    return sound if sound is not None else SpeechState.BROKEN
