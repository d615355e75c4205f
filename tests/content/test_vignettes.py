"""The shipped self-checks, held against stories and the band each calls for.

Each story in `vignettes/` has the answers its visitor taps and the band it calls for, judged without seeing the rule.
No caseworker has read them yet.
Where experts could differ, `also` names the other band and `doubt` says why. Codes in brackets are the sources.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
import yaml

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.check import Band, evaluate, visible
from kiosk.core.names import CheckId, OptionId, Place, QuestionId

FOLDER: Final = Path(__file__).with_name("vignettes")
CHECKS: Final = read_pack(home.default_pack()).checks
LEAST: Final = 12


@dataclass(frozen=True, slots=True)
class Vignette:
    """A visitor's story, what they tap, and what they should be told."""

    id: str
    check: CheckId
    place: Place
    story: str
    answers: dict[QuestionId, OptionId]
    expected: Band
    also: tuple[Band, ...]
    doubt: str
    why: str


def _read(path: Path) -> list[Vignette]:
    """The stories of one check. Answers stand as `J1=no J2=yes`, since YAML takes a bare `no` for false."""
    file = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        Vignette(
            id=entry["id"],
            check=CheckId(file["check"]),
            place=Place(entry["place"]),
            story=entry["story"],
            answers=_answers(entry["answers"]),
            expected=Band(entry["expected"]),
            also=tuple(Band(band) for band in entry.get("also", ())),
            doubt=entry.get("doubt", ""),
            why=entry["why"],
        )
        for entry in file["vignettes"]
    ]


def _answers(line: str) -> dict[QuestionId, OptionId]:
    """The taps of one line."""
    pairs = [tap.split("=") for tap in line.split()]
    answers = {QuestionId(question): OptionId(option) for question, option in pairs}
    assert len(answers) == len(pairs), f"a question is answered twice: {line}"
    return answers


VIGNETTES: Final = [vignette for path in sorted(FOLDER.glob("*.yaml")) for vignette in _read(path)]

each_vignette = pytest.mark.parametrize("vignette", VIGNETTES, ids=[vignette.id for vignette in VIGNETTES])
each_check = pytest.mark.parametrize("check", CHECKS)


@each_vignette
def test_a_story_gets_the_band_it_was_judged_to_call_for(vignette: Vignette) -> None:
    """Nobody who is controlled is told that little is wrong, and nobody with a rude boss is frightened."""
    band = evaluate(CHECKS[vignette.check], vignette.answers).band
    assert band in {vignette.expected, *vignette.also}, f"{vignette.story} {vignette.why}"


@each_vignette
def test_the_answers_are_taps_a_visitor_can_make(vignette: Vignette) -> None:
    """Each question the visitor sees has one of its own options, if only skip; no hidden question is answered."""
    check = CHECKS[vignette.check]
    assert [question.id for question in visible(check, vignette.answers)] == list(vignette.answers)
    for question in visible(check, vignette.answers):
        assert vignette.answers[question.id] in {option.id for option in question.options}, question.id


@each_vignette
def test_a_second_band_is_given_a_reason(vignette: Vignette) -> None:
    """A borderline is argued, so that `also` cannot be used to make a wrong band pass."""
    assert bool(vignette.also) == bool(vignette.doubt)
    assert vignette.expected not in vignette.also


@each_check
def test_each_check_has_stories_of_every_band(check: CheckId) -> None:
    """At least twelve for each check, and each of the four results is what some story calls for."""
    told = [vignette for vignette in VIGNETTES if vignette.check == check]
    assert len(told) >= LEAST
    assert {vignette.expected for vignette in told} == set(Band)


@each_check
def test_each_question_is_answered_in_some_story(check: CheckId) -> None:
    """No question is left out of the comparison: skipping it everywhere does not count."""
    used = {q for v in VIGNETTES if v.check == check for q, option in v.answers.items() if option != "skip"}
    assert used == {question.id for question in CHECKS[check].questions}


def test_each_story_has_a_name_of_its_own() -> None:
    """A failure names one story."""
    assert len({vignette.id for vignette in VIGNETTES}) == len(VIGNETTES)
