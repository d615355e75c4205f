"""By touch, by keypad and by ear on the dark screen: one result. The even half of the walks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.walks import WALKS, ends_alike

if TYPE_CHECKING:
    from tests.ui.panel import Panel


@pytest.mark.parametrize("seed", range(0, WALKS, 2))
def test_a_walk_ends_alike_by_touch_by_keypad_and_by_ear(small: Panel, seed: int) -> None:
    """Answers, Back, changed answers, another language at any point, danger and going on: as `core` has it, each way.

    What is on the result screen is what `evaluate` makes of these answers, and by ear it is said.
    """
    ends_alike(small, seed)
