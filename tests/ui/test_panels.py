"""Panels from 15.6 to 43 inches, high and wide: every kind of screen fits on each, in the languages with long words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QImage

from kiosk.core import events
from kiosk.core.comfort import Feature
from kiosk.core.journey import Journey, Moment, Screen, advance
from kiosk.core.names import ContactId, Lang
from kiosk.core.settings import PanelSettings
from kiosk.core.waiting import ROUND_S, SHOW_S, Part, waiting
from kiosk.gate.items import drawn, is_something, name, page_above
from kiosk.leaflet.qr import modules
from kiosk.ui import stops
from kiosk.ui.stops import settle
from tests.ui import fit, town
from tests.ui.panel import DAY, PACK, Panel
from tests.ui.test_every_screen import BARS, SCREENS, TO_QUESTION, small_targets, where
from tests.ui.test_images import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.core.events import Event

LONGEST: Final = (Lang("ru"), Lang("uk"), Lang("pl"))
LARGEST: Final = (events.SetComfort(Feature.LARGEST, is_on=True),)


@dataclass(frozen=True, slots=True)
class Shape:
    """A panel as it hangs."""

    name: str
    size: tuple[int, int]
    width_mm: float
    comfort: tuple[Event, ...] = LARGEST


SHAPES: Final = (
    Shape("15.6 inches, wide", (1920, 1080), 344, ()),
    Shape("15.6 inches, high", (1080, 1920), 194, ()),
    Shape("24 inches, wide", (1920, 1080), 531),
    Shape("32 inches, wide, 4K", (3840, 2160), 708),
    Shape("43 inches, high", (1080, 1920), 535),
)


@pytest.fixture(params=SHAPES, ids=[shape.name for shape in SHAPES], scope="module")
def shape(request: pytest.FixtureRequest) -> Shape:
    """One of them."""
    found = request.param
    assert isinstance(found, Shape)
    return found


@pytest.fixture(scope="module")
def panel(
    qapp: QGuiApplication, shape: Shape, translations: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Panel]:
    """The whole program on that panel."""
    data = tmp_path_factory.mktemp("bus")
    town.prepare(data)
    settings = PanelSettings(width_mm=shape.width_mm)
    made = Panel(qapp, data, translations, shape=settings, size=shape.size)
    made.wait_for_content()
    yield made
    made.close()


def test_every_kind_of_screen_fits(panel: Panel, shape: Shape) -> None:
    """No word broken or cut, nothing over anything else, targets of 20 mm, the emergency number in sight.

    In the largest size, but for the smallest panels, which have the usual one here.
    """
    wrong = []
    for index, (group, told) in enumerate(SCREENS.items()):
        way, path = list(told.items())[-1]
        lang = LONGEST[index % len(LONGEST)]
        panel.jump(lang, *path, *shape.comfort)
        wrong += [f"{lang}, {group}, {way}: {fault}" for fault in (*fit.faults(panel), *small_targets(panel))]
    for lang in LONGEST:
        panel.jump(lang, events.OpenLanguage())
        wrong += [f"{lang}, language: {fault}" for fault in (*fit.faults(panel), *small_targets(panel))]
    assert not wrong, "\n".join(wrong)


def test_low_controls_stand_in_the_lower_half_on_every_screen(panel: Panel, shape: Shape) -> None:
    """The bars, those of reading aloud and the first control of each page; what follows can be brought there.

    Nothing is broken, cut, covered or too small for it, and on every other screen it is also read aloud.
    """
    half = panel.kiosk.window.height() / 2
    low = events.SetComfort(Feature.LOW, is_on=True)
    wrong = []
    for index, (group, path) in enumerate(one_of_each_screen().items()):
        lang = LONGEST[index % len(LONGEST)]
        aloud = events.SetComfort(Feature.ALOUD, is_on=index % 2 == 0)
        panel.jump(lang, *path, *shape.comfort, aloud, low)
        stops.settle(panel.kiosk.window.contentItem())
        tops = {name(item): item.mapToScene(QPointF(0, 0)).y() for item in panel.buttons()}
        wrong += [
            f"{lang}, {group}: {name} at {top:.0f} of {2 * half:.0f}" for name, top in tops.items() if top < half - 1
        ]
        wrong += [f"{lang}, {group}: {fault}" for fault in (*fit.faults(panel), *small_targets(panel))]
    assert not wrong, "\n".join(wrong)


def one_of_each_screen() -> dict[str, tuple[Event, ...]]:
    """A way to every kind of screen of a journey."""
    found: dict[Screen, tuple[str, tuple[Event, ...]]] = {}
    for group, told in SCREENS.items():
        name, path = next(iter(told.items()))
        journey = Journey()
        for event in (events.Begin(), events.ChooseLanguage(Lang("en")), *path):
            journey = advance(PACK, journey, event, Moment(DAY, 14, 0.0)).journey
        if journey.is_someones:
            found.setdefault(journey.stand.screen, (f"{group}, {name}", path))
    return dict(found.values())


def test_the_attract_screen_greets_in_every_language_without_a_cut(panel: Panel) -> None:
    """Whatever the panel: the words, the button and the languages fit over the road."""
    panel.jump(None, events.TimeOut())
    root = next(item for item in panel.items() if item.property("greeted") is not None)
    for turn in range(len(root.property("greeting")) + 4):
        root.setProperty("greeted", turn)
        assert not fit.faults(panel), root.property("greeting")


def test_the_demonstration_stands_clear_of_the_words_and_the_road(panel: Panel) -> None:
    """In each scene, whatever greets meanwhile: nothing is cut or broken, and only the hand is over anything."""
    panel.jump(None, events.TimeOut())
    root = next(item for item in panel.items() if item.property("greeted") is not None)
    begins_s = next(second for second in range(int(ROUND_S)) if waiting(second).part is Part.SHOW)
    for turn, second in enumerate(range(begins_s + 1, begins_s + int(SHOW_S), 3)):
        root.setProperty("greeted", turn)
        panel.clock.mono_s = panel.session._awake_s + second
        panel.session.tick()
        settle(panel.kiosk.window.contentItem())
        shown = panel.item("demonstration")
        assert shown is not None
        assert not fit.broken(panel)
        assert not panel.cut()
        stage = QRectF(shown.mapToScene(QPointF(0, 0)), shown.size())
        outside = [item for item in panel.items() if is_something(item) and not shown.isAncestorOf(item)]
        assert outside
        assert not [name(item) for item in outside if drawn(item).intersects(stage)]
        assert all(panel.kiosk.window.contentItem().boundingRect().contains(drawn(item)) for item in outside)


def test_a_code_is_read_off_the_panel_in_both_sizes_by_day_and_by_night(panel: Panel, shape: Shape) -> None:
    """60 mm and 120 mm or more, all of it in sight, black on white with a quiet zone of four modules.

    On the smallest panels and the largest.
    """
    if shape not in {SHAPES[0], SHAPES[1], SHAPES[-1]}:
        return
    for features in ((), (events.SetComfort(Feature.CONTRAST, is_on=True),)):
        panel.jump(None, events.TimeOut())
        panel.jump(LONGEST[0], events.OpenHelp(), events.OpenTake(), *features)
        card = next(item for item in panel.buttons() if item.property("isShown") is not None)
        contact = PACK.contacts[ContactId(card.objectName().removeprefix("code-"))]
        panel.visitor.touch(card.objectName())
        for least_mm in (60, 120):
            if least_mm > 60:
                panel.visitor.touch("codeSize")
            code, page = panel.item("code"), panel.item("page")
            assert code is not None
            assert page is not None
            area = QRectF(code.mapToScene(QPointF(0, 0)), code.size()).toAlignedRect()
            assert area.width() >= panel.mm(least_mm) - 1
            assert page.mapRectToScene(page.boundingRect()).contains(area)
            drawn = panel.kiosk.window.grabWindow()
            assert decoded(drawn) == [contact.tel]
            assert is_ringed(drawn.copy(area), 4 * area.width() // len(modules(contact.tel)) - 2, int(panel.mm(1)) + 1)


def is_ringed(code: QImage, quiet: int, corner: int) -> bool:
    """Whether `quiet` pixels at every side are white, but for the `corner` pixels of a rounded edge."""
    side, thick = code.width(), quiet - corner
    strips = [(corner, corner, side - 2 * corner, thick), (corner, side - quiet, side - 2 * corner, thick)]
    strips += [(top, left, high, wide) for left, top, wide, high in strips]
    parts = [code.copy(*strip).convertToFormat(QImage.Format.Format_RGB32) for strip in strips]
    return all(set(bytes(part.constBits())) == {255} for part in parts)


def test_the_bars_stand_where_they_stood_on_every_screen(panel: Panel) -> None:
    """At the side of a wide panel, above and below on a high one; the same place for the same thing."""
    panel.jump(LONGEST[0])
    places = {bar: where(panel, bar) for bar in BARS}
    is_wide = panel.kiosk.window.width() > panel.kiosk.window.height()
    assert is_wide == (len({x for x, _ in places.values()}) == 1)
    for path in ((events.OpenHelp(),), TO_QUESTION, (events.OpenComfort(),)):
        panel.jump(LONGEST[0], *path)
        assert {bar: where(panel, bar) for bar in BARS} == places


def test_a_wide_panel_has_the_answers_beside_the_question(panel: Panel) -> None:
    """And no line of a page to read is longer than 45 letters, on any panel."""
    panel.jump(Lang("en"), *TO_QUESTION)
    question, answer = panel.item("question"), panel.item("answer-yes")
    assert question is not None
    assert answer is not None
    is_wide = panel.kiosk.window.width() > panel.kiosk.window.height()
    left = question.mapRectToScene(question.boundingRect()).right()
    assert (answer.mapRectToScene(answer.boundingRect()).left() >= left) == is_wide
    panel.jump(Lang("en"), *next(iter(SCREENS["topics"].values())))
    theme = panel.kiosk.engine.singletonInstance("Kiosk.Theme", "Theme")
    assert isinstance(theme, QObject)
    column = float(theme.property("columnWidth"))
    texts = [item for item in panel.items() if item.inherits("QQuickText") and page_above(item) is not None]
    assert texts
    assert max(item.width() for item in texts) <= column + 1
