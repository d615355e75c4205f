"""A number for a phone's own address book."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.names import ContactId
from kiosk.core.pack import Role
from kiosk.core.saving import SAVED_AS, can_be_saved, card
from kiosk.core.telling import is_telling

PACK: Final = read_pack(home.default_pack())


def test_a_card_holds_a_name_and_a_number_and_nothing_else() -> None:
    """No address, note or organisation: an address book is read by others."""
    assert card("Parcels", "+48605687750") == "MECARD:N:Parcels;TEL:+48605687750;;"


@pytest.mark.parametrize(("name", "written"), [("A;B", r"A\;B"), ("a:b, c", r"a\:b\, c"), ("\\", "\\\\"), ('"', r"\"")])
def test_what_mecard_keeps_for_itself_is_escaped(name: str, written: str) -> None:
    """Whatever a translator writes stays one name."""
    assert card(name, "112") == f"MECARD:N:{written};TEL:112;;"


def test_every_number_but_an_emergency_one_can_be_saved() -> None:
    """112 is known by heart, and a website is no number."""
    for contact in PACK.contacts.values():
        assert can_be_saved(contact) == (bool(contact.dial) and Role.EMERGENCY not in contact.roles), contact.id
    line = PACK.contacts[ContactId("la-strada")]
    assert can_be_saved(line)
    assert not can_be_saved(replace(line, dial="", display=""))


def test_the_name_gives_nothing_away_and_is_one_short_word() -> None:
    """Neither a telling word nor any word of a contact's own name."""
    assert SAVED_AS.source.isalpha()
    assert not is_telling(SAVED_AS.source)
    assert not [c.id for c in PACK.contacts.values() if SAVED_AS.source.lower() in c.name.source.lower()]
