"""The touchscreen's real process, with a finger in it that does what its standard input says, one JSON list a line.

Started by `planted.py`, never by itself. Two things differ from `redbus kiosk`: each text that only a journey leads to
is marked at the moment it is worded, so that memory holds a mark only of what was on the screen or on paper; and the
process lets its memory be read again.
"""

from __future__ import annotations

import ctypes
import dataclasses
import hashlib
import json
import os
import re
import sys
import traceback
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import kiosk.ui.__main__ as program
from kiosk.core.check import evaluate
from kiosk.core.names import CheckId
from kiosk.i18n.catalog import Catalog
from kiosk.ui import hardening

if TYPE_CHECKING:
    from kiosk.core.journey import Moment
    from kiosk.core.text import Text
    from kiosk.demo.visitor import Visitor
    from kiosk.ui.app import Kiosk
    from kiosk.ui.session import Session

STEM: Final = "".join(reversed("jKwXqZ"))
_PR_GET_DUMPABLE, _PR_SET_DUMPABLE = 3, 4
_SHOWN_TO_ALL: Final = re.compile(r"(ui|contact|tour|leaflet)\..*|(check|topic)\.[^.]+\.(title|summary)")
"""Contexts of what everybody sees on tiles, in the tour, on Help now."""

_say = Catalog.__call__


def _marked(self: Catalog, text: Text, /) -> str:
    words = _say(self, text)
    if _SHOWN_TO_ALL.fullmatch(text.context):
        return words
    return f"{words} {STEM}{hashlib.sha256(text.context.encode()).hexdigest()[:10]}"


def drive(kiosk: Kiosk) -> None:  # noqa: C901, PLR0912 - one arm for each thing to do
    """Do each line, and answer each with a line."""
    from kiosk.demo.visitor import Visitor  # noqa: PLC0415 - loads Qt, which must find its environment first

    libc = ctypes.CDLL(None)
    was_dumpable = libc.prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0)
    libc.prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)
    session, visitor = kiosk.session, Visitor(kiosk, kiosk.start.data)
    visitor.wait(lambda: session.is_ready, "the content")
    _tell(was_dumpable)
    for line in sys.stdin:
        answer: object = None
        match json.loads(line):
            case ["touch", *names]:
                for name in names:
                    visitor.touch(name)
            case ["answer", count]:
                answer = [_answer(kiosk, visitor) for _ in range(count) if session.stand.question is not None]
            case ["back"]:
                while session.journey.is_someones:
                    visitor.touch("back")
            case ["time-out"]:
                _let_time_pass(kiosk, 1000.0)
                session.tick()
            case ["paper", state]:
                visitor.wait(partial(_says, kiosk, str(state)), "the printer")
            case ["plugged", is_in]:
                visitor.wait(partial(_is_plugged, kiosk, is_in=bool(is_in)), "the jack")
            case ["until", screen]:
                visitor.wait(partial(_shows, session, str(screen)), "that screen")
            case ["screen"]:
                answer = session.stand.screen.value
            case ["is-aloud"]:
                answer = session.journey.comfort.aloud
            case ["pointers"]:
                answer = _pointers(session)
            case ["spooled", spool]:
                visitor.wait(partial(_is_spooled, Path(str(spool))), "the spool")
            case ["taken-back"]:
                visitor.wait(lambda: not kiosk.take._left, "the printer's last word")
            case ["wiped"]:
                visitor.wait(lambda: not kiosk.wiper.is_pending, "the wipe")
            case other:
                message = f"not understood: {other}"
                raise ValueError(message)
        _tell(answer)


def _answer(kiosk: Kiosk, visitor: Visitor) -> str:
    """Tap Yes, or the first answer where there is no Yes; on past the emergency screen."""
    stand = kiosk.session.stand
    assert stand.check is not None
    assert stand.question is not None
    options = [o.id for o in kiosk.session.pack.checks[stand.check].question(stand.question).options]
    visitor.touch("answer-" + ("yes" if "yes" in options else options[0]))
    if kiosk.session.stand.screen.value == "emergency":
        visitor.touch("goOn")
    return kiosk.session.stand.screen.value


def _pointers(session: Session) -> dict[str, list[tuple[int, int]]]:
    """Where what lies side by side in an answer, and in a reason. A function, so that it keeps nothing itself."""
    given = session.journey.answers
    reasons = evaluate(session.pack.checks[CheckId("job")], dict(given)).reasons
    return {
        "answers": [(id(question), id(option)) for question, option in given],
        "reasons": [(id(reason.question), id(reason.text)) for reason in reasons],
    }


def _let_time_pass(kiosk: Kiosk, seconds: float) -> None:
    clock = kiosk.session._clock

    def later() -> Moment:
        now = clock()
        return dataclasses.replace(now, mono_s=now.mono_s + seconds)

    kiosk.session._clock = later


def _says(kiosk: Kiosk, state: str) -> bool:
    return bool(kiosk.take.property("state") == state)


def _shows(session: Session, screen: str) -> bool:
    return session.stand.screen.value == screen


def _is_plugged(kiosk: Kiosk, *, is_in: bool) -> bool:
    return kiosk._jack is not None and kiosk._jack._was_in is is_in


def _is_spooled(spool: Path) -> bool:
    return any(file.stat().st_size for file in spool.glob("d*"))


def _tell(answer: object) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _until_told_to_end(kiosk: Kiosk) -> None:
    try:
        drive(kiosk)
    except Exception:  # noqa: BLE001 - PySide would print it and go on, and the test would wait for ever
        traceback.print_exc()
        os._exit(9)
    kiosk.app.exit(0)


def main() -> int:
    """Run the screen as `redbus kiosk` does."""
    hardening.harden()
    given = json.loads(sys.argv[1])
    os.environ.update(program.environment(Path(given["home"])))
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - see above

    from kiosk.ui import app  # noqa: PLC0415

    show = app.Kiosk.show

    def shown(self: Kiosk) -> None:
        show(self)
        QTimer.singleShot(0, lambda: _until_told_to_end(self))

    app.Kiosk.show = shown  # type: ignore[method-assign]  # the only way in that changes nothing of the program
    Catalog.__call__ = _marked  # type: ignore[method-assign]  # see the top
    return program.main()


if __name__ == "__main__":
    sys.exit(main())
