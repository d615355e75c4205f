"""Runs a function in a process of its own and hands back what it returns: what that loads is gone with the process.

To read a pack takes YAML, Markdown, Babel's locales and the calendars of two hundred countries: sixty megabytes, needed
once. Nor does it then share Python's lock with the screen. The process lives for one call, is given no journey, and
writes no file.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeVar, cast

from kiosk.core.errors import KioskError
from kiosk.ui import barred, hardening

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

LONGEST_S: Final = 60.0
"""A call that takes longer will not end."""
_ROOT: Final = Path(__file__).resolve().parents[2]


class Runner(Protocol):
    """Calls a function of a module's top level, with values that can be pickled."""

    def __call__(self, function: Callable[..., T], /, *given: object) -> T:
        """What it returns. Raises the KioskError it raises."""
        ...


def here(function: Callable[..., T], /, *given: object) -> T:
    """A plain call."""
    return function(*given)


def apart(function: Callable[..., T], /, *given: object) -> T:
    """A call in a process of its own, which logs to this one's stderr. Blocks: call it on a worker thread.

    When that process cannot be had, or dies, the call is made here after all.
    """
    import pickle  # noqa: PLC0415 - not before the first frame
    import subprocess  # noqa: PLC0415 - the same

    try:
        done = subprocess.run(
            [sys.executable, "-m", "kiosk.ui.apart"],
            input=pickle.dumps((function, given)),
            stdout=subprocess.PIPE,
            env=_environment(),
            timeout=LONGEST_S,
            check=True,
        )
        is_answer, value = pickle.loads(done.stdout)  # noqa: S301 - from itself, through a pipe nobody else has
    except (OSError, subprocess.SubprocessError, pickle.PickleError, EOFError) as error:
        import structlog  # noqa: PLC0415

        structlog.get_logger().warning("content.read_in_the_screen", why=str(error), cost="memory")
        return here(function, *given)
    if not is_answer:
        raise value
    return cast("T", value)


def _environment() -> dict[str, str]:
    """This process's own, but for what makes freed memory overwritten: there is nobody's in that one."""
    kept = {name: value for name, value in os.environ.items() if name not in hardening.ENVIRONMENT}
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))}


def main() -> int:
    """The other end: one call, from stdin to stdout."""
    barred.bar()
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    import pickle  # noqa: PLC0415 - see above

    from kiosk import log  # noqa: PLC0415 - loads structlog, after `bar`

    log.configure()
    function, given = pickle.load(sys.stdin.buffer)  # noqa: S301 - the same
    try:
        answer = True, function(*given)
    except KioskError as error:
        answer = False, error
    pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
    return 0


if __name__ == "__main__":
    sys.exit(main())
