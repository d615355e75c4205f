"""Where towns lie on the map: found by name and voivodeship, or not at all."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.atlas import Atlas, Spot, Town, atlas, folded, nearest
from kiosk.core.nearby import Area

SQUARE: Final = [(14.0, 55.0), (24.0, 55.0), (24.0, 49.0), (14.0, 49.0), (14.0, 55.0)]
TOWNS: Final = (
    Town("Łódź", "łódzkie", 51.771, 19.474),
    Town("Bielsko-Biala", "śląskie", 49.822, 19.047),
    Town("Opole", "opolskie", 50.671, 17.926),
    Town("Opole", "lubelskie", 51.148, 21.969),
    Town("Dąbrowa", "opolskie", 50.66, 17.75),
    Town("Dąbrowa", "opolskie", 50.75, 17.85),
    Town("Greenwich on 19 E", "pomorskie", 52.0, 19.0),
)
MAP: Final = atlas([SQUARE], [[(19.0, 55.0), (19.0, 49.0)]], TOWNS)


@pytest.mark.parametrize(
    ("town", "teryt", "voivodeship", "found"),
    [
        ("Łódź", "", "łódzkie", True),
        ("Łódź", "1061011", "", True),
        ("Łódź", "", "Łódzkie", True),
        ("łódź", "", "", True),
        ("Lodz", "", "", True),
        ("Bielsko-Biała", "", "śląskie", True),
        ("  bielsko - biala ", "", "", True),
        ("Opole", "", "opolskie", True),
        ("Opole", "", "", False),
        ("Opole", "", "mazowieckie", False),
        ("Dąbrowa", "", "opolskie", False),
        ("Dąbrowa", "", "", False),
        ("Atlantyda", "", "", False),
        ("", "", "", False),
    ],
)
def test_a_town_is_found_however_it_is_typed_and_never_guessed(
    town: str,
    teryt: str,
    voivodeship: str,
    found: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    """One of several of that name has no spot, nor has one that the voivodeship does not have."""
    assert (MAP.spot_of(Area(town, teryt, voivodeship)) is not None) == found


def test_a_kilometre_is_a_kilometre_to_one_in_a_thousand() -> None:
    """Łódź and Opole are 165 km apart; a degree of latitude is 111 km, and north is up along the map's meridian."""
    lodz, opole = MAP.spot_of(Area("Łódź", "", "")), MAP.spot_of(Area("Opole", "", "opolskie"))
    middle = MAP.spot_of(Area("Greenwich on 19 E", "", ""))
    assert lodz is not None
    assert opole is not None
    assert middle is not None
    assert ((lodz.x - opole.x) ** 2 + (lodz.y - opole.y) ** 2) ** 0.5 == pytest.approx(163.2, abs=0.5)
    assert lodz.x > middle.x > opole.x
    assert lodz.y < opole.y
    top, bottom = MAP.borders[0]
    assert (top.x, bottom.x) == (middle.x, middle.x)
    assert bottom.y - top.y == pytest.approx(6 * 111.19, abs=0.2)


def test_everything_of_the_outline_lies_on_the_map() -> None:
    """Its corner is the map's zero."""
    spots = [spot for line in MAP.outline for spot in line]
    assert (min(spot.x for spot in spots), min(spot.y for spot in spots)) == (0, 0)
    assert (max(spot.x for spot in spots), max(spot.y for spot in spots)) == (MAP.width, MAP.height)


def test_without_a_map_no_town_has_a_spot() -> None:
    """What is shown when its files cannot be read."""
    assert Atlas().spot_of(Area("Łódź", "", "")) is None


@given(name=st.text(max_size=20))
def test_folding_a_name_twice_changes_nothing_more(name: str) -> None:
    """So that both sides of a look-up are the same."""
    assert folded(folded(name)) == folded(name)


SPOTS: Final = (Spot(0, 0), None, Spot(10, 0), Spot(0, 10))


@pytest.mark.parametrize(
    ("x", "y", "within", "found"),
    [(1, 1, 5, 0), (9, 0, 5, 2), (5.1, 0, 6, 2), (0, 7, 3, 3), (5, 5, 3, None), (100, 100, 5, None), (0, 0, 0, 0)],
)
def test_a_finger_means_the_nearest_stop_within_its_reach(x: float, y: float, within: float, found: int | None) -> None:
    """What is not drawn cannot be meant, and far from every stop is none."""
    assert nearest(SPOTS, x, y, within) == found
