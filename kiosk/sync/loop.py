"""When to try: every few minutes while it works, ever more seldom while it does not, never in step with other buses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import structlog

from kiosk.core.errors import OutsideError

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from kiosk.sync.worker import Pushed

PERIOD_S: Final = 300.0
"""Between two pushes that work."""
FIRST_RETRY_S: Final = 15.0
LONGEST_RETRY_S: Final = 900.0
PUSHES_A_DAY: Final = int(24 * 3600 / PERIOD_S)
"""Every so many pushes, and the first after a start, send everything: at most 64 KiB, and a restored hub is whole."""

_log = structlog.get_logger()


def wait_s(failures: int, chance: Random) -> float:
    """Seconds until the next try, after so many failures in a row. Half of it, or a tenth, is left to chance."""
    if failures == 0:
        return PERIOD_S * chance.uniform(0.9, 1.1)
    longest = min(LONGEST_RETRY_S, FIRST_RETRY_S * 2.0 ** min(failures - 1, 16))
    return longest * chance.uniform(0.5, 1.0)


def run(push: Callable[[bool], Pushed], is_ended: Callable[[float], bool], chance: Random) -> None:
    """Push until asked to end.

    `push` takes whether to send everything. `is_ended` waits so many seconds, or less when asked to end, and says
    whether it was. Only OutsideError is tried again; anything else ends the loop.
    """
    pushes = failures = 0
    while True:
        try:
            pushed = push(pushes % PUSHES_A_DAY == 0)
        except OutsideError as error:
            failures += 1
            _log.warning("sync.push_failed", failures=failures, error=str(error))
        else:
            pushes += 1
            failures = 0
            _log.info("sync.pushed", rows=pushed.rows, mark=pushed.mark, unknown=len(pushed.unknown))
        if is_ended(wait_s(failures, chance)):
            return
