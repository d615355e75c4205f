"""The whole book in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.book import headings as h
from kiosk.book.checks import check_chapter
from kiosk.book.games import quiz_chapter, stories_chapter
from kiosk.book.tree import Answer, Answers, Book, Para, Words
from kiosk.book.weights import weight_of
from kiosk.core.check import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.book.checks import Least
    from kiosk.book.edition import Edition, Language
    from kiosk.book.marks import Wrap
    from kiosk.core.names import CheckId


def book_of(edition: Edition, least: Mapping[CheckId, tuple[Least, ...]], language: Language, wrap: Wrap) -> Book:
    """Every check, then the quiz and the stories, whether they may be shown on that day or not.

    `least` has the smallest sets of each check, as `least_of` finds them.
    """
    pack, translate = edition.pack, language.translate
    stories = tuple(sorted(pack.stories.values(), key=lambda story: (story.order, story.id)))
    checks = sorted(pack.checks.values(), key=lambda check: (check.order, check.id))
    chapters = (
        *(check_chapter(edition, check, least[check.id], language, wrap) for check in checks),
        *((quiz_chapter(edition, pack.quiz, language),) if pack.quiz else ()),
        *((stories_chapter(edition, stories, translate),) if stories else ()),
    )
    weights = [weight_of(level, translate, is_gate=False) for level in Level]
    weights.insert(-1, weight_of(Level.STRONG, translate, is_gate=True))
    how = (
        Para(translate(h.HOW_SIGNS)),
        Answers(tuple(Answer(weight, "", ()) for weight in weights)),
        Para(translate(h.HOW_RULE)),
        Para(translate(h.HOW_SETS)),
    )
    words = Words(
        translate(h.CONTENTS), translate(h.LANGUAGES), translate(h.HOW), translate(h.PAGE), translate(h.PAPER)
    )
    lead = tuple(map(translate, h.LEAD))
    name = edition.names.get(language.lang, language.lang)
    return Book(language.lang, name, translate(h.TITLE), edition.say(translate), lead, how, chapters, words)
