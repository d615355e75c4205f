"""One `say`: its words, the programs that work for it, and whom to tell. Ended, it forgets all three."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from kiosk.speech.process import Leash

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.core.comfort import Pace, Volume
    from kiosk.core.speech import Utterance


class Turn:
    """Whoever holds an ended turn holds no word of it: a later one can never be mixed with it."""

    def __init__(
        self,
        utterances: tuple[Utterance, ...],
        *,
        pace: Pace,
        volume: Volume,
        started: Callable[[int], None],
        done: Callable[[], None],
    ) -> None:
        self.leash = Leash()
        self.pace = pace
        self.volume = volume
        self._utterances = utterances
        self._started: Callable[[int], None] | None = started
        self._done: Callable[[], None] | None = done
        # Held during a callback, so that none is under way any more when `end` returns. Reentrant, for a callback may
        # end the turn itself.
        self._telling = threading.RLock()

    @property
    def utterances(self) -> tuple[Utterance, ...]:
        """What is to be said; empty once it has ended."""
        return self._utterances

    def tell_started(self, index: int) -> None:
        """An utterance begins to sound."""
        with self._telling:
            if self._started is not None:
                self._started(index)

    def tell_done(self) -> None:
        """It is over: tell, unless it was ended, and forget."""
        with self._telling:
            done = self._done
            self.end()
            if done is not None:
                done()

    def end(self) -> None:
        """Silence it and forget it. Returns when no callback of it can come any more."""
        self.leash.cut()
        with self._telling:
            self._utterances = ()
            self._started = self._done = None
