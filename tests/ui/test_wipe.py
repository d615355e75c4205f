"""Answers die on the screen (rule 1): after every ending nothing of a journey is in memory or in a file.

The seven ways out are all here: Leave now, idle, Home, the language screen before a journey, staff who end the program,
a crash, and the power. The last three end the process, and its memory with it; what is looked at then is the disk.
"""

from __future__ import annotations

import os
import resource
import signal
from typing import TYPE_CHECKING, Final

import pytest

from tests.ui.planted import QUESTION, Planted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALL: Final = 20
"""More questions than a check has."""
WAYS: Final = {
    "Leave now on the result": (ALL, [["touch", "leave"]], "cover"),
    "Leave now in a check": (4, [["touch", "leave"]], "cover"),
    "nobody touches it any more": (4, [["time-out"]], "attract"),
    "Home, out of a check": (4, [["touch", "home"]], "home"),
    "Back, to the language screen and out of it": (3, [["back"]], "attract"),
    "finished, with the reasons on paper": (
        ALL,
        [["touch", "take", "withReasons", "print"], ["paper", "done"], ["touch", "back", "finish"]],
        "end",
    ),
}


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Planted]:
    """One process for one journey after another, as on the bus."""
    made = Planted(tmp_path_factory.mktemp("planted"))
    yield made
    made.close()


@pytest.mark.parametrize("way", WAYS)
def test_nothing_of_a_journey_is_left_in_memory(planted: Planted, way: str) -> None:
    """Words, drawn glyphs, answers and reasons: there before it ends, gone when it is wiped."""
    questions, ending, screen = WAYS[way]
    planted.plant(questions)
    before = planted.traces()
    assert before["words"] > 5
    assert before["glyphs"]
    assert before["answers"]
    assert before["reasons"] or questions != ALL
    for command in ending:
        planted.do(*command)
    planted.do("wiped")
    assert planted.do("screen") == screen
    assert planted.traces() == {}


def test_nothing_of_a_journey_by_ear_is_left_in_memory(planted: Planted) -> None:
    """What was read aloud, by the real engine to a device that is not heard, goes as what was shown does.

    Here the headphones are pulled out, and nobody puts them in again while the cover hides the journey.
    """
    planted.plant(ALL, aloud=True)
    assert planted.do("is-aloud")
    assert planted.traces()["words"] > 5
    planted.plug(is_in=True)
    planted.plug(is_in=False)
    planted.do("until", "cover")
    planted.do("time-out")
    assert planted.do("screen") == "attract"
    planted.do("wiped")
    assert not planted.do("is-aloud")
    assert planted.traces() == {}


def test_without_the_remedy_the_search_finds_the_journey(tmp_path: Path) -> None:
    """The test above can fail: memory that is not overwritten keeps a journey after it was wiped."""
    bare = Planted(tmp_path, environment={})
    bare.plant(ALL)
    bare.do("touch", "leave")
    bare.do("wiped")
    left = bare.traces()
    bare.close()
    assert left["words"]


def test_no_file_holds_anything_of_a_journey(planted: Planted) -> None:
    """Home, cache, temporary and data folders, and what it said: no words that were shown, no question's id."""
    assert planted.process.poll() is None
    assert list(planted.files())
    assert planted.leaves() == []


def test_a_file_would_be_noticed(planted: Planted) -> None:
    """The test above can fail."""
    slip = planted.places["TMPDIR"] / "slip"
    slip.write_text(f"{QUESTION}1q=yes")
    assert planted.leaves() == [slip]
    slip.unlink()


def test_the_power_goes_in_a_check_and_leaves_nothing(tmp_path: Path) -> None:
    """Killed without a word, after reading aloud and a leaflet with the reasons: no file has any of it.

    Not the counters, their journal, or what was being printed, but for the sheet of paper itself.
    """
    kiosk = Planted(tmp_path)
    kiosk.plant(ALL, aloud=True)
    assert kiosk.traces()["words"]
    kiosk.do("touch", "take", "withReasons", "print")
    kiosk.do("paper", "done")
    assert os.WTERMSIG(kiosk.crash(signal.SIGKILL)) == signal.SIGKILL
    assert list((kiosk.folder / "bus").glob("*.sqlite3*"))
    assert kiosk.leaves("paper") == []


def test_staff_end_the_program_in_a_check_and_it_leaves_nothing(tmp_path: Path) -> None:
    """As the service is stopped or the machine shut down: it ends by itself, and no file has anything of it."""
    kiosk = Planted(tmp_path)
    kiosk.plant(4)
    assert kiosk.traces()["words"]
    kiosk.process.send_signal(signal.SIGTERM)
    kiosk.close()
    assert kiosk.process.returncode == 0
    assert kiosk.leaves() == []


def test_a_crash_in_a_check_leaves_nothing(tmp_path: Path) -> None:
    """No core dump, though the machine may write one, and nothing of the journey in any file."""
    kiosk = Planted(tmp_path)
    kiosk.plant(4)
    assert kiosk.traces()["words"]
    assert resource.prlimit(kiosk.process.pid, resource.RLIMIT_CORE) == (0, 0)
    assert kiosk.was_dumpable == 0
    status = kiosk.crash(signal.SIGSEGV)
    assert os.WTERMSIG(status) == signal.SIGSEGV
    assert not os.WCOREDUMP(status)
    assert kiosk.leaves() == []
