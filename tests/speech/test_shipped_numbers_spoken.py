"""Every number of the shipped pack is said digit by digit, from its contact and wherever a text has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.speech import Kind, number, sentences
from tests.languages import LANGS

if TYPE_CHECKING:
    from kiosk.core.pack import Contact

CONTACTS = [contact for contact in read_pack(home.default_pack()).contacts.values() if contact.display]


@pytest.mark.parametrize("contact", CONTACTS, ids=lambda contact: str(contact.id))
def test_every_contacts_digits_are_said(contact: Contact) -> None:
    """All of them, in order, each alone, in every language."""
    for lang in LANGS:
        assert {utterance.kind for utterance in number(contact.display, lang)} == {Kind.DIGIT}
        if contact.country not in {"", "pl"} and not contact.country.startswith("gb"):
            continue  # another country's own short number stands on its card, never in the middle of a sentence
        for said in (number(contact.display, lang), sentences(f"Ring. {contact.display}!", lang)[1:]):
            if len(contact.display) > 3 or contact.display in {"112", "999"}:
                assert [utterance.kind for utterance in said] == [Kind.DIGIT] * len(said)
            assert "".join(utterance.words for utterance in said).rstrip("!") == re.sub(r"[^\d+]", "", contact.display)
