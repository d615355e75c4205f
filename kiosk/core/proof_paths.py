"""What must hold of the way through a self-check, tried on the engine and the journey themselves. See `proof_rules`."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.core import events
from kiosk.core.check import Band, Level, Meaning, evaluate, is_emergency, visible
from kiosk.core.journey import Journey, Moment, Screen, Stand, advance, outcome_of
from kiosk.core.names import Place
from kiosk.core.proof_rules import carries_sign, said
from kiosk.core.result import result_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.core.check import Answers, Check, Question
    from kiosk.core.names import OptionId, QuestionId
    from kiosk.core.pack import Pack
    from kiosk.core.proof_rules import Cases
    from kiosk.core.states import Chosen, States

MAX_SIGN_QUESTIONS: Final = 12
"""The questions that may carry a sign. An age, or a question that only routes, is not one of them."""
MAX_PATH: Final = 13
"""The questions one visitor may meet, those included."""


def same_answers_same_outcome(states: States) -> Cases:
    """P2: the outcome is a function of the final answers, whatever their order; the engine and the walk agree."""
    for state, forward in states.outcomes():
        backward = evaluate(states.check, dict(reversed(state.example.items())))
        agrees = (forward.row, forward.profile) == (state.row.id, state.seen.profile)
        yield None if agrees and forward == backward else f"{said(state.example)}: {forward.row}, {backward.row}"


def emergency_is_exact(states: States, pack: Pack, on: date) -> Cases:
    """P4: an emergency is a critical answer and nothing else, shown on that very tap, and latched until the wipe."""
    check = states.check
    danger = check.questions[0]
    yield None if danger.is_danger else f"{danger.id}, the first question, is not the danger question"
    for state in states.all():
        critical = any(sign.level is Level.CRITICAL for sign in states.signs(state.seen.packed))
        yield (
            None if (state.row.band is Band.EMERGENCY) == critical else f"{said(state.example)}: {state.row.band.value}"
        )
    now = Moment(on, 12, 0.0)
    for question in check.questions:
        for option in question.options:
            critical = option.level is Level.CRITICAL
            stand = Stand(Screen.QUESTION, check=check.id, question=question.id)
            asked = Journey(stack=(stand,), answers=_revealing(check, question))
            tapped = advance(pack, asked, events.Answer(option.id), now).journey
            opens = tapped.stand.screen is Screen.EMERGENCY
            exact = is_emergency(question, option.id) == opens == critical
            yield (
                None
                if exact
                else f"{question.id}={option.id}: the emergency screen {'opens' if opens else 'stays away'}"
            )
            for other in question.options if critical else ():
                changed = asked_again = advance(pack, tapped, events.Back(), now).journey
                for event in (events.Answer(other.id), events.ChooseLanguage(asked_again.lang), events.StillHere()):
                    changed = advance(pack, changed, event, now).journey
                latched = outcome_of(pack, changed, check.id).band is Band.EMERGENCY
                yield None if latched else f"{question.id}={option.id}, then {other.id}: no longer an emergency"
            wiped = advance(pack, tapped, events.LeaveNow(), now).journey
            yield f"{question.id}={option.id}: Leave now keeps the latch" if wiped.latched or wiped.answers else None


def no_dead_ends(states: States, pack: Pack, on: date) -> Cases:
    """P6: by every way through the questions a visitor comes to the result, and back to the start."""
    check = states.check
    weighing = [question for question in check.questions if carries_sign(question)]
    yield None if len(weighing) <= MAX_SIGN_QUESTIONS else f"{len(weighing)} questions carry a sign"
    ways: dict[tuple[str, ...], Answers] = {}
    for state in states.all():
        ways.setdefault(tuple(question.id for question in visible(check, state.example)), state.example)
    for way, answers in ways.items():
        yield None if len(way) <= MAX_PATH else f"{len(way)} questions on one way, more than {MAX_PATH}"
        now = Moment(on, 12, 0.0)
        journey = Journey(stack=(Stand(Screen.HOME), Stand(Screen.CHECK_INTRO, check=check.id)))
        journey = advance(pack, journey, events.StartCheck(), now).journey
        met: list[QuestionId] = []
        while journey.stand.screen is Screen.QUESTION and journey.stand.question and len(met) <= len(way):
            met.append(journey.stand.question)
            journey = advance(pack, journey, events.Answer(answers[met[-1]]), now).journey
            if journey.stand.screen is Screen.EMERGENCY:
                journey = advance(pack, journey, events.GoOn(), now).journey
        arrived = journey.stand.screen is Screen.RESULT and tuple(met) == way
        yield None if arrived else f"{' '.join(met)}: ends on {journey.stand.screen.value}"
        for _ in way:
            journey = advance(pack, journey, events.Back(), now).journey
        back = journey.stand.screen is Screen.QUESTION and journey.stand.question == way[0]
        yield None if back else f"Back from the result ends on {journey.stand.screen.value}"


def hidden_answers_never_count(states: States) -> Cases:
    """P7: an answer to a question that is no longer asked changes nothing."""
    check = states.check
    for state, outcome in states.outcomes() if any(q.show_if for q in check.questions) else ():
        asked = {question.id for question in visible(check, state.example)}
        stale = {q.id: _strongest(q) for q in check.questions if q.id not in asked}
        if stale:
            same = evaluate(check, {**state.example, **stale}) == outcome
            yield None if same else f"{said(state.example)}: a hidden answer counts"


def questions_are_only_revealed(check: Check) -> Cases:
    """P8: what reveals a question is a sign or a neutral fact, such as an age; so no sign hides one."""
    for question in check.questions:
        if question.show_if:
            asked = check.question(question.show_if.question)
            is_sign = asked.option(question.show_if.option).level is not Level.NONE
            right = is_sign or not carries_sign(asked)
            yield None if right else f"{question.id} is asked when {asked.id} is not a sign: a sign would hide it"


class _Told(NamedTuple):
    chosen: Chosen
    packed: int
    asked: int
    said: int
    danger_skipped: bool


def few_never_reassures(states: States, pack: Pack, on: date) -> Cases:
    """P11: `few` with danger skipped, or under 60 % really answered, says `We can't tell`, and else does not."""
    check = states.check
    found: dict[_Told, Answers] = {_Told(frozenset(), 0, 0, 0, danger_skipped=False): {}}
    for question in check.questions:
        grown: dict[_Told, Answers] = {}
        for told, answers in found.items():
            if question.show_if and (question.show_if.question, question.show_if.option) not in told.chosen:
                grown.setdefault(told, answers)
                continue
            for key, option in _told_with(states, question, told):
                if key not in grown and _may_be_few(states, key.packed):
                    grown[key] = {**answers, question.id: option}
        found = grown
    for told, answers in found.items():
        outcome = evaluate(check, answers)
        if outcome.band is Band.FEW:
            wanted = told.danger_skipped or told.said * 10 < told.asked * 6
            title = result_of(pack, check, outcome, Place.UNSAID, on).title
            right = outcome.cant_tell == wanted and (title == check.cant_tell_title) == wanted
            yield None if right else f"{said(answers)}: {'does not say' if wanted else 'says'} that we cannot tell"


def raw_disagreements(states: States, step: int = 1) -> Cases:
    """Collapsing answers to states is sound: each raw set of answers has its state's row, by the engine itself.

    Every `step`-th of all sets is tried, answers to hidden questions included; an odd step away from the numbers of
    options spreads over all of them. 1 tries all.
    """
    check = states.check
    for number in range(0, raw_size(check), step):
        answers: Answers = {}
        rest = number
        for question in check.questions:
            rest, at = divmod(rest, len(question.options))
            answers[question.id] = question.options[at].id
        row = evaluate(check, answers).row
        yield None if row == states.row(states.seen(answers)).id else f"{said(answers)}: {row}"


def raw_size(check: Check) -> int:
    """The sets of answers when every question, hidden ones too, has one of its options."""
    return prod(len(question.options) for question in check.questions)


def _told_with(states: States, question: Question, told: _Told) -> Iterator[tuple[_Told, OptionId]]:
    pairs = {(q.show_if.question, q.show_if.option) for q in states.check.questions if q.show_if}
    switch = states.check.profile_switch
    pairs |= {(switch.question, switch.option)} if switch else set()
    for option in question.options:
        yield (
            _Told(
                told.chosen | ({(question.id, option.id)} & pairs),
                told.packed + states.weight(question, option),
                told.asked + 1,
                told.said + (option.meaning is Meaning.SAID),
                told.danger_skipped or (question.is_danger and option.meaning is Meaning.SKIPPED),
            ),
            option.id,
        )


def _may_be_few(states: States, packed: int) -> bool:
    """More signs never give a milder band (P3), so what is not `few` by now never will be."""
    return any(states.row(state).band is Band.FEW for state in states.in_each_profile(packed))


def _revealing(check: Check, question: Question) -> tuple[tuple[QuestionId, OptionId], ...]:
    """The answers with which the question is asked."""
    answers: list[tuple[QuestionId, OptionId]] = []
    while question.show_if:
        answers.append((question.show_if.question, question.show_if.option))
        question = check.question(question.show_if.question)
    return tuple(answers)


def _strongest(question: Question) -> OptionId:
    return max(question.options, key=lambda option: (option.level, option.is_gate)).id
