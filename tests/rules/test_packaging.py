"""The shared steps of packaging/run and packaging/test install only what is missing, and say what to do."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Bash = Callable[..., subprocess.CompletedProcess[str]]

LIB: Final = Path(__file__).parents[2] / "packaging" / "lib.sh"


@pytest.fixture
def bash(tmp_path: Path) -> Bash:
    """Run a line of shell after lib.sh, on a Debian that has and offers only what the test says.

    The programs that ask and change the system are stand-ins: the real ones would change this machine.
    """
    tools = tmp_path / "bin"
    tools.mkdir()

    def stand_in(name: str, body: str) -> None:
        (tools / name).write_text(f"#!/bin/bash\n{body}\n", encoding="utf-8")
        (tools / name).chmod(0o755)

    def run(
        line: str, *, has: str = "", offers: str = "", sudo: str | None = None, user: int = 1000, apt: str = "exit 0"
    ) -> subprocess.CompletedProcess[str]:
        stand_in("dpkg-query", f'[[ " {has} " == *" ${{@: -1}} "* ]] && printf installed')
        stand_in("apt-cache", f'[[ " {offers} " == *" ${{@: -1}} "* ]]')
        stand_in("apt-get", f'echo "apt-get $*" >>"{tmp_path}/called"\n{apt}')
        stand_in("id", f'[ "$1" = -u ] && echo {user} || echo somebody')
        if sudo is not None:
            stand_in("sudo", sudo)
        for needed in (
            "basename",
            "cat",
            "cut",
            "dirname",
            "env",
            "mkdir",
            "sed",
            "sha256sum",
            "sleep",
            "stat",
            "tail",
            "bash",
        ):
            (tools / needed).symlink_to(f"/usr/bin/{needed}")
        script = f'source "{LIB}"\nLOGS="{tmp_path}/log"\n{line}'
        return subprocess.run(
            ["/usr/bin/bash", "-euo", "pipefail", "-c", script, "run"],
            env=os.environ | {"PATH": str(tools)},
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )

    return run


def called(tmp_path: Path) -> list[str]:
    """The apt-get commands that were given."""
    log = tmp_path / "called"
    return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


def test_nothing_is_fetched_when_nothing_is_missing(bash: Bash, tmp_path: Path) -> None:
    """With every package there, under either of its names, apt is not asked at all."""
    done = bash("ensure_debian one 'two-t64|two'", has="one two")
    assert (done.returncode, done.stderr, called(tmp_path)) == (0, "", [])


def test_only_what_is_missing_is_installed_under_this_debians_name(bash: Bash, tmp_path: Path) -> None:
    """The lists are fetched once, and then the missing packages only, in the spelling that is offered."""
    done = bash("ensure_debian one 'two-t64|two' three", has="one", offers="two three", user=0)
    assert done.returncode == 0, done.stderr
    assert called(tmp_path) == [
        "apt-get update",
        "apt-get install --yes --no-install-recommends -o Dpkg::Use-Pty=0 two three",
    ]


def test_with_sudo_an_ordinary_user_can_install(bash: Bash, tmp_path: Path) -> None:
    """Somebody who is not root installs through sudo."""
    sudo = f'echo "sudo $*" >>"{tmp_path}/asked"; [ "$1" = -n ] && exit 0; exec "$@"'
    done = bash("ensure_debian one", offers="one", sudo=sudo)
    assert done.returncode == 0, done.stderr
    assert len(called(tmp_path)) == 2
    assert "DEBIAN_FRONTEND=noninteractive apt-get update" in (tmp_path / "asked").read_text(encoding="utf-8")


@pytest.mark.parametrize("sudo", [None, "exit 1"])
def test_without_a_right_to_install_it_says_what_to_ask_for(bash: Bash, tmp_path: Path, sudo: str | None) -> None:
    """Without sudo, or when it refuses, the message names the packages for an administrator, and it ends with 3."""
    done = bash("ensure_debian one 'two-t64|two'", offers="two", sudo=sudo)
    assert done.returncode == 3
    assert "apt-get install one two" in done.stderr
    assert called(tmp_path) == []


def test_without_a_network_it_names_what_could_not_be_fetched(bash: Bash) -> None:
    """When apt cannot install, its own words, the package's name and what to do are shown, and it ends with 3."""
    done = bash("ensure_debian one", offers="one", user=0, apt="echo Could not resolve host; exit 100")
    assert done.returncode == 3
    assert "Could not resolve host" in done.stderr
    assert "could not install: one" in done.stderr
    assert "check the network" in done.stderr


def test_a_package_that_debian_does_not_offer_is_named(bash: Bash) -> None:
    """Without package lists, or on another system, it says which package is unknown, and ends with 3."""
    done = bash("ensure_debian 'two-t64|two'", user=0)
    assert done.returncode == 3
    assert "Debian offers no package two-t64 or two" in done.stderr


def test_a_step_shows_its_name_and_keeps_its_output_in_a_log(bash: Bash, tmp_path: Path) -> None:
    """A step that works says its name and time; what it printed is in the log."""
    done = bash("step 'a long step' bash -c 'echo much output'")
    assert (done.returncode, done.stdout) == (0, "")
    assert "a long step" in done.stderr
    assert "much output" not in done.stderr
    assert (tmp_path / "log" / "a-long-step.log").read_text(encoding="utf-8") == "much output\n"


def test_a_step_that_fails_shows_the_end_of_its_log_and_its_code(bash: Bash) -> None:
    """A step that fails shows why and passes its exit code on."""
    done = bash("step bad bash -c 'echo the reason; exit 7'")
    assert done.returncode == 7
    assert "the reason" in done.stderr


def test_a_step_done_once_is_known_by_what_it_was_done_with(bash: Bash, tmp_path: Path) -> None:
    """A stamp holds until the value it was made with changes."""
    done = bash(
        f'VENV="{tmp_path}"; stamp x 1; stamped x 1 && echo same; stamped x 2 || echo other; stamped y 1 || echo new'
    )
    assert done.stdout.split() == ["same", "other", "new"]
