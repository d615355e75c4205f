"""The pack's plain lists -> core values: sources, facts, steps and the bus's stops."""

from __future__ import annotations

import re
from datetime import date, time
from typing import TYPE_CHECKING, Final

from kiosk.core.names import FactId, SourceId, StepId, VisitId
from kiosk.core.pack import Fact, Source, Step, Stop

if TYPE_CHECKING:
    from kiosk.content.reading import Reading
    from kiosk.content.schema import FactEntry, SourceEntry, StepEntry, StopEntry

_DECIMAL: Final = re.compile(r"[0-9]+(\.[0-9]+)?")
_WHOLE: Final = re.compile(r"[0-9]+")
_WHOLE_UNITS: Final = frozenset({"minutes", "days", "months", "years", "count"})
_URL: Final = re.compile(r"https?://[!-~]+")


def source_of(entry: SourceEntry, reading: Reading) -> Source:
    """The source."""
    if entry.url and not _URL.fullmatch(entry.url):
        reading.fault(entry.where.at("url"), f'{entry.url!r} is not a web address; write https://..., or "" for none')
    return Source(SourceId(entry.id), entry.title, entry.url, entry.dated, entry.ours)


def fact_of(entry: FactEntry, reading: Reading) -> Fact:
    """The fact; everything wrong with it goes to `reading`."""
    if not _is_value(entry.value, entry.unit):
        wanted = {"date": "a date such as 2026-11-21"} | dict.fromkeys(_WHOLE_UNITS, "a whole number")
        reading.fault(
            entry.where.at("value"),
            f"{entry.value!r} is not a value in {entry.unit}; write {wanted.get(entry.unit, 'a number such as 31.40')}",
        )
    if entry.expires_on < entry.valid_from:
        reading.fault(entry.where.at("expires_on"), f"{entry.id!r} expires before it becomes valid; mend a date")
    return Fact(FactId(entry.id), entry.value, entry.unit, entry.valid_from, reading.provenance(entry), entry.note)


def step_of(entry: StepEntry, reading: Reading) -> Step:
    """The step."""
    note = "One thing to do next, in one or two short sentences."
    text = reading.text(f"step.{entry.id}", entry.text, entry.where.at("text"), note)
    return Step(StepId(entry.id), text, entry.roles, reading.provenance(entry))


def stop_of(entry: StopEntry, reading: Reading) -> Stop:
    """The stop."""
    reading.know_sources(entry.sources, entry.where)
    opens = time.fromisoformat(entry.opens) if entry.opens else None
    closes = time.fromisoformat(entry.closes) if entry.closes else None
    if opens and closes and closes <= opens:
        reading.fault(entry.where.at("closes"), f"{entry.id!r} closes before it opens; mend a time")
    return Stop(
        id=VisitId(entry.id),
        town=entry.town,
        teryt=entry.teryt,
        voivodeship=entry.voivodeship,
        venue=entry.venue,
        day=entry.day,
        opens=opens,
        closes=closes,
        sources=tuple(map(SourceId, entry.sources)),
        note=entry.note,
    )


def _is_value(value: str, unit: str) -> bool:
    if unit != "date":
        return bool((_WHOLE if unit in _WHOLE_UNITS else _DECIMAL).fullmatch(value))
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
