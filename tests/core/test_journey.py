"""A journey, by table: where each event leads, what it adds, and what time does."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.core import counter, events
from kiosk.core.check import evaluate
from kiosk.core.counter import Ending
from kiosk.core.journey import (
    Idleness,
    Journey,
    Screen,
    Stand,
    advance,
    idleness,
)
from kiosk.core.language import Coverage
from kiosk.core.names import CheckId, ContactId, Lang, OptionId, Place, TopicId, VisitId
from tests.core.journeys import (
    ASKED,
    DAY,
    DENIALS,
    DENIED,
    EXPIRED,
    HOME,
    JOB,
    LOCAL,
    NO,
    QUESTIONS,
    SHIPPED,
    YES,
    counted,
    now,
    play,
    stands,
)

if TYPE_CHECKING:
    from kiosk.core.events import Event


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
        ((*ASKED, *DENIED), ["home", "check-intro", *["question"] * len(QUESTIONS), "result"]),
        ((*HOME, events.OpenHelp(), events.OpenContact(ContactId("nobody"))), ["home", "help"]),
        ((*HOME, events.OpenNearby()), ["home", "nearby"]),
        ((*HOME, events.OpenNearby(), events.OpenLocal(ContactId("nobody"))), ["home", "nearby"]),
        ((*HOME, events.OpenNearby(), events.OpenStop(VisitId("torun-2018-11-28"))), ["home", "nearby", "stop"]),
        ((*HOME, events.OpenNearby(), events.OpenStop(VisitId("nowhere"))), ["home", "nearby"]),
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
        *DENIED,
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
            f"check_finished:job:{evaluate(SHIPPED.checks[JOB], DENIALS).band.value}",
            f"contact_opened:{contact}",
            f"qr_shown:{contact}",
            "journey_ended:finished",
            "journey_length:under-1-min",
        ]
    )


def test_local_contacts_are_counted_as_one_whoever_they_are() -> None:
    """What staff typed on a bus, an id included, never leaves it; an expired one does not open."""
    other = replace(LOCAL, id=ContactId("anna-nowak"))
    expired = replace(LOCAL, id=ContactId("old"), expires_on=date(2026, 11, 30))
    pack = replace(SHIPPED, local=(LOCAL, other, expired))
    seen = (events.OpenLocal(contact.id) for contact in (LOCAL, other, expired))
    cells = counted(*HOME, events.OpenNearby(), *seen, pack=pack)
    assert cells == counted(*HOME) + Counter(["contact_opened:local", "qr_shown:local"])
    assert play(*HOME, events.OpenLocal(LOCAL.id), pack=pack).stand == Stand(Screen.CONTACT, local=LOCAL.id)


def test_danger_counts_as_a_result_the_moment_it_is_said_and_not_again() -> None:
    """Many leave from the emergency screen; going on to the result adds no second one."""
    leaves = counted(*ASKED, events.Answer(YES), events.LeaveNow())
    goes_on = counted(*ASKED, events.Answer(YES), events.GoOn(), *DENIED[1:])
    for cells in (leaves, goes_on):
        assert {cell: n for cell, n in cells.items() if cell.startswith("check_finished")} == {
            "check_finished:job:emergency": 1
        }


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


def test_a_language_without_words_for_a_screen_leads_back_to_where_it_has_some() -> None:
    """From a topic it does not cover to the home screen; from one that every language has, nowhere."""
    covers = Coverage(("check.job",))
    for topic, left in (("rights-pl", ["home"]), ("help-now", ["home", "topic"])):
        told = (*HOME, events.OpenTopic(TopicId(topic)), events.OpenLanguage())
        chosen = play(*told, events.ChooseLanguage(Lang("qaa"), covers))
        assert chosen.lang == "qaa"
        assert stands(chosen) == left
