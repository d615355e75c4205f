"""What must hold of a self-check's texts and contacts. See `proof_rules`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.check import Band, Level, Outcome, Profile
from kiosk.core.names import SOURCE_LANG, Place
from kiosk.core.pack import Role
from kiosk.core.proof_rules import explained
from kiosk.core.result import result_of
from kiosk.core.wording import breaches, numbers_not_in_poland

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.core.check import Check
    from kiosk.core.names import Lang, OptionId, QuestionId, StepId
    from kiosk.core.outcome_text import Tap
    from kiosk.core.pack import Pack
    from kiosk.core.proof_rules import Cases
    from kiosk.core.result import Result
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
        steps = [pack.steps[offer.step].text for offer in outcome.steps]
        found |= dict.fromkeys([outcome.title, *outcome.lead, *steps])
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
    """P15: steps and somebody to turn to in each band and place that day, after any answers the steps depend on.

    One emergency number, no 999 in Poland, and a child line for everybody who said they are under 18.
    """
    check = states.check
    yield None if check.provenance.is_showable(on) else f"the check itself may not be shown on {on}"
    for text in texts_of(pack, check):
        wrong = [breach.found for breach in numbers_not_in_poland(text.source, None)]
        yield f"{text.context} says {', '.join(wrong)}" if wrong else None
    for band in Band:
        if band not in check.outcomes:
            continue  # P1 and P5 tell
        seen: set[tuple[bool, tuple[StepId, ...]]] = set()
        unseen = {offer.step for offer in check.outcomes[band].steps}
        for taps in check.outcomes[band].answers_that_matter(_options(check), _age(check)):
            outcome = Outcome(band, "", cant_tell=False, reasons=(), profile=check.profile, taps=taps)
            shown = result_of(pack, check, outcome, Place.UNSAID, on)
            steps = tuple(step.id for step in shown.steps)
            unseen -= set(steps)
            if (_is_child(check, taps), steps) not in seen:
                seen.add((_is_child(check, taps), steps))
                for place in Place:
                    yield from _turned_to(check, result_of(pack, check, outcome, place, on), taps, place)
        for step in sorted(unseen):
            yield f"{band.value}: {step} is never shown on {on}"


def _turned_to(check: Check, shown: Result, taps: frozenset[Tap], place: Place) -> Cases:
    where = f"{shown.band.value}, {place.value}"
    yield None if shown.steps else f"{where}: no step may be shown"
    yield None if shown.emergency else f"{where}: there is no emergency number"
    others = shown.contacts or place is Place.OTHER or shown.band is Band.EMERGENCY
    yield None if others else f"{where}: nobody to turn to but the emergency number"
    has_child_line = any(Role.CHILD in contact.roles for contact in shown.contacts)
    yield f"{where}: no child line for a child" if _is_child(check, taps) and not has_child_line else None
    if place in {Place.POLAND, Place.UNSAID}:
        dials = {c.dial for c in (shown.emergency, *shown.contacts) if c and c.place is Place.POLAND}
        yield f"{where}: shows 999" if "999" in dials else None


def _options(check: Check) -> dict[QuestionId, tuple[OptionId, ...]]:
    return {question.id: tuple(option.id for option in question.options) for question in check.questions}


def _age(check: Check) -> frozenset[Tap]:
    """The answer that says somebody is under 18; none where the check knows it, or does not ask."""
    switch = check.profile_switch
    is_age = switch is not None and switch.profile is Profile.CHILD
    return frozenset({(switch.question, switch.option)} if switch and is_age else ())


def _is_child(check: Check, taps: frozenset[Tap]) -> bool:
    """Whether somebody is known to be under 18."""
    return check.profile is Profile.CHILD or not _age(check).isdisjoint(taps)
