"""What is one touch away from every way to stand somewhere, tried exhaustively."""

from __future__ import annotations

from typing import Final

from kiosk.core import events
from kiosk.core.journey import WITHOUT_JOURNEY, Journey, Screen, Stand, advance
from tests.core.journeys import DAY, SHIPPED, now, play
from tests.core.stands import every_stand
from tests.languages import LANGS

EVERY_STAND: Final = every_stand()


def test_every_screen_can_be_reached() -> None:
    """No screen is drawn for nobody: all that a visitor can stand on, and the three without a visitor."""
    reached = {stand.screen for stand, *_ in EVERY_STAND}
    assert reached | WITHOUT_JOURNEY == set(Screen)
    assert not reached & WITHOUT_JOURNEY


def test_every_question_page_statement_scene_and_contact_is_a_place_of_the_graph() -> None:
    """What is one touch away from each place of the graph is so from all that the pack can show."""
    stands = {stand for stand, *_ in EVERY_STAND}
    assert {(s.check, s.question) for s in stands if s.question} == {
        (check.id, question.id) for check in SHIPPED.checks.values() for question in check.questions
    }
    assert {(s.topic, s.page) for s in stands if s.topic} == {
        (topic.id, page) for topic in SHIPPED.topics.values() for page in range(len(SHIPPED.readable_pages(topic, DAY)))
    }
    assert {s.item for s in stands if s.item} == {item.id for item in SHIPPED.readable_items(DAY)}
    assert {(s.story, s.scene) for s in stands if s.story} == {
        (story.id, scene.id) for story in SHIPPED.readable_stories(DAY) for scene in story.scenes
    }
    assert {s.contact for s in stands if s.contact} == {
        contact.id for contact in SHIPPED.contacts.values() if contact.provenance.is_showable(DAY)
    }


def test_help_is_one_touch_away_from_every_screen() -> None:
    """From wherever a visitor can stand; and Back from there leads back, so looking costs nothing."""
    for (stand, *_), journey in EVERY_STAND.items():
        helped = play(events.OpenHelp(), journey=journey)
        assert helped.stand.screen is Screen.HELP, stand
        if stand.screen is not Screen.HELP and Stand(Screen.HELP) not in journey.stack:
            assert play(events.Back(), journey=helped).stand == stand


def test_leave_now_is_one_touch_away_from_every_screen() -> None:
    """It leaves nothing behind: neither place, nor language, nor answers, nor where they were."""
    for journey in EVERY_STAND.values():
        left = advance(SHIPPED, journey, events.LeaveNow(), now(9)).journey
        assert left == Journey(stack=(Stand(Screen.COVER),), touched_s=9)


def test_every_ending_is_a_fresh_start_from_every_screen() -> None:
    """Left, timed out, finished: the same as new but for the words the end screen is written in."""
    for journey in EVERY_STAND.values():
        for event, screen, lang in (
            (events.LeaveNow(), Screen.COVER, LANGS[0]),
            (events.TimeOut(), Screen.ATTRACT, LANGS[0]),
            (events.Finish(), Screen.END, journey.lang),
        ):
            ended = advance(SHIPPED, journey, event, now(9)).journey
            assert ended == Journey(stack=(Stand(screen),), lang=lang, touched_s=9)


def test_every_journey_is_a_new_object_without_anything_of_the_last() -> None:
    """Whoever comes next begins where the first visitor of the day did, and shares nothing with anybody."""
    first = advance(SHIPPED, Journey(), events.Begin(), now(9)).journey
    for journey in EVERY_STAND.values():
        for ending in (events.LeaveNow(), events.TimeOut(), events.Finish()):
            ended = advance(SHIPPED, journey, ending, now(5)).journey
            begun = advance(SHIPPED, ended, events.Begin(), now(9)).journey
            assert begun == first
            assert begun is not ended
            assert begun is not journey
