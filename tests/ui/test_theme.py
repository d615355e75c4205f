"""The theme's own figures: contrast of every text on every ground, sizes in degrees of sight, targets in mm."""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine

from kiosk.core.comfort import TextSize
from kiosk.core.contrast import LEAST_SHAPE, LEAST_TEXT
from kiosk.gate.sight import ratio
from kiosk.ui.app import QML

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

PX_PER_MM: Final = 1080 / 299
VIEWING_MM: Final = 600.0
GROUNDS: Final = ("paper", "card", "cardPressed", "calm", "care", "danger")
READ: Final[tuple[tuple[str, str], ...]] = (
    *product(("ink", "soft"), GROUNDS),
    *product(("busDeep", "action", "dangerMark"), ("paper", "card")),
    ("careMark", "care"),
    ("dangerMark", "danger"),
    ("busInk", "bus"),
    ("actionInk", "action"),
    ("actionInk", "actionPressed"),
)
"""Which colour stands as text on which ground."""
SHAPES: Final = (*product(("bus", "action", "soft"), ("paper", "card", "calm", "badge")), ("careMark", "care"))
"""Which colour stands as a pictogram or a mark on which ground."""
TYPE: Final = ("numberSize", "titleSize", "questionSize", "sceneSize", "bodySize", "labelSize", "noteSize", "barSize")


@pytest.fixture(scope="module")
def engine(qapp: QGuiApplication) -> Iterator[QQmlEngine]:
    """QML with our modules, and nothing on a screen."""
    del qapp
    made = QQmlEngine()
    made.addImportPath(str(QML))
    yield made
    made.deleteLater()


@pytest.fixture
def theme(engine: QQmlEngine) -> QObject:
    """As on the panel it is drawn for, 24 inches in portrait, read from 60 cm; by day, in usual size."""
    found = engine.singletonInstance("Kiosk.Theme", "Theme")
    assert isinstance(found, QObject)
    usual = {"pxPerMm": PX_PER_MM, "viewingMm": VIEWING_MM, "isNight": False, "textScale": 1.0}
    for name, value in usual.items():
        found.setProperty(name, value)
    return found


def contrast(one: QColor, other: QColor) -> float:
    """From 1 to 21."""
    return ratio(one.rgb(), other.rgb())


def colour(theme: QObject, name: str) -> QColor:
    """A token's colour."""
    found = theme.property(name)
    assert isinstance(found, QColor), name
    return found


@pytest.mark.parametrize("is_night", [False, True], ids=["light", "night"])
def test_every_text_stands_out_seven_to_one_from_its_ground(theme: QObject, *, is_night: bool) -> None:
    """In both themes, for each pair that the controls and screens use."""
    theme.setProperty("isNight", is_night)
    weak = {
        f"{text} on {ground}": round(ratio, 2)
        for text, ground in READ
        if (ratio := contrast(colour(theme, text), colour(theme, ground))) < LEAST_TEXT
    }
    assert not weak


@pytest.mark.parametrize("is_night", [False, True], ids=["light", "night"])
def test_every_pictogram_and_mark_stands_out_three_to_one(theme: QObject, *, is_night: bool) -> None:
    """They always stand beside words, and are seen all the same."""
    theme.setProperty("isNight", is_night)
    ratios = {pair: contrast(colour(theme, pair[0]), colour(theme, pair[1])) for pair in SHAPES}
    assert not {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < LEAST_SHAPE}


def test_by_night_every_edge_can_be_seen(theme: QObject) -> None:
    """Strong contrast draws what light only hints at: the edge of each control and note, on paper and on card."""
    theme.setProperty("isNight", True)  # noqa: FBT003 - Qt's signature
    edges = ("edge", "calmEdge", "careEdge", "dangerEdge", "action", "soft")
    weak = {
        f"{edge} on {ground}": round(ratio, 2)
        for edge, ground in product(edges, ("paper", "card"))
        if (ratio := contrast(colour(theme, edge), colour(theme, ground))) < LEAST_SHAPE
    }
    assert not weak


def test_the_contrast_of_black_on_white_is_twenty_one() -> None:
    """The ruler itself is right."""
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("#FFFFFF")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("size", TextSize)
def test_no_capital_is_lower_than_seven_tenths_of_a_degree(theme: QObject, size: TextSize) -> None:
    """Whatever the comfort size; in the largest, what is read is half as large again (product.md section 8)."""
    theme.setProperty("textScale", size.value)
    half_px_mm = 0.5 / PX_PER_MM
    for name in TYPE:
        capital_mm = float(theme.property(name)) * 0.714 / PX_PER_MM
        assert capital_mm >= VIEWING_MM * math.tan(math.radians(0.7)) - half_px_mm, name
    for name, degrees in (("bodySize", 0.9), ("labelSize", 0.75), ("noteSize", 0.7)):
        wanted_mm = VIEWING_MM * math.tan(math.radians(degrees)) * size.value / 0.714
        assert float(theme.property(name)) / PX_PER_MM == pytest.approx(wanted_mm, rel=0.02), name


@pytest.mark.parametrize("size", TextSize)
def test_type_keeps_its_order_at_every_size(theme: QObject, size: TextSize) -> None:
    """A title is larger than a question, a question than what is read."""
    theme.setProperty("textScale", size.value)
    sizes = [float(theme.property(name)) for name in ("titleSize", "questionSize", "bodySize", "labelSize", "noteSize")]
    assert sizes == sorted(sizes, reverse=True)


def test_targets_are_as_large_as_a_finger(theme: QObject) -> None:
    """20 mm or more, what matters 25 to 30."""
    for name, least_mm in (("touchTarget", 20), ("primaryTarget", 25), ("answerTarget", 28)):
        assert float(theme.property(name)) >= least_mm * PX_PER_MM - 1, name


def test_reduced_motion_leaves_no_duration(theme: QObject) -> None:
    """Whoever asked for it, the visitor or the program."""
    for name in ("wantsStill", "reducedMotion"):
        theme.setProperty(name, True)  # noqa: FBT003 - Qt's signature
        assert (theme.property("motionIn"), theme.property("motionOut"), theme.property("isStill")) == (0, 0, True)
        theme.setProperty(name, False)  # noqa: FBT003 - Qt's signature
    assert 0 < theme.property("motionOut") < theme.property("motionIn") <= 160
