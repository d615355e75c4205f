"""The quiz and the stories as chapters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.book import headings as h
from kiosk.book.checks import believed
from kiosk.book.results import source_table
from kiosk.book.tree import Bullets, Chapter, Field, Fields, Heading, Para, Section, SignOff
from kiosk.core.text import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.book.edition import Edition, Language
    from kiosk.book.tree import Block
    from kiosk.core.names import SceneId
    from kiosk.core.quiz import Item, Quiz
    from kiosk.core.story import Scene, Story
    from kiosk.core.text import Translate


def quiz_chapter(edition: Edition, quiz: Quiz, language: Language) -> Chapter:
    """Each statement with its truth, its explanation and its sources."""
    translate = language.translate
    blocks = (
        Section("about", translate(h.INTRO)),
        Para(translate(quiz.intro)),
        Section("statements", translate(h.STATEMENTS)),
        *(block for at, item in enumerate(quiz.items, 1) for block in _item(edition, item, str(at), language)),
        Section("end", translate(h.END)),
        Para(translate(quiz.end_title)),
        Para(translate(quiz.end_lead)),
        Section("sources", translate(h.SOURCES)),
        source_table(edition.pack, (s for item in quiz.items for s in item.provenance.sources), translate),
        Section("sign-off", translate(h.SIGN)),
        _sign_off(edition, translate(quiz.title), translate),
    )
    return Chapter("quiz", translate(quiz.title), translate(h.QUIZ), blocks)


def _item(edition: Edition, item: Item, number: str, language: Language) -> Iterator[Block]:
    translate = language.translate
    yield Heading(f"item-{item.id}", number, language.fill(translate(item.statement)))
    yield Fields(
        (
            Field(translate(h.TRUTH), translate(h.YES if item.is_true else h.NO)),
            Field(translate(h.EXPLANATION), language.fill(translate(item.explanation))),
            *believed(item.provenance, edition.on, translate),
            Field(translate(h.SOURCES), ", ".join(item.provenance.sources)),
        )
    )


def stories_chapter(edition: Edition, stories: tuple[Story, ...], translate: Translate) -> Chapter:
    """Each story's scenes in order, where its choices lead, and how it can end."""
    blocks = (
        *(block for story in stories for block in _story(edition, story, translate)),
        Section("sources", translate(h.SOURCES)),
        source_table(edition.pack, (s for story in stories for s in story.provenance.sources), translate),
        Section("sign-off", translate(h.SIGN)),
        _sign_off(edition, translate(h.STORIES), translate),
    )
    return Chapter("stories", translate(h.STORIES), "", blocks)


def _story(edition: Edition, story: Story, translate: Translate) -> Iterator[Block]:
    yield Section(f"story-{story.id}", translate(story.title))
    yield Para(translate(story.summary))
    yield Fields(
        (
            *believed(story.provenance, edition.on, translate),
            Field(translate(h.SOURCES), ", ".join(story.provenance.sources)),
        )
    )
    numbers = {scene.id: str(at) for at, scene in enumerate(story.scenes, 1)}
    for scene in story.scenes:
        yield from _scene(story, scene, numbers, translate)


def _scene(story: Story, scene: Scene, numbers: Mapping[SceneId, str], translate: Translate) -> Iterator[Block]:
    yield Heading(f"scene-{story.id}-{scene.id}", numbers[scene.id], translate(scene.text))
    if scene.choices:
        yield Para(translate(h.CHOICES), is_soft=True)
        leads = [Phrase(h.LEADS_TO, (("scene", numbers[choice.next]),)).say(translate) for choice in scene.choices]
        told = zip(scene.choices, leads, strict=True)
        yield Bullets(tuple(f"{translate(choice.text)} ({lead})" for choice, lead in told))
    if scene.ending:
        yield Para(translate(scene.ending.title))
        yield Para(translate(h.SIGNS), is_soft=True)
        yield Bullets(tuple(translate(sign) for sign in scene.ending.signs))
        yield Para(translate(h.CAN_DO), is_soft=True)
        yield Bullets(tuple(translate(step) for step in scene.ending.can_do))


def _sign_off(edition: Edition, title: str, translate: Translate) -> SignOff:
    return SignOff((title, edition.say(translate)), tuple(translate(line) for line in h.SIGN_LINES))
