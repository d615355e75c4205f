"""The codes of *take it with you*: none before somebody asks, one at a time, hidden again, counted once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt

from kiosk.core import events
from kiosk.core.comfort import Feature
from kiosk.core.names import Lang
from kiosk.ui.code_view import PAPER_COMES
from kiosk.ui.printing import PaperState
from tests.languages import ALL
from tests.ui import fit
from tests.ui.keys import cursor, go_to, press
from tests.ui.panel import PACK
from tests.ui.test_images import code_on, decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.panel import Panel

EN: Final = Lang("en")
TAKE: Final = (events.OpenHelp(), events.OpenTake())


@pytest.fixture(autouse=True)
def _untouched(panel: Panel) -> Iterator[None]:
    """Nobody has asked for anything, and the printer works."""
    panel.jump(None, events.TimeOut())
    yield
    set_paper(panel, PaperState.IDLE)
    panel.jump(None, events.TimeOut())
    panel.kiosk.keypad.rest()


def set_paper(panel: Panel, state: PaperState) -> None:
    """The printer says so."""
    panel.kiosk.take._state = state
    panel.kiosk.take.changed.emit()
    panel.settle()


def offered(panel: Panel) -> list[str]:
    """The contacts whose codes are offered, in their order."""
    cards = [item.objectName() for item in panel.buttons() if item.property("isShown") is not None]
    return [name.removeprefix("code-") for name in cards]


def shown(panel: Panel) -> list[str]:
    """What a camera reads off the panel as it stands."""
    return decoded(panel.kiosk.window.grabWindow())


def test_a_code_is_shown_when_asked_for_one_at_a_time_and_hidden_again(panel: Panel) -> None:
    """By its card or by its button; those behind a visitor see no code that was not asked for."""
    panel.jump(EN, *TAKE)
    first, second = offered(panel)[:2]
    assert shown(panel) == []
    for contact in (first, second):
        panel.visitor.touch(f"code-{contact}")
        assert shown(panel) == [PACK.contacts[contact].tel]  # type: ignore[index]  # an id as QML has it
    panel.visitor.touch(f"code-{second}")
    assert shown(panel) == []
    panel.visitor.touch(f"code-{first}")
    panel.visitor.touch("codeHide")
    assert (shown(panel), panel.item("code")) == ([], None)


def test_large_and_usual_change_places_and_the_screen_forgets_both(panel: Panel) -> None:
    """Whoever comes back, or comes next, finds no code and the usual size."""
    panel.jump(EN, *TAKE)
    contact = offered(panel)[0]
    panel.visitor.touch(f"code-{contact}")
    usual = code_on(panel).width()
    panel.visitor.touch("codeSize")
    assert code_on(panel).width() >= 2 * usual
    panel.visitor.touch("codeSize")
    assert code_on(panel).width() == usual
    panel.visitor.touch("codeSize")
    for event in (events.Back(), events.OpenTake()):
        panel.session.dispatch(event)
        panel.settle()
    assert panel.item("code") is None
    panel.visitor.touch(f"code-{contact}")
    assert code_on(panel).width() == usual


@pytest.mark.parametrize("state", PaperState)
def test_when_paper_fails_the_first_code_is_shown_until_it_is_hidden(panel: Panel, state: PaperState) -> None:
    """While paper may come, none is; what a visitor hid stays hidden."""
    panel.jump(EN, *TAKE)
    set_paper(panel, state)
    assert (panel.item("code") is None) == (state in PAPER_COMES)
    if state not in PAPER_COMES:
        assert shown(panel) == [PACK.contacts[offered(panel)[0]].tel]  # type: ignore[index]  # an id as QML has it
        panel.visitor.touch("codeHide")
        set_paper(panel, state)
        assert panel.item("code") is None


def test_a_code_is_counted_once_however_often_it_is_shown(panel: Panel, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a code of that contact; hiding it and its size are nobody's business."""
    cells: list[str] = []
    monkeypatch.setattr(panel.session, "_count", lambda tallies, _now: cells.extend(str(one.key) for one in tallies))
    panel.begin(EN, *TAKE)
    contact = offered(panel)[0]
    cells.clear()
    for name in (f"code-{contact}", "codeSize", f"code-{contact}", f"code-{contact}", "codeHide"):
        panel.visitor.touch(name)
    assert cells == [f"qr_shown:{contact}"]


def test_by_keypad_the_cursor_stays_on_the_card_and_what_it_does_now_is_said(panel: Panel) -> None:
    """The code below is a stop of its own, and says that it is one."""
    panel.jump(EN, *TAKE, events.SetComfort(Feature.ALOUD, is_on=True))
    name = f"code-{offered(panel)[0]}"
    card = panel.item(name)
    assert card is not None
    go_to(panel, card)
    assert "Show the code" in panel.voice.words
    press(panel, Qt.Key.Key_Select)
    assert cursor(panel) == panel.item(name)
    assert "Hide the code" in panel.voice.words
    press(panel, Qt.Key.Key_Down)
    assert "Code to scan" in panel.voice.words
    press(panel, Qt.Key.Key_Down)
    assert "Your phone may remember" in panel.voice.words


def test_its_words_fit_in_every_language_in_the_largest_size(panel: Panel) -> None:
    """With what a phone remembers beside or below the code, in both sizes."""
    wrong = []
    for lang in ALL:
        panel.jump(None, events.TimeOut())
        panel.jump(lang, *TAKE, events.SetComfort(Feature.LARGEST, is_on=True))
        panel.kiosk.code.show(offered(panel)[0])
        for is_large in (False, True):
            panel.kiosk.code.enlarge(is_large)
            panel.settle()
            assert panel.item("remembers") is not None
            wrong += [f"{lang}: {fault}" for fault in (*fit.broken(panel), *panel.cut())]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", [("comfort",), ("tile-checks", "tile-job", "place-pl"), ("help", "take")])
def test_what_the_screen_does_not_protect_from_is_one_touch_from_where_somebody_asks(
    panel: Panel, path: tuple[str, ...]
) -> None:
    """From comfort, which every screen has, from a self-check's first page, and from what can be taken along."""
    panel.jump(EN)
    for name in path:
        panel.visitor.touch(name)
    before = panel.session.stand
    panel.visitor.touch("limits")
    assert panel.screen == "limits"
    assert "This screen cannot call anybody for you." in panel.texts()
    panel.visitor.touch("back")
    assert panel.session.stand == before
