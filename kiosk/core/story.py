"""A branching story: a person meets something that may turn bad, and the visitor says what the person does next.

A story's scenes lead only forward, so every way through it ends; the reader refuses one that does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.core.names import ChoiceId, SceneId, StoryId
    from kiosk.core.pack import Provenance
    from kiosk.core.text import Text


@dataclass(frozen=True, slots=True)
class Choice:
    """What the person may do next, and the scene it leads to."""

    id: ChoiceId
    text: Text
    next: SceneId


@dataclass(frozen=True, slots=True)
class Ending:
    """How it turned out. It blames nobody."""

    title: Text
    signs: tuple[Text, ...]
    """What the warning signs were."""
    can_do: tuple[Text, ...]
    """What one can do at any time, also late."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A few sentences. It has either choices or an ending."""

    id: SceneId
    text: Text
    choices: tuple[Choice, ...]
    ending: Ending | None

    def choice(self, id_: ChoiceId) -> Choice | None:
        """The choice of that id, or None when this scene has none such."""
        return next((choice for choice in self.choices if choice.id == id_), None)


@dataclass(frozen=True, slots=True)
class Story:
    """One story; it begins with its first scene."""

    id: StoryId
    icon: str
    """A pictogram's name."""
    order: int
    """Smaller is offered first."""
    title: Text
    summary: Text
    """One sentence, on the tile."""
    scenes: tuple[Scene, ...]
    provenance: Provenance

    def scene(self, id_: SceneId) -> Scene:
        """The scene of that id. StopIteration when there is none: the reader lets no such id in."""
        return next(scene for scene in self.scenes if scene.id == id_)

    def steps_left(self, id_: SceneId) -> int:
        """How many choices the longest way from this scene to an ending takes."""
        return max((1 + self.steps_left(choice.next) for choice in self.scene(id_).choices), default=0)
