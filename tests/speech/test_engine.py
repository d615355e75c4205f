"""An engine that fails, hangs or is missing ends its turn with a state, and the next turn tries again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kiosk.core.comfort import Pace
from kiosk.core.names import Lang
from kiosk.core.settings import SpeechSettings
from kiosk.core.speech import SpeechState, Utterance, sentences
from kiosk.speech import synthesis
from tests.speech.card import children, engine, speak

if TYPE_CHECKING:
    from pathlib import Path

    from tests.speech.card import Card, MakeReader

EN, PL = Lang("en"), Lang("pl")
LONG = sentences(
    "This is a long sentence with many words, for it shall go on while something else happens. Then more.", EN
)


@pytest.mark.parametrize("script", ["exit 3\n", "cat > /dev/null; echo no sound\n", "kill -9 $$\n", ":\n"])
def test_a_broken_engine_is_a_state_and_is_tried_again(
    card: Card, reader_with: MakeReader, tmp_path: Path, script: str
) -> None:
    """It ends the turn, says so, and the next turn works when the engine does."""
    reader = reader_with(SpeechSettings(command=engine(tmp_path, script)))
    speak(reader, LONG).wait_done()
    assert (reader.state(EN), reader.state(PL)) == (SpeechState.BROKEN, SpeechState.READY)
    engine(tmp_path, "espeak-ng -v en-gb --stdin --stdout\n")
    speak(reader, LONG).wait_done()
    assert reader.state(EN) is SpeechState.READY
    assert len(card.heard()) == 2


def test_a_hanging_engine_is_given_up(reader_with: MakeReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With all it started itself, so that nothing waits for what a grandchild holds open."""
    monkeypatch.setattr(synthesis, "TIMEOUT_S", 0.2)
    reader = reader_with(SpeechSettings(command=engine(tmp_path, "sleep 600 | sleep 600\n")))
    speak(reader, LONG).wait_done()
    assert reader.state(EN) is SpeechState.BROKEN
    assert children() == []


def test_hush_ends_a_hanging_engine(reader_with: MakeReader, tmp_path: Path) -> None:
    """The next words do not wait for its time-out."""
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    reader = reader_with(SpeechSettings(command=engine(tmp_path, f'read -r go < "{gate}"; sleep 600\n')))
    ear = speak(reader, LONG)
    with gate.open("w"):
        reader.hush()
    assert not ear.is_done.is_set()
    reader.stop()
    assert children() == []


def test_without_a_sound_card_it_says_so_and_tries_again(card: Card, reader_with: MakeReader) -> None:
    """NO_SOUND, `done`, and no exception; READY again once the device is there."""
    config = card.config.read_text()
    card.config.write_text("")
    reader = reader_with()
    assert reader.state(EN) is SpeechState.NO_SOUND
    speak(reader, LONG).wait_done()
    card.config.write_text(config)
    speak(reader, LONG).wait_done()
    assert reader.state(EN) is SpeechState.READY


def test_an_operators_engine_gets_language_and_rate(reader_with: MakeReader, tmp_path: Path) -> None:
    """And only for the languages it was given; the others stay with espeak-ng."""
    script = f'echo "$1 $2 $3" >> "{tmp_path}/asked"; exec espeak-ng -v "$1" --stdin --stdout\n'
    reader = reader_with(
        SpeechSettings(command=engine(tmp_path, script), command_langs=(PL,), rate_wpm=160, slow_factor=0.5)
    )
    for lang in (PL, EN):
        speak(reader, (Utterance("a", lang),), pace=Pace.SLOW).wait_done()
    speak(reader, (Utterance("a", PL),), pace=Pace.FAST).wait_done()
    assert (tmp_path / "asked").read_text() == "pl 80 2\npl 224 0.714\n"


def test_an_engine_may_give_bare_samples(card: Card, reader_with: MakeReader, tmp_path: Path) -> None:
    """As piper's `--output-raw` does: at the rate the operator names, none of them lost."""
    samples = tmp_path / "samples"
    samples.write_bytes(bytes(range(1, 201)) * 100)
    script = f'cat > /dev/null; cat "{samples}"\n'
    reader = reader_with(SpeechSettings(command=engine(tmp_path, script), command_raw_hz=16_000))
    speak(reader, (Utterance("a", PL),)).wait_done()
    [heard] = card.heard()
    assert heard.bytes_per_s == 2 * 16_000
    assert heard.data.startswith(samples.read_bytes())
    samples.write_bytes(b"")
    speak(reader, (Utterance("a", PL),)).wait_done()
    assert reader.state(PL) is SpeechState.BROKEN
