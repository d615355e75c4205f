"""Says utterances one after another on a thread of its own, and is silent at once when told.

What is said may tell on a visitor: it exists in this process's memory and in pipes only, until said or hushed. Nothing
about it is logged, not even that somebody listened.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

from kiosk.core.comfort import Volume
from kiosk.core.loudness import factor
from kiosk.core.speech import SpeechState
from kiosk.speech import wav
from kiosk.speech.clips import Clips
from kiosk.speech.player import play, time_for
from kiosk.speech.process import CutError, Leash
from kiosk.speech.synthesis import sound_of, speed_of
from kiosk.speech.turn import Turn
from kiosk.speech.voices import find_voices

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from kiosk.core.comfort import Pace
    from kiosk.core.names import Lang
    from kiosk.core.settings import SpeechSettings
    from kiosk.core.speech import Utterance
    from kiosk.speech.voices import Voice

_PROBE_S: Final = 0.02
"""How much silence is played to find out whether there is a sound card."""


class Reader:
    """Reads aloud. Every method but `stop` returns at once, none raises, any thread may call them.

    Callbacks are called on the reader's thread and must return at once: emit a queued signal in them.
    After `hush` or a later `say` has returned, none is called any more for what was being said before.
    """

    def __init__(
        self,
        settings: SpeechSettings,
        clips: Path | None,
        changed: Callable[[], None] | None = None,
        *,
        langs: tuple[Lang, ...],
    ) -> None:
        """Nothing is started until `start`.

        Args:
            settings: The engine, the device and the speed.
            clips: The folder of recordings, `<pack>/speech`, holding a folder a language; None without any.
            changed: Called on the reader's thread whenever a language's state has become another one.
            langs: The languages that shall be heard.
        """
        self._settings = settings
        self._clips = Clips(clips)
        self._changed = changed
        self._langs = langs
        self._voices: Mapping[Lang, Voice] | None = None
        """None until they were looked for."""
        self._is_silent = False
        """Whether the sound card took nothing when it was last tried."""
        self._broken: frozenset[Lang] = frozenset()
        self._wake = threading.Condition()
        self._turn: Turn | None = None
        """What is being said, or shall be next."""
        self._is_new = False
        self._shall_look = True
        self._is_over = False
        self._probe = Leash()
        self._thread = threading.Thread(target=self._run, name="speech", daemon=True)

    def start(self) -> None:
        """Begin to take words, and find out which languages can be heard. Nothing happens when it is switched off."""
        if self._settings.enabled:
            self._thread.start()

    def use(self, clips: Path | None) -> None:
        """Take the recordings from this folder from now on: another pack was loaded."""
        self._clips = Clips(clips)

    def learn(self, langs: tuple[Lang, ...]) -> None:
        """These languages shall be heard from now on: one has come or gone."""
        if langs != self._langs:
            self._langs = langs
            self.look()

    def state(self, lang: Lang) -> SpeechState:
        """Whether this language can be heard, as far as is known."""
        if self._voices is None:
            return SpeechState.OFF
        if lang not in self._voices:
            return SpeechState.NO_VOICE
        if self._is_silent:
            return SpeechState.NO_SOUND
        return SpeechState.BROKEN if lang in self._broken else SpeechState.READY

    def say(
        self,
        utterances: tuple[Utterance, ...],
        *,
        pace: Pace,
        volume: Volume = Volume.NORMAL,
        started: Callable[[int], None],
        done: Callable[[], None],
    ) -> None:
        """Say these instead of whatever is being said.

        Args:
            utterances: In their order.
            pace: At this speed of the settings; recordings keep theirs, but the pauses between them follow it.
            volume: This loud, recordings too.
            started: Called with an utterance's index when it begins to sound.
            done: Called once, after the last has been heard, or when it could not go on (see `state`).
        """
        self._replace(Turn(utterances, pace=pace, volume=volume, started=started, done=done))

    def hush(self) -> None:
        """Be silent now, drop what was to come, and forget every word of it."""
        self._replace(None)

    def look(self) -> None:
        """Find out again which languages can be heard: a sound card may have been plugged in."""
        with self._wake:
            self._shall_look = True
            self._wake.notify()

    def stop(self, timeout_s: float = 5.0) -> None:
        """Be silent, then end."""
        with self._wake:
            self._is_over = True
        self._probe.cut()
        self.hush()
        if self._thread.is_alive():
            self._thread.join(timeout_s)

    def _replace(self, turn: Turn | None) -> None:
        with self._wake:
            before, self._turn = self._turn, turn
            self._is_new = turn is not None
            self._wake.notify()
        # Not under the lock: a callback, which the turn lets finish, may call `say` itself.
        if before is not None:
            before.end()

    def _run(self) -> None:
        while not self._is_over:
            with self._wake:
                self._wake.wait_for(lambda: self._is_new or self._shall_look or self._is_over)
                turn = self._turn if self._is_new and not self._shall_look else None
                look, self._shall_look = self._shall_look, False
                self._is_new = self._is_new and turn is None
            before = self._states()
            try:
                if look:
                    self._look()
                elif turn is not None:
                    self._say(turn)
            except CutError:
                pass
            except Exception as error:  # noqa: BLE001 - the thread's edge: a fault here must not end all speech
                self._report("speech.failed", error=type(error).__name__)
            # Whatever happened, no word of it stays in this frame.
            turn = None
            if self._states() != before and self._changed is not None and not self._is_over:
                self._changed()

    def _look(self) -> None:
        self._voices = find_voices(self._settings, self._langs, self._probe)
        silence = wav.silence(_PROBE_S)
        self._heard(play(silence, self._settings.device, self._probe).wait(time_for(silence)).code)

    def _say(self, turn: Turn) -> None:
        """Say a turn to its end, making the next sound while the present one plays. Raises CutError when ended."""
        try:
            utterances = turn.utterances
            sound = self._make(turn, utterances[0]) if utterances else None
            for i, utterance in enumerate(utterances):
                if sound is None:
                    return
                playing = play(sound, self._settings.device, turn.leash)
                turn.tell_started(i)
                patience_s = time_for(sound)
                try:
                    sound = self._make(turn, utterances[i + 1]) if i + 1 < len(utterances) else None
                finally:  # also when it was cut meanwhile: a player that has ended must be waited for
                    ended = playing.wait(patience_s)
                if not self._heard(ended.code):
                    return
                turn.leash.pause(utterance.pause_ms / 1000 / speed_of(self._settings, turn.pace).factor)
        finally:
            turn.tell_done()

    def _make(self, turn: Turn, utterance: Utterance) -> wav.Sound | None:
        speed = speed_of(self._settings, turn.pace)
        made = sound_of(utterance, self._voices or {}, self._clips, speed, turn.leash)
        if isinstance(made, wav.Sound):
            self._broken -= {utterance.lang}
            return wav.softer(made, factor(turn.volume, self._settings.loudest_db))
        if made is SpeechState.BROKEN and utterance.lang not in self._broken:
            self._broken |= {utterance.lang}
            self._report("speech.engine_failed", lang=utterance.lang, mend="see `redbus speech test`")
        if made is SpeechState.NO_VOICE and self._voices is not None and utterance.lang in self._voices:
            self._voices = {lang: voice for lang, voice in self._voices.items() if lang != utterance.lang}
            self._report("speech.engine_gone", lang=utterance.lang, mend="install espeak-ng, or see speech.command")
        return None

    def _heard(self, code: int) -> bool:
        """Whether the player played it; keeps it as the sound card's state."""
        is_silent = code != 0
        if is_silent and not self._is_silent:
            self._report(
                "speech.no_sound", device=self._settings.device, mend="see `aplay -L` and `redbus speech test`"
            )
        self._is_silent = is_silent
        return not is_silent

    def _states(self) -> tuple[object, ...]:
        return (None if self._voices is None else tuple(self._voices), self._is_silent, self._broken)

    def _report(self, event: str, **fields: object) -> None:
        import structlog  # noqa: PLC0415 - costly to load, and seldom needed

        structlog.get_logger().error(event, **fields)
