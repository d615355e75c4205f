"""Work off the screen's thread, answers on it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from kiosk.ui.background import Background
from tests.patience import UNTIL_MS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def background() -> Iterator[Background]:
    """A worker."""
    made = Background("test")
    yield made
    made.stop()


def test_a_job_runs_elsewhere_and_is_answered_here(background: Background, qtbot: QtBot) -> None:
    """The answer may touch the screen: it comes on the screen's thread, with the job's value."""
    ran: list[int] = []
    answered: list[tuple[object, int]] = []

    def job() -> object:
        ran.append(threading.get_ident())
        return "value"

    background.run(job, lambda value: answered.append((value, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(answered), timeout=UNTIL_MS)
    assert answered == [("value", threading.get_ident())]
    assert ran != [threading.get_ident()]


def test_jobs_run_one_after_another_and_stop_waits_for_them(background: Background, qtbot: QtBot) -> None:
    """In the order asked."""
    done: list[int] = []
    answered: list[object] = []
    for number in range(20):
        background.run(lambda number=number: done.append(number), answered.append)  # type: ignore[misc]  # bound now
    background.stop()
    assert done == list(range(20))
    qtbot.waitUntil(lambda: len(answered) == 20, timeout=UNTIL_MS)
