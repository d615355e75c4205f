"""What the parts of the reader share while one pack is read: its faults, its texts, and the ids that exist."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from kiosk.core.names import FactId, SourceId
from kiosk.core.pack import Provenance, Status
from kiosk.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from kiosk.content.located import Where
    from kiosk.content.schema import Claim
    from kiosk.core.errors import Fault

_BRACES: Final = re.compile(r"[{}]")
_FACT: Final = re.compile(r"\{([^{}]*)\}")
_KEEP: Final = " Keep {...} as it is: a number or date stands there."
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f]")


class _Identified(Protocol):
    """An entry with an id."""

    @property
    def id(self) -> str: ...
    @property
    def where(self) -> Where: ...


@dataclass(frozen=True, slots=True)
class Located:
    """A text a visitor may read, where it was written, and what a translator should know about it."""

    text: Text
    file: str
    """Path relative to the pack."""
    line: int
    note: str


@dataclass(slots=True)
class Reading:
    """One pack while it is read."""

    sources: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()
    steps: frozenset[str] = frozenset()
    checks: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    materials: frozenset[str] = frozenset()
    faults: list[Fault] = field(default_factory=list)
    texts: list[Located] = field(default_factory=list)
    """In the order read, which is the order of the files and of what is written in them."""
    written: dict[tuple[str, str], Where] = field(default_factory=dict)
    """Where each entry stands, by its kind, `contact`, and its id; a page's id is `topic/page`."""

    def fault(self, where: Where, message: str) -> None:
        """Report something wrong."""
        self.faults.append(where.fault(message))

    def text(self, context: str, source: str, where: Where, note: str) -> Text:
        """A text for visitors that holds no facts; `where` is its own place."""
        if _BRACES.search(source):
            self.fault(where, "only the pages of a topic may refer to a fact with {id}, and the quiz's explanations")
        return self._text(context, source, where, note)

    def fact_text(self, context: str, source: str, where: Where, note: str) -> tuple[Text, tuple[FactId, ...]]:
        """A text for visitors that may refer to facts by `{id}`, and the facts it does refer to."""
        facts = tuple(dict.fromkeys(_FACT.findall(source)))
        for fact in facts:
            if fact not in self.facts:
                self.fault(where, f"{{{fact}}}: there is no such fact; mend the id, or add it to facts.yaml")
        if _BRACES.search(_FACT.sub("", source)):
            self.fault(where, "a brace stands alone; braces are only for facts: {fact-id}")
        return self._text(context, source, where, note + (_KEEP if facts else "")), tuple(map(FactId, facts))

    def _text(self, context: str, source: str, where: Where, note: str) -> Text:
        if _UNPRINTABLE.search(source) or source != source.strip() or "  " in source:
            self.fault(where, "a text is one line, without spaces at its ends, double spaces or tabs; use `>-` to fold")
        text = Text(context, source)
        self.texts.append(Located(text, where.file, where.line, note))
        return text

    def provenance(self, claim: Claim) -> Provenance:
        """Why the claim may be believed; reports what is missing for that."""
        self.know_sources(claim.sources, claim.where)
        self.believe(claim.where, claim.sources, claim.checked_on, claim.expires_on, claim.status)
        return Provenance(tuple(map(SourceId, claim.sources)), claim.checked_on, claim.expires_on, claim.status)

    def believe(self, where: Where, sources: Sequence[str], checked: date, expires: date, status: Status) -> None:
        """Report a claim nobody can stand for."""
        if status is Status.VERIFIED and not sources:
            self.fault(where.at("sources"), "verified, but without a source; name one, or set status: call-test")
        if expires < checked:
            self.fault(where.at("expires_on"), f"expires on {expires}, before it was checked on {checked}; mend a date")

    def know_sources(self, ids: Iterable[str], where: Where) -> None:
        """Report sources that `sources.yaml` does not have. `where` is the entry's place."""
        self.know("source", ids, self.sources, where.at("sources"))

    def know(self, what: str, ids: Iterable[str], known: frozenset[str], where: Where) -> None:
        """Report each id that nothing has, and each that is named twice. `where` is the list's place."""
        seen: set[str] = set()
        for index, id_ in enumerate(ids):
            if id_ not in known:
                self.fault(where.at(index), f"there is no {what} {id_!r} in this pack; mend the id or add the {what}")
            elif id_ in seen:
                self.fault(where.at(index), f"the {what} {id_!r} is named twice; keep one")
            seen.add(id_)

    def unique(self, entries: Sequence[_Identified], what: str) -> None:
        """Note where each entry stands, and report each id that an earlier one has already."""
        first: dict[str, Where] = {}
        for entry in entries:
            if entry.id in first:
                earlier = first[entry.id]
                self.fault(
                    entry.where.at("id"),
                    f"the {what} {entry.id!r} stands already in {earlier.file}:{earlier.line}; give one a new id",
                )
            first.setdefault(entry.id, entry.where.at("id"))
            self.written.setdefault((what, entry.id), entry.where)
