"""By touch, by keypad and by ear on the dark screen: the same answers, and the same result."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.core import events
from kiosk.core.check import Band, evaluate
from kiosk.core.journey import Screen, answers_of, outcome_of
from kiosk.core.result import MAX_REASONS, result_of
from kiosk.core.speech import sentences
from tests.ui.panel import DAY, PACK, Panel
from tests.ui.walks import WAYS, Walk, go, plain, walk_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

WALKS: Final = 200
BATCHES: Final = 20


@pytest.fixture(scope="module")
def small(qapp: QGuiApplication, translations: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Panel]:
    """The whole program in a small window: as many touches in less time."""
    made = Panel(qapp, tmp_path_factory.mktemp("bus"), translations, is_small=True)
    made.wait_for_content()
    yield made
    made.close()


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_walk_ends_alike_by_touch_by_keypad_and_by_ear(small: Panel, batch: int) -> None:
    """Answers, Back, changed answers, another language at any point, danger and going on: as `core` has it, each way.

    What is on the result screen is what `evaluate` makes of these answers, and by ear it is said.
    """
    for seed in range(batch, WALKS, BATCHES):
        walk = walk_of(seed)
        for way in WAYS:
            journey = go(small, walk, way)
            assert plain(journey) == plain(walk.end), f"walk {seed} by {way}"
            assert not faults(small, walk, way), f"walk {seed} by {way}"


def faults(panel: Panel, walk: Walk, way: str) -> list[str]:
    """What the result screen has other than core."""
    journey, check = panel.session.journey, PACK.checks[walk.check]
    outcome = evaluate(check, answers_of(journey))
    shown = outcome_of(PACK, journey, walk.check)
    wrong = []
    band = Band.EMERGENCY if walk.check in walk.end.latched else outcome.band
    if shown != replace(outcome, band=band):
        wrong.append(f"{shown} is not {outcome}")
    result = result_of(PACK, check, shown, journey.place, DAY)
    expected = [panel.session.translate(result.title)]
    expected += [panel.session.translate(reason.text) for reason in result.reasons[:MAX_REASONS]]
    texts = panel.texts()
    wrong += [f"not shown: {words!r}" for words in expected if words not in texts]
    if way == "ear":
        said = [utterance for told in panel.voice.told for utterance in told]
        heard = {(utterance.words, utterance.lang) for utterance in said}
        needed = [part for words in expected for part in sentences(words, journey.lang)]
        wrong += [f"not said: {part.words!r}" for part in needed if (part.words, part.lang) not in heard]
    return wrong


def test_the_walks_go_everywhere() -> None:
    """They are not all alike: every check, every band, danger, going back, another language."""
    walks = [walk_of(seed) for seed in range(WALKS)]
    assert {walk.check for walk in walks} == set(PACK.checks)
    assert {outcome_of(PACK, walk.end, walk.check).band for walk in walks} == set(Band)
    assert all(walk.end.stand.screen is Screen.RESULT for walk in walks)
    for kind in (events.Back, events.OpenLanguage, events.GoOn):
        assert len([walk for walk in walks if any(isinstance(step, kind) for step in walk.steps)]) >= 25, kind
