"""SafeTables -> one JSON document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from kiosk.core.privacy import METHOD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.core.privacy import SafeTable
    from kiosk.report.labels import Labels

VERSION: Final = 1
"""Rises when a reader of the document would misread it; new keys do not raise it."""


def document(tables: Iterable[SafeTable], labels: Labels) -> dict[str, object]:
    """What the file says: the method in words, and each metric's cells and totals. A hidden count is null, never 0."""
    return {
        "version": VERSION,
        "method": [labels.translate(said) for said in METHOD],
        "metrics": [_metric(table, labels) for table in tables],
    }


def to_json(tables: Iterable[SafeTable], labels: Labels) -> bytes:
    """The file's content, UTF-8."""
    return (json.dumps(document(tables, labels), ensure_ascii=False, indent=2) + "\n").encode()


def _metric(table: SafeTable, labels: Labels) -> dict[str, object]:
    metric = table.metric
    names = [dim.name for dim in metric.dims]
    return {
        "metric": metric.name,
        "label": labels.metric(metric),
        "dimensions": names,
        "sensitive": metric.is_sensitive,
        "cells": [
            {
                "visit": cell.visit,
                "values": dict(zip(names, cell.values, strict=True)),
                "label": labels.cell(metric, cell.values),
                "status": "hidden" if cell.value is None else "published",
                "count": cell.value,
                "percent": table.percent(cell),
            }
            for cell in table.cells
        ],
        "totals": [
            {
                "visit": total.visit,
                "values": dict(zip(names, total.values, strict=False)),
                "label": labels.total(metric, total.values),
                "status": "hidden" if total.value is None else "published",
                "count": total.value,
                "at_least": total.at_least,
                "at_most": total.at_most,
            }
            for total in table.totals
        ],
    }
