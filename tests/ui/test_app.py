"""The whole program under a finger: touches, keys, time, and what happens when a part of it is missing."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from structlog.testing import capture_logs

from kiosk.core import events
from kiosk.core.names import FIRST_LANG, Lang, OptionId, Place
from kiosk.core.settings import PrinterSettings
from kiosk.store import FILE, CounterStore
from tests.ui.panel import BUS, JOB, PACK_FOLDER, Panel, mark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from tests.ui.panel import Marked

EN: Final = Lang("en")
ASKED: Final = (events.OpenCheck(JOB), events.ChoosePlace(Place.POLAND), events.StartCheck())


def warn(panel: Panel) -> None:
    """Let time pass until the screen asks whether somebody is there."""
    panel.clock.mono_s += 61
    panel.session.tick()
    panel.settle()
    assert panel.session.seconds_left == 29


def test_a_finger_goes_from_the_first_screen_to_a_result_and_leaves(panel: Panel) -> None:
    """By real touches on what is called so: language, check, place, start, every answer, then Leave now."""
    panel.jump(None, events.TimeOut())
    finger = panel.visitor
    for name in ("start", "language-en", "tile-checks", f"tile-{JOB}", "place-pl", "startCheck"):
        finger.touch(name)
    for question in panel.session.pack.checks[JOB].questions:
        finger.touch("answer-no" if "no" in {option.id for option in question.options} else "answer-skip")
    assert panel.screen == "result"
    finger.touch("leave")
    assert panel.screen == "cover"
    assert panel.session.journey.answers == ()


def test_a_touch_on_the_attract_screen_begins_wherever_it_lands(panel: Panel) -> None:
    """The bus, the empty paper, a corner."""
    width, height = panel.kiosk.window.width(), panel.kiosk.window.height()
    for x, y in ((60, 60), (width - 60, height - 30), (width // 2, 400)):
        panel.jump(None, events.TimeOut())
        panel.press(point(x, y))
        panel.release(point(x, y))
        assert panel.screen == "language"


def test_a_keyboard_reaches_and_presses_a_button(panel: Panel) -> None:
    """Tab goes to a control, Enter presses it."""
    panel.jump(EN)
    window = panel.kiosk.window
    for _ in range(12):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        focused = window.activeFocusItem()
        if focused is not None and focused.objectName() == "help":
            break
    assert window.activeFocusItem().objectName() == "help"
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert panel.screen == "help"


def test_the_warning_shows_the_seconds_and_one_touch_keeps_everything(panel: Panel) -> None:
    """Half answered, sixty seconds silent: asked, answered, and the answers are still there."""
    panel.begin(EN, *ASKED, events.Answer(OptionId("no")))
    answers, stand = panel.session.journey.answers, panel.session.stand
    warn(panel)
    assert panel.item("stillHere") is not None
    panel.visitor.touch("stillHere")
    assert panel.session.seconds_left == 0
    assert panel.item("stillHere") is None
    assert (panel.session.journey.answers, panel.session.stand) == (answers, stand)


def test_a_touch_on_the_warning_never_reaches_what_lies_under_it(panel: Panel) -> None:
    """Wherever it lands: the finger that says I'm still here must not answer a question, or leave."""
    panel.jump(EN, *ASKED)
    names = [item.objectName() for item in panel.buttons() if item.objectName() and item.isEnabled()]
    assert {"answer-yes", "leave", "help", "back"} <= set(names)
    for name in names:
        panel.jump(EN, *ASKED)
        before = panel.session.stand
        item = panel.item(name)
        assert item is not None
        where = panel.visitor._centre(item)
        warn(panel)
        panel.press(where)
        panel.release(where)
        assert (panel.session.stand, panel.session.seconds_left) == (before, 0), name
        assert panel.session.journey.answers == ()


def test_a_key_under_the_warning_only_says_that_somebody_is_there(panel: Panel) -> None:
    """Enter on a focused button does not press it."""
    panel.jump(EN)
    item = panel.item("help")
    assert item is not None
    item.forceActiveFocus()
    warn(panel)
    QTest.keyClick(panel.kiosk.window, Qt.Key.Key_Return)
    assert (panel.screen, panel.session.seconds_left) == ("home", 0)


def test_nobody_answers_and_everything_is_cleared(panel: Panel) -> None:
    """Ninety seconds without a touch: the attract screen, and a journey without answers."""
    panel.begin(EN, *ASKED, events.Answer(OptionId("yes")))
    warn(panel)
    panel.clock.mono_s += 29
    panel.session.tick()
    panel.settle()
    assert panel.screen == "attract"
    assert (panel.session.journey.answers, panel.session.journey.latched) == ((), frozenset())


def test_any_touch_puts_the_warning_off(panel: Panel) -> None:
    """Also one that lands on nothing: the time counts from the last touch."""
    panel.begin(EN)
    for _ in range(3):
        panel.clock.mono_s += 50
        panel.press(point(2, 400))
        panel.release(point(2, 400))
        panel.session.tick()
        assert panel.session.seconds_left == 0


def point(x: int, y: int) -> QPoint:
    """A point of the panel, in pixels."""
    return QPoint(x, y)


@contextmanager
def panel_with(
    app: QGuiApplication,
    data: Path,
    translations: Path,
    *,
    pack: Path | None = None,
    printer: PrinterSettings | None = None,
) -> Iterator[Panel]:
    """A panel of its own."""
    made = Panel(app, data, translations, pack=pack or PACK_FOLDER, printer=printer)
    try:
        made.wait_for_content()
        yield made
    finally:
        made.close()


def test_a_broken_pack_shows_that_it_is_being_repaired_and_112(
    qapp: QGuiApplication, marked: Marked, tmp_path: Path
) -> None:
    """No content can be read: the screen goes on, the number is there on both screens that matter, the fault counts."""
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "pack.yaml").write_text("format: [")
    with capture_logs() as logs, panel_with(qapp, tmp_path / "bus", marked.folder, pack=tmp_path / "pack") as panel:
        assert panel.session.is_broken
        panel.begin(EN)
        for _ in range(2):
            assert [words for words in panel.texts() if "112" in words and words.startswith(mark(EN))]
            panel.visitor.touch("help")
        assert panel.screen == "help"
        panel.visitor.touch("leave")
        assert panel.screen == "cover"
    assert [log["event"] for log in logs if log["log_level"] == "error"] == ["pack.not_readable"]
    assert counted(tmp_path / "bus")["kiosk_fault:pack"] == 1


def test_without_catalogs_everything_is_in_english(qapp: QGuiApplication, tmp_path: Path) -> None:
    """A screen in English beats none, and staff are told which catalogs to compile."""
    with capture_logs() as logs, panel_with(qapp, tmp_path / "bus", tmp_path / "nothing") as panel:
        panel.begin(FIRST_LANG)
        assert "What would you like to know?" in panel.texts()
        panel.begin(FIRST_LANG, events.OpenHelp())
        assert "Take it with you" in panel.texts()
    (missing,) = [log for log in logs if log["event"] == "catalogs.missing"]
    assert f"{FIRST_LANG}/ui" in missing["catalogs"]
    assert {log["fault"].partition("/")[0] for log in logs if log["event"] == "language.left_out"} == {"pl", "en"}


def test_without_a_printer_nothing_offers_paper(qapp: QGuiApplication, marked: Marked, tmp_path: Path) -> None:
    """Take it with you shows codes to scan, and no button that would disappoint."""
    printer = PrinterSettings(target="none")
    with panel_with(qapp, tmp_path / "bus", marked.folder, printer=printer) as panel:
        panel.begin(EN, events.OpenHelp(), events.OpenTake())
        assert [panel.item(name) for name in ("print", "withPolish", "withReasons")] == [None] * 3
        assert panel.item("code") is not None


def test_paper_comes_out_and_is_counted(qapp: QGuiApplication, marked: Marked, tmp_path: Path) -> None:
    """Print, the message, one PDF; in the counters its kind and its language; nothing after the journey's end."""
    with panel_with(qapp, tmp_path / "bus", marked.folder) as panel:
        panel.begin(EN, events.OpenHelp(), events.OpenTake())
        panel.visitor.touch("print")
        panel.visitor.wait(lambda: panel.kiosk.take.property("state") == "done", "the leaflet")
        message = panel.item("printMessage")
        assert message is not None
        assert "ready" in str(message.property("words"))
        panel.visitor.touch("leave")
        assert panel.kiosk.take.property("state") == ""
        assert len(list(panel.paper.glob("*.pdf"))) == 1
    counts = counted(tmp_path / "bus")
    assert (counts["leaflet_printed:help"], counts["leaflet_language:en"]) == (1, 1)


def counted(data: Path) -> dict[str, int]:
    """What the bus has counted, by cell."""
    store = CounterStore.open(data / FILE, BUS, mend=False)
    rows = store.rows()
    store.close()
    return {str(row.key): row.value for row in rows}


def test_the_counters_hold_what_was_done_when_the_program_ends(
    qapp: QGuiApplication, marked: Marked, tmp_path: Path
) -> None:
    """Closed in the middle of a journey: what was counted is on disk."""
    with panel_with(qapp, tmp_path / "bus", marked.folder) as panel:
        panel.begin(EN, *ASKED)
    counts = counted(tmp_path / "bus")
    assert (counts["journeys_started:14"], counts["check_started:job"]) == (1, 1)
