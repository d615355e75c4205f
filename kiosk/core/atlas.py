"""Where towns lie on a map of Poland, in kilometres. A town that is not known, or that several are called, has no spot.

The map is a transverse Mercator projection of a sphere about 19 degrees east, as Poland's own maps are about that
meridian: straight borders look as people know them, and a kilometre is the same everywhere to one in a thousand.
Source: Snyder 1987, USGS Professional Paper 1395, equations 8-1 and 8-3.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import atan2, atanh, cos, radians, sin, tan
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.core.nearby import Area

_EARTH_KM: Final = 6371.0
_MERIDIAN: Final = 19.0
_PLAIN: Final = str.maketrans("ąćęłńóśźż-", "acelnoszz ")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map, in kilometres to the right of its left edge and below its upper one."""

    x: float
    y: float


class Town(NamedTuple):
    """A town as gazetteers have it."""

    name: str
    voivodeship: str
    """One of `core.nearby.VOIVODESHIPS`' names."""
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Atlas:
    """The map, and the towns on it. Empty where there is none: then nothing is drawn."""

    width: float = 0.0
    height: float = 0.0
    outline: tuple[tuple[Spot, ...], ...] = ()
    """The country's border: closed lines."""
    borders: tuple[tuple[Spot, ...], ...] = ()
    """The voivodeships' borders within it."""
    corner: tuple[float, float] = (0.0, 0.0)
    """The upper left one, in kilometres east of the meridian and north of the equator."""
    towns: Mapping[str, tuple[Town, ...]] = field(default_factory=dict)
    """Every town of a folded name."""

    def spot_of(self, area: Area) -> Spot | None:
        """Where the town lies; None when nobody says, or it may be one of several."""
        region = folded(area.region)
        found = [t for t in self.towns.get(folded(area.town), ()) if region in {"", folded(t.voivodeship)}]
        return _spot(_km(found[0].lon, found[0].lat), self.corner) if len(found) == 1 else None


def atlas(
    outline: Iterable[Iterable[tuple[float, float]]],
    borders: Iterable[Iterable[tuple[float, float]]],
    towns: Iterable[Town],
) -> Atlas:
    """The map of lines of longitude and latitude, and of towns."""
    around = [[_km(lon, lat) for lon, lat in line] for line in outline]
    within = [[_km(lon, lat) for lon, lat in line] for line in borders]
    corner = min(x for line in around for x, _ in line), max(y for line in around for _, y in line)
    far = max(x for line in around for x, _ in line), min(y for line in around for _, y in line)
    known: dict[str, list[Town]] = {}
    for town in towns:
        known.setdefault(folded(town.name), []).append(town)
    edge = _spot(far, corner)
    return Atlas(
        width=edge.x,
        height=edge.y,
        outline=tuple(tuple(_spot(km, corner) for km in line) for line in around),
        borders=tuple(tuple(_spot(km, corner) for km in line) for line in within),
        corner=corner,
        towns={name: tuple(found) for name, found in known.items()},
    )


def folded(town: str) -> str:
    """A town's name as it is looked up: `bielsko - biala` is `Bielsko-Biała`, whoever typed it."""
    return " ".join(normalize("NFC", town).casefold().translate(_PLAIN).split())


def nearest(spots: Iterable[Spot | None], x: float, y: float, within: float) -> int | None:
    """Which of the spots a finger at that place means: the nearest that is no further away, if any. All in one unit."""
    reached = [
        (distance, index)
        for index, spot in enumerate(spots)
        if spot is not None and (distance := ((spot.x - x) ** 2 + (spot.y - y) ** 2) ** 0.5) <= within
    ]
    return min(reached)[1] if reached else None


def _km(lon: float, lat: float) -> tuple[float, float]:
    """Kilometres east of the meridian and north of the equator."""
    away, up = radians(lon - _MERIDIAN), radians(lat)
    return _EARTH_KM * atanh(cos(up) * sin(away)), _EARTH_KM * atan2(tan(up), cos(away))


def _spot(km: tuple[float, float], corner: tuple[float, float]) -> Spot:
    return Spot(round(km[0] - corner[0], 1), round(corner[1] - km[1], 1))
