"""Reports as files: what partners open in a spreadsheet or read with a script."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.core.counter import METRICS, Row, parse_key
from kiosk.core.errors import OutsideError
from kiosk.core.names import BusId, ReplicaId, VisitId
from kiosk.core.nearby import COUNTED_AS
from kiosk.core.privacy import METHOD, SafeTable, publish
from kiosk.core.text import Text
from kiosk.report.labels import METRICS as METRIC_LABELS
from kiosk.report.labels import VALUES, Labels
from kiosk.report.to_csv import COLUMNS, to_csv
from kiosk.report.to_json import to_json
from kiosk.report.write import write_whole

if TYPE_CHECKING:
    from pathlib import Path

RADOM = VisitId("radom")
COUNTS = {
    "journeys_started:10": 61,
    "language_chosen:uk": 44,
    "language_chosen:pl": 13,
    "language_chosen:ru": 3,
    "topic_opened:pay": 9,
    "check_started:job": 30,
    "check_finished:job:few": 14,
    "check_finished:job:serious": 7,
}


@pytest.fixture
def tables() -> tuple[SafeTable, ...]:
    """A small town's figures, fit to leave."""
    rows = [
        Row(BusId("bus-1"), ReplicaId("r"), RADOM, date(2026, 5, 1), parse_key(key), n) for key, n in COUNTS.items()
    ]
    return publish([RADOM], rows)


def shout(text: Text, /) -> str:
    """A language that nobody can take for English."""
    return f"«{text.source}; {text.context}»"


def lines(content: bytes) -> list[dict[str, str]]:
    """The CSV as a script reads it."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_csv_report_has_a_line_for_each_number(tables: tuple[SafeTable, ...]) -> None:
    """With ids for scripts and names for people; totals are told apart from cells."""
    found = {(x["record"], x["metric"], x["value1"], x["value2"]): x for x in lines(to_csv(tables, Labels()))}
    hour = found["cell", "journeys_started", "10", ""]
    assert (hour["visit"], hour["dim1"], hour["label"], hour["count"]) == ("radom", "hour", "10:00-10:59", "60")
    few = found["cell", "check_finished", "job", "few"]
    assert (few["dim1"], few["dim2"], few["count"], few["status"]) == ("check", "band", "15", "published")
    assert few["label"] == "job / Few or no warning signs"
    total = found["total", "journeys_started", "", ""]
    assert (total["label"], total["count"]) == ("Total", "60")


def test_a_hidden_count_is_empty_and_never_nothing(tables: tuple[SafeTable, ...]) -> None:
    """In CSV empty, in JSON null, both marked; what nobody did is 0."""
    found = {(x["record"], x["metric"], x["value1"], x["value2"]): x for x in lines(to_csv(tables, Labels()))}
    for key in (("cell", "language_chosen", "ru", ""), ("cell", "check_finished", "job", "serious")):
        assert (found[key]["status"], found[key]["count"]) == ("hidden", "")
    assert found["cell", "journey_ended", "home", ""]["count"] == "0"
    document = json.loads(to_json(tables, Labels()))
    cells = {
        (metric["metric"], *cell["values"].values()): cell for metric in document["metrics"] for cell in metric["cells"]
    }
    assert cells["language_chosen", "ru"]["count"] is None
    assert cells["language_chosen", "ru"]["status"] == "hidden"
    assert cells["journey_ended", "home"]["count"] == 0
    assert cells["check_started", "job"]["count"] is None


def test_both_formats_say_the_same(tables: tuple[SafeTable, ...]) -> None:
    """Every cell and total, in the same order."""
    document = json.loads(to_json(tables, Labels()))
    kinds = (("cells", "cell"), ("totals", "total"))
    from_json = [
        (kind, metric["metric"], entry["label"], "" if entry["count"] is None else str(entry["count"]))
        for metric in document["metrics"]
        for plural, kind in kinds
        for entry in metric[plural]
    ]
    in_csv = [x for x in lines(to_csv(tables, Labels())) if x["record"] != "method"]
    assert from_json == [(x["record"], x["metric"], x["label"], x["count"]) for x in in_csv]


def test_no_true_small_count_is_in_a_report(tables: tuple[SafeTable, ...]) -> None:
    """Every count in the files is a multiple of 5."""
    for entry in lines(to_csv(tables, Labels())):
        assert entry["count"] == "" or int(entry["count"]) % 5 == 0


def test_the_method_stands_in_every_report(tables: tuple[SafeTable, ...]) -> None:
    """In the reader's language."""
    said = [shout(text) for text in METHOD]
    assert [x["label"] for x in lines(to_csv(tables, Labels(shout))) if x["record"] == "method"] == said
    assert json.loads(to_json(tables, Labels(shout)))["method"] == said


def test_every_name_in_a_report_can_be_translated(tables: tuple[SafeTable, ...]) -> None:
    """Titles of the pack too; hours and the languages' own names need no translation."""
    titles = {("topic", "pay"): Text("topic.pay.title", "Pay"), ("check", "job"): Text("check.job.title", "A job")}
    for entry in lines(to_csv(tables, Labels(shout, titles))):
        if entry["record"] == "cell":
            assert entry["metric_label"].startswith("«")
            assert entry["dim1"] in {"hour", "lang"} or entry["label"].startswith("«"), entry


def test_the_csv_opens_in_excel_and_follows_the_rfc(tables: tuple[SafeTable, ...]) -> None:
    """A byte-order mark for Polish letters, CRLF line ends, one header, every line as long as it."""
    content = to_csv(tables, Labels())
    assert content.startswith(b"\xef\xbb\xbfrecord,visit,metric,")
    assert content.count(b"\n") == content.count(b"\r\n")
    read = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert {len(line) for line in read} == {len(COLUMNS)}


def test_every_metric_and_declared_value_has_a_name() -> None:
    """A new metric without a name fails here, not at the office."""
    assert set(METRIC_LABELS) == set(METRICS)
    declared = {
        (dim.name, value)
        for metric in METRICS.values()
        for dim in metric.dims
        if dim.values is not None and dim.name not in {"hour", "lang"}
        for value in dim.values
    }
    assert set(VALUES) == declared | {("contact", COUNTED_AS)}
    assert Labels(languages={"en": "English"}).value("lang", "en") == "English"
    assert Labels().value("lang", "qaa") == "qaa"


def test_a_report_replaces_the_old_one_whole(tmp_path: Path) -> None:
    """Nothing else is left in the folder."""
    (tmp_path / "r.csv").write_bytes(b"old and longer")
    write_whole(tmp_path / "r.csv", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("r.csv", b"new")]


def test_a_report_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    """The error names the file and what to do."""
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(OutsideError, match=r"folder\.csv: cannot write the report"):
        write_whole(tmp_path / "folder.csv", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["folder.csv"]
    with pytest.raises(OutsideError, match="give another --out"):
        write_whole(tmp_path / "absent" / "r.csv", b"new")
