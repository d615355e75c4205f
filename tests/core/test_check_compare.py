"""What an edit of a self-check changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import product

from kiosk.core.check import Answers, Band, Check, Level, Profile, evaluate
from kiosk.core.compare import changes
from kiosk.core.rule import Gates, Row
from tests.core.small_check import ADULTS, CHILDS, HARM, SMALL, URGENT, YES, question, ruled, weighing


def counted(old: Check, new: Check) -> Counter[tuple[Band, Band]]:
    """The same by trying every set of answers that a visitor can give."""
    asked = {q.id: q for check in (old, new) for q in check.questions}
    found: Counter[tuple[Band, Band]] = Counter()
    seen = set()
    for options in product(*([o.id for o in q.options] for q in asked.values())):
        answers: Answers = dict(zip(asked, options, strict=True))
        for q in asked.values():
            if q.show_if and answers[q.show_if.question] != q.show_if.option:
                del answers[q.id]
        if (key := tuple(answers.items())) in seen:
            continue
        seen.add(key)
        ours = [{k: v for k, v in answers.items() if k in {q.id for q in check.questions}} for check in (old, new)]
        bands = evaluate(old, ours[0]).band, evaluate(new, ours[1]).band
        if bands[0] is not bands[1]:
            found[bands] += 1
    return found


def told(old: Check, new: Check) -> Counter[tuple[Band, Band]]:
    """What the comparison says."""
    found: Counter[tuple[Band, Band]] = Counter()
    for change in changes(old, new):
        found[change.old.band, change.new.band] += change.raw
    return found


def test_a_check_compared_with_itself_has_no_changes() -> None:
    """And neither has one whose words alone were edited."""
    assert changes(SMALL, SMALL) == ()
    assert changes(SMALL, replace(SMALL, title=SMALL.intro, version="2")) == ()


def test_every_set_of_answers_whose_band_changed_is_counted() -> None:
    """A level, a rule, a question more, a question less: held against trying all answers."""
    weaker, looser = weighing(3, YES, Level.MEDIUM), ruled(*URGENT, *ADULTS[3:])
    longer = replace(SMALL, questions=(*SMALL.questions, question("Z", Level.MEDIUM, Level.WEAK, HARM)))
    for old, new in ((SMALL, weaker), (looser, SMALL), (longer, SMALL)):
        assert told(old, new) == counted(old, new) != Counter()


def test_downward_changes_come_first_and_each_example_is_one() -> None:
    """A second reviewer sees first what became milder, with answers that show it."""
    weaker = weighing(3, YES, Level.WEAK)
    up = replace(weaker, rules={**SMALL.rules, Profile.CHILD: (Row("R0", Band.EMERGENCY, Gates(2)), *CHILDS)})
    found = changes(SMALL, up)
    steps = [change.new.band.rank - change.old.band.rank for change in found]
    assert steps == sorted(steps)
    assert steps[0] < 0 < steps[-1]
    assert found[0].is_down
    for change in found:
        assert evaluate(SMALL, change.example).row == change.old.id
        assert evaluate(up, change.example).row == change.new.id
