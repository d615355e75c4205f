"""Every command and every option explains itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from kiosk.cli.main import COMMANDS, redbus

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_has_help(name: str) -> None:
    """The command, all below it, and each of their options say what they are for."""
    silent = []
    for path, command in _walk(name):
        if not command.help:
            silent.append(path)
        silent += [
            f"{path} {option.opts[0]}"
            for option in command.params
            if isinstance(option, click.Option) and not option.help
        ]
    assert not silent, f"without help: {silent}"


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_help_can_be_asked_for_without_anything_installed_or_running(name: str) -> None:
    """`--help` works on every level and ends with 0."""
    for path, _command in _walk(name):
        done = CliRunner().invoke(redbus, [*path.split()[1:], "--help"], prog_name="redbus")
        assert (done.exit_code, done.exception) == (0, None), path
        assert done.output.startswith("Usage: redbus")


def test_the_program_itself_lists_its_commands_and_its_exit_codes() -> None:
    """`redbus --help` names every command and says what the exit codes mean."""
    done = CliRunner().invoke(redbus, ["--help"], prog_name="redbus")
    assert done.exit_code == 0
    assert [name for name in COMMANDS if f"\n  {name} " not in done.output] == []
    assert "Exit codes" in done.output


def test_a_command_that_does_not_exist_is_refused() -> None:
    """An unknown command ends with 2, bad usage."""
    assert CliRunner().invoke(redbus, ["no-such-command"]).exit_code == 2


def _walk(name: str) -> Iterator[tuple[str, click.Command]]:
    """A command of `redbus` and all below it, each with what one types to call it."""
    context = click.Context(redbus, info_name="redbus")
    command = redbus.get_command(context, name)
    assert command is not None
    todo = [(f"redbus {name}", command)]
    while todo:
        path, command = todo.pop()
        yield path, command
        if isinstance(command, click.Group):
            inner = click.Context(command, info_name=path)
            for below in command.list_commands(inner):
                found = command.get_command(inner, below)
                assert found is not None
                todo.append((f"{path} {below}", found))
