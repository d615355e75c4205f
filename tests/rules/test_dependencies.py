"""What we build on is pinned, hashed, declared, and comes from wherever this machine gets its packages."""

from __future__ import annotations

import itertools
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Final

import pytest
from grimp import build_graph

ROOT: Final = Path(__file__).parents[2]
PYPROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS: Final = PYPROJECT["project"]["optional-dependencies"]
LOCKED: Final = ("requirements.txt", "requirements-dev.txt")
ENTRY: Final = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)", re.MULTILINE)
FROM_DEBIAN: Final = {"cups", "zbar"}
"""Debian's python3-cups and python3-zbar: built against the system's own CUPS and ZBar."""

HOW_TO_FIX: Final = "packaging/lock writes the requirements anew from pyproject.toml."


def pins(requirements: list[str]) -> dict[str, str]:
    """Name, in its normal form, and version of each requirement; it must be pinned with '=='."""
    found = {}
    for requirement in requirements:
        name, pinned, version = requirement.partition("==")
        assert pinned, f"{requirement!r} is not pinned to one version"
        found[normal(name)] = version
    return found


def normal(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name.split("[", maxsplit=1)[0].strip()).lower()


def locked(name: str) -> dict[str, str]:
    """What a requirements file installs."""
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    return {normal(entry["name"]): entry["version"] for entry in ENTRY.finditer(text)}


def test_the_bus_and_the_hub_install_what_pyproject_pins() -> None:
    """requirements.txt has each pin of the program, of bus and hub, and of the build, in that very version."""
    wanted = pins(PYPROJECT["project"]["dependencies"] + EXTRAS["bus"] + EXTRAS["hub"])
    wanted |= pins(PYPROJECT["build-system"]["requires"])
    here = locked("requirements.txt")
    assert {name: here.get(name) for name in wanted} == wanted, HOW_TO_FIX


def test_the_tests_run_on_what_the_bus_runs_on() -> None:
    """requirements-dev.txt has every pin of every extra, and all of requirements.txt in the same versions."""
    wanted = locked("requirements.txt") | pins([pin for extra in EXTRAS.values() for pin in extra])
    here = locked("requirements-dev.txt")
    assert {name: here.get(name) for name in wanted} == wanted, HOW_TO_FIX


def test_a_bus_installs_no_tool_of_ours_for_testing() -> None:
    """What only tests and checks need is not in requirements.txt, but for what builds the program."""
    build = set(pins(PYPROJECT["build-system"]["requires"]))
    assert not (set(pins(EXTRAS["dev"] + EXTRAS["verify"])) - build) & set(locked("requirements.txt"))


@pytest.mark.parametrize("name", LOCKED)
def test_every_locked_package_has_its_hashes_and_no_address(name: str) -> None:
    """Each line is a package in one version or a hash of one of its files: no index, no address, no option."""
    lines = (ROOT / "packaging" / name).read_text(encoding="utf-8").splitlines()
    package = re.compile(r"[a-z0-9._-]+(\[[a-z,]+\])?==[\w.+!]+( ; [\w .'!=<>()]+)? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    assert not [line for line in lines if not package.fullmatch(line) and not digest.fullmatch(line)]
    assert not [line for line, after in itertools.pairwise(lines) if package.fullmatch(line) and "--hash" not in after]


def test_qt_is_a_version_that_survives_its_own_signals() -> None:
    """PySide6 6.12.0 ends the process after some hundred signals on Python 3.11; see test_signals.py."""
    assert pins(EXTRAS["bus"])["pyside6-essentials"] != "6.12.0"


def test_the_hub_is_installed_without_qt() -> None:
    """Neither the program's own requirements nor the hub's name Qt or the bus's libraries."""
    hub = set(pins(PYPROJECT["project"]["dependencies"] + EXTRAS["hub"]))
    assert not {name for name in hub if "pyside" in name or "shiboken" in name}


def test_every_outside_package_we_import_is_pinned_by_us() -> None:
    """Whatever the program imports is named in pyproject.toml, not merely there because something else needs it."""
    owners = packages_distributions()
    graph = build_graph("kiosk", include_external_packages=True, cache_dir=None)
    outside = {module.split(".")[0] for module in graph.modules} - sys.stdlib_module_names - {"kiosk"} - FROM_DEBIAN
    declared = set(pins(PYPROJECT["project"]["dependencies"] + EXTRAS["bus"] + EXTRAS["hub"] + EXTRAS["verify"]))
    undeclared = {module for module in outside if not {normal(owner) for owner in owners.get(module, [])} & declared}
    assert not undeclared, f"{undeclared}: pin it in pyproject.toml, then packaging/lock"
