"""The book's content holds all that a reviewer signs, in every language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk import home
from kiosk.book import headings as h
from kiosk.book import labels
from kiosk.book.checks import check_chapter
from kiosk.book.edition import Edition, Language
from kiosk.book.flow import overlays
from kiosk.book.tree import Answers, RuleRow, SignOff, SignSets
from kiosk.core.check import Band, Level
from kiosk.core.check_words import BANDS, DIMENSIONS, FAMILIES, PROFILES
from kiosk.core.names import CheckId, Lang
from kiosk.core.outcome_text import StepOffer
from kiosk.core.pack import Status
from kiosk.core.rule_words import clause_of
from kiosk.core.text import Phrase, in_english
from kiosk.i18n.catalog import Catalog
from tests.book.books import CHILD, DAY, PACK, least, one_line, whole, words_in
from tests.languages import LANGS

CASES = [(id_, lang) for id_ in PACK.checks for lang in LANGS]


def _missing(lang: Lang, slug: str, wanted: list[str]) -> list[str]:
    chapter = next(chapter for chapter in whole(lang).chapters if chapter.slug == slug)
    # The drawing says much of it too; the book must say it by itself.
    found = "\n".join(words_in((chapter.title, *(b for b in chapter.blocks if type(b).__name__ != "Drawing"))))
    return [words for words in wanted if words not in found]


@pytest.mark.parametrize(("id_", "lang"), CASES)
def test_a_chapter_holds_every_question_with_answers_help_reasons_and_sources(id_: CheckId, lang: Lang) -> None:
    """Text, why we ask, indicator, dimension, each answer's words, what the result says after it, when it is asked."""
    say = Catalog.load(home.translations(), lang)
    wanted = []
    for question in PACK.checks[id_].questions:
        wanted += [question.id, say(question.text), say(question.help), question.indicator]
        wanted += [say(DIMENSIONS[question.dimension])] if question.dimension else []
        wanted += [say(option.label) for option in question.options]
        told = [question.reason_of(option) for option in question.options if option.level is not Level.NONE]
        wanted += [say(reason) for reason in told if reason]
        wanted += [f"{source}: {PACK.sources[source].title}" for source in question.sources]
        wanted += [PACK.sources[source].url for source in question.sources]
        if question.show_if:
            label = PACK.checks[id_].question(question.show_if.question).option(question.show_if.option).label
            values = (("question", question.show_if.question), ("answer", label))
            wanted.append(Phrase(labels.ASKED_ONLY, values).say(say))
    assert _missing(lang, f"check-{id_}", wanted) == []


@pytest.mark.parametrize(("id_", "lang"), CASES)
def test_a_chapter_holds_the_rule_the_overlays_and_every_result(id_: CheckId, lang: Lang) -> None:
    """Each row with its band and its condition; each result's title, sentences and steps; `cannot tell` too."""
    check, say = PACK.checks[id_], Catalog.load(home.translations(), lang)
    wanted = [check.version, say(check.title), say(check.intro), *overlays(check, say)]
    wanted += [check.provenance.checked_on.isoformat(), check.provenance.expires_on.isoformat()]
    wanted += [say(check.cant_tell_title), say(check.cant_tell_lead), say(h.SIGN)]
    for profile, rows in check.rules.items():
        wanted.append(say(PROFILES[profile]))
        wanted += [word for row in rows for word in (row.id, say(BANDS[row.band]))]
        wanted += [phrase.say(say) for row in rows for _, phrase in clause_of(row.when).lines()]
    for outcome in check.outcomes.values():
        wanted += [
            say(outcome.title),
            *map(say, outcome.lead),
            *(say(PACK.steps[offer.step].text) for offer in outcome.steps),
        ]
    assert _missing(lang, f"check-{id_}", wanted) == []


@pytest.mark.parametrize("id_", PACK.checks)
def test_rows_and_answers_keep_their_order_and_their_weight(id_: CheckId) -> None:
    """The rule is read from the top; an answer's words stand beside its own weight."""
    check = PACK.checks[id_]
    chapter = next(chapter for chapter in whole(Lang("en")).chapters if chapter.slug == f"check-{id_}")
    rows = [(block.id, block.band) for block in chapter.blocks if isinstance(block, RuleRow)]
    assert rows == [(row.id, row.band) for rule in check.rules.values() for row in rule]
    told = [
        (answer.label, answer.weight.level, answer.weight.is_gate)
        for block in chapter.blocks
        if isinstance(block, Answers)
        for answer in block.rows
    ]
    assert told == [(o.label.source, o.level, o.is_gate) for q in check.questions for o in q.options]
    assert isinstance(chapter.blocks[-1], SignOff)


@pytest.mark.parametrize("id_", PACK.checks)
def test_every_answer_that_is_a_sign_tells_what_the_result_says_after_it(id_: CheckId) -> None:
    """Also in questions that are asked only after another answer."""
    chapter = next(chapter for chapter in whole(Lang("en")).chapters if chapter.slug == f"check-{id_}")
    silent = [
        answer.label
        for block in chapter.blocks
        if isinstance(block, Answers)
        for answer in block.rows
        if (answer.weight.level > Level.NONE) != any(then.startswith("The result says: “") for then in answer.then)
    ]
    assert silent == []


@pytest.mark.parametrize("id_", PACK.checks)
def test_each_kind_of_smallest_set_is_told_once_with_an_example_and_its_count(id_: CheckId) -> None:
    """As many as the patterns; the counts add up to all sets."""
    chapter = next(chapter for chapter in whole(Lang("en")).chapters if chapter.slug == f"check-{id_}")
    told = [row for block in chapter.blocks if isinstance(block, SignSets) for row in block.rows]
    patterns = [pattern for one in least(id_) for pattern in one.patterns]
    assert [len(row.signs) for row in told] == [len(pattern.signs) for pattern in patterns]
    assert sum(int(row.count.rpartition(" ")[2]) for row in told) == sum(len(one.minimal.sets) for one in least(id_))
    for row, pattern in zip(told, patterns, strict=True):
        assert len(row.examples) == len(row.signs)
        families = {FAMILIES[sign.family].source for sign in pattern.signs if sign.family}
        assert families == {about.strip("“”") for _, about in row.signs if about}


@pytest.mark.parametrize("lang", LANGS)
def test_the_quiz_and_the_stories_are_in_the_book_with_truth_and_sources(lang: Lang) -> None:
    """Every statement, explanation, scene, choice and ending, with facts filled in."""
    say = Catalog.load(home.translations(), lang)
    assert PACK.quiz is not None
    wanted = [say(PACK.quiz.title), say(PACK.quiz.end_lead)]
    wanted += [say(i.statement) for i in PACK.quiz.items if not i.facts]
    wanted += [say(i.explanation) for i in PACK.quiz.items if not i.facts]
    wanted += [PACK.sources[s].url for i in PACK.quiz.items for s in i.provenance.sources]
    assert _missing(lang, "quiz", wanted) == []
    assert "{" not in "".join(words_in(next(c for c in whole(lang).chapters if c.slug == "quiz")))
    scenes = [scene for story in PACK.stories.values() for scene in story.scenes]
    told = [say(scene.text) for scene in scenes] + [say(choice.text) for scene in scenes for choice in scene.choices]
    endings = [scene.ending for scene in scenes if scene.ending]
    told += [say(text) for ending in endings for text in (ending.title, *ending.signs, *ending.can_do)]
    assert _missing(lang, "stories", told) == []


def test_a_result_names_whom_it_shows_on_the_day_of_the_book_and_nobody_else() -> None:
    """After the contacts have expired nobody is named, and the check says that it is not shown."""
    check, language = PACK.checks[CHILD], Language(Lang("en"), in_english, str)
    today = "\n".join(words_in(check_chapter(Edition(PACK, DAY), check, least(CHILD), language, one_line)))
    late = "\n".join(words_in(check_chapter(Edition(PACK, date(2040, 1, 1)), check, least(CHILD), language, one_line)))
    assert "116 111" in today
    assert "116 111" not in late
    assert h.NOBODY.source in late
    assert "(not shown: see its status)" in late


def test_a_check_that_is_not_shown_is_in_the_book_and_says_so() -> None:
    """A reviewer signs it before it is shown."""
    provenance = replace(PACK.checks[CHILD].provenance, status=Status.HIDDEN)
    check = replace(PACK.checks[CHILD], provenance=provenance)
    language = Language(Lang("en"), in_english, str)
    chapter = check_chapter(Edition(PACK, DAY), check, least(CHILD), language, one_line)
    assert labels.STATUSES[Status.HIDDEN].source in list(words_in(chapter))


def test_a_step_says_after_which_answers_it_comes_and_after_which_it_does_not() -> None:
    """In words, in the order asked; a step for everybody says nothing."""
    check = PACK.checks[CHILD]
    taps = frozenset((q.id, q.options[0].id) for q in check.questions[1:3])
    few = check.outcomes[Band.FEW]
    offers = (StepOffer(few.steps[0].step, after=taps, unless=taps), StepOffer(few.steps[0].step))
    check = replace(check, outcomes={**check.outcomes, Band.FEW: replace(few, steps=offers)})
    chapter = check_chapter(Edition(PACK, DAY), check, least(CHILD), Language(Lang("en"), in_english, str), one_line)
    at = next(i for i, block in enumerate(chapter.blocks) if getattr(block, "anchor", "") == "outcome-few")
    conditional, always = next(words_in(chapter.blocks[at + 3])), list(words_in(chapter.blocks[at + 3]))[1]
    given = ", ".join(f"{q.id} “{q.options[0].label.source}”" for q in check.questions[1:3])
    assert conditional == f"{always} (Only after: {given}.) (Not after: {given}.)"


def test_every_band_has_its_contacts_by_country() -> None:
    """Four tables with three rows."""
    words = list(words_in(next(c for c in whole(Lang("en")).chapters if c.slug == "check-work")))
    assert words.count(labels.PLACES[next(iter(labels.PLACES))].source) == len(Band)
