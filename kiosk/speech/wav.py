"""RIFF/WAVE bytes: is it a sound, how long is it, softer, and joining several. Rate and width are never converted."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.loudness import scaled

if TYPE_CHECKING:
    from collections.abc import Iterable

RATE_HZ: Final = 22050
"""Samples a second of what is made here; espeak-ng's, too."""

_RIFF: Final = struct.Struct("<4sI4s")
_CHUNK: Final = struct.Struct("<4sI")
_FORMAT: Final = struct.Struct("<HHIIHH")


_BITS: Final = 16
_PCM: Final = frozenset({1, 0xFFFE})
"""Samples as they are; the second with a longer format chunk."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A WAV file in memory."""

    wav: bytes
    """As it came, when its sizes are true; else with true sizes. Made of it are the rest:"""
    form: bytes
    """The body of its format chunk: codec, channels, rate, width."""
    data: bytes
    """Its samples."""

    @property
    def bytes_per_s(self) -> int:
        """How many bytes of samples a second has; above 0."""
        return int(_FORMAT.unpack_from(self.form)[3])

    @property
    def duration_s(self) -> float:
        """How long it sounds."""
        return len(self.data) / self.bytes_per_s


def parse(wav: bytes) -> Sound | None:
    """The sound, or None when this is not a WAV file with samples in it.

    An engine that writes to a pipe cannot know the length and claims a huge one: it is corrected here.
    """
    if len(wav) < _RIFF.size:
        return None
    riff, total, kind = _RIFF.unpack_from(wav)
    if (riff, kind) != (b"RIFF", b"WAVE"):
        return None
    form, at = b"", _RIFF.size
    while at + _CHUNK.size <= len(wav):
        name, size = _CHUNK.unpack_from(wav, at)
        body = wav[at + _CHUNK.size : at + _CHUNK.size + size]
        if name == b"fmt " and len(body) >= _FORMAT.size and _FORMAT.unpack_from(body)[3] > 0:
            form = body
        elif name == b"data":
            if not form or not body:
                return None
            is_true = len(body) == size and total + _CHUNK.size <= len(wav) + 1
            return Sound(wav if is_true else _write(form, body), form, body)
        at += _CHUNK.size + size + size % 2
    return None


def raw(data: bytes, rate_hz: int) -> Sound | None:
    """Bare 16-bit mono samples as a sound; None when there are none."""
    whole = data[: len(data) // 2 * 2]
    form = _FORMAT.pack(1, 1, rate_hz, 2 * rate_hz, 2, 16)
    return Sound(_write(form, whole), form, whole) if whole else None


def made_of(samples: Iterable[int]) -> Sound:
    """16-bit mono samples at `RATE_HZ`, at least one."""
    data = b"".join(sample.to_bytes(2, "little", signed=True) for sample in samples)
    form = _FORMAT.pack(1, 1, RATE_HZ, 2 * RATE_HZ, 2, 16)
    return Sound(_write(form, data), form, data)


def silence(seconds: float) -> Sound:
    """16-bit mono silence."""
    return made_of([0] * int(RATE_HZ * seconds))


def softer(sound: Sound, by: float) -> Sound:
    """The sound with its samples multiplied by `by`, above 0 and at most 1. What is not 16-bit PCM stays as it is."""
    codec, _, _, _, _, bits = _FORMAT.unpack_from(sound.form)
    if by >= 1 or bits != _BITS or codec not in _PCM:
        return sound
    data = scaled(sound.data, by)
    return Sound(_write(sound.form, data), sound.form, data)


def join(sounds: tuple[tuple[Sound, float], ...]) -> bytes | None:
    """One WAV of several, each followed by so many seconds of silence; None when their formats differ."""
    if not sounds or len({sound.form for sound, _ in sounds}) > 1:
        return None
    data = b""
    for sound, pause_s in sounds:
        _, _, rate, _, frame, _ = _FORMAT.unpack_from(sound.form)
        data += sound.data + bytes(frame * int(rate * pause_s))
    return _write(sounds[0][0].form, data)


def _write(form: bytes, data: bytes) -> bytes:
    body = b"WAVE" + _CHUNK.pack(b"fmt ", len(form)) + form + _CHUNK.pack(b"data", len(data)) + data
    return _CHUNK.pack(b"RIFF", len(body)) + body + bytes(len(data) % 2)
