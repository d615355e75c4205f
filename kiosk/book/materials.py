"""Trainings and handbooks, each title and each address with its own sources and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.book import headings as h
from kiosk.book import preview_words as w
from kiosk.book.checks import believed
from kiosk.book.results import source_table
from kiosk.book.tree import Chapter, Field, Fields, Link, Notice, Section, Table
from kiosk.core.names import SOURCE_LANG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.book.edition import Edition, Language
    from kiosk.book.tree import Block
    from kiosk.core.material import Address, Material
    from kiosk.core.names import SourceId


def materials_chapter(edition: Edition, language: Language) -> Chapter:
    """All of them, shown that day or not."""
    found = edition.pack.materials.values()
    cited = (id_ for material in found for id_ in _cited(material))
    blocks = (
        *(block for material in found for block in _material(edition, material, language)),
        Section("sources", language.translate(h.SOURCES)),
        source_table(edition.pack, cited, language.translate),
    )
    return Chapter("materials", language.translate(w.MATERIALS), "", blocks)


def _cited(material: Material) -> tuple[SourceId, ...]:
    address = material.address.provenance.sources if material.address else ()
    return (*material.provenance.sources, *address)


def _material(edition: Edition, material: Material, language: Language) -> Iterator[Block]:
    translate = language.translate
    yield Section(f"material-{material.id}", material.title)
    if not material.provenance.is_showable(edition.on):
        yield Notice(translate(w.NOT_SHOWN))
    spoken = ", ".join(edition.names.get(lang, lang) for lang in material.languages)
    rows = (
        Field(translate(w.PUBLISHER), material.publisher),
        Field(translate(h.SOURCE_DATE), str(material.year) if material.year else ""),
        Field(translate(h.LANGUAGES), spoken),
        *believed(material.provenance, edition.on, translate),
        Field(translate(h.SOURCES), ", ".join(material.provenance.sources)),
        Field(translate(w.NOTE), material.note, SOURCE_LANG),
    )
    yield Fields(tuple(row for row in rows if row.value))
    if material.address is not None:
        yield from _address(edition, material.address, language)


def _address(edition: Edition, address: Address, language: Language) -> Iterator[Block]:
    translate = language.translate
    yield Table((translate(h.SOURCE_URL),), ((Link(address.url),),), (100,))
    if not address.provenance.is_showable(edition.on):
        yield Notice(translate(w.NOT_SHOWN))
    yield Fields(
        (
            *believed(address.provenance, edition.on, translate),
            Field(translate(h.SOURCES), ", ".join(address.provenance.sources)),
        )
    )
