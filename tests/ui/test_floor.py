"""What no screen may fall below: text that can be read from where one stands, and that stands out from its ground."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor

from kiosk.core import events, sight
from kiosk.core.names import Lang
from tests.ui.keys import ancestors
from tests.ui.test_every_screen import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickItem

    from tests.ui.panel import Panel

UK: Final = Lang("uk")
CAPITAL: Final = 0.714
"""Height of Noto Sans's capitals in parts of its size."""
LEAST_DEGREES: Final = 0.7
LEAST_TEXT, LEAST_EDGE = 7.0, 3.0


def luminance(colour: QColor) -> float:
    """As WCAG 2.2 defines it, from 0 to 1."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2.2 defines it, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def is_shown(item: QQuickItem) -> bool:
    """Whether it is somebody's to read: not a word on a control that does nothing now."""
    return item.isEnabled() and all(above.isEnabled() for above in ancestors(item))


def texts(panel: Panel) -> Iterator[QQuickItem]:
    """Every text to be read."""
    for item in panel.items():
        if item.inherits("QQuickText") and str(item.property("text")).strip() and is_shown(item):
            yield item


def box(item: QQuickItem) -> QRect:
    """Where it is on the panel, in pixels."""
    at = item.mapToScene(QPointF(0, 0)).toPoint()
    return QRect(at.x(), at.y(), int(item.width()), int(item.height()))


def ground(picture: QImage, where: QRect) -> QColor:
    """The colour that most of that place has."""
    step = max(1, min(where.width(), where.height()) // 24)
    seen = Counter(
        picture.pixel(x, y)
        for y in range(where.top(), where.bottom(), step)
        for x in range(where.left(), where.right(), step)
    )
    return QColor.fromRgb(seen.most_common(1)[0][0])


def is_in_view(panel: Panel, item: QQuickItem) -> bool:
    """Whether it is on the panel as a whole: of a page that scrolls, neither under its lower strip nor further on."""
    view = QRect(0, 0, panel.kiosk.window.width(), panel.kiosk.window.height())
    more = panel.item("more")
    for above in ancestors(item):
        if above.inherits("QQuickFlickable"):
            view &= box(above)
            if more is not None:
                view.setBottom(min(view.bottom(), box(more.parentItem()).top()))
    return view.contains(box(item))


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
    least_mm = sight.viewing_mm(settings, 1080, 1920) * math.tan(math.radians(LEAST_DEGREES))
    least = panel.mm(least_mm) / CAPITAL - 1  # sizes are rounded to whole pixels
    small = [
        f"{group}: {item.property('text')!r} has {size} px"
        for group in screens(panel)
        for item in texts(panel)
        if (size := item.property("fontInfo").property("pixelSize").toNumber()) < least
    ]
    assert not small, "\n".join(small)


def test_every_text_stands_out_seven_to_one(panel: Panel) -> None:
    """As it is drawn: its colour, and the colour of the ground it stands on (WCAG 1.4.6)."""
    faint = []
    for group in screens(panel):
        picture = panel.kiosk.window.grabWindow()
        faint += [
            f"{group}: {item.property('text')!r} {ratio:.1f}"
            for item in texts(panel)
            if is_in_view(panel, item)
            and (ratio := contrast(item.property("color"), ground(picture, box(item)))) < LEAST_TEXT
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
        assert contrast(item.property("edge"), ground(picture, where.adjusted(9, 9, -9, -9))) >= LEAST_EDGE


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000", "#fff", 21.0), ("#777", "#fff", 4.5), ("#fff", "#fff", 1)]
)
def test_contrast_is_measured_as_wcag_does(one: str, other: str, ratio: float) -> None:
    """Known pairs."""
    assert contrast(QColor(one), QColor(other)) == pytest.approx(ratio, abs=0.05)
