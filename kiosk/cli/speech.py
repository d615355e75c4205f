"""`redbus speech`: hear the voice, see what is there, and the script for whoever records a better one."""

from __future__ import annotations

import csv
import io
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import config as configuration
from kiosk.cli.common import config_option, json_option, locale_option, pack_option, say, write_json
from kiosk.cli.languages import language_of, languages
from kiosk.cli.reading import date_option
from kiosk.core.comfort import Pace, Volume
from kiosk.core.errors import InputError, OutsideError
from kiosk.core.loudness import factor
from kiosk.core.names import Lang
from kiosk.core.speech import SpeechState, number, sentences
from kiosk.speech import wav
from kiosk.speech.clips import Clips
from kiosk.speech.jack import jacks
from kiosk.speech.player import play, time_for
from kiosk.speech.process import Leash
from kiosk.speech.reader import Reader
from kiosk.speech.synthesis import sound_of, speed_of
from kiosk.speech.voices import find_voices

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.core.settings import SpeechSettings
    from kiosk.core.speech import Utterance
    from kiosk.speech.voices import Voice

_MEANINGS = {
    SpeechState.READY: "ready",
    SpeechState.OFF: "switched off: see speech.enabled in the configuration",
    SpeechState.NO_VOICE: "no voice: install espeak-ng, or see speech.command in the configuration",
    SpeechState.NO_SOUND: "no sound: install alsa-utils, and see speech.device in the configuration and `aplay -L`",
    SpeechState.BROKEN: "the engine failed: try what speech.command says by hand",
}


_NO_SOCKET = (
    "no device that tells of them; without one nothing changes. If the machine has one, this user may not read it: "
    "see packaging/60-redbus-headphones.rules"
)


@click.group()
def command() -> None:
    """The voice that reads the screen aloud."""


@command.command()
@locale_option()
@click.argument("text", required=False)
@click.option("--slow", "speed", flag_value=Pace.SLOW.value, help="At the slower speed.")
@click.option("--fast", "speed", flag_value=Pace.FAST.value, help="At the faster speed.")
@click.option(
    "--volume",
    type=click.IntRange(1, len(Volume)),
    default=Volume.NORMAL.value,
    show_default=True,
    help="As loud as the screen at this step; a journey begins at the middle one.",
)
@click.option(
    "--wav", "out", type=click.Path(dir_okay=False, path_type=Path), help="Write a WAV file instead of playing it."
)
@config_option()
@pack_option()
def test(
    *,
    locale: str,
    text: str | None,
    speed: str | None,
    volume: int,
    out: Path | None,
    config: Path | None,
    pack: Path,
) -> None:
    """Say TEXT, or the language's name and all digits, as the screen would.

    Exit code 3 when it cannot be heard.
    """
    settings, lang = configuration.load(config).speech, Lang(locale)
    said = sentences(text, lang) if text else (*sentences(language_of(lang).name, lang), *number("0123456789", lang))
    if not said:
        message = f"{text!r}: there is nothing to say in it; give words"
        raise InputError(message)
    pace = Pace(speed or Pace.NORMAL.value)
    if out is None:
        _play(settings, pack / "speech", said, pace=pace, volume=Volume(volume))
    else:
        _write(settings, pack / "speech", said, out, pace=pace, volume=Volume(volume))


@command.command()
@config_option()
@pack_option()
@json_option()
def status(config: Path | None, pack: Path, as_json: bool) -> None:
    """Say which languages can be heard, how soon, in whose voice, what was recorded, and where headphones are noticed.

    Exit code 1 when an installed language cannot be heard.
    """
    whole = configuration.load(config)
    settings, clips, leash = whole.speech, Clips(pack / "speech"), Leash()
    sockets = [str(path) for path in jacks(whole.headphones.jack)]
    langs = [language.code for language in languages()]
    voices = find_voices(settings, langs, leash)
    silence = wav.silence(0.02)
    has_sound = play(silence, settings.device, leash).wait(time_for(silence)).code == 0
    rows = [
        {
            "lang": lang,
            "voice": voices[lang].name if lang in voices else None,
            "first_sound_ms": _first_sound_ms(lang, voices, settings),
            "recordings": clips.count(lang),
            "digits_recorded": clips.has_digits(lang),
        }
        for lang in langs
    ]
    if as_json:
        facts = {"enabled": settings.enabled, "device": settings.device, "has_sound": has_sound, "headphones": sockets}
        write_json({**facts, "languages": rows})
    else:
        sound = "takes sound" if has_sound else _MEANINGS[SpeechState.NO_SOUND]
        click.echo(f"device {settings.device}: {sound}")
        for found in rows:
            digits = "with all digits" if found["digits_recorded"] else "not all digits"
            voice = found["voice"] or _MEANINGS[SpeechState.NO_VOICE]
            soon = f", {found['first_sound_ms']} ms a sentence" if found["voice"] else ""
            click.echo(f"{found['lang']}  {voice}{soon}; recordings: {found['recordings']}, {digits}")
        click.echo(f"headphones: {', '.join(sockets) or _NO_SOCKET}")
        if not settings.enabled:
            say(_MEANINGS[SpeechState.OFF])
    if not (settings.enabled and has_sound and len(voices) == len(langs)):
        raise click.exceptions.Exit(1)


@command.command()
@locale_option()
@click.option("--format", "form", type=click.Choice(["csv", "txt"]), default="csv", show_default=True, help="The form.")
@click.option("--missing", is_flag=True, help="Only what was not recorded yet.")
@date_option()
@pack_option()
def script(locale: str, form: str, missing: bool, on: date, pack: Path) -> None:
    """Write the script for recording a human voice: every file's name and words, digits first.

    Record each line as a WAV file of that name into speech/LANGUAGE in the pack's folder. From then on it is heard
    instead of the machine's voice; what is missing, or was reworded since, is said by the machine. Digits are used
    once all ten are there.
    """
    from kiosk.cli.speech_script import lines_of  # noqa: PLC0415 - for this command only

    clips = Clips(pack / "speech")
    lines = [line for line in lines_of(pack, Lang(locale), on) if not (missing and clips.find(line.utterance))]
    if form == "txt":
        click.echo("\n".join(f"{line.name}\n    {line.words}" for line in lines))
    else:
        table = io.StringIO()
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(("file", "words", "where"))
        writer.writerows((line.name, line.words, line.where) for line in lines)
        click.echo(table.getvalue(), nl=False)
    say(f"{locale}: {len(lines)} to record")


def _first_sound_ms(lang: Lang, voices: Mapping[Lang, Voice], settings: SpeechSettings) -> int | None:
    """How long the engine takes for the language's name, the second time; None without a sound."""
    said = sentences(language_of(lang).name, lang)[0]
    nothing, speed = Clips(None), speed_of(settings, Pace.NORMAL)
    sound_of(said, voices, nothing, speed, Leash())
    begun = time.perf_counter()
    made = sound_of(said, voices, nothing, speed, Leash())
    return None if isinstance(made, SpeechState) else round(1000 * (time.perf_counter() - begun))


def _play(settings: SpeechSettings, clips: Path, said: tuple[Utterance, ...], *, pace: Pace, volume: Volume) -> None:
    """Say it by the screen's own reader."""
    lang, heard = said[0].lang, threading.Event()
    reader = Reader(settings, clips, langs=(lang,))
    if not settings.enabled:
        raise OutsideError(_MEANINGS[SpeechState.OFF])
    reader.start()
    try:
        reader.say(said, pace=pace, volume=volume, started=lambda _index: None, done=heard.set)
        heard.wait()
        state = reader.state(lang)
    finally:
        reader.stop()
    if state is not SpeechState.READY:
        message = f"{lang} on {settings.device}: {_MEANINGS[state]}"
        raise OutsideError(message)
    say(f"{lang}: said on {settings.device}")


def _write(
    settings: SpeechSettings, folder: Path, said: tuple[Utterance, ...], out: Path, *, pace: Pace, volume: Volume
) -> None:
    leash, clips, speed = Leash(), Clips(folder), speed_of(settings, pace)
    voices = find_voices(settings, {utterance.lang for utterance in said}, leash)
    sounds: list[tuple[wav.Sound, float]] = []
    for utterance in said:
        sound = sound_of(utterance, voices, clips, speed, leash)
        if isinstance(sound, SpeechState):
            message = f"{utterance.lang}: {_MEANINGS[sound]}"
            raise OutsideError(message)
        sounds.append((wav.softer(sound, factor(volume, settings.loudest_db)), utterance.pause_ms / 1000))
    whole = wav.join(tuple(sounds))
    if whole is None:
        message = f"{folder}: recordings and engine differ in rate or width and cannot be one file; play it instead"
        raise InputError(message)
    try:
        out.write_bytes(whole)
    except OSError as error:
        message = f"{out}: cannot write the sound: {error.strerror}. Choose another file or make room on the disk."
        raise OutsideError(message) from error
    say(f"{out}: {sum(sound.duration_s + pause for sound, pause in sounds):.1f} s")
