"""What the documentation tells people to type exists."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from kiosk.cli.main import redbus

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "kiosk/README.md", "assets/packs/README.md", "translations/README.md")


def commands() -> list[tuple[str, str]]:
    """Every `redbus ...` of the pages, with the page it stands on."""
    found = []
    for page in PAGES:
        words = (ROOT / page).read_text(encoding="utf-8")
        inline = re.findall(r"(?<!`)`([^`\n]+)`(?!`)", words)
        blocks = [
            line.split("#")[0].strip()
            for block in re.findall(r"```sh\n(.*?)```", words, re.DOTALL)
            for line in block.splitlines()
        ]
        for code in (*inline, *blocks):
            command = code.removeprefix(".venv/bin/")
            if command.startswith("redbus ") and not command.endswith("…"):
                found.append((page, command))
    return found


@pytest.mark.parametrize(("page", "command"), commands())
def test_a_command_in_the_documentation_exists_with_its_options(page: str, command: str) -> None:
    """A reader who types it is not told that there is no such thing."""
    words = shlex.split(command)[1:]
    found: click.Command = redbus
    context = click.Context(redbus, info_name="redbus")
    while words and isinstance(found, click.Group) and not words[0].startswith("-"):
        name = words.pop(0)
        inner = found.get_command(context, name)
        assert inner is not None, f"{page}: `{command}` names {name!r}, which does not exist"
        found = inner
    options = {spelling for parameter in found.params for spelling in parameter.opts} | {"--help"}
    for word in words:
        if word.startswith("--"):
            assert word in options, f"{page}: `{command}` has {word}, which {found.name} does not take"


@pytest.mark.parametrize("page", [*PAGES, "kiosk/DECISIONS.md", "packaging/CHANGELOG.md"])
def test_a_file_the_documentation_points_at_exists(page: str) -> None:
    """Links lead somewhere."""
    folder = (ROOT / page).parent
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8")):
        assert (folder / target).exists(), f"{page} points at {target}"


def test_there_are_commands_to_check() -> None:
    """The search above finds what it should."""
    assert len(commands()) > 20
