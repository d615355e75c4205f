"""Whom staff ring next, and what they ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from kiosk import home
from kiosk.content.reader import read_pack
from kiosk.core.calls import calls
from kiosk.core.names import ContactId, Place
from kiosk.core.pack import Role, Status
from kiosk.core.result import help_now

PACK: Final = read_pack(home.default_pack())
DAY: Final = date(2026, 12, 1)
FOUND: Final = calls(PACK, DAY)
LISTED: Final = {id_ for call in FOUND for id_ in (call.contact.id, *call.also)}


def test_everything_that_waits_is_listed_once() -> None:
    """Call-tests, and shown numbers nobody rang; nothing hidden."""
    waiting = {
        contact.id
        for contact in PACK.contacts.values()
        if Role.EMERGENCY not in contact.roles
        and (
            contact.provenance.status is Status.CALL_TEST
            or (contact.provenance.status is Status.VERIFIED and contact.dial and contact.called_on is None)
        )
    }
    assert waiting == LISTED
    assert len(LISTED) == sum(1 + len(call.also) for call in FOUND)


def test_nobody_is_told_to_ring_an_emergency_number() -> None:
    """Neither 112 nor 999, whatever their record says."""
    assert not {call.contact.dial for call in FOUND} & {"112", "999"}


def test_what_most_depends_on_comes_first() -> None:
    """The lines of Help now lead; each names what shows it."""
    assert [call.weight for call in FOUND] == sorted((call.weight for call in FOUND), reverse=True)
    first = {contact.id for place in Place for contact in help_now(PACK, place, DAY)}
    leading = {id_ for call in FOUND[: len(first)] for id_ in (call.contact.id, *call.also)}
    assert {"kcik", "la-strada", "unseen-helpline"} <= leading
    assert "help now pl" in FOUND[0].depends


def test_a_number_two_contacts_share_is_rung_once() -> None:
    """KCIK from Poland and from abroad is one telephone."""
    (kcik,) = [call for call in FOUND if call.contact.id == "kcik"]
    assert kcik.also == ("kcik-abroad",)


def test_a_number_that_was_rung_is_done() -> None:
    """Unless it is still marked call-test."""
    id_ = ContactId("la-strada")
    rung = {i: replace(c, called_on=DAY) if c.dial == PACK.contacts[id_].dial else c for i, c in PACK.contacts.items()}
    assert id_ not in {call.contact.id for call in calls(replace(PACK, contacts=rung), DAY)}
    doubted = {i: replace(c, called_on=DAY) for i, c in PACK.contacts.items()}
    left = calls(replace(PACK, contacts=doubted), DAY)
    assert left
    assert {call.contact.provenance.status for call in left} == {Status.CALL_TEST}


def test_a_contact_that_would_fill_a_gap_says_so() -> None:
    """Nobody verified gives legal advice in Poland today."""
    gaps = {use for call in FOUND for use in call.depends if use.startswith("gap")}
    assert "gap legal pl" in gaps
    for gap in gaps:
        _, role, place = gap.split()
        assert PACK.contacts_for(Place(place), Role(role), DAY) == ()


def test_what_is_asked_is_what_is_not_known() -> None:
    """Known hours are read out for confirmation; unknown ones are asked for."""
    unhcr, unseen, pip = (
        next(call for call in FOUND if call.contact.id == id_) for id_ in ("unhcr-pl", "unseen-helpline", "kraz")
    )
    assert "Is this right, also on public holidays: Monday to Friday, 8:30 to 16:30." in unhcr.asks
    assert "When do you answer: days, hours, nights, public holidays?" in unseen.asks
    assert pip.asks == ("Open https://stor.praca.gov.pl/portal/#/kraz: is it still theirs? Is there a number to ring?",)
