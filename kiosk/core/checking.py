"""The moves of a self-check: an answer, the next question, the result."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.core import counter
from kiosk.core.check import Band, evaluate, is_emergency, visible
from kiosk.core.standing import Screen, Stand, Stepped, count, push

if TYPE_CHECKING:
    from kiosk.core.check import Answers, Outcome, Question
    from kiosk.core.names import CheckId, OptionId, QuestionId
    from kiosk.core.pack import Pack
    from kiosk.core.standing import Journey


def without_checks(journey: Journey) -> Journey:
    """Drop a check under way. Back must not lead to its questions: without its answers some may not even be asked."""
    return replace(journey, answers=(), stack=tuple(stand for stand in journey.stack if stand.check is None))


def answer(pack: Pack, journey: Journey, option: OptionId) -> Stepped:
    """Take an answer to the question on the screen, and go where it leads."""
    here = journey.stand
    if here.screen is not Screen.QUESTION or here.check is None or here.question is None:
        return Stepped(journey)
    question = pack.checks[here.check].question(here.question)
    if option not in {o.id for o in question.options}:
        return Stepped(journey)
    kept = tuple(pair for pair in journey.answers if pair[0] != question.id)
    answered = replace(journey, answers=(*kept, (question.id, option)))
    if is_emergency(question, option):
        # The emergency screen opens on the very tap and the band is latched. Source: self-check.md 0.7 and P4.
        latched = replace(answered, latched=answered.latched | {here.check})
        # It is a result too, and the last one most of these visitors will see.
        return _finish_check(push(latched, Stand(Screen.EMERGENCY, check=here.check)), here.check, Band.EMERGENCY)
    return next_question(pack, answered)


def next_question(pack: Pack, journey: Journey) -> Stepped:
    """Go on from the question on the screen: to the next one, or to the result."""
    here = journey.stand
    if here.check is None or here.question is None:
        return Stepped(journey)
    following = question_after(pack, journey, here.check, here.question)
    if following is not None:
        return Stepped(push(journey, Stand(Screen.QUESTION, check=here.check, question=following.id)))
    outcome = outcome_of(pack, journey, here.check)
    return _finish_check(push(journey, Stand(Screen.RESULT, check=here.check)), here.check, outcome.band)


def _finish_check(journey: Journey, check: CheckId, band: Band) -> Stepped:
    """Count a check's result: once in a journey, however often its answers are changed."""
    if any(t.key.metric == counter.CHECK_FINISHED.name and t.key.values[0] == check for t in journey.counted):
        return Stepped(journey)
    return count(journey, counter.check_finished(check, band))


def question_after(pack: Pack, journey: Journey, check: CheckId, question: QuestionId) -> Question | None:
    """The question asked after this one, given the answers so far; None after the last."""
    asked = visible(pack.checks[check], answers_of(journey))
    ids = [q.id for q in asked]
    index = ids.index(question) + 1
    return asked[index] if index < len(asked) else None


def answers_of(journey: Journey) -> Answers:
    """The journey's answers by question."""
    return dict(journey.answers)


def outcome_of(pack: Pack, journey: Journey, check: CheckId) -> Outcome:
    """What the journey's answers call for; `emergency` once danger was said, whatever was changed afterwards."""
    outcome = evaluate(pack.checks[check], answers_of(journey))
    return replace(outcome, band=Band.EMERGENCY) if check in journey.latched else outcome
