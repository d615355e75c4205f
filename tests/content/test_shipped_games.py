"""The shipped quiz and stories: short, plain, never shaming, and what their basis asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from kiosk import home
from kiosk.content.extract import texts
from kiosk.content.reader import read_pack
from kiosk.core.pack import Status

if TYPE_CHECKING:
    from kiosk.core.story import Story

PACK: Final = read_pack(home.default_pack())
STORIES: Final = tuple(PACK.stories.values())
WORDS: Final = [each.text for each in texts(home.default_pack()) if each.text.context.startswith(("quiz.", "story."))]
MOST_WORDS: Final = 15
NEVER: Final = re.compile(
    r"\b(?:(?:is|was|are|were) wrong|mistake\w*|stupid|naive|your fault\b(?<!not your fault)|victim\w*|slave\w*|"
    r"illegal\w*|score\w*|should have|guarantee\w*|promise you|999|you are safe)\b",
    re.IGNORECASE,
)
"""Blame, labels, scores, promises; and the ambulance's number in Poland."""


def sentences(source: str) -> list[str]:
    """The sentences of a text; what somebody says inside one counts on its own."""
    return [part for part in re.split(r"[.!?:]+[\"']?\s+|[.!?]+[\"']?$", source) if part.strip(" \"'")]


def test_the_quiz_has_the_twelve_statements_of_its_basis() -> None:
    """Enough of them true that `not true` is no safe guess; each is shown today and says where it is from."""
    assert PACK.quiz is not None
    items = PACK.quiz.items
    assert [item.id for item in items] == [f"Q{number}" for number in range(1, 13)]
    assert 4 <= sum(item.is_true for item in items) <= 8
    assert all(item.provenance.status is Status.VERIFIED and item.provenance.sources for item in items)
    assert PACK.quiz.worry == "know"


def test_no_year_of_figures_outlives_the_next_one() -> None:
    """A statement with a number that is counted again each year takes it from the facts, and goes with it."""
    assert PACK.quiz is not None
    referred = [item for item in PACK.quiz.items if item.facts]
    assert len(referred) > 1
    for item in referred:
        assert {PACK.facts[fact].provenance.expires_on for fact in item.facts} == {item.provenance.expires_on}


@pytest.mark.parametrize("story", STORIES, ids=[story.id for story in STORIES])
def test_each_story_is_short_and_has_more_than_one_way_out(story: Story) -> None:
    """Four to seven scenes, each of a few sentences with what is spoken in them, and two endings or more."""
    told = [scene for scene in story.scenes if scene.choices]
    assert 4 <= len(told) <= 7
    assert len(story.scenes) - len(told) >= 2
    for scene in story.scenes:
        assert 2 <= len(sentences(scene.text.source)) <= 6, scene.id
        assert len(scene.text.source) <= 200, scene.id
        if scene.ending is not None:
            assert len(scene.ending.can_do) == 3, scene.id


def test_there_are_the_three_stories_of_the_basis() -> None:
    """The offer, the new friend, the room."""
    assert [story.id for story in sorted(STORIES, key=lambda story: story.order)] == ["offer", "friend", "room"]


@pytest.mark.parametrize("story", STORIES, ids=[story.id for story in STORIES])
def test_from_every_scene_a_good_way_is_left(story: Story) -> None:
    """However late: no choice closes the last door; each scene has a choice that asks for help or turns back."""
    assert any("late" in scene.id for scene in story.scenes)
    for scene in story.scenes:
        assert not scene.choices or len({choice.next for choice in scene.choices}) > 1, scene.id


def test_every_text_is_plain_short_and_kind() -> None:
    """Sentences of fifteen words at most; no blame, no label, no score, no promise."""
    assert len(WORDS) > 100
    unkind = [text.source for text in WORDS if NEVER.search(text.source)]
    long = [said for text in WORDS for said in sentences(text.source) if len(said.split()) > MOST_WORDS]
    assert (unkind, long) == ([], [])


@pytest.mark.parametrize("source", ["That is wrong!", "It is your fault.", "A victim.", "Your score: 3", "Call 999."])
def test_the_search_for_unkind_words_finds_them(source: str) -> None:
    """The gate above can fail; and what is no blame passes it."""
    assert NEVER.search(source)
    assert not NEVER.search("Being tricked is not your fault. Nobody did wrong.")
