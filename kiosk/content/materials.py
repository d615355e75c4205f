"""`materials.yaml` -> trainings and handbooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.content.contacts import is_web
from kiosk.core.material import Address, Material
from kiosk.core.names import Lang, MaterialId
from kiosk.core.web_address import fault_of

if TYPE_CHECKING:
    from kiosk.content.material_schema import MaterialEntry
    from kiosk.content.reading import Reading

FILE: Final = "materials.yaml"


def material_of(entry: MaterialEntry, reading: Reading) -> Material:
    """The training or handbook; everything wrong with it goes to `reading`."""
    if not entry.languages:
        reading.fault(entry.where.at("languages"), f"{entry.id!r}: say in which language it is, such as [en]")
    for key, words in (("title", entry.title), ("publisher", entry.publisher)):
        if words != " ".join(words.split()):
            reading.fault(entry.where.at(key), "a name is one line, without spaces at its ends or double spaces")
    return Material(
        id=MaterialId(entry.id),
        kind=entry.kind,
        title=entry.title,
        publisher=entry.publisher,
        languages=tuple(map(Lang, entry.languages)),
        year=entry.year,
        address=_address_of(entry, reading),
        provenance=reading.provenance(entry),
        note=entry.note,
    )


def _address_of(entry: MaterialEntry, reading: Reading) -> Address | None:
    address = entry.address
    if address is None:
        return None
    reading.written["address", entry.id] = address.where
    if not is_web(address.url):
        reading.fault(address.where.at("url"), f"{address.url!r} is not an https address; write https://host/path")
    elif fault := fault_of(address.url):
        reading.fault(address.where.at("url"), f"{address.url!r}: {fault}")
    return Address(address.url, reading.provenance(address))
