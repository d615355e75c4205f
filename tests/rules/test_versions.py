"""One version, told the same everywhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

import kiosk

ROOT: Final = Path(__file__).parents[2]
HEADING: Final = re.compile(r"^## \[(?P<version>[^\]]+)\](?: - (?P<date>\d{4}-\d{2}-\d{2}))?$", re.MULTILINE)
CHANGELOG: Final = (ROOT / "packaging" / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_program_and_its_package_have_one_version() -> None:
    """`kiosk.__version__` is the version in pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert kiosk.__version__ == project["version"]


def test_the_changelog_starts_with_this_version() -> None:
    """The newest release in the changelog is this version, with its date; before it only what is yet to come."""
    releases = [entry for entry in HEADING.finditer(CHANGELOG) if entry["version"] != "Unreleased"]
    assert releases, "packaging/CHANGELOG.md needs a heading like: ## [0.1.0] - 2026-11-22"
    assert releases[0]["version"] == kiosk.__version__
    assert releases[0]["date"], "a release has a date: ## [0.1.0] - 2026-11-22"


def test_every_release_in_the_changelog_says_what_changed() -> None:
    """No release of the changelog is empty."""
    parts = re.split(r"^## .*$", CHANGELOG, flags=re.MULTILINE)[1:]
    assert all("\n- " in part for part in parts)
