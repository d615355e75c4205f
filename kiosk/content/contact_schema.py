"""What authors may write about contacts and about numbers that are no longer theirs."""

from __future__ import annotations

from datetime import date  # noqa: TC003 - msgspec evaluates the annotations
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from kiosk.content.schema import Claim, Clock, Entry, Language, Listed, PlaceCode, Sentence, Slug, Teryt
from kiosk.core.opening import OnHolidays, Weekday
from kiosk.core.pack import Role  # noqa: TC001 - msgspec evaluates the annotations
from kiosk.core.reach import Channel, ForWhom  # noqa: TC001 - msgspec evaluates the annotations


class SpanEntry(Entry, frozen=True, kw_only=True):
    """`{days: [mon, tue], from: "10:00", to: "18:00"}`; past midnight when `to` is not later than `from`."""

    days: tuple[Weekday, ...]
    opens: Clock = msgspec.field(name="from")
    closes: Clock = msgspec.field(name="to")


class ContactEntry(Listed, Claim, frozen=True, kw_only=True):
    """One contact."""

    id: Slug
    place: PlaceCode
    country: str | None = None
    roles: tuple[Role, ...]
    order: int
    name: Sentence
    what: Sentence
    hours: Sentence | None = None
    always: bool = False
    open: tuple[SpanEntry, ...] = ()
    on_holidays: OnHolidays = OnHolidays.UNKNOWN
    cost: Sentence | None = None
    anonymity: Sentence | None = None
    languages: tuple[Language, ...]
    channels: tuple[Channel, ...]
    audience: tuple[ForWhom, ...]
    dial: str
    display: str
    web: str
    email: str = ""
    called_on: date | None = None
    note: str = ""


class ContactsFile(Entry, frozen=True, kw_only=True):
    """`contacts.yaml`."""

    format: Literal["contacts/1"]
    contacts: tuple[ContactEntry, ...]


class LocalEntry(Listed, frozen=True, kw_only=True):
    """One contact of a town or a voivodeship."""

    id: Slug
    town: str = ""
    teryt: Teryt = ""
    voivodeship: str = ""
    roles: tuple[Role, ...]
    name: Sentence
    dial: str = ""
    display: str = ""
    web: str = ""
    languages: tuple[Language, ...] = ()
    source: Sentence
    checked_on: date
    expires_on: date


class PlacesFile(Entry, frozen=True, kw_only=True):
    """`places.yaml`, and `local-contacts.yaml` in the data folder."""

    format: Literal["places/1"]
    contacts: tuple[LocalEntry, ...]


class RetiredEntry(Listed, frozen=True, kw_only=True):
    """One number nobody may be sent to."""

    id: Slug
    number: Annotated[
        str, Meta(pattern=r"\A\+[0-9]{7,15}\Z", description='a number with its country code, such as "+442079460000"')
    ]
    whose: Sentence
    why: Sentence
    sources: tuple[str, ...]


class RetiredFile(Entry, frozen=True, kw_only=True):
    """`retired.yaml`."""

    format: Literal["retired/1"]
    numbers: tuple[RetiredEntry, ...]
