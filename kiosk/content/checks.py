"""`checks/*.yaml` -> self-checks. What is not monotone, total or explained does not get through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.content.located import load
from kiosk.content.outcomes import outcome_text
from kiosk.content.reading import Reading
from kiosk.content.rules import level_of, rules_of
from kiosk.content.schema_checks import CheckFile, StepOfferEntry, Weight
from kiosk.content.shape import fit, ids_in
from kiosk.core.check import Band, Check, Level, Meaning, Option, ProfileSwitch, Question, ShowIf
from kiosk.core.errors import FaultsError, InputError
from kiosk.core.names import CheckId, OptionId, QuestionId, SourceId
from kiosk.core.text import text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.content.schema_checks import AnswerEntry, QuestionEntry
    from kiosk.core.text import Text

YES: Final = text("check.answer.yes", "Yes")
NO: Final = text("check.answer.no", "No")
NOT_SURE: Final = text("check.answer.notsure", "Not sure")
SKIP: Final = text("check.answer.skip", "Skip")

_REASON_NOTE: Final = "Repeats an answer in the result: `You told us: ...`."

_PARTS: Final = frozenset({"text", "help", "reason", "unsure_reason"})
"""What a question's own texts are called in the catalogs."""
_SHARED: Final[Mapping[str, tuple[Text, Meaning]]] = {
    "yes": (YES, Meaning.SAID),
    "no": (NO, Meaning.SAID),
    "notsure": (NOT_SURE, Meaning.NOT_SURE),
    "skip": (SKIP, Meaning.SKIPPED),
}


def read_check(path: Path) -> Check:
    """One self-check's file by itself: its steps and sources are taken as they stand. FaultsError, InputError."""
    try:
        document = load(path.read_text(encoding="utf-8"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: cannot be read as a self-check: {error}; give a UTF-8 file of a pack's checks/"
        raise InputError(message) from error
    reading = Reading()
    file = fit(document, CheckFile, reading.faults)
    if file is not None:
        named = (*file.sources, *(source for question in file.questions for source in question.sources))
        reading.sources = frozenset(named)
        offers = [offer for outcome in file.outcomes.values() for offer in outcome.steps]
        reading.steps = frozenset(o.step if isinstance(o, StepOfferEntry) else o for o in offers)
        check = check_of(file, ids_in(document, "questions"), reading)
    if file is None or reading.faults:
        raise FaultsError(str(path), tuple(dict.fromkeys(reading.faults)))
    return check


def check_of(file: CheckFile, written: frozenset[str], reading: Reading) -> Check:
    """The self-check; everything wrong with it goes to `reading`.

    `written` holds the ids of all its questions, also of those that did not fit and are not in `file`.
    """
    where, prefix = file.where, f"check.{file.id}"
    title = reading.text(f"{prefix}.title", file.title, where.at("title"), "A self-check's title; short, on a tile.")
    intro = reading.text(f"{prefix}.intro", file.intro, where.at("intro"), "Shown before the first question.")
    reading.unique(file.questions, "question")
    questions = tuple(_question(prefix, entry, reading) for entry in file.questions)
    _check_reveals(file, questions, written, reading)
    overlay = file.cant_tell
    switch = _switch(file, questions, written, reading)
    rules = rules_of(file, reading)
    needed = {row.band for rows in rules.values() for row in rows} | {
        Band.EMERGENCY for question in questions if question.is_danger
    }
    for band in sorted(needed - file.outcomes.keys(), key=lambda band: band.rank):
        reading.fault(where.at("outcomes"), f"there is no outcome for the band `{band.value}`; write its texts")
    return Check(
        id=CheckId(file.id),
        version=file.version,
        icon=file.icon,
        order=file.order,
        title=title,
        intro=intro,
        questions=questions,
        profile=file.profile,
        rules=rules,
        outcomes={
            band: outcome_text(f"{prefix}.{band.value}", entry, (questions, written), reading)
            for band, entry in file.outcomes.items()
        },
        cant_tell_title=reading.text(
            f"{prefix}.cant_tell.title",
            overlay.title,
            overlay.where.at("title"),
            "A result's title when too few questions were answered to say anything.",
        ),
        cant_tell_lead=reading.text(
            f"{prefix}.cant_tell.lead",
            overlay.lead,
            overlay.where.at("lead"),
            "Said under a result when too few questions were answered.",
        ),
        cant_tell_below=overlay.below,
        provenance=reading.provenance(file),
        profile_switch=switch,
        labour_guard=file.labour_guard,
    )


def _switch(
    file: CheckFile, questions: tuple[Question, ...], written: frozenset[str], reading: Reading
) -> ProfileSwitch | None:
    """The answer that selects another profile. It is a neutral fact, such as an age: it carries no sign itself."""
    entry = file.profile_switch
    if entry is None:
        return None
    asked = next((question for question in questions if question.id == entry.question), None)
    if entry.question not in written:
        reading.fault(entry.where.at("question"), f"there is no question {entry.question!r}; name one of this check")
    elif asked is not None and entry.option not in {option.id for option in asked.options}:
        reading.fault(entry.where.at("option"), f"{entry.question} has no answer {entry.option!r}")
    if asked is not None and any(option.level is not Level.NONE for option in asked.options):
        reading.fault(entry.where, f"{entry.question} selects a profile, so its answers are no signs; give them none")
    if entry.profile is file.profile:
        reading.fault(entry.where.at("profile"), f"`{entry.profile.value}` is the profile already; name another")
    return ProfileSwitch(QuestionId(entry.question), OptionId(entry.option), entry.profile)


def _question(check: str, entry: QuestionEntry, reading: Reading) -> Question:
    where, prefix = entry.where, f"{check}.{entry.id}"

    def say(key: str, source: str | None, note: str) -> Text | None:
        return None if source is None else reading.text(f"{prefix}.{key}", source, where.at(key), note)

    question = reading.text(f"{prefix}.text", entry.text, where.at("text"), "A question; very plain words.")
    help_ = reading.text(f"{prefix}.help", entry.help, where.at("help"), "Why we ask, and what counts.")
    reason = say("reason", entry.reason, _REASON_NOTE)
    unsure = say("unsure_reason", entry.unsure_reason, "Repeats `Not sure` in the result: `You were not sure: ...`.")
    options = _options(prefix, entry, reading)
    _check_signs(entry, options, reading)
    reading.know_sources(entry.sources, where)
    return Question(
        id=QuestionId(entry.id),
        text=question,
        help=help_,
        reason=reason,
        unsure_reason=unsure,
        dimension=entry.dimension,
        indicator=entry.indicator,
        sources=tuple(map(SourceId, entry.sources)),
        options=options,
        show_if=ShowIf(QuestionId(entry.show_if.question), OptionId(entry.show_if.option)) if entry.show_if else None,
    )


def _options(prefix: str, entry: QuestionEntry, reading: Reading) -> tuple[Option, ...]:
    if isinstance(entry.answers, str):
        if entry.level is None:
            reading.fault(entry.where, f'{entry.id}: `answers: yns` needs `level`, such as level: {{"yes": strong}}')
        levels = entry.level or {}
        return tuple(
            Option(OptionId(id_), label, *_weight(levels.get(id_, "none")), meaning)  # type: ignore[call-overload]  # ids of _SHARED are the keys
            for id_, (label, meaning) in _SHARED.items()
        )
    if entry.level is not None:
        reading.fault(entry.where.at("level"), f"{entry.id}: its own answers carry their levels; remove `level`")
    reading.unique(entry.answers, "answer")
    return tuple(_own(prefix, answer, reading) for answer in entry.answers)


def _own(prefix: str, answer: AnswerEntry, reading: Reading) -> Option:
    if answer.id in _PARTS:
        reading.fault(answer.where.at("id"), f"an answer may not be called {answer.id!r}: a question's own text is")
    shared = _SHARED.get(answer.id)
    meaning = shared[1] if shared else Meaning.SAID
    if shared is not None and answer.label in {None, shared[0].source}:
        label = shared[0]
    else:
        place = answer.where.at("label")
        if answer.label is None:
            reading.fault(answer.where, f"the answer {answer.id!r} needs a label")
        label = reading.text(f"{prefix}.{answer.id}", answer.label or "?", place, "An answer's button; short.")
    reason = None
    if answer.reason is not None:
        place, note = answer.where.at("reason"), f"{_REASON_NOTE} Said by those who chose `{label.source}`."
        reason = reading.text(f"{prefix}.reason.{answer.id}", answer.reason, place, note)
    return Option(OptionId(answer.id), label, level_of(answer.level), answer.gate, meaning, reason)


def _weight(written: str | Weight) -> tuple[Level, bool]:
    if isinstance(written, Weight):
        return level_of(written.level), written.gate
    return level_of(written), False


def _check_signs(entry: QuestionEntry, options: tuple[Option, ...], reading: Reading) -> None:
    """A question can be skipped; skipping is no sign; each sign has words, a dimension and a source."""
    where = entry.where
    if not any(option.meaning is Meaning.SKIPPED for option in options):
        reading.fault(where.at("answers"), f"{entry.id} cannot be skipped; add the answer `skip`")
    for option in options:
        if option.meaning is Meaning.SKIPPED and (option.level is not Level.NONE or option.is_gate):
            reading.fault(where, f"{entry.id}: skipping is never a sign; its level is none")
        if option.is_gate and option.level is Level.NONE:
            reading.fault(
                where, f"{entry.id}: {option.id!r} is a gate without a level; a gate is a sign, say how strong"
            )
        unsure_danger = option.is_gate and any(other.level is Level.CRITICAL for other in options)
        if option.meaning is Meaning.NOT_SURE and (
            option.level is Level.CRITICAL or (option.is_gate and not unsure_danger)
        ):
            reading.fault(where, f"{entry.id}: `notsure` is weaker than a sign: never critical, a gate only for danger")
    signs = [option for option in options if option.level is not Level.NONE]
    _check_reasons(entry, options, signs, reading)
    if signs and entry.dimension is None:
        reading.fault(where, f"{entry.id} carries a sign but no `dimension`; name one of DR, VR, CR, CD, VD, EX")
    if signs and not entry.sources:
        reading.fault(where.at("sources"), f"{entry.id} carries a sign but no source; name the instrument it is from")


def _check_reasons(entry: QuestionEntry, options: tuple[Option, ...], signs: list[Option], reading: Reading) -> None:
    """Each sign has exactly one text for the result: its own, or the question's."""
    where = entry.where
    said = [option for option in signs if option.meaning is Meaning.SAID]
    for option in options:
        if option.reason is not None and option not in said:
            reading.fault(where, f"{entry.id}: {option.id!r} is no sign that was said, so it has no reason; remove it")
    if any(option.reason is None for option in said) and entry.reason is None:
        reading.fault(where, f"{entry.id} carries a sign but no `reason`; write it in the visitor's words")
    if said and all(option.reason is not None for option in said) and entry.reason is not None:
        reading.fault(where.at("reason"), f"{entry.id}: each of its signs has a reason of its own; remove this one")
    if any(option.meaning is Meaning.NOT_SURE for option in signs) and entry.unsure_reason is None:
        reading.fault(where, f"{entry.id}: `notsure` is a sign, so it needs an `unsure_reason`")


def _check_reveals(file: CheckFile, questions: tuple[Question, ...], written: frozenset[str], reading: Reading) -> None:
    """`show_if` names an answer of a question asked earlier, so that no path turns in circles."""
    earlier: dict[str, Question] = {}
    unfit = written - {question.id for question in questions}
    for entry, question in zip(file.questions, questions, strict=True):
        condition = entry.show_if
        if condition is not None and condition.question not in unfit:
            asked = earlier.get(condition.question)
            if asked is None:
                reading.fault(condition.where, f"{entry.id}: there is no earlier question {condition.question!r}")
            elif condition.option not in {option.id for option in asked.options}:
                reading.fault(condition.where, f"{entry.id}: {condition.question} has no answer {condition.option!r}")
        earlier[question.id] = question
