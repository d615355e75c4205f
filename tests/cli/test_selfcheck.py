"""`redbus selfcheck`: list, show, run."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from kiosk import home
from kiosk.cli.main import redbus
from kiosk.content.reader import read_pack
from kiosk.core.names import CheckId, QuestionId
from tests.languages import LANGS

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

DAY = ("--date", "2026-12-01")


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(redbus, arguments, catch_exceptions=False)


def _answers(tmp_path: Path, content: str) -> str:
    path = tmp_path / "answers.json"
    path.write_text(content, encoding="utf-8")
    return str(path)


def test_list_names_every_self_check() -> None:
    """In JSON as in words."""
    listed = json.loads(_run("selfcheck", "list", "--json").stdout)
    assert {entry["id"] for entry in listed} == set(read_pack(home.default_pack()).checks)
    assert any(
        line.startswith("job  A job offer  (12 questions") for line in _run("selfcheck", "list").stdout.splitlines()
    )


def test_show_gives_each_question_with_its_options_and_signs() -> None:
    """Everything a reviewer or a script needs to know about a question."""
    shown = json.loads(_run("selfcheck", "show", "job", "--json", "--locale", "en").stdout)
    check = read_pack(home.default_pack()).checks[CheckId("job")]
    assert [question["id"] for question in shown["questions"]] == [question.id for question in check.questions]
    papers = next(question for question in shown["questions"] if question["id"] == "J7")
    taken = papers["options"][-3]
    assert (taken["level"], taken["gate"], taken["dimension"]) == ("strong", True, "CR")
    assert taken["indicator"] == "confiscation of documents at recruitment"
    assert (taken["reason"], papers["options"][0]["reason"]) == (
        "You told us: someone has your papers or phone and will not give them back.",
        None,
    )
    assert papers["text"] == check.question(QuestionId("J7")).text.source
    assert [option["id"] for option in papers["options"]][-2:] == ["notsure", "skip"]
    assert "J7" in _run("selfcheck", "show", "job").stdout


def test_show_tells_which_steps_depend_on_which_answers() -> None:
    """A reviewer reads when a child line is shown, and that nobody keeps papers that somebody else holds."""
    serious = json.loads(_run("selfcheck", "show", "job", "--json", "--locale", "en").stdout)["outcomes"]["serious"]
    steps = {step["id"]: (step["after"], step["unless"]) for step in serious["steps"]}
    assert steps["st-child"] == (["J0=under18"], [])
    assert steps["st-get-papers"] == (["J7=taken"], [])
    assert steps["st-keep-papers"] == ([], ["J7=taken"])
    assert "st-child  (after J0=under18)" in _run("selfcheck", "show", "job").stdout


@pytest.mark.parametrize("locale", LANGS)
def test_show_and_run_work_in_every_language(tmp_path: Path, locale: str) -> None:
    """Ids stay, words change; a language without compiled catalogs is said to be so on stderr, not in the data."""
    shown = _run("selfcheck", "show", "job", "--json", "--locale", locale)
    assert shown.exit_code == 0
    assert len(json.loads(shown.stdout)["questions"]) == 12
    ran = _run(
        "selfcheck", "run", "job", "--answers", _answers(tmp_path, '{"J9": "yes"}'), "--locale", locale, "--json"
    )
    assert json.loads(ran.stdout)["reasons"][0]["question"] == "J9"


@pytest.mark.parametrize(
    ("answers", "band", "row", "overlays"),
    [
        ('{"J1": "yes"}', "emergency", "R1", ["cant_tell"]),
        ('{"J1": "no", "J7": "taken"}', "serious", "R2", ["cant_tell"]),
        ('{"J9": "yes", "J10": "yes"}', "serious", "R3", ["cant_tell"]),
        ('{"J2": "no"}', "some", "R4", ["cant_tell"]),
        ("{}", "few", "R5", ["cant_tell"]),
    ],
)
def test_run_gives_band_row_and_overlays(
    tmp_path: Path, answers: str, band: str, row: str, overlays: list[str]
) -> None:
    """As the rule's rows say, danger skipped or not."""
    result = _run("selfcheck", "run", "job", "--answers", _answers(tmp_path, answers), "--json", *DAY)
    found = json.loads(result.stdout)
    assert (result.exit_code, found["band"], found["row"], found["overlays"]) == (0, band, row, overlays)


def test_an_age_under_18_is_weighed_by_the_childs_rule(tmp_path: Path) -> None:
    """One strong sign is `some` for an adult and `serious` for a child; the age alone is no sign."""
    for answers, band, profile in (
        ('{"J9": "yes"}', "some", "before"),
        ('{"J9": "yes", "J0": "adult"}', "some", "before"),
        ('{"J9": "yes", "J0": "under18"}', "serious", "child"),
        ('{"J0": "under18"}', "few", "child"),
    ):
        found = json.loads(_run("selfcheck", "run", "job", "--answers", _answers(tmp_path, answers), "--json").stdout)
        assert (found["band"], found["profile"]) == (band, profile)
    switch = json.loads(_run("selfcheck", "show", "job", "--json").stdout)["profile_switch"]
    assert switch == {"question": "J0", "option": "under18", "profile": "child"}


def test_run_gives_reasons_steps_and_the_places_contacts(tmp_path: Path) -> None:
    """The reasons are the visitor's own; the contacts are the chosen country's, the rest does not change."""
    file = _answers(tmp_path, '{"J1": "no", "J7": "taken", "J8": "yes"}')
    by_place = {
        place: json.loads(_run("selfcheck", "run", "job", "--answers", file, "--place", place, "--json", *DAY).stdout)
        for place in ("pl", "uk", "other")
    }
    poland, uk = by_place["pl"], by_place["uk"]
    assert [reason["question"] for reason in poland["reasons"]] == ["J7", "J8"]
    assert all(reason["text"] for reason in poland["reasons"])
    assert 1 <= len(poland["steps"]) <= 5
    pack = read_pack(home.default_pack())
    places = {place: {pack.contacts[id_].place.value for id_ in found["contacts"]} for place, found in by_place.items()}
    assert (places["pl"], places["uk"]) == ({"pl"}, {"uk"})
    assert all(by_place[place]["steps"] == poland["steps"] for place in by_place)
    assert pack.contacts[poland["emergency"]].dial == "112"
    assert poland["contacts"] != uk["contacts"]
    words = _run("selfcheck", "run", "job", "--answers", file, "--place", "pl", *DAY).stdout
    assert words.startswith("serious (R2): ")


def test_what_has_expired_is_not_given_out(tmp_path: Path) -> None:
    """On a day after everything expired, the band stands and no contact is named."""
    file = _answers(tmp_path, '{"J1": "yes"}')
    found = json.loads(_run("selfcheck", "run", "job", "--answers", file, "--json", "--date", "2040-01-01").stdout)
    assert (found["band"], found["steps"], found["contacts"], found["emergency"]) == ("emergency", [], [], None)


def test_a_wrong_answers_file_is_refused_with_all_its_faults(tmp_path: Path) -> None:
    """Unknown questions, unknown options, wrong types and repeats, each with its line."""
    file = _answers(tmp_path, '{\n "J1": "maybe",\n "J99": "yes",\n "J2": 1,\n "J3": "no",\n "J3": "yes"\n}')
    result = _run("selfcheck", "run", "job", "--answers", file)
    assert (result.exit_code, result.stdout) == (2, "")
    for part in (
        "answers.json:2: J1 has no answer 'maybe'; it has yes, no, notsure, skip",
        "answers.json:3: there is no question 'J99'",
        "answers.json:4: J2 has no answer 1",
        "answers.json:6: the question 'J3' is answered twice",
        "4 fault(s)",
    ):
        assert part in result.stderr


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"J1": "no"', "answers.json:1: not valid JSON"),
        ("J1: no", "answers.json:1: not valid JSON"),
        ("", "answers.json:1: not valid JSON"),
        ('["J1"]', "expected questions with answers"),
        ('"J1"', "expected questions with answers"),
        ("[" * 100_000, "not valid JSON"),
    ],
)
def test_what_is_not_a_json_object_is_refused(tmp_path: Path, content: str, message: str) -> None:
    """With a line and an example, never a traceback."""
    result = _run("selfcheck", "run", "job", "--answers", _answers(tmp_path, content))
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_missing_file_and_an_unknown_check_are_bad_usage(tmp_path: Path) -> None:
    """The message names what there is."""
    missing = _run("selfcheck", "run", "job", "--answers", str(tmp_path / "none.json"))
    assert missing.exit_code == 2
    assert "cannot read the answers" in missing.stderr
    unknown = _run("selfcheck", "show", "jobb")
    assert unknown.exit_code == 2
    assert "job" in unknown.stderr.partition("there are: ")[2]


def test_verify_proves_one_check_and_prints_what_it_looked_at() -> None:
    """Figures, every promise, the smallest sets of signs; the exit code says whether all promises hold."""
    ran = _run("selfcheck", "verify", "rel", "--json", *DAY)
    found = json.loads(ran.stdout)
    assert ran.exit_code == (0 if found["holds"] else 1)
    (check,) = found["checks"]
    promises = {promise["id"]: promise for promise in check["promises"]}
    assert set(promises) == {*(f"P{n}" for n in range(1, 16)), "P17", "P19", "RAW"}
    assert [id_ for id_, promise in promises.items() if promise["faults"] and id_ != "P13"] == []
    assert all(promise["cases"] for promise in promises.values())
    assert [profile["profile"] for profile in check["profiles"]] == ["during", "child"]
    for profile in check["profiles"]:
        assert sum(profile["bands"].values()) == profile["raw"] > profile["vectors"] > profile["states"] > 0
    reached = {(minimal["profile"], minimal["band"]): minimal["sets"] for minimal in check["minimal"]}
    assert [{"question": "P1", "option": "yes", "level": "critical", "gate": False}] in reached["child", "emergency"]


def test_verify_fails_in_words_when_a_promise_does_not_hold(tmp_path: Path) -> None:
    """An overlay that comes too late, and a text that calls somebody safe: exit 1, and what it is."""
    pack = tmp_path / "pack"
    shutil.copytree(home.default_pack(), pack)
    file = pack / "checks" / "job.yaml"
    text = file.read_text(encoding="utf-8")
    broken = text.replace("Trust your feeling.", "You are safe.").replace("below: 0.6", "below: 0.1")
    file.write_text(broken, encoding="utf-8")
    ran = _run("selfcheck", "verify", "job", "--pack", str(pack), *DAY)
    assert ran.exit_code == 1
    for part in (
        "P11         few never reassures",
        "does not say that we",
        "P14 ",
        "says You are safe",
        "NOT EVERY PROMISE HOLDS",
    ):
        assert part in ran.stdout, part
    unknown = _run("selfcheck", "verify", "jobb")
    assert (unknown.exit_code, unknown.stdout) == (2, "")


def test_diff_tells_which_answers_moved_and_fails_when_some_moved_down(tmp_path: Path) -> None:
    """A weaker sign is DOWN and exit 1, the way back is up and exit 0, the same file is no change."""
    old, new = home.default_pack() / "checks" / "job.yaml", tmp_path / "mine.yaml"
    text = old.read_text(encoding="utf-8")
    new.write_text(text.replace('{"yes": strong, "notsure": medium}', '{"yes": medium, "notsure": weak}', 1), "utf-8")
    down, up = _run("selfcheck", "diff", str(old), str(new)), _run("selfcheck", "diff", str(new), str(old), "--json")
    assert (down.exit_code, up.exit_code) == (1, 0)
    assert "DOWN serious (R3) -> some (R4): " in down.stdout
    assert {change["down"] for change in json.loads(up.stdout)["checks"]["job"]} == {False}
    same = _run("selfcheck", "diff", str(old), str(old), "--json")
    assert (same.exit_code, json.loads(same.stdout)) == (0, {"removed": [], "checks": {"job": []}})


def test_diff_of_packs_reports_a_check_that_went_away(tmp_path: Path) -> None:
    """A check nobody can take any more is the milder answer to everyone."""
    whole, pack = tmp_path / "whole", tmp_path / "pack"
    shutil.copytree(home.default_pack(), whole)
    for names_checks in ("topics", "stories"):
        shutil.rmtree(whole / names_checks)
    (whole / "quiz.yaml").unlink()
    for other in (whole / "checks").glob("*.yaml"):
        if other.name not in {"rel.yaml", "know.yaml"}:
            other.unlink()
    shutil.copytree(whole, pack)
    (pack / "checks" / "know.yaml").unlink()
    gone = _run("selfcheck", "diff", str(whole), str(pack))
    assert gone.exit_code == 1
    assert "know: only in" in gone.stderr
    assert "rel: no band changed" in gone.stdout


def test_diff_refuses_what_is_no_self_check_with_every_fault(tmp_path: Path) -> None:
    """File and line, exit 2."""
    broken = tmp_path / "broken.yaml"
    text = (home.default_pack() / "checks" / "job.yaml").read_text(encoding="utf-8")
    broken.write_text(text.replace("at_least: critical", "at_least: deadly"), encoding="utf-8")
    ran = _run("selfcheck", "diff", str(broken), str(broken))
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr.count("broken.yaml:") >= 2
    missing = _run("selfcheck", "diff", str(tmp_path / "none.yaml"), str(broken))
    assert missing.exit_code == 2
    assert "there is no such file or folder" in missing.stderr
