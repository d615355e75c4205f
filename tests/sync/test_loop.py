from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.errors import InputError, OutsideError
from kiosk.sync import loop
from kiosk.sync.worker import Pushed

DONE = Pushed(0, 0, ())


@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_a_wait_is_never_longer_than_a_quarter_of_an_hour_nor_a_busy_loop(failures: int, chance: Random) -> None:
    """However many failures: between 7 seconds and 15 minutes."""
    assert loop.FIRST_RETRY_S / 2 <= loop.wait_s(failures, chance) <= loop.LONGEST_RETRY_S


def test_waits_grow_with_failures_and_differ_between_buses() -> None:
    """Doubling until the limit; two buses that failed together do not come back together."""

    class Longest(Random):
        def uniform(self, _a: float, b: float) -> float:
            return b

    waits = [loop.wait_s(failures, Longest()) for failures in range(1, 10)]
    assert waits == [15, 30, 60, 120, 240, 480, 900, 900, 900]
    assert loop.wait_s(3, Random(1)) != loop.wait_s(3, Random(2))  # noqa: S311 - no secret


class Days:
    """Runs the loop with a script of what each push does, and records."""

    def __init__(self, script: list[Exception | None]) -> None:
        self.script = script
        self.everything: list[bool] = []
        self.waits: list[float] = []

    def push(self, everything: bool) -> Pushed:  # noqa: FBT001 - the loop's own signature
        """Do what the script says."""
        self.everything.append(everything)
        failure = self.script[len(self.everything) - 1]
        if failure is not None:
            raise failure
        return DONE

    def is_ended(self, wait_s: float) -> bool:
        """Wait no time; ended when the script is."""
        self.waits.append(wait_s)
        return len(self.everything) == len(self.script)

    def run(self) -> None:
        """Run it to the script's end."""
        loop.run(self.push, self.is_ended, Random(1))  # noqa: S311 - no secret


def test_it_goes_on_after_failures_and_slows_down_only_while_they_last() -> None:
    """The hub away, away, there again, there: short waits, then the usual one."""
    days = Days([OutsideError("away"), OutsideError("away"), None, None])
    days.run()
    assert [wait < 100 for wait in days.waits] == [True, True, False, False]


def test_the_first_push_that_works_and_one_a_day_send_everything() -> None:
    """Also when the first tries fail: a restored hub is whole again within a day."""
    days = Days([OutsideError("away")] + [None] * (loop.PUSHES_A_DAY + 2))
    days.run()
    assert days.everything == [True, True, *[False] * (loop.PUSHES_A_DAY - 1), True, False]


def test_a_mistake_in_the_settings_ends_it() -> None:
    """Trying again would not mend it."""
    with pytest.raises(InputError):
        Days([InputError("bad"), None]).run()
