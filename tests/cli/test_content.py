"""`redbus content`: list, check, reading, show, freshness."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from kiosk import home
from kiosk.cli.content_show import pages_of
from kiosk.cli.main import redbus
from kiosk.content.reader import read_pack
from kiosk.core.names import SOURCE_LANG
from kiosk.core.text import in_english

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(redbus, arguments, catch_exceptions=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the shipped pack, to be broken."""
    return shutil.copytree(home.default_pack(), tmp_path / "copy")


@pytest.fixture
def broken(copy: Path) -> Path:
    """Two files, three faults."""
    head, contacts = copy / "pack.yaml", copy / "contacts.yaml"
    head.write_text(head.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    text = contacts.read_text(encoding="utf-8")
    text = text.replace('display: "112"', 'display: "113"', 1).replace("[emergency]", "[emergancy]", 1)
    contacts.write_text(text.replace('display: "22 628 01 20"', 'display: "22 628"', 1), encoding="utf-8")
    return copy


def test_the_shipped_pack_has_no_faults() -> None:
    """What we ship passes our own check."""
    result = _run("content", "check", "--date", "2026-11-22")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no faults" in result.stderr


def test_check_prints_every_fault_on_stdout_and_exits_1(broken: Path) -> None:
    """One line a fault, as editors can jump to; the talk goes to stderr."""
    result = _run("content", "check", str(broken), "--date", "2026-11-22")
    lines = result.stdout.splitlines()
    assert result.exit_code == 1
    assert any(line.startswith("pack.yaml:") and "'colour'" in line for line in lines)
    assert any(line.startswith("contacts.yaml:") and "emergancy" in line for line in lines)
    assert any(line.startswith("contacts.yaml:") and "22 628" in line for line in lines)
    assert f"{len(lines)} fault(s)" in result.stderr
    found = json.loads(_run("content", "check", str(broken), "--date", "2026-11-22", "--json").stdout)["faults"]
    assert [f"{fault['file']}:{fault['line']}: {fault['message']}" for fault in found] == lines


@pytest.mark.parametrize(
    "arguments",
    [
        ("content", "list"),
        ("content", "show", "kcik"),
        ("content", "freshness"),
        ("selfcheck", "list"),
        ("selfcheck", "show", "job"),
    ],
)
def test_a_broken_pack_stops_every_other_command_with_all_faults_and_exit_2(
    broken: Path, arguments: tuple[str, ...]
) -> None:
    """Never a traceback, never half a pack."""
    result = _run(*arguments, "--pack", str(broken))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "emergancy" in result.stderr
    assert "'colour'" in result.stderr
    assert "22 628" in result.stderr


def test_check_names_what_may_not_be_said_and_what_is_hard_to_read(copy: Path) -> None:
    """In a pack that can be read; the same faults in words and in JSON, exit code 1."""
    steps = copy / "steps.yaml"
    said = "Tell the bus team. They can call for you."
    steps.write_text(
        steps.read_text(encoding="utf-8").replace(said, "We will protect you. Call 999."), encoding="utf-8"
    )
    result = _run("content", "check", str(copy), "--date", "2026-11-22")
    assert result.exit_code == 1
    assert [line.split(" (")[0] for line in result.stdout.splitlines()] == [
        "steps.yaml:13: says '999'",
        "steps.yaml:13: says 'We will'",
    ]
    found = json.loads(_run("content", "check", str(copy), "--date", "2026-11-22", "--json").stdout)["faults"]
    assert [(fault["file"], fault["line"]) for fault in found] == [("steps.yaml", 13)] * 2


def test_reading_gives_every_group_its_grade_the_hardest_first() -> None:
    """For editors: the number, the limit, and the texts to begin with; languages without catalogs stay English."""
    rows = json.loads(_run("content", "reading", "--json", "--hardest", "1").stdout)
    assert {"check.job", "questions", "topic", "step"} <= {row["group"] for row in rows}
    assert [row["index"] for row in rows] == sorted((row["index"] for row in rows), reverse=True)
    assert {(row["locale"], row["limit"], row["scale"]) for row in rows} == {("en", 5, "Flesch-Kincaid grade")}
    (worst,) = rows[0]["hardest"]
    assert worst["file"]
    assert worst["line"] > 0
    words = _run("content", "reading", "--hardest", "1").stdout
    assert f"{worst['file']}:{worst['line']}: {worst['text']}" in words


def test_reading_fails_when_something_is_too_hard(copy: Path) -> None:
    """Exit code 1, so that a script may ask."""
    for topic in (copy / "topics").glob("*.md"):
        topic.unlink()
    steps = copy / "steps.yaml"
    hard = "Documentation administration necessitates accommodation regulations."
    lines = steps.read_text(encoding="utf-8").splitlines()
    told = [f"    text: {hard} {at}." if line.startswith("    text:") else line for at, line in enumerate(lines)]
    steps.write_text("\n".join(told), encoding="utf-8")
    result = _run("content", "reading", "--pack", str(copy), "--hardest", "0")
    assert result.exit_code == 1
    assert "too hard" in result.stderr


def test_a_folder_without_a_pack_is_bad_usage(tmp_path: Path) -> None:
    """Exit 2 says that nothing was checked."""
    result = _run("content", "check", str(tmp_path / "nowhere"))
    assert result.exit_code == 2
    assert "there is no pack here" in result.stderr


def test_list_tells_what_there_is() -> None:
    """The same in words and in JSON."""
    listing = json.loads(_run("content", "list", "--json").stdout)
    assert listing["pack"]["id"] == "redbus"
    assert {"job"} <= {check["id"] for check in listing["checks"]}
    kcik = next(contact for contact in listing["contacts"] if contact["id"] == "kcik")
    assert (kcik["status"], kcik["place"], kcik["display"]) == ("verified", "pl", "22 628 01 20")
    words = _run("content", "list").stdout
    assert all(entry["id"] in words for kind in ("topics", "contacts", "facts") for entry in listing[kind])


def test_everything_in_the_pack_can_be_shown_with_its_status_and_sources() -> None:
    """Topics, contacts, facts, steps, self-checks, quiz and stories; no placeholder is left in what is read."""
    pack = read_pack(home.default_pack())
    for id_ in (*pack.topics, *pack.contacts, *pack.facts, *pack.steps, *pack.checks, *pack.stories, "quiz"):
        lines = list(pages_of(pack, id_, in_english, SOURCE_LANG))
        assert any(", checked 20" in line and ", expires 20" in line for line in lines), id_
        assert not any("{" in line for line in lines), id_


def test_the_quiz_and_the_stories_are_listed_shown_and_watched_for_their_dates() -> None:
    """Each statement expires by itself; a story is shown scene by scene, with where each choice leads."""
    listing = json.loads(_run("content", "list", "--json").stdout)
    assert [entry["id"] for entry in listing["quiz"]] == [f"Q{number}" for number in range(1, 13)]
    assert {entry["id"] for entry in listing["stories"]} == {"offer", "friend", "room"}
    shown = _run("content", "show", "quiz").stdout
    assert "Q11 In Poland, 112 is the number for the police." in shown
    assert "     true: 112 reaches" in shown
    story = _run("content", "show", "offer").stdout
    assert "  -> checked: " in story
    assert "  > " in story
    due = json.loads(_run("content", "freshness", "--date", "2027-03-31", "--days", "0", "--json").stdout)
    assert [entry for entry in due["expiring"] if entry["kind"] == "quiz"] == [
        {"kind": "quiz", "id": "Q3", "expires_on": "2027-03-31", "days_left": 0}
    ]
    later = json.loads(_run("content", "freshness", "--date", "2027-06-01", "--days", "0", "--json").stdout)
    assert {"story", "quiz"} <= {entry["kind"] for entry in later["expired"]}


def test_show_writes_one_item_to_stdout() -> None:
    """The number as people say it beside what a phone dials."""
    result = _run("content", "show", "kcik")
    assert result.exit_code == 0
    assert "22 628 01 20  (tel:+48226280120)" in result.stdout


def test_an_unknown_id_gets_a_hint() -> None:
    """A slip of the finger should not need the list."""
    result = _run("content", "show", "kcikk")
    assert result.exit_code == 2
    assert "did you mean kcik" in result.stderr


def test_freshness_tells_expired_from_expiring_from_untested() -> None:
    """By the day it is asked for; hidden entries are nobody's work."""
    soon = json.loads(_run("content", "freshness", "--date", "2026-12-15", "--days", "30", "--json").stdout)
    expiring = {entry["id"]: entry["days_left"] for entry in soon["expiring"]}
    assert expiring["pl-min-wage-hour"] == 16
    assert soon["expired"] == []
    later = json.loads(_run("content", "freshness", "--date", "2027-01-01", "--days", "0", "--json").stdout)
    assert {"kind": "fact", "id": "pl-min-wage-hour", "expires_on": "2026-12-31", "days_left": -1} in later["expired"]
    statuses = {c["id"]: c["status"] for c in json.loads(_run("content", "list", "--json").stdout)["contacts"]}
    untested = {entry["id"] for entry in soon["call_test"] if entry["kind"] == "contact"}
    assert untested == {id_ for id_, status in statuses.items() if status == "call-test"}
    words = _run("content", "freshness", "--date", "2027-01-01").stdout
    assert "fact pl-min-wage-hour: expired on 2026-12-31" in words
