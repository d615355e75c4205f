"""Every screen in every language, as it is drawn."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtGui import QAccessible

from kiosk.core import events
from kiosk.core.check import Band, Level, Meaning, evaluate, visible
from kiosk.core.comfort import Feature
from kiosk.core.journey import WITHOUT_JOURNEY, Moment, Screen
from kiosk.core.names import OptionId, Place, TopicId
from kiosk.core.topic import Audience
from kiosk.demo.gate_stage import is_readable
from kiosk.gate import reach
from tests.languages import ALL, LANGS, LANGUAGE
from tests.ui.panel import DAY, JOB, PACK
from tests.ui.town import REGION_CONTACT, TOWN_CONTACT, VISITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kiosk.core.check import Check, Option, Question
    from kiosk.core.events import Event
    from kiosk.core.names import Lang, QuestionId
    from kiosk.core.story import Scene, Story
    from tests.ui.panel import Panel

Way = tuple[str, tuple["Event", ...]]
"""A screen's name here, and what leads to it."""
CHECK: Final = PACK.checks[JOB]
IN_TOWN: Final = replace(PACK, visits=VISITS)
TO_CHECK: Final = (events.OpenCheck(JOB), events.ChoosePlace(Place.UNSAID))
TO_QUESTION: Final = (*TO_CHECK, events.StartCheck())


def strongest(question: Question) -> Option:
    """The answer that weighs most, short of danger now."""
    return max((o for o in question.options if o.level < Level.CRITICAL), key=lambda option: option.level)


def harmless(question: Question) -> Option:
    """The answer that is no sign at all."""
    return next(o for o in question.options if o.level is Level.NONE and o.meaning is Meaning.SAID)


def skipped(question: Question) -> Option:
    """No answer."""
    return next(o for o in question.options if o.meaning is Meaning.SKIPPED)


def answered(choose: Callable[[Question], Option], signs: int = 12) -> tuple[Event, ...]:
    """The whole check, its first `signs` questions answered so and the rest without a sign."""
    return (*TO_QUESTION, *answers(CHECK, choose, signs))


def answers(check: Check, choose: Callable[[Question], Option], signs: int = 12) -> list[Event]:
    """An answer to each question asked: the first `signs` chosen so, the rest without a sign."""
    given: dict[QuestionId, OptionId] = {}
    while len(given) < len(asked := visible(check, given)):
        question = asked[len(given)]
        given[question.id] = (choose if len(given) < signs else harmless)(question).id
    return [events.Answer(option) for option in given.values()]


def start(check: Check) -> tuple[Event, ...]:
    """To a check's first question."""
    return (events.OpenCheck(check.id), events.ChoosePlace(Place.UNSAID), events.StartCheck())


def quiz() -> Iterator[tuple[str, tuple[Event, ...]]]:
    """Every statement, both ways to be explained, and the quiz's end."""
    told: tuple[Event, ...] = (events.OpenGames(), events.OpenQuiz())
    for item in PACK.readable_items(DAY):
        yield f"{item.id}", told
        for is_true in (True, False):
            yield f"{item.id} said {is_true}, explained", (*told, events.Guess(is_true))
        told = (*told, events.Guess(item.is_true), events.NextItem())
    yield "the end", told


def scenes(story: Story) -> Iterator[tuple[str, tuple[Event, ...]]]:
    """One way to each scene of a story."""
    waiting: list[tuple[Scene, tuple[Event, ...]]] = [
        (story.scenes[0], (events.OpenGames(), events.OpenStory(story.id)))
    ]
    seen = set()
    while waiting:
        scene, told = waiting.pop(0)
        if scene.id not in seen:
            seen.add(scene.id)
            yield f"{story.id} {scene.id}", told
            waiting += [(story.scene(c.next), (*told, events.Choose(c.id))) for c in scene.choices]


DANGER: Final = (*TO_QUESTION, events.Answer(OptionId("yes")))
TOPICS: Final[dict[str, tuple[Event, ...]]] = {
    f"{topic.id}, page {page + 1}": (events.OpenTopic(topic.id), *[events.NextPage()] * page)
    for topic in PACK.topics.values()
    for page in range(len(PACK.readable_pages(topic, DAY)))
}
RESULTS: Final[dict[str, tuple[Event, ...]]] = {
    "nothing found": answered(harmless),
    "all skipped": answered(skipped),
    "one sign": answered(strongest, 2),
    "every sign": answered(strongest),
    "danger": (*DANGER, events.GoOn(), *answers(CHECK, strongest)[1:]),
}
SCREENS: Final[dict[str, dict[str, tuple[Event, ...]]]] = {
    "home": {"home": ()},
    "comfort": {
        "comfort": (events.OpenComfort(),),
        "comfort, aloud": (events.SetComfort(Feature.ALOUD, is_on=True), events.OpenComfort()),
    },
    "doors": {audience.value: (events.OpenTopics(audience),) for audience in Audience},
    "topics": TOPICS,
    "place": {"place": (events.OpenCheck(JOB),)},
    "first page of a check": {"check": TO_CHECK},
    "checks": {"checks": (events.OpenChecks(),)},
    "first pages": {check.id: start(check)[:-1] for check in PACK.checks.values()},
    **{
        f"questions of {check.id}": {
            f"{check.id} {number + 1}": (*start(check), *answers(check, harmless)[:number])
            for number in range(len(answers(check, harmless)))
        }
        for check in PACK.checks.values()
    },
    "results of every check": {
        f"{check.id}, {name}": (*start(check), *answers(check, choose))
        for check in PACK.checks.values()
        for name, choose in (("every sign", strongest), ("none", harmless), ("skipped", skipped))
    },
    "emergency": {
        place.value: (events.OpenHelp(), events.ChoosePlace(place), events.Back(), *DANGER) for place in Place
    },
    "results": RESULTS,
    "help": {place.value: (events.OpenHelp(), events.ChoosePlace(place)) for place in Place},
    "contacts": {
        contact.id: (events.OpenContact(contact.id),)
        for contact in PACK.contacts.values()
        if contact.provenance.is_showable(DAY)
    },
    "nearby": {
        **{place.value: (events.OpenHelp(), events.ChoosePlace(place), events.OpenNearby()) for place in Place},
        "unsaid": (events.OpenNearby(),),
    },
    "stops": {stop.id: (events.OpenNearby(), events.OpenStop(stop.id)) for stop in VISITS},
    "local contacts": {
        contact: (events.OpenNearby(), events.OpenLocal(contact)) for contact in (TOWN_CONTACT, REGION_CONTACT)
    },
    "take": {
        "from help": (events.OpenHelp(), events.OpenTake()),
        "from a result": (*RESULTS["every sign"], events.OpenTake()),
        "from a role": (events.OpenTopic(TopicId("role-hotel")), events.OpenTake()),
    },
    "limits": {"limits": (events.OpenComfort(), events.OpenLimits())},
    "games": {"games": (events.OpenGames(),)},
    "quiz": {name: path for name, path in quiz() if not name.endswith("explained")},
    "quiz, explained": {name: path for name, path in quiz() if name.endswith("explained")},
    **{f"story {story.id}": dict(scenes(story)) for story in PACK.stories.values()},
    "end": {"end": (events.Finish(),)},
    "cover": {"cover": (events.LeaveNow(),)},
}
MOST_ALIKE: Final = 8
"""So many screens of a group are enough for what its kind of screen does with any text; `--thorough` takes all."""
BARS: Final = ("back", "comfort", "language", "home", "help", "leave")


def some(paths: Sequence[Way], request: pytest.FixtureRequest) -> Sequence[Way]:
    """A group's screens from its first to its last, at most `MOST_ALIKE` of them."""
    if request.config.getoption("--thorough") or len(paths) <= MOST_ALIKE:
        return paths
    return [paths[at * (len(paths) - 1) // (MOST_ALIKE - 1)] for at in range(MOST_ALIKE)]


def test_the_screens_here_are_all_there_are(panel: Panel) -> None:
    """Attract and language have tests of their own; every band of the check is among the results."""
    seen = set()
    for told in SCREENS.values():
        for path in told.values():
            panel.jump(LANGS[0], *path)
            seen.add(panel.session.stand.screen)
    assert seen | {Screen.ATTRACT, Screen.LANGUAGE} == set(Screen)
    bands = {evaluate(CHECK, {q.id: choose(q).id for q in CHECK.questions}).band for choose in (strongest, skipped)}
    assert {Band.SERIOUS, Band.FEW} <= bands


@pytest.mark.parametrize("group", SCREENS)
def test_no_text_is_cut_and_every_target_is_large(panel: Panel, group: str) -> None:
    """In every language, where it has words: texts fit, buttons are 20 mm or more each way.

    Back, Comfort, Language, Home, Help now and Leave now stand on every screen of a journey, in the same places;
    Leave now and Back always work. A warning of QML's fails the test too. That a screen reader has a name for each is
    asked of the accessibility bus itself, in `test_tree.py`.
    """
    wrong = []
    panel.jump(LANGS[0])
    places = {name: where(panel, name) for name in BARS}
    for lang, (name, path) in product(ALL, SCREENS[group].items()):
        if readable(lang, path):
            panel.jump(lang, *path)
            wrong += [f"{lang}, {name}: cut: {words!r}" for words in panel.cut()]
            wrong += [f"{lang}, {name}: {fault}" for fault in small_targets(panel)]
            if panel.session.stand.screen not in WITHOUT_JOURNEY:
                wrong += [f"{lang}, {name}: {fault}" for fault in lost_ways_out(panel, places)]
    assert not wrong, "\n".join(wrong)


def readable(lang: Lang, path: tuple[Event, ...]) -> bool:
    """Whether the language has words for where these events lead, and for the way there."""
    return is_readable(IN_TOWN, LANGUAGE[lang], path, Moment(DAY, 14, 0.0))


def small_targets(panel: Panel) -> list[str]:
    """Buttons smaller than a finger."""
    return [*map(str, reach.small_targets(panel.kiosk.window, panel.kiosk.start.settings.panel.width_mm))]


def nameless(panel: Panel) -> list[str]:
    """What can be pressed and has no name to be read aloud; or nothing to press on a screen of a journey."""
    pressed = {QAccessible.Role.Button, QAccessible.Role.CheckBox}
    found = [interface for interface in panel.heard() if interface.role() in pressed]
    faults = [f"a button without a name at {i.rect()}" for i in found if not i.text(QAccessible.Text.Name).strip()]
    if len(found) < len(panel.buttons()):
        faults.append(f"{len(panel.buttons())} buttons, of which a screen reader knows {len(found)}")
    return faults


@pytest.mark.parametrize("lang", [None, *ALL])
def test_the_language_screen_fits_and_names_each_language(panel: Panel, lang: Lang | None) -> None:
    """Before the first choice and after it."""
    panel.jump(lang, events.OpenLanguage())
    assert not panel.cut()
    assert not small_targets(panel)
    assert not nameless(panel)


def test_the_attract_screen_fits_in_every_greeting(panel: Panel) -> None:
    """Each language's turn to greet; the whole panel is one button, and says so."""
    panel.jump(None, events.TimeOut())
    root = next(item for item in panel.items() if item.property("greeted") is not None)
    for turn in range(len(ALL)):
        root.setProperty("greeted", turn)
        panel.settle()
        assert not panel.cut()
        assert not small_targets(panel)
        assert not nameless(panel)


def lost_ways_out(panel: Panel, places: dict[str, tuple[int, int]]) -> list[str]:
    """Ways out that stand elsewhere than `places` says, or do not work."""
    here = {name: where(panel, name) for name in BARS}
    faults = [f"{name} at {here[name]}, not {place}" for name, place in places.items() if here[name] != place]
    for name in ("back", "leave"):
        item = panel.item(name)
        if item is None or not item.isEnabled():
            faults.append(f"{name} does not work")
    return faults


def where(panel: Panel, name: str) -> tuple[int, int]:
    """The middle of a button of the bars, in pixels."""
    item = panel.item(name)
    assert item is not None, name
    point = panel.visitor._centre(item)
    return point.x(), point.y()


@pytest.mark.parametrize("event", [events.Finish(), events.LeaveNow(), events.TimeOut()])
def test_without_a_journey_there_is_nothing_to_go_back_to(panel: Panel, event: Event) -> None:
    """The end, cover and attract screens have no bars: the journey is gone."""
    panel.jump(LANGS[0], event)
    assert panel.session.stand.screen in WITHOUT_JOURNEY
    assert not [name for name in BARS if panel.item(name) is not None]


def test_a_screen_that_is_too_small_for_a_text_is_noticed(panel: Panel) -> None:
    """The check above can fail: a number squeezed into a corner counts as cut."""
    panel.jump(LANGS[0], events.OpenHelp())
    number = panel.item("emergencyNumber")
    assert number is not None
    number.setWidth(5)
    number.setHeight(5)
    assert panel.cut()
