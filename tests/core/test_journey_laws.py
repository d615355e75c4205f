"""What holds whatever a visitor does, in whatever order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core import events
from kiosk.core.check import Band, Check, Level, evaluate
from kiosk.core.journey import (
    WITHOUT_JOURNEY,
    Journey,
    Screen,
    Stand,
    advance,
    outcome_of,
)
from kiosk.core.names import CheckId, ChoiceId, ContactId, Lang, OptionId, Place, QuestionId, StoryId, TopicId, VisitId
from kiosk.core.topic import Audience
from tests.core.journeys import (
    ASKED,
    HOME,
    JOB,
    LOCAL,
    NO,
    OTHER,
    PACKS,
    SHIPPED,
    SKIP,
    UK,
    YES,
    counted,
    now,
    play,
    stands,
)
from tests.languages import LANGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.core.counter import Tally
    from kiosk.core.events import Event
    from kiosk.core.pack import Pack

OPTIONS: Final = tuple({option.id: None for question in SHIPPED.checks[JOB].questions for option in question.options})
EVENTS: Final = st.one_of(
    st.sampled_from(OPTIONS).map(events.Answer),
    st.sampled_from((NO, SKIP)).map(events.Answer),
    st.sampled_from(
        [
            events.Begin(),
            events.Back(),
            events.GoHome(),
            events.OpenLanguage(),
            events.OpenComfort(),
            events.NextPage(),
            events.StartCheck(),
            events.GoOn(),
            events.OpenHelp(),
            events.OpenNearby(),
            events.OpenTake(),
            events.OpenLimits(),
            events.Printed(),
            events.StillHere(),
        ]
    ),
    st.sampled_from(LANGS).map(events.ChooseLanguage),
    st.sampled_from(Place).map(events.ChoosePlace),
    st.sampled_from(Audience).map(events.OpenTopics),
    st.sampled_from([*SHIPPED.topics, TopicId("none")]).map(events.OpenTopic),
    st.sampled_from([JOB, OTHER, CheckId("none")]).map(events.OpenCheck),
    st.sampled_from([*SHIPPED.contacts, ContactId("none")]).map(events.OpenContact),
    st.sampled_from([*SHIPPED.contacts, ContactId("none")]).map(events.ShowCode),
    st.sampled_from([LOCAL.id, ContactId("none")]).map(events.OpenLocal),
    st.sampled_from([SHIPPED.tour[0].id, VisitId("none")]).map(events.OpenStop),
    st.sampled_from([events.OpenGames(), events.OpenQuiz(), events.NextItem()]),
    st.booleans().map(events.Guess),
    st.sampled_from([*SHIPPED.stories, StoryId("none")]).map(events.OpenStory),
    st.sampled_from([ChoiceId("accept"), ChoiceId("call"), ChoiceId("none")]).map(events.Choose),
)
ENDINGS: Final = st.sampled_from([events.LeaveNow(), events.TimeOut(), events.Finish()])
PLAYING: Final = (*HOME, events.OpenGames(), events.OpenQuiz(), events.Guess(is_true=True), events.NextItem())
DEEP: Final = st.sampled_from([HOME, ASKED, (*ASKED, events.Answer(YES)), PLAYING, ()])
"""Where a random walk starts, so that it also goes where few walks come by chance."""


def walk(pack: Pack, journey: Journey, told: Iterable[Event]) -> Iterator[Journey]:
    """The journey after each of these events, one a second."""
    for second, event in enumerate(told):
        journey = advance(pack, journey, event, now(second)).journey
        yield journey


@pytest.mark.parametrize("pack", PACKS, ids=["shipped", "two checks"])
@settings(max_examples=150, deadline=None)
@given(start=DEEP, told=st.lists(st.one_of(EVENTS, EVENTS, ENDINGS), max_size=30))
def test_every_event_is_understood_everywhere(pack: Pack, start: tuple[Event, ...], told: list[Event]) -> None:
    """Nothing raises; somebody always stands somewhere; without a journey nothing of one is left."""
    for after in walk(pack, Journey(), (*start, *told)):
        assert after.stack
        if not after.is_someones:
            screen = after.stand.screen
            blank = Journey(stack=(Stand(screen),), touched_s=after.touched_s)
            assert replace(after, lang=blank.lang) == blank
            assert after.lang == blank.lang or screen is Screen.END
        if after.stand.question is not None and after.stand.check is not None:
            outcome_of(pack, after, after.stand.check)


@pytest.mark.parametrize("pack", PACKS, ids=["shipped", "two checks"])
@settings(max_examples=100, deadline=None)
@given(start=DEEP, told=st.lists(EVENTS, max_size=30))
def test_back_always_reaches_the_attract_screen(pack: Pack, start: tuple[Event, ...], told: list[Event]) -> None:
    """From wherever a visitor has gone, in as many steps as they could have taken forward, never in a circle."""
    journey = play(*start, *told, pack=pack)
    steps = 0
    while journey.stand.screen is not Screen.ATTRACT:
        journey = play(events.Back(), pack=pack, journey=journey)
        steps += 1
        assert steps <= len(start) + len(told) + 2, "Back runs in circles"


@settings(max_examples=100, deadline=None)
@given(start=DEEP, told=st.lists(EVENTS, max_size=30), lang=st.sampled_from(LANGS))
def test_changing_the_language_keeps_the_place(start: tuple[Event, ...], told: list[Event], lang: Lang) -> None:
    """Through the language screen, or at once: the visitor stands where they stood, with what they had said."""
    journey = play(*start, *told)
    if journey.stand.screen in {*WITHOUT_JOURNEY, Screen.LANGUAGE}:
        return
    for way in ((events.ChooseLanguage(lang),), (events.OpenLanguage(), events.ChooseLanguage(lang))):
        after = play(*way, journey=journey)
        assert (after.stand, after.lang) == (journey.stand, lang)
        assert (after.answers, after.latched, after.place) == (journey.answers, journey.latched, journey.place)


@settings(max_examples=100, deadline=None)
@given(start=DEEP, told=st.lists(EVENTS, max_size=30))
def test_comfort_leads_back_to_where_the_visitor_stood(start: tuple[Event, ...], told: list[Event]) -> None:
    """Opened anywhere, and left by Back: the same stand, with what they had said; nothing is counted for looking."""
    journey = play(*start, *told)
    if journey.stand.screen in {*WITHOUT_JOURNEY, Screen.COMFORT}:
        return
    opened = advance(SHIPPED, journey, events.OpenComfort(), now())
    assert (opened.journey.stand.screen, opened.tallies) == (Screen.COMFORT, ())
    after = play(events.Back(), journey=opened.journey)
    assert (after.stand, after.answers, after.place) == (journey.stand, journey.answers, journey.place)


@settings(max_examples=100, deadline=None)
@given(start=DEEP, told=st.lists(st.one_of(EVENTS, ENDINGS), max_size=40))
def test_a_journey_adds_at_most_one_to_a_cell(start: tuple[Event, ...], told: list[Event]) -> None:
    """However often its visitor comes by the same thing; and it begins and ends at most once."""
    journey, cells = Journey(), Counter["Tally"]()
    for second, event in enumerate((*start, *told)):
        if not journey.is_someones:
            cells.clear()
        stepped = advance(PACKS[1], journey, event, now(second))
        journey = stepped.journey
        cells.update(stepped.tallies)
        assert not [str(tally.key) for tally, times in cells.items() if times > 1]


@settings(max_examples=100, deadline=None)
@given(told=st.lists(EVENTS, max_size=30))
def test_danger_once_said_stays_said(told: list[Event]) -> None:
    """Back, other answers, another language, Home: the result is an emergency until everything is cleared."""
    for after in walk(SHIPPED, play(*ASKED, events.Answer(YES)), told):
        if not after.is_someones:
            return
        assert outcome_of(SHIPPED, after, JOB).band is Band.EMERGENCY


def test_another_check_drops_the_one_under_way() -> None:
    """Back from it never leads to a question that is no longer asked, since the answers that revealed it are gone."""
    revealed = (
        *HOME,
        events.OpenCheck(OTHER),
        events.ChoosePlace(Place.POLAND),
        events.StartCheck(),
        events.Answer(NO),
        events.Answer(YES),
    )
    assert play(*revealed, pack=PACKS[1]).stand.question == PACKS[1].checks[OTHER].questions[2].id
    journey = play(*revealed, events.OpenCheck(JOB), pack=PACKS[1])
    assert (stands(journey), journey.answers) == (["home", "check-intro"], ())


def test_the_language_chosen_late_leads_back_to_help() -> None:
    """Somebody who asks for help before choosing a language reads on there, in their own."""
    journey = play(events.Begin(), events.OpenHelp(), events.OpenLanguage(), events.ChooseLanguage(UK))
    assert (journey.stand.screen, journey.lang) == (Screen.HELP, UK)


ANSWERS: Final = st.fixed_dictionaries(
    {question.id: st.sampled_from([o.id for o in question.options]) for question in SHIPPED.checks[JOB].questions}
)


def answering(answers: dict[QuestionId, OptionId]) -> Iterator[Event]:
    """Answer every question; go on after danger."""
    check: Check = SHIPPED.checks[JOB]
    for question in check.questions:
        yield events.Answer(answers[question.id])
        if question.option(answers[question.id]).level is Level.CRITICAL:
            yield events.GoOn()


@settings(max_examples=200, deadline=None)
@given(answers=ANSWERS)
def test_answers_reach_the_counters_only_as_a_band(answers: dict[QuestionId, OptionId]) -> None:
    """Two visitors with the same band leave the same counts, whatever each of them said."""
    band = evaluate(SHIPPED.checks[JOB], answers).band
    cells = counted(*ASKED, *answering(answers), events.LeaveNow())
    assert cells == Counter(
        [
            "journeys_started:14",
            "language_chosen:uk",
            "check_started:job",
            f"check_finished:job:{band.value}",
            "journey_ended:left",
            "journey_length:under-1-min",
        ]
    )


@settings(max_examples=50, deadline=None)
@given(first=ANSWERS, second=ANSWERS)
def test_a_check_finishes_once_however_often_its_answers_are_changed(
    first: dict[QuestionId, OptionId], second: dict[QuestionId, OptionId]
) -> None:
    """The first result counts; a second one, after Back or after Home, adds nothing."""
    band = evaluate(SHIPPED.checks[JOB], first).band
    cells = counted(
        *ASKED, *answering(first), events.GoHome(), events.OpenCheck(JOB), events.StartCheck(), *answering(second)
    )
    finished = {cell: times for cell, times in cells.items() if cell.startswith("check_finished")}
    assert finished == {f"check_finished:job:{band.value}": 1}
