"""What is wrong with a pack that can be read: expired claims, entries that nothing shows, pictograms that are missing.

This is no part of reading a pack: an expired fact hides itself, and must not hide the helplines with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.pack import Role, Status
from kiosk.core.uses import used

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from kiosk.content.located import Where
    from kiosk.core.errors import Fault
    from kiosk.core.pack import Pack, Provenance

_ALWAYS_ASKED: Final = frozenset({Role.EMERGENCY, Role.SPECIALIST, Role.CHILD})
"""The roles that *Help now* shows whatever the pack's steps say."""


def upkeep_faults(
    pack: Pack, written: Mapping[tuple[str, str], Where], icons: Collection[str], on: date
) -> tuple[Fault, ...]:
    """Every fault, in the order of files and lines. `icons` are the pictograms there are."""
    found = (*_expired(pack, written, on), *_unseen(pack, written, on), *_unused(pack, written))
    return tuple(sorted((*found, *_pictures(pack, written, icons))))


def _expired(pack: Pack, written: Mapping[tuple[str, str], Where], on: date) -> Iterator[Fault]:
    for kind, id_, provenance in _claims(pack):
        if provenance.status is Status.VERIFIED and provenance.expires_on < on:
            place = written[kind, id_].at("expires_on")
            yield place.fault(
                f"the {kind} {id_!r} expired on {provenance.expires_on} and is no longer shown; read its sources anew "
                "and set checked_on and expires_on, or set status: hidden"
            )
    for contact in pack.local:
        if contact.expires_on < on:
            yield (
                written["local contact", contact.id]
                .at("expires_on")
                .fault(f"the local contact {contact.id!r} expired on {contact.expires_on}; ask again, or remove it")
            )


def _claims(pack: Pack) -> Iterator[tuple[str, str, Provenance]]:
    yield from (("contact", c.id, c.provenance) for c in pack.contacts.values())
    yield from (("fact", f.id, f.provenance) for f in pack.facts.values())
    yield from (("step", s.id, s.provenance) for s in pack.steps.values())
    yield from (("self-check", c.id, c.provenance) for c in pack.checks.values())
    yield from (("story", s.id, s.provenance) for s in pack.stories.values())
    yield from (("statement", i.id, i.provenance) for i in (pack.quiz.items if pack.quiz else ()))
    for topic in pack.topics.values():
        yield from (("page", f"{topic.id}/{page.id}", page.provenance) for page in topic.pages)
    for material in pack.materials.values():
        yield "material", material.id, material.provenance
        if material.address is not None:
            yield "address", material.id, material.address.provenance


def _unseen(pack: Pack, written: Mapping[tuple[str, str], Where], on: date) -> Iterator[Fault]:
    """Pages, and verified contacts, that nobody can come to."""
    for topic in pack.topics.values():
        readable = {page.id for page in pack.readable_pages(topic, on)}
        for page in topic.pages:
            if page.provenance.is_showable(on) and page.id not in readable:
                yield written["page", f"{topic.id}/{page.id}"].fault(
                    f"nobody can read the page {page.id!r}: each of its blocks needs a contact or a fact that is not "
                    "shown; write a sentence that needs none, or set the page's status: hidden"
                )
    named = used(pack)
    asked = _ALWAYS_ASKED.union(*(step.roles for step in pack.steps.values()))
    for contact in pack.contacts.values():
        is_reached = bool(contact.roles & asked) or contact.id in named
        if contact.provenance.status is Status.VERIFIED and not is_reached:
            roles = ", ".join(sorted(role.value for role in contact.roles))
            yield written["contact", contact.id].fault(
                f"no screen shows the contact {contact.id!r}: no topic names it and no step asks for {roles}; name it "
                "under a topic's contacts, give it another role, or set status: hidden"
            )


def _unused(pack: Pack, written: Mapping[tuple[str, str], Where]) -> Iterator[Fault]:
    named = used(pack)
    for kind, ids, mend in (
        ("fact", pack.facts, "name it in a text as {fact-id}"),
        ("step", pack.steps, "name it in an outcome of a self-check"),
        ("material", pack.materials, "show it on a topic's page as <material:id>"),
        ("source", pack.sources, "name it where it was read from"),
    ):
        for id_ in ids:
            if id_ not in named:
                yield written[kind, id_].fault(f"nothing uses the {kind} {id_!r}; {mend}, or remove it")


def _pictures(pack: Pack, written: Mapping[tuple[str, str], Where], icons: Collection[str]) -> Iterator[Fault]:
    named = [
        *(("topic", topic.id, topic.icon) for topic in pack.topics.values()),
        *(("self-check", check.id, check.icon) for check in pack.checks.values()),
        *(("story", story.id, story.icon) for story in pack.stories.values()),
        *((("quiz", "quiz", pack.quiz.icon),) if pack.quiz else ()),
    ]
    for kind, id_, icon in named:
        if icon not in icons:
            there = ", ".join(sorted(icons))
            message = f"there is no picture {icon!r}: add assets/icons/{icon}.svg, or name one of {there}"
            yield written[kind, id_].at("icon").fault(message)
