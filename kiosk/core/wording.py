"""What a text may not say to somebody at risk, in each language.

No name for the reader, no verdict, no promise, no blame, no advice that puts somebody in danger, and no number that
calls somebody else in Poland. The patterns are in `core.wording_rules`; a sentence in which a rule's `unless` stands
before the words (`do not ...`, `if ...`) is not what the rule is about.

Source: product.md sections 2 and 8; self-check.md 2.6, P14 and P15.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.names import Place
from kiosk.core.readability import sentences
from kiosk.core.wording_rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.core.names import Lang

NAMES: Final = "name"
"""The rule for the words that may stand where a right or an organisation has to be named; see `may_name`."""

_NAMING: Final = frozenset({"topic", "contact"})
_ABROAD: Final = re.compile(r"(?<!\d)(?<!\d[ \-])99[789](?![ \-]?\d)")
_IN_THE_UK: Final = re.compile(r"\b(?:UK|Britain|England|Scotland|Wales|Northern Ireland)\b")
_NOT_IN_POLAND: Final = "in Poland 999 is the ambulance; write 112, or say that it is for the UK"


@dataclass(frozen=True, slots=True)
class Breach:
    """Words that may not stand in a text."""

    rule: str
    found: str
    mend: str
    """What to write instead."""


def breaches(text: str, lang: Lang, *, is_naming: bool = False) -> Iterator[Breach]:
    """What `text` says that it may not. With `is_naming`, a right or an organisation may be called by its name."""
    for sentence in sentences(text):
        for rule in RULES:
            if (rule.name == NAMES and is_naming) or (
                rule.spares_questions and sentence.rstrip("\"'”’»)").endswith("?")
            ):
                continue
            if lang not in rule.patterns:
                continue
            forbidden, unless = rule.patterns[lang]
            for match in forbidden.finditer(sentence):
                if unless is None or not unless.search(sentence[: match.start()]):
                    yield Breach(rule.name, match[0], rule.mend)


def has_rules(lang: Lang) -> bool:
    """Whether the language has rules of its own here; another one's own file may forbid words, see `core.language`."""
    return all(lang in rule.patterns for rule in RULES)


def may_name(context: str) -> bool:
    """Whether a text of that context may hold a forbidden name: a right has to be findable, an organisation too."""
    return context.partition(".")[0] in _NAMING


def numbers_not_in_poland(text: str, place: Place | None) -> Iterator[Breach]:
    """997, 998 and 999 in an English text that is not about the UK. `place` is None when it is for every place."""
    if place is not Place.UK and (place is Place.POLAND or not _IN_THE_UK.search(text)):
        for match in _ABROAD.finditer(text):
            yield Breach("number", match[0], _NOT_IN_POLAND)
