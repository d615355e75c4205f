"""Everybody a visitor could turn to, country by country, with hours, languages and when somebody last rang."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.book import headings as h
from kiosk.book import labels
from kiosk.book import preview_words as w
from kiosk.book.checks import believed
from kiosk.book.results import source_table
from kiosk.book.tree import Chapter, Field, Fields, Notice, Para, Section
from kiosk.core.names import SOURCE_LANG
from kiosk.core.opening import WEEK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.book.edition import Edition, Language
    from kiosk.book.tree import Block
    from kiosk.core.opening import Hours
    from kiosk.core.pack import Contact


def people_chapters(edition: Edition, language: Language) -> Iterator[Chapter]:
    """One chapter a place, best contacts first; those that are not shown come last and are marked."""
    translate = language.translate
    for place, name in labels.PLACES.items():
        found = [c for c in edition.pack.contacts.values() if c.place is place]
        found.sort(key=lambda c: (not c.provenance.is_showable(edition.on), c.order, c.id))
        if found:
            cited = (id_ for contact in found for id_ in contact.provenance.sources)
            blocks = (
                *(block for contact in found for block in _contact(edition, contact, language)),
                Section("sources", translate(h.SOURCES)),
                source_table(edition.pack, cited, translate),
            )
            yield Chapter(f"contacts-{place.value}", translate(name), translate(h.CONTACTS), blocks)


def _contact(edition: Edition, contact: Contact, language: Language) -> Iterator[Block]:
    translate = language.translate
    yield Section(f"contact-{contact.id}", translate(contact.name))
    if not contact.provenance.is_showable(edition.on):
        yield Notice(translate(w.NOT_SHOWN))
    yield Para(translate(contact.what))
    notes = [translate(text) for text in (contact.cost, contact.anonymity) if text]
    if notes:
        yield Para(" ".join(notes))
    spoken = ", ".join(edition.names.get(lang, lang) for lang in contact.languages)
    rows = (
        Field(translate(h.NUMBER), " ".join(filter(None, (contact.display, contact.web, contact.email)))),
        Field(translate(w.HOURS), translate(contact.hours) if contact.hours else ""),
        Field(translate(w.HOURS_DATA), spans(contact.opening) if contact.opening else "", SOURCE_LANG),
        Field(translate(w.LANGUAGES), spoken),
        Field(translate(w.CALLED), contact.called_on.isoformat() if contact.called_on else translate(w.NEVER)),
        *believed(contact.provenance, edition.on, translate),
        Field(translate(h.SOURCES), ", ".join(contact.provenance.sources)),
        Field(translate(w.NOTE), contact.note, SOURCE_LANG),
    )
    yield Fields(tuple(row for row in rows if row.value))


def spans(hours: Hours) -> str:
    """The hours as data, `mon tue 09:00-17:00; public holidays: closed`, to compare with the words beside them."""
    if hours.is_always:
        return "every day, 00:00-24:00"
    told = [
        f"{' '.join(day.value for day in WEEK if day in span.days)} {span.opens:%H:%M}-{span.closes:%H:%M}"
        for span in hours.spans
    ]
    return "; ".join((*told, f"public holidays: {hours.on_holidays.value}"))
