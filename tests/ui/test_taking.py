"""What a visitor chose, as the leaflet that is made of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from kiosk.core.counter import LeafletKind
from kiosk.core.front import Front
from kiosk.core.names import Lang, Place, TopicId
from kiosk.core.paper import ON_THE_BUS, Paper
from kiosk.core.printable import why_not
from kiosk.ui.taking import Choice, Offer

HELP, ROLE = LeafletKind.HELP, LeafletKind.ROLE
CARDS = (LeafletKind.BILINGUAL, LeafletKind.DISCREET)


def _offer(lang: str = "uk", place: Place = Place.POLAND, paper: Paper = Paper.A4, role: str = "") -> Offer:
    return Offer(Lang(lang), place, paper, None, TopicId(role) if role else None)


def test_a_timetable_that_was_chosen_while_there_was_one_is_phrases_when_there_is_none() -> None:
    """Staff took the tour back meanwhile: an ordinary front all the same."""
    choice = Choice(LeafletKind.DISCREET, Front.TOUR)
    assert _offer().request(choice).front is Front.TOUR
    assert replace(_offer(), fronts=(Front.PHRASES, Front.TRAVEL)).request(choice).front is Front.PHRASES


@pytest.mark.parametrize("paper", ON_THE_BUS)
def test_whatever_can_be_ticked_can_be_printed(paper: Paper) -> None:
    """On every paper a bus may have, in every combination."""
    for role, kind, large, front in product(("", "role-hotel"), LeafletKind, (False, True), Front):
        offer = _offer(paper=paper, role=role)
        request = offer.request(Choice(kind, front, is_large=large, with_polish=True))
        assert why_not(request.kind, request.paper, is_large=request.is_large) == ""
        assert (request.front is not None) == (request.kind is LeafletKind.DISCREET)
        assert (request.role is not None) == (request.kind is ROLE)


def test_who_reads_about_a_profession_takes_its_sheet_and_others_choose_among_three() -> None:
    """Few things to choose from."""
    assert _offer(role="role-hotel").kinds == (ROLE,)
    assert _offer().kinds == (HELP, *CARDS)


@pytest.mark.parametrize(
    ("lang", "place", "second"),
    [
        ("uk", Place.POLAND, "pl"),
        ("uk", Place.UNSAID, "pl"),
        ("uk", Place.UK, "en"),
        ("uk", Place.OTHER, "en"),
        ("pl", Place.UK, "en"),
        ("pl", Place.POLAND, "en"),
        ("en", Place.UK, "pl"),
        ("en", Place.POLAND, "pl"),
    ],
)
def test_a_card_is_in_the_reader_s_language_and_in_that_of_the_place(lang: str, place: Place, second: str) -> None:
    """Polish in Poland, English elsewhere; the other one where they are the same."""
    for kind in CARDS:
        assert _offer(lang, place).request(Choice(kind)).second == second


def test_polish_is_added_to_numbers_only_and_never_to_polish() -> None:
    """Cards have their second language, sheets for professionals one."""
    ticked = Choice(with_polish=True)
    assert _offer("uk").request(ticked).second == "pl"
    assert _offer("pl").request(ticked).second is None
    assert _offer("uk", role="role-hotel").request(ticked).second is None
    assert not _offer("uk").can_add_polish(Choice(LeafletKind.DISCREET))
