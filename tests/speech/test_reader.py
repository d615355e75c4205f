"""The reader with the real espeak-ng and the real aplay: what is heard, and that it is silent when told."""

from __future__ import annotations

import gc
import os
import struct
import subprocess
import threading
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.core.comfort import Pace, Volume
from kiosk.core.names import Lang
from kiosk.core.settings import SpeechSettings
from kiosk.core.speech import DIGITS, Kind, SpeechState, Utterance, chime, clip_name, number, sentences
from kiosk.speech import wav
from kiosk.speech.reader import Reader
from tests.languages import LANGS
from tests.speech.card import children, engine, speak

if TYPE_CHECKING:
    from tests.speech.card import Card, MakeReader

EN, PL = Lang("en"), Lang("pl")
LONG = sentences(
    "This is a long sentence with many words, for it shall go on while something else happens. Then more.", EN
)


def tone(level: int, seconds: float = 0.1) -> bytes:
    """A WAV that cannot be taken for another level's."""
    quiet = wav.silence(seconds)
    data = level.to_bytes(2, "little") * (len(quiet.data) // 2)
    return quiet.wav[: -len(data)] + data


def record(folder: Path, said: Utterance, sound: bytes) -> None:
    """Drop a recording in."""
    path = folder / said.lang / clip_name(said)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(sound)


@pytest.mark.parametrize("lang", LANGS)
def test_every_shipped_language_is_heard(card: Card, reader_with: MakeReader, lang: Lang) -> None:
    """One sound a sentence, in order, none of them silent, and `done` after the last."""
    reader = reader_with()
    assert reader.state(lang) is SpeechState.READY
    ear = speak(reader, sentences("Ala! To! Ok!", lang))
    ear.wait_done()
    heard = card.heard()
    assert ear.started == list(range(len(heard))) == [0, 1, 2]
    assert all(0.2 < sound.duration_s < 5 for sound in heard)


def test_slower_speech_takes_longer_and_faster_less(card: Card, reader_with: MakeReader) -> None:
    """The same words at each speed."""
    reader = reader_with()
    for pace in (Pace.FAST, Pace.NORMAL, Pace.SLOW):
        speak(reader, LONG[:1], pace=pace).wait_done()
    faster, normal, slower = (sound.duration_s for sound in card.heard())
    assert slower > 1.1 * normal > 1.21 * faster


def test_a_number_is_said_from_its_recordings_byte_for_byte(
    card: Card, reader_with: MakeReader, tmp_path: Path
) -> None:
    """With all ten digits recorded, every digit that is heard is a recording, in the order of the number."""
    clips = tmp_path / "speech"
    for digit in DIGITS:
        record(clips, Utterance(digit, PL, Kind.DIGIT), tone(int(digit) + 1))
    speak(reader_with(clips=clips), number("22 628 01 20", PL)).wait_done()
    heard = card.heard()
    expected = [wav.parse(tone(int(digit) + 1)) for digit in "226280120"]
    assert len(heard) == len(expected)
    # The player fills its last period up with silence.
    for sound, recorded in zip(heard, expected, strict=True):
        assert recorded is not None
        assert sound.data.startswith(recorded.data)
        assert not any(sound.data[len(recorded.data) :])


def test_a_number_is_never_said_in_two_voices(card: Card, reader_with: MakeReader, tmp_path: Path) -> None:
    """With one digit's recording missing, the engine says all of them."""
    clips = tmp_path / "speech"
    record(clips, Utterance("1", PL, Kind.DIGIT), tone(1))
    speak(reader_with(clips=clips), number("112", PL)).wait_done()
    recorded = wav.parse(tone(1))
    assert recorded is not None
    assert len(card.heard()) == 3
    assert not any(sound.data.startswith(recorded.data) for sound in card.heard())


def test_dropping_a_recording_in_replaces_the_voice(card: Card, reader_with: MakeReader, tmp_path: Path) -> None:
    """The recorded sentence is heard as recorded; the next, which nobody recorded, from the engine."""
    record(tmp_path / "speech", LONG[0], tone(7, 0.5))
    speak(reader_with(clips=tmp_path / "speech"), LONG).wait_done()
    recorded, first, second = wav.parse(tone(7, 0.5)), *card.heard()
    assert recorded is not None
    assert first.data.startswith(recorded.data)
    assert not second.data.startswith(recorded.data)


def test_a_broken_recording_is_said_by_the_engine(card: Card, reader_with: MakeReader, tmp_path: Path) -> None:
    """A file that is no sound must not make a sentence vanish."""
    record(tmp_path / "speech", LONG[1], b"not a sound")
    speak(reader_with(clips=tmp_path / "speech"), LONG[1:]).wait_done()
    assert len(card.heard()) == 1


def test_the_chime_is_soft_and_needs_no_voice(card: Card, reader_with: MakeReader, tmp_path: Path) -> None:
    """A second or so, never loud, from silence to silence; also where no voice is; a recording replaces it."""
    reader = reader_with(clips=tmp_path)
    speak(reader, (chime(Lang("ti")),)).wait_done()
    record(tmp_path, chime(PL), tone(9))
    speak(reader, (chime(PL),)).wait_done()
    made, recorded = card.heard()
    levels = [abs(level) for (level,) in struct.iter_unpack("<h", made.data)]
    assert 0.8 < made.duration_s < 1.5
    assert 0x7FFF * 0.1 < max(levels) < 0x7FFF * 0.4
    assert max(levels[:20]) < max(levels) / 5
    assert max(levels[-200:]) < max(levels) / 50
    assert len(recorded.data) < len(made.data) / 5


def test_hush_silences_a_playing_sentence(reader_with: MakeReader) -> None:
    """The player is gone, nothing that was to come is said, and nobody is told of an end that was none."""
    reader = reader_with()
    reader._settings = SpeechSettings(device="stuck")
    ear = speak(reader, LONG)
    ear.wait_started(0)
    reader.hush()
    reader.stop()
    assert children() == []
    assert ear.started == [0]
    assert not ear.is_done.is_set()


def test_a_later_say_is_never_mixed_with_an_earlier_one(card: Card, reader_with: MakeReader) -> None:
    """However many are asked for in a row, only the last is heard to its end, and only it is done."""
    reader = reader_with()
    ears = [speak(reader, LONG) for _ in range(20)]
    last = speak(reader, sentences("Yes.", EN))
    last.wait_done()
    assert last.started == [0]
    assert not any(ear.is_done.is_set() for ear in ears)
    assert card.heard()[-1].duration_s < 2


def test_after_hush_no_word_is_left_in_memory(reader_with: MakeReader) -> None:
    """An utterance that was being said is found in no object any more."""
    reader = reader_with()
    reader._settings = SpeechSettings(device="stuck")
    token = "zebra " * 20 + "quagga"

    def planted() -> list[object]:
        gc.collect()
        return [found for found in gc.get_objects() if isinstance(found, Utterance) and found.words == token]

    speak(reader, (Utterance(token, EN),)).wait_started(0)
    assert planted()
    held = reader._turn  # even whoever holds the turn holds no word
    reader.hush()
    reader.stop()
    assert planted() == []
    assert held is not None
    assert held.utterances == ()
    assert reader._turn is None


def test_nothing_said_is_on_a_command_line_or_in_a_file(
    reader_with: MakeReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the engine works and while it plays, no child's arguments or environment has a word; no file is made."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    # Opening the gate waits for the test at the other end, so the words have come and the engine still runs.
    script = f'words=$(cat); read -r go < "{gate}"; printf %s "$words" | espeak-ng -v en-gb --stdin --stdout\n'
    reader = reader_with(SpeechSettings(command=engine(tmp_path, script)))
    reader._settings = SpeechSettings(device="stuck")
    before = sorted(tmp_path.rglob("*"))

    def seen() -> bytes:
        return b"".join(
            Path(f"/proc/{pid}/{name}").read_bytes() for pid in children() for name in ("cmdline", "environ")
        )

    ear = speak(reader, (Utterance("the secret badger said this and that and much more", EN),))
    with gate.open("w") as opened:
        assert b"engine.sh" in seen()
        assert b"badger" not in seen()
        opened.write("go\n")
    ear.wait_started(0)
    assert b"aplay" in seen()
    assert b"badger" not in seen()
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("there", [(), ("aplay",), ("espeak-ng",)])
def test_missing_programs_are_states(
    reader_with: MakeReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: tuple[str, ...]
) -> None:
    """Without espeak-ng there is no voice, without aplay no sound; a `say` still ends."""
    for name in there:
        (tmp_path / name).symlink_to(f"/usr/bin/{name}")
    monkeypatch.setenv("PATH", str(tmp_path))
    reader = reader_with()
    expected = SpeechState.NO_SOUND if "espeak-ng" in there else SpeechState.NO_VOICE
    assert reader.state(EN) is expected
    speak(reader, LONG).wait_done()


def test_a_language_without_a_voice_is_known(reader_with: MakeReader) -> None:
    """Its button can be hidden."""
    assert reader_with().state(Lang("ti")) is SpeechState.NO_VOICE


def test_switched_off_it_takes_words_and_says_none() -> None:
    """OFF, and every method still returns."""
    reader = Reader(SpeechSettings(enabled=False), None, langs=LANGS)
    reader.start()
    speak(reader, LONG)
    reader.hush()
    reader.stop()
    assert reader.state(EN) is SpeechState.OFF


def test_a_callback_may_say_the_next_thing(reader_with: MakeReader) -> None:
    """Without a deadlock, and the next thing is said."""
    reader = reader_with()
    second = threading.Event()

    def go_on() -> None:
        reader.say(LONG[1:], pace=Pace.NORMAL, started=lambda _index: None, done=second.set)

    reader.say(LONG[1:], pace=Pace.NORMAL, started=lambda _index: None, done=go_on)
    assert second.wait(30)


def test_the_players_program_is_the_real_one() -> None:
    """These tests mean nothing without it."""
    assert subprocess.run(["aplay", "--version"], capture_output=True, check=True).stdout


def test_each_step_of_the_volume_is_heard_and_recordings_follow_it(
    card: Card, reader_with: MakeReader, tmp_path: Path
) -> None:
    """The same words in the same time, 6 dB apart; the operator's limit holds for the engine, clips and the chime."""
    clips = tmp_path / "speech"
    clip = Utterance("Ala", PL)
    record(clips, clip, tone(0x4000))
    reader = reader_with(settings=SpeechSettings(loudest_db=-6.0206), clips=clips)
    said = (clip, LONG[1], chime(EN))
    for volume in Volume:
        speak(reader, said, volume=volume).wait_done()
    heard = card.heard()
    peaks = [max(map(abs, struct.unpack(f"<{len(sound.data) // 2}h", sound.data))) for sound in heard]
    assert len(peaks) == len(said) * len(Volume)
    assert len({sound.duration_s for sound in heard[1 :: len(said)]}) == 1
    for kind in range(len(said)):
        steps = peaks[kind :: len(said)]
        assert all(louder == pytest.approx(1.995 * softer, rel=0.05) for softer, louder in pairwise(steps))
    assert peaks[-len(said)] == pytest.approx(0x2000, abs=2)
