"""The moves of the quiz and the stories.

Neither counts a person. A story adds nothing to any counter; the quiz adds one game when its end is reached, whatever
was said on the way: the tally has no dimension that could tell.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from kiosk.core import counter
from kiosk.core.events import Choose, Guess, NextItem, OpenGames, OpenQuiz, OpenStory
from kiosk.core.standing import Screen, Stand, Stepped, count, push

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.events import Game
    from kiosk.core.names import ChoiceId, ItemId, StoryId
    from kiosk.core.pack import Pack
    from kiosk.core.standing import Journey

_OF_QUIZ = frozenset({Screen.QUIZ, Screen.QUIZ_ANSWER, Screen.QUIZ_END})


def play(pack: Pack, journey: Journey, event: Game, today: date) -> Stepped:
    """The next state and its tallies. What makes no sense where the visitor stands changes nothing."""
    match event:
        case OpenGames():
            return Stepped(push(journey, Stand(Screen.GAMES)))
        case OpenQuiz():
            return Stepped(_open_quiz(pack, journey, today))
        case Guess(is_true):
            return Stepped(_guess(journey, is_true=is_true))
        case NextItem():
            return _next_item(pack, journey, today)
        case OpenStory(story):
            return Stepped(_open_story(pack, journey, story, today))
        case Choose(choice):
            return Stepped(_choose(pack, journey, choice))
        case _:
            assert_never(event)


def guess_of(journey: Journey, item: ItemId) -> bool | None:
    """What was said to that statement: true, not true, or nothing yet."""
    return dict(journey.guesses).get(item)


def _open_quiz(pack: Pack, journey: Journey, today: date) -> Journey:
    """Begin anew: what was said is dropped together with the screens that show it."""
    items = pack.readable_items(today)
    if not items:
        return journey
    stack = tuple(stand for stand in journey.stack if stand.screen not in _OF_QUIZ)
    return replace(journey, guesses=(), stack=(*stack, Stand(Screen.QUIZ, item=items[0].id)))


def _guess(journey: Journey, *, is_true: bool) -> Journey:
    here = journey.stand
    if here.screen is not Screen.QUIZ or here.item is None:
        return journey
    others = tuple(pair for pair in journey.guesses if pair[0] != here.item)
    said = replace(journey, guesses=(*others, (here.item, is_true)))
    return push(said, Stand(Screen.QUIZ_ANSWER, item=here.item))


def _next_item(pack: Pack, journey: Journey, today: date) -> Stepped:
    here = journey.stand
    if here.screen is not Screen.QUIZ_ANSWER or pack.quiz is None:
        return Stepped(journey)
    ids = [item.id for item in pack.quiz.items]
    later = pack.quiz.items[ids.index(here.item) + 1 :] if here.item in ids else ()
    following = next((item for item in later if pack.is_readable_item(item, today)), None)
    if following is not None:
        return Stepped(push(journey, Stand(Screen.QUIZ, item=following.id)))
    return count(push(journey, Stand(Screen.QUIZ_END)), counter.quiz_finished())


def _open_story(pack: Pack, journey: Journey, story: StoryId, today: date) -> Journey:
    """From its first scene, without the scenes of a story read before."""
    found = pack.stories.get(story)
    if found is None or not found.provenance.is_showable(today):
        return journey
    stack = tuple(stand for stand in journey.stack if stand.story is None)
    return replace(journey, stack=(*stack, Stand(Screen.STORY, story=story, scene=found.scenes[0].id)))


def _choose(pack: Pack, journey: Journey, choice: ChoiceId) -> Journey:
    here = journey.stand
    if here.screen is not Screen.STORY or here.story is None or here.scene is None:
        return journey
    chosen = pack.stories[here.story].scene(here.scene).choice(choice)
    if chosen is None:
        return journey
    return push(journey, Stand(Screen.STORY, story=here.story, scene=chosen.next))
