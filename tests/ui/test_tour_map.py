"""The map of the tour on Help near here: what is seen, touched, heard and reached by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest

from kiosk.core import events
from kiosk.core.comfort import Feature
from kiosk.core.journey import Screen
from kiosk.core.names import Lang
from kiosk.gate.items import page_above
from kiosk.ui.map_image import MapImages
from kiosk.ui.stops import settle
from tests.languages import ALL
from tests.ui.town import VISITS

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.ui.panel import Panel

EN: Final = Lang("en")
TOWNS: Final = {visit.town for visit in VISITS}
SIZES: Final = ((), (events.SetComfort(Feature.LARGE, is_on=True),), (events.SetComfort(Feature.LARGEST, is_on=True),))
_NAME: Final = QAccessible.Text.Name
COLOURS: Final = ("ffffff", "c9c2b6", "00ff00", "ad111b", "0000ff")


@pytest.fixture
def tour(panel: Panel) -> QQuickItem:
    """The map, in sight."""
    return in_sight(panel)


def in_sight(panel: Panel, *told: events.Event) -> QQuickItem:
    """The map of a new journey in English."""
    panel.jump(EN, events.OpenNearby(), *told)
    settle(panel.kiosk.window.contentItem())
    found = panel.item("map")
    assert found is not None
    page = page_above(found)
    assert page is not None
    page.setProperty("contentY", found.mapToItem(page, QPointF(0, 0)).y() + float(page.property("contentY")) - 10)
    panel.settle()
    return found


def names(tour: QQuickItem) -> dict[str, QRectF]:
    """The names that stand on the map, and where."""
    found, waiting = {}, [tour]
    while waiting:
        item = waiting.pop()
        if item.isVisible() and item.inherits("QQuickText"):
            words, ground = QRectF(0, 0, item.width(), item.height()), item.parentItem()
            assert QRectF(0, 0, ground.width(), ground.height()).contains(item.mapRectToItem(ground, words))
            found[str(item.property("text"))] = item.mapRectToItem(tour, words)
        waiting += item.childItems()
    return found


def point_of(panel: Panel, tour: QQuickItem, town: str) -> QPoint:
    """Where a town's mark is on the panel."""
    (shown,) = panel.kiosk.nearby.property("maps")
    (dot,) = (dot for dot in shown["dots"] if dot["words"].startswith(town))
    scale = float(tour.property("_scale"))
    x, y = float(tour.property("_left")) + dot["x"] * scale, float(tour.property("_pad")) + dot["y"] * scale
    return tour.mapToScene(QPointF(x, y)).toPoint()


def touch(panel: Panel, point: QPoint) -> None:
    """A finger, down and up again."""
    panel.press(point)
    panel.release(point)


def test_every_town_is_named_once_and_the_present_one_by_a_word(tour: QQuickItem) -> None:
    """On this panel there is room for all of them; the red one says `Today`."""
    shown = names(tour)
    assert {words.partition("\u00a0")[0] for words in shown} == TOWNS
    assert [words for words in shown if "Today" in words] == ["Radom\u00a0· Today"]
    assert len(shown) == len(VISITS)


def test_names_stay_on_the_map_in_every_language_and_size(panel: Panel) -> None:
    """Those without room are left out, the present one never; nothing is cut."""
    for lang, size in (*((lang, SIZES[-1]) for lang in ALL), *((EN, size) for size in SIZES)):
        panel.jump(lang, events.OpenNearby(), *size)
        settle(panel.kiosk.window.contentItem())
        tour = panel.item("map")
        assert tour is not None
        shown = names(tour)
        assert any(words.startswith("Radom") for words in shown), (lang, size)
        room = QRectF(0, 0, tour.width(), tour.height())
        assert all(room.contains(rect) for rect in shown.values()), (lang, size, shown)


def test_a_finger_on_a_town_opens_its_page_and_back_leads_to_the_map(panel: Panel, tour: QQuickItem) -> None:
    """Its dates and who helps there; a finger beside every town does nothing."""
    touch(panel, tour.mapToScene(QPointF(5, 5)).toPoint())
    assert panel.screen == "nearby"
    touch(panel, point_of(panel, tour, "Lublin"))
    assert (panel.screen, panel.session.stand.stop) == ("stop", "lublin")
    assert "Lublin" in panel.texts()
    assert "The bus is coming here." in panel.texts()
    assert panel.item("nobodyHere") is not None
    panel.visitor.touch("back")
    assert panel.screen == "nearby"
    line = panel.item("stop-lublin")
    assert line is not None
    page = page_above(line)
    assert page is not None
    top = line.mapToItem(page, QPointF(0, 0)).y()
    assert 0 <= top <= page.height() - line.height() - float(page.property("lowerEdge"))


def test_the_pressed_town_is_shown_while_the_finger_is_down(panel: Panel, tour: QQuickItem) -> None:
    """A ring about its mark, at once; it goes when the finger is lifted elsewhere."""
    point = point_of(panel, tour, "Radom")
    panel.press(point)
    assert tour.property("_down") == "radom"
    panel.release(point)
    assert panel.screen == "stop"


def test_a_map_once_scrolled_moves_under_a_finger_and_chooses_nothing(panel: Panel, tour: QQuickItem) -> None:
    """Whoever scrolls with a finger on the map means the page."""
    window, finger = panel.kiosk.window, panel.visitor._finger
    start = point_of(panel, tour, "Radom")
    panel.press(start)
    for step in range(1, 12):
        QTest.touchEvent(window, finger).move(0, start + QPoint(0, 15 * step), window).commit()
    panel.release(start + QPoint(0, 180))
    assert (panel.screen, tour.property("_down")) == ("nearby", "")


def test_every_line_of_the_list_is_a_target_that_says_all_the_map_does(panel: Panel) -> None:
    """Town, that the bus was, is or comes there, and when; in the order of time."""
    panel.jump(EN, events.OpenNearby())
    lines = [item for item in panel.buttons() if item.objectName().startswith("stop-")]
    assert [item.objectName() for item in lines] == [f"stop-{visit.id}" for visit in VISITS]
    assert all(item.height() >= panel.mm(20) - 1 for item in lines)
    said = []
    for item in lines:
        interface = QAccessible.queryAccessibleInterface(item)
        said.append((interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Description)))
    assert [name for name, _ in said] == [visit.town for visit in VISITS]
    assert "was here. Saturday, 28 November" in said[0][1]
    assert "is here today. Today" in said[1][1]
    assert "is coming here. Tomorrow" in said[2][1]


def test_a_screen_reader_is_told_of_one_picture(panel: Panel) -> None:
    """The map has one name; nothing on it is told by itself, for the list tells it."""
    in_sight(panel)
    heard = panel.heard()
    graphics = [i for i in heard if i.role() == QAccessible.Role.Graphic and "Map of Poland" in i.text(_NAME)]
    assert len(graphics) == 1
    assert graphics[0].childCount() == 0
    assert [i.text(_NAME) for i in heard].count("Lublin") == 1


def test_keys_reach_the_map_and_every_stop_and_open_one(panel: Panel) -> None:
    """In the order in which they are read: the map, then the list; nothing on the map is a stop of its own."""
    panel.begin(EN, events.OpenNearby())
    met = []
    for _ in range(60):
        QTest.keyClick(panel.kiosk.window, Qt.Key.Key_Down)
        cursor = panel.kiosk.keypad.cursor
        assert cursor is not None
        met.append(cursor.objectName())
        if cursor.objectName() == "stop-lublin":
            break
    assert [name for name in met if name == "map" or name.startswith("stop-")] == [
        "map",
        "stop-torun",
        "stop-radom",
        "stop-lublin",
    ]
    QTest.keyClick(panel.kiosk.window, Qt.Key.Key_Return)
    assert (panel.session.stand.screen, panel.session.stand.stop) == (Screen.STOP, "lublin")


def test_the_button_at_the_top_leads_to_the_map(panel: Panel) -> None:
    """It is further down than who helps; a touch brings it in sight."""
    panel.jump(EN)
    panel.jump(EN, events.OpenNearby())
    settle(panel.kiosk.window.contentItem())
    button = panel.item("toMap")
    assert button is not None
    touch(panel, button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint())
    found = panel.item("map")
    assert found is not None
    page = page_above(found)
    assert page is not None
    top = found.mapToItem(page, QPointF(0, 0)).y()
    assert 0 <= top < page.height() / 2


def drawn(panel: Panel, colours: tuple[str, ...] = COLOURS, width: int = 344) -> QImage:
    """The map's ground, two kilometres a pixel."""
    atlas = panel.session.content.atlas
    size = QSize(width, round(width * atlas.height / atlas.width))
    return MapImages(panel.session).requestImage("/".join(("key-40", *colours)), QSize(), size)


def test_the_ground_is_the_country_and_the_way_of_the_bus(panel: Panel) -> None:
    """Land where Poland is, nothing about it; come so far is a line, still to go are dots of another colour."""
    panel.jump(EN, events.OpenNearby())
    image = drawn(panel)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(60, 160) == QColor("#ffffff")
    (torun, radom, lublin, *_) = (dot for shown in panel.kiosk.nearby.property("maps") for dot in shown["dots"])
    assert set(along(image, torun, radom)) == {"come"}
    assert {"to go", "land"} <= set(along(image, radom, lublin))


def along(image: QImage, one: dict[str, float], other: dict[str, float]) -> list[str]:
    """What is drawn between two dots: of red and blue, which is stronger; else land."""
    seen = []
    for step in range(20, 80):
        x, y = (one[axis] + (other[axis] - one[axis]) * step / 100 for axis in ("x", "y"))
        colour = image.pixelColor(round(x / 2), round(y / 2))
        if colour.red() > colour.blue() + 60:
            seen.append("come")
        elif colour.blue() > colour.red() + 60:
            seen.append("to go")
        else:
            seen.append("land")
    return seen
