"""Reads `config.toml` into `Settings`, once; every mistake is an error that names its key."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import msgspec

from kiosk.core.errors import Fault, FaultsError, InputError
from kiosk.core.names import is_id, is_lang
from kiosk.core.paper import ON_THE_BUS
from kiosk.core.settings import LISTEN_KEYS, Settings, SpeechSettings

if TYPE_CHECKING:
    from pathlib import Path

MIN_IDLE_S = 10.0
MIN_WARN_S = 20.0
"""product.md section 8: warn before a time-out, at least 20 s."""
RATES_WPM = (80, 300)
"""espeak-ng speaks no slower; above, nobody follows."""
MIN_SLOW_FACTOR = 0.5
MAX_FAST_FACTOR = 2.0
MIN_LOUDEST_DB = -40.0
"""Softer still, and the softest step is lost in the rounding of samples."""
RAW_HZ = (8_000, 48_000)
"""What a sound card takes and a voice needs."""


def load(path: Path | None) -> Settings:
    """The settings in the file, or the defaults when `path` is None.

    Raises InputError when it cannot be read, FaultsError with every bad value otherwise.
    """
    if path is None:
        return Settings()
    try:
        raw = msgspec.toml.decode(path.read_bytes())
    except OSError as error:
        message = f"{path}: cannot read the configuration: {error.strerror}. Check the path given with --config."
        raise InputError(message) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        message = f"{path}: not valid TOML: {error}"
        raise InputError(message) from error
    faults = [Fault(path.name, 0, text) for text in _unknown_keys(raw)]
    try:
        settings = msgspec.convert(raw, Settings)
    except msgspec.ValidationError as error:
        faults.append(Fault(path.name, 0, f"{error}. See the keys and their units in kiosk/core/settings.py."))
        raise FaultsError(str(path), tuple(faults)) from error
    faults += [Fault(path.name, 0, text) for text in _bad_values(settings)]
    if faults:
        raise FaultsError(str(path), tuple(faults))
    return settings


def _unknown_keys(raw: object) -> list[str]:
    """Keys nobody declared. msgspec ignores them when it fills a dataclass, and a typo must not pass silently."""
    if not isinstance(raw, dict):
        return []
    found = []
    sections = {field.name: field for field in dataclasses.fields(Settings)}
    for section, values in raw.items():
        if section not in sections:
            found.append(f"[{section}]: no such section; there are {', '.join(sorted(sections))}")
        elif isinstance(values, dict):
            known = {field.name for field in dataclasses.fields(getattr(Settings(), section))}
            found += [
                f"{section}.{key}: no such key; [{section}] has {', '.join(sorted(known))}"
                for key in values
                if key not in known
            ]
    return found


def _bad_values(settings: Settings) -> list[str]:
    """Values of the right type that cannot work."""
    rules = (
        (is_id(settings.bus.id), f"bus.id: {settings.bus.id!r} is not an id; use a-z, 0-9 and '-'"),
        (settings.panel.width_mm > 0, "panel.width_mm: give the panel's visible width in mm, above 0"),
        (
            settings.panel.viewing_mm >= 0,
            "panel.viewing_mm: give the distance from eye to panel in mm, or 0 for what suits the panel's size",
        ),
        (settings.idle.idle_s >= MIN_IDLE_S, f"idle.idle_s: at least {MIN_IDLE_S:.0f} s, or nobody can read a page"),
        (settings.idle.warn_s >= MIN_WARN_S, f"idle.warn_s: at least {MIN_WARN_S:.0f} s, or a slow reader is cut off"),
        (settings.idle.sleep_s >= 0, "idle.sleep_s: seconds until the waiting screen goes dark; 0 for never"),
        (settings.panel.most_touches >= 0, "panel.most_touches: touches within a second; 0 for no limit"),
        (
            settings.printer.target == "none" or settings.printer.target.startswith(("cups:", "folder:")),
            f"printer.target: {settings.printer.target!r}; use none, cups:QUEUE or folder:/a/path",
        ),
        (
            settings.printer.paper in {paper.value for paper in ON_THE_BUS},
            f"printer.paper: {settings.printer.paper!r}; use {', '.join(paper.value for paper in ON_THE_BUS)}",
        ),
        (settings.printer.prints_per_journey >= 1, "printer.prints_per_journey: 1 or more"),
        *_key_rules(settings),
        *_speech_rules(settings.speech),
        (
            settings.headphones.jack in {"auto", "none"} or settings.headphones.jack.startswith("/"),
            f"headphones.jack: {settings.headphones.jack!r}; use auto, none or a path such as /dev/input/by-path/NAME",
        ),
    )
    return [message for holds, message in rules if not holds]


def _key_rules(settings: Settings) -> tuple[tuple[bool, str], ...]:
    """Each key is one that may be used, and used once."""
    named = {f"keypad.{name}": key for name, key in dataclasses.asdict(settings.keypad).items()}
    named |= {"headphones.in_key": settings.headphones.in_key, "headphones.out_key": settings.headphones.out_key}
    used = {name: key for name, key in named.items() if key or name.startswith("keypad.")}
    twice = [name for name, key in used.items() if list(used.values()).count(key) > 1]
    return (
        *((key in LISTEN_KEYS, f"{name}: {key!r}; use one of {', '.join(LISTEN_KEYS)}") for name, key in used.items()),
        (not twice, f"{', '.join(twice)}: the same key; give each a key of its own"),
    )


def _speech_rules(speech: SpeechSettings) -> tuple[tuple[bool, str], ...]:
    slowest, fastest = RATES_WPM
    strangers = [lang for lang in speech.command_langs if not is_lang(lang)]
    return (
        (slowest <= speech.rate_wpm <= fastest, f"speech.rate_wpm: {slowest} to {fastest} words a minute"),
        (MIN_SLOW_FACTOR <= speech.slow_factor <= 1, f"speech.slow_factor: {MIN_SLOW_FACTOR:g} to 1"),
        (1 <= speech.fast_factor <= MAX_FAST_FACTOR, f"speech.fast_factor: 1 to {MAX_FAST_FACTOR:g}"),
        (
            MIN_LOUDEST_DB <= speech.loudest_db <= 0,
            f"speech.loudest_db: {MIN_LOUDEST_DB:g} to 0 dB; 0 is the loudest the sound card can",
        ),
        (bool(speech.device), "speech.device: name an ALSA device, see `aplay -L`; the usual one is default"),
        (
            not speech.command or bool(speech.command[0].strip()),
            "speech.command: the first part is the program to run; leave it out for espeak-ng",
        ),
        (
            speech.command_raw_hz == 0 or RAW_HZ[0] <= speech.command_raw_hz <= RAW_HZ[1],
            f"speech.command_raw_hz: 0 for WAV, or {RAW_HZ[0]} to {RAW_HZ[1]} samples a second",
        ),
        (
            not strangers,
            f"speech.command_langs: {', '.join(strangers)}: no code of a language; write two or three of a-z each",
        ),
    )
