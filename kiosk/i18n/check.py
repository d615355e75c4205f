"""What may be wrong with a translation, rule by rule.

A translator who knows better writes `allow: RULE` in the entry's comment; the rules' names are those of `RULES`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import Fault
from kiosk.core.names import SOURCE_LANG
from kiosk.core.plain import Passage, is_measured, limit_of, readings, text_complaints
from kiosk.i18n import form
from kiosk.i18n.glossary import unused_terms
from kiosk.i18n.placeholders import addresses, numbers, placeholders, words
from kiosk.i18n.pofile import plural_forms
from kiosk.i18n.width import too_wide
from kiosk.i18n.wording import bad_letters, breaches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.core.language import Language
    from kiosk.core.names import Lang
    from kiosk.i18n.glossary import Term
    from kiosk.i18n.messages import Entry, PoFile
    from kiosk.i18n.width import Measure

_ALLOW: Final = re.compile(r"\ballow:\s*([\w, -]+)")
_CLOSERS: Final = "\"'”’»)]*_ \u00a0"
_BY_CONTEXT: Final = frozenset({"content", "selfcheck"})
"""Domains of which a language may have a part; of the others it has all."""
_LETTER: Final = re.compile(r"[^\W\d_]")
_NAME_CONTEXT: Final = re.compile(r"contact\..*\.name|ui\.channel\..*")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with a catalog, and the rule that says so."""

    rule: str
    fault: Fault


@dataclass(frozen=True, slots=True)
class Pair:
    """One English text and one form of its translation."""

    entry: Entry
    target: str
    language: Language
    terms: tuple[Term, ...]
    measure: Measure | None = None

    @property
    def source(self) -> str:
        """The English words."""
        return self.entry.source

    @property
    def lang(self) -> Lang:
        """The translation's language."""
        return self.language.code


def _placeholders(pair: Pair) -> Iterator[str]:
    has, needs = placeholders(pair.target), placeholders(pair.source)
    if has != needs:
        yield f"has {' '.join(sorted(has)) or 'no placeholder'}, the source {' '.join(sorted(needs)) or 'none'}"


def _digits(pair: Pair) -> Iterator[str]:
    has, needs = numbers(pair.target), numbers(pair.source)
    if has != needs:
        yield f"numbers are {' '.join(has) or 'none'}, the source has {' '.join(needs) or 'none'}"


def _addresses(pair: Pair) -> Iterator[str]:
    has, needs = addresses(pair.target), addresses(pair.source)
    if has != needs:
        yield f"addresses are {' '.join(has) or 'none'}, the source has {' '.join(needs) or 'none'}"


def _space(pair: Pair) -> Iterator[str]:
    if pair.target.strip() != pair.target and pair.source.strip() == pair.source:
        yield "begins or ends with a space, the source does not"
    if "  " in pair.target and "  " not in pair.source:
        yield "has two spaces in a row"


def _ending(pair: Pair) -> Iterator[str]:
    has, needs = _end_of(pair.target), _end_of(pair.source)
    if has != needs:
        yield f"ends with {has or 'no punctuation'}, the source with {needs or 'none'}"


def _end_of(text: str) -> str:
    bare = text.rstrip(_CLOSERS)
    if bare.endswith(("...", "…")):
        return "…"
    return bare[-1] if bare and bare[-1] in ".!?:;," else ""


def _letters(pair: Pair) -> Iterator[str]:
    yield from bad_letters(pair.target, pair.language)


def _words(pair: Pair) -> Iterator[str]:
    for breach in breaches(pair.entry.context or "", pair.source, pair.target, pair.language):
        yield f"{breach.found!r} may not stand on the screen or on paper ({breach.rule}): {breach.mend}"


def _plain(pair: Pair) -> Iterator[str]:
    if is_measured(pair.entry.context or ""):
        yield from text_complaints(pair.target, pair.lang)


def _glossary(pair: Pair) -> Iterator[str]:
    if _NAME_CONTEXT.fullmatch(pair.entry.context or ""):
        return
    for term in unused_terms(pair.terms, pair.source, pair.target, pair.lang):
        yield f"{term.english!r} is {term.chosen[pair.lang]!r} in the glossary"


def _same(pair: Pair) -> Iterator[str]:
    is_name = _NAME_CONTEXT.fullmatch(pair.entry.context or "")
    if pair.target == pair.source and not is_name and _LETTER.search(words(pair.target)):
        yield "is the English text"


def _capitals(pair: Pair) -> Iterator[str]:
    if not _NAME_CONTEXT.fullmatch(pair.entry.context or ""):
        yield from form.capitals(pair.source, pair.target)


def _width(pair: Pair) -> Iterator[str]:
    if pair.measure is not None:
        yield from too_wide(pair.entry.notes, pair.target, pair.measure)


RULES: Final[dict[str, Callable[[Pair], Iterator[str]]]] = {
    "placeholders": _placeholders,
    "digits": _digits,
    "addresses": _addresses,
    "space": _space,
    "ending": _ending,
    "letters": _letters,
    "words": _words,
    "plain": _plain,
    "glossary": _glossary,
    "same": _same,
    "capitals": _capitals,
    "doubled": lambda pair: form.doubled(pair.source, pair.target),
    "brackets": lambda pair: form.brackets(pair.source, pair.target),
    "quotes": lambda pair: form.quotes(pair.target, pair.lang),
    "newlines": lambda pair: form.newlines(pair.source, pair.target),
    "marks": lambda pair: form.marks(pair.source, pair.target),
    "width": _width,
}
"""Each asks one thing of a translated form; what it yields ends the sentence `translation ...`."""

_ENGLISH_RULES: Final = ("placeholders", "space", "letters", "words", "plain", "brackets", "quotes", "marks", "width")
"""What is asked of English, where the text is its own translation."""


def check(  # noqa: PLR0913, PLR0917 - what a catalog is held against
    file: PoFile,
    language: Language,
    template: PoFile,
    terms: tuple[Term, ...],
    name: str,
    measure: Measure | None = None,
    *,
    spared: frozenset[str] = frozenset(),
) -> tuple[Finding, ...]:
    """Everything wrong with one catalog, in the order of its lines; `name` is the file's name in faults.

    Without `measure` no width is looked at. A partial language may lack what it does not cover, and the texts of the
    contexts `spared`.
    """
    lang = language.code
    found = list(_check_file(file, lang, template, name))
    for entry in file.entries:
        if not is_covered(file, entry, language, spared) and (entry.is_fuzzy or not any(entry.translations)):
            continue
        for rule, message in _check_entry(entry, language, terms, measure):
            where = f" ({entry.context})" if entry.context else ""
            found.append(Finding(rule, Fault(name, entry.line, f"{rule}: {message}: {_short(entry.source)!r}{where}")))
    found += _check_together(file, lang, name)
    return tuple(sorted(found, key=lambda finding: finding.fault))


def is_covered(file: PoFile, entry: Entry, language: Language, spared: frozenset[str] = frozenset()) -> bool:
    """Whether the language is to have words for it."""
    if language.is_complete:
        return True
    context = entry.context or file.domain
    return language.covers.has(context if file.domain in _BY_CONTEXT else file.domain) and context not in spared


def _check_file(file: PoFile, lang: Lang, template: PoFile, name: str) -> Iterator[Finding]:
    has = {(entry.key, entry.is_plural) for entry in file.entries}
    needs = {(entry.key, entry.is_plural) for entry in template.entries}
    if has != needs:
        message = (
            f"outdated: {len(needs - has)} text(s) not in it, {len(has - needs)} gone; run `redbus translate update`"
        )
        yield Finding("outdated", Fault(name, 0, message))
    header = dict(file.headers).get("Plural-Forms", "none")
    right = plural_forms(lang, file.headers)
    if header != right:
        message = f"plural-forms: the header is {header}, not {right}; run `redbus translate update`"
        yield Finding("plural-forms", Fault(name, 0, message))


def _check_together(file: PoFile, lang: Lang, name: str) -> Iterator[Finding]:
    """Groups of texts that are each short enough and too hard together; see `core.plain`."""
    for group in readings(passages(file, lang, name), lang):
        limit = limit_of(lang)
        if group.index > limit.together:
            message = f"plain: all text of {group.name} reads at {group.index}, at most {limit.together}"
            line = group.hardest[0].line
            yield Finding("plain", Fault(name, line, f"{message} ({limit.name}); make the hardest plainer"))


def passages(file: PoFile, lang: Lang, name: str) -> Iterator[Passage]:
    """The catalog's finished texts as they are read; a plural in its last form, the one for most numbers."""
    for entry in file.entries:
        if entry.is_done(lang):
            words = entry.translations[-1] if entry.is_filled else entry.source
            yield Passage(entry.context or file.domain, words, name, entry.line)


def _check_entry(
    entry: Entry, language: Language, terms: tuple[Term, ...], measure: Measure | None
) -> Iterator[tuple[str, str]]:
    lang = language.code
    if entry.is_fuzzy:
        yield "fuzzy", "the English changed or was only alike; look at it, then take the fuzzy mark away"
        return
    if not entry.is_done(lang):
        if any(entry.translations):
            yield "plural", f"{sum(map(bool, entry.translations))} of {len(entry.translations)} plural forms are there"
        else:
            yield "missing", "not translated"
        return
    allowed = {name.strip() for match in _ALLOW.findall(" ".join(entry.comments)) for name in match.split(",")}
    forms = entry.translations if entry.is_filled else (entry.source,)
    rules = _ENGLISH_RULES if lang == SOURCE_LANG else tuple(RULES)
    for rule in rules:
        if rule not in allowed:
            messages = (m for target in forms for m in RULES[rule](Pair(entry, target, language, terms, measure)))
            yield from ((rule, f"translation {message}") for message in dict.fromkeys(messages))
    if "alike" not in allowed:
        yield from (("alike", f"translation {message}") for message in form.alike_plurals(forms))


def _short(text: str, limit: int = 40) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
