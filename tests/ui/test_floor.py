"""What no screen may fall below: text that can be read from where one stands, and that stands out from its ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtGui import QColor

from kiosk.core import events
from kiosk.core.contrast import LEAST_SHAPE
from kiosk.core.names import Lang
from kiosk.core.sight import viewing_mm
from kiosk.gate import sight
from kiosk.gate.items import box
from tests.ui.test_every_screen import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.panel import Panel

UK: Final = Lang("uk")


def screens(panel: Panel) -> Iterator[str]:
    """One screen of each kind, on the panel; the attract screen, too."""
    for group, paths in SCREENS.items():
        panel.jump(UK, *next(iter(paths.values())))
        yield group
    panel.jump(None, events.TimeOut())
    yield "attract"


def test_no_text_is_smaller_than_seven_tenths_of_a_degree(panel: Panel) -> None:
    """The height of a capital letter, seen from the configured distance (EN 301 549, 5.1.4)."""
    settings = panel.kiosk.start.settings.panel
    far_mm = viewing_mm(settings, 1080, 1920)
    small = [
        f"{group}: {fault}"
        for group in screens(panel)
        for fault in sight.small_texts(panel.kiosk.window, settings.width_mm, far_mm)
    ]
    assert not small, "\n".join(small)


def test_every_text_stands_out_seven_to_one(panel: Panel) -> None:
    """As it is drawn: its colour, and the colour of the ground it stands on (WCAG 1.4.6)."""
    window = panel.kiosk.window
    faint = [
        f"{group}: {fault}" for group in screens(panel) for fault in sight.faint_texts(window, window.grabWindow())
    ]
    assert not faint, "\n".join(faint)


def test_the_edge_of_an_answer_stands_out_three_to_one(panel: Panel) -> None:
    """Where a finger may go is seen, chosen or not (WCAG 1.4.11)."""
    panel.jump(UK, *next(iter(SCREENS["questions of job"].values())))
    picture = panel.kiosk.window.grabWindow()
    answers = [item for item in panel.buttons() if item.objectName().startswith("answer-")]
    assert answers
    for item in answers:
        where = box(item)
        inside = sight.ground(picture, where.adjusted(9, 9, -9, -9))
        assert sight.ratio(QColor(item.property("edge")).rgb(), inside.rgb()) >= LEAST_SHAPE


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000", "#fff", 21.0), ("#777", "#fff", 4.5), ("#fff", "#fff", 1)]
)
def test_contrast_is_measured_as_wcag_does(one: str, other: str, ratio: float) -> None:
    """Known pairs."""
    assert sight.ratio(QColor(one).rgb(), QColor(other).rgb()) == pytest.approx(ratio, abs=0.05)
