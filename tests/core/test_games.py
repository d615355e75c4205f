"""The quiz and the stories: where each touch leads, what may be shown, and that nothing in them is ever counted."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core import events
from kiosk.core.counter import QUIZ_FINISHED, Key, quiz_finished
from kiosk.core.games import guess_of
from kiosk.core.journey import Screen, Stand, advance
from kiosk.core.names import ChoiceId, FactId, ItemId, StoryId
from kiosk.core.pack import Fact, Provenance, Status
from tests.core.games import FORK, LAST_DAY, NEXT_DAY, believed, choose, item, pack_of, scene, story
from tests.core.journeys import DAY, HOME, JOB, SHIPPED, UK, counted, now, play, stands

if TYPE_CHECKING:
    from kiosk.core.events import Event
    from kiosk.core.pack import Pack

THREE: Final = pack_of(item("q1"), item("q2", is_true=False), item("q3"), stories=(FORK,))
QUIZ: Final = (*HOME, events.OpenGames(), events.OpenQuiz())
STORY: Final = (*HOME, events.OpenGames(), events.OpenStory(FORK.id))
GAME: Final = quiz_finished()
TRUE, NOT_TRUE, NEXT = events.Guess(is_true=True), events.Guess(is_true=False), events.NextItem()
PLAYED: Final = (TRUE, NEXT) * 3


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((*HOME, events.OpenGames()), ["home", "games"]),
        (QUIZ, ["home", "games", "quiz"]),
        ((*QUIZ, NEXT), ["home", "games", "quiz"]),
        ((*QUIZ, TRUE), ["home", "games", "quiz", "quiz-answer"]),
        ((*QUIZ, TRUE, NOT_TRUE), ["home", "games", "quiz", "quiz-answer"]),
        ((*QUIZ, TRUE, NEXT), ["home", "games", "quiz", "quiz-answer", "quiz"]),
        ((*QUIZ, *PLAYED, NEXT), ["home", "games", *["quiz", "quiz-answer"] * 3, "quiz-end"]),
        ((*QUIZ, *PLAYED, events.OpenQuiz()), ["home", "games", "quiz"]),
        ((*QUIZ, *PLAYED, events.OpenGames()), ["home", "games"]),
        ((*QUIZ, TRUE, events.Back()), ["home", "games", "quiz"]),
        ((*QUIZ, TRUE, events.OpenHelp(), events.Back()), ["home", "games", "quiz", "quiz-answer"]),
        ((*QUIZ, TRUE, events.GoHome()), ["home"]),
        (STORY, ["home", "games", "story"]),
        ((*STORY, *choose("nobody-wrote-it")), ["home", "games", "story"]),
        ((*STORY, *choose("b", "d")), ["home", "games", "story", "story", "story"]),
        ((*STORY, *choose("b", "d", "c")), ["home", "games", "story", "story", "story"]),
        ((*STORY, *choose("b", "d"), events.Back()), ["home", "games", "story", "story"]),
        ((*STORY, *choose("b", "d"), events.OpenStory(FORK.id)), ["home", "games", "story"]),
        ((*STORY, *choose("b", "d"), events.OpenHelp(), events.Back()), ["home", "games", "story", "story", "story"]),
        ((*HOME, events.OpenStory(StoryId("nobody-wrote-it"))), ["home"]),
        ((*HOME, TRUE, NEXT, *choose("b")), ["home"]),
    ],
)
def test_where_each_touch_leads(told: tuple[Event, ...], expected: list[str]) -> None:
    """Bottom of the stack first."""
    assert stands(play(*told, pack=THREE)) == expected


def test_the_statements_come_in_their_order_and_what_was_said_can_be_seen_and_changed() -> None:
    """Back leads to the explanation before, then to its statement; another answer replaces the first."""
    journey = play(*QUIZ, TRUE, NEXT, NOT_TRUE, pack=THREE)
    assert journey.stand == Stand(Screen.QUIZ_ANSWER, item=ItemId("q2"))
    assert [guess_of(journey, ItemId(q)) for q in ("q1", "q2", "q3")] == [True, False, None]
    back = play(events.Back(), events.Back(), events.Back(), pack=THREE, journey=journey)
    assert back.stand == Stand(Screen.QUIZ, item=ItemId("q1"))
    changed = play(NOT_TRUE, pack=THREE, journey=back)
    assert [guess_of(changed, ItemId(q)) for q in ("q1", "q2")] == [False, False]


def test_playing_again_begins_with_nothing_said() -> None:
    """Neither the screens nor the answers of the game before are left behind."""
    journey = play(*QUIZ, *PLAYED, events.OpenQuiz(), pack=THREE)
    assert (journey.stand, journey.guesses) == (Stand(Screen.QUIZ, item=ItemId("q1")), ())


@pytest.mark.parametrize("way", [events.GoHome(), events.LeaveNow(), events.TimeOut(), events.Finish()])
def test_every_way_out_forgets_what_was_said(way: Event) -> None:
    """Home too: the next quiz on this screen may be somebody else's."""
    assert play(*QUIZ, TRUE, NEXT, NOT_TRUE, way, pack=THREE).guesses == ()


def test_another_language_keeps_the_place_in_a_game() -> None:
    """The same statement, the same scene, with what was said."""
    for journey in (play(*QUIZ, TRUE, NEXT, NOT_TRUE, pack=THREE), play(*STORY, *choose("b"), pack=THREE)):
        after = play(events.OpenLanguage(), events.ChooseLanguage(UK), pack=THREE, journey=journey)
        assert (after.stand, after.guesses) == (journey.stand, journey.guesses)


# Rule 4: what may no longer be shown hides itself.


def shown(pack: Pack, day: date) -> list[str]:
    """The statements a visitor meets on that day, from the first to the quiz's end."""
    journey, met = play(*HOME, events.OpenGames(), pack=pack), []
    journey = advance(pack, journey, events.OpenQuiz(), now(9, day)).journey
    while journey.stand.screen is Screen.QUIZ:
        met.append(str(journey.stand.item))
        for event in (TRUE, NEXT):
            journey = advance(pack, journey, event, now(9, day)).journey
    return met


def test_a_statement_past_its_date_hides_itself_and_only_itself() -> None:
    """Shown on its last day, gone on the next; first, in the middle or last."""
    for old in range(3):
        items = [item(f"q{n}", provenance=believed(LAST_DAY) if n == old else believed()) for n in range(3)]
        pack = pack_of(*items)
        assert shown(pack, LAST_DAY) == ["q0", "q1", "q2"]
        assert shown(pack, NEXT_DAY) == [f"q{n}" for n in range(3) if n != old]


@pytest.mark.parametrize(
    "provenance",
    [
        believed(status=Status.CALL_TEST),
        believed(status=Status.HIDDEN),
        Provenance((), date(2026, 11, 21), date(2030, 1, 1), Status.VERIFIED),
    ],
    ids=["to be checked", "hidden", "without a source"],
)
def test_a_statement_nobody_stands_for_is_not_shown(provenance: Provenance) -> None:
    """The rest of the quiz goes on without it."""
    assert shown(pack_of(item("q1"), item("q2", provenance=provenance)), LAST_DAY) == ["q1"]


def test_a_statement_goes_with_the_number_it_names() -> None:
    """A fact past its date takes along the explanation that refers to it."""
    fact = Fact(FactId("n"), "7", "count", date(2026, 1, 1), believed(LAST_DAY), "")
    pack = pack_of(item("q1"), item("q2", facts=("n",)), facts=(fact,))
    assert shown(pack, LAST_DAY) == ["q1", "q2"]
    assert shown(pack, NEXT_DAY) == ["q1"]


def test_a_day_that_ends_in_the_middle_of_a_quiz_skips_what_has_expired() -> None:
    """From the explanation on the screen to the next statement that still may be shown."""
    pack = pack_of(item("q1", provenance=believed(LAST_DAY)), item("q2", provenance=believed(LAST_DAY)), item("q3"))
    answered = play(*QUIZ, TRUE, pack=pack)
    assert advance(pack, answered, NEXT, now(9, NEXT_DAY)).journey.stand.item == "q3"


def test_a_game_with_nothing_to_show_does_not_open() -> None:
    """No quiz in the pack, all of it expired, or a story past its date."""
    old = story("old", scene("a", "b", "c"), scene("b"), scene("c"), provenance=believed(LAST_DAY))
    opened = events.OpenStory(old.id)
    games = play(*HOME, events.OpenGames(), pack=THREE)
    for pack in (pack_of(), pack_of(item("q1", provenance=believed(LAST_DAY)), stories=(old,))):
        for event in (events.OpenQuiz(), opened):
            assert advance(pack, games, event, now(9, NEXT_DAY)).journey.stand.screen is Screen.GAMES
    pack = pack_of(stories=(old,))
    assert advance(pack, games, opened, now(9, LAST_DAY)).journey.stand.screen is Screen.STORY
    assert pack.readable_stories(LAST_DAY) == (old,)
    assert pack.readable_stories(NEXT_DAY) == ()


def test_steps_left_is_the_longest_way_to_an_ending() -> None:
    """So that the route on the screen never grows while somebody reads."""
    assert [FORK.steps_left(each.id) for each in FORK.scenes] == [2, 1, 0, 0]


# Neither ever counts a person.


def test_whatever_is_said_in_the_shipped_quiz_leaves_the_same_counts() -> None:
    """Every one of the 4096 ways to answer it, walked: one game at the end, and nothing before or beside it."""
    waiting, ways = [play(*QUIZ)], 0
    while waiting:
        journey = waiting.pop()
        if journey.stand.screen is Screen.QUIZ_END:
            ways += 1
            continue
        for guess in (TRUE, NOT_TRUE):
            guessed = advance(SHIPPED, journey, guess, now(9))
            going = advance(SHIPPED, guessed.journey, NEXT, now(9))
            is_last = going.journey.stand.screen is Screen.QUIZ_END
            assert (*guessed.tallies, *going.tallies) == ((GAME,) if is_last else ())
            waiting.append(going.journey)
    assert ways == 2 ** len(SHIPPED.readable_items(DAY)) == 4096


def test_the_metric_has_no_room_for_what_was_said() -> None:
    """It has no dimension at all, so its one cell is the same for everybody."""
    assert QUIZ_FINISHED.dims == ()
    for value in ("true", "Q1", "q1"):
        with pytest.raises(ValueError, match="cannot hold"):
            Key("quiz_finished", (value,))


def test_every_way_through_every_shipped_story_ends_and_counts_nothing() -> None:
    """Walked exhaustively: each way ends after a few choices, each scene is met, and no cell is touched."""
    for each in SHIPPED.stories.values():
        endings, met = 0, set()
        waiting = [play(*HOME, events.OpenGames(), events.OpenStory(each.id))]
        while waiting:
            journey = waiting.pop()
            assert journey.stand.scene is not None
            here = each.scene(journey.stand.scene)
            met.add(here.id)
            endings += here.ending is not None
            assert bool(here.choices) != (here.ending is not None)
            assert len(journey.stack) <= len(each.scenes) + 2
            for choice in here.choices:
                stepped = advance(SHIPPED, journey, events.Choose(choice.id), now(9))
                assert stepped.tallies == ()
                waiting.append(stepped.journey)
        assert met == {scene_.id for scene_ in each.scenes}
        assert endings >= 2


GAMES: Final = st.one_of(
    st.sampled_from([TRUE, NOT_TRUE, NEXT, NEXT, events.OpenGames(), events.OpenQuiz()]),
    st.sampled_from([*SHIPPED.stories, StoryId("none")]).map(events.OpenStory),
    st.sampled_from(["b", "c", "d", "call", "look", "thanks", "key"]).map(lambda c: events.Choose(ChoiceId(c))),
    st.sampled_from([events.Back(), events.OpenHelp(), events.GoHome(), events.OpenLanguage()]),
)


def _mirrored(event: Event) -> Event:
    """The opposite answer."""
    return events.Guess(not event.is_true) if isinstance(event, events.Guess) else event


@settings(max_examples=150, deadline=None)
@given(told=st.lists(GAMES, max_size=40))
def test_two_visitors_who_differ_only_in_what_they_say_leave_the_same_tallies(told: list[Event]) -> None:
    """Step by step, in whatever order they wander about; and they stand on the same screens."""
    one, other = play(*QUIZ), play(*QUIZ)
    for second, event in enumerate(told):
        first, second_ = (
            advance(SHIPPED, one, event, now(second)),
            advance(SHIPPED, other, _mirrored(event), now(second)),
        )
        one, other = first.journey, second_.journey
        assert first.tallies == second_.tallies
        assert one.stack == other.stack


@settings(max_examples=150, deadline=None)
@given(told=st.lists(GAMES, max_size=40))
def test_an_explanation_always_has_its_answer_and_nothing_but_finished_games_is_counted(told: list[Event]) -> None:
    """However somebody wanders: no explanation behind whose answer was dropped, and at most one game a journey."""
    journey, cells = play(*QUIZ), Counter[str]()
    for second, event in enumerate(told):
        stepped = advance(SHIPPED, journey, event, now(second))
        journey = stepped.journey
        cells.update(str(tally.key) for tally in stepped.tallies)
        explained = [stand.item for stand in journey.stack if stand.screen is Screen.QUIZ_ANSWER]
        assert all(each is not None and guess_of(journey, each) is not None for each in explained)
    assert cells in (Counter(), Counter({"quiz_finished": 1}), *_endings(cells))


def _endings(cells: Counter[str]) -> list[Counter[str]]:
    """Back may have led out of the journey: how it ended is counted as everywhere."""
    ended = Counter({cell: n for cell, n in cells.items() if cell.startswith("journey_")})
    return [ended, ended + Counter({"quiz_finished": 1})]


def test_a_second_game_in_a_journey_is_not_counted_again() -> None:
    """As with everything else, a cell gets at most one from a journey."""
    cells = counted(*QUIZ, *PLAYED, events.OpenQuiz(), *PLAYED, pack=THREE)
    assert cells["quiz_finished"] == 1


def test_a_self_check_after_the_quiz_is_as_any_other() -> None:
    """The quiz's end leads to it; Back leads to the quiz's end."""
    journey = play(*QUIZ, *PLAYED, events.OpenCheck(JOB), pack=THREE)
    assert stands(journey)[-2:] == ["quiz-end", "place"]
    assert journey.answers == ()
