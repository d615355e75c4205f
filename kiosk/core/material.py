"""Trainings and handbooks to learn from: their titles, and a code to scan while an address is known to be right.

A title and an address are two claims. A book stays a book when its page moves, so the address has sources, a date it
was checked and a date it expires of its own, and its code vanishes without the title.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.names import Lang, MaterialId
    from kiosk.core.pack import Provenance


class MaterialKind(Enum):
    """What it is to its reader."""

    HANDBOOK = "handbook"
    """To read: a book, a guide, a toolkit."""
    TRAINING = "training"
    """To take part in, or to train others with."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where something is on the web, and why that may be believed."""

    url: str
    """https; what a QR code carries."""
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Material:
    """One training or handbook. Title and publisher are names: they stay as they are in every language."""

    id: MaterialId
    kind: MaterialKind
    title: str
    publisher: str
    languages: tuple[Lang, ...]
    """In which it can be had."""
    year: int | None
    """Of this edition; None when no source says."""
    address: Address | None
    provenance: Provenance
    note: str
    """For editors. Never shown to a visitor."""

    def url_on(self, on: date) -> str:
        """The address that may be shown on that day, or nothing."""
        return self.address.url if self.address is not None and self.address.provenance.is_showable(on) else ""
