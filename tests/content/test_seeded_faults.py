"""`redbus content check` against a pack with one mistake: the file, the line, and words that say how to mend it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from kiosk.cli.main import redbus

if TYPE_CHECKING:
    from tests.content.conftest import Written

CONTACTS, FACTS, STEPS, SOURCES = "contacts.yaml", "facts.yaml", "steps.yaml", "sources.yaml"
JOB, PAY, PACK, QUIZ, TRIP = "checks/job.yaml", "topics/pay.md", "pack.yaml", "quiz.yaml", "stories/trip.yaml"
TOUR: Final = "tour.yaml"
MATERIALS: Final = "materials.yaml"
NUMBERS: Final = "numbers.yaml"
READ: Final = "topics/read.md"
CLAIM: Final = "    sources: [GOV]\n    checked_on: 2026-11-21\n    expires_on: 2027-05-31\n    status: verified\n"
SPARE_STEP: Final = f"  - id: spare\n    text: Ask.\n    roles: []\n{CLAIM}"
SPARE_FACT: Final = f"  - id: spare\n    value: '3'\n    unit: days\n    valid_from: 2026-01-01\n{CLAIM}"
SPARE_CONTACT: Final = (
    "  - id: spare\n    place: pl\n    roles: [missing]\n    order: 9\n    name: Spare\n    what: They look.\n"
    "    languages: []\n    channels: [phone]\n    audience: [anyone]\n"
    f"    dial: '999888777'\n    display: '999 888 777'\n    web: ''\n{CLAIM}"
)
SPARE_MATERIAL: Final = (
    f"  - id: spare\n    kind: training\n    title: A day\n    publisher: Us\n    languages: [pl]\n{CLAIM}"
)
YEARS_END: Final = "checked_on: 2026-11-21\n    expires_on: 2026-12-31"
SPRING: Final = "checked_on: 2026-11-21\n    expires_on: 2027-05-31"
PAST: Final = "checked_on: 2026-01-02\n    expires_on: 2026-11-20"
LONG: Final = "It is a long text that goes on. " * 12

SEEDED: Final = [
    # The schema, and keys nobody reads.
    (PACK, "pack/1", "pack/2", "pack/2", "expected pack/1"),
    (PACK, "id: small", "id: small\ncolour: red", "colour", "no such key: 'colour'; there are"),
    (CONTACTS, 'web: ""', 'webb: ""', "webb", "did you mean 'web'?"),
    (CONTACTS, "    order: 1\n", "", "id: emergency-112", "the key 'order' is missing"),
    (CONTACTS, "[emergency]", "[emergancy]", "emergancy", "one of emergency, specialist"),
    (CONTACTS, 'dial: "112"', "dial: 112", "dial: 112", "put it in quotes"),
    (STEPS, "id: st-112", "id: ST_112", "ST_112", "an id: 1-48"),
    (TOUR, '"10:00"', '"25:00"', "25:00", 'a time such as "10:00"'),
    (JOB, "below: 0.6", "below: 60", "below: 60", "a share from 0 to 1"),
    (QUIZ, "answer: false", "answer: maybe", "answer: maybe", "expected true or false"),
    (TRIP, "next: s2", "goto: s2", "goto: s2", "no such key: 'goto'"),
    (SOURCES, "format: sources/1", "format: sources/1\n  - x: [", "x: [", "not valid YAML"),
    (MATERIALS, "kind: handbook", "kind: book", "kind: book", "one of handbook, training"),
    (MATERIALS, "year: 2022", "year: 22", "year: 22", "a year such as 2022"),
    (MATERIALS, "languages: [pl]", "languages: []", "languages: []", "say in which language it is"),
    (MATERIALS, "https://gov", "http://gov", "http://gov", "is not an https address"),
    (MATERIALS, "    title: A guide", "    title: A  guide", "A  guide", "a name is one line"),
    (NUMBERS, "reason:", "because:", "because", "no such key: 'because'"),
    # Sources and dates.
    (MATERIALS, "sources: [NGO]", "sources: []", "sources: []", "verified, but without a source"),
    (MATERIALS, "sources: [GOV]", "sources: []", "sources: []", "verified, but without a source"),
    (CONTACTS, "sources: [GOV]", "sources: []", "sources: []", "verified, but without a source; name one"),
    (STEPS, "sources: [GOV]", "sources: []", "sources: []", "verified, but without a source"),
    (QUIZ, "sources: [GOV]", "sources: []", "sources: []", "verified, but without a source"),
    (FACTS, "checked_on: 2026-11-21", "checked_on: 2027-11-21", "expires_on", "before it was checked"),
    # Expired on the day of the check.
    (FACTS, YEARS_END, PAST,
     "expires_on: 2026-11-20", "the fact 'wage' expired on 2026-11-20"),
    (CONTACTS, SPRING, PAST,
     "expires_on: 2026-11-20", "the contact 'emergency-112' expired"),
    (STEPS, SPRING, PAST,
     "expires_on: 2026-11-20", "the step 'st-112' expired"),
    (QUIZ, YEARS_END, PAST,
     "expires_on: 2026-11-20", "the statement 'Q1' expired"),
    (TRIP, "checked_on: 2026-11-21\nexpires_on: 2027-05-31", "checked_on: 2026-01-02\nexpires_on: 2026-11-20",
     "expires_on: 2026-11-20", "the story 'trip' expired"),
    (JOB, "checked_on: 2026-11-21\nexpires_on: 2027-05-31", "checked_on: 2026-01-02\nexpires_on: 2026-11-20",
     "expires_on: 2026-11-20", "the self-check 'job' expired"),
    (PAY, "least: {expires_on: 2026-12-31}", "least: {checked_on: 2026-01-02, expires_on: 2026-11-20}",
     "least: {", "the page 'pay/least' expired"),
    (MATERIALS, "    checked_on: 2026-11-21\n    expires_on: 2027-05-31",
     "    checked_on: 2026-01-02\n    expires_on: 2026-11-20",
     "expires_on: 2026-11-20", "the material 'guide' expired"),
    (MATERIALS, "checked_on: 2026-11-21\n      expires_on: 2026-12-31",
     "checked_on: 2026-01-02\n      expires_on: 2026-11-20",
     "expires_on: 2026-11-20", "the address 'guide' expired"),
    # Numbers and law that nobody can trace.
    (PAY, "- Count your hours.", "- Count your 40 hours.", "40 hours", "says '40', which nobody can trace: make it"),
    (PAY, "- Count your hours.", "- Wait for one month.", "one month", "says 'one month', which nobody can trace"),
    (JOB, "Check first.", "Wait two days.", "two days", "says 'two', which nobody can trace"),
    (QUIZ, "It never happens.", "Half of us see it.", "Half of us", "says 'Half', which nobody can trace"),
    (STEPS, "Talk to the helpline.", "Make two copies.", "two copies", "says 'two', which nobody can trace"),
    (STEPS, "Talk to the helpline.", "Talk to the helpline within 24 hours.", "24 hours", "says '24'"),
    (TRIP, "A van waits.", "Three vans wait.", "Three vans", "says 'Three'"),
    (NUMBERS, "two copies", "two folders", "id: copies", "no text says 'two folders' there any more; remove it"),
    (NUMBERS, "in: [check.job.J2]", "in: [topic]", "id: copies", "no text says 'two copies' there any more"),
    (NUMBERS, "    reason:", "    sources: [GVO]\n    reason:", "GVO", "there is no source 'GVO'"),
    (SOURCES, 'dated: "2026-01"}', 'dated: "2026-01", ours: maybe}', "ours: maybe", "expected true or false"),
    # References to what is not there.
    (READ, "<material:guide>", "<material:gide>", "<material:gide>", "there is no material 'gide'"),
    (PAY, "place: pl", "more: pays\nplace: pl", "more: pays", "there is no topic 'pays'"),
    (PAY, "place: pl", "more: pay\nplace: pl", "more: pay", "there is no topic 'pay'"),
    (CONTACTS, "sources: [GOV, NGO]", "sources: [GOV, GVO]", "GVO", "there is no source 'GVO'"),
    (PAY, "contacts: [line]", "contacts: [lime]", "[lime]", "there is no contact 'lime'"),
    (PAY, "<contact:line>", "<contact:lime>", "<contact:lime>", "there is no contact 'lime'"),
    (PAY, "{wage}", "{wages}", "Nobody may", "there is no such fact; mend the id"),
    (PAY, "place: pl", "check: jobs\nplace: pl", "check: jobs", "there is no self-check 'jobs'"),
    (JOB, "steps: [st-112]", "steps: [st-999]", "st-999", "there is no step 'st-999'"),
    (QUIZ, "worry: job", "worry: jab", "worry: jab", "there is no self-check 'jab'"),
    (TRIP, "text: Go, next: s2", "text: Go, next: s9", "next: s9", "no scene 's9'"),
    # What nobody can come to, and what nothing uses.
    (CONTACTS, "roles: [specialist]", "roles: []", "roles: []", "has no role, so no screen would show it"),
    (SOURCES, 'dated: "2026-01"}', 'dated: "2026-01"}\n  - {id: OLD, title: An act, url: "", dated: ""}',
     "id: OLD", "nothing uses the source 'OLD'; name it where it was read from, or remove it"),
    (STEPS, "steps:\n", f"steps:\n{SPARE_STEP}", "id: spare", "nothing uses the step 'spare'; name it in an outcome"),
    (FACTS, "facts:\n", f"facts:\n{SPARE_FACT}", "id: spare", "nothing uses the fact 'spare'; name it in a text as"),
    (CONTACTS, "contacts:\n", f"contacts:\n{SPARE_CONTACT}", "id: spare", "no screen shows the contact 'spare'"),
    (MATERIALS, "  - id: guide", f"{SPARE_MATERIAL}  - id: guide", "id: spare", "nothing uses the material 'spare'"),
    # Pictures.
    (PAY, "icon: money", "icon: coin", "icon: coin", "there is no picture 'coin': add assets/icons/coin.svg"),
    (JOB, "icon: offer", "icon: ofer", "icon: ofer", "there is no picture 'ofer'"),
    (QUIZ, "icon: quiz", "icon: quizz", "icon: quizz", "there is no picture 'quizz'"),
    (TRIP, "icon: offer", "icon: ofer", "icon: ofer", "there is no picture 'ofer'"),
    # Too much for a screen, too hard, or not to be said.
    (PAY, "Ask before you sign.", LONG, "## Ask", "shorten it or make two pages"),
    (PAY, "Ask before you sign.", "- Ask\n" * 7, "## Ask", "in 7 blocks"),
    (PAY, "- Keep your papers.", f"- {'Keep it. ' * 3}{'very ' * 15}well.", "very very", "at most 15"),
    (PAY, "- Keep your papers.", f"- {'Administrative ' * 10}work.", "Administrative", "reads at"),
    (JOB, "Check first.", "You are safe now.", "safe now", "(verdict)"),
    (JOB, "Check first.", "We will protect you.", "protect you", "(promise)"),
    (JOB, "You told us they hold it.", "You are a victim of them.", "victim", "(name)"),
    # Numbers.
    (JOB, "Call now.", "Call 999 now.", "999", "in Poland 999 is the ambulance"),
    (STEPS, "Talk to the helpline.", "Call 22 628 99 99.", "22 628 99 99", "is retired"),
    (CONTACTS, '"22 628 01 20"', '"22 628 01 21"', "628 01 21", "is not the number that is dialled"),
    (FACTS, '"31.40"', '"31,40"', "31,40", "not a value in PLN"),
]  # fmt: skip


def _check(pack: Written) -> list[tuple[str, int, str]]:
    result = CliRunner().invoke(
        redbus, ["content", "check", str(pack.folder), "--date", "2026-11-22", "--json"], catch_exceptions=False
    )
    found = json.loads(result.stdout)["faults"]
    assert result.exit_code == (1 if found else 0)
    return [(fault["file"], fault["line"], fault["message"]) for fault in found]


def test_the_pack_that_is_broken_below_has_no_fault(pack: Written) -> None:
    """So that every fault found is the seeded one's."""
    assert _check(pack) == []


def test_there_are_many_seeded_faults() -> None:
    """With those seeded into catalogs, in `tests/i18n`, well over the promised forty."""
    assert len({(file, old, new) for file, old, new, _, _ in SEEDED}) == len(SEEDED) >= 40


@pytest.mark.parametrize("seed", SEEDED, ids=lambda seed: f"{seed[0]}-{seed[4]}")
def test_a_seeded_fault_is_found_on_its_line(pack: Written, seed: tuple[str, str, str, str, str]) -> None:
    """An editor that jumps to file:line lands on it and reads what to do."""
    file, old, new, line_has, phrase = seed
    pack.change(file, old, new)
    found = _check(pack)
    assert [row for row in found if row[0] == file and row[1] == pack.line(file, line_has) and phrase in row[2]], found


def test_a_page_that_nobody_can_read_is_named(pack: Written) -> None:
    """All it has to show is a contact that is not shown; the topic's other page is read as before."""
    pack.change(PAY, "Ask before you sign.", "<contact:line>")
    pack.change(CONTACTS, "    status: verified\n    called_on: null", "    status: call-test\n    called_on: null")
    ((file, line, message),) = _check(pack)
    assert (file, line) == (PAY, pack.line(PAY, "## Ask"))
    assert message.startswith("nobody can read the page 'ask'")
