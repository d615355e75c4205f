"""What the attract, language, home, topic and cover screens show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.journey import Screen
from kiosk.ui import props, route_props, tiles

if TYPE_CHECKING:
    from kiosk.core.topic import Page, Topic
    from kiosk.ui.session import Session

QML_IMPORT_NAME = "Kiosk.Views"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class HomeView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """Languages, tiles and the tour. They change with the language and the pack, not with a visitor's steps."""

    changed = Signal()
    languagesChanged = Signal()  # noqa: N815 - a signal QML sees

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch `session`."""
        super().__init__(parent)
        self._session = session
        self._seen: object = None
        self._languages = props.languages(session)
        self._catalogs = session.catalogs
        self._tiles: list[props.TileProps] = []
        self._checks: list[props.TileProps] = []
        self._tour: list[route_props.StopProps] = []
        session.watch(self._refresh)

    def _refresh(self) -> None:
        session = self._session
        if session.catalogs is not self._catalogs:
            self._catalogs = session.catalogs
            self._languages = props.languages(session)
            self.languagesChanged.emit()
        seen = (session.journey.lang, session.journey.place, session.content, session.now.day)
        if seen != self._seen:
            self._seen = seen
            self._tiles = tiles.home_tiles(self._session)
            self._checks = tiles.check_tiles(self._session)
            self._tour = route_props.on_cover(self._session)
            self.changed.emit()

    @Property(list, notify=languagesChanged)
    def languages(self) -> list[props.LanguageProps]:
        """`LanguageProps`, in the order the language screen shows them."""
        return self._languages

    @Property(str, notify=languagesChanged)
    def previews(self) -> str:
        """For staff: the codes of the languages whose texts are being tried; empty, as it is for visitors."""
        return ", ".join(self._session.content.previews)

    @Property(list, notify=changed)
    def tiles(self) -> list[props.TileProps]:
        """`TileProps`."""
        return self._tiles

    @Property(list, notify=changed)
    def checks(self) -> list[props.TileProps]:
        """`TileProps` of the self-checks to choose from."""
        return self._checks

    @Property(list, notify=changed)
    def tour(self) -> list[route_props.StopProps]:
        """`StopProps` of the route on the cover."""
        return self._tour


@QmlElement
@QmlUncreatable("made by the program")
class TopicsView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """One audience's topics to choose from."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch `session`."""
        super().__init__(parent)
        self._session = session
        self._seen: object = None
        self._tiles: list[props.TileProps] = []
        session.watch(self._refresh)

    def _refresh(self) -> None:
        session = self._session
        if session.stand.audience is None:
            return
        seen = (session.stand, session.journey.lang, session.journey.place, session.content, session.now.day)
        if seen != self._seen:
            self._seen = seen
            self._tiles = tiles.topic_tiles(session, session.stand.audience)
            self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        """The audience's door, as the home screen names it."""
        audience = self._session.stand.audience
        return self._session.translate(tiles.DOORS[audience][1]) if audience else ""

    @Property(list, notify=changed)
    def tiles(self) -> list[props.TileProps]:
        """`TileProps`, those about the visitor's own place first."""
        return self._tiles


@QmlElement
@QmlUncreatable("made by the program")
class TopicView(QObject):  # type: ignore[operator]  # the stub lacks the second call
    """One topic's page."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Watch `session`."""
        super().__init__(parent)
        self._session = session
        self._seen: object = None
        self._topic: Topic | None = None
        self._pages: tuple[Page, ...] = ()
        self._blocks: list[props.BlockProps] = []
        session.watch(self._refresh)

    def _refresh(self) -> None:
        session = self._session
        if all(stand.screen is not Screen.TOPIC for stand in session.journey.stack):
            self._seen, self._topic, self._pages, self._blocks = None, None, (), []
        if session.stand.screen is not Screen.TOPIC or session.stand.topic is None:
            return
        seen = (session.stand, session.journey.lang, session.content)
        if seen != self._seen:
            self._seen = seen
            self._topic = session.pack.topics[session.stand.topic]
            self._pages = session.pack.readable_pages(self._topic, session.now.day)
            self._blocks = [props.block_props(session, block) for block in self._pages[session.stand.page].blocks]
            self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        """The topic's title."""
        return self._session.translate(self._topic.title) if self._topic else ""

    @Property(str, notify=changed)
    def pageTitle(self) -> str:  # noqa: N802 - a property QML sees
        """The page's title."""
        return self._session.translate(self._pages[self._session.stand.page].title) if self._pages else ""

    @Property(list, notify=changed)
    def blocks(self) -> list[props.BlockProps]:
        """`BlockProps` of the page."""
        return self._blocks

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page's number, from 0."""
        return min(self._session.stand.page, max(0, len(self._pages) - 1))

    @Property(list, notify=changed)
    def checkTiles(self) -> list[props.TileProps]:  # noqa: N802 - a property QML sees
        """`TileProps` of the self-check about the same thing, on the last page: one, or none."""
        found = self._session.pack.checks.get(self._topic.check) if self._topic and self._topic.check else None
        if found is None or not self._is_last or not found.provenance.is_showable(self._session.now.day):
            return []
        if not self._session.language.covers.has(f"check.{found.id}"):
            return []
        return [tiles.check_tile(self._session, found)]

    @Property(list, notify=changed)
    def moreTiles(self) -> list[props.TileProps]:  # noqa: N802 - a property QML sees
        """`TileProps` of the topic that goes deeper, on the last page: one, or none."""
        session = self._session
        found = session.pack.topics.get(self._topic.more) if self._topic and self._topic.more else None
        if found is None or not self._is_last or not session.pack.readable_pages(found, session.now.day):
            return []
        return [tiles.topic_tile(session, found)] if session.language.covers.has(f"topic.{found.id}") else []

    @property
    def _is_last(self) -> bool:
        return self._session.stand.page + 1 >= len(self._pages)

    @Property(int, notify=changed)
    def pages(self) -> int:
        """How many pages the topic has."""
        return len(self._pages)
