"""A language as its own small file describes it: `translations/<code>/language.toml`, read by `i18n.languages`.

A partial language covers some of the pack. What it does not cover is not shown to whoever reads it, so that nobody
lands on a page in a language they did not choose; the home screen says so and offers the language to read the rest in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.names import SOURCE_LANG, Lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ALWAYS: Final = ("ui", "leaflet", "contact", "step", "check.answer", "topic.help-now")
"""What every language on the screen has, however partial: all that stands on the way to a person who can help."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which parts of the pack a language has words for."""

    parts: tuple[str, ...] | None = None
    """Beginnings of contexts, such as `check.job`; None for all of it."""

    def has(self, context: str) -> bool:
        """Whether the text, or the whole part, of that context is covered: `check.job.J1.text`, `topic.help-now`."""
        if self.parts is None:
            return True
        return any(context == part or context.startswith(f"{part}.") for part in (*ALWAYS, *self.parts))


EVERYTHING: Final = Coverage()


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One installed language."""

    code: Lang
    name: str
    """In its own words and script: never translated, so that a reader in the wrong one finds the way back."""
    order: int = 100
    """Smaller stands first on the language screen."""
    locale: str = ""
    """The CLDR locale for dates, numbers and times, as Babel writes it; empty for the code itself."""
    is_rtl: bool = False
    """Whether it is read from right to left."""
    covers: Coverage = EVERYTHING
    fallback: tuple[Lang, ...] = ()
    """Whose words stand in where it has none, best first; the source language comes last without being named."""
    forbidden: tuple[str, ...] = ()
    """Words its texts may not have, as patterns; for a language without wording rules in the program."""
    foreign_letters: str = ""
    """Letters it does not write, all of them in a row; for a language the program has no such rule for."""
    font: str = ""
    """The family of Noto's fonts that has its letters on paper, such as NotoSansArabic; empty where Noto Sans has."""

    @property
    def is_complete(self) -> bool:
        """Whether it has words for everything."""
        return self.covers.parts is None

    @property
    def cldr(self) -> str:
        """The locale to format with."""
        return self.locale or self.code

    @property
    def stand_ins(self) -> tuple[Lang, ...]:
        """Whose words are shown where it has none, in this order."""
        return tuple(lang for lang in dict.fromkeys((*self.fallback, SOURCE_LANG)) if lang != self.code)


Languages = tuple[Language, ...]
"""The installed languages, in the order the language screen shows them."""


def by_code(languages: Iterable[Language]) -> Mapping[Lang, Language]:
    """Each language under its code, in the same order."""
    return {language.code: language for language in languages}
