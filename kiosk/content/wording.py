"""A pack's English held against what may be said and how plainly: every fault with file and line.

This is no part of reading a pack: a hard sentence must not keep a bus from showing its helplines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.errors import Fault
from kiosk.core.names import SOURCE_LANG, ContactId, Place, TopicId
from kiosk.core.plain import Passage, complaints
from kiosk.core.wording import breaches, may_name, numbers_not_in_poland

if TYPE_CHECKING:
    from kiosk.content.reading import Located
    from kiosk.core.pack import Pack


def passages(texts: tuple[Located, ...]) -> tuple[Passage, ...]:
    """The pack's English as it is read."""
    return tuple(Passage(t.text.context, t.text.source, t.file, t.line) for t in texts)


def wording_faults(pack: Pack, texts: tuple[Located, ...]) -> tuple[Fault, ...]:
    """What no text may say, and what is too hard to read, in the order of files and lines."""
    found = [
        Fault(passage.file, passage.line, message) for passage, message in complaints(passages(texts), SOURCE_LANG)
    ]
    for located in texts:
        text = located.text
        said = (
            *breaches(text.source, SOURCE_LANG, is_naming=may_name(text.context)),
            *numbers_not_in_poland(text.source, _place(pack, text.context)),
        )
        found += [Fault(located.file, located.line, f"says {b.found!r} ({b.rule}): {b.mend}") for b in said]
    return tuple(sorted(dict.fromkeys(found)))


def _place(pack: Pack, context: str) -> Place | None:
    """The country a text is about; None when it is for every place. A page may name its country in its id: `...-uk`."""
    kind, id_, *rest = context.split(".")
    if kind == "contact" and ContactId(id_) in pack.contacts:
        return pack.contacts[ContactId(id_)].place
    if kind == "topic" and TopicId(id_) in pack.topics:
        page = next(iter(rest), "")
        return Place.UK if page.split("-")[-1] == Place.UK.value else pack.topics[TopicId(id_)].place
    return None
