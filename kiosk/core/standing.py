"""Where a visitor stands, what their journey holds, and the two smallest moves: go to a screen, count once.

What a visitor taps lives in `Journey` and goes no further: a tally's type has no room for it (rule 1).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from kiosk.core.comfort import PLAIN, Comfort
from kiosk.core.names import FIRST_LANG, Lang, Place

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.core.counter import Tally
    from kiosk.core.names import (
        CheckId,
        ContactId,
        ItemId,
        OptionId,
        QuestionId,
        SceneId,
        StoryId,
        TopicId,
        VisitId,
    )
    from kiosk.core.topic import Audience


class Screen(Enum):
    """What is on the panel."""

    ATTRACT = "attract"
    LANGUAGE = "language"
    COMFORT = "comfort"
    """What makes the screen easier for this visitor: text size, contrast, reading aloud."""
    HOME = "home"
    TOPICS = "topics"
    """One audience's topics to choose from."""
    TOPIC = "topic"
    CHECKS = "checks"
    """The self-checks to choose from."""
    PLACE = "place"
    CHECK_INTRO = "check-intro"
    QUESTION = "question"
    EMERGENCY = "emergency"
    RESULT = "result"
    HELP = "help"
    CONTACT = "contact"
    """One contact, large: of the pack, or a local one."""
    NEARBY = "nearby"
    """Help near here, and the map of the tour."""
    STOP = "stop"
    """One stop of the tour: when the bus is there, and who helps there."""
    TAKE = "take"
    LIMITS = "limits"
    """What this screen does not protect somebody from."""
    GAMES = "games"
    """The quiz and the stories to choose from."""
    QUIZ = "quiz"
    """A statement: true or not?"""
    QUIZ_ANSWER = "quiz-answer"
    """What is true, and why."""
    QUIZ_END = "quiz-end"
    STORY = "story"
    """A scene of a story, or one of its endings."""
    END = "end"
    COVER = "cover"
    """What Leave now shows: the tour map, as a passer-by would expect."""


_ABOUT: Final = {
    Screen.TOPICS: "topic",
    Screen.GAMES: "quiz",
    Screen.QUIZ: "quiz",
    Screen.QUIZ_ANSWER: "quiz",
    Screen.QUIZ_END: "quiz",
}
"""Screens that are about a part of the pack as a whole."""

WITHOUT_JOURNEY = frozenset({Screen.ATTRACT, Screen.END, Screen.COVER})
"""Screens on which nobody's journey exists."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A screen and what it is about."""

    screen: Screen
    audience: Audience | None = None
    topic: TopicId | None = None
    page: int = 0
    check: CheckId | None = None
    question: QuestionId | None = None
    contact: ContactId | None = None
    local: ContactId | None = None
    """A local contact. Not in `contact`: an id may stand among both."""
    stop: VisitId | None = None
    item: ItemId | None = None
    story: StoryId | None = None
    scene: SceneId | None = None

    @property
    def about(self) -> str:
        """What of the pack is read here, as contexts begin with it; `ui` where it is the screen's own words."""
        if self.topic is not None:
            return f"topic.{self.topic}"
        if self.check is not None:
            return f"check.{self.check}"
        if self.story is not None:
            return f"story.{self.story}"
        return _ABOUT.get(self.screen, "ui")


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, as the program is told."""

    day: date
    hour: int
    """0-23, local time; for one counter only."""
    mono_s: float
    """Seconds of a clock that never jumps."""
    at: datetime | None = None
    """The same instant with its zone, for opening hours only; None says nothing about them."""


@dataclass(frozen=True, slots=True)
class Journey:
    """One journey. A new one begins with every touch on the attract screen."""

    stack: tuple[Stand, ...] = (Stand(Screen.ATTRACT),)
    """Where the visitor came from; the last is where they stand. Never empty."""
    lang: Lang = FIRST_LANG
    """Polish until one is chosen: the bus stands in Poland."""
    has_language: bool = False
    """Whether the visitor has chosen it."""
    place: Place = Place.UNSAID
    has_place: bool = False
    """Whether the visitor was asked where."""
    answers: tuple[tuple[QuestionId, OptionId], ...] = ()
    guesses: tuple[tuple[ItemId, bool], ...] = ()
    """What was said to each statement of the quiz: `true` or `not true`. Never added up."""
    latched: frozenset[CheckId] = frozenset()
    """Checks in which danger was said: their result stays `emergency` until everything is cleared."""
    counted: frozenset[Tally] = frozenset()
    """What this journey has added already; a cell gets at most one from a journey."""
    started_s: float = 0.0
    touched_s: float = 0.0
    prints: int = 0
    comfort: Comfort = PLAIN
    behind: Journey | None = None
    """What the cover hides while a listener's headphones are out: it comes back with them, or is cleared."""

    @property
    def stand(self) -> Stand:
        """Where the visitor stands."""
        return self.stack[-1]

    @property
    def is_someones(self) -> bool:
        """Whether somebody is on a journey now."""
        return self.stand.screen not in WITHOUT_JOURNEY


@dataclass(frozen=True, slots=True)
class Stepped:
    """The journey after an event, and what the event adds to the counters."""

    journey: Journey
    tallies: tuple[Tally, ...] = ()


def push(journey: Journey, stand: Stand) -> Journey:
    """Go to `stand`; when it is already somewhere behind, go back to it instead, so that Back never runs in circles."""
    if stand in journey.stack:
        return replace(journey, stack=journey.stack[: journey.stack.index(stand) + 1])
    return replace(journey, stack=(*journey.stack, stand))


def count(journey: Journey, *tallies: Tally) -> Stepped:
    """Add these, but for what this journey has added already."""
    new = tuple(tally for tally in tallies if tally not in journey.counted)
    return Stepped(replace(journey, counted=journey.counted | set(new)), new)
