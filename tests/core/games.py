"""A small quiz and a small story to play in tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from kiosk.core import events
from kiosk.core.names import ChoiceId, FactId, ItemId, SceneId, SourceId, StoryId
from kiosk.core.pack import Fact, Provenance, Status
from kiosk.core.quiz import Item, Quiz
from kiosk.core.story import Choice, Ending, Scene, Story
from kiosk.core.text import Text
from tests.core.journeys import SHIPPED

if TYPE_CHECKING:
    from kiosk.core.pack import Pack

LAST_DAY: Final = date(2026, 12, 31)
NEXT_DAY: Final = date(2027, 1, 1)


def words(source: str) -> Text:
    """A text of a story."""
    return Text("story.test", source)


def believed(expires: date = date(2030, 1, 1), status: Status = Status.VERIFIED) -> Provenance:
    """Something that may be believed until then."""
    return Provenance((SourceId("S"),), date(2026, 11, 21), expires, status)


def item(id_: str, *, is_true: bool = True, provenance: Provenance | None = None, facts: tuple[str, ...] = ()) -> Item:
    """One statement."""
    known = tuple(map(FactId, facts))
    return Item(ItemId(id_), words(id_), is_true, words(f"Why {id_}"), known, provenance or believed())


def pack_of(*items: Item, stories: tuple[Story, ...] = (), facts: tuple[Fact, ...] = ()) -> Pack:
    """The shipped pack with this quiz and these stories instead of its own."""
    quiz = Quiz("quiz", words("Quiz"), words("Intro"), items, words("End"), words("Lead"), None)
    return replace(
        SHIPPED,
        quiz=quiz if items else None,
        stories={story.id: story for story in stories},
        facts={fact.id: fact for fact in facts},
    )


def scene(id_: str, *leads: str) -> Scene:
    """A scene with a choice for each scene it leads to, named as that; without any, an ending."""
    choices = tuple(Choice(ChoiceId(to), words(to), SceneId(to)) for to in leads)
    ending = None if leads else Ending(words(f"{id_} title"), (words("sign"),), (words("step"),))
    return Scene(SceneId(id_), words(id_), choices, ending)


def story(id_: str, *scenes: Scene, provenance: Provenance | None = None) -> Story:
    """A story."""
    return Story(StoryId(id_), "quiz", 10, words(id_), words("sum"), scenes, provenance or believed())


def choose(*choices: str) -> tuple[events.Choose, ...]:
    """These choices, one after another."""
    return tuple(events.Choose(ChoiceId(choice)) for choice in choices)


FORK: Final = story("fork", scene("a", "b", "c"), scene("b", "c", "d"), scene("c"), scene("d"))
"""From a to c at once, or over b to c or d."""
