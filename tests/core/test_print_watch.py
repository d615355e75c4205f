"""When a visitor is told what of their leaflet: laws over everything a printer may say, at any pace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.print_status import TROUBLES, PrintStatus
from kiosk.core.print_watch import Patience, Watch

if TYPE_CHECKING:
    from collections.abc import Iterable

PATIENCE: Final = Patience()
LOOK_S: Final = 0.3
"""As often as the screen looks."""
SOON_S: Final = 3.0
"""A visitor knows by then."""
WORDS: Final = st.sampled_from([*TROUBLES, PrintStatus.PRINTING, PrintStatus.READY, PrintStatus.LOW])


def watched(words: Iterable[PrintStatus], start: Watch | None = None, now_s: float = 0.0) -> tuple[Watch, float]:
    """The watch after these words, one a look; and the time then."""
    watch = start or Watch.begin(now_s, PATIENCE)
    for word in words:
        now_s += LOOK_S
        watch = watch.after(word, now_s)
    return watch, now_s


def looks(seconds: float) -> int:
    """How often the screen looks in that time."""
    return int(seconds / LOOK_S)


@pytest.mark.parametrize("trouble", TROUBLES)
@given(before=st.lists(WORDS, max_size=30))
def test_a_trouble_that_lasts_is_told_within_three_seconds_whatever_was_before(
    trouble: PrintStatus, before: list[PrintStatus]
) -> None:
    """And as what it is."""
    watch, now_s = watched(before)
    assert watched([trouble] * looks(SOON_S), watch, now_s)[0].told is trouble


@given(before=st.lists(WORDS, max_size=30))
def test_an_end_of_trouble_that_lasts_is_told_within_three_seconds(before: list[PrintStatus]) -> None:
    """A refill shows."""
    watch, now_s = watched(before)
    assert watched([PrintStatus.PRINTING] * looks(SOON_S), watch, now_s)[0].told is PrintStatus.PRINTING


@pytest.mark.parametrize("trouble", [PrintStatus.OFFLINE, PrintStatus.STOPPED])
@given(calms=st.lists(st.integers(1, 3), min_size=8, max_size=20))
def test_a_trouble_that_flickers_is_told_and_stays_told(trouble: PrintStatus, calms: list[int]) -> None:
    """CUPS says `offline` between two attempts and nothing during one."""
    told = []
    watch, now_s = Watch.begin(0.0, PATIENCE), 0.0
    for calm in calms:
        for word in (trouble, *[PrintStatus.PRINTING] * calm):
            watch, now_s = watched([word], watch, now_s)
            told.append(watch.told)
    assert told[-1] is trouble
    assert told.index(trouble) <= looks(SOON_S)
    assert set(told[told.index(trouble) :]) == {trouble}


@given(silent=st.integers(0, 4), trouble=st.sampled_from([PrintStatus.OFFLINE, PrintStatus.STOPPED]))
def test_a_trouble_of_a_moment_is_never_told(silent: int, trouble: PrintStatus) -> None:
    """Shorter than a doubt, with all well afterwards."""
    words = [*[PrintStatus.PRINTING] * silent, *[trouble] * 4, *[PrintStatus.PRINTING] * 10]
    for end in range(len(words)):
        assert watched(words[:end])[0].told is PrintStatus.PRINTING


@given(words=st.lists(WORDS, max_size=60), end=st.sampled_from([s for s in PrintStatus if s.is_over]))
def test_the_last_word_is_told_at_once_and_for_good(words: list[PrintStatus], end: PrintStatus) -> None:
    """Nothing said afterwards changes it; DONE is told only when it was said."""
    before, now_s = watched(words)
    assert before.told is not PrintStatus.DONE
    after, now_s = watched([end], before, now_s)
    assert after.told is end
    assert watched(words, after, now_s)[0] == after


@given(glitches=st.lists(st.integers(3, 40), max_size=12))
def test_silence_ends_in_failure_however_often_a_moment_of_trouble_breaks_it(glitches: list[int]) -> None:
    """A switched-off network printer reports nothing at all (tech-notes 7)."""
    words = [word for calm in glitches for word in (PrintStatus.OFFLINE, *[PrintStatus.PRINTING] * (calm + 4))]
    words += [PrintStatus.PRINTING] * looks(PATIENCE.silence_s + SOON_S)
    watch, now_s = watched(words)
    assert watch.told is PrintStatus.FAILED
    early = words[: looks(PATIENCE.silence_s - LOOK_S)]
    assert not watched(early)[0].is_over
    assert now_s > PATIENCE.silence_s


def test_a_wait_for_paper_uses_up_no_patience() -> None:
    """Staff may take an hour; the leaflet then has its time again."""
    hour = [PrintStatus.OUT_OF_PAPER] * looks(3600)
    watch, now_s = watched(hour)
    assert watch.told is PrintStatus.OUT_OF_PAPER
    assert not watched([PrintStatus.PRINTING] * looks(PATIENCE.silence_s - SOON_S), watch, now_s)[0].is_over
