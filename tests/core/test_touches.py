"""Which touches are a person's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.touches import QUIET_S, WITHIN_S, Touches, touched

GAPS = st.lists(st.floats(0.0, 2.0), min_size=1, max_size=60)


def told(gaps: list[float], most: int) -> list[Touches]:
    """What is known after each touch, the gaps between them in seconds."""
    found, now, last = [], 100.0, Touches()
    for gap in gaps:
        now += gap
        last = touched(last, most, now)
        found.append(last)
    return found


def test_ten_touches_a_second_are_a_persons_and_the_eleventh_is_not() -> None:
    """A quick visitor is not held up; rain is."""
    assert [each.is_burst for each in told([0.05] * 12, 10)] == [False] * 10 + [True] * 2


def test_a_burst_is_over_when_it_is_quiet() -> None:
    """A touch after half a second counts again, whatever was before."""
    after = told([0.01] * 20 + [WITHIN_S], 10)
    assert after[-2].is_burst
    assert not after[-1].is_burst


def test_rain_that_goes_on_slowly_stays_ignored() -> None:
    """Once it rains, drops further apart than a person's touches are rain, too."""
    assert told([0.01] * 11 + [QUIET_S * 0.9] * 20, 10)[-1].is_burst


@given(gaps=GAPS)
def test_without_a_limit_every_touch_counts(gaps: list[float]) -> None:
    """0 is for panels that see to it themselves."""
    assert not any(each.is_burst for each in told(gaps, 0))


@given(gaps=GAPS)
def test_a_visitor_who_never_touches_so_often_is_never_ignored(gaps: list[float]) -> None:
    """A burst begins only with more than the limit within a second."""
    for at, each in enumerate(found := told(gaps, 10)):
        if each.is_burst and not (at and found[at - 1].is_burst):
            assert len(each.at_s) > 10
            assert each.at_s[-1] - each.at_s[0] < WITHIN_S
