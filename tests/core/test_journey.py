"""A journey: what each event leads to and adds, and what holds whatever a visitor does."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.reader import read_pack
from kiosk.core import counter, events
from kiosk.core.check import Band, Check, Level, ShowIf, evaluate
from kiosk.core.counter import Ending
from kiosk.core.journey import (
    WITHOUT_JOURNEY,
    Idleness,
    Journey,
    Moment,
    Screen,
    Stand,
    advance,
    idleness,
    outcome_of,
)
from kiosk.core.names import LANGS, CheckId, ContactId, Lang, OptionId, Place, QuestionId, TopicId

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.core.counter import Tally
    from kiosk.core.events import Event
    from kiosk.core.pack import Pack

ROOT: Final = Path(__file__).parents[2]
SHIPPED: Final = read_pack(ROOT / "assets" / "packs" / "redbus")
DAY: Final = date(2026, 12, 1)
EXPIRED: Final = date(2031, 1, 1)
JOB: Final = CheckId("job")
OTHER: Final = CheckId("other")
YES, NO, SKIP = OptionId("yes"), OptionId("no"), OptionId("skip")
UK: Final = Lang("uk")


def two_checks() -> Pack:
    """The shipped pack with a second self-check, whose third question is asked only after one answer to its second."""
    job = SHIPPED.checks[JOB]
    first, second, third, *rest = job.questions
    revealed = replace(third, show_if=ShowIf(second.id, YES))
    other = replace(job, id=OTHER, questions=(first, second, revealed, *rest))
    return replace(SHIPPED, checks={JOB: job, OTHER: other})


PACKS: Final = (SHIPPED, two_checks())


def now(second: float = 0.0, day: date = DAY, hour: int = 14) -> Moment:
    """A moment of a working day."""
    return Moment(day, hour, second)


def play(*told: Event, pack: Pack = SHIPPED, journey: Journey | None = None) -> Journey:
    """The journey after these events, one a second."""
    journey = journey or Journey()
    for second, event in enumerate(told):
        journey = advance(pack, journey, event, now(second)).journey
    return journey


def counted(*told: Event, pack: Pack = SHIPPED) -> Counter[str]:
    """What these events add, from the attract screen on, by cell."""
    journey, cells = Journey(), Counter[str]()
    for second, event in enumerate(told):
        stepped = advance(pack, journey, event, now(second))
        journey = stepped.journey
        cells.update(str(tally.key) for tally in stepped.tallies)
    return cells


HOME: Final = (events.Begin(), events.ChooseLanguage(UK))
ASKED: Final = (*HOME, events.OpenCheck(JOB), events.ChoosePlace(Place.POLAND), events.StartCheck())
QUESTIONS: Final = tuple(question.id for question in SHIPPED.checks[JOB].questions)


def stands(journey: Journey) -> list[str]:
    """The screens of a stack, bottom first."""
    return [stand.screen.value for stand in journey.stack]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((), ["attract"]),
        ((events.Begin(),), ["language"]),
        (HOME, ["home"]),
        ((*HOME, events.Back()), ["language"]),
        ((*HOME, events.Back(), events.Back()), ["attract"]),
        ((*HOME, events.OpenTopic(TopicId("rights-pl"))), ["home", "topic"]),
        ((*HOME, events.OpenTopic(TopicId("nobody-wrote-it"))), ["home"]),
        ((*HOME, events.OpenCheck(JOB)), ["home", "place"]),
        ((*HOME, events.OpenCheck(CheckId("nobody-wrote-it"))), ["home"]),
        ((*HOME, events.OpenCheck(JOB), events.ChoosePlace(Place.UK)), ["home", "check-intro"]),
        (ASKED, ["home", "check-intro", "question"]),
        ((*ASKED, events.Answer(YES)), ["home", "check-intro", "question", "emergency"]),
        ((*ASKED, events.Answer(YES), events.GoOn()), ["home", "check-intro", "question", "question"]),
        ((*ASKED, events.Answer(OptionId("maybe"))), ["home", "check-intro", "question"]),
        ((*ASKED, events.Answer(NO), events.Back()), ["home", "check-intro", "question"]),
        ((*ASKED, events.GoHome()), ["home"]),
        ((*ASKED, events.OpenHelp()), ["home", "check-intro", "question", "help"]),
        ((*ASKED, events.OpenHelp(), events.OpenHelp()), ["home", "check-intro", "question", "help"]),
        ((*ASKED, *[events.Answer(NO)] * len(QUESTIONS)), ["home", "check-intro", *["question"] * 12, "result"]),
        ((*HOME, events.OpenHelp(), events.OpenContact(ContactId("nobody"))), ["home", "help"]),
        ((*HOME, events.OpenHelp(), events.OpenTake(), events.Finish()), ["end"]),
        ((*ASKED, events.LeaveNow()), ["cover"]),
        ((*ASKED, events.TimeOut()), ["attract"]),
        ((*ASKED, events.LeaveNow(), events.TimeOut()), ["attract"]),
        ((*ASKED, events.LeaveNow(), events.Begin()), ["language"]),
        ((events.OpenHelp(), events.LeaveNow(), events.Finish()), ["attract"]),
    ],
)
def test_each_event_leads_where_a_visitor_expects(told: tuple[Event, ...], expected: list[str]) -> None:
    """From the attract screen on; what makes no sense where one stands changes nothing."""
    assert stands(play(*told)) == expected


def test_a_topic_is_read_page_by_page_and_back_again() -> None:
    """Next goes to the last page and no further; Back turns pages before it leaves the topic."""
    topic = TopicId("rights-pl")
    pages = len(SHIPPED.readable_pages(SHIPPED.topics[topic], DAY))
    assert pages > 1
    journey = play(*HOME, events.OpenTopic(topic), *[events.NextPage()] * (pages + 3))
    assert journey.stand.page == pages - 1
    journey = play(*[events.Back()] * (pages - 1), journey=journey)
    assert journey.stand == Stand(Screen.TOPIC, topic=topic)
    assert stands(play(events.Back(), journey=journey)) == ["home"]


def test_where_is_asked_once() -> None:
    """A second self-check, or one after a place was chosen on the help screen, starts at its first page."""
    again = play(*ASKED, events.GoHome(), events.OpenCheck(JOB))
    assert stands(again) == ["home", "check-intro"]
    assert again.place is Place.POLAND
    chosen = play(*HOME, events.OpenHelp(), events.ChoosePlace(Place.UK), events.GoHome(), events.OpenCheck(JOB))
    assert stands(chosen) == ["home", "check-intro"]


def test_expired_content_cannot_be_opened() -> None:
    """Topic, check and contact of yesterday: the visitor stays where they are, and nothing is counted."""
    journey = play(*HOME)
    told: tuple[Event, ...] = (
        events.OpenTopic(TopicId("rights-pl")),
        events.OpenCheck(JOB),
        *map(events.OpenContact, SHIPPED.contacts),
    )
    for event in told:
        stepped = advance(SHIPPED, journey, event, now(day=EXPIRED))
        assert (stands(stepped.journey), stepped.tallies) == (["home"], ())


def test_a_whole_journey_adds_each_of_its_steps_once() -> None:
    """Start by hour, language, topic, check, band, contact and its code, end and length; nothing else."""
    contact = next(c.id for c in SHIPPED.contacts.values() if c.provenance.is_showable(DAY))
    assert counted(
        *HOME,
        events.ChooseLanguage(Lang("ru")),
        *(events.OpenTopic(TopicId("rights-pl")), events.GoHome()) * 2,
        *ASKED[2:],
        *[events.Answer(NO)] * len(QUESTIONS),
        *(events.OpenContact(contact), events.Back()) * 2,
        events.OpenTake(),
        events.Printed(),
        events.Finish(),
    ) == Counter(
        [
            "journeys_started:14",
            "language_chosen:uk",
            "topic_opened:rights-pl",
            "check_started:job",
            f"check_finished:job:{evaluate(SHIPPED.checks[JOB], dict.fromkeys(QUESTIONS, NO)).band.value}",
            f"contact_opened:{contact}",
            f"qr_shown:{contact}",
            "journey_ended:finished",
            "journey_length:under-1-min",
        ]
    )


@pytest.mark.parametrize(
    ("event", "ending"),
    [
        (events.LeaveNow(), Ending.LEFT),
        (events.TimeOut(), Ending.TIMED_OUT),
        (events.Finish(), Ending.FINISHED),
    ],
)
def test_an_ending_is_counted_as_what_it_was_and_only_once(event: Event, ending: Ending) -> None:
    """Ending an ended journey again counts nothing."""
    cells = counted(*ASKED, event, event, events.LeaveNow(), events.TimeOut())
    assert [cell for cell in cells if cell.startswith("journey_ended")] == [f"journey_ended:{ending.value}"]
    assert cells[f"journey_ended:{ending.value}"] == 1


def test_going_back_to_the_first_screen_is_an_ending_of_its_own() -> None:
    """Somebody changed their mind before choosing a language."""
    assert counted(events.Begin(), events.Back())["journey_ended:home"] == 1


# What holds whatever happens.

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
            events.NextPage(),
            events.StartCheck(),
            events.GoOn(),
            events.OpenHelp(),
            events.OpenTake(),
            events.Printed(),
            events.StillHere(),
        ]
    ),
    st.sampled_from(LANGS).map(events.ChooseLanguage),
    st.sampled_from(Place).map(events.ChoosePlace),
    st.sampled_from([*SHIPPED.topics, TopicId("none")]).map(events.OpenTopic),
    st.sampled_from([JOB, OTHER, CheckId("none")]).map(events.OpenCheck),
    st.sampled_from([*SHIPPED.contacts, ContactId("none")]).map(events.OpenContact),
)
ENDINGS: Final = st.sampled_from([events.LeaveNow(), events.TimeOut(), events.Finish()])
DEEP: Final = st.sampled_from([HOME, ASKED, (*ASKED, events.Answer(YES)), ()])
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
    assert play(*revealed, pack=PACKS[1]).stand.question == QUESTIONS[2]
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


def every_stand() -> dict[tuple[Stand, bool, bool], Journey]:
    """One journey for each way to stand somewhere, found by trying every event everywhere."""
    found: dict[tuple[Stand, bool, bool], Journey] = {}
    start = play(events.Begin())
    waiting = deque([start])
    tried: tuple[Event, ...] = (
        events.Back(),
        events.GoHome(),
        events.OpenLanguage(),
        events.NextPage(),
        events.StartCheck(),
        events.GoOn(),
        events.OpenTake(),
        *map(events.ChooseLanguage, LANGS),
        *map(events.ChoosePlace, Place),
        *map(events.OpenTopic, SHIPPED.topics),
        *map(events.OpenContact, SHIPPED.contacts),
        *map(events.Answer, (YES, NO)),
        events.OpenCheck(JOB),
        events.OpenHelp(),
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


# Time.


@pytest.mark.parametrize(
    ("waited_s", "expected"),
    [
        (0.0, (Idleness.ACTIVE, 0)),
        (59.9, (Idleness.ACTIVE, 0)),
        (60.0, (Idleness.WARNED, 30)),
        (60.5, (Idleness.WARNED, 30)),
        (61.0, (Idleness.WARNED, 29)),
        (89.0, (Idleness.WARNED, 1)),
        (89.9, (Idleness.WARNED, 1)),
        (90.0, (Idleness.EXPIRED, 0)),
        (9000.0, (Idleness.EXPIRED, 0)),
    ],
)
def test_the_seconds_left_are_those_until_everything_is_cleared(
    waited_s: float, expected: tuple[Idleness, int]
) -> None:
    """Sixty seconds without a touch, then thirty of warning, counted down to one and never above thirty."""
    journey = replace(play(*HOME), touched_s=1000.0)
    assert idleness(journey, 60.0, 30.0, 1000.0 + waited_s) == expected


@pytest.mark.parametrize("screen", [Screen.ATTRACT, Screen.END, Screen.COVER])
def test_a_screen_without_a_journey_asks_nobody_whether_they_are_there(screen: Screen) -> None:
    """The end and the cover give way to the attract screen; the attract screen waits for ever."""
    journey = Journey(stack=(Stand(screen),), touched_s=1000.0)
    expected = Idleness.ACTIVE if screen is Screen.ATTRACT else Idleness.EXPIRED
    assert idleness(journey, 60.0, 30.0, 1059.9) == (Idleness.ACTIVE, 0)
    assert idleness(journey, 60.0, 30.0, 1060.0) == (expected, 0)


def test_every_touch_starts_the_time_anew() -> None:
    """Also one that changes nothing, and the answer to the warning."""
    journey = play(*ASKED)
    for event in (events.StillHere(), events.NextPage(), events.Answer(OptionId("maybe")), events.OpenHelp()):
        assert advance(SHIPPED, journey, event, now(77)).journey.touched_s == 77


@pytest.mark.parametrize(
    ("length_s", "band"),
    [(0, "under-1-min"), (59.9, "under-1-min"), (60, "1-3-min"), (180, "3-10-min"), (600, "over-10-min")],
)
def test_a_journeys_length_is_counted_as_a_band(length_s: float, band: str) -> None:
    """From its first touch to its end."""
    begun = advance(SHIPPED, Journey(), events.Begin(), now(100)).journey
    ended = advance(SHIPPED, begun, events.LeaveNow(), now(100 + length_s))
    assert counter.journey_length(length_s) in ended.tallies
    assert f"journey_length:{band}" in {str(tally.key) for tally in ended.tallies}
