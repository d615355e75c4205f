"""`redbus leaflet`, run as staff run it, on the real pack."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from click.testing import CliRunner, Result

from kiosk.cli.main import redbus
from kiosk.core.names import BusId
from kiosk.leaflet import decode, decoders
from kiosk.store import FILE, CounterStore
from tests.tour import planned

if TYPE_CHECKING:
    from pathlib import Path


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(redbus, [str(argument) for argument in arguments])


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """Two answers to the job offer check; the rest counts as skipped."""
    path = tmp_path / "answers.json"
    questions = json.loads(_run("selfcheck", "show", "job", "--json").stdout)["questions"]
    path.write_text(json.dumps({question["id"]: question["options"][0]["id"] for question in questions[:2]}))
    return path


def test_the_kinds_are_listed_for_people_and_for_scripts() -> None:
    """The same ids that `--kind` takes, with their papers, and a reason for each paper that is missing."""
    listed = {entry["id"]: entry for entry in json.loads(_run("leaflet", "kinds", "--json").stdout)}
    assert [*listed] == ["help", "result", "role", "bilingual", "discreet", "poster", "calls"]
    assert listed["poster"]["papers"] == ["a4", "a5"]
    assert listed["help"]["large"] == ["a4", "a5", "roll80"]
    for entry in listed.values():
        assert {*entry["papers"], *entry["absent"]} == {"a4", "a5", "a6", "wallet", "roll80", "roll58"}
        assert all(entry["absent"].values())
    said = _run("leaflet", "kinds").stdout
    assert said.split()[0] == "help"
    assert "not roll58: a poster is read" in said


@pytest.mark.parametrize(
    "options",
    [
        ("--kind", "bilingual", "--paper", "wallet"),
        ("--kind", "discreet", "--paper", "a5", "--front", "travel"),
        ("--kind", "discreet", "--paper", "roll58"),
        ("--kind", "poster", "--with", "en"),
        ("--kind", "help", "--paper", "roll80", "--large"),
    ],
)
def test_every_kind_is_made_and_its_codes_verify(tmp_path: Path, options: tuple[str, ...]) -> None:
    """The second language of a card need not be named: it is that of the place."""
    out = tmp_path / "F.pdf"
    made = _run("leaflet", "make", *options, "--locale", "uk", "--place", "pl", "--out", out)
    assert made.exit_code == 0, made.stderr
    assert _run("leaflet", "verify", out).exit_code == 0


def test_the_form_for_test_calls_is_made_like_any_other_kind(tmp_path: Path) -> None:
    """The same bytes as `content calls --pdf` writes; with a place, only the calls of that place; and no code."""
    here, there, all_of_them, listed = (tmp_path / f"{name}.pdf" for name in ("pl", "uk", "all", "listed"))
    day = ("--date", "2026-12-01")
    for out, options in (here, ("--place", "pl")), (there, ("--place", "uk")), (all_of_them, ()):
        made = _run("leaflet", "make", "--kind", "calls", *options, *day, "--out", out, "--json")
        assert made.exit_code == 0, made.stderr
        assert json.loads(made.stdout)["codes"] == []
    assert _run("content", "calls", "--pdf", listed, *day).exit_code == 0
    assert listed.read_bytes() == all_of_them.read_bytes()
    polish, british = _words(here), _words(there)
    assert "22 628 01 20" in polish
    assert "08000 121 700" not in polish
    assert "08000 121 700" in british


def _words(pdf: Path) -> str:
    return " ".join(line for page in decode.read_pages(pdf.read_bytes()) for line in page.lines)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--kind", "discreet", "--paper", "wallet"), "both sides, turned over the long edge"),
        (("--kind", "bilingual", "--paper", "wallet"), "ten cards"),
        (("--kind", "discreet", "--paper", "a5"), "Fold the top half back"),
    ],
)
def test_staff_are_told_what_to_do_with_paper_that_is_cut_or_folded(
    tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    """And nothing of paper that is ready as it comes out."""
    assert said in _run("leaflet", "make", *options, "--locale", "pl", "--out", tmp_path / "F.pdf").stderr
    plain = _run("leaflet", "make", "--kind", "help", "--locale", "pl", "--out", tmp_path / "F.pdf", "--json")
    assert json.loads(plain.stdout)["to_do"] == []


def test_a_timetable_is_the_tour_of_the_bus_whose_folder_is_named(tmp_path: Path) -> None:
    """Without a tour of today the same command says how to plan one, and makes nothing; other fronts need none."""
    out, data = tmp_path / "F.pdf", tmp_path / "bus"
    card = ("leaflet", "make", "--kind", "discreet", "--paper", "a5", "--date", "2026-12-01", "--out", out)
    timetable = (*card, "--front", "tour", "--data", data)
    refused = _run(*timetable)
    assert (refused.exit_code, "redbus visits import" in refused.stderr, out.exists()) == (2, True, False)
    data.mkdir()
    store = CounterStore.open(data / FILE, BusId("bus-1"), mend=False)
    store.visits.plan(planned(date(2026, 12, 2)))
    store.close()
    made = _run(*timetable)
    assert made.exit_code == 0, made.stderr
    with pypdfium2.PdfDocument(out) as document:
        words = " ".join(document[0].get_textpage().get_text_bounded().split())
    assert "Ostrowiec Świętokrzyski" in words
    assert "2018" not in words
    assert _run("leaflet", "verify", out).exit_code == 0
    assert _run(*card, "--front", "travel").exit_code == 0


@pytest.mark.parametrize("paper", ["a4", "a6"])
def test_a_leaflet_is_made_and_every_code_verifies(tmp_path: Path, paper: str) -> None:
    """Made, decoded, and compared with the pack: exit code 0, and the same codes both times."""
    out = tmp_path / "F.pdf"
    options = ("--kind", "help", "--locale", "uk", "--with", "pl", "--place", "pl", "--paper", paper)
    made = _run("leaflet", "make", *options, "--out", out, "--json")
    assert made.exit_code == 0, made.stderr
    checked = _run("leaflet", "verify", out, "--json")
    assert checked.exit_code == 0, checked.stdout
    report = json.loads(checked.stdout)
    assert report["holds"] is True
    assert [c["payload"] for c in report["codes"]] == [c["payload"] for c in json.loads(made.stdout)["codes"]]


def test_a_result_leaflet_is_made_from_a_file_of_answers(tmp_path: Path, answers: Path) -> None:
    """With and without reasons; the two differ."""
    options = ("--kind", "result", "--check", "job", "--answers", answers, "--place", "uk")
    plain, told = tmp_path / "plain.pdf", tmp_path / "told.pdf"
    assert _run("leaflet", "make", *options, "--out", plain).exit_code == 0
    assert _run("leaflet", "make", *options, "--with-reasons", "--out", told).exit_code == 0
    assert plain.read_bytes() != told.read_bytes()
    assert _run("leaflet", "verify", plain).exit_code == 0


@pytest.mark.parametrize("place", ["pl", "uk", "unsaid"])
def test_a_role_sheet_is_made_and_every_code_verifies(tmp_path: Path, place: str) -> None:
    """For a hotel's desk, in Polish."""
    out = tmp_path / "F.pdf"
    options = ("--kind", "role", "--role", "hotel", "--locale", "pl", "--place", place)
    assert _run("leaflet", "make", *options, "--out", out).exit_code == 0
    assert _run("leaflet", "verify", out).exit_code == 0


def test_the_roles_are_listed_as_the_option_takes_them() -> None:
    """Eleven of them."""
    listed = json.loads(_run("leaflet", "roles", "--json").stdout)
    assert {"id": "hotel", "title": "Hotel and short lets"} in listed
    assert len(listed) == 11
    assert _run("leaflet", "roles").stdout.count("\n") == 11


def test_verify_says_which_decoders_it_used_and_which_are_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With how to get them; one decoder is enough to go on with."""
    out = tmp_path / "F.pdf"
    assert _run("leaflet", "make", "--kind", "help", "--paper", "a6", "--out", out).exit_code == 0
    report = json.loads(_run("leaflet", "verify", out, "--json").stdout)
    codes = len(report["codes"])
    every = [{"name": name, "tried": 3 * codes, "read": 3 * codes} for name in ("zxing-cpp", "zbar", "opencv")]
    assert (report["decoders"], report["absent"]) == (every, [])
    monkeypatch.setattr(decoders, "_is_here", lambda _module: False)
    decoders.installed.cache_clear()
    try:
        checked = _run("leaflet", "verify", out)
    finally:
        decoders.installed.cache_clear()
    assert checked.exit_code == 0
    assert "read with zxing-cpp at 150, 203, 300 dpi" in checked.stderr
    assert "not installed: zbar (apt-get install python3-zbar)" in checked.stderr


def test_a_code_that_a_decoder_cannot_read_does_not_verify(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 1, with the decoder and the resolution, although the others read it."""
    out = tmp_path / "F.pdf"
    assert _run("leaflet", "make", "--kind", "help", "--paper", "a6", "--out", out).exit_code == 0
    blind = decoders.Decoder("blind", lambda _picture: ())
    monkeypatch.setattr(decode, "installed", lambda: (decoders.installed()[0], blind))
    checked = _run("leaflet", "verify", out)
    assert checked.exit_code == 1
    assert "NOT read by blind at 150 dpi" in checked.stdout


def test_a_leaflet_whose_numbers_have_expired_does_not_verify(tmp_path: Path) -> None:
    """Old paper in the tray is found out: exit code 1."""
    out = tmp_path / "F.pdf"
    assert _run("leaflet", "make", "--kind", "help", "--out", out).exit_code == 0
    checked = _run("leaflet", "verify", out, "--date", "2035-01-01")
    assert checked.exit_code == 1
    assert "NOT in the pack" in checked.stdout


def test_the_printer_s_trial_page_verifies_for_what_it_is(tmp_path: Path) -> None:
    """Each code's kind, size and readers are told."""
    out = tmp_path / "F.pdf"
    assert _run("printer", "test", "--out", out).exit_code == 0
    checked = _run("leaflet", "verify", out)
    assert checked.exit_code == 0
    assert checked.stdout == "1  redbus printer test  trial  60 mm  read by zxing-cpp, zbar, opencv\n"


def test_what_is_no_pdf_is_bad_input(tmp_path: Path) -> None:
    """Exit code 2, the file named, no traceback."""
    (tmp_path / "F.pdf").write_text("not a leaflet")
    for path in (tmp_path / "F.pdf", tmp_path / "absent.pdf"):
        checked = _run("leaflet", "verify", path)
        assert (checked.exit_code, path.name in checked.stderr) == (2, True)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--kind", "result"], "--check"),
        (["--kind", "role"], "hotel"),
        (["--kind", "role", "--role", "astronaut"], "no such sheet"),
        (["--kind", "role", "--role", "hotel", "--locale", "ro"], "no words for role-hotel"),
        (["--kind", "help", "--role", "hotel"], "--kind role"),
        (["--kind", "help", "--check", "job"], "--kind result"),
        (["--kind", "help", "--with-reasons"], "--with-reasons"),
        (["--kind", "help", "--locale", "pl", "--with", "pl"], "already"),
        (["--kind", "leaflets"], "poster"),
        (["--kind", "poster", "--paper", "a6"], "through a window"),
        (["--kind", "discreet", "--large"], "ordinary card"),
        (["--kind", "help", "--front", "tour"], "--kind discreet"),
        (["--kind", "calls", "--locale", "pl"], "in English only"),
        (["--kind", "calls", "--with", "pl"], "in English only"),
        (["--kind", "calls", "--paper", "a5"], "a sheet of A4"),
        (["--kind", "calls", "--large"], "a sheet of A4"),
        (["--kind", "calls", "--role", "hotel"], "--place, --date and --pack only"),
        (["--kind", "discreet", "--front", "tour"], "--front phrases or travel"),
    ],
)
def test_options_that_do_not_go_together_are_refused(tmp_path: Path, options: list[str], said: str) -> None:
    """Exit code 2, and the message names the option."""
    made = _run("leaflet", "make", *options, "--out", tmp_path / "F.pdf")
    assert (made.exit_code, said in made.stderr) == (2, True)
    assert not (tmp_path / "F.pdf").exists()


def test_reasons_are_never_printed_in_a_language_that_has_no_words_for_them(tmp_path: Path, answers: Path) -> None:
    """Romanian covers two of the self-checks; a third one's reasons would be English. Without reasons it is made."""
    answers.write_text("{}")
    options = ("--kind", "result", "--check", "child", "--answers", answers, "--out", tmp_path / "F.pdf")
    for languages in (("--locale", "ro"), ("--locale", "pl", "--with", "ro")):
        refused = _run("leaflet", "make", *options, *languages, "--with-reasons")
        assert (refused.exit_code, "ro: has no words for child" in refused.stderr) == (2, True)
    assert _run("leaflet", "make", *options, "--locale", "ro").exit_code == 0


def test_a_check_nobody_wrote_is_named_with_those_there_are(tmp_path: Path, answers: Path) -> None:
    """So the right one can be typed."""
    made = _run("leaflet", "make", "--kind", "result", "--check", "jab", "--answers", answers, "--out", tmp_path / "F")
    assert made.exit_code == 2
    assert "job" in made.stderr


def test_a_place_that_cannot_be_written_is_the_outside_failing(tmp_path: Path) -> None:
    """Exit code 3."""
    assert _run("leaflet", "make", "--kind", "help", "--out", tmp_path / "absent" / "F.pdf").exit_code == 3


def test_printing_to_a_folder_leaves_the_leaflet_there(tmp_path: Path) -> None:
    """The configured printer is used."""
    config = tmp_path / "config.toml"
    config.write_text(f'[printer]\ntarget = "folder:{tmp_path / "out"}"\n')
    printed = _run("leaflet", "print", "--kind", "help", "--config", config)
    assert printed.exit_code == 0, printed.stderr
    assert (tmp_path / "out" / "leaflet-1.pdf").read_bytes().startswith(b"%PDF")


def test_printing_without_a_printer_says_how_to_set_one() -> None:
    """Exit code 3."""
    printed = _run("leaflet", "print", "--kind", "help")
    assert printed.exit_code == 3
    assert "printer.target" in printed.stderr
