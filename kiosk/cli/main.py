"""The `redbus` command: one file a command group, loaded only when it is called."""

from __future__ import annotations

import importlib
from typing import Final

import click

import kiosk
from kiosk.core.errors import KioskError

COMMANDS: Final = {
    "content": "kiosk.cli.content",
    "demo": "kiosk.cli.demo",
    "hub": "kiosk.cli.hub",
    "kiosk": "kiosk.cli.run",
    "leaflet": "kiosk.cli.leaflet",
    "printer": "kiosk.cli.printer",
    "screens": "kiosk.cli.screens",
    "selfcheck": "kiosk.cli.selfcheck",
    "speech": "kiosk.cli.speech",
    "stats": "kiosk.cli.stats",
    "sync": "kiosk.cli.sync",
    "translate": "kiosk.cli.translate",
    "visits": "kiosk.cli.visits",
}
"""Each command's module, which defines it as `command`."""


class _Lazy(click.Group):
    """Loads a command's module when it is needed, and turns our errors into a message and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        command = importlib.import_module(module).command
        if not isinstance(command, click.Command):
            message = f"{module}.command is not a click command"
            raise TypeError(message)
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KioskError as error:
            click.echo(f"redbus: {error}", err=True)
            ctx.exit(error.exit_code)


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(kiosk.__version__, prog_name="redbus")
def redbus() -> None:
    """The Big Red Bus's touchscreen, and all it needs around it.

    Data goes to stdout, talk to stderr. Exit codes: 0 done; 1 the thing asked for did not hold (a check found
    faults); 2 bad usage or input; 3 the outside failed (printer, hub, disk).
    """
