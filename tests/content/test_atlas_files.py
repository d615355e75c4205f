"""The map that comes with the program."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from kiosk import home
from kiosk.content.atlas import read_atlas
from kiosk.core.errors import InputError
from kiosk.core.nearby import VOIVODESHIPS, Area
from tests.core.journeys import SHIPPED
from tests.tour import TOWNS

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.core.atlas import Spot

FOLDER = home.home() / "assets" / "map"
MAP = read_atlas(FOLDER)


def test_the_border_is_closed_and_the_whole_is_cheap_to_draw() -> None:
    """One line about the country, some hundred points, about as wide and high as Poland is."""
    (border,) = MAP.outline
    assert border[0] == border[-1]
    assert sum(map(len, (*MAP.outline, *MAP.borders))) < 1000
    assert 640 < MAP.height < 660 < MAP.width < 700


def test_the_towns_lie_within_the_border_and_every_voivodeship_has_some() -> None:
    """All but a few on the coast, whose border is drawn with fewer corners than it has."""
    towns = [town for found in MAP.towns.values() for town in found]
    assert {town.voivodeship for town in towns} == set(VOIVODESHIPS.values())
    known = [(town, MAP.spot_of(Area(town.name, "", town.voivodeship))) for town in towns]
    outside = [town.name for town, spot in known if spot is not None and not is_inside(spot)]
    assert len(outside) < len(towns) // 100, outside


def is_inside(spot: Spot) -> bool:
    """Whether a line from there to the right crosses the border an odd number of times."""
    (border,) = MAP.outline
    crossed = False
    for one, other in pairwise(border):
        if (one.y > spot.y) != (other.y > spot.y):
            x = one.x + (spot.y - one.y) / (other.y - one.y) * (other.x - one.x)
            crossed ^= x > spot.x
    return crossed


def test_every_stop_of_the_pack_and_of_a_tour_of_towns_can_be_drawn() -> None:
    """With the names that people write."""
    areas = [Area(stop.town, stop.teryt, stop.voivodeship) for stop in SHIPPED.tour]
    areas += [Area(town, "", region) for town, region in (*TOWNS, ("Warszawa", "mazowieckie"), ("Kraków", ""))]
    assert [area.town for area in areas if MAP.spot_of(area) is None] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("poland.json", "{"),
        ("poland.json", json.dumps({"format": "map/1", "outline": []})),
        ("towns.csv", "town,teryt,lat,lon\nŁódź,10,x,19.474\n"),
        ("towns.csv", "town,teryt,lat,lon\nŁódź,99,51.771,19.474\n"),
        ("towns.csv", None),
    ],
)
def test_a_broken_map_is_named(tmp_path: Path, name: str, text: str | None) -> None:
    """With its folder, and what to do."""
    for file in ("poland.json", "towns.csv"):
        (tmp_path / file).write_bytes((FOLDER / file).read_bytes())
    (tmp_path / name).unlink()
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"the map cannot be read.*Install"):
        read_atlas(tmp_path)
