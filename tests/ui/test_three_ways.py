"""By touch, by keypad and by ear on the dark screen: one result."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.walks import WALKS, WAYS, ends_alike

if TYPE_CHECKING:
    from tests.ui.panel import Panel

ALL_WAYS_EACH = 10
"""Of so many walks one is gone in every way, the others in one each: all are compared with the same journey."""


@pytest.mark.parametrize("seed", range(WALKS))
def test_a_walk_ends_alike_by_touch_by_keypad_and_by_ear(
    small: Panel, seed: int, request: pytest.FixtureRequest
) -> None:
    """Answers, Back, changed answers, another language at any point, danger and going on: as `core` has it, each way.

    What is on the result screen is what `evaluate` makes of these answers, and by ear it is said.
    """
    ways = tuple(WAYS)
    is_whole = seed % ALL_WAYS_EACH == 0 or request.config.getoption("--thorough")
    ends_alike(small, seed, ways if is_whole else (ways[seed % len(ways)],))
