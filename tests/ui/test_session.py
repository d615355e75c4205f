"""The one journey on the panel: events in, states and counts out, time passing, nothing drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.core import events
from kiosk.core.journey import Journey, Moment, Screen
from kiosk.core.names import Lang, OptionId, Place, TopicId
from kiosk.core.settings import IdleSettings
from kiosk.core.text import Text
from kiosk.ui.session import Session
from tests.ui.panel import JOB, StillClock, mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.core.counter import Tally
    from kiosk.i18n.catalog import Catalog
    from kiosk.ui.session import Content

UK: Final = Lang("uk")


class Heard:
    """Keeps what a session counted."""

    def __init__(self) -> None:
        self.cells: list[str] = []

    def __call__(self, tallies: tuple[Tally, ...], now: Moment, /) -> None:
        """Count these."""
        self.cells += [f"{now.day} {tally.key}" for tally in tallies]


@pytest.fixture
def heard() -> Heard:
    """What was counted."""
    return Heard()


@pytest.fixture
def clock() -> StillClock:
    """A clock in our hands."""
    return StillClock()


@pytest.fixture
def session(catalogs: Mapping[Lang, Catalog], content: Content, heard: Heard, clock: StillClock) -> Session:
    """A session that shows the shipped pack."""
    made = Session(catalogs, IdleSettings(idle_s=60, warn_s=30), clock, heard)
    made.use(content)
    return made


def test_an_event_changes_the_journey_counts_and_tells(session: Session, heard: Heard) -> None:
    """In this order: whoever is told finds the new state."""
    seen: list[Screen] = []
    session.watch(lambda: seen.append(session.stand.screen))
    session.dispatch(events.Begin())
    session.dispatch(events.ChooseLanguage(UK))
    assert seen == [Screen.LANGUAGE, Screen.HOME]
    assert heard.cells == ["2026-12-01 journeys_started:14", "2026-12-01 language_chosen:uk"]


def test_time_warns_each_second_and_then_clears(session: Session, clock: StillClock, heard: Heard) -> None:
    """Told once for each second that is left, and once at the end."""
    session.dispatch(events.Begin())
    told: list[int] = []
    session.watch(lambda: told.append(session.seconds_left))
    for _ in range(4 * 95):
        clock.mono_s += 0.25
        session.tick()
    assert told == [*range(30, 0, -1), 0]
    assert session.journey == Journey(touched_s=session.journey.touched_s)
    assert "2026-12-01 journey_ended:timed-out" in heard.cells


def test_a_touch_counts_as_being_there_only_for_somebody(session: Session, clock: StillClock) -> None:
    """On the attract screen nobody is there to stay."""
    before = session.journey
    session.touch()
    assert session.journey is before
    session.dispatch(events.Begin())
    clock.mono_s += 75
    session.tick()
    assert session.seconds_left == 15
    session.touch()
    assert session.seconds_left == 0
    session.tick()
    assert session.seconds_left == 0


@pytest.mark.parametrize("event", [events.Finish(), events.LeaveNow()])
def test_the_last_screens_give_way_by_themselves(session: Session, clock: StillClock, event: events.Event) -> None:
    """After the idle time, without a warning, and without being counted twice."""
    session.dispatch(events.Begin())
    session.dispatch(event)
    clock.mono_s += 60
    session.tick()
    assert session.stand.screen is Screen.ATTRACT
    assert session.seconds_left == 0


def test_content_that_comes_late_finds_the_visitor_where_they_are(
    catalogs: Mapping[Lang, Catalog], content: Content, clock: StillClock, heard: Heard
) -> None:
    """Somebody may begin before the pack is read; nothing can be opened yet, and nothing breaks."""
    session = Session(catalogs, IdleSettings(), clock, heard)
    for event in (events.Begin(), events.ChooseLanguage(UK), events.OpenTopic(TopicId("rights-pl"))):
        session.dispatch(event)
    assert (session.stand.screen, session.is_ready) == (Screen.HOME, False)
    session.use(content)
    assert session.is_ready
    session.dispatch(events.OpenTopic(TopicId("rights-pl")))
    assert session.stand.screen is Screen.TOPIC


def test_content_that_cannot_be_read_is_said_until_some_can(
    catalogs: Mapping[Lang, Catalog], content: Content, clock: StillClock, heard: Heard
) -> None:
    """Broken first, mended later."""
    session = Session(catalogs, IdleSettings(), clock, heard)
    session.give_up()
    assert (session.is_broken, session.is_ready) == (True, False)
    session.use(content)
    assert (session.is_broken, session.is_ready) == (False, True)


def test_texts_are_in_the_journeys_language_with_the_facts_filled_in(session: Session, content: Content) -> None:
    """A fact's place holds its value as that language writes it; a place nobody knows stays as it is."""
    session.dispatch(events.Begin())
    session.dispatch(events.ChooseLanguage(UK))
    topic = session.pack.topics[TopicId("rights-pl")]
    assert session.translate(topic.title) == mark(UK) + topic.title.source
    fact, value = next(iter(content.facts[UK].items()))
    assert session.fill(f"<{{{fact}}}> {{nobody-knows}}") == f"<{value}> {{nobody-knows}}"
    assert session.translate(Text("topic.none.title", "Nobody translated this")) == "Nobody translated this"


def test_leaving_forgets_every_answer(session: Session) -> None:
    """What was tapped is in no attribute of the session afterwards."""
    told = (events.OpenCheck(JOB), events.ChoosePlace(Place.UK), events.StartCheck(), events.Answer(OptionId("yes")))
    for event in (events.Begin(), events.ChooseLanguage(UK), *told):
        session.dispatch(event)
    assert session.journey.answers
    session.dispatch(events.LeaveNow())
    assert "J1" not in repr(session.journey)
    assert session.journey == Journey(stack=session.journey.stack, touched_s=session.journey.touched_s)
