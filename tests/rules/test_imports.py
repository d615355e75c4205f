"""Imports point down, and no further than each layer may reach."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner
from grimp import ImportGraph, build_graph
from importlinter.cli import lint_imports_command

ROOT: Final = Path(__file__).parents[2]

# fmt: off
PURE: Final = frozenset({
    "__future__", "abc", "bisect", "calendar", "collections", "dataclasses", "datetime", "decimal", "enum", "fractions",
    "functools", "graphlib", "hashlib", "heapq", "itertools", "keyword", "math", "operator", "re", "statistics",
    "string", "struct", "textwrap", "types", "typing", "unicodedata",
})
# fmt: on
"""What core may import of the standard library: it computes, and meets neither files, clocks, chance nor threads."""

CLOCK: Final = frozenset({"now", "today", "utcnow", "fromtimestamp"})
"""Of `datetime`, which is pure but for these."""

HOW_TO_FIX: Final = (
    "Move the import down or the code up: a value or a rule belongs in kiosk/core; what one adapter needs of another "
    "comes in as an argument, from the shell or the command that knows both. kiosk/README.md draws the layers."
)


@pytest.fixture(scope="session")
def graph() -> ImportGraph:
    """Who imports whom, packages from outside included."""
    return build_graph("kiosk", include_external_packages=True, cache_dir=None)


def test_every_contract_in_pyproject_is_kept() -> None:
    """The import contracts of pyproject.toml hold, indirect imports included."""
    done = CliRunner().invoke(lint_imports_command, ["--no-cache", "--config", str(ROOT / "pyproject.toml")])
    assert done.exit_code == 0, f"{done.output}\n{HOW_TO_FIX}"


def test_core_imports_only_what_computes(graph: ImportGraph) -> None:
    """Core imports itself and the pure part of the standard library, nothing that reads, writes, waits or guesses."""
    breaches = sorted(
        f"{module} imports {imported}"
        for module in _under(graph, "kiosk.core")
        for imported in graph.find_modules_directly_imported_by(module)
        if not _is_in(imported, "kiosk.core") and imported.split(".")[0] not in PURE
    )
    assert not breaches, (
        f"{breaches}\nCore is pure. What the outside tells (a path's text, a moment, a random number) comes in as an "
        "argument; the code that asks for it belongs in an adapter. A module that only computes may be added to PURE."
    )


def test_core_never_asks_what_time_it_is() -> None:
    """No code in core calls a clock: the day and the hour are arguments."""
    breaches = [
        f"{path.relative_to(ROOT)}:{node.lineno} calls .{node.attr}"
        for path in sorted((ROOT / "kiosk" / "core").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in CLOCK
    ]
    assert not breaches, f"{breaches}\nTake the moment as an argument: `today: Day`, `now_s: float`."


def test_what_the_screen_starts_with_imports_no_network_library(graph: ImportGraph) -> None:
    """The command that starts the screen reaches no network module of Python, through whatever it imports."""
    network = {"socket", "ssl", "http", "urllib", "urllib3", "httpx", "asyncio", "socketserver", "ftplib", "xmlrpc"}
    starts = {"kiosk.__main__", "kiosk.cli.main", "kiosk.cli.common", "kiosk.cli.run"} & graph.modules
    reached = {
        upstream.split(".")[0]: chain
        for start in starts
        for upstream in graph.find_upstream_modules(start)
        if upstream.split(".")[0] in network
        and (chain := graph.find_shortest_chain(importer=start, imported=upstream)) is not None
    }
    assert not reached, f"{reached}\nThe kiosk process has no network. What needs one belongs to `redbus sync`."


def test_the_pure_list_names_only_the_standard_library() -> None:
    """The list of modules that core may import holds modules of the standard library."""
    assert sys.stdlib_module_names >= PURE


def _is_in(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


def _under(graph: ImportGraph, package: str) -> list[str]:
    return sorted(module for module in graph.modules if _is_in(module, package))
