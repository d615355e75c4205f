"""What must hold of a self-check's texts and contacts. See `proof_rules`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.check import Band, Level, Outcome
from kiosk.core.names import SOURCE_LANG, Place
from kiosk.core.proof_rules import explained
from kiosk.core.result import result_of
from kiosk.core.wording import breaches, numbers_not_in_poland

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.core.check import Check
    from kiosk.core.names import Lang
    from kiosk.core.pack import Pack
    from kiosk.core.proof_rules import Cases
    from kiosk.core.states import States
    from kiosk.core.text import Text, Translate

_LETTER: Final = re.compile(r"[^\W\d_]")
_BRACES: Final = re.compile(r"[{}]")


@dataclass(frozen=True, slots=True)
class Language:
    """A language as the texts are shown in it."""

    lang: Lang
    translate: Translate


def texts_of(pack: Pack, check: Check) -> Iterator[Text]:
    """Every text of the check and of the steps its results name, each once."""
    found: dict[Text, None] = dict.fromkeys((check.title, check.intro, check.cant_tell_title, check.cant_tell_lead))
    for question in check.questions:
        labels = [option.label for option in question.options]
        found |= dict.fromkeys([question.text, question.help, *question.reasons, *labels])
    for outcome in check.outcomes.values():
        found |= dict.fromkeys([outcome.title, *outcome.lead, *(pack.steps[step].text for step in outcome.steps)])
    yield from found


def reasons_resolve(states: States, pack: Pack) -> Cases:
    """P12: each sign given has exactly one reason, each reason an answer; sources are in the pack's table."""
    check = states.check
    yield from explained(check)
    for question in check.questions:
        for source in question.sources:
            yield None if source in pack.sources else f"{question.id}: there is no source {source}"
    for state, outcome in states.outcomes():
        signs = sorted(
            q.id for q in check.questions if q.id in state.example and q.option(state.example[q.id]).level > Level.NONE
        )
        right = sorted(reason.question for reason in outcome.reasons) == signs
        yield None if right else f"{' '.join(signs)}: reasons for {' '.join(r.question for r in outcome.reasons)}"


def languages_complete(pack: Pack, check: Check, languages: tuple[Language, ...]) -> Cases:
    """P13: each text has words in each language, and no English shows through."""
    for language in languages:
        for text in texts_of(pack, check):
            words = language.translate(text)
            if not words.strip():
                yield f"{language.lang}: {text.context} is empty"
            elif language.lang != SOURCE_LANG and words == text.source and _LETTER.search(words):
                yield f"{language.lang}: {text.context} is not translated: {text.source!r}"
            elif _BRACES.findall(words) != _BRACES.findall(text.source):
                yield f"{language.lang}: {text.context} has other placeholders"
            else:
                yield None


def no_forbidden_words(pack: Pack, check: Check, languages: tuple[Language, ...]) -> Cases:
    """P14: no text blames, labels, promises or calls anybody safe."""
    for language in languages:
        for text in texts_of(pack, check):
            wrong = [breach.found for breach in breaches(language.translate(text), language.lang)]
            yield f"{language.lang}: {text.context} says {', '.join(wrong)}" if wrong else None


def contacts_for_each_place(states: States, pack: Pack, on: date) -> Cases:
    """P15: steps and somebody to turn to in each band and place that day; one emergency number; no 999 in Poland."""
    check = states.check
    yield None if check.provenance.is_showable(on) else f"the check itself may not be shown on {on}"
    for text in texts_of(pack, check):
        wrong = [breach.found for breach in numbers_not_in_poland(text.source, None)]
        yield f"{text.context} says {', '.join(wrong)}" if wrong else None
    for band in Band:
        if band not in check.outcomes:
            continue  # P1 and P5 tell
        for place in Place:
            shown = result_of(
                pack, check, Outcome(band, "", cant_tell=False, reasons=(), profile=check.profile), place, on
            )
            where = f"{band.value}, {place.value}, {on}"
            yield None if shown.steps else f"{where}: no step may be shown"
            yield None if shown.emergency else f"{where}: there is no emergency number"
            others = shown.contacts or place is Place.OTHER or band is Band.EMERGENCY
            yield None if others else f"{where}: nobody to turn to but the emergency number"
            if place in {Place.POLAND, Place.UNSAID}:
                dials = {c.dial for c in (shown.emergency, *shown.contacts) if c and c.place is Place.POLAND}
                yield f"{where}: shows 999" if "999" in dials else None
