"""Where an entry is used: whoever changes it finds every place."""

from __future__ import annotations

from kiosk.core.uses import uses
from tests.core.journeys import SHIPPED


def test_a_fact_is_found_on_every_page_that_refers_to_it() -> None:
    """Counted again from the pages' blocks, for every fact of the shipped pack."""
    for fact in SHIPPED.facts:
        pages = {
            f"topic {topic.id}, page {page.id}"
            for topic in SHIPPED.topics.values()
            for page in topic.pages
            for block in page.blocks
            if fact in block.facts
        }
        found = uses(SHIPPED, fact)
        assert {place for place in found if place.startswith("topic")} == pages, fact
        assert len(found) == len(set(found))


def test_no_fact_and_no_step_of_ours_is_left_over() -> None:
    """What nobody uses, nobody would renew."""
    assert {id_ for id_ in (*SHIPPED.facts, *SHIPPED.steps) if not uses(SHIPPED, id_)} == set()


def test_a_source_is_found_wherever_it_is_believed() -> None:
    """A contact, a fact, a page, a question: each claim names its sources."""
    for contact in SHIPPED.contacts.values():
        for source in contact.provenance.sources:
            assert f"contact {contact.id}" in uses(SHIPPED, source)
    for check in SHIPPED.checks.values():
        for question in check.questions:
            for source in question.sources:
                assert f"self-check {check.id}, question {question.id}" in uses(SHIPPED, source)


def test_what_is_not_in_the_pack_is_used_nowhere() -> None:
    """No guess at what was meant."""
    assert uses(SHIPPED, "nobody-wrote-it") == ()
