"""What a person reads into a microphone: every utterance the screen can be asked to say, once each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk import home
from kiosk.cli.languages import language_of
from kiosk.cli.reading import words_of
from kiosk.content.extract import texts
from kiosk.content.reader import read_pack
from kiosk.core.names import ContactId
from kiosk.core.speech import DIGITS, Kind, Utterance, clip_name, sentences
from kiosk.i18n import pofile
from kiosk.i18n.numbers import format_fact

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from kiosk.core.names import Lang
    from kiosk.core.pack import Pack

_UNKNOWN: Final = "\ue000"
"""Stands for what is only known while the screen runs; no sentence that has it can be recorded."""
_PLACEHOLDER: Final = re.compile(r"\{([a-z0-9-]+)\}|%(?:n|\d)")
_NOT_ON_SCREEN: Final = "ui.report."
_LANGUAGE: Final = "Language: %1"
_CHECK: Final = "Check it: %1"
"""Two of the screen's texts whose filling is known: the language's own name, the title of a self-check."""


@dataclass(frozen=True, slots=True)
class Line:
    """One recording."""

    utterance: Utterance
    where: str
    """The context of the first text that says it."""

    @property
    def name(self) -> str:
        """The file's name."""
        return clip_name(self.utterance)

    @property
    def words(self) -> str:
        """What to read."""
        return self.utterance.voiced


def lines_of(pack_folder: Path, lang: Lang, on: date) -> tuple[Line, ...]:
    """The digits, then the screen's words, then the pack's, in their order.

    Left out: contacts that may not be shown on that day, and sentences with something only known later, as a count.
    Raises FaultsError for a broken pack, InputError when the catalogs' templates are not there.
    """
    pack = read_pack(pack_folder)
    facts = {str(fact.id): format_fact(fact.value, fact.unit, language_of(lang).cldr) for fact in pack.facts.values()}
    found: dict[str, Line] = {}
    for digit in (*DIGITS, "+"):
        said = Utterance(digit, lang, Kind.DIGIT)
        found[clip_name(said)] = Line(said, "digits")
    for where, words in (*_screen(lang, pack, on), *_pack(pack, pack_folder, lang, on)):
        filled = _PLACEHOLDER.sub(lambda match: facts.get(match[1] or "", _UNKNOWN), words)
        for said in sentences(filled, lang):
            if _UNKNOWN not in said.words:
                found.setdefault(clip_name(said), Line(said, where))
    return tuple(found.values())


def _screen(lang: Lang, pack: Pack, on: date) -> Iterator[tuple[str, str]]:
    catalog = words_of(lang)
    titles = [catalog(check.title) for check in pack.checks.values() if check.provenance.is_showable(on)]
    fillings = {_LANGUAGE: [language_of(lang).name], _CHECK: titles}
    for entry in pofile.read(pofile.pot_path(home.translations(), "ui"), "ui", None).entries:
        where = entry.context or ""
        if not entry.is_plural and not where.startswith(_NOT_ON_SCREEN):
            words = catalog.qml(entry.source, entry.context) or entry.source
            for filling in fillings.get(entry.source, ["%1"]):
                yield where, words.replace("%1", filling)


def _pack(pack: Pack, folder: Path, lang: Lang, on: date) -> Iterator[tuple[str, str]]:
    catalog = words_of(lang)
    covers = language_of(lang).covers
    for located in texts(folder):
        if not covers.has(located.text.context):
            continue
        kind, _, rest = located.text.context.partition(".")
        contact = pack.contacts.get(ContactId(rest.partition(".")[0])) if kind == "contact" else None
        if contact is None or contact.provenance.is_showable(on):
            yield located.text.context, catalog(located.text)
    for check in pack.checks.values():
        if covers.has(check.title.context):
            for option in (option for question in check.questions for option in question.options):
                yield option.label.context, catalog(option.label)
    for contact in pack.contacts.values():
        if contact.provenance.is_showable(on) and covers.has(contact.name.context):
            # As its card says it; a number of it goes by digits.
            web = contact.web.removeprefix("https://").rstrip("/")
            number = contact.display or web
            yield contact.name.context, f"{catalog(contact.name)}, {number}" if number else catalog(contact.name)
            yield contact.name.context, web
