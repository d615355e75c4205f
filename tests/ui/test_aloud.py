"""Reading aloud: what is heard is what is shown, it is silent at every touch, and it ends with the journey."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.cli.speech_script import _PLACEHOLDER, _screen, lines_of
from kiosk.core import events
from kiosk.core.comfort import PLAIN, Feature, Pace
from kiosk.core.names import Lang, Place, TopicId
from kiosk.core.speech import Kind, SpeechState, clip_name, sentences
from kiosk.demo.pause import pause
from kiosk.gate.items import name
from kiosk.ui.aloud import HOW, STAY
from kiosk.ui.spoken import BUTTON, CHOSEN
from tests.languages import ALL, LANGS
from tests.ui.keys import cursor, press, seat, tour
from tests.ui.panel import DAY, JOB, PACK, PACK_FOLDER
from tests.ui.test_every_screen import SCREENS, some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

    from kiosk.core.events import Event
    from tests.ui.panel import Panel

EN: Final = Lang("en")
ALOUD: Final = events.SetComfort(Feature.ALOUD, is_on=True)
ASKED: Final = (events.OpenCheck(JOB), events.ChoosePlace(Place.POLAND), events.StartCheck())
BY_STAFF: Final = {"nearby", "local contacts", "stops"}
"""Screens with what staff add on the bus: no pack's script has that."""
ON_A_JOURNEY: Final = [group for group in SCREENS if group not in {"end", "cover"}]


@pytest.fixture(autouse=True)
def _voices(panel: Panel) -> Iterator[None]:
    """Every language has a voice again."""
    panel.voice.states = dict.fromkeys(ALL, SpeechState.READY)
    panel.kiosk.listen.refresh()
    panel.jump(None, events.TimeOut())
    panel.voice.forget()
    yield
    panel.kiosk.keypad.rest()


def squeezed(words: str) -> str:
    """Letters and digits only."""
    return "".join(filter(str.isalnum, words)).casefold()


@pytest.mark.parametrize("group", ON_A_JOURNEY)
def test_everything_that_can_be_read_is_spoken(panel: Panel, group: str, request: pytest.FixtureRequest) -> None:
    """On each screen, whoever hears it and steps round it once is told every text on the panel, and every number."""
    wrong = []
    for number, (path, told) in enumerate(some(list(unlike(group)), request)):
        lang = LANGS[number % len(LANGS)] if number % 2 else EN
        panel.jump(None, events.TimeOut())
        panel.voice.forget()
        panel.jump(lang, *told, ALOUD)
        page = squeezed(" ".join(part.words for said in panel.voice.told for part in said))
        tour(panel, Qt.Key.Key_Down)
        panel.kiosk.aloud.hush()  # the button that goes on is called so again
        heard = squeezed(" ".join(part.words for said in panel.voice.told for part in said))
        if group not in BY_STAFF:
            wrong += [f"{lang}, {path}: not in the script: {words!r}" for words in not_in_script(panel)]
        for item in panel.items():
            if not item.inherits("QQuickText") or not item.isEnabled() or is_for_fingers(panel, item):
                continue
            words = str(item.property("text"))
            said = squeezed(" ".join(part.words for part in sentences(words, lang)))
            if said not in heard:
                wrong.append(f"{lang}, {path}: {words!r}")
            elif is_on_page(panel, item) and said not in page:
                wrong.append(f"{lang}, {path}: not when the screen came up: {words!r}")
    assert not wrong, "\n".join(wrong)


NAMES: Final = tuple(
    name
    for material in PACK.materials.values()
    for name in (material.title, material.publisher, material.url_on(DAY).removeprefix("https://"))
    if name
)


def not_in_script(panel: Panel) -> set[str]:
    """What was said and nobody is asked to record, but for what is filled in on the screen: a count, a list of ways.

    Nor is anybody asked to read out handbooks' titles and publishers: they are names, the same in every language.
    """
    told = {part for said in panel.voice.told for part in said if not re.search(r"\d", part.words)}
    missing = {part for part in told if clip_name(part) not in script(part.lang)}
    return {
        part.words
        for part in missing
        if not any(known.match(part.words) for known in filled(part.lang)) and not part.words.startswith(NAMES)
    }


@functools.cache
def filled(lang: Lang) -> tuple[re.Pattern[str], ...]:
    """The sentences in which something is filled in."""
    gap, found = "\ue000", set()
    for _, words in _screen(lang, PACK, DAY):
        found |= {said.words for said in sentences(_PLACEHOLDER.sub(gap, words), lang) if gap in said.words}
    return tuple(re.compile(re.escape(words.rstrip(".")).replace(gap, ".+")) for words in found)


@functools.cache
def script(lang: Lang) -> frozenset[str]:
    """The files of the recording script."""
    return frozenset(line.name for line in lines_of(PACK_FOLDER, lang, DAY))


def unlike(group: str) -> list[tuple[str, tuple[Event, ...]]]:
    """The group's screens; of topics' pages one for each way a page is put together: a block is read as a block."""
    if group != "topics":
        return list(SCREENS[group].items())
    kept: dict[object, tuple[str, tuple[Event, ...]]] = {}
    for path, told in SCREENS[group].items():
        topic = PACK.topics[TopicId(path.split(",")[0])]
        pages = PACK.readable_pages(topic, DAY)
        page = len(told) - 1
        is_last = page + 1 == len(pages)
        look = (tuple(dict.fromkeys(block.kind for block in pages[page].blocks)), is_last and topic.check is not None)
        kept.setdefault(look, (path, told))
    return list(kept.values())


def is_on_page(panel: Panel, item: QQuickItem) -> bool:
    """Whether it is between the bars."""
    page = panel.item("page")
    return page is not None and page.isAncestorOf(item)


def is_for_fingers(panel: Panel, item: QQuickItem) -> bool:
    """Whether it belongs to the button that scrolls: stepping on does the same."""
    more = panel.item("more")
    return more is not None and more.isAncestorOf(item)


def test_a_question_is_read_with_its_answers_and_then_each_stop(panel: Panel) -> None:
    """The cursor begins at the question; a stop says what it is."""
    panel.begin(EN, *ASKED, ALOUD)
    question = panel.item("question")
    assert question is not None
    order = [str(question.property("text")), "Yes", "No", "Not sure", "Skip", HOW.source]
    said = [part.words for part in panel.voice.now]
    places = [said.index(sentences(words, EN)[0].words) for words in order]
    assert places == sorted(places)
    assert name(seat(panel)) == "question"
    press(panel, Qt.Key.Key_Down)
    press(panel, Qt.Key.Key_Down)
    assert cursor(panel).objectName() == "answer-yes"
    assert panel.voice.words == f"Yes {BUTTON.source}"


def test_an_answer_given_before_is_said_to_be_chosen(panel: Panel) -> None:
    """State is heard, too."""
    panel.begin(EN, *ASKED, events.Answer(panel.session.pack.checks[JOB].questions[0].options[1].id), events.Back())
    panel.session.dispatch(ALOUD)
    assert CHOSEN.source in panel.voice.words


def test_the_emergency_screen_says_its_number_first(panel: Panel) -> None:
    """Digit by digit, before anything else."""
    yes = panel.session.pack.checks[JOB].questions[0].options[0].id
    panel.begin(EN, *ASKED, ALOUD, events.Answer(yes))
    assert panel.screen == "emergency"
    assert [(part.kind, part.words) for part in panel.voice.now[:3]] == [(Kind.DIGIT, digit) for digit in "112"]


def test_every_touch_and_every_key_is_followed_by_silence(panel: Panel) -> None:
    """Also a touch on nothing, and a key that means nothing."""
    panel.begin(EN, *ASKED, ALOUD)
    nothing = QPoint(2, 800)
    panel.press(nothing)
    assert not panel.voice.now
    panel.release(nothing)
    panel.kiosk.aloud.say_stop()
    assert panel.voice.now
    press(panel, Qt.Key.Key_A)
    assert not panel.voice.now


@pytest.mark.parametrize("event", [events.LeaveNow(), events.Finish(), events.TimeOut()])
def test_the_voice_ends_with_the_journey(panel: Panel, event: Event) -> None:
    """Silent at once, nothing more is said, and nothing of it is kept."""
    panel.begin(EN, *ASKED, ALOUD)
    assert panel.voice.now
    panel.voice.told = []
    panel.session.dispatch(event)
    assert (panel.voice.now, panel.voice.told) == ((), [])
    assert panel.session.journey.comfort == PLAIN
    assert "J1" not in repr(vars(panel.kiosk.aloud))
    panel.session.dispatch(events.Begin())
    assert not panel.voice.told


def test_the_listen_key_begins_a_journey_without_sight(panel: Panel) -> None:
    """Each language is named in its own voice; Down and Select choose one; the same key stops it."""
    panel.jump(None, events.TimeOut())
    press(panel, Qt.Key.Key_F1)
    assert panel.screen == "language"
    assert {part.lang for part in panel.voice.now} == set(ALL)
    heard = [LANGS[0]]
    for _ in ALL[1:]:
        press(panel, Qt.Key.Key_Down)
        heard.append(panel.voice.now[0].lang)
    assert tuple(heard) == ALL
    press(panel, Qt.Key.Key_Select)
    assert panel.screen == "home"
    assert panel.voice.now
    press(panel, Qt.Key.Key_F1)
    assert not panel.voice.now
    assert panel.session.journey.comfort == PLAIN


def test_the_listen_button_is_there_only_with_a_voice(panel: Panel) -> None:
    """In a language that nothing can speak there is no button, and the key does nothing."""
    panel.voice.states[EN] = SpeechState.NO_VOICE
    panel.kiosk.listen.voiceChanged.emit()
    panel.begin(EN)
    assert panel.item("listen") is None
    press(panel, Qt.Key.Key_F1)
    assert panel.session.journey.comfort == PLAIN
    panel.begin(Lang("uk"))
    assert panel.item("listen") is not None
    panel.visitor.touch("listen")
    assert panel.session.journey.comfort.aloud
    panel.visitor.touch("slow")
    panel.kiosk.aloud.say_stop()
    assert panel.voice.pace is Pace.SLOW


def test_a_language_without_a_voice_ends_reading_aloud(panel: Panel) -> None:
    """Chosen in the middle of a journey: the screen goes on as for everybody."""
    panel.voice.states[Lang("ru")] = SpeechState.NO_VOICE
    panel.begin(EN, *ASKED, ALOUD, events.SetComfort(Feature.DARK, is_on=True))
    panel.session.dispatch(events.ChooseLanguage(Lang("ru")))
    pause(1)
    assert panel.session.journey.comfort == PLAIN


def test_the_warning_is_spoken_and_spoken_again(panel: Panel) -> None:
    """When it comes up, and every ten seconds; a key answers it."""
    panel.begin(EN, *ASKED, ALOUD)
    panel.voice.forget()
    for _ in range(4 * 85):
        panel.clock.mono_s += 0.25
        panel.session.tick()
    assert [said[-1].words for said in panel.voice.told] == [sentences(STAY.source, EN)[-1].words] * 3
    assert "30" in " ".join(part.words for part in panel.voice.told[0])
    press(panel, Qt.Key.Key_Down)
    assert (panel.voice.now, panel.session.seconds_left) == ((), 0)


def test_a_message_of_the_printer_is_spoken(panel: Panel) -> None:
    """It comes up by itself, and nobody has to look for it."""
    panel.begin(EN, events.OpenHelp(), events.OpenTake(), ALOUD)
    panel.voice.forget()
    panel.visitor.touch("print")
    panel.visitor.wait(lambda: panel.kiosk.take.property("state") == "done", "the leaflet")
    heard = " ".join(part.words for said in panel.voice.told for part in said)
    assert "Your leaflet is ready" in heard
