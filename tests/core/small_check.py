"""A small self-check for which every promise holds: an age, a conditional question, a guarded rule."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.content.reader import read_pack
from kiosk.core.check import (
    Band,
    Check,
    Dimension,
    Level,
    Meaning,
    Option,
    Profile,
    ProfileSwitch,
    Question,
    ShowIf,
)
from kiosk.core.names import CheckId, OptionId, QuestionId, StepId
from kiosk.core.outcome_text import OutcomeText, StepOffer
from kiosk.core.rule import AllOf, Always, AnyOf, Count, Gates, Row
from kiosk.core.text import Text

if TYPE_CHECKING:
    from kiosk.core.check import Family

SHIPPED: Final = read_pack(Path(__file__).parents[2] / "assets" / "packs" / "redbus")
YES, NO, NOT_SURE, SKIP = OptionId("yes"), OptionId("no"), OptionId("notsure"), OptionId("skip")
AGE, CHILD = QuestionId("P"), OptionId("under18")


def text(key: str, words: str = "Words.") -> Text:
    """A text of the small check."""
    return Text(f"check.small.{key}", words)


def question(
    id_: str, level: Level, unsure: Level, dimension: Dimension, *, gate: bool = False, show_if: ShowIf | None = None
) -> Question:
    """A question whose Yes is the sign; Not sure about danger is a gate."""
    options = (
        Option(YES, text("yes"), level, gate, Meaning.SAID),
        Option(NO, text("no"), Level.NONE, is_gate=False, meaning=Meaning.SAID),
        Option(NOT_SURE, text("notsure"), unsure, is_gate=level is Level.CRITICAL, meaning=Meaning.NOT_SURE),
        Option(SKIP, text("skip"), Level.NONE, is_gate=False, meaning=Meaning.SKIPPED),
    )
    source = next(iter(SHIPPED.sources))
    said, unsaid = text(f"{id_}.reason"), text(f"{id_}.unsure_reason")
    return Question(QuestionId(id_), text(id_), text(id_), said, unsaid, dimension, "", (source,), options, show_if)


def positive(family: Family | None = None) -> AnyOf:
    """The Delphi rule. Source: self-check.md 2.2."""
    return AnyOf(
        (
            Count(Level.STRONG, 2, family),
            AllOf((Count(Level.STRONG, 1, family), Count(Level.WEAK, 2, family))),
            Count(Level.MEDIUM, 3, family),
        )
    )


URGENT: Final = (Row("R1", Band.EMERGENCY, Count(Level.CRITICAL, 1)), Row("R2", Band.SERIOUS, Gates(1)))
MILD: Final = (
    Row("R4", Band.SOME, AnyOf((Count(Level.MEDIUM, 1), Count(Level.WEAK, 2)))),
    Row("R5", Band.FEW, Always()),
)
ADULTS: Final = (*URGENT, Row("R3", Band.SERIOUS, positive(Dimension.COERCION_AT_DESTINATION.family)), *MILD)
CHILDS: Final = (
    *URGENT,
    Row("R3", Band.SERIOUS, Count(Level.STRONG, 1)),
    Row("R3b", Band.SERIOUS, Count(Level.MEDIUM, 2)),
    *MILD,
)
AGE_OPTIONS: Final = (
    Option(CHILD, text("under18"), Level.NONE, is_gate=False, meaning=Meaning.SAID),
    Option(OptionId("adult"), text("adult"), Level.NONE, is_gate=False, meaning=Meaning.SAID),
    Option(SKIP, text("skip"), Level.NONE, is_gate=False, meaning=Meaning.SKIPPED),
)
CONTROL, HARM = Dimension.COERCION_AT_DESTINATION, Dimension.EXPLOITATION
STEPS: Final = tuple(StepOffer(StepId(step)) for step in ("st-specialist", "st-child", "st-112"))
SMALL: Final = Check(
    id=CheckId("small"),
    version="1",
    icon="",
    order=1,
    title=text("title"),
    intro=text("intro"),
    questions=(
        question("A", Level.CRITICAL, Level.STRONG, CONTROL),
        Question(AGE, text("P"), text("P"), None, None, None, "", (), AGE_OPTIONS),
        question("B", Level.STRONG, Level.MEDIUM, CONTROL, gate=True),
        question("C", Level.STRONG, Level.MEDIUM, CONTROL),
        question("D", Level.MEDIUM, Level.WEAK, HARM),
        question("E", Level.WEAK, Level.NONE, HARM),
        question("G", Level.STRONG, Level.MEDIUM, HARM, gate=True, show_if=ShowIf(AGE, CHILD)),
    ),
    profile=Profile.DURING,
    rules={Profile.DURING: ADULTS, Profile.CHILD: CHILDS},
    outcomes={band: OutcomeText(text(band.value, band.value), (text("lead"),), STEPS) for band in Band},
    cant_tell_title=text("cant_tell.title", "We can't tell"),
    cant_tell_lead=text("cant_tell.lead"),
    cant_tell_below=0.6,
    provenance=SHIPPED.checks[CheckId("job")].provenance,
    profile_switch=ProfileSwitch(AGE, CHILD, Profile.CHILD),
    labour_guard=True,
)


def changed(at: int, **fields: object) -> Check:
    """The small check with one question changed."""
    asked = list(SMALL.questions)
    asked[at] = replace(asked[at], **fields)  # type: ignore[arg-type]  # the tests below name fields of a question
    return replace(SMALL, questions=tuple(asked))


def weighing(at: int, option: OptionId, level: Level) -> Check:
    """The small check with one answer of another level."""
    options = SMALL.questions[at].options
    return changed(at, options=tuple(replace(o, level=level) if o.id == option else o for o in options))


def ruled(*rows: Row, profile: Profile = Profile.DURING) -> Check:
    """The small check with another rule."""
    return replace(SMALL, rules={**SMALL.rules, profile: rows})
