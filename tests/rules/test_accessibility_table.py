"""kiosk/ui/ACCESSIBILITY.md: every clause is there, and every test it names exists."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = ROOT / "kiosk" / "ui" / "ACCESSIBILITY.md"
STATES: Final = {"met", "partly", "not met", "hardware", "n/a"}

CLAUSES_5: Final = """
5.1.1 5.1.2.1 5.1.2.2 5.1.3.1 5.1.3.2 5.1.3.3 5.1.3.4 5.1.3.5 5.1.3.6 5.1.3.7 5.1.3.8 5.1.3.9 5.1.3.10 5.1.3.11
5.1.3.12 5.1.3.13 5.1.3.14 5.1.3.15 5.1.3.16 5.1.4 5.1.5 5.1.6.1 5.1.6.2 5.1.7 5.2 5.3 5.4 5.5.1 5.5.2 5.6.1 5.6.2 5.7
5.8 5.9
"""
CLAUSES_8: Final = """
8.1.1 8.1.2 8.1.3 8.2.1.1 8.2.1.2 8.2.2.1 8.2.2.2 8.3.0 8.3.1 8.3.2.1 8.3.2.2 8.3.2.3.1 8.3.2.3.2 8.3.2.3.3 8.3.2.4
8.3.2.5 8.3.2.6 8.3.3.1 8.3.3.2 8.3.3.3.1 8.3.3.3.2 8.3.4.1 8.3.4.2 8.3.4.3.1 8.3.4.3.2 8.3.4.3.3 8.3.5 8.3.6 8.4.1
8.4.2.1 8.4.2.2 8.4.3 8.5
"""
CLAUSES_11: Final = """
11.1.1.1.1 11.1.1.1.2 11.1.2.1.1 11.1.2.1.2.1 11.1.2.1.2.2 11.1.2.2 11.1.2.3.1 11.1.2.3.2 11.1.2.4 11.1.2.5 11.1.3.1.1
11.1.3.1.2 11.1.3.2.1 11.1.3.2.2 11.1.3.3 11.1.3.4 11.1.3.5.1 11.1.3.5.2 11.1.4.1 11.1.4.2 11.1.4.3 11.1.4.4.1
11.1.4.4.2 11.1.4.5.1 11.1.4.5.2 11.1.4.10 11.1.4.11 11.1.4.12 11.1.4.13 11.2.1.1.1 11.2.1.1.2 11.2.1.2
11.2.1.4.1 11.2.1.4.2 11.2.2.1 11.2.2.2 11.2.3.1 11.2.4.3 11.2.4.4 11.2.4.6 11.2.4.7 11.2.5.1 11.2.5.2
11.2.5.3.1 11.2.5.3.2 11.2.5.4
11.3.1.1.1 11.3.1.1.2 11.3.2.1 11.3.2.2 11.3.3.1.1 11.3.3.1.2 11.3.3.2 11.3.3.3 11.3.3.4 11.4.1.1.1 11.4.1.1.2
11.4.1.2.1 11.4.1.2.2 11.4.1.3.1 11.4.1.3.2 11.5.1 11.5.2.1 11.5.2.2 11.5.2.3 11.5.2.4 11.5.2.5 11.5.2.6 11.5.2.7
11.5.2.8 11.5.2.9 11.5.2.10 11.5.2.11 11.5.2.12 11.5.2.13 11.5.2.14 11.5.2.15 11.5.2.16 11.5.2.17 11.6.1 11.6.2 11.7
11.8.1 11.8.2 11.8.3 11.8.4 11.8.5
"""
CLAUSES_WCAG: Final = "1.4.6 2.4.11 2.5.7 2.5.8 3.2.6 3.3.7 3.3.8 2.2.6 2.3.3 3.1.5"
"""What WCAG 2.2 has over 2.1 at levels A and AA, and four of level AAA."""


LENGTH: Final = re.compile(r"\b\d(?: ?\d\d\d|\d\d)\b")
"""Millimetres, of at least 100, as in 1 220."""


class Row(NamedTuple):
    """One clause as the page has it."""

    clause: str
    state: str
    how: str
    tests: tuple[str, ...]


def rows() -> list[Row]:
    """Every row of the tables."""
    found = []
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if re.fullmatch(r"\d[\d.]+", cells[0]):
            clause, _, state, how, shown_by = cells
            found.append(Row(clause, state, how, tuple(re.findall(r"`([^`]+)`", shown_by))))
    return found


@cache
def names_in(path: Path) -> frozenset[str]:
    """The names of a file's functions."""
    return frozenset(
        node.name for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)
    )


def test_every_clause_has_one_row_and_no_other_is_there() -> None:
    """In the order of the standard."""
    clauses = f"{CLAUSES_5} {CLAUSES_8} {CLAUSES_11} {CLAUSES_WCAG}".split()
    assert [row.clause for row in rows()] == clauses


def test_every_test_that_is_named_exists() -> None:
    """A renamed test is renamed here, too."""
    lost = []
    for row in rows():
        for named in row.tests:
            file, _, name = named.partition("::")
            if not (ROOT / file).is_file() or name not in names_in(ROOT / file):
                lost.append(f"{row.clause} names {named}")
    assert not lost, "\n".join(lost)


def test_what_is_called_met_is_shown() -> None:
    """Every state is one of five, and `met` has a test; what is not shown is not called met."""
    for row in rows():
        assert row.state in STATES, row
        assert row.how, row
        assert row.tests or row.state != "met", row


def test_what_is_not_met_is_said_at_the_top() -> None:
    """Nobody has to search for it."""
    top = PAGE.read_text(encoding="utf-8").split("## Clause 5")[0]
    assert [row.clause for row in rows() if row.state == "not met" and row.clause not in top] == []


def test_the_list_for_mounting_has_the_figures_of_reach_and_space() -> None:
    """Each length in millimetres of a row of clause 8.3 stands in packaging/MOUNTING.md too."""
    told = set(LENGTH.findall((ROOT / "packaging" / "MOUNTING.md").read_text(encoding="utf-8")))
    wanted = {length for row in rows() if row.clause.startswith("8.3.") for length in LENGTH.findall(row.how)}
    assert len(wanted) > 15
    assert sorted(wanted - told) == []
