"""Where a leaflet goes on to its next sheet: on as few as there can be, and of those ways the best filled one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.leaflet.column import Piece

_IN_THE_MIDST: Final = 0.3
"""What a break counts that is not before a heading; an empty sheet counts 1, a half-empty one a quarter."""
_POWER, _POWER_OF_LAST = 2, 4
"""Room left counts more than as much the more of it there is; on the last sheet only when that is nearly empty."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What stands on each sheet."""

    sheets: tuple[tuple[Piece, ...], ...]
    badness: float
    """0 when every sheet is full and each but the first begins with a heading."""


def filled(pieces: list[Piece], first_mm: float, other_mm: float) -> Filling:
    """Put pieces on sheets that have room for `first_mm` on the first one and for `other_mm` on the others.

    A piece taller than a sheet has one for itself. Without pieces there is one empty sheet.
    """
    groups = _groups(pieces, other_mm)
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    """The best sheets for the groups before each: how many, how bad, and where the last one of them begins."""
    for end in range(1, len(groups) + 1):
        power = _POWER_OF_LAST if end == len(groups) else _POWER
        found: tuple[int, float, int] | None = None
        height = 0.0
        for start in range(end - 1, -1, -1):
            height += _height_mm(groups[start]) + (groups[start + 1][0].before_mm if start < end - 1 else 0.0)
            room = other_mm if start else first_mm
            if height > room and start < end - 1:
                break
            count, badness, _ = best[start]
            badness += max(1 - height / room, 0.0) ** power
            if start and not groups[start][0].is_opening:
                badness += _IN_THE_MIDST
            candidate = (count + 1, badness, start)
            if found is None or candidate < found:
                found = candidate
        best.append(found or best[0])
    sheets: list[tuple[Piece, ...]] = []
    end = len(groups)
    while end:
        start = best[end][2]
        sheets.insert(0, tuple(piece for group in groups[start:end] for piece in group))
        end = start
    return Filling(tuple(sheets) or ((),), best[-1][1])


def _groups(pieces: list[Piece], room_mm: float) -> list[list[Piece]]:
    """Pieces that stay together if a sheet can hold them: a heading with what it opens, the foot with what it ends."""
    groups: list[list[Piece]] = []
    was_opening = False
    for part in pieces:
        if groups and (was_opening or part.is_last) and _height_mm([*groups[-1], part]) <= room_mm:
            groups[-1].append(part)
        else:
            groups.append([part])
        was_opening = part.is_opening
    return groups


def _height_mm(group: list[Piece]) -> float:
    return sum(part.height_mm for part in group) + sum(part.before_mm for part in group[1:])
