"""Which words and addresses would give away what a paper is about, and what a contact is called instead.

Paper travels: somebody else may find it in a pocket. Sources: product.md section 8; self-check.md 2.6 "Leaflet".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.core.pack import Role
from kiosk.core.text import text

if TYPE_CHECKING:
    from kiosk.core.pack import Contact
    from kiosk.core.text import Text

_TELLING = re.compile(r"victim|slave|traffick|illegal|handel-?lud|prostitut|exploit", re.IGNORECASE)
"""What must not stand on paper in English texts and addresses."""

_PLAIN_NAMES: Final = {
    Role.CHILD: text("leaflet.name.child", "Helpline for children and young people"),
    Role.POLICE: text("leaflet.name.police", "Police"),
    Role.LABOUR: text("leaflet.name.labour", "Advice about work and pay"),
    Role.OFFERS: text("leaflet.name.offers", "Advice about job offers"),
    Role.SPECIALIST: text("leaflet.name.specialist", "Support line"),
}
"""What a contact is called whose own name would give the reader away; the first role that fits."""
_PLAIN_NAME: Final = text("leaflet.name.other", "Help and advice")


def is_telling(words: str) -> bool:
    """Whether these English words or this address would give away what the paper is about."""
    return _TELLING.search(words) is not None


def plain_name(contact: Contact) -> Text:
    """What the contact is for, in words anybody may read."""
    return next((name for role, name in _PLAIN_NAMES.items() if role in contact.roles), _PLAIN_NAME)


def name_on_paper(contact: Contact) -> Text:
    """The contact's own name, or a plain one where that would tell."""
    return plain_name(contact) if is_telling(contact.name.source) else contact.name
