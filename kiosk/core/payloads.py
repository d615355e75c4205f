"""What a QR code on our paper may say, and what it then is; nothing else may stand in one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from kiosk.core.saving import can_be_saved, card
from kiosk.core.web_address import fault_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from kiosk.core.pack import Pack

TRIAL: Final = "redbus printer test"
"""What a phone reads off the printer's trial page: words only, nothing to open or to ring."""


class PayloadKind(Enum):
    """What a phone does with a code. The value is a word for staff."""

    CALL = "call"
    WEBSITE = "website"
    SAVING = "save"
    """A number for the phone's own address book, under an ordinary name."""
    MATERIAL = "material"
    """A training or handbook."""
    TRIAL = "trial"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a known payload is."""

    kind: PayloadKind
    whose: tuple[str, ...]
    """The contacts' or materials' ids."""
    written: tuple[str, ...]
    """What must be readable on the same sheet, one of them: the number as people say it. Empty where nothing must."""


def meanings(pack: Pack, saved_as: Iterable[str], on: date) -> Mapping[str, Meaning]:
    """Every payload that paper may carry on that day. `saved_as`: the word a saved number gets, in each language."""
    names = tuple(saved_as)
    found: dict[str, Meaning] = {TRIAL: Meaning(PayloadKind.TRIAL, (), ())}

    def add(payload: str, kind: PayloadKind, whose: str, written: tuple[str, ...] = ()) -> None:
        known = found.get(payload, Meaning(kind, (), ()))
        found[payload] = Meaning(known.kind, (*known.whose, whose), (*known.written, *written))

    for contact in pack.contacts.values():
        if not contact.provenance.is_showable(on):
            continue
        if contact.dial:
            add(contact.tel, PayloadKind.CALL, contact.id, (contact.display,))
        if contact.web:
            add(contact.web, PayloadKind.WEBSITE, contact.id)
        if can_be_saved(contact):
            for name in names:
                add(card(name, contact.dial), PayloadKind.SAVING, contact.id)
    for material in pack.materials.values():
        if material.provenance.is_showable(on) and (url := material.url_on(on)):
            add(url, PayloadKind.MATERIAL, material.id)
    return found


def stranger(payload: str, on: date) -> str:
    """What is wrong with a payload that `meanings` does not know, for staff."""
    if payload.startswith(("http://", "https://")) and (fault := fault_of(payload.replace("http://", "https://", 1))):
        return fault
    return f"NOT in the pack, or not shown on {on}"
