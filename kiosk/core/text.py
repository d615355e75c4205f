"""A text a person will read: its English words and the context under which the catalogs translate them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.core.names import FactId

DOMAINS: Final = ("ui", "content", "selfcheck", "leaflet")
"""The gettext domains. A context's first part names its domain; see `Text.domain`."""

LAYOUT_DIRECTION: Final = "QT_LAYOUT_DIRECTION"
"""What Qt asks every catalog; the answer `RTL` mirrors the screen."""

_DOMAIN_OF: Final = {
    "check": "selfcheck",
    "step": "selfcheck",
    "book": "selfcheck",
    "topic": "content",
    "contact": "content",
    "fact": "content",
    "tour": "content",
    "quiz": "content",
    "story": "content",
    "leaflet": "leaflet",
    "ui": "ui",
}


@dataclass(frozen=True, slots=True)
class Text:
    """An English text and its stable msgctxt, such as `check.job.J1.text`."""

    context: str
    source: str

    @property
    def domain(self) -> str:
        """The gettext domain that holds this text's translations. KeyError for a context nobody declared."""
        return _DOMAIN_OF[self.context.partition(".")[0]]


def text(context: str, source: str) -> Text:
    """Mark an English literal for extraction and return it as a `Text`. Both arguments must be literals."""
    return Text(context, source)


_PLACEHOLDER: Final = re.compile(r"\{([\w-]+)\}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text whose placeholders have values: words as they stand, or texts to translate too."""

    template: Text
    """With a `{name}` for each value."""
    values: tuple[tuple[str, str | Text], ...] = ()

    def say(self, translate: Translate) -> str:
        """The phrase in the translator's language. KeyError when a placeholder has no value."""
        values = {name: value if isinstance(value, str) else translate(value) for name, value in self.values}
        return _PLACEHOLDER.sub(lambda found: values[found[1]], translate(self.template))


class Translate(Protocol):
    """Turns a `Text` into one language's words; the English words when there is no translation."""

    def __call__(self, text: Text, /) -> str:
        """`text` in this translator's language."""
        ...


def fill(words: str, values: Mapping[str, str]) -> str:
    """`words` with each `{name}` replaced by its value; what has none stays."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), words)


def with_facts(translate: Translate, facts: Mapping[FactId, str]) -> Translate:
    """The same translator, with each `{fact-id}` replaced by its value; what is no fact's id stays."""
    values = {str(fact): value for fact, value in facts.items()}

    def filled(text: Text, /) -> str:
        return fill(translate(text), values)

    return filled if values else translate


def in_english(text: Text, /) -> str:
    """The `Translate` of the source language."""
    return text.source
