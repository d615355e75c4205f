"""Everything a pack says in one language, for lawyers and NGOs to read: the book's pages without its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.book import headings as h
from kiosk.book import labels
from kiosk.book import preview_words as w
from kiosk.book.checks import believed
from kiosk.book.games import quiz_chapter, stories_chapter
from kiosk.book.materials import materials_chapter
from kiosk.book.people import people_chapters
from kiosk.book.results import outcomes, source_table
from kiosk.book.tree import Book, Bullets, Chapter, Field, Fields, Heading, Notice, Para, Section, Words
from kiosk.core.names import SOURCE_LANG
from kiosk.core.text import Phrase
from kiosk.core.topic import Audience, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.book.edition import Edition, Language
    from kiosk.book.tree import Block
    from kiosk.core.check import Check
    from kiosk.core.pack import Provenance
    from kiosk.core.topic import Block as Piece
    from kiosk.core.topic import Page, Topic


def preview_of(edition: Edition, language: Language) -> Book:
    """Every topic, contact, fact, material, step, self-check, the quiz and the stories, shown that day or not."""
    pack, translate = edition.pack, language.translate
    stories = tuple(sorted(pack.stories.values(), key=lambda story: (story.order, story.id)))
    checks = sorted(pack.checks.values(), key=lambda check: (check.order, check.id))
    audiences = list(Audience)
    topics = sorted(pack.topics.values(), key=lambda t: (audiences.index(t.audience), t.order, t.id))
    chapters = (
        *(_topic(edition, topic, language) for topic in topics),
        *people_chapters(edition, language),
        *([_facts(edition, language)] if pack.facts else []),
        *([materials_chapter(edition, language)] if pack.materials else []),
        *([_steps(edition, language)] if pack.steps else []),
        *(_check(edition, check, language) for check in checks),
        *((quiz_chapter(edition, pack.quiz, language),) if pack.quiz else ()),
        *((stories_chapter(edition, stories, translate),) if stories else ()),
    )
    words = Words(translate(h.CONTENTS), translate(h.LANGUAGES), translate(h.HOW), translate(h.PAGE), "")
    lead = tuple(map(translate, w.LEAD))
    name = edition.names.get(language.lang, language.lang)
    return Book(language.lang, name, translate(w.TITLE), edition.say(translate), lead, (), chapters, words)


def notice(edition: Edition, provenance: Provenance, language: Language, *, is_shown: bool = True) -> Iterator[Notice]:
    """The mark of what visitors do not see that day."""
    if not (is_shown and provenance.is_showable(edition.on)):
        yield Notice(language.translate(w.NOT_SHOWN))


def cited(edition: Edition, provenance: Provenance, language: Language) -> Field:
    """The sources by id and title; their addresses stand in the table at the page's end."""
    told = "; ".join(f"{id_}: {edition.pack.sources[id_].title}" for id_ in provenance.sources)
    return Field(language.translate(h.SOURCES), told)


def _topic(edition: Edition, topic: Topic, language: Language) -> Chapter:
    pack, translate = edition.pack, language.translate
    readable = {page.id: page for page in pack.readable_pages(topic, edition.on)}
    named = [pack.contacts[id_] for id_ in topic.contacts]
    lines = tuple(f"{translate(c.name)} {c.display or c.web}".strip() for c in named)
    place = translate(labels.PLACES[topic.place]) if topic.place else ""
    blocks = (
        Para(translate(topic.summary)),
        *(block for page in topic.pages for block in _page(edition, page, readable.get(page.id), language)),
        *((Section("contacts", translate(w.WHOM)), Bullets(lines)) if lines else ()),
        Section("sources", translate(h.SOURCES)),
        source_table(pack, (id_ for page in topic.pages for id_ in page.provenance.sources), translate),
    )
    kicker = " · ".join(filter(None, (translate(w.AUDIENCES[topic.audience]), place)))
    return Chapter(f"topic-{topic.id}", translate(topic.title), kicker, blocks)


def _page(edition: Edition, page: Page, shown: Page | None, language: Language) -> Iterator[Block]:
    translate = language.translate
    yield Section(f"page-{page.id}", translate(page.title))
    yield from notice(edition, page.provenance, language, is_shown=shown is not None)
    for piece in page.blocks:
        if shown is not None and piece not in shown.blocks:
            yield Notice(translate(w.NOT_SHOWN))
        words = _words(edition, piece, language)
        yield Bullets((words,)) if piece.kind is BlockKind.BULLET else Para(words)
    yield Fields((*believed(page.provenance, edition.on, translate), cited(edition, page.provenance, language)))


def _words(edition: Edition, piece: Piece, language: Language) -> str:
    if piece.contact is not None:
        contact = edition.pack.contacts[piece.contact]
        return f"{language.translate(contact.name)} {contact.display or contact.web}".strip()
    if piece.material is not None:
        return edition.pack.materials[piece.material].title
    words = language.fill(language.translate(piece.text)) if piece.text else ""
    return f"! {words}" if piece.kind is BlockKind.CARE else words


def _facts(edition: Edition, language: Language) -> Chapter:
    pack, translate = edition.pack, language.translate
    blocks: list[Block] = []
    for fact in pack.facts.values():
        blocks += [Section(f"fact-{fact.id}", fact.id)]
        blocks += notice(edition, fact.provenance, language, is_shown=fact.is_showable(edition.on))
        blocks.append(
            Fields(
                (
                    Field(translate(w.VALUE), language.fill(f"{{{fact.id}}}")),
                    Field(translate(w.NOTE), fact.note, SOURCE_LANG),
                    Field(translate(w.VALID_FROM), fact.valid_from.isoformat()),
                    *believed(fact.provenance, edition.on, translate),
                    cited(edition, fact.provenance, language),
                )
            )
        )
    read = (id_ for fact in pack.facts.values() for id_ in fact.provenance.sources)
    blocks += [Section("sources", translate(h.SOURCES)), source_table(pack, read, translate)]
    return Chapter("facts", translate(w.FACTS), "", tuple(blocks))


def _steps(edition: Edition, language: Language) -> Chapter:
    pack, translate = edition.pack, language.translate
    blocks: list[Block] = []
    for step in pack.steps.values():
        roles = ", ".join(translate(labels.ROLES[role]) for role in step.roles)
        blocks += [Section(f"step-{step.id}", translate(step.text))]
        blocks += notice(edition, step.provenance, language)
        blocks += [Para(roles, is_soft=True)] if roles else []
        blocks.append(
            Fields((*believed(step.provenance, edition.on, translate), cited(edition, step.provenance, language)))
        )
    read = (id_ for step in pack.steps.values() for id_ in step.provenance.sources)
    blocks += [Section("sources", translate(h.SOURCES)), source_table(pack, read, translate)]
    return Chapter("steps", translate(w.STEPS), "", tuple(blocks))


def _check(edition: Edition, check: Check, language: Language) -> Chapter:
    translate = language.translate
    version = Phrase(labels.VERSION, (("id", check.id), ("version", check.version))).say(translate)
    blocks: list[Block] = [*notice(edition, check.provenance, language), Para(translate(check.intro))]
    blocks.append(
        Fields((*believed(check.provenance, edition.on, translate), cited(edition, check.provenance, language)))
    )
    blocks.append(Section("questions", translate(h.QUESTIONS)))
    for question in check.questions:
        answers = " / ".join(translate(option.label) for option in question.options)
        blocks.append(Heading(f"q-{question.id}", question.id, translate(question.text)))
        blocks.append(
            Fields(
                (
                    Field(translate(w.ANSWERS), answers),
                    Field(translate(h.WHY), translate(question.help)),
                    Field(translate(h.SOURCES), ", ".join(question.sources)),
                )
            )
        )
        blocks.append(Bullets(tuple(translate(reason) for reason in question.reasons)))
    blocks += [Section("outcomes", translate(w.RESULTS)), *outcomes(edition, check, translate)]
    read = [*check.provenance.sources, *(id_ for question in check.questions for id_ in question.sources)]
    blocks += [Section("sources", translate(h.SOURCES)), source_table(edition.pack, read, translate)]
    return Chapter(f"check-{check.id}", translate(check.title), version, tuple(blocks))
