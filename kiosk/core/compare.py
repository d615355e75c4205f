"""What an edit of a self-check changes: every class of answers whose band is another one. Source: self-check.md P18."""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

from kiosk.core.states import Seen, States

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.check import Answers, Check
    from kiosk.core.names import OptionId, QuestionId
    from kiosk.core.rule import Row
    from kiosk.core.states import Chosen

    Side = tuple[Chosen, int]


@dataclass(frozen=True, slots=True)
class Change:
    """Sets of answers that had one band and now have another."""

    old: Row
    new: Row
    raw: int
    """How many sets of answers; a question or option that only one version has counts as skipped in the other."""
    example: Answers
    """One of those with the fewest signs."""

    @property
    def is_down(self) -> bool:
        """Whether the band is milder now: needs a second reviewer."""
        return self.new.band.rank < self.old.band.rank


def changes(old: Check, new: Check) -> tuple[Change, ...]:
    """Every pair of rows between which answers moved to another band, downward first, then by how many moved."""
    before, after = States(old), States(new)
    found: dict[tuple[str, str, Row, Row], tuple[int, int, Answers]] = {}
    for (side, other), (raw, signs, answers) in _together(before, after).items():
        was, now = before.row(_seen(before, side)), after.row(_seen(after, other))
        if was.band is not now.band:
            key = (before.profile(side[0]).value, after.profile(other[0]).value, was, now)
            total, fewest, example = found.get(key, (0, signs, answers))
            found[key] = (total + raw, *((signs, answers) if signs < fewest else (fewest, example)))
    all_ = [Change(was, now, raw, answers) for (_, _, was, now), (raw, _, answers) in found.items()]
    return tuple(sorted(all_, key=lambda c: (c.new.band.rank - c.old.band.rank, -c.raw)))


def _seen(states: States, side: Side) -> Seen:
    return Seen(states.profile(side[0]), side[1])


def _together(before: States, after: States) -> dict[tuple[Side, Side], tuple[int, int, Answers]]:
    """What both rules see of every set of answers: how many sets, the fewest signs among them, and whose these are."""
    nothing: Side = (frozenset(), 0)
    found: dict[tuple[Side, Side], tuple[int, int, Answers]] = {(nothing, nothing): (1, 0, {})}
    for question in _order(before.check, after.check):
        grown: dict[tuple[Side, Side], tuple[int, int, Answers]] = {}
        for (side, other), (raw, signs, answers) in found.items():
            for option, next_side, next_other in _answered(before, after, question, (side, other)):
                key = (next_side, next_other)
                is_sign = next_side[1] != side[1] or next_other[1] != other[1]
                said = answers if option is None else {**answers, question: option}
                total, fewest, example = grown.get(key, (0, signs + is_sign, said))
                less = (signs + is_sign, said) if signs + is_sign < fewest else (fewest, example)
                grown[key] = (total + raw, *less)
        found = grown
    return found


def _answered(
    before: States, after: States, question: QuestionId, sides: tuple[Side, Side]
) -> Iterator[tuple[OptionId | None, Side, Side]]:
    """Each answer, and what it makes of both sides; one None when neither asks."""
    ways = [states.answered(question, side) for states, side in zip((before, after), sides, strict=True)]
    options = dict.fromkeys(option for way in ways for option in way)
    for option in options or {None: None}:
        yield option, ways[0].get(option, sides[0]), ways[1].get(option, sides[1])


def _order(old: Check, new: Check) -> tuple[QuestionId, ...]:
    """The questions of both, each after those that reveal it in either. CycleError when no order can do so."""
    sorter: TopologicalSorter[QuestionId] = TopologicalSorter()
    for check in (new, old):
        for question in check.questions:
            sorter.add(question.id, *((question.show_if.question,) if question.show_if else ()))
    return tuple(sorter.static_order())
