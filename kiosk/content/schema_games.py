"""What authors may write for the quiz and the stories. See `schema`."""

from __future__ import annotations

from typing import Literal

from kiosk.content.schema import Claim, Entry, Key, Listed, Sentence, Slug


class ItemEntry(Listed, Claim, frozen=True, kw_only=True):
    """One statement of the quiz; each is believed and expires by itself."""

    id: Key
    statement: Sentence
    answer: bool
    explanation: Sentence


class QuizEndEntry(Entry, frozen=True, kw_only=True):
    """The quiz's last page. There is no score."""

    title: Sentence
    lead: Sentence
    worry: str | None = None


class QuizFile(Entry, frozen=True, kw_only=True):
    """`quiz.yaml`."""

    format: Literal["quiz/1"]
    icon: Sentence
    title: Sentence
    intro: Sentence
    items: tuple[ItemEntry, ...]
    end: QuizEndEntry


class ChoiceEntry(Entry, frozen=True, kw_only=True):
    """What the story's person may do next."""

    id: Slug
    text: Sentence
    next: str


class EndingEntry(Entry, frozen=True, kw_only=True):
    """How it turned out."""

    title: Sentence
    signs: tuple[Sentence, ...]
    can_do: tuple[Sentence, ...]


class SceneEntry(Listed, frozen=True, kw_only=True):
    """A few sentences, then either choices or an ending."""

    id: Slug
    text: Sentence
    choices: tuple[ChoiceEntry, ...] = ()
    ending: EndingEntry | None = None


class StoryFile(Claim, frozen=True, kw_only=True):
    """`stories/*.yaml`."""

    format: Literal["story/1"]
    id: Slug
    icon: Sentence
    order: int = 100
    title: Sentence
    summary: Sentence
    person: Sentence
    scenes: tuple[SceneEntry, ...]
