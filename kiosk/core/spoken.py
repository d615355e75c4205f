"""Written things as they are said: money, times and ranges, where a voice would read the signs wrongly.

A voice reads `31,40 PLN` in Ukrainian as *thirty-one and forty P L N*; the words here are read right by every engine,
and by a person who records them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.names import Lang

if TYPE_CHECKING:
    from collections.abc import Callable

Forms = tuple[str, str, str]
"""The word after 1, after 2 to 4, and after the rest, as CLDR calls them: one, few, many."""


@dataclass(frozen=True, slots=True)
class _Currency:
    major: Forms
    minor: Forms


def _same(one: str, more: str) -> Forms:
    return (one, more, more)


_PL, _EN, _UK, _RU = Lang("pl"), Lang("en"), Lang("uk"), Lang("ru")
_WORDS: Final = {
    (_PL, "PLN"): _Currency(("złoty", "złote", "złotych"), ("grosz", "grosze", "groszy")),
    (_PL, "GBP"): _Currency(("funt", "funty", "funtów"), ("pens", "pensy", "pensów")),
    (_EN, "PLN"): _Currency(_same("zloty", "zlotys"), _same("grosz", "groszy")),
    (_EN, "GBP"): _Currency(_same("pound", "pounds"), _same("penny", "pence")),
    (_UK, "PLN"): _Currency(("злотий", "злоті", "злотих"), ("грош", "гроші", "грошів")),
    (_UK, "GBP"): _Currency(("фунт", "фунти", "фунтів"), ("пенс", "пенси", "пенсів")),
    (_RU, "PLN"): _Currency(("злотый", "злотых", "злотых"), ("грош", "гроша", "грошей")),
    (_RU, "GBP"): _Currency(("фунт", "фунта", "фунтов"), ("пенс", "пенса", "пенсов")),
}
_SIGNS: Final = {"zł": "PLN", "pln": "PLN", "£": "GBP", "gbp": "GBP"}
_TO: Final = {_PL: "do", _EN: "to", _UK: "до", _RU: "до"}
PLUS: Final = {_PL: "plus", _EN: "plus", _UK: "плюс", _RU: "плюс"}
"""The `+` before a country's code; the sign itself for a language without a word here."""

_SPACE: Final = "[ \u00a0\u202f]"
_AMOUNT: Final = r"(?P<major>\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+)(?:[.,](?P<minor>\d{2}))?(?!\d)"
# Compiled when they are first used, which is after the screen's first frame.
_MONEY_AFTER: Final = rf"(?<![\d.,]){_AMOUNT}{_SPACE}?(?P<sign>zł|PLN|GBP|£)(?!\w)"
_MONEY_BEFORE: Final = rf"(?<!\w)(?P<sign>PLN|GBP|£){_SPACE}?{_AMOUNT}(?!\w)"
_TIME: Final = r"\d{1,2}:\d{2}"
_RANGE: Final = rf"(?<![\d.,:–-])({_TIME}|\d{{1,4}}){_SPACE}?[–—-]{_SPACE}?({_TIME}|\d{{1,4}})(?![\d:–-]|[.,]\d)"
_FULL_HOUR: Final = r"(?<![\d:])0?(\d{1,2}):00(?![\d:])"


def spoken(words: str, lang: Lang) -> str:
    """`words` as they are said in `lang`; a text without digits stays as it is, but for its white space.

    Money gets the words of its currency, a range of times or numbers its *to*, a full hour loses its noughts.
    """
    said = words
    for money in (_MONEY_AFTER, _MONEY_BEFORE):
        said = re.sub(money, _money(lang), said, flags=re.IGNORECASE)
    if lang in _TO:
        said = re.sub(_RANGE, rf"\1 {_TO[lang]} \2", said)
    said = re.sub(_FULL_HOUR, r"\1", said)
    return " ".join(said.split())


def _money(lang: Lang) -> Callable[[re.Match[str]], str]:
    def said(match: re.Match[str]) -> str:
        currency = _WORDS.get((lang, _SIGNS[match["sign"].lower()]))
        if currency is None:
            return match[0]
        major = int(re.sub(r"\D", "", match["major"]))
        minor = int(match["minor"] or 0)
        words = f"{major} {currency.major[_form(major, lang)]}"
        return f"{words} {minor} {currency.minor[_form(minor, lang)]}" if minor else words

    return said


def _form(n: int, lang: Lang) -> int:
    """Which of a word's forms stands after `n`. Source: CLDR plural rules for whole numbers."""
    is_one = n == 1 if lang in {_PL, _EN} else n % 10 == 1 and n % 100 != 11  # noqa: PLR2004 - eleven is no one
    if is_one:
        return 0
    return 1 if n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14} else 2
