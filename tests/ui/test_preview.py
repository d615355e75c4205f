"""A catalog dropped into the data folder is on the running screen at once, on paper and in the ear; taken away, not."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

import pypdfium2
import pytest
from structlog.testing import capture_logs

from kiosk.core import events
from kiosk.core.comfort import Feature
from kiosk.core.names import Lang, TopicId
from kiosk.core.text import DOMAINS
from kiosk.gate.words import undated
from kiosk.i18n import intake
from kiosk.i18n.languages import FILE
from kiosk.ui import watching
from kiosk.ui.preview import FOLDER, Preview
from tests.dropped import NEW, drop, invented, new, renewed, saying
from tests.languages import INSTALLED, LANGUAGE_NAMES
from tests.ui.panel import Panel
from tests.ui.test_every_screen import answered, strongest
from tests.ui.test_language_switch import UNTRANSLATED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.core.events import Event
    from kiosk.ui.session import Content

UK: Final = Lang("uk")
QAB: Final = Lang("qab")
TOML: Final = 'name = "Qab"\norder = 15\ndirection = "ltr"\nlocale = "en_GB"\nstatus = "complete"\n'
TOPIC: Final = TopicId("pay-deductions")
PLACES: Final[dict[str, tuple[Event, ...]]] = {
    "home": (),
    "topic": (events.OpenTopic(TopicId("help-now")),),
    "result": answered(strongest, 3),
    "quiz": (events.OpenGames(), events.OpenQuiz()),
    "take": (events.OpenHelp(), events.OpenTake()),
}
"""One screen of each kind of words: the screen's own, the pack's, a self-check's, and those put together."""


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults are believed at once."""
    monkeypatch.setattr(intake, "STILL_S", 0.0)


@pytest.fixture(scope="module")
def bus(qapp: QGuiApplication, translations: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Panel]:
    """The program with the shipped catalogs, looking often."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watching, "LOOK_MS", 20)
        made = Panel(qapp, tmp_path_factory.mktemp("bus"), translations)
        made.wait_for_content()
        yield made
        made.close()


@pytest.fixture
def running(bus: Panel) -> Iterator[Panel]:
    """The same, with nothing dropped before or after."""
    yield bus
    shutil.rmtree(bus.data / FOLDER, ignore_errors=True)
    bus.visitor.wait(lambda: not bus.session.content.previews, "the shipped texts")


def old(panel: Panel) -> list[str]:
    """Texts on the panel that are not those dropped, nor the same in every language."""
    return [words for words in panel.texts() if NEW not in words and undated(words) not in UNTRANSLATED]


def test_every_word_changes_at_once_and_back_while_the_visitor_stays_in_place(running: Panel) -> None:
    """On a result, scrolled, read aloud: the place, the answers and the voice keep up; then every kind of screen."""
    running.begin(UK, *PLACES["result"], events.SetComfort(Feature.ALOUD, is_on=True))
    (page,) = [item for item in running.items() if item.inherits("QQuickFlickable") and item.property("hasMore")]
    page.setProperty("contentY", 120)
    before, shown = running.session.journey, running.texts()
    assert old(running)
    running.voice.forget()
    with capture_logs() as logs:
        drop_all(running)
        running.visitor.wait(lambda: running.session.content.previews == (UK,), "the preview")
    assert [(log["event"], len(log["catalogs"])) for log in logs] == [("preview.shown", 4)]
    assert running.session.journey == before
    assert not old(running)
    assert page.property("contentY") == 120
    assert [NEW in "".join(part.words for part in told) for told in running.voice.told] == [True]

    for name, path in PLACES.items():
        running.jump(UK, *path)
        assert not old(running), name
        assert running.item("preview") is None, name
    paper_has_the_words_on_the_screen(running)
    the_waiting_screen_tells_staff(running)

    running.session.journey = before
    running.session._tell()
    shutil.rmtree(running.data / FOLDER)
    running.visitor.wait(lambda: not running.session.content.previews, "the shipped texts")
    assert (running.session.journey, running.texts()) == (before, shown)
    running.jump(None, events.TimeOut())
    assert running.item("preview") is None


def drop_all(panel: Panel) -> None:
    """Drop the four Ukrainian catalogs as one."""
    made = panel.data / "made"
    for domain in DOMAINS:
        drop(
            made,
            UK,
            domain,
            renewed(UK, domain, "ui.", "leaflet.", "contact.", "quiz.", "topic.", "check.job.", "step."),
        )
    made.rename(panel.data / FOLDER)


def paper_has_the_words_on_the_screen(panel: Panel) -> None:
    """A leaflet asked for now."""
    panel.jump(UK, *PLACES["take"])
    panel.visitor.touch("print")
    panel.visitor.wait(lambda: panel.kiosk.take.property("state") == "done", "the leaflet")
    (sheet,) = panel.paper.glob("*.pdf")
    with pypdfium2.PdfDocument(sheet) as document:
        words = " ".join(page.get_textpage().get_text_bounded() for page in document)
    assert new("Корисні номери") in words


def the_waiting_screen_tells_staff(panel: Panel) -> None:
    """One quiet line with the language's code."""
    panel.jump(None, events.TimeOut())
    line = panel.item("preview")
    assert line is not None
    assert line.property("text") == "Podgląd tekstów: uk"
    assert not panel.cut()


def test_a_catalog_that_would_hurt_changes_nothing_and_is_named_once(
    running: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often it is looked at; mended, it shows."""
    running.begin(UK)
    shown, content = running.texts(), running.session.content
    wrong = saying(UK, "ui", "What would you like to know?", "Подзвоніть 800 12 34")
    looks: list[Content] = []
    look = Preview.onto

    def counted(preview: Preview, given: Content) -> Content:
        looks.append(given)
        return look(preview, given)

    monkeypatch.setattr(Preview, "onto", counted)
    with capture_logs() as logs:
        drop(running.data / FOLDER, UK, "ui", wrong)
        running.visitor.wait(lambda: bool(logs), "the line in the log")
        running.visitor.wait(lambda: len(looks) > 5, "more looks")
    (line,) = logs
    assert (line["event"], line["file"]) == ("preview.not_used", "translations/uk/LC_MESSAGES/ui.po")
    assert "digits: " in line["fault"]
    assert (running.texts(), running.session.content) == (shown, content)
    drop(running.data / FOLDER, UK, "ui", saying(UK, "ui", "What would you like to know?", "Про що Вам розповісти?"))
    running.visitor.wait(lambda: "Про що Вам розповісти?" in running.texts(), "the mended words")


def test_a_new_language_comes_and_goes_while_somebody_reads_it(running: Panel) -> None:
    """Offered by its own name; taken away, its reader stays in place, reads English, and is not counted again."""
    counted: list[object] = []
    running.session.dispatch(events.LeaveNow())
    running.begin()
    made = running.data / "made"
    drop(made, QAB, "ui", invented(QAB, "ui"))
    (made / QAB / FILE).write_text(TOML, encoding="utf-8")
    made.rename(running.data / FOLDER)
    running.visitor.wait(lambda: running.item(f"language-{QAB}") is not None, "the language")
    running.settle()
    running.visitor.touch(f"language-{QAB}")
    running.session.dispatch(events.OpenLanguage())
    running.session.dispatch(events.Back())
    running.settle()
    assert new("What would you like to know?") in running.texts()
    running.session.dispatch(events.OpenTopic(TOPIC))
    stand = running.session.stand
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(running.session, "_count", lambda *what: counted.append(what))
        shutil.rmtree(running.data / FOLDER)
        running.visitor.wait(lambda: running.session.journey.lang != QAB, "the language to go")
    assert (running.session.journey.lang, running.session.stand, counted) == ("en", stand, [])
    assert LANGUAGE_NAMES[Lang("en")] in running.texts()
    assert not [words for words in running.texts() if NEW in words]


def test_a_look_that_finds_nothing_new_gives_the_very_same_content(
    content: Content, translations: Path, tmp_path: Path
) -> None:
    """So that no page is drawn anew; without a window. A content that has changed is dressed in the same words."""
    preview = Preview(tmp_path, translations, INSTALLED)
    assert preview.onto(content) is content
    drop(tmp_path / FOLDER, UK, "leaflet", renewed(UK, "leaflet"))
    first = preview.onto(content)
    assert first.previews == (UK,)
    assert preview.onto(content) is first
    drop(tmp_path / FOLDER, UK, "leaflet", b"broken")
    with capture_logs() as logs:
        assert preview.onto(content) is first
        assert preview.onto(content) is first
    assert [log["event"] for log in logs] == ["preview.not_used"]
    shutil.rmtree(tmp_path / FOLDER)
    assert preview.onto(content) is content
