"""`python -m kiosk`, and the `redbus` command."""

from __future__ import annotations

from kiosk.cli.main import redbus


def main() -> None:
    """Run the command line."""
    redbus(prog_name="redbus")


if __name__ == "__main__":
    main()
