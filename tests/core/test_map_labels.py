"""Names on the map: on it, over nothing, the most important first."""

from __future__ import annotations

from itertools import combinations
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.atlas import Spot
from kiosk.core.map_labels import Box, Name, label_boxes

ROOM: Final = Box(-10, -10, 220, 220)
HIGH: Final = 12.0
GAP: Final = 6.0
NAMES: Final = st.lists(
    st.builds(
        Name,
        st.builds(Spot, st.floats(0, 200), st.floats(0, 200)),
        st.floats(5, 150),
        st.integers(0, 2),
    ),
    max_size=9,
)


@given(names=NAMES)
def test_a_name_stands_on_the_map_and_over_no_other_name_or_mark(names: list[Name]) -> None:
    """Whatever the tour; a name without room is not shown."""
    boxes = label_boxes(names, HIGH, GAP, ROOM)
    assert len(boxes) == len(names)
    placed = [box for box in boxes if box is not None]
    assert all(box.is_within(ROOM) for box in placed)
    assert not [pair for pair in combinations(placed, 2) if pair[0].is_over(pair[1])]
    for at, box in enumerate(boxes):
        for other, name in enumerate(names):
            mark = Box(name.spot.x - GAP, name.spot.y - GAP, 2 * GAP, 2 * GAP)
            assert box is None or other == at or not box.is_over(mark)


def test_a_name_goes_to_the_side_where_the_line_is_not() -> None:
    """To the right where it is free; to the left of a stop whose line goes on to the right."""
    alone = Name(Spot(100, 100), 40, 0)
    (box,) = label_boxes([alone], HIGH, GAP, ROOM)
    assert box == Box(106, 94, 40, 12)
    box, _ = label_boxes([alone, Name(Spot(200, 100), 500, 1)], HIGH, GAP, ROOM)
    assert box == Box(54, 94, 40, 12)


@pytest.mark.parametrize("rank", [0, 2])
def test_the_more_important_of_two_neighbours_is_named(rank: int) -> None:
    """Where there is room for one name only."""
    small = Box(0, 40, 100, 20)
    names = [Name(Spot(45, 50), 35, 1), Name(Spot(55, 50), 35, rank)]
    wide = [Name(Spot(50, 50), 44, 1), Name(Spot(50, 50), 44, rank)]
    assert [box is not None for box in label_boxes(wide, HIGH, 0, Box(50, 40, 45, 20))] == [rank == 2, rank == 0]
    assert all(label_boxes(names, HIGH, 5, small))


def test_the_name_of_a_stop_at_the_edge_is_pushed_in() -> None:
    """Its neighbour stands where the name would go, and the middle of the name would be off the map."""
    names = [Name(Spot(10, 100), 120, 0), Name(Spot(30, 96), 500, 1)]
    box, _ = label_boxes(names, HIGH, GAP, Box(0, 0, 200, 200))
    assert box == Box(0, 106, 120, 12)
