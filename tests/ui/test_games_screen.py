"""The quiz and the stories on the real screen, by touch."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.core import events
from kiosk.core.journey import Journey, Screen
from kiosk.core.names import ChoiceId, Lang, StoryId
from kiosk.ui import games_props
from tests.ui.panel import DAY, PACK

if TYPE_CHECKING:
    from tests.ui.panel import Panel

EN: Final = Lang("en")
UK: Final = Lang("uk")
ITEMS: Final = PACK.readable_items(DAY)
TO_QUIZ: Final = (events.OpenGames(), events.OpenQuiz())
PLAYED: Final = (events.Guess(is_true=True), events.NextItem()) * len(ITEMS)
WORRY: Final = games_props.WORRY.source


def words(panel: Panel, name: str) -> str:
    """What the item of that name says."""
    item = panel.item(name)
    assert item is not None, name
    return str(item.property("words") or item.property("text"))


def test_the_quiz_is_played_by_touch_from_home_to_its_end(panel: Panel) -> None:
    """Every statement in its order, each explained; the end has ways on, and no number of any kind."""
    panel.begin(EN)
    panel.visitor.touch("tile-games")
    panel.visitor.touch("tile-quiz")
    for item in ITEMS:
        assert words(panel, "statement") == item.statement.source
        panel.visitor.touch("guess-not-true")
        assert words(panel, "verdict") == ("It is true." if item.is_true else "It is not true.")
        panel.visitor.touch("next")
    assert panel.screen == "quiz-end"
    shown = panel.texts()
    assert not [text for text in shown if any(letter.isdigit() for letter in text)]
    assert {"Check my situation", WORRY, "Stories"} <= set(shown)
    for tile, screen in (("tile-checks", "checks"), ("tile-know", "place"), ("tile-games", "games")):
        panel.begin(EN, *TO_QUIZ, *PLAYED)
        panel.visitor.touch(tile)
        assert panel.screen == screen
    panel.begin(EN, *TO_QUIZ, *PLAYED)
    panel.visitor.touch("toHome")
    assert panel.screen == "home"


@pytest.mark.parametrize("said", [True, False])
def test_both_answers_get_a_friendly_opener_and_the_same_explanation(panel: Panel, said: bool) -> None:  # noqa: FBT001 - parametrised
    """The openers differ in words and in their pictogram, so not in colour alone; the rest is the same."""
    first = ITEMS[0]
    panel.begin(EN, *TO_QUIZ, events.Guess(is_true=said))
    opener = panel.item("opener")
    assert opener is not None
    known = said == first.is_true
    assert opener.property("glyph") == ("calm" if known else "idea")
    assert ("knew" in words(panel, "opener")) is known
    assert words(panel, "explanation") == panel.session.fill(first.explanation.source)
    assert words(panel, "verdict") == "It is not true."
    assert not [text for text in panel.texts() if "wrong" in text.lower() or "mistake" in text.lower()]


def test_the_number_in_an_explanation_is_written_as_the_language_writes_it(panel: Panel) -> None:
    """From the facts, so a change is made once."""
    at = next(n for n, item in enumerate(ITEMS) if "uk-nrm-2025" in item.facts)
    told = PLAYED[: 2 * at]
    panel.begin(EN, *TO_QUIZ, *told, events.Guess(is_true=True))
    assert "23,411 people" in words(panel, "explanation")
    panel.session.dispatch(events.ChooseLanguage(Lang("pl")))
    panel.settle()
    explanation = words(panel, "explanation")
    assert "{" not in explanation
    assert "23,411" not in explanation


def test_back_shows_what_was_said_and_lets_it_be_changed(panel: Panel) -> None:
    """As in a self-check."""
    panel.begin(EN, *TO_QUIZ, events.Guess(is_true=True))
    panel.visitor.touch("back")
    chosen = {name: panel.item(name) for name in ("guess-true", "guess-not-true")}
    assert [item is not None and item.property("isChosen") for item in chosen.values()] == [True, False]
    panel.visitor.touch("guess-not-true")
    assert dict(panel.session.journey.guesses) == {ITEMS[0].id: False}


def test_a_story_is_led_to_an_ending_that_leads_to_help(panel: Panel) -> None:
    """By touch, over its longest way; the route never grows; the ending names signs and what one can do."""
    story = PACK.stories[StoryId("offer")]
    panel.begin(EN)
    panel.visitor.touch("tile-games")
    panel.visitor.touch("tile-offer")
    scene = story.scenes[0]
    stops = []
    while scene.choices:
        assert words(panel, "scene") == scene.text.source
        stops.append(len(panel.session.journey.stack) - 3 + story.steps_left(scene.id))
        panel.visitor.touch(f"choice-{scene.choices[-1].id}")
        scene = story.scene(scene.choices[-1].next)
    assert stops == sorted(stops, reverse=True)
    assert scene.ending is not None
    assert words(panel, "endingTitle") == scene.ending.title.source
    assert {text.source for text in (*scene.ending.signs, *scene.ending.can_do)} <= set(panel.texts())
    panel.visitor.touch("whoHelps")
    assert panel.screen == "help"
    panel.visitor.touch("back")
    panel.visitor.touch("again")
    assert words(panel, "scene") == story.scenes[0].text.source
    panel.begin(EN, events.OpenGames(), events.OpenStory(story.id), events.Choose(ChoiceId("ask")))
    panel.visitor.touch("choice-look")
    panel.visitor.touch("moreGames")
    assert panel.screen == "games"


def test_another_language_keeps_the_place_on_the_screen(panel: Panel) -> None:
    """Through the language screen and back, in a quiz and in a story."""
    for told, screen in (
        ((*TO_QUIZ, events.Guess(is_true=True)), Screen.QUIZ_ANSWER),
        ((events.OpenGames(), events.OpenStory(StoryId("room")), events.Choose(ChoiceId("key"))), Screen.STORY),
    ):
        panel.begin(EN, *told)
        before = panel.session.stand
        panel.visitor.touch("language")
        panel.visitor.touch("language-uk")
        assert (panel.session.stand, panel.session.journey.lang) == (before, UK)
        assert before.screen is screen


@pytest.mark.parametrize("way", ["leave", "home"])
def test_leaving_forgets_the_game_in_memory_too(panel: Panel, way: str) -> None:
    """No journey that holds a guess is left alive in the process. Found by its moment, which is no other test's."""
    panel.clock.mono_s += 7919.25
    moment = panel.clock.mono_s

    def kept() -> list[object]:
        gc.collect()
        return [
            each for each in gc.get_objects() if isinstance(each, Journey) and each.guesses and each.started_s == moment
        ]

    panel.begin(EN, *TO_QUIZ, events.Guess(is_true=True), events.NextItem(), events.Guess(is_true=False))
    assert kept()
    panel.visitor.touch(way)
    assert not kept()


def test_the_next_statement_begins_at_its_top(panel: Panel) -> None:
    """However far an ending was scrolled, the next page begins where it begins."""
    story = PACK.stories[StoryId("room")]
    panel.begin(
        EN, events.OpenGames(), events.OpenStory(story.id), *map(events.Choose, map(ChoiceId, ("write", "photo")))
    )
    panel.visitor.reach("again")
    panel.visitor.touch("again")
    pages = [item for item in panel.items() if item.inherits("QQuickFlickable")]
    assert [page.property("contentY") for page in pages] == [0]
