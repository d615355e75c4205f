"""What a visitor chose to take along, and the leaflet that makes of it. Pure; it ends with the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.core.counter import LeafletKind
from kiosk.core.front import Front
from kiosk.core.names import FIRST_LANG
from kiosk.core.paper import Paper

if TYPE_CHECKING:
    from kiosk.core.leaflet import LeafletRequest
    from kiosk.core.names import Lang, Place, TopicId
    from kiosk.core.result import Result


@dataclass(frozen=True, slots=True)
class Choice:
    """What was ticked; the defaults are what most people take."""

    kind: LeafletKind | None = None
    """None for the first that is offered."""
    front: Front = Front.PHRASES
    with_polish: bool = False
    with_reasons: bool = False
    is_large: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be taken where the visitor stands."""

    lang: Lang
    place: Place
    paper: Paper
    result: Result | None
    role: TopicId | None
    fronts: tuple[Front, ...] = tuple(Front)
    """What a discreet card may pass for on that day."""

    @property
    def kinds(self) -> tuple[LeafletKind, ...]:
        """The kinds to choose from, the usual one first. Who reads about a profession takes its sheet."""
        if self.result is None and self.role is not None:
            return (LeafletKind.ROLE,)
        from kiosk.core.printable import why_not  # noqa: PLC0415 - not before the first frame

        usual = LeafletKind.HELP if self.result is None else LeafletKind.RESULT
        return tuple(
            kind for kind in (usual, LeafletKind.BILINGUAL, LeafletKind.DISCREET) if not why_not(kind, self.paper)
        )

    def kind(self, choice: Choice) -> LeafletKind:
        """The kind that was chosen, as far as it is offered."""
        return choice.kind if choice.kind in self.kinds else self.kinds[0]

    def front(self, choice: Choice) -> Front:
        """The front that was chosen, as far as there is one like it today."""
        return choice.front if choice.front in self.fronts else Front.PHRASES

    def can_add_polish(self, choice: Choice) -> bool:
        """Whether each line can stand in Polish too. A professional's sheet is one page; cards have two anyway."""
        return self.lang != FIRST_LANG and self.kind(choice) in {LeafletKind.HELP, LeafletKind.RESULT}

    def can_be_large(self, choice: Choice) -> bool:
        """Whether the kind is there in large print, on this paper."""
        from kiosk.core.printable import why_not  # noqa: PLC0415 - not before the first frame

        return not why_not(self.kind(choice), self.paper, is_large=True)

    def is_folded(self, choice: Choice) -> bool:
        """Whether the paper is to be folded so that its front is outside."""
        return self.kind(choice) is LeafletKind.DISCREET and self.paper in {Paper.A4, Paper.A5}

    def request(self, choice: Choice) -> LeafletRequest:
        """The leaflet to make."""
        from kiosk.core.leaflet import LeafletRequest  # noqa: PLC0415 - not before the first frame
        from kiosk.core.printable import shown_to  # noqa: PLC0415 - the same

        kind = self.kind(choice)
        second: Lang | None = None
        if kind in {LeafletKind.BILINGUAL, LeafletKind.DISCREET}:
            second = shown_to(self.lang, self.place)
        elif choice.with_polish and self.can_add_polish(choice):
            second = FIRST_LANG
        told = self.result is not None and kind is LeafletKind.RESULT and choice.with_reasons
        return LeafletRequest(
            kind=kind,
            lang=self.lang,
            second=second,
            place=self.place,
            paper=self.paper,
            reasons=self.result.reasons if told and self.result is not None else (),
            role=self.role if kind is LeafletKind.ROLE else None,
            front=self.front(choice) if kind is LeafletKind.DISCREET else None,
            is_large=choice.is_large and self.can_be_large(choice),
        )
