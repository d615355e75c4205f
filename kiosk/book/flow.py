"""A self-check as a bus route: its questions are the stops, the rule that weighs the answers stands beside the line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kiosk.book import labels
from kiosk.book.marks import BUS, INK, LINE, MM_PT, SOFT, WHITE, Box, Circle, Picture, Stroke, Words
from kiosk.book.weights import HIGH, WIDE, sign, weight_of
from kiosk.core.check import Band, Level
from kiosk.core.check_words import BANDS, DIMENSIONS, PROFILES
from kiosk.core.rule_words import clause_of
from kiosk.core.text import Phrase

if TYPE_CHECKING:
    from kiosk.book.marks import Mark, Wrap
    from kiosk.book.weights import Weight
    from kiosk.core.check import Check, Option, Profile, Question
    from kiosk.core.names import Lang
    from kiosk.core.rule import Row
    from kiosk.core.text import Text, Translate

PAGE_MM: Final = (297.0, 420.0)
"""A3 upright; longer when it must be. On A4 the smallest words of an A3 sheet are still 6.6 points high."""

_MARGIN: Final = 13.0
_ROUTE: Final = 20.0
_QUESTIONS: Final = (31.0, 171.0)
"""From where to where the questions' words go, mm."""
_BRANCH: Final = 9.0
"""How far aside a stop lies that not everybody meets."""
_RULE: Final = (187.0, 284.0)
_LEADING: Final = 1.3
_TITLE, _HEAD, _TEXT, _BODY, _NOTE = 28.0, 13.5, 12.0, 10.2, 9.4


@dataclass(slots=True)
class _Column:
    """Words set one under another; `y` is how far down the column is full."""

    wrap: Wrap
    left: float
    right: float
    y: float
    marks: list[Mark] = field(default_factory=list)

    def put(self, words: str, size: float, *, bold: bool = False, soft: bool = False, indent: float = 0.0) -> None:
        """A paragraph."""
        for line in self.wrap(words, size, self.right - self.left - indent, is_bold=bold):
            self.y += size * _LEADING / MM_PT
            baseline = self.y - size * 0.3 / MM_PT
            self.marks.append(Words(self.left + indent, baseline, line, size, SOFT if soft else INK, is_bold=bold))

    def weighed(self, answers: list[tuple[Weight, str]]) -> None:
        """Paragraphs, each after the sign of its weight; two beside each other where both fit in half a line."""
        half = (self.right - self.left) / 2
        line = _BODY * _LEADING / MM_PT
        at, is_left = 0, True
        while at < len(answers):
            weight, words = answers[at]
            is_short = len(self.wrap(words, _BODY, half - WIDE - 4, is_bold=False)) == 1
            if not is_left and not is_short:
                self.y, is_left = self.y + line, True
            left = self.left + (0 if is_left else half)
            self.marks += sign(weight, left, self.y + (line - HIGH) / 2)
            if is_short:
                self.marks.append(Words(left + WIDE + 2, self.y + line - _BODY * 0.3 / MM_PT, words, _BODY))
                self.y += 0 if is_left else line
                is_left = not is_left
            else:
                self.put(words, _BODY, indent=WIDE + 2)
            at += 1
        self.y += 0 if is_left else line


def flow(check: Check, lang: Lang, translate: Translate, wrap: Wrap) -> Picture:
    """The whole check on one sheet, in one language."""
    marks: list[Mark] = [Box(0, 0, PAGE_MM[0], 3, BUS, BUS, 0)]
    head = _Column(wrap, _MARGIN, PAGE_MM[0] - _MARGIN, 10)
    head.put(Phrase(labels.VERSION, (("id", check.id), ("version", check.version))).say(translate), _BODY, soft=True)
    head.put(translate(check.title), _TITLE, bold=True)
    _legend(head, translate)
    top = head.y + 7
    questions = _Column(wrap, *_QUESTIONS, top)
    stops = [_stop(questions, check, question, translate) for question in check.questions]
    route = _route(stops)
    rule = _Column(wrap, *_RULE, top)
    for profile, rows in check.rules.items():
        _rule(rule, check, profile, rows, translate)
    _notes(rule if rule.y <= questions.y else questions, check, translate)
    high = max(PAGE_MM[1], questions.y + _MARGIN, rule.y + _MARGIN)
    divider = Stroke(((_RULE[0] - 8, top), (_RULE[0] - 8, high - _MARGIN)), 0.3, LINE)
    ground = Box(0, 0, PAGE_MM[0], high, WHITE, WHITE, 0)
    all_ = (ground, *marks, *head.marks, divider, *route, *questions.marks, *rule.marks)
    return Picture(PAGE_MM[0], high, lang, translate(check.title), all_)


def _legend(column: _Column, translate: Translate) -> None:
    """What the signs of the weights mean, in one or two lines."""
    weights = [weight_of(level, translate, is_gate=False) for level in reversed(Level)]
    weights.insert(1, weight_of(Level.STRONG, translate, is_gate=True))
    column.y += 2.5
    x = column.left
    for weight in weights:
        wide = WIDE + 2 + len(weight.words) * _NOTE * 0.56 / MM_PT + 4
        if x + wide > column.right:
            x, column.y = column.left, column.y + 6
        column.marks += [*sign(weight, x, column.y), Words(x + WIDE + 2, column.y + 3.3, weight.words, _NOTE)]
        x += wide
    column.y += HIGH


@dataclass(frozen=True, slots=True)
class _Stop:
    x: float
    y: float
    question: Question


def _stop(column: _Column, check: Check, question: Question, translate: Translate) -> _Stop:
    """Set a question's words; tell where its stop lies."""
    column.y += 4.5
    aside = _BRANCH if question.show_if else 0.0
    column.left += aside
    stop = _Stop(_ROUTE + aside, column.y + _TEXT * _LEADING / MM_PT / 2, question)
    column.put(translate(question.text), _TEXT, bold=True)
    column.put(" · ".join(facts(check, question, translate)), _NOTE, soft=True)
    column.y += 0.8
    answers: list[tuple[Weight, str]] = []
    quiet: list[Option] = []
    for option in question.options:
        then = consequences(check, question, option, translate)
        if option.level is Level.NONE and not then:
            quiet.append(option)
            continue
        weight = weight_of(option.level, translate, is_gate=option.is_gate)
        answers.append((weight, ". ".join((f"{translate(option.label)}: {weight.words}", *then))))
    if quiet:
        weight = weight_of(Level.NONE, translate, is_gate=False)
        answers.append((weight, f"{' / '.join(translate(option.label) for option in quiet)}: {weight.words}"))
    column.weighed(answers)
    column.left -= aside
    return stop


def facts(check: Check, question: Question, translate: Translate) -> tuple[str, ...]:
    """What a question is about, and when it is asked."""
    if question.dimension:
        about = f"{question.dimension.value}: {translate(DIMENSIONS[question.dimension])}"
    else:
        about = translate(labels.NO_SIGN)
    return (about, *((condition,) if (condition := asked_only(check, question, translate)) else ()))


def asked_only(check: Check, question: Question, translate: Translate) -> str:
    """After which answer it is asked; empty when it always is."""
    shown = question.show_if
    if shown is None:
        return ""
    label = check.question(shown.question).option(shown.option).label
    return Phrase(labels.ASKED_ONLY, (("question", shown.question), ("answer", label))).say(translate)


def consequences(check: Check, question: Question, option: Option, translate: Translate) -> tuple[str, ...]:
    """What an answer does besides its weight."""
    found = []
    if option.level is Level.CRITICAL:
        found.append(translate(labels.INTERRUPTS))
    switch = check.profile_switch
    if switch and (switch.question, switch.option) == (question.id, option.id):
        found.append(Phrase(labels.SELECTS, (("rule", PROFILES[switch.profile]),)).say(translate))
    opened = [
        q.id
        for q in check.questions
        if q.show_if and (q.show_if.question, q.show_if.option) == (question.id, option.id)
    ]
    if opened:
        found.append(Phrase(labels.OPENS, (("questions", ", ".join(opened)),)).say(translate))
    return tuple(found)


def _route(stops: list[_Stop]) -> tuple[Mark, ...]:
    """The line, its stops, and the loops that lead to stops aside."""
    end = stops[-1].y + (14 if stops[-1].x > _ROUTE else 0)
    marks: list[Mark] = [Stroke(((_ROUTE, stops[0].y), (_ROUTE, end)), 2.2, BUS)]
    for stop in stops:
        if stop.x > _ROUTE:
            loop = ((_ROUTE, stop.y - 14), (stop.x, stop.y - 5), (stop.x, stop.y + 5), (_ROUTE, stop.y + 14))
            marks.append(Stroke(loop, 1.2, BUS))
    for stop in stops:
        is_danger = stop.question.is_danger
        marks.append(Circle(stop.x, stop.y, 5.2, BUS if is_danger else WHITE, BUS, 1.2))
        colour = WHITE if is_danger else INK
        size = 10.5 if len(stop.question.id) < 3 else 9.5  # noqa: PLR2004 - an id such as W13 must fit its stop
        marks.append(Words(stop.x, stop.y + 1.3, stop.question.id, size, colour, is_bold=True, is_centred=True))
    return tuple(marks)


def _rule(column: _Column, check: Check, profile: Profile, rows: tuple[Row, ...], translate: Translate) -> None:
    column.put(Phrase(labels.RULE, (("rule", PROFILES[profile]),)).say(translate), _HEAD, bold=True)
    column.put(when_holds(check, profile, translate), _NOTE, soft=True)
    column.put(translate(labels.FIRST_ROW), _NOTE, soft=True)
    for row in rows:
        column.y += 3.5
        _band(column, row.band, translate(BANDS[row.band]), row.id)
        for depth, words in clause_of(row.when).lines():
            if depth:
                bullet = column.y + _BODY * _LEADING / MM_PT / 2
                column.marks.append(Circle(column.left + 4 * depth, bullet, 0.5, INK, INK, 0))
            column.put(words.say(translate), _BODY, indent=2 + 4 * depth)
    column.y += 8


def _band(column: _Column, band: Band, words: str, row: str) -> None:
    """A row's result: the more urgent, the heavier its box, and its words say so too."""
    lines = column.wrap(words, _BODY, column.right - column.left - 22, is_bold=True)
    high = len(lines) * _BODY * _LEADING / MM_PT + 2
    fills = {Band.EMERGENCY: (BUS, BUS, WHITE), Band.SERIOUS: (INK, INK, WHITE)}
    fill, edge, colour = fills.get(band, (WHITE, INK, INK))
    column.marks.append(
        Box(column.left, column.y, column.right - column.left, high, fill, edge, 0.8 if band is Band.SOME else 0.4)
    )
    column.marks.append(Words(column.left + 2, column.y + 1 + _BODY / MM_PT, row, _BODY, colour, is_bold=True))
    for at, line in enumerate(lines):
        baseline = column.y + 1 + _BODY / MM_PT + at * _BODY * _LEADING / MM_PT
        column.marks.append(Words(column.left + 14, baseline, line, _BODY, colour, is_bold=True))
    column.y += high + 1


def when_holds(check: Check, profile: Profile, translate: Translate) -> str:
    """For whom a rule holds."""
    switch = check.profile_switch
    if switch is None:
        return translate(labels.FOR_ALL)
    values: tuple[tuple[str, str | Text], ...] = (
        ("question", switch.question),
        ("answer", check.question(switch.question).option(switch.option).label),
    )
    return Phrase(labels.FOR_SWITCHED if profile is switch.profile else labels.FOR_OTHERS, values).say(translate)


def overlays(check: Check, translate: Translate) -> tuple[str, ...]:
    """What holds beside the rule, whatever its rows say."""
    below = Phrase(labels.CANT_TELL, (("percent", f"{check.cant_tell_below * 100:g}"),)).say(translate)
    guard = (translate(labels.LABOUR),) if check.labour_guard else ()
    return (
        translate(labels.LATCH),
        below,
        *guard,
        translate(labels.SKIPPED),
        translate(labels.HIDDEN),
        translate(labels.PLACE),
    )


def _notes(column: _Column, check: Check, translate: Translate) -> None:
    column.y += 6
    column.put(translate(labels.ALSO), _HEAD, bold=True)
    for sentence in overlays(check, translate):
        column.y += 1.2
        column.put(sentence, _BODY, indent=2)
