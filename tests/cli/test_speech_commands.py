"""`redbus speech`: what staff hear and see, and what a human reader is given."""

from __future__ import annotations

import csv
import io
import json
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from kiosk import home
from kiosk.cli.main import redbus
from kiosk.speech import wav
from tests.languages import ALL, LANGS

if TYPE_CHECKING:
    from pathlib import Path


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(redbus, [str(argument) for argument in arguments])


@pytest.fixture
def null_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sound card that takes everything and makes no sound."""
    config = tmp_path / "asound.conf"
    config.write_text("pcm.!default { type null }\n")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))


@pytest.mark.usefixtures("null_card")
def test_status_names_a_voice_for_every_language() -> None:
    """Exit code 0 when all shipped languages can be heard."""
    asked = _run("speech", "status", "--json")
    assert asked.exit_code == 0, asked.output
    facts = json.loads(asked.stdout)
    assert {found["lang"] for found in facts["languages"] if found["voice"]} == set(ALL)
    assert all(found["first_sound_ms"] > 0 for found in facts["languages"])
    assert isinstance(facts["headphones"], list)


def test_status_without_a_sound_card_is_a_no(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 1, with where to look; and `test` is the outside failing."""
    (tmp_path / "empty").write_text("")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "empty"))
    asked = _run("speech", "status")
    assert asked.exit_code == 1
    assert "speech.device" in asked.stdout
    assert _run("speech", "test").exit_code == 3


@pytest.mark.usefixtures("null_card")
def test_a_sentence_is_said_on_the_device() -> None:
    """Exit code 0."""
    assert _run("speech", "test", "--locale", "pl", "Tak.").exit_code == 0


def test_a_sentence_becomes_a_file(tmp_path: Path) -> None:
    """A WAV as long as it says, which is no silence."""
    written = _run("speech", "test", "--locale", "uk", "--wav", tmp_path / "out.wav")
    assert written.exit_code == 0, written.output
    sound = wav.parse((tmp_path / "out.wav").read_bytes())
    assert sound is not None
    assert sound.duration_s > 3
    assert any(sound.data)


def test_nothing_to_say_is_bad_input(tmp_path: Path) -> None:
    """Exit code 2."""
    assert _run("speech", "test", "...", "--wav", tmp_path / "out.wav").exit_code == 2


def test_the_script_has_digits_first_and_every_file_once() -> None:
    """In each language; no placeholder is left for somebody to read out."""
    for lang in LANGS:
        rows = list(csv.DictReader(io.StringIO(_run("speech", "script", "--locale", lang).stdout)))
        files = [row["file"] for row in rows]
        assert files[:11] == [*(f"digit-{digit}.wav" for digit in range(10)), "digit-plus.wav"]
        assert len(files) == len(set(files)) > 100
        assert not [row for row in rows if "{" in row["words"] or "%" in row["words"] or not row["words"]]


def test_what_was_recorded_is_not_asked_for_again(tmp_path: Path) -> None:
    """`--missing` leaves out what is in the pack's folder, and the digits once all ten are there."""
    pack = tmp_path / "pack"
    shutil.copytree(home.default_pack(), pack)
    rows = list(csv.DictReader(io.StringIO(_run("speech", "script", "--locale", "pl", "--pack", pack).stdout)))
    (pack / "speech" / "pl").mkdir(parents=True)
    for row in rows[:15]:
        (pack / "speech" / "pl" / row["file"]).write_bytes(wav.silence(0.1).wav)
    left = _run("speech", "script", "--locale", "pl", "--pack", pack, "--missing", "--format", "txt")
    assert f"pl: {len(rows) - 15} to record" in left.stderr
    assert "digit-" not in left.stdout
    assert _run("content", "check", pack).exit_code == _run("content", "check").exit_code
