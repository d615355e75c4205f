"""How soon speech starts and stops, beside a plain run of espeak-ng: `python tests/bench/speech.py`.

start: from `say` until the player has been started with the first sentence's sound; the card's own delay is not in it.
stop: from `hush` until the player's process is gone.
out: from headphones pulled out, as the kernel's event in a pipe, until the player's process is gone.
The limits are product.md section 9's. Needs no sound card: the player writes into ALSA's null device or a pipe.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.core.comfort import Pace
from kiosk.core.names import Lang
from kiosk.core.settings import SpeechSettings
from kiosk.core.speech import sentences
from kiosk.speech.jack import Jack
from kiosk.speech.reader import Reader
from tests.languages import LANGS
from tests.speech.socket import pipe_in

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS: Final = {
    Lang("pl"): "Nikt nie może zabrać Ci paszportu ani kazać odpracować długu za podróż. Zadzwoń.",
    Lang("en"): "Nobody may take your passport or make you work off a debt for the journey. Call us.",
    Lang("uk"): "Ніхто не може забрати Ваш паспорт або змусити відпрацьовувати борг за дорогу. Дзвоніть.",
    Lang("ru"): "Никто не может забрать Ваш паспорт или заставить отработать долг за дорогу. Звоните.",
}
ROUNDS: Final = 25
START_MS: Final = 150.0
STOP_MS: Final = 100.0
OUT_MS: Final = 500.0


def p95(values: list[float]) -> float:
    """The value that 95 of 100 do not pass."""
    return statistics.quantiles(values, n=20)[-1]


def plain(lang: Lang) -> float:
    """Milliseconds of one espeak-ng by itself."""
    voice = "en-gb" if lang == "en" else lang
    words = sentences(TEXTS[lang], lang)[0].words.encode()
    begun = time.perf_counter()
    command = ["espeak-ng", "-v", voice, "-s", "150", "--stdin", "--stdout"]
    subprocess.run(command, input=words, capture_output=True, check=True)
    return 1000 * (time.perf_counter() - begun)


def once(reader: Reader, lang: Lang, silence: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds to start, and until `silence` has made it stop."""
    begins = threading.Event()
    begun = time.perf_counter()
    reader.say(sentences(TEXTS[lang], lang), pace=Pace.NORMAL, started=lambda _i: begins.set(), done=lambda: None)
    begins.wait(10)
    started = time.perf_counter()
    turn = reader._turn
    assert turn is not None
    players = [process.pid for process in turn.leash._running if "aplay" in str(process.args)]
    asked = time.perf_counter()
    silence()
    while any(Path(f"/proc/{pid}").exists() for pid in players):
        time.sleep(0.0005)
    return 1000 * (started - begun), 1000 * (time.perf_counter() - asked)


def pulled_out(reader: Reader, folder: Path) -> list[float]:
    """Milliseconds from headphones pulled out until the player is gone, each time while something is said."""
    lang, out = LANGS[0], []
    with pipe_in(folder) as socket:
        told = threading.Semaphore(0)

        def changed(is_in: bool) -> None:  # noqa: FBT001 - a callback's argument
            if not is_in:
                reader.hush()
            told.release()

        jack = Jack(str(socket.path), changed)
        jack.start()
        while jack._was_in is None:
            time.sleep(0.01)
        for _ in range(ROUNDS):
            socket.plug(is_in=True)
            told.acquire()
            out.append(once(reader, lang, lambda: socket.plug(is_in=False))[1])
            told.acquire()
        jack.stop()
    return out


def main() -> int:
    """Measure, print, and say by the exit code whether the limits hold."""
    with tempfile.TemporaryDirectory() as folder:
        fifo, config = Path(folder) / "pipe", Path(folder) / "asound.conf"
        os.mkfifo(fifo)
        end = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
        config.write_text(
            f'pcm.!default {{ type file slave.pcm {{ type null }} file "{fifo}" format "raw" }}\n', encoding="utf-8"
        )
        os.environ["ALSA_CONFIG_PATH"] = str(config)
        ready = threading.Event()
        reader = Reader(SpeechSettings(), None, ready.set, langs=LANGS)
        reader.start()
        ready.wait(10)
        holds = True
        for lang in LANGS:
            both = [once(reader, lang, reader.hush) for _ in range(ROUNDS)]
            start, stop = p95([pair[0] for pair in both]), p95([pair[1] for pair in both])
            alone = p95([plain(lang) for _ in range(ROUNDS)])
            holds = holds and start <= START_MS and stop <= STOP_MS
            print(
                f"{lang}  start p95 {start:6.1f} ms ({start / alone:.1f} x plain espeak-ng's {alone:.1f})"
                f"  stop p95 {stop:5.1f} ms"
            )
        out = p95(pulled_out(reader, Path(folder)))
        holds = holds and out <= OUT_MS
        print(f"headphones out: silent after p95 {out:5.1f} ms")
        reader.stop()
        os.close(end)
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
