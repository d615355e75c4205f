"""What a self-check's results say, whom they show, and the sources of all that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.book import headings as h
from kiosk.book import labels
from kiosk.book.tree import Bullets, Heading, Link, Para, Table
from kiosk.core.check import Band
from kiosk.core.check_words import BANDS
from kiosk.core.names import Place
from kiosk.core.outcome_text import MAX_STEPS
from kiosk.core.result import contacts_of, emergency_number
from kiosk.core.text import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.book.edition import Edition
    from kiosk.book.tree import Block
    from kiosk.core.check import Check
    from kiosk.core.names import SourceId
    from kiosk.core.outcome_text import StepOffer, Tap
    from kiosk.core.pack import Contact, Pack
    from kiosk.core.text import Translate

_PLACES: Final = (Place.POLAND, Place.UK, Place.OTHER)


def outcomes(edition: Edition, check: Check, translate: Translate) -> Iterator[Block]:
    """Each result from the most urgent: title, sentences, steps, and the contacts by country on that day."""
    for band in reversed(Band):
        words = check.outcomes[band]
        yield Heading(f"outcome-{band.value}", "", f"{translate(BANDS[band])}: “{translate(words.title)}”")
        yield Bullets(tuple(translate(sentence) for sentence in words.lead))
        yield Para(translate(h.STEPS), is_soft=True)
        yield Bullets(tuple(_step(edition, offer, check, translate) for offer in words.steps))
        rows = tuple(
            (translate(labels.PLACES[place]), _named(edition, check, band, place, translate)) for place in _PLACES
        )
        yield Table((translate(h.WHERE), translate(h.WHOM)), rows, (22, 78))
    yield Para(translate(h.UNSAID), is_soft=True)
    yield Para(Phrase(h.MOST_STEPS, (("count", str(MAX_STEPS)),)).say(translate), is_soft=True)
    yield Heading("outcome-cant-tell", "", f"{translate(h.CANT_TELL)}: “{translate(check.cant_tell_title)}”")
    yield Bullets((translate(check.cant_tell_lead),))


def _step(edition: Edition, offer: StepOffer, check: Check, translate: Translate) -> str:
    step = edition.pack.steps[offer.step]
    roles = ", ".join(translate(labels.ROLES[role]) for role in step.roles)
    words = f"{translate(step.text)} [{roles}]" if roles else translate(step.text)
    if not step.provenance.is_showable(edition.on):
        words = Phrase(h.STEP_OLD, (("step", words),)).say(translate)
    when = [
        Phrase(template, (("answers", _taps(check, taps, translate)),)).say(translate)
        for template, taps in ((h.STEP_AFTER, offer.after), (h.STEP_UNLESS, offer.unless))
        if taps
    ]
    return " ".join((words, *when))


def _taps(check: Check, taps: frozenset[Tap], translate: Translate) -> str:
    """Answers in the order asked: `W2 “Yes”`."""
    given = [(q, o) for q in check.questions for o in q.options if (q.id, o.id) in taps]
    return ", ".join(f"{question.id} “{translate(option.label)}”" for question, option in given)


def _shown(edition: Edition, check: Check, band: Band, place: Place) -> tuple[Contact, ...]:
    """Whom a result can show there after any answers, the emergency number first."""
    pack, on = edition.pack, edition.on
    steps = [pack.steps[offer.step] for offer in check.outcomes[band].steps]
    roles = [role for step in steps if step.provenance.is_showable(on) for role in step.roles]
    number = emergency_number(pack, place, on)
    return (*((number,) if number else ()), *contacts_of(pack, roles, place, on))


def _named(edition: Edition, check: Check, band: Band, place: Place, translate: Translate) -> str:
    found = [f"{translate(c.name)} ({c.display or c.web})" for c in _shown(edition, check, band, place)]
    return "; ".join(found) or translate(h.NOBODY)


def _all_shown(edition: Edition, check: Check) -> tuple[Contact, ...]:
    found = {c.id: c for place in _PLACES for band in reversed(Band) for c in _shown(edition, check, band, place)}
    return tuple(found.values())


def contacts(edition: Edition, check: Check, translate: Translate) -> Table:
    """Everybody a result of the check can show on that day."""
    rows = []
    for contact in _all_shown(edition, check):
        roles = ", ".join(translate(labels.ROLES[role]) for role in labels.ROLES if role in contact.roles)
        notes = [translate(text) for text in (contact.hours, contact.cost, contact.anonymity) if text]
        spoken = ", ".join(edition.names.get(lang, lang) for lang in contact.languages)
        expires = f"{translate(h.EXPIRES)} {contact.provenance.expires_on.isoformat()}"
        cited = ", ".join(contact.provenance.sources)
        what = " · ".join((translate(contact.what), *notes, *([spoken] if spoken else []), f"{expires} [{cited}]"))
        name = f"{translate(contact.name)} ({translate(labels.PLACES[contact.place])}: {roles})"
        rows.append((name, " ".join(filter(None, (contact.display, contact.web))), what))
    return Table((translate(h.NAME), translate(h.NUMBER), translate(h.WHAT)), tuple(rows), (28, 24, 48))


def sources(edition: Edition, check: Check, translate: Translate) -> Table:
    """All sources of the check, its questions, its results' steps and the contacts they show on that day."""
    pack = edition.pack
    steps = {offer.step for words in check.outcomes.values() for offer in words.steps}
    cited = [
        check.provenance.sources,
        *(question.sources for question in check.questions),
        *(pack.steps[id_].provenance.sources for id_ in sorted(steps)),
        *(contact.provenance.sources for contact in _all_shown(edition, check)),
    ]
    return source_table(pack, (id_ for ids in cited for id_ in ids), translate)


def source_table(pack: Pack, ids: Iterable[SourceId], translate: Translate) -> Table:
    """Each source once, by id."""
    heads = (h.SOURCE, h.SOURCE_TITLE, h.SOURCE_DATE, h.SOURCE_URL)
    rows = tuple(
        (source.id, source.title, source.dated, Link(source.url) if source.url else "")
        for source in (pack.sources[id_] for id_ in sorted(set(ids)))
    )
    return Table(tuple(map(translate, heads)), rows, (14, 35, 14, 37))
