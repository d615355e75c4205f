"""The shipped numbers, held against an independent library, which is not asked about short codes: it knows none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import phonenumbers
import pytest

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.names import Place

if TYPE_CHECKING:
    from kiosk.core.pack import Contact

LONG: Final = [c for c in read_pack(home.default_pack()).contacts.values() if c.dial.startswith("+")]
COUNTRY: Final = {Place.POLAND: 48, Place.UK: 44}


@pytest.mark.parametrize("contact", LONG, ids=[contact.id for contact in LONG])
def test_a_long_number_is_one_that_can_exist_in_its_country(contact: Contact) -> None:
    """A digit too many or too few, or another country's code, is a mistake nobody at the screen could see."""
    number = phonenumbers.parse(contact.dial)
    assert phonenumbers.is_possible_number(number)
    if contact.place in COUNTRY:
        assert number.country_code == COUNTRY[contact.place]


def test_there_are_long_numbers_to_check() -> None:
    """The search above finds what it should."""
    assert len(LONG) > 30
