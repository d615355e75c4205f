"""What may be shown on a day, and to whom to turn."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kiosk.core.names import ContactId, FactId, PageId, Place, SourceId, TopicId
from kiosk.core.pack import Contact, Fact, Pack, Provenance, Role, Status
from kiosk.core.text import Text
from kiosk.core.topic import Audience, Block, BlockKind, Page, Topic

CHECKED, LAST = date(2026, 11, 21), date(2027, 5, 31)
TODAY = date(2026, 12, 1)
GOOD = Provenance((SourceId("GOV"),), CHECKED, LAST, Status.VERIFIED)
OLD = Provenance((SourceId("GOV"),), CHECKED, date(2026, 11, 30), Status.VERIFIED)
WORDS = Text("topic.t.p", "Words")


def _contact(id_: str, **changes: Any) -> Contact:  # noqa: ANN401 - any field of Contact
    fields: dict[str, Any] = {
        "id": ContactId(id_),
        "place": Place.POLAND,
        "roles": frozenset({Role.SPECIALIST}),
        "order": 1,
        "name": WORDS,
        "what": WORDS,
        "hours": None,
        "cost": None,
        "anonymity": None,
        "languages": (),
        "dial": "112",
        "display": "112",
        "web": "",
        "provenance": GOOD,
        "called_on": None,
    }
    return Contact(**(fields | changes))


def _pack(contacts: list[Contact], facts: list[Fact] | None = None) -> Pack:
    return Pack(
        id="p",
        version="1.0",
        sources={},
        contacts={contact.id: contact for contact in contacts},
        facts={fact.id: fact for fact in facts or []},
        topics={},
        steps={},
        checks={},
    )


@pytest.mark.parametrize(
    ("status", "sources", "on", "showable"),
    [
        (Status.VERIFIED, ("GOV",), TODAY, True),
        (Status.VERIFIED, ("GOV",), LAST, True),
        (Status.VERIFIED, ("GOV",), date(2027, 6, 1), False),
        (Status.VERIFIED, (), TODAY, False),
        (Status.CALL_TEST, ("GOV",), TODAY, False),
        (Status.HIDDEN, ("GOV",), TODAY, False),
    ],
)
def test_only_what_is_verified_sourced_and_not_expired_may_be_shown(
    status: Status, sources: tuple[str, ...], on: date, *, showable: bool
) -> None:
    """Rule 4; the day it expires is the last on which it shows."""
    assert Provenance(tuple(map(SourceId, sources)), CHECKED, LAST, status).is_showable(on) is showable


@pytest.mark.parametrize(
    ("valid_from", "on", "showable"),
    [(date(2027, 1, 1), TODAY, False), (date(2027, 1, 1), date(2027, 1, 1), True), (CHECKED, date(2027, 6, 1), False)],
)
def test_a_fact_is_shown_from_the_day_it_holds(valid_from: date, on: date, *, showable: bool) -> None:
    """Next year's wage may be in the pack already."""
    assert Fact(FactId("wage"), "31.40", "PLN", valid_from, GOOD, "").is_showable(on) is showable


def test_contacts_come_best_first_for_their_place_and_role_only() -> None:
    """Order, then id; expired, untested, other places and other roles are left out."""
    pack = _pack(
        [
            _contact("c", order=2),
            _contact("b", order=1),
            _contact("a", order=1),
            _contact("old", provenance=OLD),
            _contact("uk", place=Place.UK),
            _contact("police", roles=frozenset({Role.POLICE})),
        ]
    )
    assert [c.id for c in pack.contacts_for(Place.POLAND, Role.SPECIALIST, TODAY)] == ["a", "b", "c"]
    assert [c.id for c in pack.contacts_for(Place.UK, Role.SPECIALIST, TODAY)] == ["uk"]
    assert pack.contacts_for(Place.OTHER, Role.SPECIALIST, TODAY) == ()


def test_when_the_place_is_unsaid_polands_and_the_uks_are_both_shown() -> None:
    """Poland first, since the bus stands there; what answers from other countries is not mixed in."""
    pack = _pack([_contact("uk", place=Place.UK, order=0), _contact("pl"), _contact("other", place=Place.OTHER)])
    assert [c.id for c in pack.contacts_for(Place.UNSAID, Role.SPECIALIST, TODAY)] == ["pl", "uk"]


def test_a_page_is_shown_without_the_blocks_that_no_longer_hold() -> None:
    """An expired fact or contact takes its block along; an emptied or expired page vanishes."""
    wage = Fact(FactId("wage"), "31.40", "PLN", CHECKED, OLD, "")
    pack = _pack([_contact("line"), _contact("gone", provenance=OLD)], [wage])
    plain = Block(BlockKind.PARAGRAPH, WORDS)
    paid = Block(BlockKind.PARAGRAPH, WORDS, facts=(FactId("wage"),))
    card = Block(BlockKind.CONTACT, contact=ContactId("line"))
    lost = Block(BlockKind.CONTACT, contact=ContactId("gone"))
    pages = (
        Page(PageId("whole"), WORDS, (plain, card), GOOD),
        Page(PageId("part"), WORDS, (plain, paid, lost), GOOD),
        Page(PageId("empty"), WORDS, (paid, lost), GOOD),
        Page(PageId("old"), WORDS, (plain,), OLD),
    )
    topic = Topic(TopicId("t"), Audience.WORKER, "icon", 1, None, WORDS, WORDS, (), pages)
    shown = pack.readable_pages(topic, TODAY)
    assert [(page.id, page.blocks) for page in shown] == [("whole", (plain, card)), ("part", (plain,))]


def test_a_qr_code_carries_what_a_phone_dials() -> None:
    """And nothing at all for a contact without a number."""
    assert _contact("a", dial="+48226280120", display="22 628 01 20").tel == "tel:+48226280120"
    assert _contact("b", dial="", display="", web="https://a.example").tel == ""
