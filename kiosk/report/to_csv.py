"""SafeTables -> one CSV file in long form: a line a number.

RFC 4180, UTF-8. It starts with a byte-order mark, without which Excel reads Polish and Cyrillic letters wrongly; every
CSV reader in use skips it (Python: `utf-8-sig`).
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from kiosk.core.privacy import METHOD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.core.privacy import SafeTable
    from kiosk.report.labels import Labels

COLUMNS: Final = (
    "record",
    "visit",
    "metric",
    "dim1",
    "value1",
    "dim2",
    "value2",
    "metric_label",
    "label",
    "status",
    "count",
    "at_least",
    "at_most",
    "percent",
)
"""Machine-readable and stable: new ones come at the end.

`record` is `cell`, `total` or `method` (then `label` is a sentence and the rest is empty). `status` is `published` or
`hidden`; a hidden count is empty, never 0. `at_least` and `at_most` are a total's; empty where nothing may be said.
"""

_DIMS: Final = 2


def to_csv(tables: Iterable[SafeTable], labels: Labels) -> bytes:
    """The file's content: the method, then each table's cells and totals."""
    out = io.StringIO(newline="")
    lines = csv.writer(out)
    lines.writerow(COLUMNS)
    blank = [""] * len(COLUMNS)
    for said in METHOD:
        lines.writerow(["method", *blank[1:8], labels.translate(said), *blank[9:]])
    for table in tables:
        metric = table.metric
        for cell in table.cells:
            start = _start("cell", table, cell.visit, cell.values, labels.metric(metric))
            lines.writerow([*start, labels.cell(metric, cell.values), *_count(cell.value), "", "", table.percent(cell)])
        for total in table.totals:
            start = _start("total", table, total.visit, total.values, labels.metric(metric))
            label = labels.total(metric, total.values)
            lines.writerow([*start, label, *_count(total.value), total.at_least, total.at_most, ""])
    return out.getvalue().encode("utf-8-sig")


def _start(record: str, table: SafeTable, visit: str, values: tuple[str, ...], label: str) -> list[str]:
    named = [part for dim, value in zip(table.metric.dims, values, strict=False) for part in (dim.name, value)]
    return [record, visit, table.metric.name, *named, *[""] * (2 * _DIMS - len(named)), label]


def _count(value: int | None) -> tuple[str, int | None]:
    return ("hidden", None) if value is None else ("published", value)
