"""The walks that are gone three ways are many and unlike."""

from __future__ import annotations

from kiosk.core import events
from kiosk.core.check import Band
from kiosk.core.journey import Screen, outcome_of
from tests.ui.panel import PACK
from tests.ui.walks import WALKS, walk_of


def test_the_walks_go_everywhere() -> None:
    """They are not all alike: every check, every band, danger, going back, another language."""
    walks = [walk_of(seed) for seed in range(WALKS)]
    assert {walk.check for walk in walks} == set(PACK.checks)
    assert {outcome_of(PACK, walk.end, walk.check).band for walk in walks} == set(Band)
    assert all(walk.end.stand.screen is Screen.RESULT for walk in walks)
    for kind in (events.Back, events.OpenLanguage, events.GoOn):
        assert len([walk for walk in walks if any(isinstance(step, kind) for step in walk.steps)]) >= 25, kind
