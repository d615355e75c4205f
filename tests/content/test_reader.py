"""Reading a pack: what authors wrote becomes core values, or every fault with its file and line."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from kiosk.content.current import read_current
from kiosk.content.reader import read_pack
from kiosk.core.check import Band, Family, Level, Meaning, Profile
from kiosk.core.errors import InputError
from kiosk.core.names import CheckId, ContactId, FactId, Place, TopicId
from kiosk.core.pack import Role, Status
from kiosk.core.rule import AllOf, Always, AnyOf, Count, Gates
from kiosk.core.topic import BlockKind

if TYPE_CHECKING:
    from pathlib import Path

    from tests.content.conftest import Written

CONTACTS, FACTS, STEPS, TOUR = "contacts.yaml", "facts.yaml", "steps.yaml", "tour.yaml"
JOB, PAY, SOURCES, PACK = "checks/job.yaml", "topics/pay.md", "sources.yaml", "pack.yaml"
QUIZ, TRIP = "quiz.yaml", "stories/trip.yaml"
THEIRS = "label: They asked for it, level: medium}\n      - {id: have,"
THEIR_OWN = (
    "label: They asked for it, level: medium, reason: You told us they asked.}\n"
    "      - {id: have, reason: You told us they took it.,"
)


def test_a_whole_pack_is_read_as_it_was_written(pack: Written) -> None:
    """Contacts, facts, steps, stops and sources come out with the values their authors gave them."""
    read = read_pack(pack.folder)
    line = read.contacts[ContactId("line")]
    assert (read.id, read.version) == ("small", "2026.11.0")
    assert (line.place, line.roles, line.tel) == (Place.POLAND, frozenset({Role.SPECIALIST}), "tel:+48226280120")
    assert line.hours is not None
    assert (line.hours.context, line.hours.source) == ("contact.line.hours", "Weekdays, 9 to 17:30.")
    assert line.cost is None
    assert line.provenance.status is Status.VERIFIED
    assert line.provenance.expires_on == date(2027, 5, 31)
    assert read.facts[FactId("wage")].value == "31.40"
    assert list(read.steps) == ["st-112", "st-line"]
    stop = read.tour[0]
    assert (stop.day, stop.opens, stop.closes) == (date(2018, 3, 14), time(10), time(16, 30))
    assert list(read.sources) == ["GOV", "NGO"]


def test_a_topic_becomes_pages_of_blocks(pack: Written) -> None:
    """Each kind of block is recognised, lines are joined, facts are found, and a page may expire on its own."""
    topic = read_pack(pack.folder).topics[TopicId("pay")]
    least, ask = topic.pages
    assert [block.kind for block in least.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.BULLET,
        BlockKind.BULLET,
        BlockKind.CALM,
        BlockKind.CARE,
        BlockKind.CONTACT,
    ]
    first = least.blocks[0]
    assert first.text is not None
    assert (first.text.context, first.text.source) == (
        "topic.pay.least",
        "Nobody may pay you less than {wage} an hour.",
    )
    assert first.facts == ("wage",)
    assert least.blocks[4].text is not None
    assert least.blocks[4].text.source == "They take money for food."
    assert least.blocks[5].contact == "line"
    assert (least.title.context, least.title.source) == ("topic.pay.least.title", "The least")
    assert (least.provenance.expires_on, ask.provenance.expires_on) == (date(2026, 12, 31), date(2027, 5, 31))
    assert topic.place is Place.POLAND


def test_an_answer_may_have_a_reason_of_its_own(pack: Written) -> None:
    """It stands in for the question's, which goes when no answer needs it; its context names the answer."""
    pack.change(JOB, THEIRS, THEIR_OWN)
    pack.change(JOB, "    reason: You told us they hold it.\n", "")
    papers = read_pack(pack.folder).checks[CheckId("job")].questions[1]
    reasons = [papers.reason_of(option) for option in papers.options[1:4]]
    assert papers.reasons == (reasons[2], reasons[0], reasons[1])
    assert [(reason.context, reason.source) for reason in reasons if reason] == [
        ("check.job.J2.reason.asked", "You told us they asked."),
        ("check.job.J2.reason.have", "You told us they took it."),
        ("check.job.J2.unsure_reason", "You were not sure who holds it."),
    ]


def test_a_self_check_becomes_questions_rules_and_outcomes(pack: Written) -> None:
    """Standard and own answers carry their levels; macros are written out; labels are shared where they can be."""
    check = read_pack(pack.folder).checks[CheckId("job")]
    danger, papers = check.questions
    assert [(o.id, o.level, o.meaning) for o in danger.options] == [
        ("yes", Level.CRITICAL, Meaning.SAID),
        ("no", Level.NONE, Meaning.SAID),
        ("notsure", Level.STRONG, Meaning.NOT_SURE),
        ("skip", Level.NONE, Meaning.SKIPPED),
    ]
    assert [option.label.context for option in papers.options] == [
        "check.answer.no",
        "check.job.J2.asked",
        "check.job.J2.have",
        "check.answer.notsure",
        "check.answer.skip",
    ]
    assert [option.is_gate for option in papers.options] == [False, False, True, False, False]
    assert papers.show_if is not None
    assert (papers.show_if.question, papers.show_if.option) == ("J1", "no")
    mixed = AllOf((Count(Level.MEDIUM, 1), Count(Level.WEAK, 2, Family.CONTROL)))
    assert [row.when for row in check.rules[Profile.BEFORE]] == [
        Count(Level.CRITICAL, 1),
        AnyOf((Gates(1), mixed)),
        Count(Level.WEAK, 1),
        Always(),
    ]
    assert [offer.step for offer in check.outcomes[Band.SERIOUS].steps] == ["st-line", "st-112"]
    assert [text.context for text in check.outcomes[Band.SERIOUS].lead] == ["check.job.serious.lead"] * 2


def _switch(question: str, option: str, profile: str) -> str:
    """A profile switch, as an author writes it before the macros."""
    return f"profile_switch: {{question: {question}, option: {option}, profile: {profile}}}\nmacros:"


BREAKS = [
    (PACK, "pack/1", "pack/2", "expected pack/1, found 'pack/2'"),
    (PACK, '"2026.11.0"', "2026.11", "put it in quotes"),
    (CONTACTS, 'web: ""', 'webb: ""', "no such key: 'webb'; did you mean 'web'?"),
    (CONTACTS, "    order: 1\n", "", "the key 'order' is missing in 'emergency-112'"),
    (CONTACTS, "[emergency]", "[emergancy]", "found 'emergancy'"),
    (CONTACTS, "Somebody who listens.", '""', "a text that is not empty"),
    (CONTACTS, 'dial: "112"', "dial: 112", "expected a text, found 112; put it in quotes"),
    (CONTACTS, "order: 2", 'order: "2"', "expected a whole number"),
    (CONTACTS, "called_on: null", "called_on: 2026-13-01", "expected a date such as 2026-11-21"),
    (CONTACTS, "roles: [specialist]", "roles: specialist", "expected a list"),
    (CONTACTS, "[pl, en]", "[polish]", "a language's code"),
    (TOUR, '"1463011"', '"146"', "TERYT"),
    (TOUR, '"10:00"', '"25:00"', "a time such as"),
    (STEPS, "id: st-112", "id: ST_112", "an id"),
    (JOB, "below: 0.6", "below: 60", "a share from 0 to 1"),
    (JOB, '"yes": critical', '"yes": deadly', "expected none or weak or medium or strong or critical"),
    (JOB, '{"yes": critical, "notsure": strong}', '{"maybe": critical}', "expected yes or no or notsure or skip"),
    (JOB, "{count: {at_least: weak, min: 1}}", "{count: {less_than: weak, min: 1}}", "no such key: 'less_than'"),
    (JOB, "{gate: {min: 1}}", "{not: {gate: {min: 1}}}", "no such key: 'not'"),
    (JOB, "when: always", "when: otherwise", "expected always or keys with values"),
    (PAY, "icon: money", "icon: 3", "put it in quotes"),
    (PAY, "least: {expires_on", "least: {expire_on", "did you mean 'expires_on'?"),
    (CONTACTS, "sources: [GOV]", "sources: [GVO]", "there is no source 'GVO'"),
    (CONTACTS, "sources: [GOV, NGO]", "sources: [GOV, GOV]", "named twice"),
    (CONTACTS, "sources: [GOV]", "sources: []", "verified, but without a source"),
    (CONTACTS, "id: line", "id: emergency-112", "stands already in contacts.yaml:3"),
    (SOURCES, "id: NGO", "id: GOV", "stands already in sources.yaml:3"),
    (STEPS, "id: st-line", "id: st-112", "stands already in steps.yaml:3"),
    (FACTS, "expires_on: 2026-12-31", "expires_on: 2026-01-31", "before it was checked"),
    (FACTS, "valid_from: 2026-01-01", "valid_from: 2027-01-01", "expires before it becomes valid"),
    (FACTS, '"31.40"', '"31,40"', "not a value in PLN"),
    (FACTS, "unit: PLN", "unit: date", "not a value in date"),
    (PAY, "contacts: [line]", "contacts: [lime]", "there is no contact 'lime'"),
    (PAY, "<contact:line>", "<contact:lime>", "there is no contact 'lime'"),
    (PAY, "{wage}", "{wages}", "there is no such fact"),
    (PAY, "{wage}", "{wage", "a brace stands alone"),
    (PAY, "least: {expires_on: 2026-12-31}", "last: {expires_on: 2026-12-31}", "there is no page 'last'"),
    (PAY, "least: {expires_on: 2026-12-31}", "least: {expires_on: 2026-01-31}", "before it was checked"),
    (PAY, "least: {expires_on: 2026-12-31}", "least: {sources: [X]}", "there is no source 'X'"),
    (PAY, "{#ask}", "{#least}", "the page id 'least' is taken"),
    (PAY, "{#ask}", "{#title}", "the page id 'title' is taken"),
    (TOUR, "sources: [NGO]", "sources: [BUS]", "there is no source 'BUS'"),
    (TOUR, '"16:30"', '"09:30"', "closes before it opens"),
    (SOURCES, "https://gov.example/a", "gov.example", "not a web address"),
    (CONTACTS, '"+48226280120"', '"22-628"', "cannot be dialled"),
    (CONTACTS, '"22 628 01 20"', '"22 628 01 21"', "is not the number that is dialled"),
    (CONTACTS, '"22 628 01 20"', '"01 20"', "is not the number that is dialled"),
    (CONTACTS, 'display: "112"', 'display: "12"', "is not the number that is dialled"),
    (CONTACTS, 'display: "112"', 'display: ""', "dial and display come together"),
    (CONTACTS, "https://line.example/help", "http://line.example/help", "not an https address"),
    (CONTACTS, 'dial: "112"\n    display: "112"', 'dial: ""\n    display: ""', "can neither be rung nor opened"),
    (CONTACTS, "roles: [specialist]", "roles: []", "has no role"),
    (STEPS, "Call 112.", "Call {wage}.", "only the pages of a topic may refer to a fact"),
    (STEPS, "Call 112.", '"Call  112."', "a text is one line"),
    (JOB, "title: A job offer", 'title: " A job offer"', "a text is one line"),
    (JOB, "{id: R4, band: few, when: always}", "{id: R4, band: few, when: {gate: {min: 1}}}", "must end with a row"),
    (JOB, "when: {count: {at_least: critical, min: 1}}", "when: always", "only in the last row"),
    (JOB, "{id: R3, band: some", "{id: R3, band: emergency", "order rows from the most urgent"),
    (JOB, "{id: R4, band: few", "{id: R4, band: some", "must be `few`"),
    (JOB, "id: R3", "id: R2", "the row 'R2' stands already"),
    (JOB, "{use: mixed}", "{use: mixt}", "there is no macro 'mixt'; macros: mixed"),
    (JOB, "{all: [{count: {at_least: medium, min: 1}}", "{all: [{use: mixed}", "the macro 'mixed' uses itself"),
    (JOB, "{gate: {min: 1}}", "{gate: {min: 1}, use: mixed}", "exactly one of count, gate, any, all, use"),
    (JOB, "{any: [{gate: {min: 1}}, {use: mixed}]}", "{any: []}", "needs at least one condition"),
    (JOB, "{count: {at_least: weak, min: 1}}", "{count: {at_least: none, min: 1}}", "a count starts at weak"),
    (JOB, "{count: {at_least: weak, min: 1}}", "{count: {at_least: weak, min: 0}}", "1 or more"),
    (JOB, "      - {id: skip, level: none}\n", "", "J2 cannot be skipped"),
    (JOB, "{id: skip, level: none}", "{id: skip, level: weak}", "skipping is never a sign"),
    (JOB, "level: strong, gate: true", "level: none, gate: true", "a gate without a level"),
    (JOB, "{id: notsure, level: weak}", "{id: notsure, level: weak, gate: true}", "a gate only for danger"),
    (JOB, ", label: They have it", "", "the answer 'have' needs a label"),
    (JOB, "id: asked", "id: have", "the answer 'have' stands already"),
    (JOB, "id: asked", "id: help", "an answer may not be called 'help'"),
    (JOB, '    level: {"yes": critical, "notsure": strong}\n', "", "`answers: yns` needs `level`"),
    (JOB, "    reason: You told us they hold it.\n", "", "no `reason`"),
    (
        JOB,
        '{id: "no", label: "No",',
        '{id: "no", label: "No", reason: "You told us no.",',
        "'no' is no sign that was said",
    ),
    (
        JOB,
        "{id: notsure, level",
        "{id: notsure, reason: You were not sure., level",
        "'notsure' is no sign that was said",
    ),
    (JOB, THEIRS, THEIR_OWN, "each of its signs has a reason of its own"),
    (JOB, "    unsure_reason: You were not sure who holds it.\n", "", "needs an `unsure_reason`"),
    (JOB, "    dimension: CR\n    indicator: documents", "    indicator: documents", "no `dimension`"),
    (JOB, '{question: J1, option: "no"}', '{question: J2, option: "no"}', "no earlier question 'J2'"),
    (JOB, '{question: J1, option: "no"}', "{question: J1, option: never}", "J1 has no answer 'never'"),
    (JOB, "id: J2", "id: J1", "the question 'J1' stands already"),
    (JOB, "steps: [st-112]", "steps: [st-999]", "there is no step 'st-999'"),
    (JOB, "steps: [st-112]", "steps: []", "one to 5 steps; 0 are shown after every"),
    (JOB, "steps: [st-112]", "steps: [st-112, {step: st-line, after: [J9]}]", "there is no question 'J9'"),
    (JOB, "steps: [st-112]", "steps: [st-112, {step: st-line, unless: [J1=maybe]}]", "J1 has no answer 'maybe'"),
    (JOB, "steps: [st-112]", "steps: [st-112, {step: st-line}]", "st-line has no condition"),
    (JOB, "lead: [Call now.]", "lead: []", "at least one sentence"),
    (JOB, "  before:\n", "  child:\n", "no rule for the profile `before`"),
    (JOB, "  before:\n", "  child:\n", "nothing selects the profile `child`"),
    (JOB, "profile: before", "profile: after", "one of before, during, child"),
    (JOB, "macros:", _switch("J9", "have", "child"), "there is no question 'J9'"),
    (JOB, "macros:", _switch("J2", "never", "child"), "J2 has no answer 'never'"),
    (JOB, "macros:", _switch("J2", "have", "child"), "J2 selects a profile, so its answers are no signs"),
    (JOB, "macros:", _switch("J2", "have", "child"), "no rule for the profile `child`"),
    (JOB, "macros:", _switch("J2", "have", "before"), "`before` is the profile already"),
    (JOB, "  emergency: {title: Get help now, lead: [Call now.], steps: [st-112]}\n", "", "no outcome for the band"),
    (PAY, "Ask before you sign.", "Ask before you sign. " * 18, "the page 'ask' has 377 characters in 1 blocks"),
    (PAY, "Ask before you sign.", "- Ask\n" * 7, "in 7 blocks"),
    (PAY, "Ask before you sign.", "Ask **before** you sign.", "not part of our Markdown: bold"),
    (PAY, "---\nid: pay", "--\nid: pay", "starts with its front matter"),
]


@pytest.mark.parametrize(("file", "old", "new", "message"), BREAKS, ids=[f"{b[0]}-{b[3][:40]}" for b in BREAKS])
def test_each_mistake_is_named_with_its_file_and_a_way_to_mend_it(
    pack: Written, file: str, old: str, new: str, message: str
) -> None:
    """One mistake in one file gives a fault in that file, on a real line, that says what is wrong."""
    pack.change(file, old, new)
    found = [fault for fault in pack.faults() if fault.file == file and message in fault.message]
    assert found, pack.faults()
    assert all(fault.line >= 1 for fault in found)


@pytest.mark.parametrize(
    ("file", "old", "new", "part"),
    [
        (CONTACTS, '"22 628 01 20"', '"22 628 01 21"', "01 21"),
        (CONTACTS, "[GOV, NGO]", "[GOV, NOG]", "NOG"),
        (JOB, "{use: mixed}", "{use: mixt}", "mixt"),
        (JOB, "{id: notsure, level: weak}", "{id: notsure, level: low}", "level: low"),
        (PAY, "- Keep your papers.", "- Keep `papers`.", "Keep `papers`"),
        (PAY, "less than {wage}", "less than *{wage}*", "*{wage}*"),
        (PAY, "icon: money", "icons: coin", "icons"),
        (PAY, "{#ask}", "{#Ask}", "{#Ask}"),
    ],
)
def test_a_fault_stands_on_the_very_line_of_the_mistake(
    pack: Written, file: str, old: str, new: str, part: str
) -> None:
    """An editor that jumps to file:line lands on the words to change."""
    pack.change(file, old, new)
    assert pack.line(file, part) in {fault.line for fault in pack.faults() if fault.file == file}


def test_all_faults_of_all_files_are_reported_at_once(pack: Written) -> None:
    """A misfit in one entry hides neither its neighbours' faults nor those of other files."""
    pack.change(CONTACTS, "order: 1", "order: first")
    pack.change(CONTACTS, '"22 628 01 20"', '"999"')
    pack.change(FACTS, '"31.40"', '"much"')
    pack.change(PAY, "{wage}", "{wages}")
    pack.change(JOB, "when: always", "when: {gate: {min: 1}}")
    pack.change(TOUR, '"16:30"', '"09:30"')
    (pack.folder / "steps.yml").write_text("", encoding="utf-8")
    assert {fault.file for fault in pack.faults()} == {CONTACTS, FACTS, PAY, JOB, TOUR, "steps.yml"}
    assert len([fault for fault in pack.faults() if fault.file == CONTACTS]) == 2


def test_a_reference_to_an_entry_that_does_not_fit_is_not_a_second_fault(pack: Written) -> None:
    """The contact is there, only badly written: the topic that names it is right."""
    pack.change(CONTACTS, "order: 2", "order: second")
    assert [fault.file for fault in pack.faults()] == [CONTACTS]


def test_yaml_that_cannot_be_parsed_is_one_fault_with_its_line(pack: Written) -> None:
    """A stray bracket in one file still lets the others be checked."""
    pack.change(TOUR, 'teryt: "1463011"', "teryt: [")
    (fault,) = [fault for fault in pack.faults() if fault.file == TOUR]
    assert "not valid YAML" in fault.message
    assert fault.line >= pack.line(TOUR, "teryt: [")


def test_missing_and_unknown_files_are_faults(pack: Written) -> None:
    """A pack needs its contacts; a misspelt file name must not make a page vanish unseen."""
    (pack.folder / CONTACTS).rename(pack.folder / "contact.yaml")
    (pack.folder / PAY).rename(pack.folder / "topics/pay.markdown")
    (pack.folder / JOB).write_bytes(b"format: \xff")
    messages = {fault.file: fault.message for fault in pack.faults()}
    assert "missing" in messages[CONTACTS]
    assert "no part of a pack" in messages["contact.yaml"]
    assert "only *.md" in messages["topics/pay.markdown"]
    assert "not UTF-8" in messages[JOB]


def test_facts_steps_tour_and_games_may_be_absent(pack: Written) -> None:
    """A pack that uses none of them is whole without them."""
    for name in (FACTS, TOUR, JOB, PAY, STEPS, QUIZ, TRIP):
        (pack.folder / name).unlink()
    assert pack.faults() == ()
    read = read_pack(pack.folder)
    assert (read.tour, read.quiz, read.stories) == ((), None, {})


def test_a_folder_that_is_not_there_is_the_callers_mistake(tmp_path: Path) -> None:
    """It is not a fault of a pack, so no file is blamed."""
    with pytest.raises(InputError, match="there is no pack here"):
        read_pack(tmp_path / "nowhere")


def test_the_shipped_pack_stands_in_for_a_broken_installed_one(pack: Written, tmp_path: Path) -> None:
    """The screen goes on with the pack that came with the program, and staff learn why."""
    broken = tmp_path / "data/packs/bad"
    broken.mkdir(parents=True)
    (broken / "pack.yaml").write_text("format: pack/9\n", encoding="utf-8")
    (tmp_path / "data/packs/current").symlink_to("bad")
    opened = read_current(tmp_path / "data", pack.folder)
    assert (opened.pack.id, opened.folder) == ("small", pack.folder)
    assert any("expected pack/1" in fault.message for fault in opened.faults)


def test_the_adapters_that_the_first_frame_needs_stay_cheap() -> None:
    """`content.install` may be imported before the first frame: YAML, Markdown and msgspec come with the reader."""
    code = (
        "import sys, kiosk.content, kiosk.content.install\n"
        "print(sorted({'yaml', 'markdown_it', 'msgspec', 'kiosk.content.reader'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
