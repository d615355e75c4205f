"""A short monkey at the real panel; `run.py` lets it play for as long as one likes."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.ui.__main__ import environment

ROOT: Final = Path(__file__).parents[2]
os.environ.update({**environment(ROOT), "QT_QPA_PLATFORM": "offscreen"})

from PySide6.QtGui import QGuiApplication  # noqa: E402 - reads the environment

from kiosk.i18n.compile import ensure_compiled  # noqa: E402
from tests.monkey.acts import SHAPES, Act  # noqa: E402
from tests.monkey.play import MOST_GROWN_MIB, Trail, play, read, replay  # noqa: E402
from tests.monkey.promises import Promises, own_mib  # noqa: E402
from tests.ui import town  # noqa: E402
from tests.ui.panel import Panel  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

ACTS: Final = 1000
SEED: Final = "2026"


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk's kind of application: it has no widgets."""
    return QGuiApplication


@pytest.fixture(scope="module")
def panel(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Panel]:
    """The program as it is shipped, in a town."""
    translations, data = tmp_path_factory.mktemp("monkey") / "translations", tmp_path_factory.mktemp("bus")
    shutil.copytree(ROOT / "translations", translations, ignore=shutil.ignore_patterns("*.mo"))
    ensure_compiled(translations)
    town.prepare(data)
    made = Panel(qapp, data, translations, most_touches=10)
    made.wait_for_content()
    made.kiosk.window.resize(*SHAPES[0])
    yield made
    made.close()


@pytest.fixture(scope="module")
def promises(panel: Panel, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Promises]:
    """What the panel is like while nobody is at it."""
    made = Promises(panel, (str(tmp_path_factory.getbasetemp()),))
    yield made
    made.close()


def test_a_monkey_finds_no_way_out_and_breaks_no_promise(panel: Panel, promises: Promises, tmp_path: Path) -> None:
    """Touches, gestures, key chords, headphones, screen and printer that come and go, time that passes.

    After each burst: the window is there and alone, the place is one of the screen graph, Help now and Leave now are
    under a finger, there is one journey at most, and no file, socket or thread more. Memory grows by next to nothing.
    """
    before_mib = own_mib()
    trail = Trail(tmp_path / "trail")
    outcome = play(panel, promises, trail, ACTS, SEED)
    assert outcome.broken == (), trail.acts[-20:]
    assert outcome.acts == ACTS
    assert len(outcome.screens) >= 8
    assert own_mib() - before_mib < MOST_GROWN_MIB


def test_a_trail_is_done_again_and_a_broken_promise_is_found(panel: Panel, promises: Promises, tmp_path: Path) -> None:
    """The monkey's verdict can be bad: a trail that takes the window away is told from one that does not."""
    trail = Trail(tmp_path / "trail")
    for act in (Act("tap", (270, 480, 0, 0, 0), 250), Act("paper", (0, 0, 0, 0, 1)), Act("close", (0, 0, 0, 0, 0))):
        trail.add(act)
    assert replay(panel, promises, read(trail.path)) == []
    assert tuple(read(trail.path)) == tuple(trail.acts)
    trail.begin()
    assert [act.kind for act in read(trail.path)] == ["paper"]  # the printer is still gone when the next visitor comes
    assert "the window is gone" in replay(panel, promises, iter([Act("hide", (0, 0, 0, 0, 0))]))
    panel.kiosk.window.show()
