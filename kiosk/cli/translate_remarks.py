"""What staff are told of a language beside its numbers: what it lacks, who stands in, which rules do not know it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.pack import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.language import Language
    from kiosk.core.pack import Pack


def remarks(language: Language) -> Iterator[str]:
    """A line for each thing that is not as it is in a complete language of our own."""
    from kiosk.i18n.status import generic_rules  # noqa: PLC0415 - Babel, for the commands that need it

    if language.covers.parts is not None:
        rest = ", then ".join(language.stand_ins)
        yield (
            f"{language.code}: partial: has {', '.join(language.covers.parts)} besides what every language has; "
            f"the rest is hidden and offered in {language.stand_ins[0]}; a gap shows {rest}"
        )
    generic = generic_rules(language)
    if generic:
        yield f"{language.code}: no rules of its own for {', '.join(generic)}; the general ones hold"


def unseen(pack: Pack | None) -> frozenset[str]:
    """The contexts of contacts no visitor is shown whatever the day: a partial language may lack them."""
    if pack is None:
        return frozenset()
    contacts = [c for c in pack.contacts.values() if c.provenance.status is not Status.VERIFIED]
    texts = [text for c in contacts for text in (c.name, c.what, c.hours, c.cost, c.anonymity) if text is not None]
    return frozenset(text.context for text in texts)
