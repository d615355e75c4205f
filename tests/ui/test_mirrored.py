"""A language written from right to left: the screen is its mirror image, and nothing is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPointF, QRectF

from kiosk import home
from kiosk.core import events
from kiosk.core.names import Lang
from kiosk.core.text import DOMAINS
from kiosk.gate.items import ancestors
from kiosk.i18n.catalog import mo_path
from kiosk.i18n.compile import to_mo
from kiosk.i18n.pofile import pot_path, read
from kiosk.i18n.pseudo import Kind, pseudo_catalog
from tests.languages import LANGS, lay
from tests.ui.panel import Panel
from tests.ui.test_every_screen import BARS, SCREENS, nameless, small_targets, where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

MIRRORED: Final = Lang("uk")
"""The language in whose place the pseudo-language stands."""
PLAIN: Final = Lang("pl")
ONCE: Final = {group: next(iter(told.items())) for group, told in SCREENS.items()}
"""Each kind of screen once."""


@pytest.fixture(scope="module")
def panel(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Panel]:
    """The program with right-to-left catalogs in the place of one language, and Polish beside it."""
    folder = tmp_path_factory.mktemp("mirrored")
    lay(folder)
    for domain in DOMAINS:
        template = read(pot_path(home.translations(), domain), domain, None)
        for lang in LANGS:
            path = mo_path(folder, lang, domain)
            path.parent.mkdir(parents=True, exist_ok=True)
            kind = Kind.BIDI if lang == MIRRORED else Kind.SCRIPT
            path.write_bytes(to_mo(pseudo_catalog(template, lang, kind), lang, path.name)[0])
    made = Panel(qapp, tmp_path_factory.mktemp("bus"), folder)
    made.wait_for_content()
    yield made
    made.jump(PLAIN)
    made.close()


@pytest.mark.parametrize("group", ONCE)
def test_every_kind_of_screen_fits_from_right_to_left(panel: Panel, group: str) -> None:
    """With texts 40 % longer than English: nothing cut, every target large and named."""
    name, path = ONCE[group]
    panel.jump(MIRRORED, *path)
    assert [f"{name}: cut: {words!r}" for words in panel.cut()] == []
    assert small_targets(panel) == []
    assert nameless(panel) == []
    assert outside(panel) == []


def marks(panel: Panel) -> list[tuple[int, int]]:
    """Left edge and width of every shape and pictogram of the page that stands beside words, in pixels."""
    page = panel.item("page")
    assert page is not None
    return [
        (round(item.mapToScene(QPointF(0, 0)).x()), round(item.width()))
        for item in panel.items()
        if page.isAncestorOf(item)
        and (item.inherits("QQuickRectangle") or item.inherits("QQuickImage"))
        and 0 < item.width() < panel.mm(20)
        and not any(above.inherits("QQuickAbstractButton") for above in ancestors(item))
    ]


def test_what_stands_beside_words_is_mirrored_with_them(panel: Panel) -> None:
    """Stops of the route, bullets, signs and frames: as far from the right edge as they were from the left."""
    width, seen = panel.kiosk.window.width(), 0
    for group in ("topics", "results", "nearby", "contacts", "questions of job", "take"):
        _, path = ONCE[group]
        panel.jump(PLAIN, *path)
        plain = sorted(marks(panel))
        panel.jump(MIRRORED, *path)
        turned = sorted((width - left - size, size) for left, size in marks(panel))
        assert len(plain) == len(turned), group
        wrong = [pair for pair in zip(plain, turned, strict=True) if abs(pair[0][0] - pair[1][0]) > 2]
        assert not wrong, (group, wrong)
        seen += len(plain)
    assert seen


def outside(panel: Panel) -> list[str]:
    """Words of the bars that reach out of the panel."""
    room = QRectF(0, 0, panel.kiosk.window.width(), panel.kiosk.window.height())
    bars = [item for name in BARS if (item := panel.item(name)) is not None]
    texts = [text for bar in bars for text in panel.items() if bar.isAncestorOf(text) and text.inherits("QQuickText")]
    return [
        f"{text.property('text')!r} at {rect}"
        for text in texts
        if not room.contains(rect := text.mapRectToScene(text.boundingRect()))
    ]


def test_the_bars_are_mirrored_and_turn_back_with_the_language(panel: Panel) -> None:
    """Back stands on the right and Leave now on the left; in Polish again where they were."""
    panel.jump(PLAIN)
    plain = {name: where(panel, name) for name in ("back", "language", "home", "leave", "help")}
    panel.session.dispatch(events.OpenLanguage())
    panel.session.dispatch(events.ChooseLanguage(MIRRORED))
    panel.settle()
    width = panel.kiosk.window.width()
    turned = {name: where(panel, name) for name in plain}
    assert turned["back"][0] > width / 2 > turned["language"][0]
    assert turned["home"][0] > width / 2 > turned["leave"][0]
    assert turned["help"] == plain["help"]
    panel.jump(PLAIN)
    assert {name: where(panel, name) for name in plain} == plain
