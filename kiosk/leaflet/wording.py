"""A leaflet's texts in its one or two languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from kiosk.core.blocks import CALL, CALL_CODE, OPEN, OPEN_CODE
from kiosk.core.names import SOURCE_LANG
from kiosk.core.text import Text
from kiosk.leaflet.marks import Part

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.core.blocks import Closing, Code, Row
    from kiosk.core.names import Lang
    from kiosk.core.text import Translate

_BRITISH = "en_GB"
"""Whose way to write dates, where the language alone would choose another country's, or CLDR has no such language."""


@dataclass(frozen=True, slots=True)
class Twin:
    """The same words in the first language and, when it says something else, in the second."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Says texts in a first and perhaps a second language."""

    lang: Lang
    translate: Translate
    second_lang: Lang | None
    second: Translate | None
    is_rtl: bool = False
    """Whether the first language is read from right to left."""
    second_is_rtl: bool = False

    @property
    def alone(self) -> Wording:
        """The same in the first language only."""
        return Wording(self.lang, self.translate, None, None, self.is_rtl)

    def say(self, text: Text) -> Twin:
        """A text in both languages."""
        return self._twin(lambda _, translate: translate(text))

    def link(self, code: Code) -> Part:
        """A line that does on a screen what the code beside it does for a phone."""
        return Part(target=code.payload, tells=self._of(code, CALL, OPEN))

    def held(self, code: Code) -> str:
        """What a code holds, for whoever does not see it."""
        return self._of(code, CALL_CODE, OPEN_CODE)

    def _of(self, code: Code, number: Text, address: Text) -> str:
        if code.payload.startswith("tel:"):
            return self.translate(number).replace("{number}", code.label)
        return self.translate(address).replace("{address}", code.label)

    def join(self, texts: tuple[Text, ...]) -> Twin:
        """Short texts after one another, with a dot between those that are no sentences."""

        def joined(_: Lang, translate: Translate) -> str:
            words = [translate(text) for text in texts]
            return "".join(
                word + ("" if index == len(words) else " " if word.endswith((".", "!", "?")) else " · ")
                for index, word in enumerate(words, start=1)
            )

        return self._twin(joined)

    def spoken(self, template: Text, langs: tuple[Lang, ...]) -> Twin:
        """The template with the languages' names, as each reader calls them."""

        def named(lang: Lang, translate: Translate) -> str:
            names = _locale(lang).languages
            return translate(template).replace("{languages}", ", ".join(names.get(code, code) for code in langs))

        return self._twin(named)

    def checked(self, closing: Closing) -> Twin:
        """How old the numbers are, the date as each reader writes it."""

        def dated(lang: Lang, translate: Translate) -> str:
            day: date = closing.checked_on
            return translate(closing.checked).replace("{date}", format_date(day, format="long", locale=_locale(lang)))

        return self._twin(dated)

    def row(self, row: Row) -> tuple[str, str]:
        """A row's two sides as words: each text in the first language, or the left one in the second, too."""

        def side(words: Text | str | date) -> str:
            if isinstance(words, str):
                return words
            if isinstance(words, Text):
                return self.translate(words)
            return format_date(words, "d MMM y", locale=_locale(self.lang))

        if row.right is not None:
            return side(row.left), side(row.right)
        other = self.second if self.second is not None else self.translate
        return side(row.left), other(row.left) if isinstance(row.left, Text) else row.left

    def _twin(self, words: Callable[[Lang, Translate], str]) -> Twin:
        first = words(self.lang, self.translate)
        if self.second is None or self.second_lang is None:
            return Twin(first, "")
        second = words(self.second_lang, self.second)
        return Twin(first, "" if second == first else second)


def _locale(lang: Lang) -> Locale:
    try:
        return Locale.parse(_BRITISH if lang == SOURCE_LANG else lang)
    except UnknownLocaleError:
        return Locale.parse(_BRITISH)
