"""Table -> SafeTable: the only way a number leaves as a report (product.md section 5).

What is published, for a metric whose small counts are 1..t (t = 4, or 9 when sensitive):

- a cell: 0 as 0; 1..t hidden; anything larger rounded to the nearest 5;
- a total over the last dimension, so that each cell is in exactly one. Let `low` and `high` be the smallest and the
  largest sum the published cells allow. If cells are hidden, the true sum is first moved into
  [low + t - 1, high - (t - 1)] and only then rounded to 5; when that range is empty no more than low..high is said.
  Published is the set of true sums with that outcome: one number where it is the sum rounded to 5, else a range;
- sums of those totals, and percentages of those numbers: arithmetic on what is public, which tells nothing new;
- a cell that limits a sensitive metric's small cells from above (`Cell.is_guard`) is hidden, its total with it.

The guarantee. Somebody who knows this file, every published table of any set of visits, and that a check is finished
at most as often as it is started, still cannot exclude for any hidden cell any of the values 1..t (for a guard: any
value its check's results allow). Why: for any sum s in the moved range and any v in 1..t the other cells can add up to
s - v, as their sums take every value from low - 1 to high - t. What to hide is decided by published things alone, so
that a choice gives nothing away either.

What it does not cover: that a hidden cell is not 0; one visit reported at two times, which shows what came between; two
insensitive metrics known to count the same journeys (how they ended, how long they lasted), whose sums narrow each
other; what a reader knows from elsewhere.
"""

from __future__ import annotations

from dataclasses import InitVar, dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from kiosk.core.counter import METRICS
from kiosk.core.table import largest_small, tabulate
from kiosk.core.text import Text, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.core.counter import Metric, Row
    from kiosk.core.names import VisitId
    from kiosk.core.table import Cell, Table

BASE: Final = 5
"""Published counts are multiples of it."""

LEAST_PERCENT_BASE: Final = 50
"""The smallest base of a percentage. Source: product.md section 5."""

METHOD: Final[tuple[Text, ...]] = (
    text(
        "ui.report.method.small",
        "Counts from 1 to 4 are hidden. For sensitive figures, such as the result of a self-check, counts from 1 to 9 "
        "are hidden.",
    ),
    text(
        "ui.report.method.rounded",
        "All other counts are rounded to the nearest 5, so parts may not add up to their total.",
    ),
    text(
        "ui.report.method.totals",
        "A total that would give a hidden count away is shown as a range.",
    ),
    text(
        "ui.report.method.started",
        "When a result of a self-check is hidden, the number of times that check was started is hidden too.",
    ),
    text("ui.report.method.percent", "No percentage is shown where the total may be under 50."),
    text("ui.report.method.touches", "The counts are uses of a screen, not persons: one person may be counted twice."),
)
"""The method in words; printed on every report."""

_BY_SUPPRESS: Final = object()


@dataclass(frozen=True, slots=True)
class SafeCell:
    """A count as it may be read by anybody."""

    visit: VisitId
    values: tuple[str, ...]
    value: int | None
    """A multiple of 5; None when hidden."""


@dataclass(frozen=True, slots=True)
class SafeTotal:
    """The sum of one visit's cells that differ in the last dimension only."""

    visit: VisitId
    values: tuple[str, ...]
    """The other dimensions' values; empty for a metric of one dimension."""
    value: int | None
    """The sum rounded to 5, or None when that would give a hidden cell away."""
    at_least: int
    at_most: int | None
    """None when nothing may be said about it."""


@dataclass(frozen=True, slots=True)
class SafeTable:
    """A table as it may be read by anybody. Only `suppress` makes one; TypeError for anybody else."""

    metric: Metric
    cells: tuple[SafeCell, ...]
    totals: tuple[SafeTotal, ...]
    token: InitVar[object]

    def __post_init__(self, token: object) -> None:
        """Refuse whoever is not `suppress`, `dataclasses.replace` included."""
        if token is not _BY_SUPPRESS:
            message = "a SafeTable is made by kiosk.core.privacy.suppress only"
            raise TypeError(message)

    def total_of(self, cell: SafeCell) -> SafeTotal:
        """The total that this table's cell is part of."""
        return next(t for t in self.totals if (t.visit, t.values) == (cell.visit, cell.values[:-1]))

    def percent(self, cell: SafeCell) -> int | None:
        """The cell's share of its total in whole percent, by the published numbers.

        None when either is hidden or the total may be under 50.
        """
        total = self.total_of(cell)
        if cell.value is None or total.value is None or total.at_least < LEAST_PERCENT_BASE:
            return None
        return round(100 * cell.value / total.value)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a reader learns about one cell."""

    value: int | None
    low: int
    high: int | None
    """None: no limit."""


def suppress(table: Table) -> SafeTable:
    """Hide, round and total a table by the rules above. Equal cells are published alike whatever stands beside them."""
    small = largest_small(table.metric)
    cells: list[SafeCell] = []
    totals: list[SafeTotal] = []
    for (visit, values), group in groupby(table.cells, key=lambda cell: (cell.visit, cell.values[:-1])):
        members = tuple(group)
        seen = [_see(cell, small) for cell in members]
        cells += [SafeCell(cell.visit, cell.values, s.value) for cell, s in zip(members, seen, strict=True)]
        totals.append(_total(visit, values, sum(cell.count for cell in members), seen, small))
    return SafeTable(table.metric, tuple(cells), tuple(totals), _BY_SUPPRESS)


def publish(visits: Iterable[VisitId], rows: Iterable[Row]) -> tuple[SafeTable, ...]:
    """Every declared metric of these visits, fit to leave. What is said of a visit is the same whichever it is with."""
    wanted, counted = tuple(visits), tuple(rows)
    return tuple(suppress(tabulate(metric, wanted, counted)) for metric in METRICS.values())


def _see(cell: Cell, small: int) -> _Seen:
    if cell.is_guard:
        return _Seen(None, 0, None)
    if cell.count == 0:
        return _Seen(0, 0, 0)
    if cell.count <= small:
        return _Seen(None, 1, small)
    shown = _round(cell.count)
    return _Seen(shown, max(shown - BASE // 2, small + 1), shown + BASE // 2)


def _total(visit: VisitId, values: tuple[str, ...], count: int, seen: list[_Seen], small: int) -> SafeTotal:
    low = sum(s.low for s in seen)
    highs = [s.high for s in seen if s.high is not None]
    if len(highs) < len(seen):
        return SafeTotal(visit, values, None, low, None)
    high = sum(highs)
    slack = small - 1 if any(s.value is None for s in seen) else 0
    least, most = low + slack, high - slack
    if least > most:
        return SafeTotal(visit, values, None, low, high)
    shown = _round(min(max(count, least), most))
    at_least = low if _round(least) == shown else shown - BASE // 2
    at_most = high if _round(most) == shown else shown + BASE // 2
    is_true = shown - BASE // 2 <= at_least and at_most <= shown + BASE // 2
    return SafeTotal(visit, values, shown if is_true else None, at_least, at_most)


def _round(count: int) -> int:
    """To the nearest 5; with whole numbers there are no ties."""
    return (count + BASE // 2) // BASE * BASE
