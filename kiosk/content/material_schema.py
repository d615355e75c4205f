"""What authors may write about trainings and handbooks."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from kiosk.content.schema import Claim, Entry, Language, Listed, Sentence, Slug
from kiosk.core.material import MaterialKind  # noqa: TC001 - msgspec evaluates the annotations

Year = Annotated[int, Meta(ge=1990, le=2100, description="a year such as 2022")]


class AddressEntry(Claim, frozen=True, kw_only=True):
    """Where it is on the web, believed for itself: the title stays when this is no longer shown."""

    url: Sentence


class MaterialEntry(Listed, Claim, frozen=True, kw_only=True):
    """One training or handbook."""

    id: Slug
    kind: MaterialKind
    title: Sentence
    publisher: Sentence
    languages: tuple[Language, ...]
    year: Year | None = None
    address: AddressEntry | None = None
    note: str = ""


class MaterialsFile(Entry, frozen=True, kw_only=True):
    """`materials.yaml`."""

    format: Literal["materials/1"]
    materials: tuple[MaterialEntry, ...]
