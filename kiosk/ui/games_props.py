"""What the quiz and the stories show, derived from the session by pure functions. See `props`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.journey import Screen
from kiosk.core.text import text
from kiosk.ui.props import OptionProps, TileProps
from kiosk.ui.tiles import CHECK, CHECK_SUMMARY

if TYPE_CHECKING:
    from kiosk.core.quiz import Item
    from kiosk.core.story import Scene, Story
    from kiosk.ui.session import Session

WORRY = text("ui.games.worry", "I worry about someone")
STORIES = text("ui.games.stories", "Stories")
STORIES_SUMMARY = text("ui.games.stories.summary", "What would you do? You choose how it goes on.")


def quiz_tiles(session: Session) -> list[TileProps]:
    """The quiz, while one of its statements may be shown."""
    quiz = session.pack.quiz
    if quiz is None or not session.pack.readable_items(session.now.day):
        return []
    title, intro = session.translate(quiz.title), session.translate(quiz.intro)
    return [TileProps(kind="quiz", target="quiz", glyph=quiz.icon, title=title, summary=intro)]


def story_tiles(session: Session) -> list[TileProps]:
    """The stories that may be shown today."""
    return [
        TileProps(
            kind="story",
            target=story.id,
            glyph=story.icon,
            title=session.translate(story.title),
            summary=session.translate(story.summary),
        )
        for story in session.pack.readable_stories(session.now.day)
        if session.language.covers.has(f"story.{story.id}")
    ]


def leads(session: Session) -> list[TileProps]:
    """Where the quiz's end leads: the self-checks, the one for somebody who worries, the stories."""
    pack, today = session.pack, session.now.day
    found = []
    if any(check.provenance.is_showable(today) for check in pack.checks.values()):
        title, summary = session.translate(CHECK), session.translate(CHECK_SUMMARY)
        found.append(TileProps(kind="checks", target="checks", glyph="check", title=title, summary=summary))
    worry = pack.checks.get(pack.quiz.worry) if pack.quiz and pack.quiz.worry else None
    covers = session.language.covers
    if worry is not None and worry.provenance.is_showable(today) and covers.has(f"check.{worry.id}"):
        title = session.translate(WORRY)
        found.append(TileProps(kind="check", target=worry.id, glyph=worry.icon, title=title, summary=""))
    if any(covers.has(f"story.{story.id}") for story in pack.readable_stories(today)):
        title, summary = session.translate(STORIES), session.translate(STORIES_SUMMARY)
        found.append(TileProps(kind="games", target="games", glyph="story-friend", title=title, summary=summary))
    return found


def item_on_screen(session: Session) -> Item | None:
    """The statement on the screen, or the one being explained."""
    here, quiz = session.stand, session.pack.quiz
    if here.screen not in {Screen.QUIZ, Screen.QUIZ_ANSWER} or quiz is None:
        return None
    return next((item for item in quiz.items if item.id == here.item), None)


def quiz_progress(session: Session) -> tuple[int, int]:
    """Which statement this is, from 0, and how many may be shown today."""
    ids = [item.id for item in session.pack.readable_items(session.now.day)]
    here = session.stand.item
    return (ids.index(here) if here in ids else 0), len(ids)


def scene_on_screen(session: Session) -> tuple[Story, Scene] | None:
    """The story on the screen, and its scene."""
    here = session.stand
    if here.screen is not Screen.STORY or here.story is None or here.scene is None:
        return None
    story = session.pack.stories[here.story]
    return story, story.scene(here.scene)


def story_progress(session: Session, story: Story, scene: Scene) -> tuple[int, int]:
    """How many choices were made, and how many stops the longest way on from here would make of it."""
    made = sum(stand.story == story.id for stand in session.journey.stack) - 1
    return made, made + story.steps_left(scene.id) + 1


def choices(session: Session, scene: Scene) -> list[OptionProps]:
    """What the story's person may do next."""
    return [OptionProps(answer=choice.id, label=session.translate(choice.text)) for choice in scene.choices]
