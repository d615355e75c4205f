"""What is one touch away from every way to stand somewhere, tried exhaustively."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from kiosk.core import events
from kiosk.core.journey import (
    WITHOUT_JOURNEY,
    Journey,
    Screen,
    Stand,
    advance,
)
from kiosk.core.names import Place
from kiosk.core.topic import Audience
from tests.core.journeys import (
    JOB,
    NO,
    SHIPPED,
    SKIP,
    YES,
    now,
    play,
)
from tests.languages import LANGS

if TYPE_CHECKING:
    from kiosk.core.events import Event


def every_stand() -> dict[tuple[Stand, bool, bool], Journey]:
    """One journey for each way to stand somewhere, found by trying every event everywhere."""
    found: dict[tuple[Stand, bool, bool], Journey] = {}
    start = play(events.Begin())
    waiting = deque([start])
    tried: tuple[Event, ...] = (
        events.Back(),
        events.GoHome(),
        events.OpenLanguage(),
        events.OpenComfort(),
        events.NextPage(),
        events.StartCheck(),
        events.GoOn(),
        events.OpenTake(),
        *map(events.ChooseLanguage, LANGS),
        *map(events.ChoosePlace, Place),
        *map(events.OpenTopics, Audience),
        *map(events.OpenTopic, SHIPPED.topics),
        *map(events.OpenContact, SHIPPED.contacts),
        events.OpenNearby(),
        *map(events.Answer, (YES, NO, SKIP)),
        events.OpenChecks(),
        events.OpenCheck(JOB),
        events.OpenHelp(),
        events.OpenGames(),
        events.OpenQuiz(),
        events.Guess(is_true=True),
        events.Guess(is_true=False),
        events.NextItem(),
        *map(events.OpenStory, SHIPPED.stories),
        *{events.Choose(c.id): None for story in SHIPPED.stories.values() for s in story.scenes for c in s.choices},
    )
    while waiting:
        journey = waiting.popleft()
        key = (journey.stand, journey.has_language, journey.has_place)
        if key in found or not journey.is_someones:
            continue
        found[key] = journey
        waiting += [play(event, journey=journey) for event in tried]
    return found


EVERY_STAND: Final = every_stand()


def test_every_screen_can_be_reached() -> None:
    """No screen is drawn for nobody: all that a visitor can stand on, and the three without a visitor."""
    reached = {stand.screen for stand, _, _ in EVERY_STAND}
    assert reached | WITHOUT_JOURNEY == set(Screen)
    assert not reached & WITHOUT_JOURNEY


def test_help_is_one_touch_away_from_every_screen() -> None:
    """From wherever a visitor can stand; and Back from there leads back, so looking costs nothing."""
    for (stand, _, _), journey in EVERY_STAND.items():
        helped = play(events.OpenHelp(), journey=journey)
        assert helped.stand.screen is Screen.HELP, stand
        if stand.screen is not Screen.HELP and Stand(Screen.HELP) not in journey.stack:
            assert play(events.Back(), journey=helped).stand == stand


def test_leave_now_is_one_touch_away_from_every_screen() -> None:
    """It leaves nothing behind: neither place, nor language, nor answers, nor where they were."""
    for journey in EVERY_STAND.values():
        left = advance(SHIPPED, journey, events.LeaveNow(), now(9)).journey
        assert left == Journey(stack=(Stand(Screen.COVER),), touched_s=9)


def test_every_ending_is_a_fresh_start_from_every_screen() -> None:
    """Left, timed out, finished: the same as new but for the words the end screen is written in."""
    for journey in EVERY_STAND.values():
        for event, screen, lang in (
            (events.LeaveNow(), Screen.COVER, LANGS[0]),
            (events.TimeOut(), Screen.ATTRACT, LANGS[0]),
            (events.Finish(), Screen.END, journey.lang),
        ):
            ended = advance(SHIPPED, journey, event, now(9)).journey
            assert ended == Journey(stack=(Stand(screen),), lang=lang, touched_s=9)
