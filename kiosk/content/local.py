"""Local contacts: `places.yaml` in a pack, and `local-contacts.yaml` in the data folder, which staff write.

Both have one form. What staff add is looked at as strictly as a pack: a number that is not what is dialled, or that is
retired, is refused.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import yaml

from kiosk.content import located
from kiosk.content.contact_schema import PlacesFile
from kiosk.content.contacts import check_number, check_web
from kiosk.content.reading import Reading
from kiosk.content.shape import fit
from kiosk.core.errors import FaultsError, InputError, OutsideError
from kiosk.core.names import ContactId, Lang
from kiosk.core.nearby import LOCAL_FILE, VOIVODESHIPS, Area, LocalContact
from kiosk.core.retired import sightings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.content.contact_schema import LocalEntry
    from kiosk.core.errors import Fault
    from kiosk.core.retired import RetiredNumber

FILE: Final = LOCAL_FILE
PACK_FILE: Final = "places.yaml"


def local_of(entry: LocalEntry, reading: Reading) -> LocalContact:
    """The contact; everything wrong with it goes to `reading`."""
    check_number(entry, reading)
    check_web(entry, reading)
    if not entry.dial and not entry.web:
        reading.fault(entry.where, f"{entry.id!r} can neither be rung nor opened; give it a dial or a web")
    if not entry.roles:
        reading.fault(entry.where.at("roles"), f"{entry.id!r} has no role; give it one")
    if entry.expires_on < entry.checked_on:
        reading.fault(entry.where.at("expires_on"), f"{entry.id!r} expires before it was checked; mend a date")
    area = Area(entry.town, entry.teryt, entry.voivodeship)
    if entry.voivodeship and entry.voivodeship not in VOIVODESHIPS.values():
        known = ", ".join(VOIVODESHIPS.values())
        reading.fault(entry.where.at("voivodeship"), f"{entry.voivodeship!r} is no voivodeship; there are {known}")
    elif entry.teryt and VOIVODESHIPS.get(entry.teryt[:2]) != area.region:
        message = f"the code {entry.teryt} does not lie in {entry.voivodeship or 'any voivodeship'}; mend one"
        reading.fault(entry.where.at("teryt"), message)
    if not area.town and not area.region:
        reading.fault(entry.where, f"{entry.id!r} says neither a town nor a voivodeship; give one")
    return LocalContact(
        id=ContactId(entry.id),
        area=area,
        roles=frozenset(entry.roles),
        name=entry.name,
        dial=entry.dial,
        display=entry.display,
        web=entry.web,
        languages=tuple(map(Lang, entry.languages)),
        source=entry.source,
        checked_on=entry.checked_on,
        expires_on=entry.expires_on,
    )


def read_local(data: Path, retired: Iterable[RetiredNumber]) -> tuple[LocalContact, ...]:
    """What staff added on this bus; nothing when they added nothing. InputError or FaultsError when it is not right."""
    path = data / FILE
    try:
        content = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: cannot read the local contacts: {error}. Mend the file, or move it away."
        raise InputError(message) from error
    found, faults = _parse(content, tuple(retired))
    if faults:
        raise FaultsError(str(path), faults)
    return found


def add_local(data: Path, entry: dict[str, object], retired: Iterable[RetiredNumber]) -> LocalContact:
    """Add one contact, written as in the file, and return it; nothing is written unless the whole file is right.

    InputError when its id is taken, FaultsError for what is wrong with it, OutsideError when the disk refuses.
    """
    numbers = tuple(retired)
    before = read_local(data, numbers)
    path = data / FILE
    if any(contact.id == entry.get("id") for contact in before):
        message = f"{path}: there is a contact {entry['id']!r} already; choose another id, or edit the file"
        raise InputError(message)
    # The old text is kept as it is, comments and all: staff may have written them by hand.
    old = path.read_text(encoding="utf-8").rstrip("\n") if before else "format: places/1\ncontacts:"
    written = yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, default_flow_style=None)
    content = f"{old}\n" + "".join(f"  {line}\n" for line in written.splitlines())
    after, faults = _parse(content, numbers)
    if faults:
        raise FaultsError(str(path), faults)
    fresh = path.with_name(f".{path.name}.new")
    try:
        data.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        message = f"{path}: cannot write the local contacts: {error.strerror}. Check the disk."
        raise OutsideError(message) from error
    return after[-1]


def _parse(content: str, retired: tuple[RetiredNumber, ...]) -> tuple[tuple[LocalContact, ...], tuple[Fault, ...]]:
    reading = Reading()
    document = located.load(content, FILE)
    file = fit(document, PlacesFile, reading.faults)
    entries = file.contacts if file is not None else ()
    reading.unique(entries, "local contact")
    found = tuple(local_of(entry, reading) for entry in entries)
    for entry, contact in zip(entries, found, strict=True):
        for sighting in sightings(f"{contact.name} | {contact.dial} | {contact.web}", retired):
            reading.fault(entry.where, f"{sighting.written!r} is retired: {sighting.retired.why} Remove it.")
    return found, tuple(dict.fromkeys(reading.faults))
