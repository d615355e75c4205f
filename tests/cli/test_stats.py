"""`redbus stats`, as staff type it: figures that may leave, and no others."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.main import redbus
from kiosk.core.check import Band
from kiosk.core.counter import check_finished, check_started, journey_started, topic_opened
from kiosk.core.names import BusId, CheckId, TopicId, VisitId
from kiosk.store import FILE, CounterStore

if TYPE_CHECKING:
    from pathlib import Path

RADOM = VisitId("radom-1")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A bus that counted in Radom, 52 uses of which 3 read about `own-words`, and in no town."""
    store = CounterStore.open(tmp_path / "data" / FILE, BusId("bus-1"))
    store.add([journey_started(10)] * 52 + [topic_opened(TopicId("own-words"))] * 3, RADOM, date(2026, 5, 1))
    store.add([check_started(CheckId("job"))] * 12, RADOM, date(2026, 5, 1))
    store.add([check_finished(CheckId("job"), Band.SERIOUS)] * 7, RADOM, date(2026, 5, 2))
    store.add([journey_started(11)] * 6, VisitId("between-stops"), date(2026, 5, 3))
    store.close()
    return tmp_path / "data"


def stats(data: Path, *words: str) -> Result:
    """Run `redbus stats ...` on that bus, with a pack that is not there, so that ids stand for titles."""
    return CliRunner().invoke(redbus, ["stats", *words, "--data", str(data), "--pack", str(data / "no-pack")])


def test_show_prints_what_may_leave(data: Path) -> None:
    """Small counts hidden, the rest rounded, the method beside it."""
    result = stats(data, "show", "--visit", RADOM)
    assert result.exit_code == 0
    assert "  radom-1\t10:00-10:59\t50\n" in result.stdout
    assert "  radom-1\town-words\thidden\n" in result.stdout
    assert "job / Serious warning signs\thidden" in result.stdout
    assert "52" not in result.stdout
    assert "Counts from 1 to 4 are hidden" in result.stderr
    assert "ids stand for them" in result.stderr


def test_show_without_a_visit_shows_every_visit_that_has_counts(data: Path) -> None:
    """The counts between stops too, under their own name."""
    document = json.loads(stats(data, "show", "--json").stdout)
    started = next(metric for metric in document["metrics"] if metric["metric"] == "journeys_started")
    assert {(cell["visit"], cell["count"]) for cell in started["cells"] if cell["count"]} == {
        ("radom-1", 50),
        ("between-stops", 5),
    }


def test_an_export_is_written_in_the_format_asked_for(data: Path, tmp_path: Path) -> None:
    """The same figures as CSV and as JSON, of that visit only."""
    for kind in ("csv", "json"):
        out = tmp_path / f"radom.{kind}"
        assert stats(data, "export", "--visit", RADOM, "--format", kind, "--out", str(out)).exit_code == 0
    lines = list(csv.DictReader(io.StringIO((tmp_path / "radom.csv").read_bytes().decode("utf-8-sig"), newline="")))
    document = json.loads((tmp_path / "radom.json").read_bytes())
    cells = [cell for metric in document["metrics"] for cell in metric["cells"]]
    assert {cell["visit"] for cell in cells} == {"radom-1"}
    assert [x["status"] for x in lines if x["record"] == "cell"] == [cell["status"] for cell in cells]
    assert {cell["count"] for cell in cells} == {None, 0, 50}


def test_an_unknown_visit_is_refused_with_the_known_ones(data: Path, tmp_path: Path) -> None:
    """Exit code 2, and no file."""
    out = tmp_path / "r.csv"
    refused = stats(data, "export", "--visit", "random-1", "--format", "csv", "--out", str(out))
    assert refused.exit_code == 2
    assert "Known: between-stops, radom-1" in refused.stderr
    assert not out.exists()


def test_a_planned_visit_without_counts_has_a_report_of_nothing(data: Path) -> None:
    """It is known, and nobody came yet."""
    CliRunner().invoke(redbus, ["visits", "start", "lublin", "--town", "Lublin", "--data", str(data)])
    result = stats(data, "show", "--visit", "lublin", "--json")
    assert result.exit_code == 0
    assert "still under way" in result.stderr
    cells = [cell for metric in json.loads(result.stdout)["metrics"] for cell in metric["cells"]]
    assert {cell["count"] for cell in cells} == {0}


def test_a_path_that_cannot_be_written_is_said(data: Path, tmp_path: Path) -> None:
    """Exit code 3."""
    refused = stats(data, "export", "--visit", RADOM, "--format", "csv", "--out", str(tmp_path / "no" / "r.csv"))
    assert refused.exit_code == 3
    assert "cannot write the report" in refused.stderr


def test_a_folder_without_counts_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    """Exit code 2: a report of nothing would be believed."""
    refused = stats(tmp_path / "elsewhere", "show")
    assert refused.exit_code == 2
    assert "--data" in refused.stderr
    assert not (tmp_path / "elsewhere").exists()


def test_a_damaged_database_is_left_to_the_kiosk(data: Path) -> None:
    """Exit code 3: a report does not move files of a bus at work."""
    (data / FILE).write_bytes(b"x" * 5000)
    refused = stats(data, "show")
    assert refused.exit_code == 3
    assert "damaged" in refused.stderr or "not a database" in refused.stderr
    assert (data / FILE).read_bytes() == b"x" * 5000
