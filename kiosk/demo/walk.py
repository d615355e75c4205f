"""A way to every screen that a pack can show: what a visitor would touch, as events, from the home screen on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core import events
from kiosk.core.check import Level, Meaning, visible
from kiosk.core.names import Place
from kiosk.core.roles import roles
from kiosk.core.route import on_tour
from kiosk.core.topic import Audience
from kiosk.ui.route_props import MOST_STOPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from kiosk.core.check import Check, Option, Question
    from kiosk.core.events import Event
    from kiosk.core.names import OptionId, QuestionId
    from kiosk.core.pack import Pack
    from kiosk.core.story import Scene, Story

Way = tuple[str, tuple["Event", ...]]
"""A screen's name, unique in the walk, and the events that lead there."""


def ways(pack: Pack, on: date) -> Iterator[Way]:
    """One way to each screen that may be shown on that day, each page and each question by itself."""
    yield "home", ()
    yield "help", (events.OpenHelp(),)
    yield from ((f"help-{place.value}", (events.OpenHelp(), events.ChoosePlace(place))) for place in Place)
    yield "comfort", (events.OpenComfort(),)
    yield "take", (events.OpenHelp(), events.OpenTake())
    yield from (("take-role", (events.OpenTopic(topic.id), events.OpenTake())) for topic in roles(pack, on)[:1])
    yield "limits", (events.OpenComfort(), events.OpenLimits())
    yield "nearby", (events.OpenNearby(),)
    for stop in on_tour(pack, on, MOST_STOPS):
        yield f"stop-{stop.visit.id}", (events.OpenNearby(), events.OpenStop(stop.visit.id))
    yield from ((f"door-{audience.value}", (events.OpenTopics(audience),)) for audience in Audience)
    for topic in pack.topics.values():
        for page in range(len(pack.readable_pages(topic, on))):
            yield f"topic-{topic.id}-{page + 1}", (events.OpenTopic(topic.id), *[events.NextPage()] * page)
    for contact in pack.contacts.values():
        if contact.provenance.is_showable(on):
            yield f"contact-{contact.id}", (events.OpenContact(contact.id),)
    yield "checks", (events.OpenChecks(),)
    for check in pack.checks.values():
        if check.provenance.is_showable(on):
            yield from _of_check(check)
    yield "games", (events.OpenGames(),)
    yield from _of_quiz(pack, on)
    for story in pack.readable_stories(on):
        yield from _of_story(story)
    yield "end", (events.Finish(),)
    yield "cover", (events.LeaveNow(),)


def _of_check(check: Check) -> Iterator[Way]:
    yield f"check-{check.id}-place", (events.OpenCheck(check.id),)
    first: tuple[Event, ...] = (events.OpenCheck(check.id), events.ChoosePlace(Place.UNSAID))
    yield f"check-{check.id}", first
    start = (*first, events.StartCheck())
    for number in range(len(harmless := _answers(check, _harmless))):
        yield f"check-{check.id}-{number + 1}", (*start, *harmless[:number])
    for name, choose in (("none", _harmless), ("strong", _strongest), ("skipped", _skipped)):
        yield f"check-{check.id}-result-{name}", (*start, *_answers(check, choose))
    danger = next((at for at, q in enumerate(check.questions) if q.is_danger and q.show_if is None), None)
    if danger is not None:
        critical = next(o.id for o in check.questions[danger].options if o.level is Level.CRITICAL)
        yield f"check-{check.id}-danger", (*start, *harmless[:danger], events.Answer(critical))


def _answers(check: Check, choose: Callable[[Question], Option]) -> list[Event]:
    """An answer to each question that is asked on the way."""
    given: dict[QuestionId, OptionId] = {}
    while len(given) < len(asked := visible(check, given)):
        question = asked[len(given)]
        given[question.id] = choose(question).id
    return [events.Answer(option) for option in given.values()]


def _harmless(question: Question) -> Option:
    return next(o for o in question.options if o.level is Level.NONE and o.meaning is Meaning.SAID)


def _strongest(question: Question) -> Option:
    """The answer that weighs most, short of danger now."""
    return max((o for o in question.options if o.level < Level.CRITICAL), key=lambda option: option.level)


def _skipped(question: Question) -> Option:
    return next(o for o in question.options if o.meaning is Meaning.SKIPPED)


def _of_quiz(pack: Pack, on: date) -> Iterator[Way]:
    told: tuple[Event, ...] = (events.OpenGames(), events.OpenQuiz())
    for item in pack.readable_items(on):
        yield f"quiz-{item.id}", told
        yield f"quiz-{item.id}-known", (*told, events.Guess(item.is_true))
        yield f"quiz-{item.id}-new", (*told, events.Guess(not item.is_true))
        told = (*told, events.Guess(item.is_true), events.NextItem())
    yield "quiz-end", told


def _of_story(story: Story) -> Iterator[Way]:
    waiting: list[tuple[Scene, tuple[Event, ...]]] = [
        (story.scenes[0], (events.OpenGames(), events.OpenStory(story.id)))
    ]
    seen = set()
    while waiting:
        scene, told = waiting.pop(0)
        if scene.id not in seen:
            seen.add(scene.id)
            yield f"story-{story.id}-{scene.id}", told
            waiting += [(story.scene(c.next), (*told, events.Choose(c.id))) for c in scene.choices]
