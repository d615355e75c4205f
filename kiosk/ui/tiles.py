"""The tiles of the home screen and of the screens one touch behind it: what a visitor can choose today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.core.text import text
from kiosk.core.topic import Audience
from kiosk.ui.nearby_props import has_something
from kiosk.ui.props import TileProps

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.core.check import Check
    from kiosk.core.text import Text
    from kiosk.core.topic import Topic
    from kiosk.ui.session import Session

#: A tile's title. Each word at most 122 mm wide, in bold body size.
CHECK = text("ui.home.check", "Check my situation")
CHECK_SUMMARY = text("ui.home.check.summary", "A job, a lift, a room, money, love, or someone you know.")
#: A tile's title. Each word at most 122 mm wide, in bold body size.
GAMES = text("ui.home.games", "Quiz and stories")
GAMES_SUMMARY = text("ui.home.games.summary", "A short quiz, and stories that you lead to their end.")
NEARBY = text("ui.home.nearby", "Help near here")
NEARBY_SUMMARY = text("ui.home.nearby.summary", "Who helps in this town, and where the bus goes next.")
QUESTIONS = text("ui.home.questions", "Short questions: {count}. Nothing is kept.")

MORE = text("ui.home.more", "Other pages, in another language: {language}")
#: On the home screen of a language into which not everything is translated. {language}: the other one's own name.
MORE_SUMMARY = text("ui.home.more.summary", "The other pages are not in your language yet. They are in {language}.")

DOORS: Final[Mapping[Audience, tuple[str, Text, Text]]] = {
    Audience.WORKER: (
        "contract",
        #: A tile's title. Each word at most 122 mm wide, in bold body size.
        text("ui.home.worker", "My rights"),
        text("ui.home.worker.summary", "Pay, papers, a room, leaving, and help."),
    ),
    Audience.TRAVELLER: (
        "suitcase",
        #: A tile's title. Each word at most 122 mm wide, in bold body size.
        text("ui.home.traveller", "Before I go abroad"),
        text("ui.home.traveller.summary", "What to check, what to pack, whom to tell."),
    ),
    Audience.NEWCOMER: (
        "car",
        #: A tile's title. Each word at most 122 mm wide, in bold body size.
        text("ui.home.newcomer", "From Ukraine, or new in Poland"),
        text("ui.home.newcomer.summary", "A lift, a bed, papers, work and children."),
    ),
    Audience.FRIEND: (
        "heart",
        #: A tile's title. Each word at most 122 mm wide, in bold body size.
        text("ui.home.friend", "I worry about someone"),
        text("ui.home.friend.summary", "What to look for, and how to help."),
    ),
    Audience.PROFESSIONAL: (
        "people",
        #: A tile's title. Each word at most 122 mm wide, in bold body size.
        text("ui.home.professional", "I work with people"),
        text("ui.home.professional.summary", "Offices, health, police, hotels: what you see and must do."),
    ),
}
"""Each audience's pictogram, title and summary, in the order of the home screen."""


def home_tiles(session: Session) -> list[TileProps]:
    """Self-checks first, behind one tile when there are several; a door for each audience; games; help near here.

    Only what has something to show.
    """
    checks = check_tiles(session)
    if len(checks) > 1:
        checks = [_tile(session, "checks", "checks", "check", CHECK, CHECK_SUMMARY)]
    doors = [door for audience in Audience if (door := _door(session, audience)) is not None]
    return [*checks, *doors, *_games(session), *_nearby(session), *more_tiles(session)]


def topic_tiles(session: Session, audience: Audience) -> list[TileProps]:
    """The audience's topics that have something to read today."""
    return [topic_tile(session, topic) for topic in _topics(session, audience)]


def check_tiles(session: Session) -> list[TileProps]:
    """The self-checks that may be shown today."""
    today = session.now.day
    return [
        check_tile(session, check)
        for check in sorted(session.pack.checks.values(), key=lambda check: check.order)
        if check.provenance.is_showable(today) and session.language.covers.has(f"check.{check.id}")
    ]


def more_tiles(session: Session) -> list[TileProps]:
    """For a partial language: that there is more, and in which language. Said in the visitor's own."""
    language = session.language
    if language.is_complete:
        return []
    other = session.languages[language.stand_ins[0]]
    tile = _tile(session, "language", other.code, "globe", MORE, MORE_SUMMARY)
    for key in ("title", "summary"):
        tile[key] = tile[key].replace("{language}", other.name)
    return [tile]


def check_tile(session: Session, check: Check) -> TileProps:
    """A self-check's tile, with how many questions it has."""
    return TileProps(
        kind="check",
        target=check.id,
        glyph=check.icon,
        title=session.translate(check.title),
        summary=session.translate(QUESTIONS).replace("{count}", str(len(check.questions))),
    )


def _door(session: Session, audience: Audience) -> TileProps | None:
    """The audience's tile; its only topic's own when there is one; None when there is nothing to read."""
    found = _topics(session, audience)
    if not found:
        return None
    if len(found) == 1:
        return topic_tile(session, found[0])
    return _tile(session, "topics", audience.value, *DOORS[audience])


def _topics(session: Session, audience: Audience) -> list[Topic]:
    """The audience's topics that may be read today in the journey's language."""
    found = session.pack.topics_for(audience, session.journey.place, session.now.day)
    return [topic for topic in found if session.language.covers.has(f"topic.{topic.id}")]


def topic_tile(session: Session, topic: Topic) -> TileProps:
    """A topic's tile."""
    return _tile(session, "topic", topic.id, topic.icon, topic.title, topic.summary)


def _games(session: Session) -> list[TileProps]:
    today = session.now.day
    if not session.language.covers.has("quiz"):
        return []
    if not session.pack.readable_items(today) and not session.pack.readable_stories(today):
        return []
    return [_tile(session, "games", "games", "quiz", GAMES, GAMES_SUMMARY)]


def _nearby(session: Session) -> list[TileProps]:
    if not has_something(session):
        return []
    return [_tile(session, "nearby", "nearby", "pin", NEARBY, NEARBY_SUMMARY)]


def _tile(session: Session, kind: str, target: str, glyph: str, title: Text, summary: Text) -> TileProps:  # noqa: PLR0913, PLR0917 - a tile's parts
    return TileProps(
        kind=kind, target=target, glyph=glyph, title=session.translate(title), summary=session.translate(summary)
    )
