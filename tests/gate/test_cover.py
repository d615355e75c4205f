"""Which screens the gate looks at."""

from __future__ import annotations

from itertools import product

from kiosk.gate.cover import SIZES, cover, everything
from kiosk.gate.panels import PANEL, PANELS

LANGS = ("pl", "uk", "pseudo-long", "pseudo-script")


def test_everything_is_every_language_panel_and_size_once() -> None:
    """The whole product, each walk whole."""
    found = everything(LANGS)
    names = [f"{lang}-{panel.name}-{size}" for panel, lang, size in product(PANELS, LANGS, SIZES)]
    assert sorted(one.name for one in found) == sorted(names)
    assert all(one.is_whole for one in found)


def test_the_cover_has_every_screen_of_every_language_and_each_size_both_ways_to_hang() -> None:
    """One whole walk a real language; each size, and panels upright and wide, small and large, in each."""
    found = cover(LANGS)
    for lang in ("pl", "uk"):
        own = [one for one in found if one.lang == lang]
        assert [one.name for one in own if one.is_whole] == [f"{lang}-24-upright-normal"]
        assert {one.size for one in own} == set(SIZES)
        assert {one.panel.width_px > one.panel.height_px for one in own} == {True, False}
        assert {"15.6-upright", "43-upright"} <= {one.panel.name for one in own}
    assert len({one.name for one in found}) == len(found)


def test_a_panel_or_size_that_is_named_is_looked_at() -> None:
    """Also one that is not in the cover by itself; the first of them whole."""
    found = cover(["pl"], [PANEL["32-upright"], PANEL["43-wide-4k"]], ["large"])
    assert [(one.name, one.is_whole) for one in found] == [
        ("pl-32-upright-large", True),
        ("pl-43-wide-4k-large", False),
    ]


def test_a_pseudo_language_knows_its_kind() -> None:
    """A real one has none."""
    assert {one.lang: one.kind for one in cover(LANGS)} == {
        "pl": "",
        "uk": "",
        "pseudo-long": "long",
        "pseudo-script": "script",
    }
