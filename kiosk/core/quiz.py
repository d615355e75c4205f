"""The quiz: statements that are true or not, each explained whichever was tapped. Nothing is scored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.core.names import CheckId, FactId, ItemId
    from kiosk.core.pack import Provenance
    from kiosk.core.text import Text


@dataclass(frozen=True, slots=True)
class Item:
    """One statement. It is believed and expires by itself, so that one old number hides one statement only."""

    id: ItemId
    statement: Text
    is_true: bool
    explanation: Text
    facts: tuple[FactId, ...]
    """The facts its explanation refers to; if one of them may not be shown, neither may the statement."""
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Quiz:
    """All statements, in the order asked."""

    icon: str
    """A pictogram's name."""
    title: Text
    intro: Text
    items: tuple[Item, ...]
    end_title: Text
    end_lead: Text
    worry: CheckId | None
    """The self-check for somebody who worries about another; offered at the end."""
