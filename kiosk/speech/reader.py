"""Says utterances one after another on a thread of its own, and is silent at once when told.

What is said may tell on a visitor: it exists in this process's memory and in pipes only, until said or hushed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.core.names import Lang
    from kiosk.core.settings import SpeechSettings
    from kiosk.core.speech import SpeechState, Utterance


class Reader:
    """Reads aloud. Every method returns at once and raises nothing; any thread may call it.

    Callbacks are called on the reader's thread and must return at once: emit a queued signal in them.
    After `hush` or a later `say` has returned, none is called any more for what was being said before.
    """

    def __init__(
        self, settings: SpeechSettings, clips: Path | None, changed: Callable[[], None] | None = None
    ) -> None:
        """Nothing is started until `start`.

        Args:
            settings: The engine, the device and the speed.
            clips: The folder of recordings, `<pack>/speech`, holding a folder a language; None without any.
            changed: Called whenever a language's state has become another one.
        """

    def start(self) -> None:
        """Begin to take words, and find out which languages can be heard."""

    def state(self, lang: Lang) -> SpeechState:
        """Whether this language can be heard, as far as is known. Never waits."""

    def say(
        self,
        utterances: tuple[Utterance, ...],
        *,
        slow: bool,
        started: Callable[[int], None],
        done: Callable[[], None],
    ) -> None:
        """Say these instead of whatever is being said.

        Args:
            utterances: In their order.
            slow: At the slower speed of the settings.
            started: Called with an utterance's index when it begins to sound.
            done: Called once, after the last has been heard, or when it could not go on (see `state`).
        """

    def hush(self) -> None:
        """Be silent now, drop what was to come, and forget every word of it."""

    def look(self) -> None:
        """Find out again which languages can be heard: a sound card may have been plugged in."""

    def stop(self, timeout_s: float = 5.0) -> None:
        """Be silent, then end."""
