"""Recordings of a human voice: `<folder>/<language>/<name>.wav`, with the names `core.speech.clip_name` gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.speech import DIGITS, Kind, Utterance, clip_name
from kiosk.speech import wav

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.names import Lang


class Clips:
    """A pack's recordings. A recording that cannot be read counts as absent: the engine then says it."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def path(self, utterance: Utterance) -> Path | None:
        """Where its recording belongs, whether or not it is there."""
        return None if self._folder is None else self._folder / utterance.lang / clip_name(utterance)

    def find(self, utterance: Utterance) -> wav.Sound | None:
        """Its recording. A digit's only when all ten are there: one number is never said in two voices."""
        if utterance.kind is Kind.DIGIT and not self.has_digits(utterance.lang):
            return None
        return self._read(utterance)

    def has_digits(self, lang: Lang) -> bool:
        """Whether all ten digits were recorded in this language."""
        paths = [self.path(Utterance(digit, lang, Kind.DIGIT)) for digit in DIGITS]
        return all(path is not None and path.is_file() for path in paths)

    def count(self, lang: Lang) -> int:
        """How many recordings the language has."""
        return 0 if self._folder is None else sum(1 for _ in (self._folder / lang).glob("*.wav"))

    def _read(self, utterance: Utterance) -> wav.Sound | None:
        path = self.path(utterance)
        if path is None:
            return None
        try:
            return wav.parse(path.read_bytes())
        except OSError:
            return None
