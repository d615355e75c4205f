"""Which leaflet may be on which paper, why not on another, and every one that can be asked for."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from kiosk.core.counter import LeafletKind
from kiosk.core.discreet import fronts
from kiosk.core.front import Front
from kiosk.core.leaflet import LeafletRequest
from kiosk.core.names import FIRST_LANG, SOURCE_LANG, Place
from kiosk.core.paper import Paper
from kiosk.core.roles import roles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from kiosk.core.language import Language, Languages
    from kiosk.core.names import Lang, TopicId
    from kiosk.core.pack import Pack

_TOO_SMALL_TO_READ: Final = "a poster is read and scanned through a window, from a step away"

ABSENT: Final[Mapping[tuple[LeafletKind, Paper], str]] = {
    (LeafletKind.HELP, Paper.WALLET): "a card has room for one code; use --kind bilingual or --kind discreet",
    (LeafletKind.RESULT, Paper.WALLET): "nobody needs ten cards of one person's next steps",
    (LeafletKind.ROLE, Paper.WALLET): "a sheet to pin up at a desk does not fit a card",
    (LeafletKind.POSTER, Paper.A6): _TOO_SMALL_TO_READ,
    (LeafletKind.POSTER, Paper.WALLET): _TOO_SMALL_TO_READ,
    (LeafletKind.POSTER, Paper.ROLL80): _TOO_SMALL_TO_READ,
    (LeafletKind.POSTER, Paper.ROLL58): _TOO_SMALL_TO_READ,
}
"""Kinds and papers that do not go together, and why."""

_NARROW: Final = "in large print its lines would hold a word or two"
_LARGE_PAPERS: Final = (Paper.A4, Paper.A5, Paper.ROLL80)
LARGE_ABSENT: Final[Mapping[LeafletKind, str]] = {
    LeafletKind.BILINGUAL: "it is as large as its paper allows already",
    LeafletKind.DISCREET: "large print is not what an ordinary card has",
    LeafletKind.POSTER: "a poster is large already",
}
"""Kinds that there are not in large print, and why."""

SHOWN_TO: Final = (FIRST_LANG, SOURCE_LANG)
"""The languages of those whom a paper is shown to, in Poland and elsewhere."""


def why_not(kind: LeafletKind, paper: Paper, *, is_large: bool = False) -> str:
    """Why a kind is not printed on a paper; empty when it is."""
    reason = ABSENT.get((kind, paper), "")
    if is_large and not reason:
        reason = LARGE_ABSENT.get(kind, "") or ("" if paper in _LARGE_PAPERS else f"{paper.value}: {_NARROW}")
    return reason


def papers_of(kind: LeafletKind, *, is_large: bool = False) -> tuple[Paper, ...]:
    """The papers a kind is printed on."""
    return tuple(paper for paper in Paper if not why_not(kind, paper, is_large=is_large))


def shown_to(lang: Lang, place: Place) -> Lang:
    """The second language of a paper that is shown to somebody: Polish in Poland, where no place was said too.

    For a reader of that language the other of the two: they may go where it is spoken.
    """
    here, there = SHOWN_TO if place in {Place.POLAND, Place.UNSAID} else (SOURCE_LANG, FIRST_LANG)
    return there if lang == here else here


def requests(pack: Pack, languages: Languages, on: date) -> Iterator[LeafletRequest]:
    """Every leaflet that can be asked for on that day, but for a RESULT's reasons, which a result brings along.

    Kinds, papers, large print, languages, second languages, places, roles and fronts; a RESULT needs its result when
    it is composed. A place that gives the same paper as another is there once.
    """
    for kind in LeafletKind:
        for is_large, paper in product((False, True), Paper):
            if why_not(kind, paper, is_large=is_large):
                continue
            for language, place in product(languages, Place):
                for second, role, front in _choices(pack, kind, language, place, on):
                    yield LeafletRequest(
                        kind, language.code, second, place, paper, role=role, front=front, is_large=is_large
                    )


def _choices(
    pack: Pack, kind: LeafletKind, language: Language, place: Place, on: date
) -> Iterator[tuple[Lang | None, TopicId | None, Front | None]]:
    """The second languages, roles and fronts of a kind."""
    others = [lang for lang in SHOWN_TO if lang != language.code]
    match kind:
        case LeafletKind.HELP | LeafletKind.RESULT | LeafletKind.POSTER:
            yield from ((second, None, None) for second in (None, *others))
        case LeafletKind.ROLE:
            # Without a country both stand on the sheet, as for another one.
            if place is not Place.OTHER:
                yield from (
                    (None, topic.id, None) for topic in roles(pack, on) if language.covers.has(f"topic.{topic.id}")
                )
        case LeafletKind.BILINGUAL:
            yield from ((second, None, None) for second in others)
        case LeafletKind.DISCREET:
            yield from ((second, None, Front.PHRASES) for second in others)
            yield from ((None, None, front) for front in fronts(pack, on) if front is not Front.PHRASES)
