"""Rows -> `Table`: one metric's true counts, by visit and dimension. Never leaves as it is: see `core.privacy`.

The finest thing a table knows is a whole visit: days are added up here and cannot be told apart afterwards, so no
report can be subtracted from another one to get a day.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

from kiosk.core.counter import CHECK_FINISHED, CHECK_STARTED, merge

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.core.counter import Metric, Row
    from kiosk.core.names import VisitId

SMALL: Final = 4
"""The largest small count. Source: product.md section 5."""

SMALL_SENSITIVE: Final = 9
"""The same for a metric declared sensitive. Source: product.md section 5."""

BOUNDED_BY: Final[Mapping[str, Metric]] = {CHECK_STARTED.name: CHECK_FINISHED}
"""A metric whose cells are upper limits of a sensitive one's: nobody finishes a check without starting it.

Both have the same first dimension.
"""


def largest_small(metric: Metric) -> int:
    """The largest count of this metric that must be hidden; 0 need not be."""
    return SMALL_SENSITIVE if metric.is_sensitive else SMALL


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One true count."""

    visit: VisitId
    values: tuple[str, ...]
    """One for each of the metric's dimensions."""
    count: int
    is_guard: bool = False
    """Whether it limits small counts of a sensitive metric from above, and so must be hidden with them."""


@dataclass(frozen=True, slots=True)
class Table:
    """One metric's true counts."""

    metric: Metric
    cells: tuple[Cell, ...]
    """In order of visit and values. Every declared value of a dimension has a cell, if only of 0; ids of a pack have
    one when they were counted at that visit."""


def tabulate(metric: Metric, visits: Iterable[VisitId], rows: Iterable[Row]) -> Table:
    """Add up the rows of these visits over days, buses and replicas. A row given twice counts once.

    A visit's cells are the same whichever visits stand beside it.
    """
    wanted = set(visits)
    counts: dict[str, Counter[tuple[VisitId, tuple[str, ...]]]] = {}
    for row in merge((row for row in rows if row.visit in wanted), ()):
        counts.setdefault(row.key.metric, Counter())[row.visit, row.key.values] += row.value
    own = counts.get(metric.name, Counter())
    bounded = BOUNDED_BY.get(metric.name)
    limited = counts.get(bounded.name, Counter()) if bounded else Counter()
    guards = {
        (visit, values[:1]) for (visit, values), n in limited.items() if bounded and 0 < n <= largest_small(bounded)
    }
    cells = []
    for visit in sorted(wanted):
        seen = [values for at, values in own if at == visit]
        seen += [values[:1] for at, values in limited if at == visit]
        axes = [
            sorted({values[i] for values in seen}) if dim.values is None else dim.values
            for i, dim in enumerate(metric.dims)
        ]
        cells += [
            Cell(visit, values, own[visit, values], is_guard=(visit, values[:1]) in guards) for values in product(*axes)
        ]
    return Table(metric, tuple(cells))
