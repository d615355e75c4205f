"""What the pack claims can be traced: every number and every sentence about law, to a fact or a named source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk import home
from kiosk.content.claims import claim_faults, trace
from kiosk.content.reader import read_with_places
from kiosk.core.pack import Status

if TYPE_CHECKING:
    from tests.content.conftest import Written

SHIPPED, READING = read_with_places(home.default_pack())
TRACED: Final = tuple(trace(SHIPPED, tuple(READING.texts)))


def test_every_claim_we_ship_names_a_source_that_is_not_our_own() -> None:
    """Whatever holds a number of the world or speaks of law: somebody else says so, and it can be read."""
    told = [one for one in TRACED if not one.located.text.context.startswith("story.")]
    assert len(told) > 150
    alone = [f"{one.located.file}:{one.located.line}: {one.sentence}" for one in told if not one.sources]
    assert not alone
    for one in told:
        assert all(SHIPPED.sources[source].title for source in one.sources)


def test_no_number_we_ship_is_left_untraced() -> None:
    """A fact, a contact's own, or spared by name with a reason."""
    assert not list(claim_faults(SHIPPED, tuple(READING.texts), READING.written))
    assert all(len(one.reason.split()) > 3 for one in SHIPPED.numbers)


def test_what_is_law_money_or_a_term_is_a_fact_and_never_spared() -> None:
    """A spared number may not be followed by a currency or a working time, and none of the quiz is a sum of money."""
    for one in SHIPPED.numbers:
        for phrase in one.says:
            assert not {"pln", "gbp", "zł", "£", "working"} & set(phrase.lower().split()), one.id


def test_a_sentence_about_law_may_not_rest_on_our_notes_alone(pack: Written) -> None:
    """The campaign's own notes are good for advice, not for what somebody must."""
    pack.change("sources.yaml", 'title: A leaflet, url: "", dated: ""', 'title: A note, url: "", dated: "", ours: true')
    pack.change("steps.yaml", "Talk to the helpline.", "Your boss must pay you.")
    read, reading = read_with_places(pack.folder)
    (fault,) = claim_faults(read, tuple(reading.texts), reading.written)
    assert (fault.file, fault.line) == ("steps.yaml", pack.line("steps.yaml", "must pay"))
    assert "our own notes alone" in fault.message


@pytest.mark.parametrize("status", [Status.CALL_TEST, Status.HIDDEN])
def test_only_a_shown_contact_lends_its_number_to_a_text(pack: Written, status: Status) -> None:
    """A page that tells people to ring a number nobody stands for is found."""
    pack.change("contacts.yaml", "    status: verified\n  - id: line", f"    status: {status.value}\n  - id: line")
    read, reading = read_with_places(pack.folder)
    (fault,) = claim_faults(read, tuple(reading.texts), reading.written)
    assert "'112'" in fault.message


def test_a_claim_is_traced_to_its_facts_sources_first(pack: Written) -> None:
    """From the sentence to the law, without asking anybody."""
    read, reading = read_with_places(pack.folder)
    found = {one.sentence: one for one in trace(read, tuple(reading.texts))}
    wage = found["Nobody may pay you less than {wage} an hour."]
    assert (wage.facts, wage.sources, wage.untraced) == (("wage",), ("GOV",), ())
