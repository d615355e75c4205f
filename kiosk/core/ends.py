"""How a journey begins and ends, and what hides it while its listener's headphones are out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.core import counter
from kiosk.core.comfort import Feature
from kiosk.core.counter import Ending
from kiosk.core.events import Begin, PlugIn, TimeOut
from kiosk.core.names import FIRST_LANG
from kiosk.core.standing import Journey, Moment, Screen, Stand, Stepped, count

if TYPE_CHECKING:
    from kiosk.core.events import Event


def begin(now: Moment) -> Stepped:
    """A new journey, at its first screen."""
    journey = Journey(stack=(Stand(Screen.LANGUAGE),), started_s=now.mono_s, touched_s=now.mono_s)
    return Stepped(journey, (counter.journey_started(now.hour),))


def begin_aloud(now: Moment) -> Stepped:
    """A new journey, read aloud."""
    begun = begin(now)
    heard = switch(begun.journey, Feature.ALOUD, is_on=True)
    return Stepped(heard.journey, begun.tallies + heard.tallies)


def switch(journey: Journey, feature: Feature, *, is_on: bool) -> Stepped:
    """Switch a comfort feature; the first time it is on it is counted."""
    comfort = journey.comfort.switched(feature, is_on=is_on)
    used = (counter.comfort_used(feature),) if is_on and comfort != journey.comfort else ()
    return count(replace(journey, comfort=comfort), *used)


def hide(journey: Journey) -> Journey:
    """The cover, with the journey behind it; a journey that is not read aloud stays as it is."""
    if not journey.comfort.aloud:
        return journey
    return Journey(stack=(Stand(Screen.COVER),), touched_s=journey.touched_s, behind=journey)


def behind_cover(journey: Journey, behind: Journey, event: Event, now: Moment) -> Stepped:
    """Only the headphones bring a hidden journey back. A touch or a key begins another one, and time clears it."""
    match event:
        case PlugIn():
            return Stepped(replace(behind, touched_s=now.mono_s))
        case Begin():
            begun = begin(now)
            return Stepped(begun.journey, end(behind, Ending.LEFT, Screen.COVER, now).tallies + begun.tallies)
        case TimeOut():
            return Stepped(Journey(), end(behind, Ending.LEFT, Screen.COVER, now).tallies)
        case _:
            return Stepped(journey)


def end(journey: Journey, ending: Ending, screen: Screen, now: Moment) -> Stepped:
    """Clear everything but the words the last screen is written in."""
    lang = journey.lang if screen is Screen.END else FIRST_LANG
    tallies = (counter.journey_ended(ending), counter.journey_length(now.mono_s - journey.started_s))
    return Stepped(Journey(stack=(Stand(screen),), lang=lang, touched_s=now.mono_s), tallies)
