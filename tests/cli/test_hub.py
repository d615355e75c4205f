from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import urllib3
from click.testing import CliRunner

from kiosk.cli.main import redbus

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


def run(*arguments: object) -> Result:
    """The command in this process."""
    return CliRunner().invoke(redbus, [str(argument) for argument in arguments])


def test_adding_a_bus_writes_the_token_and_nothing_else_to_stdout(tmp_path: Path) -> None:
    """A script can put it into a file; the talk is on stderr."""
    done = run("hub", "bus", "add", "bus-1", "--data", tmp_path)
    assert done.exit_code == 0
    (line,) = done.stdout.splitlines()
    assert line.startswith("bus-1.")
    assert "cannot be shown again" in done.stderr
    assert line not in done.stderr


def test_buses_are_listed_for_people_and_scripts_without_their_tokens(tmp_path: Path) -> None:
    """Active or revoked, and since when."""
    token = run("hub", "bus", "add", "bus-1", "--data", tmp_path).stdout.strip()
    run("hub", "bus", "add", "bus-2", "--data", tmp_path)
    assert run("hub", "bus", "revoke", "bus-2", "--data", tmp_path).exit_code == 0
    people = run("hub", "bus", "list", "--data", tmp_path)
    assert [line.split("\t")[::2] for line in people.stdout.splitlines()] == [["bus-1", "active"], ["bus-2", "revoked"]]
    script = run("hub", "bus", "list", "--json", "--data", tmp_path)
    assert [(bus["bus"], bus["revoked"]) for bus in json.loads(script.stdout)] == [("bus-1", False), ("bus-2", True)]
    assert token.partition(".")[2] not in people.output + script.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "Bus 1"), "a-z"),
        (("add", "bus-1"), "already has a token"),
        (("revoke", "bus-9"), "no bus is called"),
        (("add",), "Missing argument"),
    ],
)
def test_a_mistake_exits_2_and_says_what_to_do(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    """Never a traceback, nothing on stdout."""
    run("hub", "bus", "add", "bus-1", "--data", tmp_path)
    done = run("hub", "bus", *arguments, "--data", tmp_path)
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_a_broken_database_and_a_taken_port_exit_3(tmp_path: Path) -> None:
    """The outside failed: the message names the file, or the port."""
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "hub.db").write_bytes(b"no database" * 100)
    done = run("hub", "serve", "--data", tmp_path / "bad", "--port", 0)
    assert done.exit_code == 3
    assert "hub.db" in done.stderr
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("hub", "serve", "--data", tmp_path / "good", "--port", port)
    assert done.exit_code == 3
    assert str(port) in done.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_server_prints_its_address_when_it_answers_and_ends_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    """Port 0 is given a real port on this machine only; SIGTERM and Ctrl+C end with exit code 0 and no traceback."""
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", "hub", "serve", "--data", tmp_path, "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().strip()
            assert address.startswith("http://127.0.0.1:")
            with urllib3.PoolManager(retries=False) as pool:
                assert pool.request("GET", address + "/api/v1/health").json()["version"] == 1
        finally:
            server.send_signal(number)
            rest, talk = server.communicate(timeout=20)
    assert server.returncode == 0, talk
    assert rest == ""
    assert "Traceback" not in talk
    assert "has ended" in talk
