"""How far each catalog is, and what a reader of the language meets where it has no words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.core.plain import has_limits
from kiosk.core.wording import has_rules
from kiosk.i18n.check import is_covered
from kiosk.i18n.wording import has_letter_rule

if TYPE_CHECKING:
    from kiosk.core.language import Language
    from kiosk.i18n.messages import PoFile


@dataclass(frozen=True, slots=True)
class Progress:
    """One catalog's numbers of texts: `total` = `translated` + `fuzzy` + `untranslated`."""

    lang: str
    domain: str
    total: int
    translated: int
    fuzzy: int
    untranslated: int
    needed: int
    """Texts the language is to have: all of a complete one, those that a partial one covers."""
    missing: int
    """Of the needed, those without words: shown in another language."""
    share: float
    """Of all texts, how many are translated; 0 to 1."""
    reviewed: bool
    """Whether a native speaker has signed."""
    review: str
    """What the header says about it."""
    falls_back_to: tuple[str, ...]
    """In whose words the rest is shown, best first."""
    generic_rules: tuple[str, ...]
    """Rules of the check for which the language has none of its own."""


def progress(file: PoFile, language: Language, spared: frozenset[str] = frozenset()) -> Progress:
    """Count a catalog. An English text that counts nothing is its own translation. For `spared` see `check`."""
    lang = language.code
    done = [entry for entry in file.entries if entry.is_done(lang)]
    fuzzy = sum(entry.is_fuzzy for entry in file.entries)
    total = len(file.entries)
    needed = [entry for entry in file.entries if is_covered(file, entry, language, spared)]
    return Progress(
        lang,
        file.domain,
        total,
        len(done),
        fuzzy,
        total - len(done) - fuzzy,
        len(needed),
        sum(not entry.is_done(lang) for entry in needed),
        round(len(done) / total, 3) if total else 1.0,
        file.is_reviewed,
        file.review,
        language.stand_ins,
        generic_rules(language),
    )


def generic_rules(language: Language) -> tuple[str, ...]:
    """The rules of `i18n.check` that know nothing of this language in particular."""
    own = {
        "words": has_rules(language.code) or bool(language.forbidden),
        "plain": has_limits(language.code),
        "letters": has_letter_rule(language),
    }
    return tuple(rule for rule, has in own.items() if not has)
