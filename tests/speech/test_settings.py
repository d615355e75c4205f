"""`[speech]` in the configuration: good values arrive, each bad one is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.core.errors import FaultsError

if TYPE_CHECKING:
    from pathlib import Path


def test_the_keys_arrive(tmp_path: Path) -> None:
    """Also in the part that the screen is given."""
    file = tmp_path / "bus.toml"
    file.write_text(
        '[speech]\nrate_wpm = 130\ndevice = "plughw:1"\ncommand = ["say", "{lang}"]\ncommand_langs = ["pl"]\n'
    )
    speech = config.load(file).screen.speech
    assert (speech.rate_wpm, speech.device, speech.command) == (130, "plughw:1", ("say", "{lang}"))
    assert speech.command_langs == ("pl",)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("rate_wpm = 20", "speech.rate_wpm"),
        ("slow_factor = 2.0", "speech.slow_factor"),
        ("fast_factor = 0.5", "speech.fast_factor"),
        ("loudest_db = 3.0", "speech.loudest_db"),
        ("loudest_db = -50.0", "speech.loudest_db"),
        ("command_raw_hz = 7", "speech.command_raw_hz"),
        ('device = ""', "speech.device"),
        ('command = [""]', "speech.command"),
        ('command_langs = ["x1"]', "speech.command_langs"),
    ],
)
def test_a_bad_value_is_named(tmp_path: Path, line: str, key: str) -> None:
    """The message begins with the key."""
    file = tmp_path / "bus.toml"
    file.write_text(f"[speech]\n{line}\n")
    with pytest.raises(FaultsError) as raised:
        config.load(file)
    assert key in str(raised.value)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[headphones]\njack = "jack"', "headphones.jack"),
        ('[headphones]\nin_key = "A"', "headphones.in_key"),
        ('[headphones]\nin_key = "F1"', "headphones.in_key"),
        ('[headphones]\nin_key = "F15"\nout_key = "F15"', "headphones.out_key"),
        ('[keypad]\npause_key = ""', "keypad.pause_key"),
        ('[keypad]\npause_key = "F1"', "keypad.listen_key, keypad.pause_key"),
    ],
)
def test_each_key_and_the_jack_are_what_they_can_be(tmp_path: Path, text: str, key: str) -> None:
    """A key means one thing; headphones need none."""
    file = tmp_path / "bus.toml"
    file.write_text(f"{text}\n")
    with pytest.raises(FaultsError) as raised:
        config.load(file)
    assert key in str(raised.value)
    file.write_text('[headphones]\njack = "/dev/input/event3"\nin_key = "F15"\nout_key = "F16"\n')
    assert config.load(file).screen.headphones.out_key == "F16"
