"""A number for a phone's own address book, under a name that says nothing.

Who else looks into a phone sees its contacts: at once, by a shared account, or in another program that reads them. So
a saved number has an ordinary name, never the contact's own, and nothing besides: no address, no note, no organisation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.core.pack import Role
from kiosk.core.text import text

if TYPE_CHECKING:
    from kiosk.core.nearby import LocalContact
    from kiosk.core.pack import Contact

#: The name under which a phone saves a helpline's number. Anybody may look there: it must be a thing that everybody
#: has in a phone and nobody asks about, and no brand, person, illness, office or help. Short, and of letters only.
SAVED_AS: Final = text("ui.contact.saved_name", "Parcels")

_RESERVED: Final = re.compile(r'([\\;:,"])')
"""What MECARD keeps for itself. Source: NTT DOCOMO, barcode functions, phone book registration."""


def can_be_saved(contact: Contact | LocalContact) -> bool:
    """Whether its number is worth saving: an emergency number is known by heart, and a website is no number."""
    return bool(contact.dial) and Role.EMERGENCY not in contact.roles


def card(name: str, dial: str) -> str:
    """The QR payload that makes a phone offer to save `dial` as `name`: a MECARD, half as large as a vCard."""
    escaped = _RESERVED.sub(r"\\\1", name)
    return f"MECARD:N:{escaped};TEL:{dial};;"
