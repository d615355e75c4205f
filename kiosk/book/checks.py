"""A self-check as a chapter: its questions, its rule, the smallest sets of signs, its sign-off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.book import headings as h
from kiosk.book import labels
from kiosk.book.flow import asked_only, consequences, flow, overlays, when_holds
from kiosk.book.results import contacts, outcomes, sources
from kiosk.book.tree import (
    Answer,
    Answers,
    Bullets,
    Chapter,
    Drawing,
    Field,
    Fields,
    Heading,
    Para,
    RuleRow,
    Section,
    SignOff,
    SignSet,
    SignSets,
)
from kiosk.book.weights import weight_of
from kiosk.core.check import Level, evaluate
from kiosk.core.check_words import BANDS, DIMENSIONS, FAMILIES, PROFILES
from kiosk.core.minimal import minimal_sets, patterns
from kiosk.core.names import SOURCE_LANG
from kiosk.core.rule_words import clause_of
from kiosk.core.states import States
from kiosk.core.text import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.book.edition import Edition, Language
    from kiosk.book.marks import Wrap
    from kiosk.book.tree import Block
    from kiosk.book.weights import Weight
    from kiosk.core.check import Answers as Given
    from kiosk.core.check import Check, Option, Question
    from kiosk.core.minimal import Minimal, Pattern
    from kiosk.core.pack import Pack, Provenance
    from kiosk.core.rule import Sign
    from kiosk.core.text import Translate


@dataclass(frozen=True, slots=True)
class Least:
    """The smallest sets for one band and profile, by kind. They are the same in every language."""

    minimal: Minimal
    patterns: tuple[Pattern, ...]


def least_of(check: Check) -> tuple[Least, ...]:
    """The smallest sets of signs of a check; a second or two."""
    return tuple(Least(minimal, patterns(check, minimal)) for minimal in minimal_sets(States(check)))


def check_chapter(edition: Edition, check: Check, least: tuple[Least, ...], language: Language, wrap: Wrap) -> Chapter:
    """The check's chapter in one language."""
    translate = language.translate
    blocks: tuple[Block, ...] = (
        *_about(edition, check, translate),
        Section("drawing", translate(h.DRAWING)),
        Drawing(flow(check, language.lang, translate, wrap)),
        Section("questions", translate(h.QUESTIONS)),
        *(block for question in check.questions for block in _question(edition.pack, check, question, translate)),
        Section("rule", translate(h.RULE)),
        *_rules(check, translate),
        Section("sets", translate(h.SETS)),
        Para(translate(h.HOW_SETS), is_soft=True),
        *(block for one in least for block in _sets(check, one, translate)),
        Section("outcomes", translate(h.OUTCOMES)),
        *outcomes(edition, check, translate),
        Section("contacts", translate(h.CONTACTS)),
        contacts(edition, check, translate),
        Section("sources", translate(h.SOURCES)),
        sources(edition, check, translate),
        Section("sign-off", translate(h.SIGN)),
        _sign_off(edition, check, translate),
    )
    kicker = Phrase(labels.VERSION, (("id", check.id), ("version", check.version))).say(translate)
    return Chapter(f"check-{check.id}", translate(check.title), kicker, blocks)


def _about(edition: Edition, check: Check, translate: Translate) -> Iterator[Block]:
    yield Section("about", translate(h.ABOUT))
    yield Fields(
        (
            Field(translate(h.VERSION), f"{check.id} {check.version}"),
            *believed(check.provenance, edition.on, translate),
            Field(translate(h.INTRO), translate(check.intro)),
            *(Field(translate(PROFILES[profile]), when_holds(check, profile, translate)) for profile in check.rules),
        )
    )


def believed(provenance: Provenance, on: date, translate: Translate) -> Iterator[Field]:
    """Status, when it was checked and until when it is shown, and whether it is on that day."""
    yield Field(translate(h.STATUS), translate(labels.STATUSES[provenance.status]))
    yield Field(translate(h.CHECKED), provenance.checked_on.isoformat())
    yield Field(translate(h.EXPIRES), provenance.expires_on.isoformat())
    yield Field(translate(h.SHOWN), translate(h.YES if provenance.is_showable(on) else h.NO))


def _question(pack: Pack, check: Check, question: Question, translate: Translate) -> Iterator[Block]:
    yield Heading(f"q-{question.id}", question.id, translate(question.text), is_danger=question.is_danger)
    about = question.dimension
    yield Fields(
        (
            Field(translate(h.WHY), translate(question.help)),
            Field(
                translate(h.ABOUT_WHAT),
                f"{about.value}: {translate(DIMENSIONS[about])} · “{translate(FAMILIES[about.family])}”"
                if about
                else translate(labels.NO_SIGN),
            ),
            *([Field(translate(h.INDICATOR), question.indicator, SOURCE_LANG)] if question.indicator else []),
            Field(translate(h.WHEN), asked_only(check, question, translate) or translate(h.ALWAYS)),
            Field(translate(h.SOURCES), "; ".join(f"{s}: {pack.sources[s].title}" for s in question.sources)),
        )
    )
    yield Answers(tuple(_answer(check, question, option, translate) for option in question.options))


def _answer(check: Check, question: Question, option: Option, translate: Translate) -> Answer:
    then = consequences(check, question, option, translate)
    given: Given = {**_leading_to(check, question), question.id: option.id}
    said = [Phrase(h.REASON, (("words", r.text),)) for r in evaluate(check, given).reasons if r.question == question.id]
    weight = weight_of(option.level, translate, is_gate=option.is_gate)
    return Answer(weight, translate(option.label), (*then, *(phrase.say(translate) for phrase in said)))


def _leading_to(check: Check, question: Question) -> Given:
    """Answers after which the question is asked."""
    shown = question.show_if
    if shown is None:
        return {}
    return {**_leading_to(check, check.question(shown.question)), shown.question: shown.option}


def _rules(check: Check, translate: Translate) -> Iterator[Block]:
    for profile, rows in check.rules.items():
        title = Phrase(labels.RULE, (("rule", PROFILES[profile]),)).say(translate)
        yield Heading(f"rule-{profile.value}", "", title)
        yield Para(f"{when_holds(check, profile, translate)} {translate(labels.FIRST_ROW)}", is_soft=True)
        for row in rows:
            lines = tuple((depth, phrase.say(translate)) for depth, phrase in clause_of(row.when).lines())
            yield RuleRow(row.id, row.band, translate(BANDS[row.band]), lines)
    yield Heading("also", "", translate(labels.ALSO))
    yield Bullets(tuple(sentence for sentence in overlays(check, translate)))


def _sets(check: Check, least: Least, translate: Translate) -> Iterator[Block]:
    profile, band = least.minimal.profile, least.minimal.band
    title = Phrase(h.SETS_FOR, (("band", BANDS[band]), ("rule", PROFILES[profile]))).say(translate)
    yield Heading(f"sets-{profile.value}-{band.value}", "", title)
    if not least.patterns:
        yield Para(translate(h.NO_SETS))
        return
    yield SignSets(translate(h.EXAMPLE), tuple(_set(check, pattern, translate) for pattern in least.patterns))


def _set(check: Check, pattern: Pattern, translate: Translate) -> SignSet:
    example = pattern.sets[0]
    return SignSet(
        signs=tuple(_sign(sign, translate) for sign in pattern.signs),
        count=Phrase(h.SETS_COUNT, (("count", str(len(pattern.sets))),)).say(translate),
        examples=tuple(
            (f"{q} {translate(check.question(q).text)}", translate(check.question(q).option(o).label))
            for q, o, _, _ in example
        ),
    )


def _sign(sign: Sign, translate: Translate) -> tuple[Weight, str]:
    about = f"“{translate(FAMILIES[sign.family])}”" if sign.family else ""
    return weight_of(Level(sign.level), translate, is_gate=sign.is_gate), about


def _sign_off(edition: Edition, check: Check, translate: Translate) -> SignOff:
    values = (("id", check.id), ("version", check.version), ("edition", edition.say(translate)))
    what = (translate(check.title), Phrase(h.SIGNED, values).say(translate))
    return SignOff(what, tuple(translate(line) for line in h.SIGN_LINES))
