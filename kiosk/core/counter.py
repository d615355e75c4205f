"""Counters: what a step of a journey adds, and how rows from many machines are joined.

Counters, not events, and cumulative: a row's value only grows, so joining rows may be repeated, reordered or cut short
and nothing is lost or counted twice (rule 3). A metric is declared once, with the few dimensions it may have; nothing
crosses a sensitive outcome with a language or an hour. No dimension has room for an answer (rule 1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from kiosk.core.check import Band
from kiosk.core.comfort import Feature
from kiosk.core.names import is_id, is_lang

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from kiosk.core.names import BusId, CheckId, ContactId, Lang, ReplicaId, TopicId, VisitId


class Ending(Enum):
    """How a journey ended."""

    FINISHED = "finished"
    LEFT = "left"
    """Leave now."""
    TIMED_OUT = "timed-out"
    HOME = "home"
    """Somebody went back to the first screen."""


class LengthBand(Enum):
    """How long a journey lasted. Bands, because an exact time beside a town may tell on somebody."""

    UNDER_1 = "under-1-min"
    TO_3 = "1-3-min"
    TO_10 = "3-10-min"
    OVER_10 = "over-10-min"


class LeafletKind(Enum):
    """What there is to take along; a poster is made by staff only."""

    HELP = "help"
    RESULT = "result"
    ROLE = "role"
    BILINGUAL = "bilingual"
    DISCREET = "discreet"
    POSTER = "poster"


TAKEN: Final = tuple(kind for kind in LeafletKind if kind is not LeafletKind.POSTER)
"""What a visitor may take, and so what is counted."""


class PaperFault(Enum):
    """Why no leaflet came out."""

    NO_PRINTER = "no-printer"
    OUT_OF_PAPER = "out-of-paper"
    PRINTER = "printer"
    LIMIT = "limit"


class KioskFault(Enum):
    """What broke without a visitor's doing."""

    SCREEN = "screen"
    PACK = "pack"
    STORE = "store"


@dataclass(frozen=True, slots=True)
class Dim:
    """A dimension: its name and the values it may take, or None where `may_hold` tells."""

    name: str
    values: tuple[str, ...] | None
    may_hold: Callable[[str], bool] = is_id
    """Without a list of values: what one may look like. The ids of a pack, unless told otherwise."""

    def allows(self, value: str) -> bool:
        """Whether `value` may stand here."""
        return self.may_hold(value) if self.values is None else value in self.values


@dataclass(frozen=True, slots=True)
class Metric:
    """Something counted."""

    name: str
    dims: tuple[Dim, ...]
    is_sensitive: bool = False
    """Its small cells go up to 9 rather than 4."""


def _enum(name: str, kind: type[Enum]) -> Dim:
    return Dim(name, tuple(str(member.value) for member in kind))


_HOUR = Dim("hour", tuple(f"{hour:02d}" for hour in range(24)))
_LANG = Dim("lang", None, is_lang)
"""Any language's code: a bus may have one that the hub has not."""

JOURNEYS_STARTED: Final = Metric("journeys_started", (_HOUR,))
LANGUAGE_CHOSEN: Final = Metric("language_chosen", (_LANG,))
JOURNEY_ENDED: Final = Metric("journey_ended", (_enum("ending", Ending),))
JOURNEY_LENGTH: Final = Metric("journey_length", (_enum("length", LengthBand),))
TOPIC_OPENED: Final = Metric("topic_opened", (Dim("topic", None),))
CHECK_STARTED: Final = Metric("check_started", (Dim("check", None),))
CHECK_FINISHED: Final = Metric("check_finished", (Dim("check", None), _enum("band", Band)), is_sensitive=True)
CONTACT_OPENED: Final = Metric("contact_opened", (Dim("contact", None),))
QR_SHOWN: Final = Metric("qr_shown", (Dim("contact", None),))
LEAFLET_PRINTED: Final = Metric("leaflet_printed", (Dim("kind", tuple(kind.value for kind in TAKEN)),))
LEAFLET_LANGUAGE: Final = Metric("leaflet_language", (_LANG,))
COMFORT_USED: Final = Metric("comfort_used", (_enum("feature", Feature),))
LEAFLET_FAILED: Final = Metric("leaflet_failed", (_enum("fault", PaperFault),))
QUIZ_FINISHED: Final = Metric("quiz_finished", ())
"""Games, not people, and nothing of what was said in them: it has no dimension."""
KIOSK_FAULT: Final = Metric("kiosk_fault", (_enum("fault", KioskFault),))

METRICS: Final[Mapping[str, Metric]] = {
    metric.name: metric
    for metric in (
        JOURNEYS_STARTED,
        LANGUAGE_CHOSEN,
        JOURNEY_ENDED,
        JOURNEY_LENGTH,
        TOPIC_OPENED,
        CHECK_STARTED,
        CHECK_FINISHED,
        CONTACT_OPENED,
        QR_SHOWN,
        LEAFLET_PRINTED,
        LEAFLET_LANGUAGE,
        LEAFLET_FAILED,
        QUIZ_FINISHED,
        COMFORT_USED,
        KIOSK_FAULT,
    )
}


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """One cell: a metric and a value for each of its dimensions. Made by the functions below, or by `parse_key`."""

    metric: str
    values: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse what no metric declares. ValueError names it."""
        metric = METRICS.get(self.metric)
        if metric is None:
            message = f"no metric is called {self.metric!r}"
            raise ValueError(message)
        if len(metric.dims) != len(self.values) or not all(
            dim.allows(value) for dim, value in zip(metric.dims, self.values, strict=True)
        ):
            message = f"{self.metric} cannot hold {self.values!r}"
            raise ValueError(message)

    def __str__(self) -> str:
        """`metric:value:value`, as rows store it."""
        return ":".join((self.metric, *self.values))


_KEY = re.compile(r"[a-z_]+(?::[a-z0-9-]+)*")


def parse_key(text: str) -> Key:
    """The `Key` that `str` wrote. ValueError when no declared metric has such a cell."""
    if not _KEY.fullmatch(text):
        message = f"not a counter's name: {text[:80]!r}"
        raise ValueError(message)
    metric, *values = text.split(":")
    return Key(metric, tuple(values))


@dataclass(frozen=True, slots=True)
class Tally:
    """What a step of a journey adds: one to a cell. All that ever leaves a journey."""

    key: Key


def journey_started(hour: int) -> Tally:
    """`hour` is 0-23, local time."""
    return Tally(Key(JOURNEYS_STARTED.name, (f"{hour:02d}",)))


def language_chosen(lang: Lang) -> Tally:
    """The language a journey is read in when it is first chosen."""
    return Tally(Key(LANGUAGE_CHOSEN.name, (lang,)))


def journey_ended(ending: Ending) -> Tally:
    """How a journey ended."""
    return Tally(Key(JOURNEY_ENDED.name, (ending.value,)))


def journey_length(length_s: float) -> Tally:
    """How long a journey lasted, as a band."""
    bands = ((60, LengthBand.UNDER_1), (180, LengthBand.TO_3), (600, LengthBand.TO_10))
    band = next((band for limit_s, band in bands if length_s < limit_s), LengthBand.OVER_10)
    return Tally(Key(JOURNEY_LENGTH.name, (band.value,)))


def topic_opened(topic: TopicId) -> Tally:
    """A topic was opened."""
    return Tally(Key(TOPIC_OPENED.name, (topic,)))


def check_started(check: CheckId) -> Tally:
    """A self-check's first question was shown."""
    return Tally(Key(CHECK_STARTED.name, (check,)))


def check_finished(check: CheckId, band: Band) -> Tally:
    """A self-check's result was shown. Sensitive."""
    return Tally(Key(CHECK_FINISHED.name, (check, band.value)))


def contact_opened(contact: ContactId) -> Tally:
    """A contact's own card was opened."""
    return Tally(Key(CONTACT_OPENED.name, (contact,)))


def qr_shown(contact: ContactId) -> Tally:
    """A contact's QR code was shown on the screen."""
    return Tally(Key(QR_SHOWN.name, (contact,)))


def leaflet_printed(kind: LeafletKind) -> Tally:
    """A leaflet came out of the printer."""
    return Tally(Key(LEAFLET_PRINTED.name, (kind.value,)))


def leaflet_language(lang: Lang) -> Tally:
    """The language of a leaflet that came out."""
    return Tally(Key(LEAFLET_LANGUAGE.name, (lang,)))


def leaflet_failed(fault: PaperFault) -> Tally:
    """A leaflet was asked for and did not come out."""
    return Tally(Key(LEAFLET_FAILED.name, (fault.value,)))


def quiz_finished() -> Tally:
    """A quiz was played to its end."""
    return Tally(Key(QUIZ_FINISHED.name, ()))


def comfort_used(feature: Feature) -> Tally:
    """A comfort feature was switched on."""
    return Tally(Key(COMFORT_USED.name, (feature.value,)))


def kiosk_fault(fault: KioskFault) -> Tally:
    """Something broke."""
    return Tally(Key(KIOSK_FAULT.name, (fault.value,)))


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """A counter as stored, sent and kept: how much one life of one bus counted in one cell on one day of one visit."""

    bus: BusId
    replica: ReplicaId
    visit: VisitId
    day: date
    key: Key
    value: int
    """Cumulative; never falls."""

    @property
    def identity(self) -> tuple[BusId, ReplicaId, VisitId, date, Key]:
        """What makes two rows the same counter."""
        return (self.bus, self.replica, self.visit, self.day, self.key)


def merge(mine: Iterable[Row], theirs: Iterable[Row]) -> frozenset[Row]:
    """Join two sets of counter rows, keeping the larger value of each counter.

    Values only grow, so a join may be repeated, reordered or cut short and nothing is counted twice.

    Source: Shapiro et al. 2011, INRIA RR-7506 (G-Counter).
    """
    kept: dict[object, Row] = {}
    for row in (*mine, *theirs):
        held = kept.get(row.identity)
        if held is None or row.value > held.value:
            kept[row.identity] = row
    return frozenset(kept.values())
