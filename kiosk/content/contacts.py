"""`contacts.yaml` -> contacts: what a QR code dials is what the visitor reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.content.hours import hours_of
from kiosk.core.names import ContactId, Lang, Place
from kiosk.core.pack import Contact, Status
from kiosk.core.reach import COUNTRIES, Channel, ForWhom
from kiosk.core.web_address import fault_of

if TYPE_CHECKING:
    from kiosk.content.contact_schema import ContactEntry, LocalEntry
    from kiosk.content.reading import Reading
    from kiosk.core.text import Text

_DIAL: Final = re.compile(r"\+?[0-9]{3,15}")
_WEB: Final = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(/[!-~]*)?")
_EMAIL: Final = re.compile(r"[a-z0-9._-]+@[a-z0-9-]+(\.[a-z0-9-]+)+")
_COUNTRY: Final = {"pl": "pl", "uk": "gb", "other": ""}
"""Where a contact of a place sits unless it says so itself."""
_TRUNK: Final = {"48": "", "44": "0"}
"""What people in Poland and the UK write instead of the country code; numbers of others are shown in full."""
_NOTES: Final = {
    "name": "Who answers: a helpline's or an office's name. Keep a name people know; do not invent one.",
    "what": "One sentence: what they help with, and for whom.",
    "hours": "When they answer.",
    "cost": "What a call costs.",
    "anonymity": "Whether a caller must say who they are.",
}


def contact_of(entry: ContactEntry, reading: Reading) -> Contact:
    """The contact; everything wrong with it goes to `reading`."""
    check_number(entry, reading)
    check_web(entry, reading)
    if not entry.dial and not entry.web and entry.status is not Status.HIDDEN:
        message = f"{entry.id!r} can neither be rung nor opened; give it a dial or a web, or set status: hidden"
        reading.fault(entry.where, message)
    if entry.email and not _EMAIL.fullmatch(entry.email):
        reading.fault(entry.where.at("email"), f'{entry.email!r} is not an e-mail address; write name@host, or ""')
    _check_reach(entry, reading)
    if not entry.roles:
        reading.fault(entry.where.at("roles"), f"{entry.id!r} has no role, so no screen would show it; give it one")
    return Contact(
        id=ContactId(entry.id),
        place=Place(entry.place),
        roles=frozenset(entry.roles),
        order=entry.order,
        name=_text(entry, "name", entry.name, reading),
        what=_text(entry, "what", entry.what, reading),
        hours=_text(entry, "hours", entry.hours, reading) if entry.hours else None,
        cost=_text(entry, "cost", entry.cost, reading) if entry.cost else None,
        anonymity=_text(entry, "anonymity", entry.anonymity, reading) if entry.anonymity else None,
        languages=tuple(map(Lang, entry.languages)),
        dial=entry.dial,
        display=entry.display,
        web=entry.web,
        provenance=reading.provenance(entry),
        called_on=entry.called_on,
        note=entry.note,
        country=_country(entry),
        opening=hours_of(entry, reading),
        channels=entry.channels,
        audience=entry.audience,
        email=entry.email,
    )


def _text(entry: ContactEntry, key: str, source: str, reading: Reading) -> Text:
    return reading.text(f"contact.{entry.id}.{key}", source, entry.where.at(key), _NOTES[key])


def _country(entry: ContactEntry) -> str:
    return entry.country if entry.country is not None else _COUNTRY[entry.place]


def _check_reach(entry: ContactEntry, reading: Reading) -> None:
    """A contact says how it is reached and for whom it is, and no screen promises a way that is not there."""
    country = _country(entry)
    if country and country not in COUNTRIES:
        reading.fault(entry.where.at("country"), f"{country!r} is no country here; there are {', '.join(COUNTRIES)}")
    home = _COUNTRY[entry.place]
    if home and country.partition("-")[0] != home:
        reading.fault(entry.where.at("country"), f"{country!r} does not lie in {entry.place!r}; mend one")
    if (Channel.PHONE in entry.channels) != bool(entry.dial):
        mend = "add `phone`" if entry.dial else "remove `phone`"
        reading.fault(
            entry.where.at("channels"), f"{entry.id!r}: `phone` stands here exactly when it has a dial; {mend}"
        )
    if Channel.EMAIL not in entry.channels and entry.email:
        reading.fault(entry.where.at("channels"), f"{entry.id!r} has an e-mail address; add `email`")
    if not entry.channels or not entry.audience:
        key = "audience" if entry.channels else "channels"
        reading.fault(entry.where.at(key), f"{entry.id!r} does not say its {key}; name at least one")
    if entry.status is Status.VERIFIED and entry.audience == (ForWhom.PROFESSIONALS,):
        reading.fault(entry.where.at("status"), f"{entry.id!r} is for professionals only; set status: hidden")


def check_web(entry: ContactEntry | LocalEntry, reading: Reading) -> None:
    """An address is one that a phone opens, or empty."""
    if entry.web and not is_web(entry.web):
        reading.fault(entry.where.at("web"), f'{entry.web!r} is not an https address; write https://host/path, or ""')
    elif fault := fault_of(entry.web):
        reading.fault(entry.where.at("web"), f"{entry.web!r}: {fault}")


def is_web(address: str) -> bool:
    """Whether a phone opens it without asking: https, a host, and characters a code can carry."""
    return _WEB.fullmatch(address) is not None


def check_number(entry: ContactEntry | LocalEntry, reading: Reading) -> None:
    """What is shown must be what is dialled: in full, or as people of its country write it."""
    if bool(entry.dial) != bool(entry.display):
        missing = "display" if entry.dial else "dial"
        reading.fault(entry.where.at(missing), f"{entry.id!r}: dial and display come together; fill in {missing}")
        return
    if not entry.dial:
        return
    if not _DIAL.fullmatch(entry.dial):
        reading.fault(entry.where.at("dial"), f"{entry.dial!r} cannot be dialled; write 3-15 digits, perhaps after a +")
        return
    dialled, shown = entry.dial.lstrip("+"), re.sub(r"[^0-9]", "", entry.display)
    if shown not in {dialled, *(_national(dialled) if entry.dial.startswith("+") else ())}:
        reading.fault(
            entry.where.at("display"), f"{entry.display!r} is not the number that is dialled, {entry.dial}; mend one"
        )


def _national(dialled: str) -> list[str]:
    """The digits as people in that country write them."""
    return [trunk + dialled.removeprefix(code) for code, trunk in _TRUNK.items() if dialled.startswith(code)]
