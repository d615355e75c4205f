"""What each screen shows, derived from the session: tables without a window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.core import events
from kiosk.core.check import Band
from kiosk.core.journey import Screen, Stand
from kiosk.core.names import Lang, OptionId, Place, TopicId
from kiosk.core.pack import Status
from kiosk.core.result import MAX_REASONS, help_now
from kiosk.core.settings import IdleSettings
from kiosk.core.topic import Audience, BlockKind
from kiosk.i18n.autonyms import autonym
from kiosk.ui import props, route_props, tiles
from kiosk.ui.loading import content_of
from kiosk.ui.session import Content, Session
from tests.languages import INSTALLED, LANGS
from tests.ui.panel import DAY, JOB, PACK, StillClock, mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.core.check import Question
    from kiosk.core.events import Event
    from kiosk.i18n.catalog import Catalog

UK: Final = Lang("uk")
TO_QUESTION: Final = (events.OpenCheck(JOB), events.ChoosePlace(Place.POLAND), events.StartCheck())
YES, NO = events.Answer(OptionId("yes")), events.Answer(OptionId("no"))


@pytest.fixture
def session(catalogs: Mapping[Lang, Catalog], content: Content) -> Session:
    """A journey in Ukrainian, on the home screen."""
    made = Session(catalogs, IdleSettings(), StillClock(), lambda _tallies, _now: None)
    made.use(content)
    return tell(made, events.Begin(), events.ChooseLanguage(UK))


def tell(session: Session, *told: Event) -> Session:
    """Let these happen."""
    for event in told:
        session.dispatch(event)
    return session


def test_every_language_greets_in_its_own_words(session: Session) -> None:
    """Whatever the journey's language is."""
    assert [row["lang"] for row in props.languages(session)] == list(LANGS)
    for row in props.languages(session):
        assert row["greeting"].startswith(mark(row["lang"]))
        assert row["start"].startswith(mark(row["lang"]))


def test_the_tiles_are_the_checks_a_door_for_each_audience_the_games_and_help_near_here(session: Session) -> None:
    """Each with a pictogram, a title and a line below it; a check says how many questions it has."""
    shown = tiles.home_tiles(session)
    assert [(tile["kind"], tile["target"]) for tile in shown] == [
        ("checks", "checks"),
        ("topics", "worker"),
        ("topic", "abroad"),
        ("topics", "newcomer"),
        ("topics", "friend"),
        ("topics", "professional"),
        ("games", "games"),
        ("nearby", "nearby"),
    ]
    checks = tiles.check_tiles(session)
    assert [check["target"] for check in checks] == sorted(PACK.checks, key=lambda id_: PACK.checks[id_].order)
    assert str(len(PACK.checks[JOB].questions)) in checks[0]["summary"]
    assert all(tile["glyph"] and tile["title"] and tile["summary"] for tile in shown)


@pytest.mark.parametrize("place", Place)
def test_behind_the_doors_stands_every_topic_once_and_those_about_another_place_last(
    session: Session, place: Place
) -> None:
    """Whatever was said about where."""
    session.dispatch(events.ChoosePlace(place))
    shown = [tile["target"] for audience in Audience for tile in tiles.topic_tiles(session, audience)]
    assert sorted(shown) == sorted(PACK.topics)
    other = {Place.POLAND: Place.UK, Place.UK: Place.POLAND}.get(place)
    for audience in Audience:
        topics = [PACK.topics[TopicId(tile["target"])] for tile in tiles.topic_tiles(session, audience)]
        elsewhere = [other is not None and topic.place is other for topic in topics]
        assert elsewhere == sorted(elsewhere), audience


def test_a_door_with_one_topic_opens_it_at_once_and_a_door_with_none_is_not_there(
    session: Session, content: Content
) -> None:
    """Nobody chooses from a list of one."""
    session.dispatch(events.OpenTopics(Audience.TRAVELLER))
    assert session.stand == Stand(Screen.TOPIC, topic=TopicId("abroad"))
    pack = replace(PACK, topics={})
    session.use(Content(pack, content.facts))
    assert not {tile["kind"] for tile in tiles.home_tiles(session)} & {"topic", "topics"}
    before = session.stand
    session.dispatch(events.OpenTopics(Audience.WORKER))
    assert session.stand == before


def test_a_tile_of_something_hidden_is_not_there(session: Session, content: Content) -> None:
    """A check that is not verified, a topic whose pages are not."""
    check = PACK.checks[JOB]
    hidden = replace(check, provenance=replace(check.provenance, status=Status.CALL_TEST))
    topic = PACK.topics[TopicId("rights-pl")]
    empty = replace(topic, pages=())
    pack = replace(PACK, checks={JOB: hidden}, topics={**PACK.topics, topic.id: empty})
    session.use(Content(pack, content.facts))
    shown = [tile for audience in Audience for tile in tiles.topic_tiles(session, audience)]
    assert {tile["target"] for tile in shown} == set(PACK.topics) - {topic.id}
    assert "checks" not in {tile["target"] for tile in tiles.home_tiles(session)}
    session.use(Content(replace(pack, quiz=None, stories={}), content.facts))
    assert "games" not in {tile["target"] for tile in tiles.home_tiles(session)}


def test_the_tour_is_in_order_of_time_and_the_undated_come_last(session: Session) -> None:
    """Days are written as day.month.year."""
    dated = sorted((stop for stop in PACK.tour if stop.day), key=lambda stop: str(stop.day))
    expected = [*dated, *(stop for stop in PACK.tour if not stop.day)]
    shown = route_props.on_cover(session)
    assert [stop["town"] for stop in shown] == [stop.town for stop in expected]
    for stop, row in zip(dated, shown, strict=False):
        assert f"{stop.day:%d.%m.%Y}" in " ".join(map(str, row.values()))


def test_a_contact_shows_its_number_and_the_languages_it_answers_in(session: Session) -> None:
    """Each language by its own name, also those the screen itself does not speak; else its code."""
    contact = next(c for c in PACK.contacts.values() if c.dial and c.hours)
    shown = props.contact_props(session, replace(contact, languages=(Lang("pl"), Lang("de"), Lang("xx"))))
    assert (shown["number"], shown["contactId"], shown["qrKey"]) == (contact.display, contact.id, contact.id)
    assert "Deutsch, Polski і XX" in shown["details"]
    assert shown["name"] == mark(UK) + contact.name.source


def test_a_contact_without_a_number_shows_its_address(session: Session) -> None:
    """As people read it."""
    contact = next(c for c in PACK.contacts.values() if c.dial)
    shown = props.contact_props(session, replace(contact, dial="", display="", web="https://help.example/"))
    assert shown["number"] == "help.example"


def test_every_contact_names_languages_that_have_a_name(session: Session) -> None:
    """No card of the shipped pack shows a bare code."""
    codes = {lang for contact in PACK.contacts.values() for lang in contact.languages}
    named = content_of(PACK, INSTALLED).autonyms
    assert all(named[code] not in {code, code.upper()} for code in codes)
    assert named[Lang("de")] == "Deutsch"
    assert autonym("vi") == "Tiếng Việt"
    assert autonym("qaa") == "QAA"
    assert session.journey.lang == UK


@pytest.mark.parametrize(
    ("lang", "shown"),
    [
        ("pl", "Polski, Deutsch, English, Română, Беларуская i Українська"),
        ("uk", "Українська, Беларуская, Deutsch, English, Polski і Română"),
        ("en", "English, Deutsch, Polski, Română, Беларуская and Українська"),
    ],
)
def test_languages_are_listed_as_the_visitor_would_look_for_them(session: Session, lang: str, shown: str) -> None:
    """Their own first, then in their alphabet, their own script before others, joined by their word for *and*."""
    session.use(content_of(PACK, INSTALLED))
    tell(session, events.LeaveNow(), events.TimeOut(), events.Begin(), events.ChooseLanguage(Lang(lang)))
    codes = tuple(map(Lang, ("uk", "en", "de", "be", "pl", "ro")))
    assert props.answered_in(session, codes).endswith(shown)


@pytest.mark.parametrize("place", Place)
def test_help_shows_the_lines_and_the_one_number_of_the_place(session: Session, place: Place) -> None:
    """112, or 999 in the UK; in Poland and unsaid 112, since 999 is an ambulance there."""
    tell(session, events.OpenHelp(), events.ChoosePlace(place))
    emergency = props.emergency(session)
    assert emergency is not None
    assert emergency["number"] in ({"999", "112"} if place is Place.UK else {"112"})
    expected = [contact.id for contact in help_now(PACK, place, DAY)]
    assert [contact["contactId"] for contact in props.help_contacts(session)] == expected


def test_blocks_carry_words_with_facts_a_contact_or_a_material(session: Session) -> None:
    """No placeholder of any block of the pack is left for a visitor to see."""
    for topic in PACK.topics.values():
        for page in PACK.readable_pages(topic, DAY):
            for block in page.blocks:
                shown = props.block_props(session, block)
                if block.kind is BlockKind.CONTACT:
                    assert shown["contact"] is not None
                elif block.kind is BlockKind.MATERIAL:
                    assert shown["material"] is not None
                else:
                    assert shown["words"].startswith(mark(UK))
                    assert not [fact for fact in PACK.facts if "{" + fact + "}" in shown["words"]]


def test_progress_counts_the_questions_asked(session: Session) -> None:
    """From 0; nothing where no question is asked."""
    questions = len(PACK.checks[JOB].questions)
    assert props.progress(session) == (0, 0)
    tell(session, *TO_QUESTION)
    for number in range(questions):
        assert props.progress(session) == (number, questions)
        assert props.question_on_screen(session) == PACK.checks[JOB].questions[number]
        tell(session, _denial(PACK.checks[JOB].questions[number]))
    assert props.question_on_screen(session) is None


def test_a_result_shows_on_the_three_screens_that_tell_it(session: Session) -> None:
    """Emergency, result and take-it-with-you; on a question or the help screen there is none."""
    tell(session, *TO_QUESTION)
    assert props.result_on_screen(session) is None
    tell(session, YES)
    emergency = props.result_on_screen(session)
    assert emergency is not None
    assert (emergency.band, props.is_urgent(emergency)) == (Band.EMERGENCY, True)
    tell(session, events.GoOn(), *map(_denial, PACK.checks[JOB].questions[1:]))
    result = props.result_on_screen(session)
    assert result is not None
    tell(session, events.OpenTake())
    assert props.result_on_screen(session) == result
    tell(session, events.OpenHelp())
    assert props.result_on_screen(session) is None


def test_a_screen_shows_at_most_five_reasons_the_strongest(session: Session) -> None:
    """Paper may hold all of them."""
    tell(session, *TO_QUESTION)
    for question in PACK.checks[JOB].questions:
        worst = max(question.options, key=lambda option: option.level)
        tell(session, events.Answer(worst.id))
        if worst.level == 4:
            tell(session, events.GoOn())
    result = props.result_on_screen(session)
    assert result is not None
    assert len(result.reasons) > MAX_REASONS
    shown = props.reasons(session, result)
    assert shown == [mark(UK) + reason.text.source for reason in result.reasons[:MAX_REASONS]]


def test_an_open_contact_is_shown_only_on_its_own_screen(session: Session) -> None:
    """Elsewhere there is none."""
    assert props.open_contact(session) is None
    contact = help_now(PACK, Place.POLAND, DAY)[0]
    tell(session, events.OpenContact(contact.id))
    shown = props.open_contact(session)
    assert shown is not None
    assert shown["contactId"] == contact.id


def _denial(question: Question) -> events.Answer:
    """No, where it can be said; else no answer."""
    ids = {option.id for option in question.options}
    return events.Answer(OptionId("no" if "no" in ids else "skip"))
