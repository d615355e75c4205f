"""Journeys to tell in tests: over the shipped pack, one event a second."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.content.reader import read_pack
from kiosk.core import events
from kiosk.core.check import ShowIf
from kiosk.core.journey import (
    Journey,
    Moment,
    advance,
)
from kiosk.core.names import CheckId, ContactId, Lang, OptionId, Place
from kiosk.core.nearby import Area, LocalContact
from kiosk.core.pack import Role

if TYPE_CHECKING:
    from kiosk.core.events import Event
    from kiosk.core.pack import Pack

ROOT: Final = Path(__file__).parents[2]
SHIPPED: Final = read_pack(ROOT / "assets" / "packs" / "redbus")
DAY: Final = date(2026, 12, 1)
EXPIRED: Final = date(2031, 1, 1)
JOB: Final = CheckId("job")
OTHER: Final = CheckId("other")
YES, NO, SKIP = OptionId("yes"), OptionId("no"), OptionId("skip")
UK: Final = Lang("uk")


LOCAL: Final = LocalContact(
    id=ContactId("radom-oik"),
    area=Area("Radom", "", "mazowieckie"),
    roles=frozenset({Role.CRISIS}),
    name="Ośrodek",
    dial="+48483620000",
    display="48 362 00 00",
    web="",
    languages=(),
    source="their door",
    checked_on=DAY,
    expires_on=date(2027, 5, 31),
)


def two_checks() -> Pack:
    """The shipped pack with a contact of a town and a second self-check.

    That one's third question is asked only after one answer to its second.
    """
    job = replace(SHIPPED.checks[JOB], profile_switch=None)
    first, second, third, *rest = (q for q in job.questions if q.dimension)
    revealed = replace(third, show_if=ShowIf(second.id, YES))
    other = replace(job, id=OTHER, questions=(first, second, revealed, *rest))
    return replace(SHIPPED, checks={JOB: job, OTHER: other}, local=(LOCAL,))


PACKS: Final = (SHIPPED, two_checks())


def now(second: float = 0.0, day: date = DAY, hour: int = 14) -> Moment:
    """A moment of a working day."""
    return Moment(day, hour, second)


def play(*told: Event, pack: Pack = SHIPPED, journey: Journey | None = None) -> Journey:
    """The journey after these events, one a second."""
    journey = journey or Journey()
    for second, event in enumerate(told):
        journey = advance(pack, journey, event, now(second)).journey
    return journey


def counted(*told: Event, pack: Pack = SHIPPED) -> Counter[str]:
    """What these events add, from the attract screen on, by cell."""
    journey, cells = Journey(), Counter[str]()
    for second, event in enumerate(told):
        stepped = advance(pack, journey, event, now(second))
        journey = stepped.journey
        cells.update(str(tally.key) for tally in stepped.tallies)
    return cells


HOME: Final = (events.Begin(), events.ChooseLanguage(UK))
ASKED: Final = (*HOME, events.OpenCheck(JOB), events.ChoosePlace(Place.POLAND), events.StartCheck())
QUESTIONS: Final = tuple(question.id for question in SHIPPED.checks[JOB].questions)
DENIALS: Final = {q.id: NO if NO in {o.id for o in q.options} else SKIP for q in SHIPPED.checks[JOB].questions}
"""No to every question that can be answered so; the others skipped."""
DENIED: Final = tuple(map(events.Answer, DENIALS.values()))


def stands(journey: Journey) -> list[str]:
    """The screens of a stack, bottom first."""
    return [stand.screen.value for stand in journey.stack]
