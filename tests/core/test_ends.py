"""Headphones begin a journey, hide it and bring it back; a warning can be answered as often as one likes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.core import events
from kiosk.core.comfort import PLAIN, Comfort, Feature
from kiosk.core.journey import Idleness, Journey, Moment, Screen, advance, idleness
from kiosk.core.names import Lang
from kiosk.core.pack import Pack

if TYPE_CHECKING:
    from kiosk.core.counter import Tally

NOW: Final = Moment(date(2026, 12, 1), 14, 1000.0)
EMPTY: Final = Pack(id="empty", version="0", sources={}, contacts={}, facts={}, topics={}, steps={}, checks={}, tour=())
ALOUD: Final = events.SetComfort(Feature.ALOUD, is_on=True)
DARK: Final = events.SetComfort(Feature.DARK, is_on=True)
LISTENING: Final = (events.Begin(), events.ChooseLanguage(Lang("uk")), ALOUD, DARK, events.OpenHelp())
WARN_S: Final = 30.0


def told(*happened: events.Event, now: Moment = NOW) -> tuple[Journey, list[Tally]]:
    """The journey after these events, and what was counted on the way."""
    journey = Journey()
    tallies: list[Tally] = []
    for event in happened:
        stepped = advance(EMPTY, journey, event, now)
        journey = stepped.journey
        tallies += stepped.tallies
    return journey, tallies


def ended(tallies: list[Tally]) -> list[str]:
    """How journeys ended, as it is counted."""
    return [str(tally.key) for tally in tallies if str(tally.key).startswith("journey_ended")]


@pytest.mark.parametrize("before", [(), (events.Begin(), events.LeaveNow()), (events.Begin(), events.Finish())])
def test_headphones_begin_a_journey_that_is_read_aloud(before: tuple[events.Event, ...]) -> None:
    """From every screen on which nobody's journey is: with the languages, which are heard."""
    journey, tallies = told(*before, events.PlugIn())
    assert (journey.stand.screen, journey.comfort) == (Screen.LANGUAGE, Comfort(aloud=True))
    assert "comfort_used:read-aloud" in {str(tally.key) for tally in tallies}


def test_headphones_read_a_journey_aloud_that_is_under_way() -> None:
    """Where the visitor stands."""
    before = (events.Begin(), events.ChooseLanguage(Lang("uk")), events.OpenHelp())
    journey, _ = told(*before, events.PlugIn())
    assert (journey.stand.screen, journey.lang, journey.comfort.aloud) == (Screen.HELP, "uk", True)


def test_pulled_out_the_cover_hides_the_journey_and_plugged_in_it_is_back() -> None:
    """With its place, its language and its dark screen; nothing is counted for it."""
    listening, tallies = told(*LISTENING)
    hidden, more = told(*LISTENING, events.PlugOut())
    assert (hidden.stand.screen, hidden.is_someones, hidden.comfort) == (Screen.COVER, False, PLAIN)
    assert (hidden.lang, hidden.answers) == (Journey().lang, ())
    later = replace(NOW, mono_s=1020.0)
    back = advance(EMPTY, hidden, events.PlugIn(), later)
    assert back.journey == replace(listening, touched_s=1020.0)
    assert more == tallies
    assert back.tallies == ()


def test_a_touch_or_a_key_on_the_cover_never_brings_it_back() -> None:
    """Another journey begins, and the hidden one counts as left."""
    journey, tallies = told(*LISTENING, events.PlugOut(), events.Begin())
    assert (journey.stand.screen, journey.behind, journey.comfort) == (Screen.LANGUAGE, None, PLAIN)
    assert ended(tallies) == ["journey_ended:left"]
    for event in (events.GoHome(), events.OpenHelp(), events.Back(), events.StillHere(), ALOUD, events.LeaveNow()):
        journey, tallies = told(*LISTENING, events.PlugOut(), event)
        assert journey.stand.screen is Screen.COVER
        assert not ended(tallies)


def test_a_hidden_journey_waits_as_long_as_the_warning_and_is_cleared() -> None:
    """Twenty seconds or more to find the socket again; then nothing is left."""
    hidden, _ = told(*LISTENING, events.PlugOut())
    assert idleness(hidden, 60.0, WARN_S, NOW.mono_s + WARN_S - 0.1) == (Idleness.ACTIVE, 0)
    assert idleness(hidden, 60.0, WARN_S, NOW.mono_s + WARN_S) == (Idleness.EXPIRED, 0)
    journey, tallies = told(*LISTENING, events.PlugOut(), events.TimeOut())
    assert journey == Journey()
    assert ended(tallies) == ["journey_ended:left"]


def test_without_reading_aloud_headphones_pulled_out_change_nothing() -> None:
    """Whoever reads with their eyes goes on."""
    before = (events.Begin(), events.ChooseLanguage(Lang("uk")), events.OpenHelp())
    assert told(*before, events.PlugOut())[0] == told(*before)[0]
    assert told(events.PlugOut())[0] == Journey()


def test_the_time_can_be_extended_again_and_again() -> None:
    """Fifty times warned, fifty times answered, and still where the visitor was; each warning stays twenty seconds."""
    journey, _ = told(*LISTENING)
    mono_s = NOW.mono_s
    for _ in range(50):
        mono_s += 60.0
        assert idleness(journey, 60.0, 20.0, mono_s) == (Idleness.WARNED, 20)
        assert idleness(journey, 60.0, 20.0, mono_s + 19.9) == (Idleness.WARNED, 1)
        mono_s += 19.9
        journey = advance(EMPTY, journey, events.StillHere(), replace(NOW, mono_s=mono_s)).journey
        assert journey.stand.screen is Screen.HELP
