"""Which languages the engines can speak: asked once at the start, of the engine itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.names import SOURCE_LANG, Lang
from kiosk.speech import wav

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.core.settings import SpeechSettings
    from kiosk.speech.process import Leash

ESPEAK: Final = "espeak-ng"
LIST_TIMEOUT_S: Final = 5.0

_BEST: Final = {SOURCE_LANG: ("en-gb", "en-us")}
"""Where a language has several voices: those to prefer, best first. English here is British."""


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast an engine shall speak."""

    rate_wpm: int
    """Words a minute."""
    factor: float = 1.0
    """Times as fast as normal."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How a language is spoken."""

    lang: Lang
    command: tuple[str, ...]
    """The program and its arguments; `{rate}` in them stands for words a minute, `{stretch}` for how many times as long
    as normal it shall take. Words come on stdin."""
    name: str
    """For staff: espeak-ng's voice, or the configured program."""
    raw_hz: int = 0
    """0 for a program that writes WAV; else it writes bare samples, so many a second."""

    def at(self, speed: Speed) -> tuple[str, ...]:
        """The command at this speed. Nothing that is said is ever in it: every process can read a command line."""
        rate, stretch = str(speed.rate_wpm), f"{1 / speed.factor:.3g}"
        return tuple(part.replace("{rate}", rate).replace("{stretch}", stretch) for part in self.command)

    def sound(self, output: bytes) -> wav.Sound | None:
        """What the program wrote as a sound; None when it is none."""
        return wav.raw(output, self.raw_hz) if self.raw_hz else wav.parse(output)


def find_voices(settings: SpeechSettings, langs: Iterable[Lang], leash: Leash) -> Mapping[Lang, Voice]:
    """The voice of each of `langs` that has one. Raises CutError when the leash is cut."""
    langs = tuple(langs)
    listed = leash.run((ESPEAK, "--voices"), LIST_TIMEOUT_S)
    voices = espeak_voices(listed.output.decode(errors="replace"), langs) if listed.code == 0 else {}
    if settings.command:
        for lang in langs:
            if not settings.command_langs or lang in settings.command_langs:
                command = tuple(part.replace("{lang}", lang) for part in settings.command)
                voices[lang] = Voice(lang, command, settings.command[0], settings.command_raw_hz)
    return voices


def espeak_voices(listing: str, langs: Iterable[Lang]) -> dict[Lang, Voice]:
    """Those of `langs` in the table that `espeak-ng --voices` prints; its second column is a language."""
    rows = [line.split() for line in listing.splitlines()[1:]]
    there = {row[1] for row in rows if len(row) > 1}
    found = {}
    for lang in langs:
        name = next((name for name in (*_BEST.get(lang, ()), lang) if name in there), None)
        if name is not None:
            # -b 1: the words are UTF-8 whatever the locale is.
            command = (ESPEAK, "-v", name, "-s", "{rate}", "-b", "1", "--stdin", "--stdout")
            found[lang] = Voice(lang, command, name)
    return found
