"""A reviewers' book as plain values, in one language, before it is HTML or PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.book.marks import Picture
    from kiosk.book.weights import Weight
    from kiosk.core.check import Band
    from kiosk.core.names import Lang


@dataclass(frozen=True, slots=True)
class Section:
    """A heading under a chapter's title."""

    anchor: str
    """Unique in its chapter; letters, digits and `-`."""
    words: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading under a section's."""

    anchor: str
    mark: str
    """What stands in the stop before it: a question's id, a number, or nothing."""
    words: str
    is_danger: bool = False
    """Its stop is filled."""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph."""

    words: str
    is_soft: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """A mark above what follows, to be seen at a glance."""

    words: str


@dataclass(frozen=True, slots=True)
class Field:
    """A name and its value."""

    name: str
    value: str
    lang: Lang | None = None
    """The value's language where it is not the book's."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Names and values, one under another."""

    rows: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """Sentences of a list."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a question."""

    weight: Weight
    label: str
    then: tuple[str, ...]
    """What else it does and says."""


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers of a question."""

    rows: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One row of a rule in words."""

    id: str
    band: Band
    words: str
    lines: tuple[tuple[int, str], ...]
    """Its condition: each line with how deep it is indented, from 0."""


@dataclass(frozen=True, slots=True)
class SignSet:
    """A kind of smallest set of signs, and one that a person could give."""

    signs: tuple[tuple[Weight, str], ...]
    """Each with what it is about, or nothing."""
    count: str
    examples: tuple[tuple[str, str], ...]
    """Question and answer."""


@dataclass(frozen=True, slots=True)
class SignSets:
    """All kinds of smallest sets for one band."""

    example: str
    """The word before an example."""
    rows: tuple[SignSet, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """An address on the web."""

    url: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str | Link, ...], ...]
    widths: tuple[int, ...]
    """Each column's share, in percent."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A sheet of its own on paper."""

    picture: Picture


@dataclass(frozen=True, slots=True)
class SignOff:
    """Lines to fill in by hand."""

    words: tuple[str, ...]
    """What is signed."""
    lines: tuple[str, ...]
    """What to write on each line; the last gets more room."""


Block = Section | Heading | Para | Notice | Fields | Bullets | Answers | RuleRow | SignSets | Table | Drawing | SignOff


@dataclass(frozen=True, slots=True)
class Chapter:
    """One check, the quiz, or the stories."""

    slug: str
    """Names its page."""
    title: str
    kicker: str
    """The line above the title, or nothing."""
    blocks: tuple[Block, ...]

    @property
    def sections(self) -> tuple[Section, ...]:
        """Its sections in order."""
        return tuple(block for block in self.blocks if isinstance(block, Section))


@dataclass(frozen=True, slots=True)
class Book:
    """All chapters in one language."""

    lang: Lang
    name: str
    """The language's own name."""
    title: str
    edition: str
    """Which pack, seen on which day."""
    lead: tuple[str, ...]
    how: tuple[Block, ...]
    """How to read it."""
    chapters: tuple[Chapter, ...]
    words: Words


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the pages themselves."""

    contents: str
    languages: str
    how: str
    page: str
    """With `{page}`."""
    paper: str
    """The link to the PDF; empty when there is none."""
