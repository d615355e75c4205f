"""The machine's sound for a test, and readers that end with it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from kiosk.core.settings import SpeechSettings
from kiosk.speech.reader import Reader
from tests.languages import LANGS
from tests.speech.card import PATIENCE_S, Card

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.speech.card import MakeReader


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Card]:
    """The machine's sound card for this test."""
    folder = tmp_path / "alsa"
    folder.mkdir()
    made = Card(folder)
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(made.config))
    yield made
    made.close()


@pytest.fixture
def reader_with(card: Card) -> Iterator[MakeReader]:
    """Make a started reader with these settings and recordings; all are stopped after the test."""
    assert card.config.exists()
    readers: list[Reader] = []

    def made(settings: SpeechSettings | None = None, clips: Path | None = None) -> Reader:
        looked = threading.Event()
        reader = Reader(settings or SpeechSettings(), clips, looked.set, langs=LANGS)
        readers.append(reader)
        reader.start()
        assert looked.wait(PATIENCE_S)
        return reader

    yield made
    for reader in readers:
        reader.stop()
        assert not reader._thread.is_alive()
