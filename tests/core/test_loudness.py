"""How loud it is read aloud: five steps, never clipped, never over the operator's limit."""

from __future__ import annotations

import math
from array import array
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.comfort import Volume
from kiosk.core.loudness import STEPS, factor, scaled

LEVELS = st.lists(st.integers(-0x8000, 0x7FFF), max_size=40)


def db(by: float) -> float:
    """A factor in dB."""
    return 20 * math.log10(by)


@pytest.mark.parametrize("loudest_db", [0.0, -7.5, -40.0])
def test_the_steps_are_what_the_standard_asks_for(loudest_db: float) -> None:
    """EN 301 549 8.2.1: 18 dB from the softest to the loudest, and a step 12 dB over the softest; evenly between."""
    steps = [db(factor(volume, loudest_db)) for volume in Volume]
    assert len(steps) == STEPS
    assert steps[-1] == pytest.approx(loudest_db)
    assert steps[-1] - steps[0] >= 18
    assert steps[Volume.NORMAL.value - 1] - steps[0] == pytest.approx(12)
    assert {round(louder - softer, 6) for softer, louder in pairwise(steps)} == {6.0}


def test_nothing_is_louder_than_the_sound_card_can() -> None:
    """Whatever is configured."""
    assert factor(Volume.LOUDEST, 12.0) == 1


@given(LEVELS, st.sampled_from(Volume))
def test_every_sample_is_scaled_and_none_clipped(levels: list[int], volume: Volume) -> None:
    """As many samples as before, each within one level of its share, none with another sign or louder than it was."""
    by = factor(volume, 0.0)
    softer = array("h", scaled(array("h", levels).tobytes(), by)).tolist()
    assert len(softer) == len(levels)
    for level, now in zip(levels, softer, strict=True):
        assert abs(now - level * by) < 1
        assert abs(now) <= abs(level)
        assert now * level >= 0


@given(LEVELS)
def test_the_loudest_step_without_a_limit_is_the_sound_as_it_was_made(levels: list[int]) -> None:
    """Byte for byte."""
    samples = array("h", levels).tobytes()
    assert scaled(samples, factor(Volume.LOUDEST, 0.0)) == samples


def test_half_a_sample_is_left_out() -> None:
    """A sound that was cut off is no reason to fail."""
    assert scaled(b"\x00\x40\x01", 0.5) == b"\x00\x20"
