"""Every claim of a pack's English, traced to its facts and sources; and those that cannot be traced, as faults.

A contact's texts are its own claim: its number, hours and sources stand in one entry.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.claims import Spared, claims, is_legal, numbers_in, without
from kiosk.core.errors import Fault
from kiosk.core.names import FactId, SourceId
from kiosk.core.pack import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.content.located import Where
    from kiosk.content.reading import Located, Reading
    from kiosk.content.schema import SparedEntry
    from kiosk.core.pack import Pack

FILE: Final = "numbers.yaml"
_FACT: Final = re.compile(r"\{([^{}]*)\}")
_OWN_CLAIM: Final = "contact"


@dataclass(frozen=True, slots=True)
class Traced:
    """A sentence that claims something, and what it rests on."""

    located: Located
    sentence: str
    facts: tuple[FactId, ...]
    sources: tuple[SourceId, ...]
    """Those of the facts first, then those of the page, statement, step, question or story it stands in."""
    untraced: tuple[str, ...]
    """Numbers that are no fact, no contact's and not spared."""

    @property
    def is_ours_alone(self) -> bool:
        """Whether it speaks of law and names no source."""
        return is_legal(self.sentence) and not self.sources


def spared_of(entry: SparedEntry, reading: Reading) -> Spared:
    """The spared number; an unknown source goes to `reading`."""
    reading.know_sources(entry.sources, entry.where)
    return Spared(entry.id, entry.says, entry.within, entry.reason, tuple(map(SourceId, entry.sources)))


def trace(pack: Pack, texts: tuple[Located, ...]) -> Iterator[Traced]:
    """Every sentence with a number, a fact or a word of law, in the order of the texts."""
    dialled = {c.display for c in pack.contacts.values() if c.display and c.provenance.status is Status.VERIFIED}
    sources = dict(_sources(pack))
    for located in texts:
        context = located.text.context
        if context.partition(".")[0] == _OWN_CLAIM:
            continue
        spared = [phrase for one in pack.numbers if one.covers(context) for phrase in one.says]
        for sentence in claims(located.text.source):
            facts = tuple(map(FactId, _FACT.findall(sentence)))
            found = [
                *(id_ for fact in facts for id_ in pack.facts[fact].provenance.sources),
                *_around(context, sources),
            ]
            outside = tuple(id_ for id_ in dict.fromkeys(found) if not pack.sources[id_].is_ours)
            left = numbers_in(without(sentence, {*dialled, *spared}))
            yield Traced(located, sentence, facts, outside, left)


def claim_faults(pack: Pack, texts: tuple[Located, ...], written: Mapping[tuple[str, str], Where]) -> Iterator[Fault]:
    """What cannot be traced, with how to mend it; and spared numbers that no text says any more."""
    for traced in trace(pack, texts):
        place = (traced.located.file, traced.located.line)
        if traced.untraced:
            told = ", ".join(map(repr, traced.untraced))
            yield Fault(
                *place,
                f"says {told}, which nobody can trace: make it a fact in facts.yaml and write {{fact-id}}, or say in "
                f"{FILE} why it needs none",
            )
        if traced.is_ours_alone:
            yield Fault(
                *place, f"speaks of law, but rests on our own notes alone: {traced.sentence!r}; name who says so"
            )
    for one in pack.numbers:
        within = [t.text.source for t in texts if one.covers(t.text.context)]
        for phrase in one.says:
            if all(without(words, {phrase}) == words for words in within):
                yield written["spared number", one.id].fault(f"no text says {phrase!r} there any more; remove it")


def _around(context: str, sources: Mapping[str, tuple[SourceId, ...]]) -> tuple[SourceId, ...]:
    """The sources of the smallest thing that the context is part of and that has any."""
    parts = context.split(".")
    for length in range(len(parts), 0, -1):
        found = sources.get(".".join(parts[:length]))
        if found is not None:
            return found
    return ()


def _sources(pack: Pack) -> Iterator[tuple[str, tuple[SourceId, ...]]]:
    for topic in pack.topics.values():
        read = (id_ for page in topic.pages for id_ in page.provenance.sources)
        yield f"topic.{topic.id}", tuple(dict.fromkeys(read))
        yield from ((f"topic.{topic.id}.{page.id}", page.provenance.sources) for page in topic.pages)
    for check in pack.checks.values():
        yield f"check.{check.id}", check.provenance.sources
        yield from ((f"check.{check.id}.{q.id}", q.sources or check.provenance.sources) for q in check.questions)
    yield from ((f"step.{step.id}", step.provenance.sources) for step in pack.steps.values())
    yield from ((f"story.{story.id}", story.provenance.sources) for story in pack.stories.values())
    if pack.quiz is not None:
        yield from ((f"quiz.{item.id}", item.provenance.sources) for item in pack.quiz.items)
