"""What a leaflet is made of: blocks in reading order, before any paper and in no language yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, assert_never

from kiosk.core.paper import CARDS_ACROSS, CARDS_DOWN, Paper
from kiosk.core.text import Text, text

if TYPE_CHECKING:
    from datetime import date

    from kiosk.core.names import Lang

LANGUAGES: Final = text("leaflet.languages", "Languages: {languages}")
CALL: Final = text("leaflet.link.call", "Call {number}")
OPEN: Final = text("leaflet.link.open", "Open {address}")
CALL_CODE: Final = text("leaflet.code.call", "Code to call {number}")
OPEN_CODE: Final = text("leaflet.code.open", "Code to open {address}")
"""Read aloud where a leaflet is opened on a screen: what a touch does, what a code holds."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code: what a phone reads, and the same for a person."""

    payload: str
    label: str


@dataclass(frozen=True, slots=True)
class Heading:
    """Opens the blocks that follow it."""

    text: Text


@dataclass(frozen=True, slots=True)
class EmergencyLine:
    """The one number for danger now."""

    lead: Text
    code: Code


@dataclass(frozen=True, slots=True)
class ContactLines:
    """Somebody to turn to."""

    name: Text
    what: Text | None
    number: str
    """As people say it, in groups; empty when there is only an address on the web."""
    web: str
    """As people read it, without `https://`; empty when there is none."""
    details: tuple[Text, ...]
    """Hours, cost, anonymity: as many as are known."""
    languages: tuple[Lang, ...]
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class NumberedStep:
    """One thing to do; numbers start at 1."""

    number: int
    text: Text


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence of a list without numbers."""

    text: Text
    is_strong: bool = False
    """Advice among signs: drawn bold."""


@dataclass(frozen=True, slots=True)
class Closing:
    """The last words, and how old the oldest number on the paper is."""

    text: Text
    checked: Text
    """Holds `{date}`."""
    checked_on: date


@dataclass(frozen=True, slots=True)
class Plea:
    """A sentence meant for whoever is shown the paper: large."""

    text: Text


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence of a list that names languages."""

    text: Text
    """Holds `{languages}`."""
    languages: tuple[Lang, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: two words beside each other."""

    left: Text | str
    """A text is translated, anything else stands as it is."""
    right: Text | str | date | None
    """A date is written as its reader does. None for `left` in the leaflet's second language."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A table."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Two stacks side by side where the paper is wide enough, else one under the other. Neither holds another."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]


Block = Heading | EmergencyLine | ContactLines | NumberedStep | Note | Closing | Plea | Spoken | Rows | Beside


class Form(Enum):
    """How a leaflet's paper is made up."""

    PAGES = "pages"
    """Sheets read from the top."""
    SHOWN = "shown"
    """A sheet to hold up: large, without a title."""
    CARD = "card"
    """A card for a wallet, ten to a sheet."""
    FOLDED = "folded"
    """An ordinary front, and the rest inside."""
    POSTER = "poster"


@dataclass(frozen=True, slots=True)
class Leaflet:
    """Everything that will be on the paper, in reading order."""

    title: Text
    lang: Lang
    second: Lang | None
    paper: Paper
    blocks: tuple[Block, ...]
    form: Form = Form.PAGES
    inside: tuple[Block, ...] = ()
    """What a DISCREET leaflet keeps inside its fold, or low on the receipt."""
    is_large: bool = False
    """Set in large print."""

    @property
    def copies(self) -> int:
        """How often each of its codes is on the paper: a sheet of cards holds ten, or five that are folded."""
        if self.paper is not Paper.WALLET:
            return 1
        return CARDS_DOWN if self.form is Form.FOLDED else CARDS_ACROSS * CARDS_DOWN

    @property
    def flat(self) -> tuple[Block, ...]:
        """The blocks one under the other, in reading order."""
        return tuple(
            one
            for block in (*self.blocks, *self.inside)
            for one in ((*block.left, *block.right) if isinstance(block, Beside) else (block,))
        )

    @property
    def codes(self) -> tuple[Code, ...]:
        """Every QR code, in reading order."""
        found: list[Code] = []
        for block in self.flat:
            match block:
                case EmergencyLine(_, code):
                    found.append(code)
                case ContactLines():
                    found += block.codes
                case Heading() | NumberedStep() | Note() | Closing() | Plea() | Spoken() | Rows() | Beside():
                    pass
                case _:
                    assert_never(block)
        return tuple(found)

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every text that will be translated, in reading order, the title first."""
        return (self.title, *(piece for block in self.flat for piece in _texts(block)))


def _texts(block: Block) -> tuple[Text, ...]:
    match block:
        case (
            Heading(words)
            | Note(words, _)
            | NumberedStep(_, words)
            | EmergencyLine(words, _)
            | Plea(words)
            | Spoken(words, _)
        ):
            return (words,)
        case ContactLines():
            what = () if block.what is None else (block.what,)
            spoken = (LANGUAGES,) if block.languages else ()
            return (block.name, *what, *block.details, *spoken)
        case Closing():
            return (block.text, block.checked)
        case Rows(rows):
            return tuple(side for row in rows for side in (row.left, row.right) if isinstance(side, Text))
        case Beside():
            return ()
        case _:
            assert_never(block)
