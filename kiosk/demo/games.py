"""A visitor who plays: the quiz from its first statement to its end, then a story to one of its endings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.journey import Screen
from kiosk.core.names import StoryId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.names import Lang
    from kiosk.demo.visitor import Visitor

STORY = StoryId("offer")
PICTURED = 3
"""Explanations of which a picture is taken: both kinds of friendly words, and a true statement."""


def plays(visitor: Visitor, lang: Lang) -> Iterator[str]:
    """From the home screen to Leave now; what is not as it should be, in words."""
    visitor.touch("tile-games")
    visitor.see(f"{lang}-31-games")
    yield from _plays_the_quiz(visitor, lang)
    visitor.touch("tile-games")
    yield from _reads_a_story(visitor, lang)
    visitor.touch("leave")
    if visitor.kiosk.session.journey.guesses:
        yield f"{lang}: Leave now did not forget the quiz"


def _plays_the_quiz(visitor: Visitor, lang: Lang) -> Iterator[str]:
    session = visitor.kiosk.session
    visitor.touch("tile-quiz")
    visitor.see(f"{lang}-32-quiz")
    for number, item in enumerate(session.pack.readable_items(session.now.day), start=1):
        if session.stand.item != item.id:
            yield f"{lang}: the quiz shows {session.stand.item}, and should show {item.id}"
            return
        # Every second one otherwise than it is, so that both kinds of friendly words are seen.
        says_true = item.is_true == (number % 2 == 0)
        visitor.touch("guess-true" if says_true else "guess-not-true")
        if number <= PICTURED:
            visitor.see(f"{lang}-33-quiz-answer-{number:02d}")
        if visitor.text("explanation") != session.fill(session.translate(item.explanation)):
            yield f"{lang}: {item.id} is not explained"
        visitor.touch("next")
    visitor.see(f"{lang}-34-quiz-end")
    if session.stand.screen is not Screen.QUIZ_END:
        yield f"{lang}: the quiz does not end"


def _reads_a_story(visitor: Visitor, lang: Lang) -> Iterator[str]:
    """Always the last choice: the longest way, and the latest help."""
    session = visitor.kiosk.session
    visitor.touch(f"tile-{STORY}")
    story = session.pack.stories[STORY]
    for number in range(1, len(story.scenes) + 1):
        visitor.see(f"{lang}-35-story-{number}")
        scene = story.scene(session.stand.scene or story.scenes[0].id)
        if scene.ending is not None:
            break
        visitor.touch(f"choice-{scene.choices[-1].id}")
    visitor.touch("whoHelps")
    if session.stand.screen is not Screen.HELP:
        yield f"{lang}: a story's ending does not lead to help"
