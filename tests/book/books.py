"""Books to look at: the shipped pack's, and small ones that are quick to set."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from kiosk import home
from kiosk.book.book import book_of
from kiosk.book.checks import least_of
from kiosk.book.edition import Edition, Language
from kiosk.book.ink import Fonts
from kiosk.content.reader import read_pack
from kiosk.core.names import CheckId
from kiosk.i18n.catalog import Catalog
from kiosk.i18n.numbers import fill, format_fact
from kiosk.leaflet.fonts import Face, register
from tests.languages import LANGUAGE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.book.checks import Least
    from kiosk.book.tree import Book
    from kiosk.core.check import Check
    from kiosk.core.names import Lang
    from kiosk.core.pack import Pack

PACK: Final = read_pack(home.default_pack())
DAY: Final = date(2026, 12, 1)
CHILD: Final = CheckId("child")
FONTS: Final = Fonts(Face.REGULAR.value, Face.BOLD.value)


@cache
def least(id_: CheckId) -> tuple[Least, ...]:
    """The smallest sets of a shipped check."""
    return least_of(PACK.checks[id_])


def one_line(words: str, size_pt: float, column_mm: float, *, is_bold: bool) -> tuple[str, ...]:
    """No wrapping: the drawing has tests of its own."""
    del size_pt, column_mm, is_bold
    return (words,)


@cache
def whole(lang: Lang) -> Book:
    """The shipped pack's book."""
    return bound(PACK, lang)


def small(lang: Lang, **changes: Check) -> Book:
    """A book of one check, with the quiz and the stories. `check` takes the place of the shipped one."""
    return bound(small_pack(**changes), lang)


def small_pack(check: Check | None = None) -> Pack:
    """The pack with one check."""
    return replace(PACK, checks={CHILD: check or PACK.checks[CHILD]})


def bound(pack: Pack, lang: Lang) -> Book:
    """The pack's book."""
    register()
    facts = {str(fact.id): format_fact(fact.value, fact.unit, lang) for fact in pack.facts.values()}
    language = Language(lang, Catalog.load(home.translations(), lang), partial(fill, facts=facts))
    return book_of(Edition(pack, DAY, LANGUAGE_NAMES), {id_: least(id_) for id_ in pack.checks}, language, one_line)


def words_in(value: object) -> Iterator[str]:
    """Every string somewhere in a value of the tree."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from words_in(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_in(getattr(value, field.name))


def plain(words: str) -> str:
    """One space between words, however they were broken into lines."""
    return re.sub(r"\s+", " ", words)
