"""Comfort: what can be switched on, for one journey, and what of it is counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.core import events
from kiosk.core.comfort import PLAIN, SIZE_OF, VOLUME_OF, Comfort, Feature, Pace, TextSize, Volume
from kiosk.core.journey import Journey, Moment, advance
from kiosk.core.names import Lang
from kiosk.core.pack import Pack

if TYPE_CHECKING:
    from kiosk.core.counter import Tally

NOW: Final = Moment(date(2026, 12, 1), 14, 1000.0)
EMPTY: Final = Pack(id="empty", version="0", sources={}, contacts={}, facts={}, topics={}, steps={}, checks={}, tour=())


def told(*happened: events.Event) -> tuple[Journey, list[Tally]]:
    """The journey after these events, and what was counted on the way."""
    journey = Journey()
    tallies: list[Tally] = []
    for event in happened:
        stepped = advance(EMPTY, journey, event, NOW)
        journey = stepped.journey
        tallies += stepped.tallies
    return journey, tallies


def on(feature: Feature) -> events.SetComfort:
    """Switched on."""
    return events.SetComfort(feature, is_on=True)


@pytest.mark.parametrize("feature", Feature)
def test_every_feature_can_be_switched_on_and_off(feature: Feature) -> None:
    """The dark screen needs reading aloud; the others stand alone."""
    spoken = Comfort(aloud=True)
    assert spoken.switched(feature, is_on=True).switched(feature, is_on=False) == (
        PLAIN if feature is Feature.ALOUD else spoken
    )
    assert (PLAIN.switched(feature, is_on=True) == PLAIN) == (feature is Feature.DARK)


def test_slow_and_fast_end_each_other() -> None:
    """There is one speed at a time."""
    slow = PLAIN.switched(Feature.SLOW, is_on=True)
    fast = slow.switched(Feature.FAST, is_on=True)
    assert [found.pace for found in (PLAIN, slow, fast)] == [Pace.NORMAL, Pace.SLOW, Pace.FAST]
    assert fast.switched(Feature.SLOW, is_on=True) == slow
    assert fast.switched(Feature.SLOW, is_on=False) == fast


def test_the_dark_screen_ends_with_reading_aloud() -> None:
    """Nobody is left with a screen that neither shows nor says anything."""
    dark = Comfort(aloud=True, dark=True, slow=True)
    assert dark.switched(Feature.ALOUD, is_on=False) == Comfort(slow=True)


@pytest.mark.parametrize("feature", Feature)
def test_a_feature_is_counted_once_in_a_journey(feature: Feature) -> None:
    """Switched on, off and on again is one person; switched off is nothing."""
    again = (on(feature), events.SetComfort(feature, is_on=False), on(feature))
    _, tallies = told(events.Begin(), on(Feature.ALOUD), *again)
    cells = [str(tally.key) for tally in tallies]
    assert cells.count(f"comfort_used:{feature.value}") == 1
    assert sum(cell.startswith("comfort_used") for cell in cells) == len({feature, Feature.ALOUD})


@pytest.mark.parametrize("event", [events.LeaveNow(), events.Finish(), events.TimeOut()])
def test_comfort_ends_with_the_journey(event: events.Event) -> None:
    """The next visitor finds the screen as everybody does."""
    journey, _ = told(events.Begin(), *map(on, Feature), event)
    assert journey.comfort == PLAIN
    journey, _ = told(events.Begin(), *map(on, Feature), event, events.Begin())
    assert journey.comfort == PLAIN


def test_comfort_stays_as_long_as_the_journey() -> None:
    """On every screen, in every language."""
    journey, _ = told(
        events.Begin(), *map(on, Feature), events.ChooseLanguage(Lang("uk")), events.OpenHelp(), events.GoHome()
    )
    shown = Comfort(size=TextSize.LARGEST, contrast=True, still=True, low=True)
    everything = replace(shown, aloud=True, dark=True, fast=True, volume=Volume.LOUDEST)
    assert journey.comfort == everything


@pytest.mark.parametrize("feature", SIZE_OF)
def test_one_text_size_ends_the_other(feature: Feature) -> None:
    """There is one size at a time; switching off one that is not on changes nothing."""
    other = next(one for one in SIZE_OF if one is not feature)
    sized = PLAIN.switched(other, is_on=True).switched(feature, is_on=True)
    assert sized == Comfort(size=SIZE_OF[feature])
    assert sized.switched(other, is_on=False) == sized
    assert sized.switched(feature, is_on=False) == PLAIN


@pytest.mark.parametrize("feature", VOLUME_OF)
def test_one_volume_ends_the_other(feature: Feature) -> None:
    """There is one at a time; switching off one that is not on changes nothing."""
    for other in VOLUME_OF:
        heard = PLAIN.switched(other, is_on=True).switched(feature, is_on=True)
        assert heard == Comfort(volume=VOLUME_OF[feature])
        assert (heard.switched(other, is_on=False) == PLAIN) == (other is feature)


def test_without_a_journey_nothing_can_be_switched_on() -> None:
    """There is nobody whose comfort it would be."""
    assert told(on(Feature.ALOUD)) == (Journey(), [])
