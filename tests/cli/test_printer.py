"""`redbus printer`, where there is no print service and where a folder stands in for one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.main import redbus

if TYPE_CHECKING:
    from pathlib import Path


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(redbus, [str(argument) for argument in arguments])


@pytest.fixture
def folder_config(tmp_path: Path) -> Path:
    """A configuration whose printer is a folder."""
    config = tmp_path / "config.toml"
    config.write_text(f'[printer]\ntarget = "folder:{tmp_path / "out"}"\npaper = "a6"\n')
    return config


@pytest.fixture
def dead_config(tmp_path: Path) -> Path:
    """A configuration whose print service is not running."""
    config = tmp_path / "config.toml"
    config.write_text(f'[printer]\ntarget = "cups:leaflets"\ncups_server = "{tmp_path / "nobody.sock"}"\n')
    return config


def test_a_printer_that_would_print_is_ready(folder_config: Path) -> None:
    """Exit code 0, and one word for scripts."""
    asked = _run("printer", "status", "--config", folder_config, "--json")
    assert asked.exit_code == 0
    assert json.loads(asked.stdout)["status"] == "ready"


def test_a_printer_that_would_not_print_says_why(dead_config: Path) -> None:
    """Exit code 1: the question was answered, and the answer is no."""
    asked = _run("printer", "status", "--config", dead_config)
    assert asked.exit_code == 1
    assert "CUPS running" in asked.stdout


def test_a_test_leaflet_is_a_real_one(folder_config: Path, tmp_path: Path) -> None:
    """On the configured paper, and its codes hold."""
    printed = _run("printer", "test", "--config", folder_config)
    assert printed.exit_code == 0, printed.stderr
    assert _run("leaflet", "verify", tmp_path / "out" / "leaflet-1.pdf").exit_code == 0


@pytest.mark.parametrize("command", ["list", "test"])
def test_a_print_service_that_is_down_is_the_outside_failing(dead_config: Path, command: str) -> None:
    """Exit code 3, with what to try."""
    tried = _run("printer", command, "--config", dead_config, *(["--wait", "0.1"] if command == "test" else []))
    assert tried.exit_code == 3
    assert "CUPS running" in tried.stderr
