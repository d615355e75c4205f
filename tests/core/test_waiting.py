"""What the waiting screen shows by itself, second by second."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.waiting import BEAT_S, BEATS, ROUND_S, Part, Scene, Waiting, waiting

ROUND: Final = [waiting(quarter / 4) for quarter in range(int(4 * ROUND_S))]
"""A round, as a kiosk that looks four times a second sees it."""


def test_a_round_is_two_drives_and_one_demonstration_of_twenty_seconds_while_the_bus_is_away() -> None:
    """A bus that has driven off comes back, and stands still before it drives again."""
    parts = [(part, len(list(seen)) / 4) for part, seen in groupby(shown.part for shown in ROUND)]
    assert parts == [
        (Part.HALT, 9),
        (Part.AWAY, 6),
        (Part.BACK, 6),
        (Part.HALT, 9),
        (Part.AWAY, 6),
        (Part.SHOW, 20),
        (Part.BACK, 6),
    ]


def test_every_scene_is_shown_once_beat_by_beat_in_its_order() -> None:
    """Half a second each, none left out."""
    beats = [(shown.scene, shown.beat) for shown, _ in groupby(ROUND) if shown.part is Part.SHOW]
    assert beats == [(scene, beat) for scene in Scene for beat in range(BEATS[scene])]
    assert all(len(list(same)) == 4 * BEAT_S for shown, same in groupby(ROUND) if shown.part is Part.SHOW)


@given(st.floats(min_value=0, max_value=1e9))
def test_whatever_time_it_is_something_is_shown_and_a_scene_only_in_the_demonstration(waited_s: float) -> None:
    """And a beat only in a scene."""
    shown = waiting(waited_s)
    assert (shown.scene is not None) == (shown.part is Part.SHOW)
    assert 0 <= shown.beat < (BEATS[shown.scene] if shown.scene is not None else 1)


@given(st.floats(max_value=0, allow_infinity=False, allow_nan=False))
def test_who_has_not_waited_yet_sees_the_bus_at_its_stop(waited_s: float) -> None:
    """Also by a clock that was put back."""
    assert waiting(waited_s) == Waiting()
