"""The whole product by five keys and Home: what each key does, on every screen there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest

from kiosk.core import events
from kiosk.core.names import Lang, Place
from kiosk.gate.items import name
from kiosk.ui.moves import MOVES, Move
from kiosk.ui.stops import is_control
from tests.languages import ALL, LANGS
from tests.ui.keys import bare, controls, cursor, follows, go_to, is_in_sight, press, seat, tour
from tests.ui.panel import JOB, PACK
from tests.ui.test_every_screen import BARS, SCREENS, answers, harmless, some, start

if TYPE_CHECKING:
    from kiosk.core.events import Event
    from tests.ui.panel import Panel

EN: Final = Lang("en")
ASKED: Final = (events.OpenCheck(JOB), events.ChoosePlace(Place.POLAND), events.StartCheck())
ON_A_JOURNEY: Final = [group for group in SCREENS if group not in {"end", "cover"}]
ONE_OF_EACH: Final[dict[str, tuple[Event, ...]]] = {
    group: next(reversed(SCREENS[group].values())) for group in ON_A_JOURNEY if not group.startswith("questions of")
}


@pytest.mark.parametrize("group", ON_A_JOURNEY)
def test_down_alone_comes_to_every_control_once_in_reading_order(
    panel: Panel, group: str, request: pytest.FixtureRequest
) -> None:
    """On each screen: once a round, each in sight with its ring; Up goes the same way back.

    In each language; where a group has many screens, they take turns with the languages.
    """
    wrong = []
    screens = some(list(SCREENS[group].items()), request)
    for number, (path, told) in enumerate(screens):
        langs = LANGS if len(screens) <= len(LANGS) else (LANGS[number % len(LANGS)],)
        for lang in langs:
            panel.jump(lang, *told)
            wrong += [f"{lang}, {path}: {fault}" for fault in round_faults(panel)]
    assert not wrong, "\n".join(wrong)


def round_faults(panel: Panel) -> list[str]:
    """What is wrong with a walk round this screen."""
    faults = []
    found = [seat(panel)]
    while True:
        if not is_in_sight(panel, found[-1]):
            faults.append(f"{name(found[-1])} is out of sight")
        press(panel, Qt.Key.Key_Down)
        if cursor(panel) == found[0]:
            break
        found.append(cursor(panel))
        if found.count(found[-1]) > 1:
            return [*faults, f"{name(found[-1])} comes twice"]
    pressed = [item for item in found if is_control(item)]
    if sorted(map(id, pressed)) != sorted(map(id, controls(panel))):
        faults.append(f"reached {list(map(name, pressed))}, but there are {list(map(name, controls(panel)))}")
    jumps = [(a, b) for a, b in zip(found, found[1:] + found[:1], strict=True) if not follows(panel, a, b)]
    faults += [f"from {name(a)} back to {name(b)}" for a, b in jumps[1:]]
    if tour(panel, Qt.Key.Key_Up) != found[:1] + found[:0:-1]:
        faults.append("Up is not the way back")
    return faults


@pytest.mark.parametrize("lang", [None, *ALL])
def test_the_language_screen_is_walked_like_any_other(panel: Panel, lang: Lang | None) -> None:
    """Before the first choice and after it."""
    panel.jump(lang, events.OpenLanguage())
    assert not round_faults(panel)


@pytest.mark.parametrize("group", ONE_OF_EACH)
def test_select_does_what_a_finger_does(panel: Panel, group: str) -> None:
    """Every control of the screen: the journey is the same whichever way it was pressed.

    Those of the bars are the same everywhere: once is enough. A desk is busy after the first print.
    """
    told = ONE_OF_EACH[group]
    panel.jump(EN, *told)
    names = [item.objectName() for item in controls(panel)]
    known_already = {"print", *(BARS if group != "home" else ())}
    for index in (at for at, called in enumerate(names) if called not in known_already):
        assert by_key(panel, told, index) == by_touch(panel, told, index)


def by_key(panel: Panel, told: tuple[Event, ...], index: int) -> object:
    """The journey after Select on the control of that number."""
    panel.jump(EN, events.OpenComfort())  # a code that was shown is hidden with its screen
    panel.jump(EN, *told)
    go_to(panel, controls(panel)[index])
    press(panel, Qt.Key.Key_Select)
    return bare(panel.session.journey)


def by_touch(panel: Panel, told: tuple[Event, ...], index: int) -> object:
    """The journey after a touch on it; the page is scrolled to it first."""
    panel.jump(EN, events.OpenComfort())
    panel.jump(EN, *told)
    item = controls(panel)[index]
    go_to(panel, item)
    point = panel.visitor._centre(item)
    panel.press(point)
    panel.release(point)
    return bare(panel.session.journey)


@pytest.mark.parametrize("check", PACK.checks)
def test_every_answer_of_every_question_is_given_by_keys(panel: Panel, check: str) -> None:
    """Down to the answer and Select is that answer, as `core` takes it."""
    asked = PACK.checks[next(known for known in PACK.checks if known == check)]
    for number in range(len(answers(asked, harmless))):
        told = (*start(asked), *answers(asked, harmless)[:number])
        panel.jump(EN, *told)
        question = asked.question(panel.session.stand.question or asked.questions[0].id)
        for option in question.options:
            panel.jump(EN, *told)
            item = panel.item(f"answer-{option.id}")
            assert item is not None
            go_to(panel, item)
            press(panel, Qt.Key.Key_Return)
            by_key = bare(panel.session.journey)
            panel.jump(EN, *told, events.Answer(option.id))
            assert by_key == bare(panel.session.journey)


def test_a_question_begins_at_its_first_answer_and_a_long_result_at_its_title(panel: Panel) -> None:
    """Whoever sees the page need not step through what is in sight; what is not is never skipped."""
    panel.jump(EN, *ASKED)
    assert seat(panel).objectName() == "answer-yes"
    press(panel, Qt.Key.Key_Down)
    press(panel, Qt.Key.Key_Select)
    assert cursor(panel).objectName().startswith("answer-")
    panel.jump(EN, *SCREENS["results"]["every sign"])
    assert seat(panel).objectName() == "resultTitle"


@pytest.mark.parametrize("key", [key for key, move in MOVES.items() if move not in {Move.HOME, Move.PAUSE}])
@pytest.mark.parametrize("event", [events.TimeOut(), events.Finish(), events.LeaveNow()])
def test_a_key_where_nobody_is_begins_a_journey(panel: Panel, event: Event, key: Qt.Key) -> None:
    """On the attract, end and cover screens; the next screen has its cursor, and nothing on it is pressed yet."""
    panel.begin(EN, event)
    press(panel, key)
    assert panel.screen == "language"
    assert cursor(panel).objectName() == "language-pl"


def test_home_leads_home_and_escape_leads_back(panel: Panel) -> None:
    """As the buttons do; before a language is chosen Home leads nowhere."""
    panel.jump(EN, *ASKED)
    press(panel, Qt.Key.Key_Escape)
    assert panel.screen == "check-intro"
    press(panel, Qt.Key.Key_Home)
    assert panel.screen == "home"
    press(panel, Qt.Key.Key_Home)
    assert panel.screen == "home"
    panel.jump(None, events.TimeOut())
    press(panel, Qt.Key.Key_Home)
    press(panel, Qt.Key.Key_Home)
    assert panel.screen == "language"


def test_the_first_key_on_a_screen_only_shows_the_cursor(panel: Panel) -> None:
    """After a finger nobody knows where the cursor is: Select must not press what nobody saw."""
    panel.jump(EN, *ASKED)
    panel.kiosk.keypad.rest()
    press(panel, Qt.Key.Key_Select)
    assert panel.screen == "question"
    assert not panel.session.journey.answers
    press(panel, Qt.Key.Key_Select)
    assert panel.session.journey.answers


def test_a_key_held_down_steps_on_but_presses_once(panel: Panel) -> None:
    """An arm on the keypad answers one question, not five."""
    panel.jump(EN, *ASKED)
    seat(panel)
    press(panel, Qt.Key.Key_Down)
    for _ in range(4):
        held(panel, Qt.Key.Key_Select)
    assert not panel.session.journey.answers
    before = cursor(panel)
    held(panel, Qt.Key.Key_Down)
    assert cursor(panel) != before


def held(panel: Panel, key: Qt.Key) -> None:
    """What a key says while it is held down."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)  # noqa: FBT003 - Qt's signature
    QGuiApplication.sendEvent(panel.kiosk.window, event)


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_F4, Qt.Key.Key_Menu, Qt.Key.Key_Control])
def test_other_keys_and_chords_do_nothing(panel: Panel, key: Qt.Key) -> None:
    """Letters, function keys, and moves pressed together with Ctrl, Alt or Meta."""
    panel.jump(EN, *ASKED)
    before = bare(panel.session.journey)
    press(panel, key)
    for held_too in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        QTest.keyClick(panel.kiosk.window, Qt.Key.Key_Escape, held_too)
    assert bare(panel.session.journey) == before


def test_a_finger_takes_the_ring_away_and_never_shows_one(panel: Panel) -> None:
    """The ring is the keypad's."""
    panel.jump(EN, *ASKED)
    item = seat(panel)
    assert item.property("visualFocus")
    answer = panel.item("answer-no")
    assert answer is not None
    point = panel.visitor._centre(answer)
    panel.press(point)
    assert not any(button.property("visualFocus") for button in panel.buttons())
    panel.release(point)
    assert not any(button.property("visualFocus") for button in panel.buttons())


def test_the_cursor_stays_where_it_was_when_its_control_goes_away(panel: Panel) -> None:
    """Another language, another country, a button that has had its turn: never lost."""
    panel.jump(EN, *ASKED)
    answer = panel.item("answer-notsure")
    assert answer is not None
    go_to(panel, answer)
    panel.session.dispatch(events.ChooseLanguage(Lang("uk")))
    assert cursor(panel).objectName() == "answer-notsure"
    panel.jump(EN, events.OpenHelp(), events.OpenTake())
    print_button = panel.item("print")
    assert print_button is not None
    go_to(panel, print_button)
    press(panel, Qt.Key.Key_Select)
    panel.visitor.wait(lambda: panel.kiosk.take.property("state") == "done", "the leaflet")
    assert cursor(panel).hasActiveFocus()
    assert is_in_sight(panel, cursor(panel))


def test_under_the_warning_there_is_only_im_still_here(panel: Panel) -> None:
    """Any key says so and does nothing else; afterwards the cursor is where it was."""
    panel.jump(EN, *ASKED)
    go_to(panel, panel.item("answer-no") or cursor(panel))
    for key in (Qt.Key.Key_Select, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Escape, Qt.Key.Key_A):
        before = bare(panel.session.journey)
        panel.clock.mono_s += 61
        panel.session.tick()
        assert panel.session.seconds_left > 0
        assert cursor(panel).objectName() == "stillHere"
        press(panel, key)
        assert panel.session.seconds_left == 0
        assert bare(panel.session.journey) == before
        assert cursor(panel).objectName() == "answer-no"
