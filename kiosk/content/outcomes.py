"""What a self-check's result says for each band, and which steps it offers after which answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.schema_checks import StepOfferEntry
from kiosk.core.check import Level
from kiosk.core.names import OptionId, StepId
from kiosk.core.outcome_text import MAX_STEPS, OutcomeText, StepOffer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.content.located import Where
    from kiosk.content.reading import Reading
    from kiosk.content.schema_checks import OutcomeEntry
    from kiosk.core.check import Question
    from kiosk.core.outcome_text import Tap

    Asked = tuple[tuple[Question, ...], frozenset[str]]
    """The questions that were read, and the ids of all that were written."""


def outcome_text(context: str, entry: OutcomeEntry, asked: Asked, reading: Reading) -> OutcomeText:
    """The words and steps of one band; everything wrong with them goes to `reading`."""
    where = entry.where
    named = [offer.step if isinstance(offer, StepOfferEntry) else offer for offer in entry.steps]
    reading.know("step", named, reading.steps, where.at("steps"))
    steps = tuple(_offer(offer, asked, reading) for offer in entry.steps)
    always = sum(not offer.is_conditional for offer in steps)
    if not 1 <= always <= MAX_STEPS:
        message = f"a result shows one to {MAX_STEPS} steps; {always} are shown after every answer"
        reading.fault(where.at("steps"), message)
    if not entry.lead:
        reading.fault(where.at("lead"), "a result needs at least one sentence under its title")
    note = "A result explains signs; it never says what a person is, and promises nothing."
    return OutcomeText(
        title=reading.text(f"{context}.title", entry.title, where.at("title"), f"A result's title. {note}"),
        lead=tuple(
            reading.text(f"{context}.lead", sentence, where.at("lead", at), f"Under a result's title. {note}")
            for at, sentence in enumerate(entry.lead)
        ),
        steps=steps,
    )


def _offer(entry: str | StepOfferEntry, asked: Asked, reading: Reading) -> StepOffer:
    if isinstance(entry, str):
        return StepOffer(StepId(entry))
    if not (entry.after or entry.unless):
        reading.fault(entry.where, f"{entry.step} has no condition; write it by its name alone, or name answers")
    taps = {
        key: frozenset(
            tap
            for at, named in enumerate(getattr(entry, key))
            for tap in _taps(named, asked, entry.where.at(key, at), reading)
        )
        for key in ("after", "unless")
    }
    return StepOffer(StepId(entry.step), **taps)


def _taps(named: str, asked: Asked, where: Where, reading: Reading) -> Iterator[Tap]:
    """The answers an author named: `W2` is every sign of W2, `W2=yes` that answer."""
    id_, _, answer = named.partition("=")
    questions, written = asked
    question = next((question for question in questions if question.id == id_), None)
    if question is None:
        if id_ not in written:
            reading.fault(where, f"there is no question {id_!r}; name one of this check")
        return
    options = [o.id for o in question.options if (o.id == answer if answer else o.level is not Level.NONE)]
    if not options:
        reading.fault(where, f"{id_} has no answer {answer!r}" if answer else f"no answer of {id_} is a sign; name one")
    for option in options:
        yield question.id, OptionId(option)
