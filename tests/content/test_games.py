"""Reading the quiz and the stories: what authors wrote becomes core values, or every fault with its file and line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.content.reader import read_pack
from kiosk.core.names import StoryId

if TYPE_CHECKING:
    from tests.content.conftest import Written

QUIZ, TRIP = "quiz.yaml", "stories/trip.yaml"
OUT: Final = "      - {id: out, text: Turn back, next: stay}\n"
LATE_ENDS: Final = (
    "ending: {title: Not too late, signs: [They hold your passport., They lie.], can_do: [Call a helpline.]}"
)


def test_a_quiz_is_read_as_it_was_written(pack: Written) -> None:
    """Statements in their order, each with its own dates, its facts and stable contexts."""
    quiz = read_pack(pack.folder).quiz
    assert quiz is not None
    first, second = quiz.items
    assert [(item.id, item.is_true) for item in quiz.items] == [("Q1", False), ("Q2", True)]
    assert (first.statement.context, first.statement.source) == ("quiz.Q1.statement", "It never happens.")
    assert (first.explanation.context, first.facts) == ("quiz.Q1.explanation", ("wage",))
    assert (first.provenance.expires_on, second.provenance.expires_on) == (date(2026, 12, 31), date(2027, 5, 31))
    assert (quiz.title.context, quiz.end_title.context, quiz.worry) == ("quiz.title", "quiz.end.title", "job")
    assert {text.domain for text in (quiz.title, first.statement, first.explanation)} == {"content"}


def test_a_story_becomes_scenes_that_lead_forward_to_endings(pack: Written) -> None:
    """The first scene is where it begins; contexts are stable, so a translation survives a new order."""
    story = read_pack(pack.folder).stories[StoryId("trip")]
    assert [scene.id for scene in story.scenes] == ["s1", "s2", "stay", "late"]
    first, *_, late = story.scenes
    assert [(choice.id, choice.next) for choice in first.choices] == [("go", "s2"), ("ask", "stay")]
    assert (first.text.context, first.choices[0].text.context) == ("story.trip.s1.text", "story.trip.s1.choice.go")
    assert first.ending is None
    assert late.ending is not None
    assert [sign.source for sign in late.ending.signs] == ["They hold your passport.", "They lie."]
    assert (story.title.domain, story.order) == ("content", 10)


BREAKS: Final = [
    (QUIZ, "quiz/1", "quiz/2", "expected quiz/1"),
    (QUIZ, "answer: true", 'answer: "yes"', "expected true or false"),
    (QUIZ, "    answer: true\n", "", "the key 'answer' is missing in 'Q2'"),
    (QUIZ, "    explanation: Anybody may.\n", "", "the key 'explanation' is missing in 'Q2'"),
    (QUIZ, "id: Q2", "id: Q1", "the statement 'Q1' stands already in quiz.yaml:6"),
    (QUIZ, "sources: [GOV]", "sources: []", "verified, but without a source"),
    (QUIZ, "    sources: [GOV]\n", "", "the key 'sources' is missing in 'Q1'"),
    (QUIZ, "sources: [GOV]", "sources: [GVO]", "there is no source 'GVO'"),
    (QUIZ, "expires_on: 2026-12-31", "expires_on: 2026-01-31", "before it was checked"),
    (QUIZ, "{wage}", "{wages}", "{wages}: there is no such fact"),
    (QUIZ, "{wage}", "{wage", "a brace stands alone"),
    (QUIZ, "It never happens.", "It costs {wage}.", "only the pages of a topic may refer to a fact"),
    (QUIZ, "worry: job", "worry: jop", "there is no self-check 'jop'"),
    (QUIZ, "Anybody may.", '"Anybody  may."', "a text is one line"),
    (TRIP, "next: s2", "next: s9", "there is no scene 's9'"),
    (TRIP, "next: s2", "next: stay", "no choice leads to the scene 's2'"),
    (TRIP, "next: s2", "next: stay", "no choice leads to the scene 'late'"),
    (TRIP, "next: late", "next: s1", "'s2' leads back to 's1'"),
    (TRIP, "next: late", "next: s2", "'s2' leads back to 's2'"),
    (TRIP, "    " + LATE_ENDS + "\n", "", "the scene 'late' is a dead end"),
    (TRIP, LATE_ENDS, "choices: []", "the scene 'late' is a dead end"),
    (TRIP, OUT, OUT + "    ending: {title: T, signs: [S.], can_do: [D.]}\n", "has choices and an ending"),
    (TRIP, OUT, "", "a scene offers 2 or 3 choices; 's2' has 1"),
    (TRIP, OUT, OUT + OUT.replace("out", "o1") + OUT.replace("out", "o2"), "'s2' has 4"),
    (TRIP, OUT, OUT.replace("out", "in"), "the choice 'in' stands already"),
    (TRIP, "id: late", "id: stay", "the scene 'stay' stands already"),
    (TRIP, LATE_ENDS, "choices: [{id: a, text: A, next: stay}, {id: b, text: B, next: stay}]", "needs 2 endings"),
    (TRIP, "signs: [They rush you.]", "signs: []", "an ending says its 'signs'"),
    (TRIP, "can_do: [Ask first.]", "can_do: []", "an ending says its 'can_do'"),
    (TRIP, "sources: [NGO]", "sources: []", "verified, but without a source"),
    (TRIP, "sources: [NGO]\n", "", "the key 'sources' is missing"),
    (TRIP, "status: verified", "status: sure", "one of verified, call-test, hidden"),
    (TRIP, "id: go", "id: GO", "an id"),
    (TRIP, "person: Kim", "persons: Kim", "did you mean 'person'?"),
    (TRIP, "Kim stays.", "Kim pays {wage}.", "only the pages of a topic may refer to a fact"),
]


@pytest.mark.parametrize(("file", "old", "new", "message"), BREAKS, ids=[f"{b[0]}-{b[3][:40]}" for b in BREAKS])
def test_each_mistake_in_a_game_is_named_with_its_line(
    pack: Written, file: str, old: str, new: str, message: str
) -> None:
    """One mistake gives a fault in that file, on a real line, that says what is wrong."""
    pack.change(file, old, new)
    found = [fault for fault in pack.faults() if fault.file == file and message in fault.message]
    assert found, pack.faults()
    assert all(fault.line >= 1 for fault in found)


@pytest.mark.parametrize(
    ("file", "old", "new", "part"),
    [
        (TRIP, "next: s2", "next: s9", "s9"),
        (TRIP, "next: late", "next: s1", "next: s1"),
        (TRIP, "next: s2", "next: stay", "id: s2"),
        (QUIZ, "{wage}", "{wages}", "{wages}"),
        (QUIZ, "worry: job", "worry: jop", "jop"),
    ],
)
def test_a_games_fault_stands_on_the_very_line_of_the_mistake(
    pack: Written, file: str, old: str, new: str, part: str
) -> None:
    """An editor that jumps to file:line lands on the words to change."""
    pack.change(file, old, new)
    assert pack.line(file, part) in {fault.line for fault in pack.faults() if fault.file == file}


def test_all_faults_of_a_story_are_found_at_once(pack: Written) -> None:
    """A choice into nowhere, a scene nobody reaches, a circle and a missing source hide nothing from each other."""
    pack.change(TRIP, "next: late", "next: s1")
    pack.change(TRIP, "next: stay", "next: s9")
    pack.change(TRIP, "[NGO]", "[]")
    messages = " | ".join(fault.message for fault in pack.faults())
    for part in ("leads back to 's1'", "no scene 's9'", "leads to the scene 'late'", "without a source"):
        assert part in messages


def test_a_scene_that_does_not_fit_is_one_fault(pack: Written) -> None:
    """What leads to it is right, and what only it leads to is not blamed."""
    pack.change(TRIP, "text: A van waits.", "txt: A van waits.")
    assert {fault.line for fault in pack.faults()} <= set(range(16, 24))
    assert not [fault for fault in pack.faults() if "leads" in fault.message or "no scene" in fault.message]


def test_two_stories_may_not_share_an_id_and_strangers_are_reported(pack: Written) -> None:
    """A file nobody would read must not vanish unseen."""
    text = (pack.folder / TRIP).read_text(encoding="utf-8")
    (pack.folder / "stories/tripp.yaml").write_text(text, encoding="utf-8")
    (pack.folder / "stories/notes.txt").write_text("", encoding="utf-8")
    messages = {fault.file: fault.message for fault in pack.faults()}
    assert "the story 'trip' stands already in stories/trip.yaml:2" in messages["stories/tripp.yaml"]
    assert "only *.yaml" in messages["stories/notes.txt"]
