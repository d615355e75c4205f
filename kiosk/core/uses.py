"""Where an entry of a pack is used, so that an editor who changes it knows every place it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.pack import Pack


def uses(pack: Pack, id_: str) -> tuple[str, ...]:
    """Every place that names it: `topic pay, page pl` names a fact, `self-check work, band some` a step.

    Each place once, in the order of the pack.
    """
    return tuple(dict.fromkeys(place for place, named in _places(pack) if id_ in named))


def used(pack: Pack) -> frozenset[str]:
    """The ids of every fact, contact, step, material and source that something names."""
    return frozenset().union(*(named for _, named in _places(pack)))


def _places(pack: Pack) -> Iterator[tuple[str, frozenset[str]]]:
    for topic in pack.topics.values():
        yield f"topic {topic.id}", frozenset(topic.contacts)
        for page in topic.pages:
            named = {*page.provenance.sources, *(fact for block in page.blocks for fact in block.facts)}
            named.update(block.contact for block in page.blocks if block.contact)
            named.update(block.material for block in page.blocks if block.material)
            yield f"topic {topic.id}, page {page.id}", frozenset(named)
    for check in pack.checks.values():
        yield f"self-check {check.id}", frozenset(check.provenance.sources)
        for question in check.questions:
            yield f"self-check {check.id}, question {question.id}", frozenset(question.sources)
        for band, outcome in check.outcomes.items():
            yield f"self-check {check.id}, band {band.name.lower()}", frozenset(o.step for o in outcome.steps)
    yield from _elsewhere(pack)


def _elsewhere(pack: Pack) -> Iterator[tuple[str, frozenset[str]]]:
    for item in pack.quiz.items if pack.quiz else ():
        yield f"quiz, statement {item.id}", frozenset({*item.provenance.sources, *item.facts})
    for story in pack.stories.values():
        yield f"story {story.id}", frozenset(story.provenance.sources)
    for contact in pack.contacts.values():
        yield f"contact {contact.id}", frozenset(contact.provenance.sources)
    for fact in pack.facts.values():
        yield f"fact {fact.id}", frozenset(fact.provenance.sources)
    for material in pack.materials.values():
        address = material.address.provenance.sources if material.address else ()
        yield f"material {material.id}", frozenset({*material.provenance.sources, *address})
    for one in pack.numbers:
        yield f"spared number {one.id}", frozenset(one.sources)
    for stop in pack.tour:
        yield f"stop {stop.id}", frozenset(stop.sources)
    for number in pack.retired:
        yield f"retired number {number.number}", frozenset(number.sources)
    for step in pack.steps.values():
        yield f"step {step.id}", frozenset(step.provenance.sources)
