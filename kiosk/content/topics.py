"""`topics/*.md` -> topics: front matter, then pages of blocks, each page short enough for one screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.content import located, markdown, schema
from kiosk.content.located import Where
from kiosk.content.shape import fit
from kiosk.core.names import CheckId, ContactId, MaterialId, PageId, Place, SourceId, TopicId
from kiosk.core.pack import Provenance
from kiosk.core.topic import Block, BlockKind, Page, Topic

if TYPE_CHECKING:
    from kiosk.content.reading import Reading
    from kiosk.content.schema import PageClaim, TopicHead

MAX_PAGE_CHARS: Final = 350
"""About what one screen holds at the largest text size: 320 characters, and a little for a last short word."""
MAX_PAGE_BLOCKS: Final = 6
_FACT: Final = re.compile(r"\{[^{}]*\}")
_A_VALUE: Final = "31,40 zł"
"""As long as a fact's value is, in place of its name."""

_CARDS: Final = frozenset({BlockKind.CONTACT, BlockKind.MATERIAL})
_FENCE: Final = "---"
_NOTES: Final = {
    BlockKind.PARAGRAPH: "A paragraph of a topic's page.",
    BlockKind.BULLET: "One item of a list on a topic's page.",
    BlockKind.CALM: "Advice or a next step, shown in a calm frame.",
    BlockKind.CARE: "A warning sign, shown in a frame that asks for care.",
}


def head_of(content: str, file: str, reading: Reading) -> tuple[TopicHead | None, str, int]:
    """A topic file's front matter (None when it does not fit), its body, and the line the body starts on."""
    lines = content.split("\n")
    if lines[0].rstrip() != _FENCE or _FENCE not in (line.rstrip() for line in lines[1:]):
        where = Where(file, {(): 1})
        reading.fault(where, "a topic starts with its front matter between two lines of ---")
        return None, "", 1
    end = next(at for at, line in enumerate(lines) if at and line.rstrip() == _FENCE)
    document = located.load("\n".join(lines[1:end]), file, first_line=2)
    head = fit(document, schema.TopicHead, reading.faults)
    return head, "\n".join(lines[end + 1 :]), end + 2


def topic_of(head: TopicHead, body: str, first_line: int, reading: Reading) -> Topic:
    """The topic; everything wrong with it goes to `reading`."""
    where = head.where
    provenance = reading.provenance(head)
    reading.know("contact", head.contacts, reading.contacts, where.at("contacts"))
    if head.check is not None:
        reading.know("self-check", (head.check,), reading.checks, where.at("check"))
    if head.more is not None:
        reading.know("topic", (head.more,), reading.topics - {head.id}, where.at("more"))
    prefix = f"topic.{head.id}"
    title = reading.text(f"{prefix}.title", head.title, where.at("title"), "A topic's title; short, on a tile.")
    summary = reading.text(f"{prefix}.summary", head.summary, where.at("summary"), "One sentence under the title.")
    pages = _pages(head, provenance, markdown.sections(body, first_line), reading, first_line)
    return Topic(
        id=TopicId(head.id),
        audience=head.audience,
        icon=head.icon,
        order=head.order,
        place=Place(head.place) if head.place else None,
        title=title,
        summary=summary,
        contacts=tuple(map(ContactId, head.contacts)),
        pages=pages,
        check=CheckId(head.check) if head.check is not None else None,
        more=TopicId(head.more) if head.more is not None else None,
    )


def _pages(
    head: TopicHead,
    provenance: Provenance,
    parsed: tuple[tuple[markdown.Section, ...], tuple[markdown.Complaint, ...]],
    reading: Reading,
    first_line: int,
) -> tuple[Page, ...]:
    file = head.where.file
    found, complaints = parsed
    for complaint in complaints:
        reading.fault(_line(file, complaint.line), complaint.message)
    if not found:
        reading.fault(_line(file, first_line), "a topic needs a page; write `## Title {#page-id}` and its text")
    ids = [section.id for section in found]
    for page in head.pages:
        if page not in ids:
            reading.fault(head.where.at("pages", page), f"there is no page {page!r} below; mend the id")
    pages = []
    for at, section in enumerate(found):
        if section.id in ids[:at] or section.id in {"title", "summary"}:
            reading.fault(_line(file, section.line), f"the page id {section.id!r} is taken; choose another")
        claim = head.pages.get(section.id)
        own = _own_provenance(provenance, claim, reading) if claim else provenance
        stands = head.where.at("pages", section.id) if claim else _line(file, section.line)
        reading.written["page", f"{head.id}/{section.id}"] = stands
        pages.append(_page(head.id, section, own, file, reading))
    return tuple(pages)


def _page(topic: str, section: markdown.Section, provenance: Provenance, file: str, reading: Reading) -> Page:
    prefix = f"topic.{topic}.{section.id}"
    place = _line(file, section.line)
    title = reading.text(f"{prefix}.title", section.title, place, "A page's title; a few words.")
    blocks = tuple(_block(prefix, piece, file, reading) for piece in section.pieces)
    length = sum(len(_FACT.sub(_A_VALUE, piece.content)) for piece in section.pieces if piece.kind not in _CARDS)
    if length > MAX_PAGE_CHARS or len(blocks) > MAX_PAGE_BLOCKS:
        reading.fault(
            place,
            f"the page {section.id!r} has {length} characters in {len(blocks)} blocks; one screen holds "
            f"{MAX_PAGE_CHARS} in {MAX_PAGE_BLOCKS}: shorten it or make two pages",
        )
    return Page(PageId(section.id), title, blocks, provenance)


def _block(context: str, piece: markdown.Piece, file: str, reading: Reading) -> Block:
    place = _line(file, piece.line)
    if piece.kind is BlockKind.CONTACT:
        reading.know("contact", (piece.content,), reading.contacts, place)
        return Block(piece.kind, contact=ContactId(piece.content))
    if piece.kind is BlockKind.MATERIAL:
        reading.know("material", (piece.content,), reading.materials, place)
        return Block(piece.kind, material=MaterialId(piece.content))
    text, facts = reading.fact_text(context, piece.content, place, _NOTES[piece.kind])
    return Block(piece.kind, text=text, facts=facts)


def _own_provenance(topic: Provenance, claim: PageClaim, reading: Reading) -> Provenance:
    """The topic's provenance with what the page says for itself."""
    own = Provenance(
        sources=topic.sources if claim.sources is None else tuple(map(SourceId, claim.sources)),
        checked_on=claim.checked_on or topic.checked_on,
        expires_on=claim.expires_on or topic.expires_on,
        status=claim.status or topic.status,
    )
    reading.know_sources(claim.sources or (), claim.where)
    reading.believe(claim.where, own.sources, own.checked_on, own.expires_on, own.status)
    return own


def _line(file: str, line: int) -> Where:
    return Where(file, {(): line})
