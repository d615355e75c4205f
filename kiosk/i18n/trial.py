"""Whether a catalog that nobody has reviewed may be shown: what would hurt a reader is asked, what is only ugly is not.

Of the rules of `i18n.check` those are asked that keep a text true and a person unhurt: the same numbers, addresses and
placeholders as the English, no forbidden words, no number that is retired, no letters that hide one of these. No
comment silences them; but what is shipped just so has been allowed, and may stay.
Imports Babel: not before the screen's first frame.
"""

from __future__ import annotations

import gettext
import io
import re
import unicodedata
from typing import TYPE_CHECKING, Final

from kiosk.core.errors import Fault, FaultsError
from kiosk.i18n.check import RULES, Pair
from kiosk.i18n.compile import to_mo
from kiosk.i18n.pofile import parse, plural_count, plural_forms
from kiosk.i18n.retired import retired_numbers

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from kiosk.core.language import Language
    from kiosk.core.retired import RetiredNumber
    from kiosk.i18n.dropped import Place
    from kiosk.i18n.messages import Entry, Key, PoFile

_EXACT: Final = ("placeholders", "digits", "addresses")
"""Asked of the text as it is."""
_AS_READ: Final = ("words", "letters")
"""Asked of the text as it is read: without what nobody sees."""
_JOINERS: Final = frozenset("\u00ad\u200c\u200d\u200e\u200f")
"""What cannot be seen, and some languages need; everything else of the kind hides or turns round what stands beside."""
MOST_LETTERS: Final = 1000
"""In one text; four times the longest that there is."""
_CHARSET: Final = re.compile(r"charset=([\w.:-]+)", re.IGNORECASE)
_COUNTS: Final = 200
"""Numbers of things for which a plural rule is tried."""


def compiled(  # noqa: PLR0913, PLR0917 - what a catalog is held against
    written: bytes,
    place: Place,
    language: Language,
    needed: Collection[Key],
    shipped: Mapping[Key, Entry],
    retired: Sequence[RetiredNumber],
    *,
    is_new: bool = False,
) -> bytes:
    """The compiled catalog of what stands in the file at `place`.

    What it has no words for, or only fuzzy ones, is not in it; of a language that `is_new` the screen has all words, or
    its readers would be led into another one. `needed` are the texts the program has, `shipped` its own entries of that
    language. Raises InputError or FaultsError with everything for which it may not be shown.
    """
    file = parse(written, place.path, place.domain, language.code)
    faults = list(_of_header(file, language, place.name))
    if faults:  # another language's file has a fault in every text
        raise FaultsError(place.name, tuple(faults))
    faults = [
        *_of_size(file, needed, place.name),
        *(_unfinished(file, place.name) if is_new and place.domain == "ui" else ()),
        *(finding.fault for finding in retired_numbers(file, retired, place.name)),
    ]
    for entry in file.entries:
        known = shipped.get(entry.key)
        if entry.is_fuzzy or not entry.is_filled or (known is not None and known.translations == entry.translations):
            continue
        messages = dict.fromkeys(_of_entry(entry, language, plural_count(language.code, file.headers)))
        faults += [Fault(place.name, entry.line, message) for message in messages]
    if not faults:
        mo, faults = _compile(file, language, place.name)
        if not faults:
            return mo
    raise FaultsError(place.name, tuple(faults))


def _of_header(file: PoFile, language: Language, name: str) -> Iterator[Fault]:
    headers = dict(file.headers)
    charset = _CHARSET.search(headers.get("Content-Type", ""))
    if charset is None or charset[1].lower() not in {"utf-8", "utf8"}:
        said = charset[1] if charset else "none"
        yield Fault(name, 0, f"charset: the header says {said}; save it as UTF-8, with a header that says so")
    said = headers.get("Language", "")
    if not re.fullmatch(rf"{language.code}([_-][A-Za-z]{{2,4}})?", said):
        yield Fault(name, 0, f"language: the header says {said or 'none'}, the folder {language.code}; which is it?")
    right, has = plural_forms(language.code, file.headers), headers.get("Plural-Forms", "none")
    if has.replace(" ", "") != right.replace(" ", ""):
        yield Fault(name, 0, f"plural-forms: the header is {has}, not {right}; run `redbus translate update`")


def _of_size(file: PoFile, needed: Collection[Key], name: str) -> Iterator[Fault]:
    lacking = len(set(needed) - {entry.key for entry in file.entries})
    if lacking:
        message = f"{lacking} of {len(needed)} texts are not in it: half a file, or one older than the program"
        yield Fault(name, 0, f"{message}; copy it again, or run `redbus translate update`")


def _unfinished(file: PoFile, name: str) -> Iterator[Fault]:
    waiting = [entry for entry in file.entries if entry.is_fuzzy or not entry.is_filled]
    if waiting:
        message = f"{len(waiting)} of {len(file.entries)} texts are still to do: a new language is offered when none is"
        yield Fault(name, waiting[0].line, message)


def _of_entry(entry: Entry, language: Language, forms: int) -> Iterator[str]:
    where = f" ({entry.context})" if entry.context else ""
    if len(entry.translations) != (forms if entry.is_plural else 1):
        yield f"plural: {len(entry.translations)} forms, the language has {forms}{where}"
    for target in entry.translations:
        if len(target) > MOST_LETTERS:
            yield f"length: {len(target)} letters, at most {MOST_LETTERS}{where}"
            continue
        if unseen := sorted({letter for letter in target if _is_hiding(letter)}):
            named = ", ".join(f"U+{ord(letter):04X}" for letter in unseen)
            yield f"unseen: translation has {named}, which nobody sees; take it out{where}"
        as_read = unicodedata.normalize("NFC", "".join(one for one in target if unicodedata.category(one) != "Cf"))
        for rules, words in ((_EXACT, target), (_AS_READ, as_read)):
            for rule in rules:
                for message in RULES[rule](Pair(entry, words, language, ())):
                    yield f"{rule}: translation {message}{where}"


def _is_hiding(letter: str) -> bool:
    kind = unicodedata.category(letter)
    return (kind == "Cf" and letter not in _JOINERS) or (kind in {"Cc", "Cs"} and letter not in "\n\t")


def _compile(file: PoFile, language: Language, name: str) -> tuple[bytes, list[Fault]]:
    """The catalog, tried out as the screen will use it: a plural rule that a translator wrote may not work."""
    mo, faults = to_mo(file, language.code, name)
    forms = plural_count(language.code, file.headers)
    try:
        rule = gettext.GNUTranslations(io.BytesIO(mo)).plural  # type: ignore[attr-defined]  # made of the header
        works = all(0 <= rule(count) < forms for count in range(_COUNTS))
    except (ValueError, ArithmeticError, RecursionError):
        works = False
    if not works:
        faults = (*faults, Fault(name, 0, "plural-forms: the rule does not work; take the language's own from CLDR"))
    return mo, list(faults)
