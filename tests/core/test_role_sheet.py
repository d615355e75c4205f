"""A professional's sheet, made of their topic."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.core import events
from kiosk.core.blocks import Closing, ContactLines, EmergencyLine, Heading, Leaflet, Note
from kiosk.core.counter import LeafletKind
from kiosk.core.journey import Screen
from kiosk.core.leaflet import LeafletRequest, compose
from kiosk.core.names import Lang, Place, TopicId
from kiosk.core.paper import Paper
from kiosk.core.role_sheet import PLACE_OF
from kiosk.core.roles import roles, short_name, topic_of
from kiosk.core.telling import is_telling
from kiosk.core.topic import Audience
from tests.core.journeys import DAY, SHIPPED, play

HOTEL = TopicId("role-hotel")


def _sheet(place: Place, role: TopicId | None = HOTEL) -> Leaflet:
    return compose(SHIPPED, LeafletRequest(LeafletKind.ROLE, Lang("en"), None, place, Paper.A4, (), role), None, DAY)


def test_each_of_the_eleven_roles_has_a_sheet_and_a_short_name() -> None:
    """Their topics have the pages the sheet is made of; the page of trainings is no role."""
    found = roles(SHIPPED, DAY)
    assert len(found) == 11
    assert all({*PLACE_OF} <= {page.id for page in topic.pages} for topic in found)
    assert all(topic_of(short_name(topic)) == topic.id for topic in found)


@pytest.mark.parametrize("topic", roles(SHIPPED, DAY), ids=short_name)
def test_a_sheet_holds_every_sentence_of_its_topic_and_no_other(topic: object) -> None:
    """For both countries together; what the sheet adds is the emergency line and its foot."""
    known = SHIPPED.topics[topic.id]  # type: ignore[attr-defined]  # a Topic, as the ids of the parameters need it
    leaflet = _sheet(Place.UNSAID, known.id)
    written = [page.title for page in known.pages] + [b.text for p in known.pages for b in p.blocks if b.text]
    assert sorted(b.text.context for b in leaflet.flat if isinstance(b, Heading | Note)) == sorted(
        text.context for text in written
    )
    assert [text.source for text in leaflet.texts if is_telling(text.source)] == []


@pytest.mark.parametrize(("place", "other", "number"), [(Place.POLAND, "uk", "112"), (Place.UK, "poland", "999")])
def test_a_sheet_for_one_country_says_only_what_that_country_asks(place: Place, other: str, number: str) -> None:
    """In Poland 999 is the ambulance: it must not stand on a Polish desk."""
    leaflet = _sheet(place)
    assert not [text for text in leaflet.texts if f".{other}." in text.context]
    emergency = leaflet.blocks[0]
    assert isinstance(emergency, EmergencyLine)
    assert emergency.code.label == number
    if place is Place.POLAND:
        assert not [text for text in leaflet.texts if "999" in text.source]


@pytest.mark.parametrize("place", [Place.UNSAID, Place.OTHER])
def test_without_a_country_both_stand_on_the_sheet(place: Place) -> None:
    """Poland first, each country's contacts with it."""
    numbers = [block.number for block in _sheet(place).flat if isinstance(block, ContactLines)]
    assert numbers == ["22 628 01 20", "08000 121 700", "0800 808 3733"]


def test_the_foot_says_how_old_the_oldest_advice_is() -> None:
    """Of the pages and the contacts on the sheet."""
    topic = SHIPPED.topics[HOTEL]
    page = replace(topic.pages[0], provenance=replace(topic.pages[0].provenance, checked_on=date(2026, 11, 1)))
    pack = replace(SHIPPED, topics={HOTEL: replace(topic, pages=(page, *topic.pages[1:]))})
    request = LeafletRequest(LeafletKind.ROLE, Lang("en"), None, Place.POLAND, Paper.A4, (), HOTEL)
    closing = compose(pack, request, None, DAY).blocks[-1]
    assert isinstance(closing, Closing)
    assert closing.checked_on == date(2026, 11, 1)


@pytest.mark.parametrize("role", [None, TopicId("role-astronaut"), TopicId("learn-more")])
def test_a_role_nobody_has_is_a_mistake_of_the_program(role: TopicId | None) -> None:
    """There is nothing to print."""
    with pytest.raises(ValueError, match="no role sheet"):
        _sheet(Place.POLAND, role)


def test_take_it_with_you_on_a_role_s_page_is_about_that_role_and_on_other_pages_is_not() -> None:
    """Who reads about hotels takes the hotel's sheet."""
    opened = play(events.Begin(), events.OpenTopic(HOTEL), events.OpenTake())
    assert (opened.stand.screen, opened.stand.topic) == (Screen.TAKE, HOTEL)
    other = next(t.id for t in SHIPPED.topics.values() if t.audience is Audience.WORKER)
    assert play(events.Begin(), events.OpenTopic(other), events.OpenTake()).stand.topic is None
