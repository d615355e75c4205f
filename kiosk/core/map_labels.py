"""Where the names of a map's marks stand: beside their mark, on the map, over nothing else; those without room nowhere.

Lengths are of one unit, counted to the right and downwards from the map's upper left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.core.atlas import Spot

_SIDES: Final = (
    (1.0, 0.5, 1, 0),
    (0.0, 0.5, -1, 0),
    (0.5, 1.0, 0, 1),
    (0.5, 0.0, 0, -1),
    (1.0, 1.0, 1, 1),
    (1.0, 0.0, 1, -1),
    (0.0, 1.0, -1, 1),
    (0.0, 0.0, -1, -1),
)
"""Right, left, below, above, then the corners: how much of the name lies right of and below the mark's middle, and to
which sides of the mark it is pushed."""
_DIAGONAL: Final = 0.6
"""A corner's name may come nearer, since marks are round."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    def is_over(self, other: Box) -> bool:
        """Whether they share more than an edge."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )

    def is_within(self, other: Box) -> bool:
        """Whether nothing of it is outside."""
        return (
            self.left >= other.left
            and self.top >= other.top
            and self.left + self.width <= other.left + other.width
            and self.top + self.height <= other.top + other.height
        )


@dataclass(frozen=True, slots=True)
class Name:
    """What is to stand beside a mark."""

    spot: Spot
    """The mark's middle."""
    width: float
    rank: int
    """The lowest are placed first."""


def label_boxes(names: Sequence[Name], high: float, gap: float, room: Box) -> tuple[Box | None, ...]:
    """A box for each name, in the order given; None where there is no room for one.

    `names` are in the order of the line that joins their marks, each name `high`; `gap` is what a mark keeps free
    about its middle. Of the sides with room the one is taken that covers least of the line.
    """
    marks = [Box(name.spot.x - gap, name.spot.y - gap, 2 * gap, 2 * gap) for name in names]
    line = list(pairwise(name.spot for name in names))
    placed: dict[int, Box] = {}
    for index in sorted(range(len(names)), key=lambda index: (names[index].rank, index)):
        free = [
            box
            for box in _around(names[index], high, gap, room)
            if box.is_within(room)
            and not any(box.is_over(other) for other in placed.values())
            and not any(box.is_over(mark) for at, mark in enumerate(marks) if at != index)
        ]
        if free:
            placed[index] = min(free, key=lambda box: sum(_crosses(box, *part) for part in line))
    return tuple(placed.get(index) for index in range(len(names)))


def _around(name: Name, high: float, gap: float, room: Box) -> Iterable[Box]:
    spot, wide = name.spot, name.width
    for right, below, across, down in _SIDES:
        near = gap * (_DIAGONAL if across and down else 1)
        left = spot.x - wide * (1 - right) + across * near
        if not across and name.rank == 0:  # below or above a mark at the edge, the first name is pushed in
            left = max(room.left, min(left, room.left + room.width - wide))
        yield Box(left, spot.y - high * (1 - below) + down * near, wide, high)


def _crosses(box: Box, one: Spot, other: Spot) -> bool:
    """Whether a straight line runs through the box (Liang and Barsky's clipping)."""
    away, down = other.x - one.x, other.y - one.y
    first, last = 0.0, 1.0
    for step, room in (
        (-away, one.x - box.left),
        (away, box.left + box.width - one.x),
        (-down, one.y - box.top),
        (down, box.top + box.height - one.y),
    ):
        if step == 0:
            if room < 0:
                return False
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    return first < last
