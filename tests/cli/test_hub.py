from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
import urllib3
from click.testing import CliRunner

from kiosk.cli.main import redbus
from kiosk.core.counter import Tally, parse_key
from kiosk.core.names import BusId, ReplicaId, VisitId
from kiosk.hub.sqlite import FILE, SqliteDatabase
from kiosk.store import FILE as BUS_FILE
from kiosk.store import CounterStore
from kiosk.wire import Count

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
            rest, talk = server.communicate(timeout=60)
    assert server.returncode == 0, talk
    assert rest == ""
    assert "Traceback" not in talk
    assert "has ended" in talk


def count_at(data: Path, *counts: tuple[str, str, int]) -> None:
    """Put a bus's, key's and value's counts at Radom into a hub's database."""
    database = SqliteDatabase(data / FILE)
    database.merge(
        Count(BusId(bus), ReplicaId("r1"), VisitId("radom"), date(2018, 3, 14), key, value)
        for bus, key, value in counts
    )
    database.close()


def export(data: Path, kind: str, out: Path, *more: object) -> Result:
    """`redbus hub export` of Radom."""
    return run("hub", "export", "--visit", "radom", "--format", kind, "--out", out, "--data", data, *more)


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_an_export_adds_up_all_buses_and_is_what_one_bus_would_write(tmp_path: Path, kind: str) -> None:
    """Two buses' 40 and 24 journeys give byte for byte the report of one bus with 64: rounded, small cells hidden."""
    count_at(
        tmp_path, ("bus-1", "journeys_started:10", 40), ("bus-2", "journeys_started:10", 24),
        ("bus-1", "check_finished:job:serious", 2), ("bus-1", "check_finished:job:few", 30),
    )  # fmt: skip
    done = export(tmp_path, kind, tmp_path / "hub")
    assert done.exit_code == 0, done.output
    store = CounterStore.open(tmp_path / BUS_FILE, BusId("bus-1"))
    for key, times in (("journeys_started:10", 64), ("check_finished:job:serious", 2), ("check_finished:job:few", 30)):
        store.add([Tally(parse_key(key))] * times, VisitId("radom"), date(2018, 3, 14))
    store.close()
    bus = run("stats", "export", "--visit", "radom", "--format", kind, "--out", tmp_path / "bus", "--data", tmp_path)
    assert bus.exit_code == 0, bus.output
    assert (tmp_path / "hub").read_bytes() == (tmp_path / "bus").read_bytes()
    for exact in (b",64,", b": 64"):
        assert exact not in (tmp_path / "hub").read_bytes()


def test_an_export_leaves_out_what_a_newer_bus_counts_and_says_so(tmp_path: Path) -> None:
    """How sensitive an unknown metric is nobody here knows, so it does not leave."""
    count_at(tmp_path, ("bus-1", "journeys_started:10", 40), ("bus-1", "songs_played:abba", 77))
    done = export(tmp_path, "json", tmp_path / "out")
    assert done.exit_code == 0
    assert "songs_played:abba" in done.stderr
    assert "abba" not in (tmp_path / "out").read_text()


def test_an_export_of_a_visit_the_hub_does_not_know_exits_2(tmp_path: Path) -> None:
    """The message names those it has; no file is made."""
    database = SqliteDatabase(tmp_path / FILE)
    database.merge([Count(BusId("b"), ReplicaId("r"), VisitId("kielce"), date(2018, 3, 14), "leaflet_printed:help", 9)])
    database.close()
    done = export(tmp_path, "csv", tmp_path / "out")
    assert done.exit_code == 2
    assert "kielce" in done.stderr
    assert not (tmp_path / "out").exists()
