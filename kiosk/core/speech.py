"""A text as a sequence of things to say: short sentences, and phone numbers digit by digit.

Pure: nothing is spoken here. `kiosk.speech` turns utterances into sound.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from kiosk.core import phone_number
from kiosk.core.spoken import PLUS, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.names import Lang

DIGIT_PAUSE_MS: Final = 60
GROUP_PAUSE_MS: Final = 350
"""Long enough to write down what was said."""
SENTENCE_PAUSE_MS: Final = 200

DIGITS: Final = "0123456789"
_PAUSES: Final = ".,:; "


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
    CHIME = "chime"
    """No words: the soft sound that goes with a warning."""


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

    @property
    def voiced(self) -> str:
        """What an engine is given: the words, or a plus as a word."""
        return PLUS.get(self.lang, self.words) if self.kind is Kind.DIGIT and self.words == "+" else self.words


def sentences(text: str, lang: Lang) -> tuple[Utterance, ...]:
    """A text as it is read aloud: sentence by sentence, every phone number in it digit by digit.

    No word is lost and the order is kept; `core.spoken` says how money and times are worded. Empty for a text without
    a letter or digit.
    """
    said: list[Utterance] = []
    for begin, end in _spans(text):
        said += _of_sentence(text, begin, end, lang)
    return tuple(said)


def number(display: str, lang: Lang) -> tuple[Utterance, ...]:
    """A phone number, such as a contact's `display`, digit by digit in its country's groups."""
    groups = phone_number.groups(display)
    return _digits(groups, lang, 0, len(display), SENTENCE_PAUSE_MS)


def chime(lang: Lang) -> Utterance:
    """The sound that goes with a warning."""
    return Utterance(Kind.CHIME.value, lang, Kind.CHIME, pause_ms=SENTENCE_PAUSE_MS)


def clip_name(utterance: Utterance) -> str:
    """The file name of the recording of exactly this: `digit-7.wav`, `digit-plus.wav`, `chime.wav`, `3f0c…9a.wav`.

    A sentence is named by a digest of its words, not by where it stands: once a fact or a wording changes, the old
    recording is not found any more, so that an old wage is never read out (rule 4). A full stop or a comma at its end
    makes no other recording of it.
    """
    import hashlib  # noqa: PLC0415 - loads OpenSSL: not before the first frame

    if utterance.kind is Kind.DIGIT:
        return f"digit-{'plus' if utterance.words == '+' else utterance.words}.wav"
    if utterance.kind is Kind.CHIME:
        return "chime.wav"
    return f"{hashlib.sha256(utterance.words.rstrip(_PAUSES).encode()).hexdigest()[:16]}.wav"


def _of_sentence(text: str, begin: int, end: int, lang: Lang) -> list[Utterance]:
    said: list[Utterance] = []
    at = begin
    for found in phone_number.find(text[begin:end]):
        said += _words(text[at : begin + found.begin], lang, begin, end)
        said += _digits(found.groups, lang, begin, end, GROUP_PAUSE_MS)
        at = begin + found.end
    said += _words(text[at:end], lang, begin, end)
    if said:
        last = said[-1]
        said[-1] = Utterance(last.words, last.lang, last.kind, begin, end, SENTENCE_PAUSE_MS)
    return said


def _words(piece: str, lang: Lang, begin: int, end: int) -> list[Utterance]:
    """The piece as one utterance; nothing when there is nothing to say in it."""
    if not any(character.isalnum() for character in piece):
        return []
    # After a number, a comma or a dash of the sentence would stand at the beginning.
    return [Utterance(spoken(piece.lstrip(" ,;.:)—–-"), lang), lang, Kind.WORDS, begin, end)]


def _digits(groups: tuple[str, ...], lang: Lang, begin: int, end: int, pause_ms: int) -> tuple[Utterance, ...]:
    """One utterance a digit; `pause_ms` after the last."""
    said: list[Utterance] = []
    for i, group in enumerate(groups):
        for j, digit in enumerate(group):
            is_last_of_group, is_last = j == len(group) - 1, i == len(groups) - 1
            pause = DIGIT_PAUSE_MS if not is_last_of_group else pause_ms if is_last else GROUP_PAUSE_MS
            said.append(Utterance(digit, lang, Kind.DIGIT, begin, end, pause))
    return tuple(said)


_ABBREVIATIONS: Final = (
    " np tel ul godz nr art ust pkt poz al pl os im dr mgr prof św tzn tj tzw m.in r w "
    " e.g i.e mr mrs ms st no vs approx "
    " напр вул буд кв просп тел див св ім проф р ст п "
    " ул дом пр т.е т.н см г гр стр "
    " тис тыс млн грн руб кор коп "
)
"""What a full stop after does not end a sentence, even before a capital. Too many only make a sentence longer."""

_STOP: Final = re.compile(r"(?P<stop>[.!?…]+)(?P<close>[\"'”’»)\]]*)(?=\s+(?P<next>\S+))|\n+")
_LAST_WORD: Final = re.compile(r"[\w.]*\w$")


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, without the white space around it."""
    begin = 0
    for match in _STOP.finditer(text):
        if match["stop"] is None or _ends_here(text[begin : match.start()], match):
            yield from _trimmed(text, begin, match.end())
            begin = match.end()
    yield from _trimmed(text, begin, len(text))


def _ends_here(before: str, match: re.Match[str]) -> bool:
    """Whether the stop is a sentence's: not an abbreviation's, an initial's, or an ordinal's before a small letter."""
    following = match["next"].lstrip("\"'„“«([–—-")
    if following[:1].islower():
        return False
    if match["stop"] != ".":
        return True
    word = _LAST_WORD.search(before)
    if word is None:
        return True
    is_initial = len(word[0]) == 1 and word[0].isupper()
    return not is_initial and f" {word[0].lower()} " not in _ABBREVIATIONS


def _trimmed(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[begin:end]
    if piece.strip():
        start = begin + len(piece) - len(piece.lstrip())
        yield start, start + len(piece.strip())
