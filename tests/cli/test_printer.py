"""`redbus printer`, where there is no print service and where a folder stands in for one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from pypdfium2 import PdfDocument

from kiosk.cli.main import redbus
from kiosk.core.paper import ON_THE_BUS, Paper
from kiosk.leaflet.decode import decode

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
    told = json.loads(_run("printer", "status", "--config", dead_config, "--json").stdout)
    assert (told["status"], told["reasons"], told["settings"]) == ("offline", [], [])
    assert "systemctl start cups" in told["to_do"]


def test_a_test_page_says_what_came_of_it_and_what_to_look_for(folder_config: Path, tmp_path: Path) -> None:
    """On the configured paper, with a code that a phone reads as the message says."""
    printed = _run("printer", "test", "--config", folder_config)
    assert printed.exit_code == 0, printed.stderr
    assert "printed on a6" in printed.stderr
    assert "greys" in printed.stderr
    (code,) = decode((tmp_path / "out" / "leaflet-1.pdf").read_bytes())
    assert code.payload in printed.stderr


@pytest.mark.parametrize("paper", ON_THE_BUS)
def test_a_test_page_fits_its_paper(tmp_path: Path, paper: Paper) -> None:
    """One page of the paper's size, with eleven greys from white to black and the code, all within the frame."""
    config = tmp_path / "config.toml"
    config.write_text(f'[printer]\npaper = "{paper.value}"\n')
    assert _run("printer", "test", "--config", config, "--out", tmp_path / "page.pdf").exit_code == 0
    made = (tmp_path / "page.pdf").read_bytes()
    with PdfDocument(made) as document:
        (page,) = document
        width, height = page.get_size()
        assert round(width / 72 * 25.4) == paper.width_mm
        assert round(height / 72 * 25.4) == (paper.height_mm or 130)
        ink = page.render(scale=2).to_pil().convert("L").point(lambda grey: 255 * (grey < 250)).getbbox()
        page.close()
    assert len(decode(made)) == 1
    edge = 4.5 / 25.4 * 72 * 2
    assert ink is not None
    assert ink[0] >= edge
    assert ink[1] >= edge
    assert ink[2] <= width * 2 - edge
    assert ink[3] <= height * 2 - edge


@pytest.mark.parametrize("command", ["list", "test"])
def test_a_print_service_that_is_down_is_the_outside_failing(dead_config: Path, command: str) -> None:
    """Exit code 3, with what to try."""
    tried = _run("printer", command, "--config", dead_config, *(["--wait", "0.1"] if command == "test" else []))
    assert tried.exit_code == 3
    assert "CUPS running" in tried.stderr
