"""The field's terms and the words chosen for them.

`glossary.csv` has the columns term_en, one for each language that has one, and note. A cell gives the chosen words; `|`
ends the part of a word that stays when it is inflected (`umow|a o prac|ę` is found in `umowę o pracę`), `;` separates
words that may be used as well, the best first. A term written like a label (`Leave now`) counts when it is the whole
text, any other wherever it occurs. Empty cells are not checked.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import Fault, FaultsError, InputError
from kiosk.core.names import Lang, is_lang
from kiosk.i18n.placeholders import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_ENGLISH: Final = "term_en"
_NOTE: Final = "note"
_LABEL: Final = re.compile(r"[A-Z][a-z]")
_END: Final = ".!?:… "


@dataclass(frozen=True, slots=True)
class Term:
    """One English term and how each language says it."""

    english: str
    chosen: Mapping[Lang, str]
    """The best words, as people read them."""
    patterns: Mapping[Lang, re.Pattern[str]]
    """What counts as having used the term."""

    @property
    def is_label(self) -> bool:
        """Whether it counts only as a whole text."""
        return _LABEL.match(self.english) is not None


def read_glossary(path: Path) -> tuple[Term, ...]:
    """The glossary's terms, the longest first. Raises InputError or FaultsError."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            rows = list(reader)
            columns = tuple(reader.fieldnames or ())
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: cannot read the glossary: {error}"
        raise InputError(message) from error
    langs = tuple(map(Lang, columns[1:-1]))
    faults = []
    terms = []
    if columns[:1] != (_ENGLISH,) or columns[-1:] != (_NOTE,) or not all(map(is_lang, langs)):
        faults.append(Fault(path.name, 1, f"the columns are {_ENGLISH}, languages' codes, {_NOTE}; not {columns}"))
    for line, row in enumerate(rows, start=2):
        if tuple(row) != columns or None in row.values():
            faults.append(Fault(path.name, line, f"has not {len(columns)} cells; quote a cell that has a comma"))
        elif not row.get(_ENGLISH):
            faults.append(Fault(path.name, line, "term_en is empty"))
        else:
            terms.append(_term(row, langs))
    if faults:
        raise FaultsError(str(path), tuple(faults))
    return tuple(sorted(terms, key=lambda term: (-len(term.english), term.english)))


def _term(row: Mapping[str, str], langs: tuple[Lang, ...]) -> Term:
    cells = {lang: row[lang].split(";") for lang in langs if row[lang].strip()}
    return Term(
        row[_ENGLISH],
        {lang: cell[0].replace("|", "").strip() for lang, cell in cells.items()},
        {lang: re.compile("|".join(map(_pattern, cell)), re.IGNORECASE) for lang, cell in cells.items()},
    )


def _pattern(words: str) -> str:
    """A pattern for the inflected words: `umow|a o prac|ę`."""
    stems = []
    for word in words.split():
        stem, inflects, _ = word.partition("|")
        stems.append(re.escape(stem) + (r"\w*" if inflects else ""))
    return r"\b" + r"\W+".join(stems) + r"\b"


def unused_terms(terms: tuple[Term, ...], source: str, target: str, lang: Lang) -> Iterator[Term]:
    """The terms of `source` that `target` does not render with the glossary's words."""
    left = words(source)  # a placeholder such as {pl-min-wage-hour} is no use of a term
    for term in terms:
        if term.is_label:
            occurs = source.strip(_END) == term.english
        else:
            # A longer term is taken out, so that `contract` is not asked for inside `employment contract`.
            left, times = re.subn(rf"\b{re.escape(term.english)}(?:s|es)?\b", " ", left, flags=re.IGNORECASE)
            occurs = times > 0
        pattern = term.patterns.get(lang)
        if occurs and pattern is not None and not pattern.search(target):
            yield term
