from __future__ import annotations

import json
import signal
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from kiosk.cli.main import redbus
from kiosk.core.counter import Key, Tally
from kiosk.core.names import BusId, VisitId
from kiosk.hub.sqlite import FILE as HUB_FILE
from kiosk.hub.sqlite import SqliteDatabase
from kiosk.store import FILE, CounterStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from click.testing import Result

HELP = Key("leaflet_printed", ("help",))


def run(*arguments: object) -> Result:
    """The command in this process."""
    return CliRunner().invoke(redbus, [str(argument) for argument in arguments])


class Setting:
    """A bus's folder and configuration beside a real hub process."""

    def __init__(self, folder: Path, address: str, token: str) -> None:
        self.folder = folder
        self.data = folder / "bus"
        self.config = folder / "config.toml"
        self.token = folder / "token"
        self.token.write_text(token)
        self.token.chmod(0o600)
        self.configure(address)

    def configure(self, address: str) -> None:
        """Write the configuration."""
        self.config.write_text(f'[hub]\nurl = "{address}"\ntoken_file = "{self.token}"\ntimeout_s = 5.0\n')

    def count(self, times: int) -> None:
        """Count leaflets, as the kiosk does."""
        store = CounterStore.open(self.data / FILE, BusId("bus-1"))
        store.add([Tally(HELP)] * times, VisitId("radom-2018-03-14"), date(2018, 3, 14))
        store.close()

    def sync(self, *arguments: str) -> Result:
        """`redbus sync ...` of this bus."""
        return run("sync", *arguments, "--data", self.data, "--config", self.config)

    def status(self) -> dict[str, object]:
        """What `sync status --json` says."""
        done = self.sync("status", "--json")
        assert done.exit_code == 0, done.output
        found: dict[str, object] = json.loads(done.stdout)
        return found

    @property
    def at_hub(self) -> int:
        """Leaflets the hub holds."""
        database = SqliteDatabase(self.folder / "hub" / HUB_FILE)
        found = sum(count.value for count in database.counts())
        database.close()
        return found


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A real hub process and its folder."""
    folder = tmp_path_factory.mktemp("hub")
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", "hub", "serve", "--data", folder, "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdout is not None
        yield folder, server.stdout.readline().strip()
        server.terminate()
        assert server.wait(60) == 0


@pytest.fixture
def setting(tmp_path: Path, served: tuple[Path, str]) -> Setting:
    """A new bus at that hub; what earlier tests sent is cleared."""
    hub_data, address = served
    (tmp_path / "hub").symlink_to(hub_data)
    run("hub", "bus", "revoke", "bus-1", "--data", hub_data)
    token = run("hub", "bus", "add", "bus-1", "--data", hub_data).stdout
    database = SqliteDatabase(hub_data / HUB_FILE)
    database._db.execute("delete from counter")
    database.close()
    return Setting(tmp_path, address, token)


def test_counts_travel_from_a_bus_to_a_hub_in_three_processes(setting: Setting) -> None:
    """`redbus sync once` as its own process; the JSON says what went, and once more nothing does."""
    setting.count(3)
    command = [sys.executable, "-m", "kiosk", "sync", "once", "--json", "--data", str(setting.data)]
    done = subprocess.run([*command, "--config", str(setting.config)], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["rows"] == 1
    assert setting.at_hub == 3
    again = setting.sync("once")
    assert again.exit_code == 0
    assert "already had everything" in again.stderr
    assert setting.at_hub == 3


def test_status_tells_what_waits_without_the_network(setting: Setting) -> None:
    """Rows waiting and the acknowledged mark, before and after a push, also while the hub is unreachable."""
    setting.count(3)
    before = setting.status()
    assert (before["waiting"], before["mark"]) == (1, 0)
    setting.sync("once")
    after = setting.status()
    assert after["waiting"] == 0
    assert after["mark"] != 0
    setting.configure("https://nowhere.invalid")
    assert setting.status() == {"hub": "https://nowhere.invalid", "waiting": 1, "mark": 0}
    assert "rows waiting\t1" in setting.sync("status").stdout


def test_sending_all_again_changes_nothing(setting: Setting) -> None:
    """`--all` is safe at any time."""
    setting.count(3)
    setting.sync("once")
    done = setting.sync("once", "--all", "--json")
    assert json.loads(done.stdout)["rows"] == 1
    assert setting.at_hub == 3


def test_a_hub_that_is_down_exits_3_and_loses_nothing(setting: Setting, served: tuple[Path, str]) -> None:
    """The message says where and what to do; the rows wait and go when it is back."""
    setting.count(2)
    setting.configure("http://127.0.0.1:9")
    done = setting.sync("once")
    assert done.exit_code == 3
    assert "http://127.0.0.1:9" in done.stderr
    assert "Nothing is lost" in done.stderr
    setting.configure(served[1])
    assert setting.sync("once").exit_code == 0
    assert setting.at_hub == 2


def test_a_revoked_token_exits_3_and_says_whom_to_ask(setting: Setting, served: tuple[Path, str]) -> None:
    """Nothing is stored; the rows wait."""
    setting.count(2)
    run("hub", "bus", "revoke", "bus-1", "--data", served[0])
    done = setting.sync("once")
    assert done.exit_code == 3
    assert "redbus hub bus add" in done.stderr
    assert setting.at_hub == 0
    assert setting.status()["waiting"] == 1


@pytest.mark.parametrize("verb", ["once", "status"])
def test_a_bus_that_has_counted_nothing_is_told_so_and_gets_no_database(setting: Setting, verb: str) -> None:
    """A mistyped --data makes no new folder."""
    done = setting.sync(verb)
    assert done.exit_code == 3
    assert "--data" in done.stderr
    assert not setting.data.exists()


def test_what_is_missing_or_unsafe_in_the_settings_exits_2(setting: Setting) -> None:
    """No hub, plain http over a network, a token for all to read: each named, none with a traceback."""
    setting.count(1)
    no_hub = run("sync", "once", "--data", setting.data)
    assert (no_hub.exit_code, "hub.url" in no_hub.stderr) == (2, True)
    setting.token.chmod(0o644)
    open_token = setting.sync("once")
    assert (open_token.exit_code, "chmod 600" in open_token.stderr) == (2, True)
    setting.token.chmod(0o600)
    setting.configure("http://hub.example.org")
    for verb in ("once", "run", "status"):
        plain = setting.sync(verb)
        assert (plain.exit_code, "https" in plain.stderr) == (2, True)


def test_a_bus_without_a_hub_has_a_status_too(setting: Setting) -> None:
    """Everything waits, for a hub that is not configured yet."""
    setting.count(1)
    done = run("sync", "status", "--data", setting.data)
    assert done.exit_code == 0
    assert "none configured" in done.stdout


def test_the_running_sync_pushes_at_once_and_ends_cleanly_on_sigterm(setting: Setting) -> None:
    """Exit code 0 while it waits for the next try; what it had pushed is at the hub."""
    setting.count(4)
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", "sync", "run", "--data", setting.data, "--config", setting.config],
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        first = process.stderr.readline()
        process.send_signal(signal.SIGTERM)
        _, talk = process.communicate(timeout=60)
    assert "sync.pushed" in first
    assert process.returncode == 0
    assert "sync has ended" in talk
    assert "Traceback" not in talk
    assert setting.at_hub == 4
