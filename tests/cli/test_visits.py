"""`redbus visits`, as staff type it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.main import redbus

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "id,town,teryt,voivodeship,venue,day,opens,closes\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A bus's data folder, not made yet."""
    return tmp_path / "data"


def visits(data: Path, *words: str) -> Result:
    """Run `redbus visits ...` on that bus."""
    return CliRunner().invoke(redbus, ["visits", *words, "--data", str(data)])


def planned(folder: Path, day: str) -> str:
    """A tour file with one visit on that day."""
    path = folder / "tour.csv"
    path.write_text(HEADER + f"radom-1,Radom,1463011,mazowieckie,Rynek,{day},09:00,17:00\n", encoding="utf-8")
    return str(path)


def test_a_tour_is_imported_and_listed(data: Path, tmp_path: Path) -> None:
    """Data on stdout, talk on stderr; JSON has every field."""
    assert visits(data, "import", planned(tmp_path, "2018-03-14")).exit_code == 0
    listed = visits(data, "list")
    assert listed.stdout == "  \tradom-1\t2018-03-14\t09:00:00-17:00:00\tRadom\tRynek\n".replace("  \t", " \t")
    assert "between-stops" in listed.stderr
    document = json.loads(visits(data, "list", "--json").stdout)
    assert document["current"] == "between-stops"
    (visit,) = document["visits"]
    assert (visit["teryt"], visit["day"], visit["opens"]) == ("1463011", "2018-03-14", "09:00:00")
    assert (visit["started_at"], visit["source"]) == (None, "plan")


def test_a_town_that_the_map_does_not_know_is_named_when_its_tour_is_imported(data: Path, tmp_path: Path) -> None:
    """Planned all the same: its stop is listed. A tour of towns on the map says nothing more."""
    assert "map" not in visits(data, "import", planned(tmp_path, "2027-03-14")).stderr
    path = tmp_path / "other.csv"
    path.write_text(HEADER + "a,Radom,,śląskie,,2027-03-15,,\nb,Lublin,,lubelskie,,2027-03-16,,\n", encoding="utf-8")
    told = visits(data, "import", str(path))
    assert (told.exit_code, "only in its list: Radom." in told.stderr) == (0, True)


def test_a_faulty_tour_is_refused_whole(data: Path, tmp_path: Path) -> None:
    """Every fault with its line, exit code 2, and nothing is planned."""
    path = tmp_path / "tour.csv"
    path.write_text(HEADER + "a,Radom,,,,soon,,\nb,,,,,2026-05-01,,\nc,Lublin,,,,2026-05-02,,\n")
    refused = visits(data, "import", str(path))
    assert refused.exit_code == 2
    assert "tour.csv:2: day" in refused.stderr
    assert "tour.csv:3: town" in refused.stderr
    assert json.loads(visits(data, "list", "--json").stdout)["visits"] == []


def test_staff_start_and_stop_a_visit(data: Path) -> None:
    """The current visit is marked; after stopping none is."""
    assert visits(data, "start", "lublin", "--town", "Lublin").exit_code == 0
    assert visits(data, "list").stdout.startswith("*\tlublin\t")
    stopped = visits(data, "stop")
    assert (stopped.exit_code, "redbus stats show --visit lublin" in stopped.stderr) == (0, True)
    assert json.loads(visits(data, "list", "--json").stdout)["current"] == "between-stops"
    assert visits(data, "stop").exit_code == 2


def test_starting_an_unknown_visit_names_the_known_ones(data: Path, tmp_path: Path) -> None:
    """Exit code 2."""
    visits(data, "import", planned(tmp_path, "2018-03-14"))
    refused = visits(data, "start", "random-1")
    assert refused.exit_code == 2
    assert "radom-1" in refused.stderr


def test_todays_planned_visit_is_the_current_one(data: Path, tmp_path: Path) -> None:
    """Without anybody starting it."""
    now = datetime.now(UTC).astimezone()
    days = {now.date().isoformat(), (now + timedelta(minutes=5)).date().isoformat()}  # whichever side of midnight
    path = tmp_path / "tour.csv"
    path.write_text(HEADER + "".join(f"radom-{n},Radom,,,,{day},,\n" for n, day in enumerate(days)))
    visits(data, "import", str(path))
    assert json.loads(visits(data, "list", "--json").stdout)["current"].startswith("radom-")


def test_a_data_folder_out_of_reach_is_said(tmp_path: Path) -> None:
    """Exit code 3 and no traceback."""
    (tmp_path / "data").write_text("in the way")
    refused = visits(tmp_path / "data" / "deeper", "list")
    assert refused.exit_code == 3
    assert "cannot make the data folder" in refused.stderr
