"""A self-check's rule: rows of conditions over counts of signs. Basis: `self-check.md` sections 2.2 and 2.3.

It knows only any / all / count >= / gate >= / always over counts that can only grow, so a stronger answer can never
give a milder band. A rule sees answers only as signs: what two sets of answers have in common in that, they have in
common in their band.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, assert_never

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.core.check import Band, Family, Level

    Signs = Mapping["Sign", int]
    """How many answers are each kind of sign."""


class Sign(NamedTuple):
    """All that a rule can see of an answer."""

    level: Level
    is_gate: bool
    family: Family | None


@dataclass(frozen=True, slots=True)
class Always:
    """Holds for every answer."""


@dataclass(frozen=True, slots=True)
class Count:
    """Holds when at least `minimum` answers (of a family, or of all) reach a level."""

    at_least: Level
    minimum: int
    family: Family | None = None


@dataclass(frozen=True, slots=True)
class Gates:
    """Holds when at least `minimum` answers are gates."""

    minimum: int


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Holds when one of them does."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Holds when all of them do."""

    conditions: tuple[Condition, ...]


Condition = Always | Count | Gates | AnyOf | AllOf


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a rule: the first row whose condition holds gives the band."""

    id: str
    band: Band
    when: Condition


def first_row(rows: tuple[Row, ...], signs: Signs) -> Row:
    """The first row that holds. StopIteration when none does: a rule's last row is unconditional."""
    return next(row for row in rows if holds(row.when, signs))


def holds(when: Condition, signs: Signs) -> bool:
    """Whether the condition holds for these signs."""
    match when:
        case Always():
            return True
        case Count(at_least, minimum, family):
            reached = sum(n for sign, n in signs.items() if sign.level >= at_least and family in {None, sign.family})
            return reached >= minimum
        case Gates(minimum):
            return sum(n for sign, n in signs.items() if sign.is_gate) >= minimum
        case AnyOf(conditions):
            return any(holds(condition, signs) for condition in conditions)
        case AllOf(conditions):
            return all(holds(condition, signs) for condition in conditions)
        case _:
            assert_never(when)
