"""One item of a pack as lines a person can read."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from kiosk.core.errors import InputError
from kiosk.core.topic import BlockKind
from kiosk.core.uses import uses
from kiosk.i18n.numbers import fill, format_fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.check import Check
    from kiosk.core.material import Material
    from kiosk.core.names import SourceId
    from kiosk.core.pack import Contact, Pack, Provenance
    from kiosk.core.quiz import Quiz
    from kiosk.core.story import Story
    from kiosk.core.text import Translate
    from kiosk.core.topic import Block, Topic

QUIZ = "quiz"
"""What the quiz is asked for by; there is one at most."""
_MARKS = {BlockKind.PARAGRAPH: "", BlockKind.BULLET: "- ", BlockKind.CALM: "> ", BlockKind.CARE: "! "}


def pages_of(pack: Pack, id_: str, words: Translate, cldr: str) -> Iterator[str]:
    """The lines of everything of that id, with sources and uses; `quiz` is the quiz. InputError when there is none.

    Numbers and dates are as the CLDR locale `cldr` writes them.
    """
    facts = {str(fact.id): format_fact(fact.value, fact.unit, cldr) for fact in pack.facts.values()}
    found = [
        *(_topic(pack, topic, words, facts) for topic in pack.topics.values() if topic.id == id_),
        *(_contact(pack, contact, words) for contact in pack.contacts.values() if contact.id == id_),
        *(
            [f"fact {f.id}", f"  {facts[str(f.id)]}", f"  {f.note}", *_believed(pack, f.provenance), *_used(pack, id_)]
            for f in pack.facts.values()
            if f.id == id_
        ),
        *(
            [f"step {s.id}", f"  {words(s.text)}", *_believed(pack, s.provenance), *_used(pack, id_)]
            for s in pack.steps.values()
            if s.id == id_
        ),
        *(_material(pack, material) for material in pack.materials.values() if material.id == id_),
        *(_check(pack, check, words) for check in pack.checks.values() if check.id == id_),
        *(_quiz(pack, quiz, words, facts) for quiz in (pack.quiz,) if quiz is not None and id_ == QUIZ),
        *(_story(pack, story, words) for story in pack.stories.values() if story.id == id_),
        *([f"source {_cited(pack, s.id)}", *_used(pack, id_)] for s in pack.sources.values() if s.id == id_),
    ]
    if not found:
        everything = [
            *pack.topics,
            *pack.contacts,
            *pack.facts,
            *pack.materials,
            *pack.steps,
            *pack.checks,
            *pack.stories,
            QUIZ,
        ]
        near = difflib.get_close_matches(id_, everything, n=3)
        hint = f"did you mean {', '.join(near)}?" if near else "see `redbus content list`"
        message = f"nothing in {pack.id} {pack.version} has the id {id_!r}; {hint}"
        raise InputError(message)
    for lines in found:
        yield from lines


def _topic(pack: Pack, topic: Topic, words: Translate, facts: dict[str, str]) -> Iterator[str]:
    yield f"topic {topic.id}: {words(topic.title)}"
    yield f"  {words(topic.summary)}"
    for page in topic.pages:
        yield f"  == {words(page.title)} [{page.id}]"
        for block in page.blocks:
            yield f"  {_block(pack, block, words, facts)}"
        yield from _believed(pack, page.provenance)


def _block(pack: Pack, block: Block, words: Translate, facts: dict[str, str]) -> str:
    if block.contact is not None:
        contact = pack.contacts[block.contact]
        return f"[{words(contact.name)}  {contact.display or contact.web}]"
    if block.material is not None:
        material = pack.materials[block.material]
        return f"[{material.title}  {material.publisher}]"
    return _MARKS[block.kind] + (fill(words(block.text), facts) if block.text else "")


def _material(pack: Pack, material: Material) -> Iterator[str]:
    yield f"{material.kind.value} {material.id}: {material.title}"
    year = str(material.year) if material.year else ""
    yield f"  {', '.join(filter(None, (material.publisher, year, *material.languages)))}"
    yield from _believed(pack, material.provenance)
    if material.address is not None:
        yield f"  {material.address.url}"
        yield from _believed(pack, material.address.provenance)
    if material.note:
        yield f"  note for editors: {material.note}"
    yield from _used(pack, material.id)


def _contact(pack: Pack, contact: Contact, words: Translate) -> Iterator[str]:
    yield f"contact {contact.id}: {words(contact.name)}"
    yield f"  {words(contact.what)}"
    for text in (contact.hours, contact.cost, contact.anonymity):
        if text is not None:
            yield f"  {words(text)}"
    if contact.dial:
        yield f"  {contact.display}  ({contact.tel})"
    if contact.web:
        yield f"  {contact.web}"
    if contact.email:
        yield f"  {contact.email}"
    yield f"  reached by {', '.join(way.value for way in contact.channels)}"
    yield f"  for {', '.join(who.value for who in contact.audience)}"
    yield f"  {contact.country or contact.place.value}; {', '.join(sorted(role.value for role in contact.roles))}"
    yield f"  last rung: {contact.called_on or 'never'}"
    if contact.note:
        yield f"  note for staff: {contact.note}"
    yield from _believed(pack, contact.provenance)
    yield from _used(pack, contact.id)


def _check(pack: Pack, check: Check, words: Translate) -> Iterator[str]:
    yield f"self-check {check.id} {check.version}: {words(check.title)}"
    yield f"  {words(check.intro)}"
    for question in check.questions:
        yield f"  {question.id} {words(question.text)}"
        yield f"     {' / '.join(words(option.label) for option in question.options)}"
    yield from _believed(pack, check.provenance)


def _quiz(pack: Pack, quiz: Quiz, words: Translate, facts: dict[str, str]) -> Iterator[str]:
    yield f"{QUIZ}: {words(quiz.title)}"
    yield f"  {words(quiz.intro)}"
    for item in quiz.items:
        yield f"  {item.id} {words(item.statement)}"
        yield f"     {'true' if item.is_true else 'not true'}: {fill(words(item.explanation), facts)}"
        yield from _believed(pack, item.provenance)
    yield f"  {words(quiz.end_title)} {words(quiz.end_lead)}"


def _story(pack: Pack, story: Story, words: Translate) -> Iterator[str]:
    yield f"story {story.id}: {words(story.title)}"
    yield f"  {words(story.summary)}"
    for scene in story.scenes:
        yield f"  == [{scene.id}] {words(scene.text)}"
        for choice in scene.choices:
            yield f"  -> {choice.next}: {words(choice.text)}"
        if scene.ending is not None:
            yield f"  {words(scene.ending.title)}"
            yield from (f"  ! {words(sign)}" for sign in scene.ending.signs)
            yield from (f"  > {words(step)}" for step in scene.ending.can_do)
    yield from _believed(pack, story.provenance)


def _believed(pack: Pack, provenance: Provenance) -> Iterator[str]:
    yield f"  {provenance.status.value}, checked {provenance.checked_on}, expires {provenance.expires_on}"
    yield from (f"    {_cited(pack, id_)}" for id_ in provenance.sources)


def _cited(pack: Pack, id_: SourceId) -> str:
    source = pack.sources[id_]
    return "  ".join(filter(None, (source.id, source.title, source.url, source.dated)))


def _used(pack: Pack, id_: str) -> Iterator[str]:
    places = uses(pack, id_)
    yield "  used in:" if places else "  used nowhere"
    yield from (f"    {place}" for place in places)
